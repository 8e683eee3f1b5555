"""`/search/search_index.json`: what the search box knows, one entry for each thing that can be found.

The file has the shape of the theme's own index (`config`, `docs`, `options`); the language work is done
in the browser by `docs/assets/javascripts/lunr/min/lunr.vi.min.js`. An entry has a title, the words shown
and searched, `names` (what people call the thing: found as a whole) and `keywords` (searched, not shown).
"""

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import escape

from plan_explorer import addresses
from plan_explorer.data.model import Document, Paragraph
from plan_explorer.data.vocabulary import DocumentType
from plan_explorer.graph.citation import date_in_words, number, place
from plan_explorer.graph.relations import SENTENCE_BREAK
from plan_explorer.render.pages import Renderer

PATH = "search/search_index.json"

# Letters of each kind of document, Nghị định 30/2020/NĐ-CP, Phụ lục III (the last three by common use).
LETTERS = {
    DocumentType.KE_HOACH: "KH",
    DocumentType.THONG_BAO: "TB",
    DocumentType.QUYET_DINH: "QĐ",
    DocumentType.NGHI_QUYET: "NQ",
    DocumentType.CHI_THI: "CT",
    DocumentType.CHUONG_TRINH: "CTr",
    DocumentType.DE_AN: "ĐA",
    DocumentType.DU_AN: "DA",
    DocumentType.NGHI_DINH: "NĐ",
    DocumentType.THONG_TU: "TT",
}
# How much a kind of thing counts: a question about content wants the clause, not its heading or group.
BOOSTS = {
    "Nhiệm vụ": 1.3,
    "Chủ đề": 0.65,
    "Đối tượng": 0.8,
    "Toàn văn": 0.7,
    "Thuật ngữ": 0.3,
    "Văn bản": 0.9,
    "Thời hạn": 0.3,
    "Trích dẫn": 0.3,
    "Dữ liệu": 0.3,
}
CONFIG = {
    "lang": ["vi"],
    "separator": r"[\s\-–,.;:()\[\]{}\"“”‘’'…/&?!%+*=|@#~^<>]+",
    "pipeline": [],
    "fields": {"title": {"boost": 5}, "text": {"boost": 1}, "names": {"boost": 1}, "keywords": {"boost": 1}},
}


def index(renderer: Renderer, handwritten: list[dict[str, str]]) -> str:
    """The index as JSON. `handwritten`: location, title and text of the pages that the core doesn't make."""
    entries = [*_entries(renderer)]
    for page in handwritten:
        entries.append(_entry(page["location"], "Giới thiệu", page["title"], page["text"], names=[page["title"]]))
    data = {"config": CONFIG, "docs": entries, "options": {"suggest": False}}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _entries(renderer: Renderer) -> Iterator[dict[str, Any]]:
    plan = renderer.plan
    frame = " ".join(paragraph.words for paragraph in plan.paragraphs if not paragraph.is_clause)
    yield _entry(addresses.FULL_TEXT, "Toàn văn", "Toàn văn", renderer.without_marks(frame), names=["toàn văn"])
    for clause in plan.clauses:
        yield _clause(renderer, clause)
    for agency in plan.agencies:
        roles = ", ".join(f"{role.label} {count}" for role, count in renderer.relations.role_counts(agency.id))
        names = [agency.name, *agency.names, *agency.aliases]
        yield _entry(addresses.agency(agency.id), "Cơ quan", agency.name, roles, ", ".join(agency.aliases), names=names)
    yield from _documents(renderer)
    pictures = ["sơ đồ", "sơ đồ quan hệ", "ma trận phối hợp", "dòng thời gian", "bản đồ chủ đề"]
    yield _entry(addresses.PICTURES, "Sơ đồ", "Sơ đồ", ", ".join(pictures[1:]).capitalize(), names=pictures)
    for topic in plan.topics:
        at = addresses.topic(topic.id)
        yield _entry(
            at, "Chủ đề", topic.name, topic.definition, names=[topic.name], keywords=[", ".join(topic.aliases)]
        )
    for audience in plan.audiences:
        at, aliases = addresses.audience(audience.id), [", ".join(audience.aliases)]
        yield _entry(at, "Đối tượng", audience.name, audience.definition, names=[audience.name], keywords=aliases)
    called = ["thời hạn", "thời hạn và báo cáo", "lịch báo cáo", "lịch nhắc", "hạn báo cáo", "các thời hạn"]
    yield _entry(addresses.DEADLINES, "Thời hạn", "Thời hạn và báo cáo", "Việc đến hạn, lịch nhắc.", names=called)
    called = ["trích dẫn", "cách trích dẫn", "liên kết", "cách dẫn liên kết"]
    yield _entry(addresses.CITING, "Trích dẫn", "Liên kết và trích dẫn", "Cách dẫn và trích nguyên văn.", names=called)
    called = ["dữ liệu", "dữ liệu mở", "tải dữ liệu", "csv", "api", "giấy phép"]
    yield _entry(addresses.DATA, "Dữ liệu", "Dữ liệu mở", "Bảng CSV và các tệp khác để dùng lại.", names=called)
    yield _entry(addresses.GLOSSARY, "Thuật ngữ", "Thuật ngữ và chữ viết tắt", names=["thuật ngữ", "chữ viết tắt"])
    for term in plan.glossary:
        # Only an abbreviation is looked up by name; a plain word is looked for in what the plan says.
        names = [term.term, *term.aliases] if term.expansion else []
        entry = _entry(addresses.term(term.id), "Thuật ngữ", term.term, term.expansion, term.definition, names=names)
        yield {**entry, "expansion": term.expansion} if term.expansion else entry


def _clause(renderer: Renderer, clause: Paragraph) -> dict[str, Any]:
    plan = renderer.plan
    own = plan.own_words.get(clause.id)
    link = plan.links_of.get(clause.id)
    handle, words = number(plan, clause.id), place(plan, clause.id)
    outermost_first = " ".join(renderer.step(step) for step in plan.lineage(clause.id))
    keywords = [renderer.heading(step) for step in plan.lineage(clause.id)[1:]]
    keywords += [plan.agency[agency].name for agency, _ in renderer.relations.actors(clause.id)]
    if link and any(deadline.yearly_before for deadline in link.deadlines):
        keywords.append("khi nào bao giờ thời hạn hạn nộp hạn chót")
    return _entry(
        renderer.address(clause),
        "Nhiệm vụ" if clause.id in renderer.tasks else "Toàn văn",
        f"{handle}. {renderer.title(clause)}",
        renderer.without_marks(clause.text or ""),
        own.summary if own else None,
        names=[handle, words, outermost_first],
        keywords=keywords,
    )


def _documents(renderer: Renderer) -> Iterator[dict[str, Any]]:
    plan = renderer.plan
    editors_choice = {alias.casefold() for document in plan.documents for alias in document.aliases}
    for document in plan.documents:
        made = [name for name in _number_forms(document) if name.casefold() not in editors_choice]
        issuer = plan.agency[document.issuer].name if document.issuer else None
        yield _entry(
            addresses.document(document.id),
            "Văn bản",
            document.name,
            document.subject,
            ", ".join(filter(None, [issuer, date_in_words(document.date) if document.date else None])),
            names=[document.name, *map(renderer.without_marks, document.names), *document.aliases, *made],
            keywords=[", ".join(document.aliases)],
        )


def _number_forms(document: Document) -> Iterator[str]:
    """How people write a document's number: with and without its kind, its letters, “số”, its symbol."""
    if not document.number:
        return
    digits = document.number.replace("-", "/").split("/")[0]
    year = document.date.year if document.date else None
    yield from (document.number, digits)
    if year:
        yield f"{digits}/{year}"
    letters = LETTERS.get(document.type)
    for kind in filter(None, (document.type.label, letters)):
        for written in (digits, document.number, *([f"{digits}/{year}"] if year else [])):
            yield from (f"{kind} {written}", f"{kind} số {written}")


def _entry(
    address: str, kind: str, title: str, *texts: str | None, names: list[str], keywords: list[str] | None = None
) -> dict[str, Any]:
    """One entry of the index. Title and text are shown as HTML by the theme, so they come escaped."""
    entry: dict[str, Any] = {
        "location": address.lstrip("/"),
        "title": str(escape(title)),
        # A paragraph for each sentence: the theme shows the two that the hits are in.
        "text": "".join(f"<p>{escape(one)}</p>" for text in texts if text for one in SENTENCE_BREAK.split(text)),
        "tags": [kind],
        "boost": BOOSTS.get(kind, 1),
        "names": list(dict.fromkeys(names)),
    }
    if keywords:
        entry["keywords"] = " ".join(filter(None, keywords))
    return entry
