"""Ma trận phối hợp: which agency leads (chủ trì) and which agencies join (phối hợp), with the clauses."""

from collections.abc import Iterator
from dataclasses import dataclass

from plan_explorer.data.vocabulary import Role
from plan_explorer.graph.graph import Groups, grouped
from plan_explorer.views import AgencyView, ClauseView, Views

ROLES = (Role.CHU_TRI, Role.PHOI_HOP)
ALONE = ""  # the id in the column if only one agency leads or joins


@dataclass(frozen=True)
class Matrix:
    """Rows are all agencies that lead or join; columns are the agencies that join another one.

    `clauses` has, by (role, id of the row, id of the column), the clauses where the row's agency has that role and the
    column's agency joins.
    """

    rows: list[AgencyView]
    columns: list[AgencyView]
    clauses: Groups


def matrix(views: Views) -> Matrix:
    """The matrix of the plan."""
    clauses = grouped((key, paragraph.ref) for paragraph in views.paragraphs for key in _together(paragraph))
    working = {duty.agency.id for paragraph in views.paragraphs for duty in paragraph.duties if duty.role in ROLES}
    joining = {other for _, _, other in clauses}
    return Matrix(
        [agency for agency in views.agencies if agency.id in working],
        [agency for agency in views.agencies if agency.id in joining],
        clauses,
    )


def _together(paragraph: ClauseView) -> Iterator[tuple[str, str, str]]:
    """Keys of `Matrix.clauses` for a paragraph: (role, agency with that role, other agency that joins)."""
    held = {role: {duty.agency.id for duty in paragraph.duties if duty.role is role} for role in ROLES}
    is_alone = len(set.union(*held.values())) == 1
    for role, agencies in held.items():
        for agency in agencies:
            others = {ALONE} if is_alone else held[Role.PHOI_HOP] - {agency}
            yield from ((role.value, agency, other) for other in others)
