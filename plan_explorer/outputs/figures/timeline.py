"""Dòng thời gian: documents by date, periods, what is due each year, on one axis of years.

The axis has a column for each year that the data names, at equal distances: years between them are left out.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_explorer.graph.graph import Groups, grouped
from plan_explorer.views import DocumentView, Views
from plan_explorer.views.links import DeadlineView, PeriodView


@dataclass(frozen=True)
class Mark:
    """A mark on the axis, a link: its kind, its first and last year, its words, its address."""

    kind: str
    first: int
    last: int
    words: str
    address: str


# Pieces of a line along the axis: how many columns each takes, and the mark in it unless it is empty.
Line = list[tuple[int, Mark | None]]


@dataclass(frozen=True)
class Timeline:
    """The axis and its rows: documents with their periods by years in words, the earliest first, then what is due."""

    years: list[int]
    documents: list[tuple[DocumentView, Groups, list[Line]]]
    deadlines: list[tuple[DeadlineView, list[Line]]]


def timeline(views: Views) -> Timeline:
    """Everything of the plan that has a year."""
    plan = views.whole_plan
    due = [deadline for paragraph in views.paragraphs for deadline in paragraph.deadlines]
    first = min(plan.date.year, plan.period_end) if plan.date else plan.period_end
    span = range(first, plan.period_end + 1) if due else (plan.period_end,)
    dated = sorted((document for document in views.documents if any(_years(document))), key=_order)
    years = sorted({*span, *(year for document in dated for year in _years(document))})
    return Timeline(
        years,
        [_row(document, years) for document in dated],
        [(deadline, _lines(_due(deadline, span), years)) for deadline in due],
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


def _row(document: DocumentView, years: list[int]) -> tuple[DocumentView, Groups, list[Line]]:
    periods = grouped((period.years, period) for period in document.periods)
    marks = []
    if date := document.date:
        marks.append(Mark("ngay", date.year, date.year, f"{document.name}: {date:%d/%m/%Y}", document.url))
    for same in periods.values():
        marks += _period_marks(document, same[0])
    return document, periods, _lines(marks, years)


def _period_marks(document: DocumentView, period: PeriodView) -> Iterator[Mark]:
    """A bar from start to end, as far as they are known, and a mark at the year of the vision.

    A period without a start begins with the document when it has a date.
    """
    address = period.clause.url
    if last := period.end or period.start:
        first = period.start or min(last, document.date.year if document.date else last)
        words = f"{document.name}: {first}–{last}" if period.start else f"{document.name}: đến {last}"
        yield Mark("ky", first, last, words, address)
    if at := period.vision:
        yield Mark("tam-nhin", at, at, f"{document.name}: tầm nhìn, định hướng {at}", address)


def _due(deadline: DeadlineView, span: Sequence[int]) -> list[Mark]:
    """A day each year is a mark in each year that it is due; other words are one bar."""
    address = deadline.clause.url
    if deadline.yearly_before:
        return [Mark("han", year, year, deadline.what, address) for year in span]
    return [Mark("dinh-ky", span[0], span[-1], deadline.what, address)]


def _lines(marks: list[Mark], years: list[int]) -> list[Line]:
    """Marks on as many lines as keep them apart: each on the first where its years are free."""
    lines: list[list[Mark]] = []
    for mark in marks:
        for line in lines:
            if all(mark.last < other.first or other.last < mark.first for other in line):
                line.append(mark)
                break
        else:
            lines.append([mark])
    inside = [{year for year in years for mark in line if mark.first < year <= mark.last} for line in lines]
    if set.intersection(*inside):
        lines.append([])  # empty and flat: in HTML a cell has to begin in every column of a table
    return [[*_cells(line, years)] for line in lines]


def _cells(marks: list[Mark], years: list[int]) -> Iterator[tuple[int, Mark | None]]:
    """A line from the first year to the last; empty years are cells of their own."""
    for year in years:
        mark = next((mark for mark in marks if mark.first <= year <= mark.last), None)
        if not mark:
            yield 1, None
        elif mark.first == year:
            yield sum(year <= other <= mark.last for other in years), mark
