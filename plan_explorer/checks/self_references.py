"""Guards: nothing refers to itself. Mend: take the entry's own id out of `member_of` or `through`."""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems


def check(context: CheckContext) -> Problems:
    for agency in context.plan.agencies:
        if agency.id in agency.member_of:
            yield agency.mistake("member_of", agency.id, "một nhóm không là thành viên của chính nó")
    for link in context.plan.links:
        for citation in link.documents:
            if citation.through == citation.document:
                yield citation.mistake("through", link.clause, "một văn bản không được dẫn qua chính nó")
