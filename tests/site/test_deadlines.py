"""What is due when: the page says all of it with its words, and the calendars are right in a real parser."""

import icalendar
import pytest

from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.graph.citation import cite, due, number
from tests import PROJECT
from tests.built import text

ADDRESS = "/thoi-han/"


def plain(words):
    return " ".join(words.split())


def records(plan, part):
    return [(link.clause, record) for link in plan.links for record in getattr(link, part)]


def dated(plan):
    return [(clause, deadline) for clause, deadline in records(plan, "deadlines") if deadline.yearly_before]


def leads_to_clause(element, clause):
    return element.select(f'a[href$="/{clause}/"], a[href$="#{clause}"]')


def calendars_of(site):
    """Bytes of every calendar by its name."""
    return {file.stem: file.read_bytes() for file in (site.folder / "thoi-han").glob("*.ics")}


def events(content):
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


@pytest.fixture(scope="module")
def page(site):
    return site.pages[ADDRESS]


@pytest.fixture(scope="module")
def calendars(site):
    return calendars_of(site)


@pytest.fixture(scope="module")
def bound(plan):
    """Bodies that a dated deadline binds, counted from the data."""
    holders = {body for _, deadline in dated(plan) for body in deadline.by}
    return {agency.id for agency in plan.agencies if holders & {agency.id, *agency.member_of}}


def test_every_deadline_is_on_the_page_with_bodies_words_and_clause(page, plan):
    boxes = page.select(".plan-dues > li")
    deadlines = records(plan, "deadlines")
    assert len(boxes) == len(deadlines) > 0
    for clause, deadline in deadlines:
        box = next(box for box in boxes if plain(deadline.quote) in text(box))
        assert due(deadline) in text(box)
        assert plain(deadline.what) in text(box)
        assert leads_to_clause(box, clause)
        for body in (*deadline.by, *filter(None, [deadline.to])):
            assert box.select(f'a[href$="/co-quan/{body}/"]'), (clause, body)


def test_what_has_a_day_comes_first_with_the_last_day_that_is_before_it(page, plan):
    said = ["Hạn cuối" in text(box) for box in page.select(".plan-dues > li")]
    assert said == sorted(said, reverse=True)
    assert sum(said) == len(dated(plan))


def test_the_report_goes_from_those_who_owe_it_to_those_who_receive_it(page, plan):
    steps = page.select(".plan-steps > li")
    stands = [{a["href"].split("/")[-2] for a in step.select(".plan-steps__body > a")} for step in steps]
    _, yearly = dated(plan)[0]
    assert stands[0] == set(yearly.by)
    assert yearly.to in stands[1]
    assert len(stands) > 2


def test_who_stands_there_now_is_boxed_as_an_outside_fact_with_its_sources(page, plan):
    bodies = {a["href"].split("/")[-2] for a in page.select(".plan-steps__body > a")}
    notes = [note for note in plan.notes if note.kind is NoteKind.KE_THUA and bodies & set(note.about)]
    assert notes
    for note in notes:
        box = page.select_one(f".plan-steps #ghi-chu-{note.id}")
        assert "plan-outside" in box["class"]
        assert plain(note.text) in text(box)
        assert all(box.select(f'a[href="{source.url}"]') for source in note.sources)


def test_every_period_is_on_the_page_with_its_document_words_and_clause(page, plan):
    section = page.find(id="thoi-ky").find_parent("section")
    rows = section.select(".plan-list > li")
    periods = records(plan, "periods")
    assert len(rows) == len(periods) > 0
    for clause, period in periods:
        assert section.select(f'h3 a[href$="/van-ban/{period.document}/"]')
        row = next(row for row in rows if plain(period.quote) in text(row) and leads_to_clause(row, clause))
        assert all(str(year) in text(row) for year in (period.end, period.vision) if year)


def test_the_period_of_the_plan_has_ended_and_nothing_is_said_to_bind_still(page, plan):
    lead = text(page.select_one(".plan-head"))
    assert f"đến năm {plan.info.period_end} (đã kết thúc)" in lead
    assert "không khẳng định việc đó nay còn bắt buộc" in lead


def test_each_bound_body_and_the_home_page_lead_to_calendar_and_page(site, plan, bound):
    assert site.pages["/"].select_one('.plan-due a[href="thoi-han/"]')
    for agency in plan.agencies:
        links = site.pages[f"/co-quan/{agency.id}/"].select(f'a[href="../../thoi-han/{agency.id}.ics"]')
        assert bool(links) == (agency.id in bound), agency.id


def test_there_is_a_calendar_of_all_and_one_of_each_body_bound(page, calendars, bound):
    assert set(calendars) == {"lich", *bound}
    files = {a["href"] for a in page.select('a[href$=".ics"]') if ":" not in a["href"]}
    assert files == {f"{name}.ics" for name in calendars}


def test_a_calendar_has_what_the_standard_asks_for(calendars):
    for name, content in calendars.items():
        calendar = icalendar.Calendar.from_ical(content)
        assert (calendar["version"], calendar["calscale"]) == ("2.0", "GREGORIAN"), name
        assert calendar["prodid"], name
        assert calendar["x-wr-calname"].startswith("Thời hạn"), name
        assert [part.errors for part in calendar.walk() if part.errors] == [], name
        assert content.endswith(b"END:VCALENDAR\r\n"), name
        assert [line for line in content.decode().split("\r\n") if len(line.encode()) > 75 or "\n" in line] == [], name


def test_an_event_says_who_what_to_whom_where_and_that_the_period_is_over(calendars, plan):
    for clause, deadline in dated(plan):
        event = next(event for event in events(calendars["lich"]) if deadline.quote in event["description"])
        said = str(event["description"])
        wanted = [deadline.quote, number(plan, clause), cite(plan, clause)]
        wanted += [plan.agency[body].name for body in (*deadline.by, *filter(None, [deadline.to]))]
        wanted += [f"đến năm {plan.info.period_end} (đã kết thúc)", "không khẳng định việc đó nay còn bắt buộc"]
        assert [words for words in wanted if words not in said] == []
        assert deadline.what in event["summary"]


def test_an_event_reminds_before_its_day_and_has_the_date_of_the_data(calendars, plan):
    for content in calendars.values():
        for event in events(content):
            alarms = event.walk("VALARM")
            assert len(alarms) == 2
            assert all(alarm["action"] == "DISPLAY" and alarm.decoded("trigger").days < 0 for alarm in alarms)
            assert event.decoded("dtstamp").date() == plan.info.updated


def test_a_member_is_told_of_which_group_it_is_bound_as_a_member(calendars, plan):
    holders = {body for _, deadline in dated(plan) for body in deadline.by}
    for agency in plan.agencies:
        for group in holders & set(agency.member_of):
            told = f"{agency.name} là một thành viên của {plan.agency[group].name}."
            assert [event for event in events(calendars[agency.id]) if told in event["description"]], agency.id


def test_an_event_has_an_id_of_its_own_that_stays_when_the_site_moves(calendars, project_site):
    ids = {name: [str(event["uid"]) for event in events(content)] for name, content in calendars.items()}
    every = [uid for some in ids.values() for uid in some]
    assert len(set(every)) == len(every) > 0
    elsewhere = calendars_of(project_site)
    assert {name: [str(event["uid"]) for event in events(content)] for name, content in elsewhere.items()} == ids


def test_without_an_address_of_the_site_nothing_is_invented(nowhere):
    page = nowhere.pages[ADDRESS]
    assert page.select('a[href^="webcal:"]') == []
    assert "sao chép địa chỉ liên kết" in text(page)
    made = [event for content in calendars_of(nowhere).values() for event in events(content)]
    assert made
    assert [event for event in made if "url" in event or "http" in event["description"]] == []


def test_with_an_address_one_subscribes_and_the_event_leads_back(project_site):
    calendars = calendars_of(project_site)
    links = {a["href"] for a in project_site.pages[ADDRESS].select('a[href^="webcal:"]')}
    assert links == {f"webcal://{PROJECT.removeprefix('https://')}thoi-han/{name}.ics" for name in calendars}
    for event in (event for content in calendars.values() for event in events(content)):
        assert project_site.exists(f"/{event['url'].removeprefix(PROJECT)}")
        assert event["url"] in event["description"]
