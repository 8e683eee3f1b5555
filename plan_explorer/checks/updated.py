"""Guards: no change or reading of a source is dated after the day of the data, no reading before the plan.

Mend: set `updated` in `plan.yml` to the day of the newest change or reading; correct `date` or `checked_on`.
"""

import datetime

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems
from plan_explorer.data.records import Change, Source
from plan_explorer.data.references import Place, places

DAYS = {Change: "date", Source: "checked_on"}  # the field that says when we did it


def check(context: CheckContext) -> Problems:
    plan, updated = context.plan, context.plan.info.updated
    ours = [place for place in places(plan) if type(place.record) in DAYS]
    later = [place for place in ours if _day(place) > updated]
    if len(later) > 1:  # then `updated` is wrong, not each of them
        said = f"{updated} trước {len(later)} ngày ghi trong dữ liệu; ngày mới nhất: {max(map(_day, later))}"
        yield plan.info.mistake("updated", "", said)
    elif later:
        said = f"{_day(later[0])} sau ngày cập nhật dữ liệu {updated} (updated trong plan.yml); sửa một trong hai"
        yield later[0].record.mistake(DAYS[type(later[0].record)], later[0].name, said)
    own = plan.document.get(plan.info.document)
    for place in ours:
        if own and own.date and isinstance(place.record, Source) and place.record.checked_on < own.date:
            said = f"{place.record.checked_on} trước ngày của kế hoạch {own.date}"
            yield place.record.mistake("checked_on", place.name, said)


def _day(place: Place) -> datetime.date:
    return getattr(place.record, DAYS[type(place.record)])
