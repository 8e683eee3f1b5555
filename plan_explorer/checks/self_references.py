"""Guards: nothing refers to itself. Mend: take the entry's own id out of `member_of` or `through`."""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems


def check(context: CheckContext) -> Problems:
    for agency in context.plan.agencies:
        if agency.id in agency.member_of:
            yield Problem(agency.at.of("member_of"), agency.id, "member_of: một nhóm không là thành viên của chính nó")
    for link in context.plan.links:
        for citation in link.documents:
            if citation.through == citation.document:
                said = "through: một văn bản không được dẫn qua chính nó"
                yield Problem(citation.at.of("through"), link.clause, said)
