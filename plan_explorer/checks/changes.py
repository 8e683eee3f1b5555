"""Guards: changes of the site are listed newest first, each described in one or two sentences.

Mend: put the entry where its date belongs; shorten `what`.
An id in `about` that two things share can't be linked: leave it out and name the thing in `what`.
"""

from plan_explorer.checks.context import KINDS, CheckContext
from plan_explorer.checks.wording import wrong_sentences
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import OF_CHANGES, Change


def check(context: CheckContext) -> Problems:
    newer: Change | None = None
    for change in context.plan.changes:
        yield from wrong_sentences(change, "what", change.id, 2)
        yield from _subjects(context, change)
        if change.date > context.plan.info.updated:
            continue  # updated.py reports it
        if newer and change.date > newer.date:
            said = f"{change.date} mới hơn {newer.date} của {quoted(newer.id)} đứng trên"
            yield change.mistake("date", change.id, f"{said}; thay đổi mới nhất đứng đầu tệp")
        else:
            newer = change


def _subjects(context: CheckContext, change: Change) -> Problems:
    for subject in change.about:
        kinds = [KINDS[part] for part in OF_CHANGES.parts if subject in context.declared.get(part, ())]
        if len(kinds) > 1:
            said = f"{quoted(subject)} vừa là {kinds[0]} vừa là {kinds[1]}; hãy bỏ mã này và nói rõ trong what"
            yield change.mistake("about", change.id, said)
