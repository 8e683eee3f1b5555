"""Dòng thời gian: documents by date, their periods and the deadlines, on one axis of years.

The axis has a column of equal width for each year that the data names, and none for other years.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan_explorer.graph.graph import Groups, grouped
from plan_explorer.views import DocumentView, Views
from plan_explorer.views.links import DeadlineView


@dataclass(frozen=True)
class Mark:
    """A mark on the axis, which is a link: its kind, first and last year, words and address."""

    kind: str
    first: int
    last: int
    words: str
    address: str


# The cells of a line along the axis, as (number of columns, mark or None).
Line = list[tuple[int, Mark | None]]


@dataclass(frozen=True)
class Timeline:
    """The axis and its rows: documents by date, each with its periods grouped by years in words, then the deadlines.

    `today` is the year of the data, not of the clock: the same data gives the same picture.
    """

    today: int
    years: list[int]
    documents: list[tuple[DocumentView, Groups, list[Line]]]
    deadlines: list[tuple[DeadlineView, list[Line]]]


def timeline(views: Views) -> Timeline:
    """The timeline of the plan."""
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
    """Sort key: the date; without one the first year of the periods, after documents dated in that year."""
    document, _, marks = row
    return document.date or datetime.date(min(mark.first for mark in marks), 12, 31), not document.date


def _periods(document: DocumentView) -> Groups:
    return grouped((period.years, period) for period in document.periods)


def _marks(document: DocumentView) -> Iterator[Mark]:
    """A mark for the date; for each period a bar from start to end, as far as known, and a mark for its vision.

    The bar of a period without a start begins at the document's date, if that is known.
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
    """A yearly deadline has a mark in each year; a deadline in words is one bar."""
    address = deadline.clause.url
    if deadline.yearly_before:
        return [Mark("han", year, year, deadline.what, address) for year in span]
    return [Mark("dinh-ky", span[0], span[-1], deadline.what, address)]


def _lines(marks: list[Mark], years: list[int]) -> list[Line]:
    """Spreads marks over lines so that none overlap: each goes on the first line where its years are free."""
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
        lines.append([])  # an empty line: in HTML a cell must begin in every column of a table
    return [[*_cells(line, years)] for line in lines]


def _cells(marks: list[Mark], years: list[int]) -> Iterator[tuple[int, Mark | None]]:
    """The cells of a line, from the first year to the last; each empty year is a cell."""
    for year in years:
        mark = next((mark for mark in marks if mark.first <= year <= mark.last), None)
        if not mark:
            yield 1, None
        elif mark.first == year:
            yield sum(year <= other <= mark.last for other in years), mark
