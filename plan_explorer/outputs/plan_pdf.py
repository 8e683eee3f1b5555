"""`/toan-van/<document id>.pdf`: the whole text on paper, in the form of Nghị định 30/2020/NĐ-CP.

The words are those of record, each once and in order. What is ours stands on a sheet before them and at
the foot of each page. Links lead to the site where its address is known, and inside the file otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.model import Paragraph
from plan_explorer.render.pages import Asset, Renderer
from plan_explorer.render.typesetting import page_count

TEMPLATE = "plan.typ"


def assets(renderer: Renderer) -> Iterator[Asset]:
    yield Asset(addresses.plan_pdf(renderer.plan.info.document).lstrip("/"), pdf(renderer))


def pdf(renderer: Renderer) -> bytes:
    """The file itself: the same bytes for the same plan."""
    return renderer.press.pdf(TEMPLATE, _data(renderer))


@dataclass(frozen=True)
class Printed:
    """What a reader is told before a download: pages, and size in units of 1000 bytes."""

    pages: int
    kilobytes: int


def printed(renderer: Renderer) -> Printed:
    """How long and how heavy the file is."""
    made = pdf(renderer)
    return Printed(page_count(made), round(len(made) / 1000))


def _data(renderer: Renderer) -> dict[str, Any]:
    """What the template prints: identity, what the sheet in front says, and the paragraphs."""
    plan = renderer.plan
    issuer = plan.document[plan.info.document].issuer
    online = renderer.absolute(addresses.FULL_TEXT)
    return {
        "title": plan.info.name,
        "short_name": plan.info.short_name,
        "citation": renderer.plan_citation(),
        "issuer": plan.agency[issuer].name if issuer else None,
        "updated": {"day": plan.info.updated.day, "month": plan.info.updated.month, "year": plan.info.updated.year},
        "online": online,
        "code": renderer.code(online, f"Toàn văn {plan.info.short_name}") if online else None,
        "marks": [
            mark
            for p in plan.paragraphs
            for mark, _ in renderer.relations.weaver.runs(p.words)
            if mark in plan.footnote
        ],
        "paragraphs": [_paragraph(renderer, paragraph) for paragraph in plan.paragraphs],
    }


def _paragraph(renderer: Renderer, paragraph: Paragraph) -> dict[str, Any]:
    """One paragraph. A clause with a printed mark has an entry in the outline; `depth` is how deep it stands."""
    entry = None
    if paragraph.is_clause and paragraph.mark:
        own = renderer.plan.own_words.get(paragraph.id)
        name = renderer.heading(paragraph) or (own.title if own else renderer.shortened(paragraph.words, 70))
        entry = f"{renderer.number(paragraph)}. {name}"
    return {
        "level": paragraph.level.value,
        "mark": paragraph.mark,
        "heading": _runs(renderer, paragraph.heading),
        "text": _runs(renderer, paragraph.text),
        "entry": entry,
        "depth": len(renderer.plan.lineage(paragraph.id)),
    }


def _runs(renderer: Renderer, words: str | None) -> list[dict[str, Any]]:
    """Words cut into pieces: plain, with the address they lead to, or a mark with its footnote."""
    footnote = renderer.plan.footnote
    return [
        {"note": footnote[piece].text}
        if piece in footnote
        else {"text": piece, "link": renderer.absolute(target.address) if target else None}
        for piece, target in renderer.relations.weaver.runs(words or "")
    ]
