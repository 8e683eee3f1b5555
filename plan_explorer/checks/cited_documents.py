"""Guards: a citation quotes the name or number of its document, and every document named in the text is cited.

Mend: quote the name or number too; add the document to the clause in `links.yml`, or the words to `not_linked`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted


def check(context: CheckContext) -> Problems:
    if not context.names_are_known:
        return
    plan = context.plan
    for link in plan.links:
        for citation in link.documents:
            document = plan.document.get(citation.document)
            if document and document.id not in context.named("document", citation.quote):
                said = f"lời trích {quoted(citation.quote)} không nêu {quoted(document.name)}"
                names = ", ".join(document.names) or "(chưa có names)"
                yield Problem(citation.at.of("quote"), link.clause, f"{said}; trích chỗ có một trong các tên: {names}")
    if not context.complete("links"):
        return
    for paragraph in plan.paragraphs:
        link = context.links(paragraph.id)
        cited = {citation.document for citation in link.documents}
        named = context.named("document", paragraph.heading, paragraph.text)
        for missing in sorted(named - cited - {plan.info.document}):
            said = f"lời văn nêu {quoted(plan.document[missing].name)} mà documents chưa dẫn {quoted(missing)}"
            yield Problem(link.at, paragraph.id, said)
