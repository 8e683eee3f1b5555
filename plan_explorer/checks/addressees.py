"""Guards: in a Mục that says who does what, each agency named in a heading has a duty in the clause.

Mend: give each agency of the heading a duty in `links.yml`, with a quote from the clause.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted


def check(context: CheckContext) -> Problems:
    plan = context.plan
    if not (context.names_are_known and context.complete("links")):
        return
    for clause in filter(lambda clause: context.assigns(clause.id), plan.tasks):
        link = context.links(clause.id)
        if any(duty.agency not in plan.agency for duty in link.duties):
            continue  # known_ids reports it
        acting = {duty.agency for duty in link.duties if duty.role.acts}
        for agency in sorted(context.named("agency", *context.headings(clause.id)) - acting):
            said = f"tiêu đề nêu {quoted(plan.agency[agency].name)} mà duties chưa có việc của {quoted(agency)}"
            yield Problem(link.at, clause.id, said)
