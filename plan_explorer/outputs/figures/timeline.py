"""Dòng thời gian: documents by date, periods, what is due each year, on one axis of years.

The axis has a column for each year that the data names, at equal distances: years between them are left out.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from plan_explorer import addresses
from plan_explorer.data.model import Deadline, Document, Paragraph, Period
from plan_explorer.render.pages import Renderer


@dataclass(frozen=True)
class Mark:
    """A mark on the axis, a link: its kind, its first and last column (1 is the first), its words, its address."""

    kind: str
    first: int
    last: int
    words: str
    address: str


@dataclass(frozen=True)
class Cell:
    """A piece of a line along the axis: the columns it takes, and the mark in it unless it is empty."""

    columns: int = 1
    mark: Mark | None = None


Line = tuple[Cell, ...]


@dataclass(frozen=True)
class DocumentRow:
    """A document on the axis; periods with the clauses that name them."""

    document: Document
    periods: tuple[tuple[Period, tuple[Paragraph, ...]], ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class DeadlineRow:
    """Something due again and again, in the years of the plan."""

    clause: Paragraph
    deadline: Deadline
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Timeline:
    """The axis and its rows, the earliest first."""

    years: tuple[int, ...]
    documents: tuple[DocumentRow, ...]
    deadlines: tuple[DeadlineRow, ...]


def timeline(renderer: Renderer) -> Timeline:
    """Everything of the plan that has a year."""
    plan = renderer.plan
    own = plan.document[plan.info.document]
    last = plan.info.period_end
    due = [(p, d) for p in plan.paragraphs if p.id in plan.links_of for d in plan.links_of[p.id].deadlines]
    first = min(own.date.year, last) if own.date else last
    span = range(first, last + 1) if due else (last,)
    dated = [d for d in plan.documents if any(_years(renderer, d))]
    years = sorted({*span, *(year for d in dated for year in _years(renderer, d))})
    column = {year: i for i, year in enumerate(years, start=1)}
    return Timeline(
        tuple(years),
        tuple(_document_row(renderer, d, column) for d in sorted(dated, key=lambda d: _order(renderer, d))),
        tuple(_deadline_row(renderer, p, d, [column[year] for year in span], len(years)) for p, d in due),
    )


def _years(renderer: Renderer, document: Document) -> Iterator[int]:
    """The years that a document brings to the axis."""
    if document.date:
        yield document.date.year
    for _, period in renderer.relations.periods[document.id]:
        yield from (year for year in (period.start, period.end, period.vision) if year)


def _order(renderer: Renderer, document: Document) -> tuple[datetime.date, bool]:
    """By date; a document without one stands at the first year of its periods, after those with a date."""
    if document.date:
        return document.date, False
    return datetime.date(min(_years(renderer, document)), 12, 31), True


def _document_row(renderer: Renderer, document: Document, column: dict[int, int]) -> DocumentRow:
    named: dict[tuple, list] = {}
    for clause, period in renderer.relations.periods[document.id]:
        named.setdefault((period.start, period.end, period.vision), []).append((clause, period))
    periods = [(held[0][1], tuple({c.id: c for c, _ in held}.values())) for held in named.values()]
    marks = []
    if document.date:
        at, day = column[document.date.year], document.date.strftime("%d/%m/%Y")
        marks.append(Mark("ngay", at, at, f"{document.name}: {day}", addresses.document(document.id)))
    for period, clauses in periods:
        marks += _period_marks(document, period, renderer.address(clauses[0]), column)
    return DocumentRow(document, tuple(periods), _lines(marks, len(column)))


def _period_marks(document: Document, period: Period, address: str, column: dict[int, int]) -> Iterator[Mark]:
    """A bar from start to end, as far as they are known, and a mark at the year of the vision.

    A period without a start begins with the document when it has a date.
    """
    ends = [year for year in (period.start, period.end) if year]
    if ends and not period.start and document.date:
        ends.append(min(document.date.year, ends[0]))
    if ends:
        words = f"{document.name}: {min(ends)}–{max(ends)}" if period.start else f"{document.name}: đến {max(ends)}"
        yield Mark("ky", column[min(ends)], column[max(ends)], words, address)
    if period.vision:
        at = column[period.vision]
        yield Mark("tam-nhin", at, at, f"{document.name}: tầm nhìn, định hướng {period.vision}", address)


def _deadline_row(
    renderer: Renderer, clause: Paragraph, deadline: Deadline, due: list[int], columns: int
) -> DeadlineRow:
    """A day each year is a mark in each year that it is due; other words are one bar."""
    address = renderer.address(clause)
    if deadline.yearly_before:
        marks = [Mark("han", at, at, deadline.what, address) for at in due]
    else:
        marks = [Mark("dinh-ky", due[0], due[-1], deadline.what, address)]
    return DeadlineRow(clause, deadline, _lines(marks, columns))


def _lines(marks: list[Mark], columns: int) -> tuple[Line, ...]:
    """Marks on as many lines as keep them apart: each on the first where its columns are free."""
    lines: list[list[Mark]] = []
    for mark in marks:
        free = (line for line in lines if all(mark.last < other.first or other.last < mark.first for other in line))
        line = next(free, None)
        if line is None:
            lines.append([mark])
        else:
            line.append(mark)
    inside = [{at for mark in line for at in range(mark.first + 1, mark.last + 1)} for line in lines]
    if set.intersection(*inside):
        lines.append([])  # empty and flat: in HTML a cell has to begin in every column of a table
    return tuple(tuple(_cells(sorted(line, key=lambda mark: mark.first), columns)) for line in lines)


def _cells(marks: list[Mark], columns: int) -> Iterator[Cell]:
    """A line from the first column to the last; empty columns are cells of their own."""
    at = 1
    for mark in marks:
        yield from repeat(Cell(), mark.first - at)
        yield Cell(mark.last + 1 - mark.first, mark)
        at = mark.last + 1
    yield from repeat(Cell(), columns + 1 - at)
