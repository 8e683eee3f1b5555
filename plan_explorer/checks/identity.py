"""Guards: number, date, subject, issuer, signer and last year of the plan are those that its text prints.

Mend: copy number, date, trích yếu (`subject`, also part of `name`) and signer from the paragraphs of `text.yml`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.checks.wording import date_stands_in, not_found
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import Agency, Document, Paragraph
from plan_explorer.data.vocabulary import Level
from plan_explorer.graph.citation import date_in_words

ON_BEHALF = "TM. "  # before the issuing agency (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7)


def check(context: CheckContext) -> Problems:
    plan = context.plan
    printed = {paragraph.level: paragraph for paragraph in plan.paragraphs if not paragraph.is_clause}
    yield from _plan(plan, printed.get(Level.TRICH_YEU), printed.get(Level.NGUOI_KY))
    if own := plan.document.get(plan.info.document):
        yield from _document(own, *map(printed.get, (Level.SO_HIEU, Level.DIA_DANH_THOI_GIAN, Level.TRICH_YEU)))
        yield from _issuer(own, plan.agency.get(own.issuer or ""), printed.get(Level.QUYEN_HAN_KY))
        if own.number and own.number not in plan.info.short_name:
            yield plan.info.mistake("short_name", "", f"cần có số {quoted(own.number)}")


def _plan(plan: Plan, subject: Paragraph | None, signer: Paragraph | None) -> Problems:
    info = plan.info
    if subject and subject.words.casefold() not in info.name.casefold():
        yield info.mistake("name", "", f"cần có trích yếu, đúng từng chữ: {quoted(subject.words, 300)}")
    if signer and info.signer != signer.words:
        yield info.mistake("signer", "", _as_printed(signer))
    ends = {p.end for link in plan.links for p in link.periods if p.document == info.document and p.end}
    if ends and info.period_end not in ends:
        said = f"{info.period_end} không phải năm cuối mà lời văn ghi cho kế hoạch: {min(ends)}"
        yield info.mistake("period_end", "", f"{said} (periods trong links.yml)")


def _document(own: Document, number: Paragraph | None, date: Paragraph | None, subject: Paragraph | None) -> Problems:
    if number and own.number and _close(own.number) != _close(number.words).rpartition(":")[2]:
        yield own.mistake("number", own.id, not_found(own.number, number))
    elif own.number and own.number not in own.name:
        yield own.mistake("name", own.id, f"cần có số {quoted(own.number)}")
    if date and own.date and not date_stands_in(own.date, date.words):
        yield own.mistake("date", own.id, not_found(date_in_words(own.date), date))
    if subject and own.subject and own.subject != subject.words:
        yield own.mistake("subject", own.id, _as_printed(subject))


def _issuer(own: Document, issuer: Agency | None, authority: Paragraph | None) -> Problems:
    if authority and issuer and authority.words.startswith(ON_BEHALF):
        agency = authority.words.removeprefix(ON_BEHALF)
        if not any(agency.casefold() in name.casefold() for name in (issuer.name, *issuer.names)):
            said = f"văn bản được ký thay mặt {quoted(agency)}, không phải {quoted(issuer.name)}"
            yield own.mistake("issuer", own.id, said)


def _as_printed(place: Paragraph) -> str:
    return f"cần đúng như in ở {place.id}: {quoted(place.words, 300)}"


def _close(number: str) -> str:
    """A number without spaces, which printed documents may have inside it."""
    return number.replace(" ", "")
