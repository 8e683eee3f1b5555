"""Guards: every clause with a page has a topic, and no topic or audience is left without a clause.

Mend: assign the topic in `links.yml` with a quote that justifies it, or delete the unused entry.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems


def check(context: CheckContext) -> Problems:
    plan = context.plan
    if not context.complete("links"):
        return
    for clause in plan.tasks:
        link = context.links(clause.id)
        if not link.topics:
            yield Problem(link.at, clause.id, "chưa có chủ đề nào")
    topics = {t.topic for link in plan.links for t in link.topics}
    audiences = {a.audience for link in plan.links for a in link.audiences}
    for entry, used in [*((t, topics) for t in plan.topics), *((a, audiences) for a in plan.audiences)]:
        if entry.id not in used:
            yield Problem(entry.at, entry.id, "chưa gán cho đoạn nào")
