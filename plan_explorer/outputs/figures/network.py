"""Sơ đồ quan hệ: documents → clauses → agencies, in three columns. Lengths are in px.

A line on the left is a citation; a line on the right is a duty, or our judgement that an agency is competent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean
from textwrap import wrap
from typing import NamedTuple

from plan_explorer.graph.graph import grouped, unique
from plan_explorer.views import Ref, Views
from plan_explorer.views.links import DutyView

WIDTH = 1160
TOP = 34  # room for the headings of the columns
SIZE, LINE, MOST = 13, 17, 3  # font size, line height, most lines of a label
LETTER = 7.2  # average width of a letter, rather too wide because system fonts differ
PADDING, GAP = 5, 5  # inside a box, between two boxes


class Column(NamedTuple):
    """A column: the prefix of the ids of its boxes, its left edge and its width."""

    prefix: str
    left: int
    width: int


DOCUMENTS, CLAUSES, AGENCIES = Column("vb", 1, 250), Column("dk", 341, 410), Column("cq", 921, 238)


@dataclass(eq=False)
class Box:
    """A document, a clause or an agency with its lines (`edges`); `top` is set when its column is laid out."""

    ref: Ref
    column: Column
    edges: list[Edge] = field(default_factory=list)
    top: int = 0

    @property
    def id(self) -> str:
        """Its id in the drawing; the id of a line joins two of these."""
        return f"{self.column.prefix}-{self.ref.id}"

    @property
    def name(self) -> str:
        """Its whole label."""
        return f"{self.ref.number} {self.ref.then_and_now}".strip()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the label; “…” replaces words for which there is no room."""
        letters = int((self.column.width - 2 * PADDING - 4) / LETTER)
        return wrap(self.name, letters, max_lines=MOST, placeholder="…", break_on_hyphens=False)

    @property
    def is_cut(self) -> bool:
        """Whether words of the label are left out."""
        return self.lines[-1].endswith("…")

    @property
    def rows(self) -> list[tuple[int, str]]:
        """The baseline and words of each line of the label."""
        return [(self.top + PADDING + LINE * i + SIZE, line) for i, line in enumerate(self.lines)]

    @property
    def height(self) -> int:
        """The height that the lines need."""
        return len(self.lines) * LINE + 2 * PADDING


@dataclass(eq=False)
class Edge:
    """One line from left to right; `words` say what it means, in lower case for the middle of a sentence.

    `ours` says that the line is our reading or judgement; "" if the clause states it. `mark` is a short id, because the
    drawing repeats it three times.
    """

    start: Box
    end: Box
    words: str
    ours: str
    mark: str

    @property
    def id(self) -> str:
        """The id of the line. Its row in the list has this id after `muc-`, see `addresses.in_pictures`."""
        return f"{self.start.id}--{self.end.id}"

    @property
    def other(self) -> Ref:
        """The document or agency that it connects to the clause."""
        return (self.end if self.start.column is CLAUSES else self.start).ref

    @property
    def path(self) -> str:
        """The curve of the line as an SVG path."""
        left, right = self.start.column.left + self.start.column.width, self.end.column.left
        start, end = (box.top + box.height / 2 for box in (self.start, self.end))
        bend = (left + right) / 2
        return f"M{left:g} {start:g}C{bend:g} {start:g} {bend:g} {end:g} {right:g} {end:g}"


@dataclass(frozen=True)
class Network:
    """The picture and its list, which says the same by clause. `apart_…` are documents and agencies without lines."""

    documents: list[Box]
    clauses: list[Box]
    agencies: list[Box]
    apart_documents: list[Ref]
    apart_agencies: list[Ref]
    edges: list[Edge]
    height: int
    width: int = WIDTH


def network(views: Views) -> Network:
    """The network of the plan: clauses in document order, documents and agencies beside their clauses."""
    documents = {document.id: Box(document.ref, DOCUMENTS) for document in views.documents}
    agencies = {agency.id: Box(agency.ref, AGENCIES) for agency in views.agencies if agency.is_named}
    clauses = [Box(paragraph.ref, CLAUSES) for paragraph in views.paragraphs]
    edges: list[Edge] = []

    def tie(start: Box, end: Box, labels: Iterable[str], ours: str = "") -> None:
        words = ", ".join(label[:1].lower() + label[1:] for label in unique(labels))
        edges.append(Edge(start, end, words, ours, f"n{len(edges)}"))
        start.edges.append(edges[-1])
        end.edges.append(edges[-1])

    for paragraph, clause in zip(views.paragraphs, clauses, strict=True):
        for document, labels in grouped((one.document.id, one.label) for one in paragraph.documents).items():
            tie(documents[document], clause, labels)
        for agency, duties in grouped((duty.agency.id, duty) for duty in paragraph.duties).items():
            stated = [duty for duty in duties if not duty.is_judged]
            tie(clause, agencies[agency], (duty.role.label for duty in stated), _ours(stated or duties))
    rows = [box for box in clauses if box.edges or views.clause[box.ref.id].is_task]
    columns = [_beside(rows, documents.values()), rows, _beside(rows, agencies.values())]
    height = max(map(_height, columns))
    for column in columns:
        _lay(column, height)
    return Network(
        *columns,
        apart_documents=[d.ref for d in views.documents if not documents[d.id].edges and not d.is_plan],
        apart_agencies=[box.ref for box in agencies.values() if not box.edges],
        edges=edges,
        height=height,
    )


def _ours(duties: list[DutyView]) -> str:
    """The words for duties of one agency that are our reading or judgement; "" if the clause states one."""
    if duties[0].is_judged:
        return duties[0].role.label
    return "Cách hiểu của trang tra cứu" if all(duty.is_ours for duty in duties) else ""


def _beside(rows: list[Box], boxes: Iterable[Box]) -> list[Box]:
    """The boxes with lines, sorted by the average position of their clauses."""
    place = {row: number for number, row in enumerate(rows)}

    def middle(box: Box) -> float:
        return fmean(place[end] for edge in box.edges for end in (edge.start, edge.end) if end in place)

    return sorted((box for box in boxes if box.edges), key=middle)


def _height(boxes: list[Box]) -> int:
    """The height of the picture that a column needs."""
    return TOP + sum(box.height + GAP for box in boxes)


def _lay(boxes: list[Box], height: int) -> None:
    """Set the positions of the boxes of a column, with equal space between them."""
    spare = (height - _height(boxes)) / max(len(boxes), 1)
    top = TOP + spare / 2
    for box in boxes:
        box.top = round(top)
        top += box.height + GAP + spare
