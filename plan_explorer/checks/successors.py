"""Guards: when the plan's period has ended, readers learn what became of those to whom it gave work.

Mend: add a note of kind `ke-thua` about the agency, with its source, or with `verified: false` when there is none.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.vocabulary import NoteKind


def check(context: CheckContext) -> Problems:
    plan = context.plan
    ended = plan.info.updated.year > plan.info.period_end
    if not (ended and context.names_are_known and context.complete("notes")):
        return
    told = {subject for note in plan.notes if note.kind is NoteKind.KE_THUA for subject in note.about}
    assigning = [clause for clause in plan.clauses if context.assigns(clause.id)]
    for agency in sorted(context.named("agency", *(clause.heading for clause in assigning)) - told):
        said = f"kế hoạch đã hết thời kỳ mà notes.yml chưa có ghi chú {NoteKind.KE_THUA} về {quoted(agency)}"
        yield Problem(plan.agency[agency].at, agency, f"{said}; chưa tìm được nguồn thì ghi verified: false")
