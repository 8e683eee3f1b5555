"""Views: everything that the site says about a clause, an agency, a document …, built once for all outputs.

Pages, API, tables, paper, feeds and search only read views. A view is typed and frozen; the JSON API is the views
serialised. Addresses start at the root of the site.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, get_args

from plan_explorer import addresses
from plan_explorer.data.links import AudienceLink, Citation, Deadline, Period, TopicLink
from plan_explorer.data.model import Agency, Paragraph, Plan
from plan_explorer.data.vocabulary import Basis, Role
from plan_explorer.graph import citation as citations
from plan_explorer.graph.duties import Duty
from plan_explorer.graph.graph import Graph, grouped, unique
from plan_explorer.kinds import AGENCIES, AUDIENCES, DOCUMENTS, TASKS, TOPICS, Kind
from plan_explorer.views.agencies import AgencyView, agency_view
from plan_explorer.views.base import Ref, RefWithClauses, Thing, View
from plan_explorer.views.clauses import ClauseView, clause_view
from plan_explorer.views.documents import DocumentView, document_view
from plan_explorer.views.links import (
    ActorView,
    CitationView,
    DeadlineView,
    DutyView,
    GroupingView,
    PeriodView,
    passage,
)
from plan_explorer.views.plan import PlanView, plan_view
from plan_explorer.views.subjects import AudienceView, TermView, TopicView, audience_view, term_view, topic_view

__all__ = ["AgencyView", "AudienceView", "ClauseView", "DocumentView", "PlanView", "Ref", "TermView", "Thing"]
__all__ += ["TopicView", "View", "Views"]


class Views:
    """All views of a plan, and methods that build parts of them."""

    paragraphs: tuple[ClauseView, ...]  # of the official text
    clauses: tuple[ClauseView, ...]  # the numbered text
    tasks: tuple[ClauseView, ...]  # clauses with a page of their own
    sections: tuple[ClauseView, ...]  # the clauses at the top level: each Mục
    agencies: tuple[AgencyView, ...]
    documents: tuple[DocumentView, ...]
    topics: tuple[TopicView, ...]
    audiences: tuple[AudienceView, ...]
    terms: tuple[TermView, ...]  # in alphabetical order

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.graph = Graph(plan)
        self.told = self.graph.successions.told
        self.task_ids = {task.id for task in plan.tasks}
        self.agency_ref = {agency.id: self._agency_ref(agency) for agency in plan.agencies}
        self.document_ref = _refs(DOCUMENTS, plan.documents)
        self.topic_ref = _refs(TOPICS, plan.topics)
        self.audience_ref = _refs(AUDIENCES, plan.audiences)
        self._clause_refs = {paragraph.id: self._clause_ref(paragraph) for paragraph in plan.paragraphs}
        self._duty_views = {id(one): self._duty(one) for duties in self.graph.duties_in.values() for one in duties}
        self.beside = _before_and_after(map(self.clause_ref, plan.paragraphs))  # the neighbours of each paragraph
        self.turn = _before_and_after(map(self.clause_ref, plan.tasks))  # the task before and after each task

        self.paragraphs = tuple(clause_view(self, paragraph) for paragraph in plan.paragraphs)
        self.clause = {view.id: view for view in self.paragraphs}
        self.clauses = tuple(view for view in self.paragraphs if view.is_clause)
        self.tasks = tuple(view for view in self.paragraphs if view.is_task)
        self.sections = tuple(view for view in self.clauses if not view.ancestors)
        self.agencies = tuple(agency_view(self, agency) for agency in plan.agencies)
        self.documents = tuple(document_view(self, document) for document in plan.documents)
        self.topics = tuple(topic_view(self, topic) for topic in plan.topics)
        self.audiences = tuple(audience_view(self, audience) for audience in plan.audiences)
        self.terms = tuple(term_view(self, entry) for entry in self.graph.terms())
        self.whole_plan = plan_view(self)

    def of(self, kind: Kind) -> tuple[Thing, ...]:
        """The things of a kind; none for a single page."""
        return getattr(self, kind.things) if kind.things else ()

    @classmethod
    def type_of(cls, kind: Kind) -> type[Thing]:
        """The class of the views of a kind."""
        return get_args(cls.__annotations__[kind.things])[0]

    def count(self, kind: Kind) -> int:
        """The number of things of a kind, as lists give it."""
        return sum(thing.is_counted for thing in self.of(kind))

    def describe(self, kind: Kind) -> str:
        """The description of the list of a kind."""
        return kind.description.format(count=self.count(kind), plan=self.plan.info.short_name)

    # The structure of the text

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

    # References to other things

    def _agency_ref(self, agency: Agency, clause_id: str = "") -> Ref:
        """A reference to an agency with what it is now; with a clause, what its duty in that clause is now."""
        now = self.graph.successions.in_words(agency.id, clause_id)
        return Ref(id=agency.id, name=agency.name, url=AGENCIES.page(agency.id), now=now)

    def _clause_ref(self, paragraph: Paragraph) -> Ref:
        key = paragraph.id
        if not paragraph.is_clause:
            return Ref(id=key, name=citations.part(self.plan, paragraph), url=addresses.in_full_text(key))
        own = self.plan.own_words.get(key)
        url = TASKS.page(key) if key in self.task_ids else addresses.in_full_text(key)
        name = own.title if own else self.told(self.heading(paragraph)) or paragraph.level.label.capitalize()
        return Ref(id=key, name=name, url=url, number=citations.number(self.plan, key))

    def clause_ref(self, paragraph: Paragraph) -> Ref:
        """A reference to a paragraph by its number and title, or by its kind outside the numbered text."""
        return self._clause_refs[paragraph.id]

    def place_ref(self, id_: str) -> Ref:
        """A reference to a paragraph or footnote."""
        if id_ in self.plan.paragraph:
            return self._clause_refs[id_]
        return Ref(id=id_, name="chú thích", url=addresses.in_full_text(id_))

    # Links

    def with_clauses(self, ref: dict[str, Ref], found: dict[str, list[Paragraph]]) -> tuple[RefWithClauses, ...]:
        """References to things (`found` has their ids), each with the clauses that link it to the subject of a view."""
        return tuple(
            RefWithClauses(thing=ref[id_], clauses=tuple(map(self.clause_ref, clauses)))
            for id_, clauses in found.items()
        )

    def _duty(self, duty: Duty) -> DutyView:
        part = duty.stated_in.id  # whoever has now what these words gave it, also where we only judge it competent
        return DutyView(
            clause=self.clause_ref(duty.clause),
            quote=duty.quote,
            basis=duty.basis,
            agency=self._agency_ref(duty.agency, part),
            role=duty.role,
            reason=duty.reason and self.told(duty.reason, part),
            stated_in=self.clause_ref(duty.stated_in),
            is_collective=bool(self.graph.members[duty.agency.id]),
            heirs=tuple(self.agency_ref[id_] for id_ in self.graph.successions.heirs(duty.agency.id, part)),
        )

    def duties(self, duties: Iterable[Duty]) -> tuple[DutyView, ...]:
        """The views of these duties."""
        return tuple(self._duty_views[id(duty)] for duty in duties)

    def actors(self, duties: Iterable[Duty]) -> tuple[ActorView, ...]:
        """The agencies of these duties, each once, with all their roles and what became of them."""
        found = grouped((duty.agency.id, duty) for duty in self.duties(duties))
        return tuple(
            ActorView(
                agency=held[0].agency if len({duty.agency for duty in held}) == 1 else self.agency_ref[id_],
                roles=unique(duty.role for duty in held),
                read=unique(
                    duty.role for duty in held if duty.is_ours and not duty.is_judged and not _said(duty, held)
                ),
            )
            for id_, held in found.items()
        )

    def offices_today(self, clause_id: str) -> tuple[Ref, ...]:
        """The agencies of today to ask about a clause, the leading one first; without any, those we judge competent.

        Groups are left out: a reader can't ask a group.
        """
        held = [duty for duty in self.graph.duties_in[clause_id] if not self.graph.members[duty.agency.id]]
        acting = sorted((duty for duty in held if duty.acts), key=lambda duty: list(Role).index(duty.role))
        return self._offices(acting) or self._offices([duty for duty in held if duty.is_judged])

    def _offices(self, duties: list[Duty]) -> tuple[Ref, ...]:
        """Who has some duties now."""
        held = self.duties(duties)
        return tuple(unique(office for duty in held for office in duty.heirs or (duty.agency,) if not office.now))

    def whom_to_ask(self, clause_ids: Iterable[str]) -> tuple[ActorView, ...]:
        """The agencies that act in these clauses, then the agencies that we only judge competent there."""
        duties = [duty for id_ in clause_ids for duty in self.graph.duties_in[id_] if duty.acts or duty.is_judged]
        return tuple(sorted(self.actors(duties), key=lambda actor: actor.is_judged))

    def citation(self, clause: Paragraph, one: Citation) -> CitationView:
        """The view of a citation."""
        return CitationView(
            clause=self.clause_ref(clause),
            quote=one.quote,
            document=self.document_ref[one.document],
            relation=one.relation,
            through=self.document_ref[one.through] if one.through else None,
            passage=passage(clause, one.quote),
        )

    def grouping(self, clause: Paragraph, link: TopicLink | AudienceLink) -> GroupingView:
        """The view of a clause's link to a topic or audience."""
        thing = self.topic_ref[link.topic] if isinstance(link, TopicLink) else self.audience_ref[link.audience]
        return GroupingView(clause=self.clause_ref(clause), quote=link.quote, basis=Basis.OURS, thing=thing)

    def deadline(self, clause: Paragraph, deadline: Deadline) -> DeadlineView:
        """The view of a deadline."""
        return DeadlineView(
            clause=self.clause_ref(clause),
            quote=deadline.quote,
            what=self.told(deadline.what, clause.id),
            due=citations.due(deadline),
            yearly_before=deadline.yearly_before,
            last_day=citations.last_day_in_words(deadline) or None,
            recurring=deadline.recurring,
            by=tuple(self.agency_ref[agency] for agency in deadline.by),
            to=self.agency_ref[deadline.to] if deadline.to else None,
        )

    def period(self, clause: Paragraph, period: Period) -> PeriodView:
        """The view of a period."""
        return PeriodView(
            clause=self.clause_ref(clause),
            quote=period.quote,
            document=self.document_ref[period.document],
            start=period.start,
            end=period.end,
            vision=period.vision,
            years=citations.years(period),
            vision_words=citations.vision(period),
        )

    # Words about paragraphs

    def heading(self, paragraph: Paragraph) -> str:
        """The printed heading without footnote marks; "" if there is none."""
        return self.graph.names.without_marks(paragraph.heading or "").rstrip(":")


def _said(duty: DutyView, held: Iterable[DutyView]) -> bool:
    """Whether words say the role of a duty without our reading, if not in that duty, in another of those held."""
    return any(other.role is duty.role and not other.is_ours for other in held)


def _refs(kind: Kind, things: Iterable[Any]) -> dict[str, Ref]:
    """References to things of a kind, by id."""
    return {one.id: Ref(id=one.id, name=one.name, url=kind.page(one.id)) for one in things}


def _before_and_after(refs: Iterable[Ref]) -> dict[str, tuple[Ref | None, Ref | None]]:
    """For each reference, by id: the one before it and the one after it."""
    row = (None, *refs, None)
    return {here.id: (before, after) for before, here, after in zip(row, row[1:], row[2:], strict=False)}
