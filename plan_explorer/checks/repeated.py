"""Guards: a clause has no two equal records. Mend: delete the second."""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.fields import Record
from plan_explorer.data.links import Deadline
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.references import places

OUR_OWN = {"at", "reason", "what"}  # not compared: the same claim in other words of ours is still the same claim


def check(context: CheckContext) -> Problems:
    first: dict[tuple, Record] = {}
    for place in places(context.plan):
        if place.record is place.entry or not hasattr(place.record, "quote"):
            continue
        fields = {field: value for field, value in place.record if field not in OUR_OWN}
        key = place.name, type(place.record), tuple(fields.values())
        before = first.setdefault(key, place.record)
        if before is not place.record:
            what = "thời hạn" if isinstance(place.record, Deadline) else quoted(next(iter(fields.values())))
            said = f"{what} với cùng lời trích đã ghi ở dòng {before.at.line}; hãy xóa một trong hai"
            yield Problem(place.record.at, place.name, said)
