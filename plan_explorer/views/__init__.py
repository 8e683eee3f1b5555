"""What is said about each thing of the plan, built once: pages, API, tables, paper, feeds and search only read it.

A view is typed and frozen; the JSON API is the view serialised. Addresses start at the root of the site.
"""

from collections.abc import Iterable
from functools import cache, cached_property
from itertools import pairwise
from typing import Any, get_args, get_type_hints

from plan_explorer import addresses
from plan_explorer.data.links import AudienceLink, Citation, Deadline, Period, TopicLink
from plan_explorer.data.model import Paragraph, Plan
from plan_explorer.data.sentences import sentence_with
from plan_explorer.data.vocabulary import Basis
from plan_explorer.graph import citation as citations
from plan_explorer.graph.duties import Duty
from plan_explorer.graph.graph import Graph, grouped, unique
from plan_explorer.kinds import Kind
from plan_explorer.views.agencies import AgencyView, agency_view
from plan_explorer.views.base import Ref, Thing, View
from plan_explorer.views.clauses import ClauseView, clause_view
from plan_explorer.views.documents import DocumentView, document_view
from plan_explorer.views.links import (
    ActorView,
    CitationView,
    DeadlineView,
    DutyView,
    GroupingView,
    PeriodView,
    passage_of,
)
from plan_explorer.views.plan import PlanView, plan_view
from plan_explorer.views.subjects import AudienceView, TermView, TopicView, audience_view, term_view, topic_view

__all__ = ["AgencyView", "AudienceView", "ClauseView", "DocumentView", "PlanView", "Ref", "TermView", "Thing"]
__all__ += ["TopicView", "View", "Views"]


class Views:
    """All views of a plan, and the pieces that they are made of."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.graph = Graph(plan)
        self.task_ids = {task.id for task in plan.tasks}

    # Everything that has a view

    @cached_property
    def paragraphs(self) -> tuple[ClauseView, ...]:
        """Every paragraph of the official text, in order."""
        return tuple(clause_view(self, paragraph) for paragraph in self.plan.paragraphs)

    @cached_property
    def clause(self) -> dict[str, ClauseView]:
        """Paragraphs by id."""
        return {view.id: view for view in self.paragraphs}

    @cached_property
    def clauses(self) -> tuple[ClauseView, ...]:
        """The numbered text."""
        return tuple(view for view in self.paragraphs if view.is_clause)

    @cached_property
    def tasks(self) -> tuple[ClauseView, ...]:
        """Clauses with a page of their own."""
        return tuple(view for view in self.paragraphs if view.is_task)

    @cached_property
    def agencies(self) -> tuple[AgencyView, ...]:
        """Agencies in the order of the data."""
        return tuple(agency_view(self, agency) for agency in self.plan.agencies)

    @cached_property
    def documents(self) -> tuple[DocumentView, ...]:
        """Documents in the order of the data."""
        return tuple(document_view(self, document) for document in self.plan.documents)

    @cached_property
    def topics(self) -> tuple[TopicView, ...]:
        """Topics in the order of the data."""
        return tuple(topic_view(self, topic) for topic in self.plan.topics)

    @cached_property
    def audiences(self) -> tuple[AudienceView, ...]:
        """Audiences in the order of the data."""
        return tuple(audience_view(self, audience) for audience in self.plan.audiences)

    @cached_property
    def terms(self) -> tuple[TermView, ...]:
        """Terms in alphabetical order."""
        return tuple(term_view(self, entry) for entry in self.graph.terms())

    @cached_property
    def whole_plan(self) -> PlanView:
        """The plan itself."""
        return plan_view(self)

    def of(self, kind: Kind) -> tuple[Thing, ...]:
        """The things of a kind; none for a page that has no things."""
        return getattr(self, kind.things) if kind.things else ()

    @classmethod
    def type_of(cls, kind: Kind) -> type[Thing]:
        """The view that the things of a kind have."""
        made = get_type_hints(vars(cls)[kind.things].func)["return"]
        return get_args(made)[0]

    def count(self, kind: Kind) -> int:
        """How many things of a kind there are."""
        return sum(thing.is_counted for thing in self.of(kind))

    def describe(self, kind: Kind) -> str:
        """What the list of a kind has, in a sentence."""
        return kind.description.format(count=self.count(kind), plan=self.plan.info.short_name)

    # How the text is built

    @cached_property
    def sections(self) -> tuple[ClauseView, ...]:
        """The clauses at the top of the text: each Mục."""
        return tuple(view for view in self.clauses if not view.ancestors)

    @cached_property
    def tasks_below(self) -> dict[str, list[ClauseView]]:
        """The tasks at or below each clause."""
        found: dict[str, list[ClauseView]] = {view.id: [] for view in self.clauses}
        for task in self.tasks:
            for ref in (*task.ancestors, task.ref):
                found[ref.id].append(task)
        return found

    @property
    def task_groups(self) -> list[tuple[ClauseView, list[tuple[ClauseView, list[ClauseView]]]]]:
        """Tasks by Mục and by the clause directly below it, in document order."""
        return [
            (section, [(self.clause[group.id], self.tasks_below[group.id]) for group in self._groups_of(section)])
            for section in self.sections
            if self.tasks_below[section.id]
        ]

    def _groups_of(self, section: ClauseView) -> list[Ref]:
        """The clauses directly below a Mục that have tasks; the Mục itself if it is a task."""
        groups = [section.ref] if section.is_task else []
        return groups + [child for child in section.children if self.tasks_below[child.id]]

    # Names of other things

    @cached_property
    def _clause_refs(self) -> dict[str, Ref]:
        return {paragraph.id: self._clause_ref(paragraph) for paragraph in self.plan.paragraphs}

    def _clause_ref(self, paragraph: Paragraph) -> Ref:
        key, label = paragraph.id, paragraph.level.label.capitalize()
        if not paragraph.is_clause:
            return Ref(id=key, name=label, url=addresses.in_full_text(key))
        own = self.plan.own_words.get(key)
        url = addresses.task(key) if key in self.task_ids else addresses.in_full_text(key)
        name = own.title if own else self.heading(paragraph) or label
        return Ref(id=key, name=name, url=url, number=citations.number(self.plan, key))

    def clause_ref(self, paragraph: Paragraph) -> Ref:
        """A paragraph by its number and title; outside the numbered text by what it is."""
        return self._clause_refs[paragraph.id]

    def place_ref(self, id_: str) -> Ref:
        """A paragraph or footnote."""
        if id_ in self.plan.paragraph:
            return self._clause_refs[id_]
        return Ref(id=id_, name="chú thích", url=addresses.in_full_text(id_))

    @cache  # noqa: B019 - views live as long as the build
    def agency_ref(self, id_: str) -> Ref:
        """An agency by its name."""
        return Ref(id=id_, name=self.plan.agency[id_].name, url=addresses.agency(id_))

    @cache  # noqa: B019
    def document_ref(self, id_: str) -> Ref:
        """A document by its name."""
        return Ref(id=id_, name=self.plan.document[id_].name, url=addresses.document(id_))

    @cache  # noqa: B019
    def topic_ref(self, id_: str) -> Ref:
        """A topic by its name."""
        return Ref(id=id_, name=self.plan.topic[id_].name, url=addresses.topic(id_))

    @cache  # noqa: B019
    def audience_ref(self, id_: str) -> Ref:
        """An audience by its name."""
        return Ref(id=id_, name=self.plan.audience[id_].name, url=addresses.audience(id_))

    # Links

    @cached_property
    def _duty_views(self) -> dict[int, DutyView]:
        return {id(duty): self._duty(duty) for duties in self.graph.duties_in.values() for duty in duties}

    def _duty(self, duty: Duty) -> DutyView:
        return DutyView(
            clause=self.clause_ref(duty.clause),
            quote=duty.quote,
            basis=duty.basis,
            agency=self.agency_ref(duty.agency.id),
            role=duty.role,
            reason=duty.reason,
            stated_in=self.clause_ref(duty.stated_in),
            passage=passage_of(duty),
            acts=duty.acts,
        )

    def duties(self, duties: Iterable[Duty]) -> tuple[DutyView, ...]:
        """Some duties."""
        return tuple(self._duty_views[id(duty)] for duty in duties)

    def actors(self, duties: Iterable[Duty]) -> tuple[ActorView, ...]:
        """The agencies of some duties, each with its roles, once each."""
        roles = grouped((duty.agency.id, duty.role) for duty in duties)
        return tuple(ActorView(agency=self.agency_ref(id_), roles=unique(held)) for id_, held in roles.items())

    def whom_to_ask(self, clause_ids: Iterable[str]) -> tuple[ActorView, ...]:
        """The agencies that act in any of some clauses, then those that we only judge competent there."""
        duties = [duty for id_ in clause_ids for duty in self.graph.duties_in[id_] if duty.acts or duty.is_judged]
        return tuple(sorted(self.actors(duties), key=lambda actor: actor.is_judged))

    def citation(self, clause: Paragraph, one: Citation) -> CitationView:
        """A citation of a document."""
        whole = clause.text if clause.text and one.quote in clause.text else clause.words
        return CitationView(
            clause=self.clause_ref(clause),
            quote=one.quote,
            document=self.document_ref(one.document),
            relation=one.relation,
            through=self.document_ref(one.through) if one.through else None,
            passage=sentence_with(whole, one.quote),
        )

    def grouping(self, clause: Paragraph, link: TopicLink | AudienceLink) -> GroupingView:
        """A clause under a topic or audience."""
        thing = self.topic_ref(link.topic) if isinstance(link, TopicLink) else self.audience_ref(link.audience)
        return GroupingView(clause=self.clause_ref(clause), quote=link.quote, basis=Basis.OURS, thing=thing)

    def deadline(self, clause: Paragraph, deadline: Deadline) -> DeadlineView:
        """Something due."""
        return DeadlineView(
            clause=self.clause_ref(clause),
            quote=deadline.quote,
            what=deadline.what,
            due=citations.due(deadline),
            yearly_before=deadline.yearly_before,
            last_day=citations.last_day_in_words(deadline) or None,
            recurring=deadline.recurring,
            by=tuple(map(self.agency_ref, deadline.by)),
            to=self.agency_ref(deadline.to) if deadline.to else None,
        )

    def period(self, clause: Paragraph, period: Period) -> PeriodView:
        """Years that a clause names for a document."""
        return PeriodView(
            clause=self.clause_ref(clause),
            quote=period.quote,
            document=self.document_ref(period.document),
            start=period.start,
            end=period.end,
            vision=period.vision,
            years=citations.years(period),
        )

    # Words about paragraphs

    def heading(self, paragraph: Paragraph) -> str:
        """The printed heading without footnote marks; "" where there is none."""
        return self.graph.names.without_marks(paragraph.heading or "").rstrip(":")

    def place(self, paragraph: Paragraph) -> str:
        """Where a paragraph stands, in words; outside the numbered text what it is."""
        ref = self.clause_ref(paragraph)
        return citations.place(self.plan, paragraph.id) if paragraph.is_clause else ref.name

    @cached_property
    def beside(self) -> dict[str, tuple[Paragraph | None, Paragraph | None]]:
        """The paragraphs before and after each paragraph of the official text."""
        text = (None, *self.plan.paragraphs, None)
        return {here.id: (before, after) for before, here, after in zip(text, text[1:], text[2:], strict=False)}

    @cached_property
    def turn(self) -> dict[str, tuple[Ref | None, Ref | None]]:
        """The tasks before and after each task."""
        tasks: list[Any] = [None, *map(self.clause_ref, self.plan.tasks), None]
        before = {after.id: here for here, after in pairwise(tasks) if after}
        after = {here.id: following for here, following in pairwise(tasks) if here}
        return {id_: (before[id_], after[id_]) for id_ in self.task_ids}

    @cached_property
    def document_aliases(self) -> frozenset[str]:
        """What editors chose to call documents: a made form of a number must not take it from another document."""
        return frozenset(alias.casefold() for document in self.plan.documents for alias in document.aliases)
