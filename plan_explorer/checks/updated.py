"""Guards: nothing of ours is later than the day of the data, nothing read outside is earlier than the plan.

Mend: set `updated` in `plan.yml` to the day of the newest change or reading; correct `date` or `checked_on`.
"""

import datetime
from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.model import Plan, Record
from plan_explorer.data.problems import Problem

Dated = tuple[str, Record, str]  # entry, record, field of the date


def check(context: CheckContext) -> Iterator[Problem]:
    plan, updated = context.plan, context.plan.info.updated
    later = [dated for dated in _dated(plan) if _date(dated) > updated]
    if len(later) > 1:  # then it is `updated` that is wrong
        newest = max(map(_date, later))
        said = f"updated: {updated} trước {len(later)} ngày ghi trong dữ liệu; ngày mới nhất: {newest}"
        yield Problem(plan.info.at.of("updated"), "", said)
    elif later:
        ((entry, record, field),) = later
        said = f"{field}: {_date(later[0])} sau ngày cập nhật dữ liệu {updated} (updated trong plan.yml)"
        yield Problem(record.at.of(field), entry, f"{said}; sửa một trong hai")
    own = plan.document.get(plan.info.document)
    for dated in _dated(plan):
        entry, record, field = dated
        if own and own.date and field == "checked_on" and _date(dated) < own.date:
            said = f"{field}: {_date(dated)} trước ngày của kế hoạch {own.date}"
            yield Problem(record.at.of(field), entry, said)


def _dated(plan: Plan) -> Iterator[Dated]:
    """Changes of the site, and readings of outside sources."""
    yield from ((change.id, change, "date") for change in plan.changes)
    for entry in (*plan.documents, *plan.notes):
        yield from ((entry.id, source, "checked_on") for source in entry.sources)


def _date(dated: Dated) -> datetime.date:
    _, record, field = dated
    return getattr(record, field)
