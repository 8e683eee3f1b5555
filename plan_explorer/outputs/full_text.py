"""`/toan-van/`: the whole official text, laid out like the document, with an anchor on every paragraph; also as a PDF.

The PDF has the form of Nghị định 30/2020/NĐ-CP and every word of record, once and in order. Our own words are on a
sheet before them and at the foot of each page. Links go to the site if its address is known, else to places in the
file.
"""

from collections.abc import Iterator
from typing import Any

from plan_explorer import addresses
from plan_explorer.kinds import FULL_TEXT
from plan_explorer.outputs import akoma_ntoso
from plan_explorer.render import qr
from plan_explorer.render.pages import WHOLE_PLAN, Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.render.typesetting import page_count
from plan_explorer.views import ClauseView
from plan_explorer.views.base import shortened


def pages(renderer: Renderer) -> Iterator[Page]:
    plan, pdf = renderer.views.whole_plan, _pdf(renderer)
    yield Page(
        address=FULL_TEXT.address,
        title=FULL_TEXT.label,
        description=f"Toàn văn {plan.citation}, giữ nguyên từng chữ, có liên kết đến từng điểm, khoản.",
        body=renderer.render("full_text.html", pdf_pages=page_count(pdf), pdf_kilobytes=round(len(pdf) / 1000)),
        sources=whole_files(renderer.plan.paragraphs),
        search_weight=1,
        alternates=(WHOLE_PLAN, (akoma_ntoso.MEDIA_TYPE, addresses.akoma_ntoso(plan.document.id))),
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    yield Asset(addresses.plan_pdf(renderer.plan.info.document).lstrip("/"), _pdf(renderer))


def _pdf(renderer: Renderer) -> bytes:
    return renderer.typesetter.pdf("plan.typ", _data(renderer))


def _data(renderer: Renderer) -> dict[str, Any]:
    """The data for the template of the PDF: facts for the sheet in front, and the paragraphs."""
    plan, views = renderer.views.whole_plan, renderer.views
    online = renderer.absolute(addresses.FULL_TEXT)
    return {
        "title": plan.name,
        "short_name": plan.short_name,
        "citation": plan.citation,
        "issuer": plan.issuer.name if plan.issuer else None,
        "updated": {"day": plan.updated.day, "month": plan.updated.month, "year": plan.updated.year},
        "online": online,
        "code": qr.svg(online, f"Toàn văn {plan.short_name}", renderer.cache) if online else None,
        "marks": [note.mark for paragraph in views.paragraphs for note in paragraph.footnotes],
        "paragraphs": [_paragraph(renderer, paragraph) for paragraph in views.paragraphs],
    }


def _paragraph(renderer: Renderer, paragraph: ClauseView) -> dict[str, Any]:
    """One paragraph. A clause with a printed mark has an `entry` in the outline, at level `depth`."""
    entry = None
    if paragraph.is_clause and paragraph.mark:
        ours = paragraph.ours.title if paragraph.ours else shortened(paragraph.unmarked(paragraph.words), 70)
        entry = f"{paragraph.number}. {paragraph.heading_words or ours}"
    return {
        "level": paragraph.level.value,
        "mark": paragraph.mark,
        "heading": _runs(renderer, paragraph.heading),
        "text": _runs(renderer, paragraph.text),
        "entry": entry,
        "depth": len(paragraph.ancestors) + 1,
    }


def _runs(renderer: Renderer, words: str | None) -> list[dict[str, Any]]:
    """Words in pieces: plain text, text with a link, or a footnote."""
    footnote = renderer.plan.footnote
    return [
        {"note": footnote[piece].text}
        if piece in footnote
        else {"text": piece, "link": renderer.absolute(target.address) if target else None}
        for piece, target in renderer.views.graph.names.runs(words or "")
    ]
