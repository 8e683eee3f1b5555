"""Guards: number, date and subject of a document are those in the paragraph named by its `stated_in`.

Mend: copy number, trích yếu (`subject`) as printed there; write the date as that paragraph gives it.
"""

import re

from plan_explorer.checks.context import CheckContext
from plan_explorer.checks.wording import date_stands_in, not_found, stands_in
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import Document, Paragraph
from plan_explorer.graph.citation import date_in_words

NUMBER = r"(?<![\w/-]){}(?![A-ZĐa-zđ\d/-])"  # the whole number; a footnote mark may follow


def check(context: CheckContext) -> Problems:
    plan = context.plan
    for document in plan.documents:
        if document.id != plan.info.document and document.stated_in in plan.paragraph:  # see identity.py
            yield from _facts(plan, document, plan.paragraph[document.stated_in])


def _facts(plan: Plan, document: Document, place: Paragraph) -> Problems:
    number, date, subject = document.number, document.date, document.subject
    if number and not re.search(NUMBER.format(re.escape(number)), place.words):
        yield document.mistake("number", document.id, not_found(number, place))
    elif number and number not in document.name:
        yield document.mistake("name", document.id, f"cần có số {quoted(number)}")
    if subject and not stands_in(subject, place.words):
        yield document.mistake("subject", document.id, not_found(subject, place))
    if date and not date_stands_in(date, place.words):
        yield document.mistake("date", document.id, not_found(date_in_words(date), place))
    issuer = plan.agency.get(document.issuer or "")
    if issuer and not any(name in place.words for name in issuer.names):
        said = f"lời văn của {place.id} không nêu tên {quoted(issuer.name)}"
        yield document.mistake("issuer", document.id, said)
