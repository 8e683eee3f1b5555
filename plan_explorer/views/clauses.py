"""The view of a paragraph of the official text: its words, its place, its links and our words about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import InstanceOf

from plan_explorer import addresses
from plan_explorer.data.fields import Record
from plan_explorer.data.model import ClauseLinks, Footnote, OwnWords, Paragraph
from plan_explorer.graph import citation
from plan_explorer.graph.mentions import Names
from plan_explorer.kinds import FULL_TEXT, TASKS
from plan_explorer.views.base import PAGE_ONLY, Crumb, Ref, SearchWords, Thing, View, fields_of
from plan_explorer.views.links import ActorView, CitationView, DeadlineView, DutyView, GroupingView, PeriodView

if TYPE_CHECKING:
    from plan_explorer.views import Views


class LeadIn(View):
    """Lời của đoạn trên mà đoạn này nối tiếp."""

    clause: Ref
    """Đoạn trên."""
    text: str
    """Nguyên văn đoạn trên."""
    place: Annotated[str, PAGE_ONLY]


class OurWords(View):
    """Lời của trang tra cứu về một đoạn; cơ quan đã đổi có tên hiện nay đi kèm."""

    title: str
    """Tiêu đề ngắn."""
    summary: str
    """Tóm tắt."""
    sentence: str | None
    """Câu dẫn cho tin bài."""


class Near(View):
    """A related clause, with what both share."""

    clause: Ref
    topics: tuple[Ref, ...]
    documents: tuple[Ref, ...]
    agencies: tuple[Ref, ...]


class ClauseView(Paragraph, Thing):
    """Một đoạn của văn bản, giữ nguyên từng chữ, và mọi điều nối với nó."""

    number: str
    """Số hiệu ghép từ ký hiệu in trong văn bản, như “II.1.đ”; phần không đánh số thì nói đó là gì."""
    place: str | None
    """Vị trí bằng chữ: “điểm đ khoản 1 Mục II”."""
    citation: str | None
    """Câu trích dẫn đầy đủ."""
    footnotes: tuple[Footnote, ...]
    """Chú thích được gọi trong nguyên văn."""
    ours: OurWords | None
    """Lời của trang tra cứu: tiêu đề ngắn, tóm tắt, câu dẫn."""
    ancestors: tuple[Ref, ...]
    """Các đoạn bao ngoài, Mục trước tiên."""
    lead_in: LeadIn | None
    """Lời mà đoạn này nối tiếp, khi đoạn trên cũng là một nhiệm vụ."""
    children: tuple[Ref, ...]
    """Các đoạn ngay bên dưới."""
    previous: Ref | None
    """Đoạn trước trong văn bản."""
    next: Ref | None
    """Đoạn sau trong văn bản."""
    duties: tuple[DutyView, ...]
    """Ai có vai trò gì, theo nguyên văn nào."""
    documents: tuple[CitationView, ...]
    """Văn bản được dẫn."""
    topics: tuple[GroupingView, ...]
    """Chủ đề."""
    audiences: tuple[GroupingView, ...]
    """Đối tượng."""
    deadlines: tuple[DeadlineView, ...]
    """Thời hạn."""
    periods: tuple[PeriodView, ...]
    """Thời kỳ."""
    ask: tuple[Ref, ...]
    """Cơ quan hiện nay nên hỏi, nơi chủ trì trước tiên; đoạn không nêu cơ quan thì là nơi trang tra cứu suy ra."""
    actors: Annotated[tuple[ActorView, ...], PAGE_ONLY]
    neighbours: Annotated[tuple[Near, ...], PAGE_ONLY]
    group: Annotated[Ref, PAGE_ONLY]
    heading_words: Annotated[str, PAGE_ONLY]
    headings: Annotated[tuple[str, ...], PAGE_ONLY]
    place_from_top: Annotated[str, PAGE_ONLY]
    names: Annotated[InstanceOf[Names], PAGE_ONLY]
    steps: Annotated[tuple[Crumb, ...], PAGE_ONLY]
    own_words: Annotated[OwnWords | None, PAGE_ONLY]
    links: Annotated[ClauseLinks | None, PAGE_ONLY]
    turn: Annotated[tuple[Ref | None, Ref | None], PAGE_ONLY]
    page_weight: ClassVar[float] = 2  # pages with the plan's own words rank above lists

    @property
    def is_task(self) -> bool:
        """Whether it has its own page."""
        return self.kind_of_page is TASKS

    @property
    def title(self) -> str:
        """Our title; without one the printed heading, or the kind of paragraph."""
        return self.ours.title if self.ours else self.heading_words or self.level.label.capitalize()

    @property
    def ref(self) -> Ref:
        """A reference with its number and title, or with its kind outside the numbered text."""
        if not self.is_clause:
            return Ref(id=self.id, name=self.number, url=self.url)
        return Ref(id=self.id, name=self.title, url=self.url, number=self.number)

    @property
    def description(self) -> str:
        """Our summary."""
        return self.ours.summary if self.ours else self.plain_text

    @property
    def handle(self) -> str:
        """Its number."""
        return self.number

    @property
    def breadcrumb(self) -> tuple[Crumb, ...]:
        """The list of tasks, and the clauses above it."""
        return (*super().breadcrumb, *self.steps)

    @property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """Its file in the API, and its page as Markdown."""
        return (
            ("application/json", addresses.api("clauses", self.id)),
            ("text/markdown", addresses.task_markdown(self.id)),
        )

    @property
    def records(self) -> tuple[Record, ...]:
        """The records of our words, of the paragraph and of its links."""
        return tuple(record for record in (self.own_words, self, self.links) if record)

    @property
    def stated(self) -> tuple[DutyView, ...]:
        """Duties that the clause states."""
        return tuple(duty for duty in self.duties if not duty.is_judged)

    @property
    def judged(self) -> tuple[DutyView, ...]:
        """Agencies that we judge competent."""
        return tuple(duty for duty in self.duties if duty.is_judged)

    @property
    def asks_by_inference(self) -> bool:
        """Whether no duty by its words leads to the offices to ask: we only infer them."""
        told = {office for duty in self.stated if duty.role.acts for office in duty.heirs or (duty.agency,)}
        return not told.intersection(self.ask)

    @property
    def duties_by_agency(self) -> list[tuple[Ref, list[DutyView]]]:
        """Stated duties, grouped by agency."""
        found: dict[str, tuple[Ref, list[DutyView]]] = {}
        for duty in self.stated:
            found.setdefault(duty.agency.id, (duty.agency, []))[1].append(duty)
        return list(found.values())

    @property
    def plain_text(self) -> str:
        """Its words without heading and footnote marks."""
        return self.unmarked(self.text or "")

    @property
    def quotation(self) -> str:
        """Its words for quoting: heading and text as two lines, without footnote marks."""
        return self.unmarked("\n".join(filter(None, (self.heading, self.text))))

    def unmarked(self, words: str) -> str:
        """The same words without footnote marks."""
        return self.names.without_marks(words)

    @property
    def search(self) -> SearchWords:
        """Found by its text, our summary, its number and place, the headings above it, the agencies acting in it."""
        keywords = [*self.headings, *(actor.agency.name for actor in self.actors)]
        if any(deadline.yearly_before for deadline in self.deadlines):
            keywords.append("khi nào bao giờ thời hạn hạn nộp hạn chót")  # words in questions about time
        texts = (self.plain_text, self.ours.summary if self.ours else None)
        return SearchWords(texts, names=(self.number, self.place or "", self.place_from_top), keywords=tuple(keywords))


def clause_view(views: Views, paragraph: Paragraph) -> ClauseView:
    """The view of a paragraph."""
    plan, graph, key = views.plan, views.graph, paragraph.id
    numbered = paragraph.is_clause
    above = plan.lineage(key)[:-1] if numbered else ()
    links = graph.links(key)
    return ClauseView(
        **fields_of(paragraph),
        kind_of_page=TASKS if key in views.task_ids else FULL_TEXT,
        url=views.clause_ref(paragraph).url,
        notes=tuple(graph.notes[key]),
        number=views.clause_ref(paragraph).handle,
        place=citation.place(plan, key) if numbered else None,
        citation=citation.cite(plan, key) if numbered else None,
        footnotes=tuple(graph.names.footnotes_in(paragraph.words)),
        ours=_our_words(views, key),
        ancestors=tuple(map(views.clause_ref, above)),
        lead_in=_lead_in(views, above),
        children=tuple(map(views.clause_ref, plan.children.get(key, ()))),
        previous=views.beside[key][0],
        next=views.beside[key][1],
        duties=views.duties(graph.duties_in[key]),
        actors=views.actors(duty for duty in graph.duties_in[key] if duty.acts),
        ask=views.offices_today(key),
        documents=tuple(views.citation(paragraph, one) for one in links.documents),
        topics=tuple(views.grouping(paragraph, one) for one in links.topics),
        audiences=tuple(views.grouping(paragraph, one) for one in links.audiences),
        deadlines=tuple(views.deadline(paragraph, one) for one in links.deadlines),
        periods=tuple(views.period(paragraph, one) for one in links.periods),
        neighbours=_neighbours(views, key) if key in views.task_ids else (),
        group=views.clause_ref(plan.group_of(key) if numbered else paragraph),
        heading_words=views.told(views.heading(paragraph)),
        headings=tuple(views.heading(step) for step in plan.lineage(key)[1:]) if numbered else (),
        place_from_top=" ".join(citation.step(step) for step in plan.lineage(key)) if numbered else "",
        names=graph.names,
        steps=tuple(_crumb(views, step, place) for place, step in enumerate(above)),
        own_words=plan.own_words.get(key),
        links=plan.links_of.get(key),
        turn=views.turn.get(key, (None, None)),
    )


def _our_words(views: Views, clause_id: str) -> OurWords | None:
    own = views.plan.own_words.get(clause_id)
    if own is None:
        return None
    summary, sentence = (views.told(words, clause_id) for words in (own.summary, own.sentence or ""))
    return OurWords(title=own.title, summary=summary, sentence=sentence or None)


def _lead_in(views: Views, above: tuple[Paragraph, ...]) -> LeadIn | None:
    """The words of the clause above, which this clause continues, if that clause is a task itself."""
    if not above or above[-1].id not in views.task_ids:
        return None
    parent = above[-1]
    return LeadIn(clause=views.clause_ref(parent), text=parent.text or "", place=citation.place(views.plan, parent.id))


def _crumb(views: Views, step: Paragraph, place: int) -> Crumb:
    """A clause above, for the breadcrumb: “khoản 1: …”."""
    heading = views.told(views.heading(step))
    name = citation.step(step)
    if heading:
        name = f"{name}: {heading.capitalize() if place == 0 else heading}"
    return name, views.clause_ref(step).url


def _neighbours(views: Views, clause_id: str) -> tuple[Near, ...]:
    return tuple(
        Near(
            clause=views.clause_ref(clause),
            topics=tuple(views.topic_ref[id_] for id_ in shared["topics"]),
            documents=tuple(views.document_ref[id_] for id_ in shared["documents"]),
            agencies=tuple(views.agency_ref[id_] for id_ in shared["agencies"]),
        )
        for clause, shared in views.graph.neighbours(clause_id)
    )
