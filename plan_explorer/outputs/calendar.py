"""`/thoi-han/*.ics`: the dated yearly deadlines as calendars (RFC 5545), one of all and one for each body bound.

The same data gives the same bytes: nothing here asks what day it is. An event stands on the last day on
which the deadline is kept, the day before the one that “trước ngày” names.
"""

import datetime
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

import icalendar

from plan_explorer import addresses
from plan_explorer.data.model import Agency, Deadline, Paragraph
from plan_explorer.graph import citation as cite
from plan_explorer.render.pages import Asset, Renderer

PRODUCT = "-//plan explorer//deadlines//VI"
MORNING = datetime.timedelta(hours=8)  # of a day that a reminder comes on; an event of a whole day begins at midnight
REMINDERS = (14, 3)  # days before the last day
VIETNAMESE = {"LANGUAGE": "vi"}
EVERYBODY = "chung"  # stands in UIDs for the calendar of all bodies


def assets(renderer: Renderer) -> Iterator[Asset]:
    """The calendars; a plan without a dated deadline has none."""
    relations, short_name = renderer.relations, renderer.plan.info.short_name
    if relations.yearly_deadlines:
        yield _calendar(renderer, addresses.CALENDAR, f"Thời hạn: {short_name}", relations.yearly_deadlines)
    for agency in relations.with_calendar():
        name = f"Thời hạn của {agency.name} ({short_name})"
        yield _calendar(
            renderer, addresses.calendar(agency.id), name, relations.yearly_deadlines_of(agency), agency=agency
        )


def _calendar(
    renderer: Renderer,
    address: str,
    name: str,
    deadlines: Iterable[tuple[Paragraph, Deadline]],
    agency: Agency | None = None,
) -> Asset:
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _line(name))
    numbered = Counter()
    for clause, deadline in deadlines:
        key = f"{clause.id}.{deadline.yearly_before}"
        numbered[key] += 1
        # A second deadline of the same clause and day has a number; the first keeps the plain form for ever.
        again = f".{numbered[key]}" if numbered[key] > 1 else ""
        body = agency.id if agency else EVERYBODY
        uid = f"{key}{again}.{body}@{renderer.plan.info.document}"
        calendar.add_component(_event(renderer, clause, deadline, uid, agency))
    return Asset(address.lstrip("/"), calendar.to_ical())


def _event(
    renderer: Renderer, clause: Paragraph, deadline: Deadline, uid: str, agency: Agency | None
) -> icalendar.Event:
    info = renderer.plan.info
    first = _first_day(renderer, deadline)
    page = renderer.absolute(renderer.address(clause))
    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.datetime.combine(info.updated, datetime.time.min, datetime.UTC))
    event.add("dtstart", first)
    event.add("rrule", _rule(deadline, first))
    event.add("transp", "TRANSPARENT")  # a deadline doesn't make anybody busy
    event.add("summary", _line(f"Hạn cuối: {deadline.what} ({info.short_name})"), parameters=VIETNAMESE)
    lines = map(_line, _description(renderer, clause, deadline, agency))
    event.add("description", "\n".join([*lines, *([page] if page else [])]), parameters=VIETNAMESE)
    if page:
        event.add("url", page)
    for days in REMINDERS:
        event.add_component(_alarm(deadline, days))
    return event


def _first_day(renderer: Renderer, deadline: Deadline) -> datetime.date:
    """The first last day on or after the day on which the plan was issued."""
    plan = renderer.plan
    issued = plan.document[plan.info.document].date or plan.info.updated
    this_year = cite.last_day(deadline, issued.year)
    return this_year if this_year >= issued else cite.last_day(deadline, issued.year + 1)


def _rule(deadline: Deadline, first: datetime.date) -> dict[str, object]:
    """Each year; the day before the first of a month is the last of the month before, in leap years too."""
    day = -1 if deadline.yearly_before.endswith("-01") else first.day
    return {"freq": "yearly", "bymonth": first.month, "bymonthday": day}


def _alarm(deadline: Deadline, days: int) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(f"Còn {days} ngày: {deadline.what}"), parameters=VIETNAMESE)
    alarm.add("trigger", MORNING - datetime.timedelta(days=days))
    return alarm


def _description(renderer: Renderer, clause: Paragraph, deadline: Deadline, agency: Agency | None) -> Iterator[str]:
    """What is due, for whom, on which words; and what this calendar doesn't say."""
    plan = renderer.plan
    yield f"{cite.due(deadline)}; hạn cuối là {cite.last_day_in_words(deadline)}."
    yield f"Nơi thực hiện: {'; '.join(plan.agency[body].name for body in deadline.by)}."
    if agency:
        for group in agency.member_of:
            if group in deadline.by and agency.id not in deadline.by:
                yield f"{agency.name} là một thành viên của {plan.agency[group].name}."
    if deadline.to:
        yield f"Nơi nhận: {plan.agency[deadline.to].name}."
    yield f"Lời văn: “{renderer.without_marks(deadline.quote)}”"
    yield f"{renderer.handle(clause)}: {renderer.citation(clause)}."
    ended = " (đã kết thúc)" if renderer.period_ended() else ""
    yield f"Thời kỳ thực hiện của kế hoạch: đến năm {plan.info.period_end}{ended}."
    yield "Việc hàng năm ghi đúng như kế hoạch in; lịch này không khẳng định việc đó nay còn bắt buộc."
    yield "Không phải lịch của cơ quan nhà nước."


def _line(text: str) -> str:
    """A text on one line: breaks become spaces, control characters go."""
    return "".join(letter for letter in " ".join(text.split()) if unicodedata.category(letter) != "Cc")
