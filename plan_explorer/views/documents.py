"""The view of a document that the plan names: its facts, and the clauses that cite or name it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from plan_explorer import addresses
from plan_explorer.data.model import Document, GlossaryEntry, Paragraph
from plan_explorer.data.vocabulary import DocumentType
from plan_explorer.graph.citation import date_in_words
from plan_explorer.graph.graph import unique
from plan_explorer.kinds import DOCUMENTS
from plan_explorer.views.base import OTHER_SIDE, PAGE_ONLY, Ref, SearchWords, Thing, fields_of, shortened
from plan_explorer.views.links import ActorView, CitationView, PeriodView

if TYPE_CHECKING:
    from plan_explorer.views import Views

# Abbreviation of each type of document, Nghị định 30/2020/NĐ-CP, Phụ lục III (the last three by common use).
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
# Types that may be văn bản quy phạm pháp luật; the number of a document tells whether it is one.
MAY_BE_LAW = {
    DocumentType.QUYET_DINH,
    DocumentType.NGHI_QUYET,
    DocumentType.LUAT,
    DocumentType.NGHI_DINH,
    DocumentType.THONG_TU,
    DocumentType.CHI_THI,
}


class DocumentView(Document, Thing):
    """Một văn bản, chương trình, đề án mà kế hoạch nhắc đến."""

    issuer: Ref | None
    """Cơ quan ban hành."""
    stated_in: Ref
    """Đoạn nêu văn bản."""
    relations: tuple[str, ...]
    """Kế hoạch dùng văn bản làm gì."""
    citations: Annotated[tuple[CitationView, ...], OTHER_SIDE]
    """Các đoạn dẫn văn bản."""
    cited_through: Annotated[tuple[CitationView, ...], OTHER_SIDE]
    """Văn bản được dẫn qua văn bản này."""
    periods: Annotated[tuple[PeriodView, ...], OTHER_SIDE]
    """Thời kỳ mà kế hoạch ghi cho văn bản."""
    agencies: Annotated[tuple[ActorView, ...], OTHER_SIDE]
    """Cơ quan có việc ở các đoạn dẫn; cuối cùng là những nơi trang tra cứu suy ra."""
    mentioned_in: Annotated[tuple[Ref, ...], OTHER_SIDE]
    """Các đoạn nêu tên văn bản."""
    is_plan: bool
    """Có phải chính kế hoạch này không."""
    has_title: Annotated[bool, PAGE_ONLY]
    symbol: Annotated[GlossaryEntry | None, PAGE_ONLY]
    plain_names: Annotated[tuple[str, ...], PAGE_ONLY]
    all_aliases: Annotated[frozenset[str], PAGE_ONLY]

    @property
    def description(self) -> str:
        """Its name and trích yếu."""
        return shortened(f"{self.name} {self.subject or ''}".strip())

    @property
    def is_counted(self) -> bool:
        """The plan's own document is not counted among the documents that it names."""
        return not self.is_plan

    @property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """Its file in the API; for the plan itself also the file with everything."""
        own = ("application/json", addresses.api("plan"))
        return (*super().alternates, own) if self.is_plan else super().alternates

    @property
    def date_words(self) -> str:
        """Its date as printed in documents."""
        return date_in_words(self.date) if self.date else ""

    @property
    def subject_label(self) -> str:
        """The label of `subject`: the plan prints the trích yếu of some documents, and only a name for others."""
        return "Trích yếu" if self.has_title else "Kế hoạch gọi là"

    @property
    def nature(self) -> str:
        """Says whether it is a văn bản quy phạm pháp luật; "" if neither its type nor a number tells."""
        if not self.number and self.type in MAY_BE_LAW:
            return ""
        return "văn bản quy phạm pháp luật" if self.is_normative else "không phải văn bản quy phạm pháp luật"

    @property
    def search(self) -> SearchWords:
        """Found by its trích yếu, issuer, date, names in the text, names that people type, and forms of its number."""
        issued = ", ".join(filter(None, (self.issuer and self.issuer.name, self.date_words)))
        # A form of this number is left out if editors gave it to a document as an alias.
        made = (name for name in self._number_forms() if name.casefold() not in self.all_aliases)
        names = (self.name, *self.plain_names, *self.aliases, *made)
        return SearchWords((self.subject, issued), names, keywords=(", ".join(self.aliases),))

    def _number_forms(self) -> Iterator[str]:
        """Ways in which people write its number: with or without its type, abbreviations, “số”, year."""
        if not self.number:
            return
        digits = self.number.replace("-", "/").split("/")[0]
        year = [f"{digits}/{self.date.year}"] if self.date else []
        yield from (self.number, digits, *year)
        for kind in filter(None, (self.type.label, LETTERS.get(self.type))):
            for written in (digits, self.number, *year):
                yield from (f"{kind} {written}", f"{kind} số {written}")


def _is_title(document: Document, place: Paragraph) -> bool:
    """Whether `subject` is its trích yếu. A plan prints the trích yếu behind the number, and other names before it."""
    number, subject = document.number or "", document.subject or ""
    return place.words == subject or (bool(number) and place.words.find(number) < place.words.rfind(subject))


def _symbol(views: Views, document: Document) -> GlossaryEntry | None:
    """The glossary entry that explains the letters in its number."""
    letters = (document.number or "").lstrip("0123456789")[1:]
    return next((term for term in views.plan.glossary if term.term == letters and term.expansion), None)


def document_view(views: Views, document: Document) -> DocumentView:
    """The view of a document."""
    graph, key = views.graph, document.id
    cited = graph.citations[key]
    citations = tuple(views.citation(*pair) for pair in cited)
    stated_in = views.plan.paragraph[document.stated_in]
    return DocumentView(
        **fields_of(
            document,
            issuer=views.agency_ref[document.issuer] if document.issuer else None,
            stated_in=views.clause_ref(stated_in),
        ),
        kind_of_page=DOCUMENTS,
        url=DOCUMENTS.page(key),
        notes=tuple(graph.notes[key]),
        relations=tuple(unique(citation.label for citation in citations)),
        citations=citations,
        cited_through=tuple(views.citation(*pair) for pair in graph.cited_through(key)),
        periods=tuple(views.period(*pair) for pair in graph.periods[key]),
        agencies=views.whom_to_ask(clause.id for clause, _ in cited),
        mentioned_in=tuple(map(views.clause_ref, graph.mentions[key])),
        is_plan=key == views.plan.info.document,
        has_title=_is_title(document, stated_in),
        symbol=_symbol(views, document),
        plain_names=tuple(map(graph.names.without_marks, document.names)),
        all_aliases=frozenset(alias.casefold() for other in views.plan.documents for alias in other.aliases),
    )
