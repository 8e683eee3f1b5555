"""Sơ đồ quan hệ: documents → clauses → bodies, in three columns. Lengths are in px.

A line on the left is a citation, a line on the right a duty, or our judgement of who is competent (`competent`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plan_explorer import addresses
from plan_explorer.data.model import Agency, Document, Paragraph
from plan_explorer.data.vocabulary import BY_FIELD_LABEL
from plan_explorer.outputs.figures.labels import wrap
from plan_explorer.render.pages import Renderer

WIDTH = 1160
COLUMNS = ((1, 250), (341, 410), (921, 238))  # left edge and width of each column
TOP = 34  # room for the headings of the columns
SIZE, LINE, MOST = 13, 17, 3  # letters, height of a line, lines of a label
PADDING, GAP = 5, 5  # inside a box, between two boxes


@dataclass(frozen=True)
class Edge:
    """One line: from `start` to `end` (ids of nodes), with what it says, in the middle of a sentence.

    `ours`: how we came to it, where the words of the clause alone don't say so.
    """

    start: str
    end: str
    words: str
    ours: str = ""

    @property
    def id(self) -> str:
        """The id of the line; its row in the list is `muc-` with this, see `addresses.in_pictures`."""
        return f"{self.start}--{self.end}"


@dataclass(frozen=True)
class Node:
    """A labelled box. `id` starts with its column: `vb-` a document, `dk-` a clause, `cq-` a body."""

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
class Row:
    """A clause in the list: its lines from documents and to bodies."""

    clause: Paragraph
    cited: tuple[tuple[Document, Edge], ...]
    bodies: tuple[tuple[Agency, Edge], ...]


@dataclass(frozen=True)
class Network:
    """The picture, the list that says the same, and what no line leads to."""

    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    rows: tuple[Row, ...]
    apart_documents: tuple[Document, ...]
    apart_agencies: tuple[Agency, ...]
    width: float = WIDTH

    def mark(self, edge: Edge) -> str:
        """A short id of a line inside the drawing, which names each line three times."""
        return f"n{self.edges.index(edge)}"

    def path(self, edge: Edge) -> str:
        """The curve of a line, as SVG writes it."""
        place = {node.id: node for node in self.nodes}
        start, end = place[edge.start], place[edge.end]
        left, right = start.left + start.width, end.left
        bend = (left + right) / 2
        return f"M{left:g} {start.middle:g}C{bend:g} {start.middle:g} {bend:g} {end.middle:g} {right:g} {end.middle:g}"

    def of(self, node: Node) -> list[Edge]:
        """The lines of a node."""
        return [edge for edge in self.edges if node.id in (edge.start, edge.end)]


def network(renderer: Renderer) -> Network:
    """The relations of the plan, laid out."""
    plan = renderer.plan
    edges = (*_citations(renderer), *_to_bodies(renderer))
    ends = {end for edge in edges for end in (edge.start, edge.end)}
    clauses = [p for p in plan.paragraphs if f"dk-{p.id}" in ends or p in plan.tasks]
    documents = [d for d in plan.documents if f"vb-{d.id}" in ends]
    agencies = [a for a in plan.agencies if f"cq-{a.id}" in ends]
    columns = _columns(renderer, clauses, documents, agencies, edges)
    height = max(_height(column) for column in columns)
    return Network(
        height=height,
        nodes=tuple(
            node for column, place in zip(columns, COLUMNS, strict=True) for node in _lay(column, place, height)
        ),
        edges=edges,
        rows=tuple(_row(renderer, clause, edges) for clause in clauses),
        apart_documents=tuple(d for d in plan.documents if d not in documents and d.id != plan.info.document),
        apart_agencies=tuple(a for a in plan.agencies if a not in agencies),
    )


def _citations(renderer: Renderer) -> list[Edge]:
    """A line for each document and clause that cites it."""
    found: dict[tuple[str, str], list[str]] = {}
    for link in renderer.plan.links:
        for citation in link.documents:
            ends = f"vb-{citation.document}", f"dk-{link.clause}"
            found.setdefault(ends, []).append(renderer.relations.relation_label(citation))
    return [Edge(*ends, _words(labels)) for ends, labels in found.items()]


def _to_bodies(renderer: Renderer) -> list[Edge]:
    """A line for each clause and body with a duty in it, or that we judge competent for it."""
    found: list[Edge] = []
    for link in renderer.plan.links:
        for agency, roles in renderer.relations.roles_in(link.clause):
            read = all(duty.reason for duty in link.duties if duty.agency == agency)
            ours = "Cách hiểu của trang này" if read else ""
            found.append(Edge(f"dk-{link.clause}", f"cq-{agency}", _words([role.label for role in roles]), ours))
        for agency in renderer.relations.whom_to_ask(link.clause)[1]:
            words = _words([BY_FIELD_LABEL])
            found.append(Edge(f"dk-{link.clause}", f"cq-{agency}", words, "Suy luận của trang này"))
    return found


def _words(labels: Sequence[str]) -> str:
    """Labels in the middle of a sentence, each once."""
    return ", ".join(label[:1].lower() + label[1:] for label in dict.fromkeys(labels))


def _columns(
    renderer: Renderer,
    clauses: list[Paragraph],
    documents: list[Document],
    agencies: list[Agency],
    edges: Sequence[Edge],
) -> tuple[list[Node], list[Node], list[Node]]:
    """The boxes of each column, from above: clauses as in the plan, others beside the clauses they belong to."""
    row = {f"dk-{clause.id}": i for i, clause in enumerate(clauses)}

    def beside(node: Node) -> float:
        rows = [row[e.end if e.start == node.id else e.start] for e in edges if node.id in (e.start, e.end)]
        return sum(rows) / len(rows)

    cited = [_node("vb", d.id, d.name, addresses.document(d.id), 0) for d in documents]
    middle = [_clause_node(renderer, clause) for clause in clauses]
    bodies = [_node("cq", a.id, a.name, addresses.agency(a.id), 2) for a in agencies]
    return sorted(cited, key=beside), middle, sorted(bodies, key=beside)


def _clause_node(renderer: Renderer, clause: Paragraph) -> Node:
    number = renderer.handle(clause)
    title = renderer.title(clause)
    name = number if title == number else f"{number} {title}"
    return _node("dk", clause.id, name, renderer.address(clause), 1, number)


def _node(kind: str, id_: str, name: str, address: str, column: int, number: str = "") -> Node:
    room = COLUMNS[column][1] - 2 * PADDING - 4
    return Node(f"{kind}-{id_}", name, address, wrap(name, room, SIZE, MOST), number)


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


def _row(renderer: Renderer, clause: Paragraph, edges: Sequence[Edge]) -> Row:
    plan, own = renderer.plan, f"dk-{clause.id}"
    cited = {edge.start: edge for edge in edges if edge.end == own}
    bodies = {edge.end: edge for edge in edges if edge.start == own}
    return Row(
        clause,
        tuple((d, cited[f"vb-{d.id}"]) for d in plan.documents if f"vb-{d.id}" in cited),
        tuple((a, bodies[f"cq-{a.id}"]) for a in plan.agencies if f"cq-{a.id}" in bodies),
    )
