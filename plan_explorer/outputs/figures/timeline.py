"""Dòng thời gian: documents by date, periods, what is due each year, on one axis of years.

The axis has a column for each year that the data names, at equal distances: years between them are left out.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_explorer.graph.graph import Groups, grouped
from plan_explorer.views import DocumentView, Views
from plan_explorer.views.links import DeadlineView


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
    """The axis and its rows: documents with their periods by years in words, the earliest first, then what is due.

    `today` is the year of the data, not of the clock: the same data gives the same picture.
    """

    today: int
    years: list[int]
    documents: list[tuple[DocumentView, Groups, list[Line]]]
    deadlines: list[tuple[DeadlineView, list[Line]]]


def timeline(views: Views) -> Timeline:
    """Everything of the plan that has a year."""
    plan = views.whole_plan
    due = [deadline for paragraph in views.paragraphs for deadline in paragraph.deadlines]
    first = min(plan.date.year, plan.period_end) if plan.date else plan.period_end
    span = range(first, plan.period_end + 1) if due else (plan.period_end,)
    rows = [(document, _periods(document), [*_marks(document)]) for document in views.documents]
    today = plan.updated.year
    years = sorted({*span, today, *(year for *_, marks in rows for mark in marks for year in (mark.first, mark.last))})
    dated = sorted((row for row in rows if row[2]), key=_order)
    return Timeline(
        today,
        years,
        [(document, periods, _lines(marks, years)) for document, periods, marks in dated],
        [(deadline, _lines(_due(deadline, span), years)) for deadline in due],
    )


def _order(row: tuple[DocumentView, Groups, list[Mark]]) -> tuple[datetime.date, bool]:
    """By date; a document without one stands at the first year of its periods, after those with a date."""
    document, _, marks = row
    return document.date or datetime.date(min(mark.first for mark in marks), 12, 31), not document.date


def _periods(document: DocumentView) -> Groups:
    return grouped((period.years, period) for period in document.periods)


def _marks(document: DocumentView) -> Iterator[Mark]:
    """Its date; of each period a bar from start to end, as far as they are known, and a mark at the year of its vision.

    A period without a start begins with the document when that has a date.
    """
    name, date = document.name, document.date
    if date:
        yield Mark("ngay", date.year, date.year, f"{name}: {date:%d/%m/%Y}", document.url)
    for period, *_ in _periods(document).values():
        address = period.clause.url
        if last := period.end or period.start:
            first = period.start or min(last, date.year if date else last)
            words = f"{name}: {first}–{last}" if period.start else f"{name}: đến {last}"
            yield Mark("ky", first, last, words, address)
        if at := period.vision:
            yield Mark("tam-nhin", at, at, f"{name}: {period.vision_words}", address)


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
