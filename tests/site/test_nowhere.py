"""A site built without an address invents none: parts that need one are left out, and links start at the root."""

import csv
import json
from urllib.parse import urljoin

import icalendar
import pytest
from lxml import etree

from tests.built import text

# What needs an address: structured data, what shared links show, subscriptions, codes.
ABSOLUTE = (
    "script[type='application/ld+json'], link[rel=canonical], a[href^='webcal:'], .plan-ways li, .plan-code,"
    "[property='og:url'], [property^='og:image'], [name='twitter:card'], [name^='twitter:image'],"
    "[name='DCTERMS.identifier'][content*='//']"
)


@pytest.fixture(scope="module")
def read(nowhere):
    """A function that reads a file of the site."""
    return lambda address: nowhere.file(address).read_text(encoding="utf-8-sig")


def test_no_page_has_what_needs_an_address_and_nothing_is_called_none(nowhere):
    assert nowhere.faults(lambda page: page.select(ABSOLUTE)) == {}
    assert nowhere.faults(lambda page: [] if page.select("[property='og:title'], h1") else ["no title"]) == {}
    assert nowhere.faults(lambda page: [meta for meta in page.select("head meta") if "None" in str(meta)]) == {}
    assert [a for a in nowhere.addresses if "Địa chỉ trang" in nowhere.file(a).read_text(encoding="utf-8")] == []
    assert "sao chép địa chỉ liên kết" in text(nowhere.pages["/thoi-han/"])


def test_a_report_leads_to_how_to_report_where_no_repository_is_known(nowhere):
    for address in nowhere.addresses:
        (link,) = nowhere.pages[address].select(".plan-ways a:-soup-contains('Báo lỗi ở trang này')")
        assert urljoin(address, link["href"]) == "/gioi-thieu/#bao-loi", address


def test_files_have_addresses_from_the_root(nowhere, read, plan):
    assert not nowhere.exists("/sitemap.xml")
    assert read("/robots.txt") == "User-agent: *\nAllow: /\n"
    assert "](/nhiem-vu/" in read("/llms.txt")
    assert "<dcterms:isFormatOf>/toan-van/<" in read(f"/du-lieu/{plan.info.document}.akn.xml")
    rows = csv.DictReader(read("/du-lieu/nhiem-vu.csv").splitlines())
    assert next(rows)["url"] == f"/nhiem-vu/{plan.tasks[0].id}/"
    package = json.loads(read("/du-lieu/datapackage.json"))
    assert "homepage" not in package
    assert "path" not in package["sources"][0]
    events = icalendar.Calendar.from_ical(read("/thoi-han/lich.ics")).walk("VEVENT")
    assert events
    assert [event for event in events if "url" in event or "http" in event["description"]] == []


def test_the_feed_is_relative_to_itself(read):
    feed = etree.fromstring(read("/thay-doi/feed.xml").encode())
    links = {link.get("href") for link in feed.iter("{*}link") if link.get("rel") != "license"}
    assert links
    assert [link for link in links if not link.startswith("./")] == []
    assert feed.find("{*}author/{*}uri") is None
