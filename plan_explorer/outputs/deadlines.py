"""`/thoi-han/`: the deadlines, the reporting chains of yearly reports, the periods, and the calendars.

`/thoi-han/*.ics` are calendars (RFC 5545) of the deadlines with a day of the year: one with all, and one for each
agency with such a deadline. Nothing depends on the clock, so the same data gives the same bytes. An event is on the
last day in time, the day before the one after “trước ngày”, each year until the period of the plan ends.
"""

import datetime
import unicodedata
from collections import Counter
from collections.abc import Iterator

import icalendar

from plan_explorer.graph.citation import last_day
from plan_explorer.kinds import DEADLINES
from plan_explorer.render.pages import WHOLE_PLAN, Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import AgencyView, PlanView
from plan_explorer.views.links import DeadlineView

PRODUCT = "-//plan explorer//deadlines//VI"
MORNING = datetime.timedelta(hours=8)  # reminders come at 8 o'clock; an event of a whole day begins at midnight
REMINDERS = (14, 3)  # days before the last day
VIETNAMESE = {"LANGUAGE": "vi"}
EVERYBODY = "chung"  # in UIDs, the calendar of all agencies


def pages(renderer: Renderer) -> Iterator[Page]:
    name = renderer.plan.info.short_name
    yield Page(
        address=DEADLINES.address,
        title=DEADLINES.title,
        description=f"Việc gì, cơ quan nào thực hiện, trước ngày nào, gửi cho ai theo {name}; thời kỳ; lịch nhắc.",
        body=renderer.render("deadlines.html", kind=DEADLINES, reminders=REMINDERS),
        sources=whole_files(renderer.plan.links),
        search_weight=1,
        alternates=(WHOLE_PLAN,),
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """The calendars; a plan without a dated deadline has none."""
    holders = (renderer.views.whole_plan, *renderer.views.agencies)
    return (_calendar(renderer, holder) for holder in holders if holder.calendar)


def _calendar(renderer: Renderer, holder: PlanView | AgencyView) -> Asset:
    info = renderer.plan.info
    agency = holder if isinstance(holder, AgencyView) else None
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    name = f"Thời hạn của {agency.ref.then_and_now} ({info.short_name})" if agency else f"Thời hạn: {info.short_name}"
    calendar.add("x-wr-calname", _line(name))
    numbered = Counter()
    for deadline in holder.yearly_deadlines:
        key = f"{deadline.clause.id}.{deadline.yearly_before}"
        numbered[key] += 1
        # A second deadline of the same clause and day gets a number; the UID of the first must never change.
        again = f".{numbered[key]}" if numbered[key] > 1 else ""
        uid = f"{key}{again}.{agency.id if agency else EVERYBODY}@{info.document}"
        calendar.add_component(_event(renderer, deadline, uid, agency))
    return Asset(holder.calendar.lstrip("/"), calendar.to_ical())


def _event(renderer: Renderer, deadline: DeadlineView, uid: str, agency: AgencyView | None) -> icalendar.Event:
    info = renderer.plan.info
    first = _first_day(renderer, deadline)
    page = renderer.absolute(deadline.clause.url)
    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.datetime.combine(info.updated, datetime.time.min, datetime.UTC))
    event.add("dtstart", first)
    # Before the first of a month comes the last day of the month before (-1), which leap years change.
    day = -1 if deadline.yearly_before.endswith("-01") else first.day
    until = max(first, datetime.date(info.period_end, 12, 31))
    event.add("rrule", {"freq": "yearly", "until": until, "bymonth": first.month, "bymonthday": day})
    event.add("transp", "TRANSPARENT")  # a deadline doesn't make anybody busy
    event.add("summary", _line(f"Hạn cuối: {deadline.what} ({info.short_name})"), parameters=VIETNAMESE)
    lines = map(_line, _description(renderer, deadline, agency))
    event.add("description", "\n".join([*lines, *([page] if page else [])]), parameters=VIETNAMESE)
    if page:
        event.add("url", page)
    for days in REMINDERS:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _line(f"Còn {days} ngày: {deadline.what}"), parameters=VIETNAMESE)
        alarm.add("trigger", MORNING - datetime.timedelta(days=days))
        event.add_component(alarm)
    return event


def _first_day(renderer: Renderer, deadline: DeadlineView) -> datetime.date:
    """The last day in time of the first year in which it is not before the plan's date of issue."""
    plan = renderer.views.whole_plan
    issued = plan.date or plan.updated
    days = (last_day(deadline.yearly_before, year) for year in (issued.year, issued.year + 1))
    return next(day for day in days if day >= issued)


def _description(renderer: Renderer, deadline: DeadlineView, agency: AgencyView | None) -> Iterator[str]:
    """The text of an event: what is due, by whom, to whom, the quote, and the limits of this calendar."""
    clause = renderer.views.clause[deadline.clause.id]
    yield f"{deadline.due}; hạn cuối là {deadline.last_day}."
    yield f"Cơ quan thực hiện: {'; '.join(one.then_and_now for one in deadline.by)}."
    if agency and (groups := agency.groups_bound_by(deadline)):
        yield f"{agency.ref.then_and_now} là một thành viên của {groups}."
    if deadline.to:
        yield f"Nơi nhận: {deadline.to.then_and_now}."
    yield f"Nguyên văn: “{clause.unmarked(deadline.quote)}”"
    yield f"{clause.number}: {clause.citation}."
    yield f"Thời kỳ thực hiện của kế hoạch: {renderer.views.whole_plan.period}."
    yield "Việc hàng năm ghi đúng như kế hoạch in; lịch này không khẳng định việc đó nay còn bắt buộc."
    yield "Không phải lịch của cơ quan nhà nước."


def _line(text: str) -> str:
    """A text on one line: line breaks become spaces, control characters are removed."""
    return "".join(letter for letter in " ".join(text.split()) if unicodedata.category(letter) != "Cc")
