"""Guards: an outside page was read after the plan was issued, and not after the day of the data.

Mend: correct `checked_on`; set `updated` in `plan.yml` to the day of the newest reading.
"""

from collections.abc import Iterator

from plan_explorer.checks.draft import Draft
from plan_explorer.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    plan = draft.plan
    own = plan.document.get(plan.info.document)
    for entry in (*plan.documents, *plan.notes):
        for source in entry.sources:
            at = source.at.of("checked_on")
            if source.checked_on > plan.info.updated:
                said = f"{source.checked_on} sau ngày cập nhật dữ liệu {plan.info.updated} (updated trong plan.yml)"
                yield Problem(at, entry.id, f"checked_on: {said}; sửa một trong hai")
            elif own and own.date and source.checked_on < own.date:
                yield Problem(at, entry.id, f"checked_on: {source.checked_on} trước ngày của kế hoạch {own.date}")
