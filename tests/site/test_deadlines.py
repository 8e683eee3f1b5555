"""The page has all deadlines with their quotes, and a real parser reads the calendars correctly.

Agencies bound, reporting chain and last day are tested in tests/unit/test_views.py and test_calendar.py.
"""

import datetime

import icalendar
import pytest

from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.graph.citation import cite, due
from plan_explorer.views.agencies import in_a_sentence
from tests import PROJECT
from tests.built import one_line, text

ADDRESS = "/thoi-han/"


def records(plan, part):
    return [(link.clause, record) for link in plan.links for record in getattr(link, part)]


def calendars_of(site):
    """Bytes of every calendar by its name."""
    return {file.stem: file.read_bytes() for file in (site.folder / "thoi-han").glob("*.ics")}


def events(*calendars):
    return [event for content in calendars for event in icalendar.Calendar.from_ical(content).walk("VEVENT")]


@pytest.fixture(scope="module")
def page(site):
    return site.pages[ADDRESS]


@pytest.fixture(scope="module")
def calendars(site):
    return calendars_of(site)


@pytest.mark.parametrize(
    ("part", "rows"), [("deadlines", ".plan-dues > li"), ("periods", "section:has(#thoi-ky) .plan-list > li")]
)
def test_every_deadline_and_period_is_on_the_page_with_its_words_and_clause(page, plan, part, rows):
    shown = page.select(rows)
    assert len(shown) == len(records(plan, part)) > 0
    for clause, record in records(plan, part):
        with_words = [row for row in shown if one_line(record.quote) in text(row)]
        assert [row for row in with_words if row.select(f'a[href$="/{clause}/"], a[href$="#{clause}"]')], record.quote


def test_what_has_a_day_comes_first_with_all_that_is_known_of_it(page, plan):
    boxes = page.select(".plan-dues > li")
    said = ["Hạn cuối" in text(box) for box in boxes]
    assert said == sorted(said, reverse=True)
    (_, first), *_ = [(clause, deadline) for clause, deadline in records(plan, "deadlines") if deadline.yearly_before]
    assert due(first) in text(boxes[0])
    assert one_line(first.what) in text(boxes[0])
    for agency in (*first.by, first.to):
        assert boxes[0].select(f'a[href$="/co-quan/{agency}/"]'), agency


def test_who_stands_there_now_is_boxed_as_an_outside_fact_with_its_sources(page, plan):
    agencies = {a["href"].split("/")[-2] for a in page.select(".plan-steps__body > a")}
    notes = [note for note in plan.notes if note.kind is NoteKind.KE_THUA and agencies & set(note.about)]
    assert notes
    for note in notes:
        box = page.select_one(f".plan-steps #ghi-chu-{note.id}")
        assert "plan-outside" in box["class"]
        assert one_line(note.text) in text(box)
        assert all(box.select(f'a[href="{source.url}"]') for source in note.sources)


def test_the_period_of_the_plan_has_ended_and_nothing_is_said_to_bind_still(page, plan):
    lead = text(page.select_one(".plan-head"))
    assert f"đến năm {plan.info.period_end} (đã kết thúc)" in lead
    assert "không khẳng định việc đó nay còn bắt buộc" in lead


def test_the_page_the_home_page_and_each_bound_agency_lead_to_the_calendars(site, page, plan, calendars):
    files = {a["href"] for a in page.select('a[href$=".ics"]') if ":" not in a["href"]}
    assert files == {f"{name}.ics" for name in calendars}
    assert site.pages["/"].select_one('.plan-due a[href="thoi-han/"]')
    for agency in plan.agencies:
        links = site.pages[f"/co-quan/{agency.id}/"].select(f'a[href="../../thoi-han/{agency.id}.ics"]')
        assert bool(links) == (agency.id in calendars), agency.id


def test_a_calendar_has_what_the_standard_asks_for(calendars, plan):
    for name, content in calendars.items():
        calendar = icalendar.Calendar.from_ical(content)
        assert (calendar["version"], calendar["calscale"]) == ("2.0", "GREGORIAN"), name
        assert calendar["prodid"], name
        assert calendar["x-wr-calname"].startswith("Thời hạn"), name
        assert [part.errors for part in calendar.walk() if part.errors] == [], name
        assert content.endswith(b"END:VCALENDAR\r\n"), name
        assert [line for line in content.decode().split("\r\n") if len(line.encode()) > 75 or "\n" in line] == [], name
    for event in events(*calendars.values()):
        assert event.decoded("dtstamp").date() == plan.info.updated
        assert event["rrule"]["until"] == [max(event.decoded("dtstart"), datetime.date(plan.info.period_end, 12, 31))]
        alarms = event.walk("VALARM")
        assert len(alarms) == 2
        assert all(alarm["action"] == "DISPLAY" and alarm.decoded("trigger").days < 0 for alarm in alarms)


def test_an_event_says_who_what_to_whom_where_and_that_the_period_is_over(calendars, plan):
    for clause, deadline in records(plan, "deadlines"):
        if deadline.yearly_before:
            event = next(event for event in events(calendars["lich"]) if deadline.quote in event["description"])
            wanted = [cite(plan, clause), *(plan.agency[agency].name for agency in (*deadline.by, deadline.to))]
            wanted += [f"đến năm {plan.info.period_end} (đã kết thúc)", "không khẳng định việc đó nay còn bắt buộc"]
            assert [words for words in wanted if words not in str(event["description"])] == []
            assert deadline.what in event["summary"]


def test_a_member_is_told_of_which_group_it_is_bound_as_a_member(calendars, plan):
    groups = {group for _, deadline in records(plan, "deadlines") if deadline.yearly_before for group in deadline.by}
    member = next(agency for agency in plan.agencies if agency.id in calendars and groups & set(agency.member_of))
    (group,) = groups & set(member.member_of)
    told = f"{member.name} là một thành viên của {in_a_sentence(plan.agency[group].name)}."
    assert [event for event in events(calendars[member.id]) if told in event["description"]]


def test_an_event_has_an_id_of_its_own_that_stays_when_the_site_moves(calendars, project_site):
    ids, moved = (
        [event["uid"] for event in events(*made.values())] for made in (calendars, calendars_of(project_site))
    )
    assert len(set(ids)) == len(ids) > 0
    assert set(moved) == set(ids)


def test_with_an_address_one_subscribes_and_the_event_leads_back(project_site):
    calendars = calendars_of(project_site)
    links = {a["href"] for a in project_site.pages[ADDRESS].select('a[href^="webcal:"]')}
    assert links == {f"webcal://{PROJECT.removeprefix('https://')}thoi-han/{name}.ics" for name in calendars}
    for event in events(*calendars.values()):
        assert project_site.exists(f"/{event['url'].removeprefix(PROJECT)}")
        assert event["url"] in event["description"]
