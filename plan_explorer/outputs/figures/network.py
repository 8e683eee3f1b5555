"""Sơ đồ quan hệ: documents → clauses → agencies, in three columns. Lengths are in px.

A line on the left is a citation, a line on the right a duty, or our judgement of who is competent (`competent`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from plan_explorer.outputs.figures.labels import wrap
from plan_explorer.views import ClauseView, Ref, Views
from plan_explorer.views.links import DutyView

WIDTH = 1160
COLUMNS = ((1, 250), (341, 410), (921, 238))  # left edge and width of each column
TOP = 34  # room for the headings of the columns
SIZE, LINE, MOST = 13, 17, 3  # letters, height of a line, lines of a label
PADDING, GAP = 5, 5  # inside a box, between two boxes


@dataclass(frozen=True)
class Edge:
    """One line: from `start` to `end` (ids of nodes), with what it says, in the middle of a sentence.

    `ours`: how we came to it, where the words of the clause alone don't say so. `other` is the document or agency
    that it ties to the clause.
    """

    start: str
    end: str
    other: Ref
    words: str
    ours: str = ""

    @property
    def id(self) -> str:
        """The id of the line; its row in the list is `muc-` with this, see `addresses.in_pictures`."""
        return f"{self.start}--{self.end}"


@dataclass(frozen=True)
class Node:
    """A labelled box. `id` starts with its column: `vb-` a document, `dk-` a clause, `cq-` an agency."""

    id: str
    name: str
    address: str
    lines: tuple[str, ...]
    number: str = ""
    left: float = 0
    top: float = 0
    width: float = 0

    @property
    def height(self) -> float:
        """The height that its lines need."""
        return len(self.lines) * LINE + 2 * PADDING

    @property
    def is_cut(self) -> bool:
        """Whether its lines leave out a part of the name."""
        return self.lines[-1].endswith("…")

    @property
    def middle(self) -> float:
        """Where lines meet it."""
        return self.top + self.height / 2

    @property
    def rows(self) -> list[tuple[float, str]]:
        """Lines of the label with their baselines."""
        return [(self.top + PADDING + LINE * i + SIZE, line) for i, line in enumerate(self.lines)]


@dataclass(frozen=True)
class Network:
    """The picture, the list that says the same, and what no line leads to.

    `nodes` are boxes by their ids, `edges_of` the lines of each box that has any, `rows` each clause with its lines.
    """

    height: float
    nodes: dict[str, Node]
    edges: list[Edge]
    edges_of: dict[str, list[Edge]]
    rows: list[tuple[Ref, list[Edge]]]
    apart_documents: list[Ref]
    apart_agencies: list[Ref]
    width: float = WIDTH

    @cached_property
    def marks(self) -> dict[str, str]:
        """A short id for each line inside the drawing, which names each line three times."""
        return {edge.id: f"n{number}" for number, edge in enumerate(self.edges)}

    def path(self, edge: Edge) -> str:
        """The curve of a line, as SVG writes it."""
        start, end = self.nodes[edge.start], self.nodes[edge.end]
        left, right = start.left + start.width, end.left
        bend = (left + right) / 2
        return f"M{left:g} {start.middle:g}C{bend:g} {start.middle:g} {bend:g} {end.middle:g} {right:g} {end.middle:g}"


def network(views: Views) -> Network:
    """The relations of the plan, laid out."""
    found = [(p, [*_citations(p), *_agencies(p)]) for p in views.paragraphs]
    rows = [(p.ref, edges) for p, edges in found if edges or p.is_task]
    edges = [edge for _, of_clause in rows for edge in of_clause]
    edges_of: dict[str, list[Edge]] = {}
    for edge in edges:
        edges_of.setdefault(edge.start, []).append(edge)
        edges_of.setdefault(edge.end, []).append(edge)
    columns = _columns(views, [clause for clause, _ in rows], edges_of)
    height = max(map(_height, columns))
    laid = [node for column, place in zip(columns, COLUMNS, strict=True) for node in _lay(column, place, height)]
    return Network(
        height=height,
        nodes={node.id: node for node in laid},
        edges=edges,
        edges_of=edges_of,
        rows=rows,
        apart_documents=[d.ref for d in views.documents if f"vb-{d.id}" not in edges_of and not d.is_plan],
        apart_agencies=[a.ref for a in views.agencies if f"cq-{a.id}" not in edges_of],
    )


def _citations(clause: ClauseView) -> list[Edge]:
    """A line for each document that a clause cites."""
    labels: dict[Ref, list[str]] = {}
    for citation in clause.documents:
        labels.setdefault(citation.document, []).append(citation.label)
    return [Edge(f"vb-{doc.id}", f"dk-{clause.id}", doc, _words(found)) for doc, found in labels.items()]


def _agencies(clause: ClauseView) -> list[Edge]:
    """A line for each agency with a duty in a clause, or that we judge competent for it."""
    found = dict(clause.duties_by_agency)
    for duty in clause.judged:
        found.setdefault(duty.agency, [duty])
    return [
        Edge(
            f"dk-{clause.id}",
            f"cq-{agency.id}",
            agency,
            _words([duty.role.label for duty in duties]),
            _ours(duties),
        )
        for agency, duties in found.items()
    ]


def _ours(duties: list[DutyView]) -> str:
    """How we came to the duties of one agency, where the words of the clause alone don't say so."""
    if duties[0].is_judged:
        return "Suy luận của trang này"
    return "Cách hiểu của trang này" if all(duty.is_ours for duty in duties) else ""


def _words(labels: Sequence[str]) -> str:
    """Labels in the middle of a sentence, each once."""
    return ", ".join(label[:1].lower() + label[1:] for label in dict.fromkeys(labels))


def _columns(views: Views, clauses: list[Ref], edges_of: dict[str, list[Edge]]) -> list[list[Node]]:
    """The boxes of each column, from above: clauses as in the plan, others beside the clauses they belong to."""
    row = {f"dk-{clause.id}": i for i, clause in enumerate(clauses)}

    def beside(node: Node) -> float:
        rows = [row[edge.end if edge.start == node.id else edge.start] for edge in edges_of[node.id]]
        return sum(rows) / len(rows)

    cited = [_node("vb", d.ref, 0) for d in views.documents if f"vb-{d.id}" in edges_of]
    agencies = [_node("cq", a.ref, 2) for a in views.agencies if f"cq-{a.id}" in edges_of]
    return [sorted(cited, key=beside), [_node("dk", ref, 1) for ref in clauses], sorted(agencies, key=beside)]


def _node(kind: str, ref: Ref, column: int) -> Node:
    room = COLUMNS[column][1] - 2 * PADDING - 4
    name = f"{ref.number} {ref.name}".strip()
    return Node(f"{kind}-{ref.id}", name, ref.url, wrap(name, room, SIZE, MOST), ref.number)


def _height(column: list[Node]) -> float:
    """The height of the picture that a column needs."""
    return TOP + sum(node.height + GAP for node in column)


def _lay(column: list[Node], place: tuple[float, float], height: float) -> list[Node]:
    """Boxes of a column in their places; the room left over goes evenly between them."""
    left, width = place
    spare = (height - _height(column)) / len(column) if column else 0
    top = TOP + spare / 2
    laid = []
    for node in column:
        laid.append(replace(node, left=left, top=round(top), width=width))
        top += node.height + GAP + spare
    return laid
