"""Ma trận phối hợp: who leads and who joins whom, clause by clause."""

from dataclasses import dataclass

from plan_explorer.data.vocabulary import Role
from plan_explorer.views import AgencyView, Ref, Views

Clauses = tuple[Ref, ...]


@dataclass(frozen=True)
class MatrixRow:
    """An agency: clauses where it leads and the column's joins, where both join, and where nobody else is named.

    `cells` has both kinds for each column, or nothing where row and column are the same agency.
    """

    agency: Ref
    cells: tuple[tuple[Clauses, Clauses] | None, ...]
    leads_alone: Clauses
    joins_alone: Clauses


@dataclass(frozen=True)
class Matrix:
    """Columns are agencies that join another one; rows are all agencies that lead or join."""

    columns: tuple[Ref, ...]
    rows: tuple[MatrixRow, ...]


def matrix(views: Views) -> Matrix:
    """Who works with whom in the plan."""
    leads, joins = (_holders(views, role) for role in (Role.CHU_TRI, Role.PHOI_HOP))
    both = {clause: leads[clause] | joins[clause] for clause in leads}
    joining = [a for a in views.agencies if any(a.id in joins[c] and len(both[c]) > 1 for c in both)]
    working = [a for a in views.agencies if any(a.id in held for held in both.values())]

    def where(first: dict[Ref, set[str]], one: AgencyView, second: dict[Ref, set[str]], other: AgencyView) -> Clauses:
        return tuple(clause for clause in both if one.id in first[clause] and other.id in second[clause])

    def alone(held: dict[Ref, set[str]], agency: AgencyView) -> Clauses:
        return tuple(clause for clause in both if both[clause] == {agency.id} and agency.id in held[clause])

    rows = [
        MatrixRow(
            a.ref,
            tuple(None if a is b else (where(leads, a, joins, b), where(joins, a, joins, b)) for b in joining),
            alone(leads, a),
            alone(joins, a),
        )
        for a in working
    ]
    return Matrix(tuple(agency.ref for agency in joining), tuple(rows))


def _holders(views: Views, role: Role) -> dict[Ref, set[str]]:
    """Agencies that have a role, by clause."""
    return {p.ref: {duty.agency.id for duty in p.duties if duty.role is role} for p in views.paragraphs}
