"""Sơ đồ quan hệ: documents → parts of the plan → bodies, in three columns. Lengths are in px.

A line on the left is a citation, a line on the right a duty; what we only judge (`competent`) is left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plan_explorer import addresses
from plan_explorer.model import Agency, Document, Paragraph
from plan_explorer.pages import Renderer
from plan_explorer.pictures.groups import Group, group_of, in_order
from plan_explorer.pictures.labels import wrap

COLUMNS = ((1, 344), (432, 336), (887, 272))  # left edge and width of each column
TOP = 34  # room for the headings of the columns
SIZE, LINE, MOST = 13, 17, 3  # letters, height of a line, lines of a label
PADDING, GAP = 6, 7  # inside a box, between two boxes


@dataclass(frozen=True)
class Edge:
    """One line: from `start` to `end` (ids of nodes), because of `clauses`, in these words.

    `ours`: that it holds is our reading of the words in every one of the clauses.
    """

    start: str
    end: str
    clauses: tuple[Paragraph, ...]
    labels: tuple[str, ...]
    ours: bool = False

    @property
    def id(self) -> str:
        """The id of the line; its row in the list is `muc-` with this."""
        return f"{self.start}--{self.end}"

    @property
    def words(self) -> str:
        """The labels in the middle of a sentence."""
        return ", ".join(label[:1].lower() + label[1:] for label in self.labels)


@dataclass(frozen=True)
class Node:
    """A labelled box. `id` starts with its column: `vb-` a document, `nh-` a part of the plan, `cq-` a body."""

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
class Part:
    """A part of the plan for the list: its lines from documents and to bodies."""

    group: Group
    cited: tuple[tuple[Document, Edge], ...]
    bodies: tuple[tuple[Agency, Edge], ...]


@dataclass(frozen=True)
class Network:
    """The picture, the list that says the same, and what no line leads to."""

    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    parts: tuple[Part, ...]
    apart_documents: tuple[Document, ...]
    apart_agencies: tuple[Agency, ...]

    def path(self, edge: Edge) -> str:
        """The curve of a line, as SVG writes it."""
        place = {node.id: node for node in self.nodes}
        start, end = place[edge.start], place[edge.end]
        left, right = start.left + start.width, end.left
        bend = (left + right) / 2
        return f"M{left:g} {start.middle:g}C{bend:g} {start.middle:g} {bend:g} {end.middle:g} {right:g} {end.middle:g}"

    def of(self, node: Node) -> list[tuple[Edge, str]]:
        """The lines of a node, each with the id of its other end."""
        return [(e, e.end if e.start == node.id else e.start) for e in self.edges if node.id in (e.start, e.end)]


def network(renderer: Renderer) -> Network:
    """The relations of the plan, laid out."""
    plan = renderer.plan
    citations, duties = _citations(renderer), _duties(renderer)
    edges = (*citations, *duties)
    ends = {end for edge in edges for end in (edge.start, edge.end)}
    every = {group_of(renderer, paragraph) for paragraph in plan.paragraphs}
    tasks = {group_of(renderer, task) for task in plan.tasks}
    groups = in_order(renderer, {g for g in every if f"nh-{g.id}" in ends or g in tasks})
    documents = [d for d in plan.documents if f"vb-{d.id}" in ends]
    agencies = [a for a in plan.agencies if f"cq-{a.id}" in ends]
    columns = _columns(groups, documents, agencies, edges)
    height = max(_height(column) for column in columns)
    return Network(
        height=height,
        nodes=tuple(
            node for column, place in zip(columns, COLUMNS, strict=True) for node in _lay(column, place, height)
        ),
        edges=edges,
        parts=tuple(_part(renderer, group, edges) for group in groups),
        apart_documents=tuple(d for d in plan.documents if d not in documents and d.id != plan.info.document),
        apart_agencies=tuple(a for a in plan.agencies if a not in agencies),
    )


def _citations(renderer: Renderer) -> list[Edge]:
    """A line for each document and part that cites it."""
    found: dict[tuple[str, str], list] = {}
    for document, cited in renderer.relations.citations.items():
        for paragraph, citation in cited:
            found.setdefault((f"vb-{document}", f"nh-{group_of(renderer, paragraph).id}"), []).append(
                (paragraph, citation)
            )
    return [
        Edge(*ends, _clauses(held), _unique(renderer.relations.relation_label(c) for _, c in held))
        for ends, held in found.items()
    ]


def _duties(renderer: Renderer) -> list[Edge]:
    """A line for each part and body with a duty in it."""
    found: dict[tuple[str, str], list] = {}
    for agency, held in renderer.relations.duties.items():
        for paragraph, duty in held:
            found.setdefault((f"nh-{group_of(renderer, paragraph).id}", f"cq-{agency}"), []).append((paragraph, duty))
    return [
        Edge(*ends, _clauses(held), _unique(d.role.label for _, d in held), all(d.reason for _, d in held))
        for ends, held in found.items()
    ]


def _clauses(held: Sequence[tuple[Paragraph, object]]) -> tuple[Paragraph, ...]:
    return tuple({paragraph.id: paragraph for paragraph, _ in held}.values())


def _unique(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _columns(
    groups: list[Group], documents: list[Document], agencies: list[Agency], edges: Sequence[Edge]
) -> tuple[list[Node], list[Node], list[Node]]:
    """The boxes of each column, from above: parts as in the plan, others beside the parts they belong to."""
    row = {f"nh-{group.id}": i for i, group in enumerate(groups)}

    def beside(node: Node) -> float:
        rows = [row[e.end if e.start == node.id else e.start] for e in edges if node.id in (e.start, e.end)]
        return sum(rows) / len(rows)

    cited = [_node("vb", d.id, d.name, addresses.document(d.id), 0) for d in documents]
    parts = [_node("nh", g.id, g.label, g.address, 1, g.number) for g in groups]
    bodies = [_node("cq", a.id, a.name, addresses.agency(a.id), 2) for a in agencies]
    return sorted(cited, key=beside), parts, sorted(bodies, key=beside)


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
        laid.append(Node(node.id, node.name, node.address, node.lines, node.number, left, round(top, 1), width))
        top += node.height + GAP + spare
    return laid


def _part(renderer: Renderer, group: Group, edges: Sequence[Edge]) -> Part:
    plan, own = renderer.plan, f"nh-{group.id}"
    cited = {edge.start: edge for edge in edges if edge.end == own}
    bodies = {edge.end: edge for edge in edges if edge.start == own}
    return Part(
        group,
        tuple((d, cited[f"vb-{d.id}"]) for d in plan.documents if f"vb-{d.id}" in cited),
        tuple((a, bodies[f"cq-{a.id}"]) for a in plan.agencies if f"cq-{a.id}" in bodies),
    )
