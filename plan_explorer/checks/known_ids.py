"""Guards: every id that an entry refers to exists. Mend: use the nearest id named, or add the entry."""

from collections.abc import Iterator

from plan_explorer.checks.changes import SUBJECTS
from plan_explorer.checks.context import KINDS, CheckContext
from plan_explorer.data.model import Plan, Record
from plan_explorer.data.problems import Problem, allowed, quoted

Reference = tuple[str, Record, str, str, str]  # entry, record, field, part, id


def check(context: CheckContext) -> Iterator[Problem]:
    for entry, record, field, part, name in _references(context.plan):
        known = set().union(*(context.declared.get(p, set()) for p in part.split()))
        readable = all("" not in context.declared.get(p, {""}) for p in part.split())
        if readable and name not in known:
            kind = KINDS.get(part, "mã")  # in several parts: a body, a document …
            yield Problem(
                record.at.of(field), entry, f"{field}: không có {kind} {quoted(name)}; {allowed(name, sorted(known))}"
            )


def _references(plan: Plan) -> Iterator[Reference]:
    yield from _of_plan(plan)
    for agency in plan.agencies:
        yield from ((agency.id, agency, "member_of", "agencies", group) for group in agency.member_of)
    for document in plan.documents:
        yield document.id, document, "stated_in", "paragraphs", document.stated_in
        if document.issuer:
            yield document.id, document, "issuer", "agencies", document.issuer
    for term in plan.glossary:
        if term.stated_in:
            yield term.id, term, "stated_in", "paragraphs footnotes", term.stated_in
    for own in plan.titles:
        yield own.clause, own, "clause", "paragraphs", own.clause
    for note in plan.notes:
        yield from ((note.id, note, "about", "paragraphs footnotes agencies documents", i) for i in note.about)
    for change in plan.changes:
        yield from ((change.id, change, "about", " ".join(SUBJECTS), i) for i in change.about)
    yield from _of_links(plan)


def _of_plan(plan: Plan) -> Iterator[Reference]:
    info = plan.info
    yield "document", info, "document", "documents", info.document
    yield from (("sections", section, "clause", "paragraphs", section.clause) for section in info.sections)
    yield from (("recipients", info, "recipients", "agencies", agency) for agency in info.recipients)


def _of_links(plan: Plan) -> Iterator[Reference]:
    for link in plan.links:
        here = link.clause
        yield here, link, "clause", "paragraphs", here
        yield from ((here, duty, "agency", "agencies", duty.agency) for duty in link.duties)
        for competence in link.competent:
            yield here, competence, "agency", "agencies", competence.agency
            yield here, competence, "clause", "paragraphs", competence.clause
        for citation in link.documents:
            yield here, citation, "document", "documents", citation.document
            if citation.through:
                yield here, citation, "through", "documents", citation.through
        yield from ((here, topic, "topic", "topics", topic.topic) for topic in link.topics)
        yield from ((here, audience, "audience", "audiences", audience.audience) for audience in link.audiences)
        for deadline in link.deadlines:
            yield from ((here, deadline, "by", "agencies", agency) for agency in deadline.by)
            if deadline.to:
                yield here, deadline, "to", "agencies", deadline.to
        yield from ((here, period, "document", "documents", period.document) for period in link.periods)
