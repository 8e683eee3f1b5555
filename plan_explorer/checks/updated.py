"""Guards: nothing of ours is later than the day of the data, nothing read outside is earlier than the plan.

Mend: set `updated` in `plan.yml` to the day of the newest change or reading; correct `date` or `checked_on`.
"""

import datetime
from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problem, Problems
from plan_explorer.data.records import Change, Source
from plan_explorer.data.references import Place, places

Dated = tuple[Place, str, datetime.date]  # where, the field of the date, the date


def check(context: CheckContext) -> Problems:
    plan, updated = context.plan, context.plan.info.updated
    later = [dated for dated in _dated(plan) if dated[2] > updated]
    if len(later) > 1:  # then it is `updated` that is wrong
        newest = max(date for _, _, date in later)
        said = f"updated: {updated} trước {len(later)} ngày ghi trong dữ liệu; ngày mới nhất: {newest}"
        yield Problem(plan.info.at.of("updated"), "", said)
    elif later:
        ((place, field, date),) = later
        said = f"{field}: {date} sau ngày cập nhật dữ liệu {updated} (updated trong plan.yml)"
        yield Problem(place.record.at.of(field), place.name, f"{said}; sửa một trong hai")
    own = plan.document.get(plan.info.document)
    for place, field, date in _dated(plan):
        if own and own.date and field == "checked_on" and date < own.date:
            said = f"{field}: {date} trước ngày của kế hoạch {own.date}"
            yield Problem(place.record.at.of(field), place.name, said)


def _dated(plan: Plan) -> Iterator[Dated]:
    """Changes of the site, and readings of outside sources."""
    for place in places(plan):
        if isinstance(place.record, Change):
            yield place, "date", place.record.date
        elif isinstance(place.record, Source):
            yield place, "checked_on", place.record.checked_on
