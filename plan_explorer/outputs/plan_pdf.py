"""`/toan-van/<document id>.pdf`: the whole text on paper, in the form of Nghị định 30/2020/NĐ-CP.

The words are those of record, each once and in order. What is ours stands on a sheet before them and at
the foot of each page. Links lead to the site where its address is known, and inside the file otherwise.
"""

from collections.abc import Iterator
from typing import Any

from plan_explorer import addresses
from plan_explorer.render import qr
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import ClauseView
from plan_explorer.views.base import shortened


def assets(renderer: Renderer) -> Iterator[Asset]:
    yield Asset(addresses.plan_pdf(renderer.plan.info.document).lstrip("/"), pdf(renderer))


def pdf(renderer: Renderer) -> bytes:
    """The file itself: the same bytes for the same plan."""
    return renderer.typesetter.pdf("plan.typ", _data(renderer))


def _data(renderer: Renderer) -> dict[str, Any]:
    """What the template prints: identity, what the sheet in front says, and the paragraphs."""
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
    """One paragraph. A clause with a printed mark has an entry in the outline; `depth` is how deep it stands."""
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
    """Words cut into pieces: plain, with the address they lead to, or a mark with its footnote."""
    footnote = renderer.plan.footnote
    return [
        {"note": footnote[piece].text}
        if piece in footnote
        else {"text": piece, "link": renderer.absolute(target.address) if target else None}
        for piece, target in renderer.views.graph.names.runs(words or "")
    ]
