"""Guards: when the plan's period has ended, readers learn what became of every agency that its text names.

Mend: add a note of kind `ke-thua` about the agency, with its source, or `now: chua-tim-thay` and `verified: false`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.vocabulary import NoteKind, Succession


def check(context: CheckContext) -> Problems:
    plan = context.plan
    ended = plan.info.updated.year > plan.info.period_end
    if not (ended and context.names_are_known and context.complete("notes")):
        return
    told = {subject for note in plan.notes if note.kind is NoteKind.KE_THUA for subject in note.about}
    named = context.named("agency", *(words for p in plan.paragraphs for words in (p.heading, p.text)))
    for agency in sorted(named - told):
        said = f"kế hoạch đã hết thời kỳ mà notes.yml chưa có ghi chú {NoteKind.KE_THUA} về {quoted(agency)}"
        said = f"{said}; chưa tìm được nguồn thì ghi now: {Succession.CHUA_TIM_THAY}"
        yield Problem(plan.agency[agency].at, agency, said)
