"""Ma trận phối hợp: who leads and who joins whom, clause by clause."""

from dataclasses import dataclass

from plan_explorer.data.model import Agency, Paragraph
from plan_explorer.data.vocabulary import Role
from plan_explorer.render.pages import Renderer

Clauses = tuple[Paragraph, ...]


@dataclass(frozen=True)
class Row:
    """A body: clauses where it leads and the column's body joins, where both join, and where nobody else is named.

    `cells` has both kinds for each column, or nothing where row and column are the same body.
    """

    agency: Agency
    cells: tuple[tuple[Clauses, Clauses] | None, ...]
    leads_alone: Clauses
    joins_alone: Clauses


@dataclass(frozen=True)
class Matrix:
    """Columns are bodies that join another one; rows are all bodies that lead or join."""

    columns: tuple[Agency, ...]
    rows: tuple[Row, ...]


def matrix(renderer: Renderer) -> Matrix:
    """Who works with whom in the plan."""
    plan = renderer.plan
    leads, joins = (_holders(renderer, role) for role in (Role.CHU_TRI, Role.PHOI_HOP))
    clauses = [p for p in plan.paragraphs if leads.get(p.id) or joins.get(p.id)]
    together = {p.id: leads.get(p.id, set()) | joins.get(p.id, set()) for p in clauses}

    def where(first: dict[str, set[str]], one: str, second: dict[str, set[str]], other: str) -> Clauses:
        return tuple(p for p in clauses if one in first.get(p.id, ()) and other in second.get(p.id, ()))

    def alone(held: dict[str, set[str]], agency: str) -> Clauses:
        return tuple(p for p in clauses if together[p.id] == {agency} and agency in held.get(p.id, ()))

    columns = [a for a in plan.agencies if any(a.id in joins.get(i, ()) and len(t) > 1 for i, t in together.items())]
    rows = [
        Row(
            a,
            tuple(
                None if a is b else (where(leads, a.id, joins, b.id), where(joins, a.id, joins, b.id)) for b in columns
            ),
            alone(leads, a.id),
            alone(joins, a.id),
        )
        for a in plan.agencies
        if any(a.id in held for held in together.values())
    ]
    return Matrix(tuple(columns), tuple(rows))


def _holders(renderer: Renderer, role: Role) -> dict[str, set[str]]:
    """Bodies that have a role, by clause."""
    found: dict[str, set[str]] = {}
    for link in renderer.plan.links:
        found[link.clause] = {duty.agency for duty in link.duties if duty.role is role}
    return found
