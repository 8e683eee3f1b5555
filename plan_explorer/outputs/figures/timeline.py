"""Dòng thời gian: documents by date, periods, what is due each year, on one axis of years.

The axis has a column for each year that the data names, at equal distances: years between them are left out.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from plan_explorer.graph.graph import unique
from plan_explorer.views import DocumentView, Ref, Views
from plan_explorer.views.links import DeadlineView, PeriodView


@dataclass(frozen=True)
class Mark:
    """A mark on the axis, a link: its kind, its first and last column (1 is the first), its words, its address."""

    kind: str
    first: int
    last: int
    words: str
    address: str


# Pieces of a line along the axis: how many columns each takes, and the mark in it unless it is empty.
Line = list[tuple[int, Mark | None]]


@dataclass(frozen=True)
class DocumentRow:
    """A document on the axis; periods, as words, with the clauses that name them."""

    document: Ref
    date: datetime.date | None
    periods: list[tuple[str, list[Ref]]]
    lines: list[Line]


@dataclass(frozen=True)
class Timeline:
    """The axis and its rows, documents with the earliest first, then what is due again and again."""

    years: list[int]
    documents: list[DocumentRow]
    deadlines: list[tuple[DeadlineView, list[Line]]]


def timeline(views: Views) -> Timeline:
    """Everything of the plan that has a year."""
    plan = views.whole_plan
    due = [deadline for paragraph in views.paragraphs for deadline in paragraph.deadlines]
    first = min(plan.date.year, plan.period_end) if plan.date else plan.period_end
    span = range(first, plan.period_end + 1) if due else (plan.period_end,)
    dated = [document for document in views.documents if any(_years(document))]
    years = sorted({*span, *(year for document in dated for year in _years(document))})
    column = {year: i for i, year in enumerate(years, start=1)}
    return Timeline(
        years,
        [_document_row(document, column) for document in sorted(dated, key=_order)],
        [(deadline, _lines(_due(deadline, [column[year] for year in span]), len(years))) for deadline in due],
    )


def _years(document: DocumentView) -> Iterator[int]:
    """The years that a document brings to the axis."""
    if document.date:
        yield document.date.year
    for period in document.periods:
        yield from (year for year in (period.start, period.end, period.vision) if year)


def _order(document: DocumentView) -> tuple[datetime.date, bool]:
    """By date; a document without one stands at the first year of its periods, after those with a date."""
    if document.date:
        return document.date, False
    return datetime.date(min(_years(document)), 12, 31), True


def _document_row(document: DocumentView, column: dict[int, int]) -> DocumentRow:
    named: dict[tuple, list[PeriodView]] = {}
    for period in document.periods:
        named.setdefault((period.start, period.end, period.vision), []).append(period)
    marks = []
    if document.date:
        at, day = column[document.date.year], document.date.strftime("%d/%m/%Y")
        marks.append(Mark("ngay", at, at, f"{document.name}: {day}", document.url))
    for held in named.values():
        marks += _period_marks(document, held[0], column)
    periods = [(held[0].years, unique(period.clause for period in held)) for held in named.values()]
    return DocumentRow(document.ref, document.date, periods, _lines(marks, len(column)))


def _period_marks(document: DocumentView, period: PeriodView, column: dict[int, int]) -> Iterator[Mark]:
    """A bar from start to end, as far as they are known, and a mark at the year of the vision.

    A period without a start begins with the document when it has a date.
    """
    ends = [year for year in (period.start, period.end) if year]
    address = period.clause.url
    if ends and not period.start and document.date:
        ends.append(min(document.date.year, ends[0]))
    if ends:
        words = f"{document.name}: {min(ends)}–{max(ends)}" if period.start else f"{document.name}: đến {max(ends)}"
        yield Mark("ky", column[min(ends)], column[max(ends)], words, address)
    if period.vision:
        at = column[period.vision]
        yield Mark("tam-nhin", at, at, f"{document.name}: tầm nhìn, định hướng {period.vision}", address)


def _due(deadline: DeadlineView, columns: list[int]) -> list[Mark]:
    """A day each year is a mark in each year that it is due; other words are one bar."""
    address = deadline.clause.url
    if deadline.yearly_before:
        return [Mark("han", at, at, deadline.what, address) for at in columns]
    return [Mark("dinh-ky", columns[0], columns[-1], deadline.what, address)]


def _lines(marks: list[Mark], columns: int) -> list[Line]:
    """Marks on as many lines as keep them apart: each on the first where its columns are free."""
    lines: list[list[Mark]] = []
    for mark in marks:
        free = (line for line in lines if all(mark.last < other.first or other.last < mark.first for other in line))
        if (line := next(free, None)) is None:
            lines.append(line := [])
        line.append(mark)
    inside = [{at for mark in line for at in range(mark.first + 1, mark.last + 1)} for line in lines]
    if set.intersection(*inside):
        lines.append([])  # empty and flat: in HTML a cell has to begin in every column of a table
    return [[*_cells(sorted(line, key=lambda mark: mark.first), columns)] for line in lines]


def _cells(marks: list[Mark], columns: int) -> Iterator[tuple[int, Mark | None]]:
    """A line from the first column to the last; empty columns are cells of their own."""
    at = 1
    for mark in marks:
        yield from repeat((1, None), mark.first - at)
        yield mark.last + 1 - mark.first, mark
        at = mark.last + 1
    yield from repeat((1, None), columns + 1 - at)
