"""The page and the feed of changes have the same entries, all of them, and every page links to the feed."""

from itertools import groupby
from urllib.parse import urldefrag, urljoin

import feedparser
import pytest

from plan_explorer.graph.citation import cite_plan
from tests import PUBLISHED
from tests.built import text
from tests.unit.test_changes import broken_rules

ADDRESS = "/thay-doi/"
FEED = "/thay-doi/feed.xml"
SITE = PUBLISHED["SITE_URL"]
PERMANENT = "urn:uuid:1e80dd67-6c66-5219-b53b-2cef01fe527e"  # of the feed: readers' programs know it by this for ever


@pytest.fixture(scope="module")
def page(site):
    return site.pages[ADDRESS]


@pytest.fixture(scope="module")
def feed(site):
    read = feedparser.parse(site.file(FEED).read_bytes())
    assert not read.bozo, read.get("bozo_exception")
    return read


def test_every_change_is_on_the_page_under_its_day_newest_first(page, plan):
    """Where its links lead is tested in tests/unit/test_changes.py."""
    days = [(day, [change.id for change in some]) for day, some in groupby(plan.changes, lambda change: change.date)]
    sections = page.select(".plan-changes > section")
    shown = [(s.h2.time["datetime"], [row["id"] for row in s.select("li[id]")]) for s in sections]
    assert shown == [(day.isoformat(), ids) for day, ids in days]
    assert [change.id for change in plan.changes if change.what not in text(page.find(id=change.id))] == []
    assert [day for day, _ in shown] == sorted((day for day, _ in shown), reverse=True)


def test_the_page_explains_the_feed_and_says_that_the_plan_itself_has_not_changed(page):
    lead = text(page.select_one(".plan-head"))
    assert "Theo dõi bằng Atom" in lead
    assert page.select_one('.plan-head a[href="feed.xml"]')
    assert text(page.select_one(".plan-head code")) == urljoin(SITE, FEED)
    assert "không phải của kế hoạch" in lead
    assert "Lời của trang tra cứu" in lead


def test_the_feed_says_whose_it_is_and_is_not_who_may_reuse_it_and_what_prevails(site, feed, plan):
    assert broken_rules(site.file(FEED).read_bytes()) == []
    about = feed.feed
    assert (about.id, about.language) == (PERMANENT, "vi")
    assert plan.info.short_name in about.title
    assert "không phải cơ quan nhà nước" in about.author
    for words in ("có chữ ký và con dấu", cite_plan(plan), plan.info.updated.strftime("%d/%m/%Y")):
        assert words in about.subtitle
    for words in (plan.info.rights.ours, plan.info.rights.ours_url, plan.info.rights.text):
        assert words in about.rights


def test_the_feed_has_every_change_in_the_order_of_the_page(feed, plan):
    """That page and feed link to the same things is tested in tests/unit/test_changes.py."""
    assert [urldefrag(entry.link).fragment for entry in feed.entries] == [change.id for change in plan.changes]
