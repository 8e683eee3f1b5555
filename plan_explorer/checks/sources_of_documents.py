"""Guards: what is said of a document or a term stands in the paragraph that it names (`stated_in`).

Mend: copy number, trích yếu (`subject`), or `quote` as printed there; write the date as that paragraph gives it.
"""

from collections.abc import Iterator

from plan_explorer.checks.draft import Draft
from plan_explorer.checks.quotes import not_found, stands_in
from plan_explorer.cite import date_in_words
from plan_explorer.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    plan = draft.plan
    for document in plan.documents:
        if document.id == plan.info.document or document.stated_in not in plan.paragraph:
            continue  # the plan's own number, date and title stand in paragraphs of their own
        place = plan.paragraph[document.stated_in]
        stated = {
            "number": document.number,
            "subject": document.subject,
            "date": date_in_words(document.date) if document.date else None,
        }
        for field, value in stated.items():
            if value and not stands_in(value, place.words):
                yield Problem(document.at.of(field), document.id, not_found(field, value, place))
    for term in plan.glossary:
        place = plan.paragraph.get(term.stated_in or "")
        if place and not term.quote:
            yield Problem(term.at, term.id, f"thiếu quote: lời của {term.stated_in} giải thích từ này")
        if place and term.quote and not stands_in(term.quote, place.words):
            yield Problem(term.at.of("quote"), term.id, not_found("quote", term.quote, place))
        if not term.expansion and not term.definition:
            yield Problem(term.at, term.id, "cần expansion hoặc definition")
