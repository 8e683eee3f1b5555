"""Calendars of small plans: any day of the year, several deadlines."""

import datetime

import icalendar
import pytest

from plan_explorer.data.links import Deadline
from plan_explorer.data.model import ClauseLinks
from plan_explorer.graph.citation import due
from plan_explorer.outputs import deadlines, render_pages
from plan_explorer.render.renderer import Renderer
from tests.unit.making import AT, agency, document, paragraph, plan

ISSUED = datetime.date(2023, 10, 31)


def deadline(before="11-20", what="Báo cáo", quote="báo cáo", by=("so",), **rest):
    return Deadline(what=what, yearly_before=before, quote=quote, by=by, **rest, **AT)


def made(*deadlines, agencies=(), issued=ISSUED, site_url=None):
    """A renderer of a plan with one clause that has these deadlines."""
    own = document("1-kh-2023", name="Kế hoạch số 1/KH", date=issued)
    links = [ClauseLinks(clause="i", deadlines=deadlines, **AT)]
    bodies = [agency("so"), *agencies]
    paragraphs = [paragraph("i", "muc", mark="I.", text="báo cáo")]
    return Renderer(plan(own=own, paragraphs=paragraphs, agencies=bodies, links=links), site_url=site_url)


def calendars(renderer):
    return {asset.path: icalendar.Calendar.from_ical(asset.content) for asset in deadlines.assets(renderer)}


def events(renderer, path="thoi-han/lich.ics"):
    return calendars(renderer)[path].walk("VEVENT")


@pytest.mark.parametrize(
    ("before", "first", "rule", "words"),
    [
        ("11-20", "2023-11-19", "BYMONTHDAY=19;BYMONTH=11", "ngày 19 tháng 11"),
        ("10-31", "2024-10-30", "BYMONTHDAY=30;BYMONTH=10", "ngày 30 tháng 10"),
        ("11-01", "2023-10-31", "BYMONTHDAY=-1;BYMONTH=10", "ngày 31 tháng 10"),
        ("01-01", "2023-12-31", "BYMONTHDAY=-1;BYMONTH=12", "ngày 31 tháng 12"),
        ("03-01", "2024-02-29", "BYMONTHDAY=-1;BYMONTH=2", "ngày cuối tháng 02"),
        ("02-29", "2024-02-28", "BYMONTHDAY=28;BYMONTH=2", "ngày 28 tháng 02"),
    ],
)
def test_an_event_stands_on_the_day_before_the_first_after_the_issue(before, first, rule, words):
    (event,) = events(made(deadline(before)))
    assert event.decoded("dtstart") == datetime.date.fromisoformat(first)
    assert event["rrule"].to_ical().decode() == f"FREQ=YEARLY;UNTIL=20351231;{rule}"
    assert f"hạn cuối là {words}." in event["description"]


def test_no_event_comes_after_the_period_of_the_plan():
    (event,) = events(made(deadline()))
    assert event["rrule"]["until"] == [datetime.date(2035, 12, 31)]  # the period that made plans have
    (late,) = events(made(deadline("01-15"), issued=datetime.date(2035, 6, 1)))
    assert late["rrule"]["until"] == [late.decoded("dtstart")] == [datetime.date(2036, 1, 14)]


def test_days_and_rhythms_are_said_as_documents_print_them():
    assert due(deadline("02-05")) == "Hàng năm, trước ngày 05 tháng 02"
    assert due(deadline(None, recurring="hàng năm, theo Luật")) == "Hàng năm, theo Luật"


def test_uids_stay_unique_when_a_clause_has_two_deadlines_on_a_day():
    renderer = made(deadline(what="Báo cáo"), deadline(what="Đề xuất"), deadline("06-30"))
    uids = [str(event["uid"]) for calendar in calendars(renderer).values() for event in calendar.walk("VEVENT")]
    assert len(uids) == len(set(uids)) == 6
    assert uids[:3] == [f"i.{key}.chung@1-kh-2023" for key in ("06-30", "11-20", "11-20.2")]


def test_members_of_a_bound_group_have_a_calendar_and_others_do_not():
    bodies = [agency("member", member_of=("so",)), agency("stranger")]
    names = {"thoi-han/lich.ics", "thoi-han/so.ics", "thoi-han/member.ics"}
    assert set(calendars(made(deadline(), agencies=bodies))) == names


def test_a_plan_with_rhythms_only_has_a_page_and_no_calendar(another_plan):
    renderer = Renderer(another_plan)
    assert list(deadlines.assets(renderer)) == []
    (page,) = [page for page in render_pages(renderer) if page.address == "/thoi-han/"]
    assert "Vào tuần cuối mỗi tháng" in page.body
    assert ".ics" not in page.body


def test_a_plan_without_deadlines_says_so():
    (page,) = [page for page in render_pages(made()) if page.address == "/thoi-han/"]
    assert "Văn bản không nêu thời hạn nào." in page.body
