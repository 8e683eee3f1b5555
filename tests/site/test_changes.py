"""What changed on the site: the page and the feed say all of it, the same, and every page leads to the feed."""

import datetime
from itertools import groupby
from urllib.parse import urldefrag, urljoin, urlsplit

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from plan_explorer.graph.citation import cite_plan
from tests import PUBLISHED
from tests.unit.test_changes import broken_rules

ADDRESS = "/thay-doi/"
FEED = "/thay-doi/feed.xml"
SITE = PUBLISHED["SITE_URL"]
PERMANENT = "urn:uuid:1e80dd67-6c66-5219-b53b-2cef01fe527e"  # of the feed: readers' programs know it by this for ever


def text(element):
    return " ".join(element.get_text(" ").split())


@pytest.fixture(scope="module")
def page(site):
    return site.pages[ADDRESS]


@pytest.fixture(scope="module")
def xml(site):
    return (site.folder / FEED.lstrip("/")).read_bytes()


@pytest.fixture(scope="module")
def feed(xml):
    read = feedparser.parse(xml)
    assert not read.bozo, read.get("bozo_exception")
    return read


def test_every_change_is_on_the_page_under_its_day_newest_first(page, plan):
    assert len(plan.changes) >= 4
    days = [(day, [change.id for change in some]) for day, some in groupby(plan.changes, lambda change: change.date)]
    sections = page.select(".plan-changes > section")
    shown = [(s.h2.time["datetime"], [row["id"] for row in s.select("li[id]")]) for s in sections]
    assert shown == [(day.isoformat(), ids) for day, ids in days]
    assert [day for day, _ in shown] == sorted((day for day, _ in shown), reverse=True)


def test_every_change_says_what_leads_there_and_has_a_link_of_its_own(site, page, plan):
    for change in plan.changes:
        row = page.find(id=change.id)
        assert " ".join(change.what.split()) in text(row)
        links = [urlsplit(urljoin(ADDRESS, a["href"])) for a in row.select("a")]
        assert len(links) == len(change.about) + len(change.pages) + 1, change.id
        assert all(site.exists(link.path) for link in links)
        for subject in change.about:
            assert [link for link in links if subject in (link.path.split("/")[-2], link.fragment)], subject
        assert {f"/{name.value}/" for name in change.pages} <= {link.path for link in links}
        assert row.select_one(f'a[href="#{change.id}"]')


def test_the_page_explains_the_feed_and_says_that_the_plan_itself_has_not_changed(page):
    lead = text(page.select_one(".plan-head"))
    assert "Theo dõi bằng Atom" in lead
    assert page.select_one('.plan-head a[href="feed.xml"]')
    assert text(page.select_one(".plan-head code")) == urljoin(SITE, FEED)
    assert "không phải của kế hoạch" in lead
    assert "Lời của trang này" in lead


def test_every_page_leads_to_the_feed_and_to_the_list(site):
    for address, page in site.pages.items():
        (link,) = page.select('link[rel=alternate][type="application/atom+xml"]')
        assert link["title"] == "Thay đổi"
        assert urljoin(address, link["href"]) == FEED, address
        listed = [urljoin(address, a["href"]) for a in page.select(".plan-footer__links a")]
        assert ADDRESS in listed, address
        assert ADDRESS not in [urljoin(address, a["href"]) for a in page.select(".plan-header__links a")]


def test_the_feed_is_what_the_standard_asks_for(xml):
    assert broken_rules(xml) == []
    assert xml.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n<feed ')


def test_the_feed_says_whose_it_is_and_is_not_who_may_reuse_it_and_what_prevails(feed, plan):
    about = feed.feed
    assert about.id == PERMANENT
    assert about.language == "vi"
    assert plan.info.short_name in about.title
    assert "không phải cơ quan nhà nước" in about.author
    assert "có chữ ký và con dấu" in about.subtitle
    assert cite_plan(plan) in about.subtitle
    assert plan.info.updated.strftime("%d/%m/%Y") in about.subtitle
    for words in (plan.info.rights.ours, plan.info.rights.ours_url, plan.info.rights.text):
        assert words in about.rights
    links = {link.rel: link.href for link in about.links}
    assert links == {
        "license": plan.info.rights.ours_url,
        "alternate": urljoin(SITE, ADDRESS),
        "self": urljoin(SITE, FEED),
    }


def test_the_feed_has_every_change_in_the_order_of_the_data(feed, plan):
    assert [urldefrag(entry.link).fragment for entry in feed.entries] == [change.id for change in plan.changes]
    newest = max(change.date for change in plan.changes)
    assert feed.feed.updated == f"{newest.isoformat()}T00:00:00Z"
    for entry, change in zip(feed.entries, plan.changes, strict=True):
        words = " ".join(change.what.split())
        assert entry.link == urljoin(SITE, f"{ADDRESS}#{change.id}")
        assert datetime.date(*entry.updated_parsed[:3]) == datetime.date(*entry.published_parsed[:3]) == change.date
        assert words.startswith(entry.title)
        assert len(entry.title) <= 120, "a title is one line in a reader's program"
        (content,) = entry.content
        assert content.type == "text/html"
        assert words in text(BeautifulSoup(content.value, "lxml"))
        assert len(entry.get("tags", [])) == len(change.about) + len(change.pages)


def test_every_link_of_the_feed_leads_to_a_place_on_the_site(site, xml):
    feed = etree.fromstring(xml)
    hrefs = [link.get("href") for link in feed.iter("{*}link") if link.get("rel") != "license"]
    for content in feed.iter("{*}content"):
        hrefs += [a["href"] for a in BeautifulSoup(content.text, "lxml").select("a")]
    for href in hrefs:
        assert href.startswith(SITE), href
        link = urlsplit(href)
        assert site.exists(link.path), href
        assert not link.fragment or site.pages[link.path].find(id=link.fragment), href


def test_the_page_and_the_feed_have_the_same_words(page, feed):
    rows = [text(row.p) for row in page.select(".plan-changes .plan-row")]
    assert rows == [text(BeautifulSoup(entry.content[0].value, "lxml").p) for entry in feed.entries]


def test_no_change_is_later_than_the_data(plan):
    assert max(change.date for change in plan.changes) <= plan.info.updated
