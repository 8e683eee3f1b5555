"""What is due when: the page says all of it with its words, and the calendars are right in a real parser."""

import datetime

import icalendar
import pytest

from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.graph.citation import cite, number
from tests.built import BuiltSite

ADDRESS = "/thoi-han/"
PROJECT = "https://example.github.io/ke-hoach/"


def text(element):
    return " ".join(element.get_text(" ").split())


def plain(words):
    return " ".join(words.split())


def records(plan, part):
    return [(link.clause, record) for link in plan.links for record in getattr(link, part)]


def events(content):
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def leads_to_clause(element, clause):
    return element.select(f'a[href$="/{clause}/"], a[href$="#{clause}"]')


@pytest.fixture(scope="module")
def page(site):
    return site.pages[ADDRESS]


@pytest.fixture(scope="module")
def calendars(site):
    """Bytes of every calendar by its name."""
    return {file.stem: file.read_bytes() for file in (site.folder / "thoi-han").glob("*.ics")}


@pytest.fixture(scope="module")
def at_its_address(build):
    """The site as it is built for a known address."""
    done, folder = build(SITE_URL=PROJECT)
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder)


@pytest.fixture(scope="module")
def bound(plan):
    """Bodies that a dated deadline binds, counted from the data."""
    holders = {body for _, deadline in records(plan, "deadlines") if deadline.yearly_before for body in deadline.by}
    return {agency.id for agency in plan.agencies if holders & {agency.id, *agency.member_of}}


# The page


def test_every_deadline_is_on_the_page_with_bodies_words_and_clause(page, plan):
    boxes = page.select(".plan-dues > li")
    deadlines = records(plan, "deadlines")
    assert len(boxes) == len(deadlines) > 0
    for clause, deadline in deadlines:
        box = next(box for box in boxes if plain(deadline.quote) in text(box))
        assert plain(deadline.what) in text(box)
        assert leads_to_clause(box, clause)
        for body in (*deadline.by, *filter(None, [deadline.to])):
            assert box.select(f'a[href$="/co-quan/{body}/"]'), (clause, body)


def test_what_has_a_day_comes_first_with_the_last_day_that_is_before_it(page, plan):
    first, *others = page.select(".plan-dues > li")
    assert text(first.h3) == "Hàng năm, trước ngày 20 tháng 11"
    assert "ngày 19 tháng 11" in text(first)
    dated = [d for _, d in records(plan, "deadlines") if d.yearly_before]
    assert sum("Hạn cuối" in text(box) for box in (first, *others)) == len(dated)


def test_the_report_goes_from_the_bodies_to_the_department_to_the_city(page):
    steps = page.select(".plan-steps > li")
    stands = [[a["href"].split("/")[-2] for a in step.select(".plan-steps__body > a")] for step in steps]
    assert stands == [["so-ban-nganh-thanh-pho", "ubnd-quan-huyen"], ["so-ke-hoach-va-dau-tu"], ["ubnd-thanh-pho"]]
    roles = [[text(role) for role in step.select(".plan-role")] for step in steps]
    assert roles == [["Báo cáo", "Báo cáo"], ["Tiếp nhận", "Tổng hợp", "Báo cáo"], ["Tiếp nhận"]]
    assert "Định kỳ hàng năm trước ngày 20 tháng 11" in text(steps[0])


def test_who_stands_there_now_is_boxed_as_an_outside_fact_with_its_sources(page, plan):
    bodies = {"so-ban-nganh-thanh-pho", "ubnd-quan-huyen", "so-ke-hoach-va-dau-tu", "ubnd-thanh-pho"}
    notes = [note for note in plan.notes if note.kind is NoteKind.KE_THUA and bodies & set(note.about)]
    assert len(notes) >= 4
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


def test_the_period_of_the_plan_has_ended_and_nothing_is_said_to_bind_still(page):
    lead = text(page.select_one(".plan-head"))
    assert "đến năm 2025 (đã kết thúc)" in lead
    assert "không khẳng định việc đó nay còn bắt buộc" in lead


def test_the_page_works_without_scripts_of_its_own(page):
    assert page.select_one("article script:not([type='application/ld+json'])") is None


def test_each_bound_body_and_the_home_page_lead_to_calendar_and_page(site, plan, bound):
    assert site.pages["/"].select_one('.plan-due a[href="thoi-han/"]')
    for agency in plan.agencies:
        links = site.pages[f"/co-quan/{agency.id}/"].select(f'a[href="../../thoi-han/{agency.id}.ics"]')
        assert bool(links) == (agency.id in bound), agency.id


# The calendars


def test_there_is_a_calendar_of_all_and_one_of_each_body_bound(page, calendars, bound):
    assert set(calendars) == {"lich", *bound}
    files = {a["href"] for a in page.select('a[href$=".ics"]') if ":" not in a["href"]}
    assert files == {f"{name}.ics" for name in calendars}


def test_a_calendar_has_what_the_standard_asks_for(calendars):
    for name, content in calendars.items():
        calendar = icalendar.Calendar.from_ical(content)
        assert (calendar["version"], calendar["calscale"]) == ("2.0", "GREGORIAN"), name
        assert calendar["prodid"]
        assert calendar["x-wr-calname"].startswith("Thời hạn")
        assert "method" not in calendar
        assert calendar.errors == []
        for event in calendar.walk("VEVENT"):
            assert event.errors == []
            assert event["summary"].params["LANGUAGE"] == event["description"].params["LANGUAGE"] == "vi"


def test_lines_end_in_crlf_and_are_at_most_75_octets_of_whole_letters(calendars):
    for name, content in calendars.items():
        assert content.endswith(b"END:VCALENDAR\r\n"), name
        lines = content.split(b"\r\n")
        for line in lines:
            assert b"\n" not in line
            assert b"\r" not in line
            assert len(line) <= 75
            line.decode("utf-8")


def test_an_event_stands_on_the_last_day_each_year_from_the_year_of_issue(calendars):
    for name, content in calendars.items():
        (event,) = events(content)
        assert event.decoded("dtstart") == datetime.date(2023, 11, 19), name
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert event["rrule"].to_ical() == b"FREQ=YEARLY;BYMONTHDAY=19;BYMONTH=11"
        assert event["transp"] == "TRANSPARENT"


def test_an_event_reminds_two_weeks_and_three_days_before_in_the_morning(calendars):
    for content in calendars.values():
        (event,) = events(content)
        alarms = event.walk("VALARM")
        begins = datetime.datetime(2023, 11, 19)  # floating: the reader's own time
        rings = [begins + alarm.decoded("trigger") for alarm in alarms]
        assert rings == [datetime.datetime(2023, 11, 5, 8), datetime.datetime(2023, 11, 16, 8)]
        assert all(alarm["action"] == "DISPLAY" and alarm["description"] for alarm in alarms)


def test_an_event_says_who_what_to_whom_where_and_that_the_period_is_over(calendars, plan):
    (clause, deadline) = next(pair for pair in records(plan, "deadlines") if pair[1].yearly_before)
    for content in calendars.values():
        (event,) = events(content)
        said = str(event["description"])
        wanted = [deadline.quote, number(plan, clause), cite(plan, clause), "hạn cuối là ngày 19 tháng 11"]
        wanted += [plan.agency[body].name for body in (*deadline.by, deadline.to)]
        wanted += ["đến năm 2025 (đã kết thúc)", "không khẳng định việc đó nay còn bắt buộc"]
        assert [words for words in wanted if words not in said] == []
        assert deadline.what in event["summary"]


def test_a_member_is_told_of_which_group_it_is_bound_as_a_member(calendars):
    (event,) = events(calendars["so-cong-thuong"])
    assert "Sở Công Thương là một thành viên của Các Sở, ban, ngành thành phố." in event["description"]


def test_uids_are_unique_and_made_of_clause_day_and_body(calendars):
    uids = {name: str(event["uid"]) for name, content in calendars.items() for event in events(content)}
    assert len(set(uids.values())) == len(uids)
    assert uids["lich"] == "iii-1-b.11-20.chung@224-kh-ubnd-2023"
    assert uids["ubnd-quan-huyen"] == "iii-1-b.11-20.ubnd-quan-huyen@224-kh-ubnd-2023"


def test_the_stamp_is_the_day_of_the_data_not_of_the_build(calendars, plan):
    day = datetime.datetime.combine(plan.info.updated, datetime.time.min, datetime.UTC)
    for content in calendars.values():
        assert [event.decoded("dtstamp") for event in events(content)] == [day]


@pytest.fixture(scope="module")
def nowhere(build):
    """The site as it is built for no address."""
    done, folder = build(SITE_URL=None)
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder)


def test_without_an_address_of_the_site_nothing_is_invented(nowhere):
    page = nowhere.pages[ADDRESS]
    calendars = {file.stem: file.read_bytes() for file in (nowhere.folder / "thoi-han").glob("*.ics")}
    assert calendars
    assert page.select('a[href^="webcal:"]') == []
    assert "sao chép địa chỉ liên kết" in text(page)
    for content in calendars.values():
        assert all("url" not in event and "http" not in event["description"] for event in events(content))


def test_with_an_address_one_subscribes_and_the_event_leads_back(at_its_address, calendars):
    page = at_its_address.pages[ADDRESS]
    links = {a["href"] for a in page.select('a[href^="webcal:"]')}
    assert links == {f"webcal://example.github.io/ke-hoach/thoi-han/{name}.ics" for name in calendars}
    for name, content in calendars.items():
        (event,) = events((at_its_address.folder / "thoi-han" / f"{name}.ics").read_bytes())
        assert event["url"] == f"{PROJECT}nhiem-vu/iii-1-b/"
        assert event["url"] in event["description"]
        assert event["uid"] == events(content)[0]["uid"]
