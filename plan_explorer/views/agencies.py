"""The view of an agency: its duties with quotes, partners and deadlines, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from plan_explorer import addresses
from plan_explorer.data.model import Agency, Note
from plan_explorer.data.vocabulary import AgencyKind, Role
from plan_explorer.graph.citation import date_in_words
from plan_explorer.graph.duties import Duty
from plan_explorer.graph.graph import grouped, unique
from plan_explorer.kinds import AGENCIES
from plan_explorer.views.base import (
    OTHER_SIDE,
    PAGE_ONLY,
    Crumb,
    Ref,
    RefWithClauses,
    SearchWords,
    Thing,
    View,
    fields_of,
)
from plan_explorer.views.links import DeadlineView, DutiesInClause, DutyGroup, DutyView

if TYPE_CHECKING:
    from plan_explorer.views import Views

# Sections of the list beside those of the levels.
PARTS = {"ngay-nay": "Cơ quan hiện nay", "chi-neu-ten": "Chỉ được nêu tên"}


def in_a_sentence(name: str) -> str:
    """The name of a group in the middle of a sentence: “các Sở, ban, ngành thành phố”."""
    return name.replace("Các ", "các ", 1) if name.startswith("Các ") else name


class RoleCount(View):
    """Số đoạn mà cơ quan có một vai trò."""

    role: Role
    """Vai trò."""
    clauses: int
    """Số đoạn."""


class AgencyView(Agency, Thing):
    """Một cơ quan, nhóm cơ quan hoặc chức danh có tên trong kế hoạch, và mọi điều kế hoạch nói về nó."""

    member_of: tuple[Ref, ...]
    """Các nhóm mà cơ quan thuộc về: việc giao cho nhóm ghi ở tệp của nhóm."""
    now: str
    """Nay là cơ quan nào, hoặc không còn; trống khi cơ quan vẫn giữ tên này."""
    predecessors: Annotated[tuple[RefWithClauses, ...], OTHER_SIDE]
    """Cơ quan nêu trong kế hoạch mà cơ quan này nay có việc, và các đoạn giao việc."""
    members: Annotated[tuple[Ref, ...], OTHER_SIDE]
    """Các thành viên có tên trong kế hoạch."""
    roles: Annotated[tuple[RoleCount, ...], OTHER_SIDE]
    """Số nhiệm vụ theo vai trò."""
    duties: Annotated[tuple[DutyView, ...], OTHER_SIDE]
    """Các vai trò, từng đoạn."""
    deadlines: Annotated[tuple[DeadlineView, ...], OTHER_SIDE]
    """Việc đến hạn của cơ quan hoặc của nhóm mà nó thuộc về."""
    partners: Annotated[tuple[RefWithClauses, ...], OTHER_SIDE]
    """Cơ quan có việc ở cùng đoạn."""
    documents: Annotated[tuple[RefWithClauses, ...], OTHER_SIDE]
    """Văn bản mà các đoạn có việc của cơ quan dẫn."""
    issued: Annotated[tuple[Ref, ...], OTHER_SIDE]
    """Văn bản của kế hoạch do cơ quan ban hành."""
    mentioned_in: Annotated[tuple[Ref, ...], OTHER_SIDE]
    """Các đoạn nêu tên cơ quan."""
    duty_sheet: str | None
    """Phiếu nhiệm vụ, trang để in."""
    duty_sheet_pdf: str | None
    """Phiếu nhiệm vụ, tệp PDF."""
    calendar: str | None
    """Lịch nhắc, tệp iCalendar."""
    own: Annotated[tuple[DutyGroup, ...], PAGE_ONLY]
    collective: Annotated[tuple[DutyGroup, ...], PAGE_ONLY]
    judged: Annotated[tuple[DutiesInClause, ...], PAGE_ONLY]
    succession: Annotated[Note | None, PAGE_ONLY]
    heirs: Annotated[tuple[Ref, ...], PAGE_ONLY]
    plan_name: Annotated[str, PAGE_ONLY]

    @property
    def ref(self) -> Ref:
        """A reference to it, with what it is now."""
        return Ref(id=self.id, name=self.name, url=self.url, now=self.now)

    @property
    def is_named(self) -> bool:
        """Whether the plan names it. If not, it is an agency of today that took over work."""
        return bool(self.names)

    @property
    def part(self) -> str:
        """The id of its part of the list: its level, or what it has in common with others whatever their level."""
        if not self.is_named:
            return "ngay-nay"
        return f"cap-{self.level.value}" if self.roles else "chi-neu-ten"

    @property
    def is_counted(self) -> bool:
        """Only agencies that the plan names are counted."""
        return self.is_named

    @property
    def today(self) -> str:
        """A sentence on what it is now and since when; "" if we have nothing to say."""
        note = self.succession
        if note is None:
            offices = ", ".join(one.thing.name for one in self.predecessors)
            return f"Cơ quan hiện nay, liên quan đến nhiệm vụ trước đây của {offices}." if offices else ""
        what = self.now or note.now.label
        since = f", {self.since}" if self.since else ""
        return f"{what[:1].upper()}{what[1:]}{since}."

    @property
    def since(self) -> str:
        """Since when it is another one, or none: “từ ngày 01 tháng 7 năm 2025”; "" where no source says it."""
        note = self.succession
        return f"từ {date_in_words(note.since)}" if note and note.since else ""

    @property
    def description(self) -> str:
        """A sentence on what its page shows."""
        return f"{self.ref.then_and_now} làm gì theo {self.plan_name}: vai trò, nguyên văn, cơ quan cùng tham gia."

    @property
    def breadcrumb(self) -> tuple[Crumb, ...]:
        """The list of agencies, and the section with this one."""
        label = PARTS.get(self.part, self.level.label)
        return (*super().breadcrumb, (label, f"{self.kind_of_page.address}#{self.part}"))

    def groups_bound_by(self, deadline: DeadlineView) -> str:
        """Names of the groups through which a deadline binds it; "" if the deadline names the agency itself."""
        if any(agency.id == self.id for agency in deadline.by):
            return ""
        return ", ".join(in_a_sentence(agency.name) for agency in deadline.by if agency in self.member_of)

    @property
    def is_single(self) -> bool:
        """Whether it is one agency, not a group or a post."""
        return self.kind is AgencyKind.CO_QUAN

    @property
    def yearly_deadlines(self) -> tuple[DeadlineView, ...]:
        """Deadlines with a day of the year."""
        return tuple(deadline for deadline in self.deadlines if deadline.yearly_before)

    @property
    def search(self) -> SearchWords:
        """Found by its roles and by all its names: full name, forms in the text, other names that people type."""
        roles = ", ".join(f"{count.role.label} {count.clauses}" for count in self.roles)
        texts = (self.today, roles, ", ".join(self.aliases))
        return SearchWords(texts, names=(self.name, *self.names, *self.aliases))


def agency_view(views: Views, agency: Agency) -> AgencyView:
    """The view of an agency."""
    plan, graph, key = views.plan, views.graph, agency.id
    own = [duty for duty in graph.duties_of[key] if not duty.is_judged]
    clauses = list({duty.clause.id: duty.clause for duty in own}.values())
    deadlines = tuple(views.deadline(*pair) for pair in graph.deadlines_of(agency))
    has_sheet = graph.has_duties(agency)
    inherited = graph.inherited_duties.get(key, {})
    return AgencyView(
        **fields_of(
            agency,
            names=tuple(unique(map(graph.names.without_marks, agency.names))),
            member_of=tuple(views.agency_ref[id_] for id_ in agency.member_of),
        ),
        kind_of_page=AGENCIES,
        url=AGENCIES.page(key),
        notes=(*graph.notes[key], *(note for note in plan.notes if key in note.to and not agency.names)),
        now=views.agency_ref[key].now,
        predecessors=views.with_clauses(
            views.agency_ref,
            {office: list({d.clause.id: d.clause for d in duties}.values()) for office, duties in inherited.items()},
        ),
        members=tuple(views.agency_ref[member.id] for member in graph.members[key]),
        roles=_role_counts(own),
        duties=views.duties(graph.duties_of[key]),
        deadlines=deadlines,
        partners=views.with_clauses(views.agency_ref, graph.partners(key)),
        documents=views.with_clauses(views.document_ref, graph.documents_in(clauses)),
        issued=tuple(views.document_ref[document.id] for document in plan.documents if document.issuer == key),
        mentioned_in=tuple(map(views.clause_ref, graph.mentions[key])),
        duty_sheet=addresses.duty_sheet(key) if has_sheet else None,
        duty_sheet_pdf=addresses.duty_sheet_pdf(key) if has_sheet else None,
        calendar=addresses.calendar(key) if any(one.yearly_before for one in deadlines) else None,
        own=_with_clauses(*_own(views, agency, own), *(_inherited(views, *pair) for pair in inherited.items())),
        collective=_with_clauses(*(_collective(views, agency, group) for group in agency.member_of)),
        succession=graph.successions.note(key),
        heirs=tuple(views.agency_ref[heir] for heir in graph.successions.heirs(key)),
        judged=_in_clauses(views, [duty for duty in graph.duties_of[key] if duty.is_judged]),
        plan_name=plan.info.short_name,
    )


def _role_counts(duties: list[Duty]) -> tuple[RoleCount, ...]:
    """The number of clauses in which an agency has each role, in the order of the vocabulary."""
    clauses = {role: {duty.clause.id for duty in duties if duty.role is role} for role in Role}
    return tuple(RoleCount(role=role, clauses=len(found)) for role, found in clauses.items() if found)


def _with_clauses(*groups: DutyGroup) -> tuple[DutyGroup, ...]:
    return tuple(group for group in groups if group.clauses)


def _own(views: Views, agency: Agency, duties: list[Duty]) -> Iterator[DutyGroup]:
    """Two groups: clauses in which an agency acts; clauses in which it only receives, is advised or is a partner."""
    acts_in = {duty.clause.id for duty in duties if duty.acts}
    for id_, heading, acts in (
        ("nhiem-vu", "Nhiệm vụ được giao", True),
        ("duoc-neu", "Nội dung có liên quan, không giao nhiệm vụ", False),
    ):
        held = [duty for duty in duties if (duty.clause.id in acts_in) is acts]
        yield DutyGroup(id=id_, heading=heading, clauses=_in_clauses(views, held, agency.id))


def _inherited(views: Views, office_id: str, duties: list[Duty]) -> DutyGroup:
    """Duties that the plan gave to a predecessor."""
    of = views.agency_ref[office_id]
    heading = f"Nhiệm vụ trước đây của {of.name}"
    return DutyGroup(id=f"tu-{of.id}", heading=heading, clauses=_in_clauses(views, duties, of.id), of=of)


def _collective(views: Views, agency: Agency, group_id: str) -> DutyGroup:
    """Duties that an agency has as a member of a group."""
    of = views.agency_ref[group_id]
    clauses = _in_clauses(views, views.graph.collective_duties(agency, of.id), of.id)
    heading = f"Nhiệm vụ giao chung cho {in_a_sentence(of.then_and_now)}"
    return DutyGroup(id=f"viec-chung-{of.id}", heading=heading, clauses=clauses, of=of)


def _in_clauses(views: Views, duties: list[Duty], agency_id: str = "") -> tuple[DutiesInClause, ...]:
    """Duties by clause; with an agency's id also the other agencies that have a stated duty in the clause."""
    return tuple(
        DutiesInClause(
            clause=views.clause[clause_id].ref,
            text=_words(held),
            duties=views.duties(held),
            partners=views.actors(_others(views, clause_id, agency_id)) if agency_id else (),
        )
        for clause_id, held in grouped((duty.clause.id, duty) for duty in duties).items()
    )


def _words(duties: list[Duty]) -> str:
    """The text of the clause of these duties, with its heading if a duty is quoted from it."""
    clause = duties[0].clause
    text = clause.text or ""
    return text if all(duty.quote in text for duty in duties) else clause.words


def _others(views: Views, clause_id: str, agency_id: str) -> list[Duty]:
    return [d for d in views.graph.duties_in[clause_id] if not d.is_judged and d.agency.id != agency_id]
