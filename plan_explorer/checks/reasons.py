"""Guards: every judgement of ours has a reason of several words.

Mend: write in `reason` why the text may be read this way.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.references import places

FEWEST = 4  # words


def check(context: CheckContext) -> Problems:
    for place in places(context.plan):
        reason = getattr(place.record, "reason", None)
        if reason and len(reason.split()) < FEWEST:
            said = f"{quoted(reason)} chưa thành lý do; cần ít nhất {FEWEST} chữ"
            yield place.record.mistake("reason", place.name, said)
