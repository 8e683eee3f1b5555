"""The view of an agency: what the plan asks of it, on which words, with whom, by when; what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from plan_explorer import addresses
from plan_explorer.data.model import Agency
from plan_explorer.data.vocabulary import AgencyKind, Role
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

OTHERS = "viec-khac"
GROUPS = {role.value: role.label for role in (Role.CHU_TRI, Role.PHOI_HOP)} | {OTHERS: "Việc khác"}  # of duties


class RoleCount(View):
    """Số đoạn mà cơ quan có một vai trò."""

    role: Role
    """Vai trò."""
    clauses: int
    """Số đoạn."""

    @property
    def anchor(self) -> str:
        """Where these duties stand on the agency's page."""
        return _group_of(self.role)


class AgencyView(Agency, Thing):
    """Một cơ quan, nhóm cơ quan hoặc chức danh có tên trong kế hoạch, và mọi điều kế hoạch nói về nó."""

    member_of: tuple[Ref, ...]
    """Các nhóm mà cơ quan thuộc về: việc giao cho nhóm ghi ở tệp của nhóm."""
    members: Annotated[tuple[Ref, ...], OTHER_SIDE]
    """Các thành viên có tên trong kế hoạch."""
    roles: Annotated[tuple[RoleCount, ...], OTHER_SIDE]
    """Số đoạn theo vai trò."""
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
    groups: Annotated[tuple[DutyGroup, ...], PAGE_ONLY]
    collective: Annotated[tuple[DutyGroup, ...], PAGE_ONLY]
    judged: Annotated[tuple[DutiesInClause, ...], PAGE_ONLY]
    plan_name: Annotated[str, PAGE_ONLY]

    @property
    def description(self) -> str:
        """What its page has."""
        return f"{self.name} làm gì theo {self.plan_name}: vai trò, lời văn, cơ quan cùng làm."

    @property
    def breadcrumb(self) -> tuple[Crumb, ...]:
        """The list of agencies, and its level there."""
        return (*super().breadcrumb, (self.level.label, f"{self.kind_of_page.address}#cap-{self.level.value}"))

    def groups_bound_by(self, deadline: DeadlineView) -> str:
        """Names of the groups through which a deadline binds it; nothing where it is named itself."""
        if any(agency.id == self.id for agency in deadline.by):
            return ""
        return ", ".join(agency.name for agency in deadline.by if agency in self.member_of)

    @property
    def is_single(self) -> bool:
        """Whether it is one agency, neither a group nor a post."""
        return self.kind is AgencyKind.CO_QUAN

    @property
    def yearly_deadlines(self) -> tuple[DeadlineView, ...]:
        """Deadlines with a day of the year."""
        return tuple(deadline for deadline in self.deadlines if deadline.yearly_before)

    @property
    def sides(self) -> list[tuple[str, list[Ref]]]:
        """What stands around it: the documents of its clauses, itself (no heading), the agencies it works with."""
        return [
            ("Văn bản trong việc được giao", [document.thing for document in self.documents]),
            ("", []),
            ("Cơ quan làm cùng", [partner.thing for partner in self.partners]),
        ]

    @property
    def search(self) -> SearchWords:
        """Its roles, and its name, its forms in the text, what people call it."""
        roles = ", ".join(f"{count.role.label} {count.clauses}" for count in self.roles)
        texts = (roles, ", ".join(self.aliases))
        return SearchWords(texts, names=(self.name, *self.names, *self.aliases))


def agency_view(views: Views, agency: Agency) -> AgencyView:
    """The view of an agency."""
    plan, graph, key = views.plan, views.graph, agency.id
    own = [duty for duty in graph.duties_of[key] if not duty.is_judged]
    clauses = list({duty.clause.id: duty.clause for duty in own}.values())
    deadlines = tuple(views.deadline(*pair) for pair in graph.deadlines_of(agency))
    has_sheet = graph.has_duties(agency)
    return AgencyView(
        **fields_of(
            agency,
            names=tuple(unique(map(graph.names.without_marks, agency.names))),
            member_of=tuple(views.agency_ref[id_] for id_ in agency.member_of),
        ),
        kind_of_page=AGENCIES,
        url=AGENCIES.page(key),
        notes=tuple(graph.notes[key]),
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
        groups=_groups(views, agency, own),
        collective=tuple(
            _collective(views, agency, one) for one in agency.member_of if graph.collective_duties(agency, one)
        ),
        judged=_in_clauses(views, [duty for duty in graph.duties_of[key] if duty.is_judged]),
        plan_name=plan.info.short_name,
    )


def _role_counts(duties: list[Duty]) -> tuple[RoleCount, ...]:
    """In how many clauses an agency has each role, in the order of the vocabulary."""
    clauses = {role: {duty.clause.id for duty in duties if duty.role is role} for role in Role}
    return tuple(RoleCount(role=role, clauses=len(found)) for role, found in clauses.items() if found)


def _groups(views: Views, agency: Agency, duties: list[Duty]) -> tuple[DutyGroup, ...]:
    """An agency's own duties: where it leads, where it joins, all else. Groups without a duty are left out."""
    found = grouped((_group_of(duty.role), duty) for duty in duties)
    return tuple(
        DutyGroup(id=group, heading=heading, clauses=_in_clauses(views, found[group], agency.id))
        for group, heading in GROUPS.items()
        if group in found
    )


def _group_of(role: Role) -> str:
    return role.value if role.value in GROUPS else OTHERS


def _collective(views: Views, agency: Agency, group_id: str) -> DutyGroup:
    """The duties that an agency has as a member of a group."""
    held = _in_clauses(views, views.graph.collective_duties(agency, group_id))
    group = views.agency_ref[group_id]
    return DutyGroup(id=f"viec-chung-{group_id}", heading=f"Việc chung của {group.name}", clauses=held, group=group)


def _in_clauses(views: Views, duties: list[Duty], agency_id: str = "") -> tuple[DutiesInClause, ...]:
    """Duties by clause; of an agency with the others that have a duty by the words of the clause."""
    return tuple(
        DutiesInClause(
            clause=views.clause[clause_id].ref,
            place=views.clause[clause_id].place or views.clause[clause_id].number,
            duties=views.duties(held),
            partners=views.actors(_others(views, clause_id, agency_id)) if agency_id else (),
        )
        for clause_id, held in grouped((duty.clause.id, duty) for duty in duties).items()
    )


def _others(views: Views, clause_id: str, agency_id: str) -> list[Duty]:
    return [d for d in views.graph.duties_in[clause_id] if not d.is_judged and d.agency.id != agency_id]
