"""Views of topics and audiences, with which we group clauses, and of terms, which we explain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from plan_explorer import addresses
from plan_explorer.data.model import Audience, GlossaryEntry, Topic
from plan_explorer.kinds import AUDIENCES, GLOSSARY, TOPICS
from plan_explorer.views.base import OTHER_SIDE, PAGE_ONLY, Ref, RefWithClauses, SearchWords, Thing, View, fields_of
from plan_explorer.views.links import GroupingView

if TYPE_CHECKING:
    from plan_explorer.views import Views


class RelatedTopic(View):
    """Một chủ đề có chung đoạn."""

    topic: Ref
    """Chủ đề."""
    clauses: int
    """Số đoạn chung."""


class TopicView(Topic, Thing):
    """Một chủ đề của kế hoạch: phân loại của trang tra cứu."""

    clauses: Annotated[tuple[GroupingView, ...], OTHER_SIDE]
    """Các đoạn của chủ đề, kèm nguyên văn làm căn cứ."""
    agencies: Annotated[tuple[RefWithClauses, ...], OTHER_SIDE]
    """Cơ quan có việc ở các đoạn ấy, nhiều nhất trước tiên."""
    documents: Annotated[tuple[RefWithClauses, ...], OTHER_SIDE]
    """Văn bản mà các đoạn ấy dẫn."""
    related: Annotated[tuple[RelatedTopic, ...], OTHER_SIDE]
    """Chủ đề có chung nhiệm vụ."""


class ClauseForAudience(GroupingView):
    """Một đoạn nói đến một đối tượng, và hỏi ở đâu."""

    ask: tuple[Ref, ...]
    """Cơ quan hiện nay nên hỏi, nơi chủ trì trước tiên."""


class AudienceView(Audience, Thing):
    """Một nhóm mà kế hoạch nói đến: phân loại của trang tra cứu."""

    clauses: Annotated[tuple[ClauseForAudience, ...], OTHER_SIDE]
    """Các đoạn nói đến nhóm."""


class TermView(GlossaryEntry, Thing):
    """Một thuật ngữ hoặc chữ viết tắt."""

    stated_in: Ref | None
    """Đoạn hoặc chú thích mà kế hoạch tự giải thích."""
    in_plan: Annotated[bool, PAGE_ONLY]

    @property
    def title(self) -> str:
        """The term."""
        return self.term

    @property
    def is_counted(self) -> bool:
        """Abbreviations that the plan never uses are not counted: they are there for readers who type them."""
        return self.in_plan

    @property
    def search(self) -> SearchWords:
        """Only an abbreviation is found by name; a search for an ordinary word should find clauses."""
        names = (self.term, *self.aliases) if self.expansion else ()
        return SearchWords((self.expansion, self.definition), names)


def topic_view(views: Views, topic: Topic) -> TopicView:
    """The view of a topic."""
    graph = views.graph
    found = graph.by_topic[topic.id]
    clauses = [clause for clause, _ in found]
    return TopicView(
        **fields_of(topic, definition=views.told(topic.definition)),
        kind_of_page=TOPICS,
        url=TOPICS.page(topic.id),
        clauses=tuple(views.grouping(*pair) for pair in found),
        agencies=views.with_clauses(views.agency_ref, graph.busiest(clauses)),
        documents=views.with_clauses(views.document_ref, graph.documents_in(clauses)),
        related=tuple(
            RelatedTopic(topic=views.topic_ref[other], clauses=count) for other, count in graph.related_topics(topic.id)
        ),
    )


def audience_view(views: Views, audience: Audience) -> AudienceView:
    """The view of an audience."""
    clauses = tuple(
        ClauseForAudience(**dict(views.grouping(clause, link)), ask=views.offices_today(clause.id))
        for clause, link in views.graph.by_audience[audience.id]
    )
    return AudienceView(
        **fields_of(audience, definition=views.told(audience.definition)),
        kind_of_page=AUDIENCES,
        url=AUDIENCES.page(audience.id),
        clauses=clauses,
    )


def term_view(views: Views, entry: GlossaryEntry) -> TermView:
    """The view of a term."""
    return TermView(
        **fields_of(entry, stated_in=views.place_ref(entry.stated_in) if entry.stated_in else None),
        kind_of_page=GLOSSARY,
        url=addresses.term(entry.id),
        in_plan=bool(entry.names) or views.graph.names.printed(entry.term),
    )
