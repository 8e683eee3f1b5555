"""Changes of small plans as an Atom feed: the feed follows RFC 4287, its ids are permanent, its links are right."""

import datetime
import re
import uuid
from collections import Counter
from urllib.parse import urldefrag, urljoin

import feedparser
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from plan_explorer.data.model import Audience, Change, Topic
from plan_explorer.data.vocabulary import SitePage
from plan_explorer.outputs import changes, render_pages
from plan_explorer.render.renderer import Renderer
from tests.unit.making import AT, agency, document, footnote, paragraph, plan

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://a.example/b/thay-doi/feed.xml"

# RFC 4287, 4.1.1 and 4.1.2: elements that stand once, at most once, any number of times. Others are not for this place.
OF_A_FEED = ("id title updated author", "subtitle rights generator icon logo", "category contributor link entry")
OF_AN_ENTRY = ("id title updated", "published content summary rights source", "category contributor link author")
DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def broken_rules(xml):
    """What a feed breaks of RFC 4287, read by a strict XML parser; nothing when it is valid."""
    feed = etree.fromstring(xml)
    assert feed.tag == f"{ATOM}feed"
    found = []
    for element, rules in ((feed, OF_A_FEED), *((entry, OF_AN_ENTRY) for entry in feed.findall(f"{ATOM}entry"))):
        once, at_most_once, often = map(str.split, rules)
        times = Counter(child.tag.removeprefix(ATOM) for child in element)
        found += [f"{name} is not for this place" for name in times.keys() - {*once, *at_most_once, *often}]
        found += [name for name in once if times[name] != 1] + [name for name in at_most_once if times[name] > 1]
    days = [day for name in ("updated", "published") for day in feed.iter(ATOM + name)]
    found += [f"date {day.text}" for day in days if not DAY.match(day.text)]
    found += [f"link without href: {link.attrib}" for link in feed.iter(f"{ATOM}link") if not link.get("href")]
    ids = [one.text for one in feed.iter(f"{ATOM}id")]
    found += [f"id {one} is relative" for one in ids if not re.match(r"[a-z][a-z0-9+.-]*:\S+$", one)]
    return found + (["an id stands twice"] if len(ids) != len(set(ids)) else [])


def change(id, date="2030-01-01", what="Một thay đổi.", **rest):  # noqa: A002
    return Change(id=id, date=datetime.date.fromisoformat(date), what=what, **rest, **AT)


def made(*entries, site_url=None, **parts):
    return Renderer(plan(changes=entries, **parts), site_url=site_url)


def feed_of(renderer):
    (asset,) = changes.assets(renderer)
    return asset.content


def page_of(renderer):
    (page,) = changes.pages(renderer)
    return BeautifulSoup(page.body, "lxml")


def uris(renderer):
    """Ids of the entries by their anchors; that of the feed by an empty one."""
    feed = feedparser.parse(feed_of(renderer))
    return {"": feed.feed.id, **{urldefrag(entry.link).fragment: entry.id for entry in feed.entries}}


@pytest.mark.parametrize("site_url", [None, "https://a.example/b/?c=1&d=2"], ids=["nowhere", "with an address"])
@pytest.mark.parametrize("entries", [[], [change("a")], [change("b"), change("a", "2029-12-31")]])
def test_the_feed_is_what_the_standard_asks_for(entries, site_url):
    assert broken_rules(feed_of(made(*entries, site_url=site_url))) == []


def test_a_plan_without_a_recorded_change_has_a_page_and_a_feed_of_the_day_of_its_data():
    renderer = made()
    assert "Chưa có thay đổi nào được ghi." in page_of(renderer).get_text()
    assert feedparser.parse(feed_of(renderer)).feed.updated.startswith(str(renderer.plan.info.updated))


def test_ids_stay_when_the_site_moves_and_entries_are_added_or_corrected():
    before = uris(made(change("b"), change("a", "2029-12-31")))
    corrected = change("a", "2029-12-01", "Lời khác hẳn.", pages=("so-do",))
    after = uris(made(change("c"), change("b"), corrected, site_url="https://elsewhere.example/"))
    assert before.items() <= after.items()
    assert len(set(after.values())) == 4
    assert {uuid.UUID(uri).version for uri in after.values()} == {5}
    of_another_plan = uris(made(change("b"), change("a"), own=document("2-kh-2030")))
    assert set(after.values()).isdisjoint(of_another_plan.values())


def test_the_feed_is_as_new_as_its_newest_entry_not_as_the_build():
    feed = feedparser.parse(feed_of(made(change("b", "2029-05-06"), change("a", "2029-01-02"))))
    days = ["2029-05-06T00:00:00Z", "2029-01-02T00:00:00Z"]
    assert feed.feed.updated == days[0]
    assert [entry.updated for entry in feed.entries] == [entry.published for entry in feed.entries] == days


def test_the_title_of_an_entry_is_its_first_sentence():
    entries = [change("a", what="Sửa số 1.5 ở QĐ. Bản cũ sai."), change("b", what="Vì sao?")]
    feed = feedparser.parse(feed_of(made(*entries)))
    assert [entry.title for entry in feed.entries] == ["Sửa số 1.5 ở QĐ", "Vì sao?"]


# A change about one thing of each kind: where each link leads, and its words.
NAMES = {
    "/so-do/": "Sơ đồ",
    "/toan-van/#i-1": "I.1 Khoản",
    "/toan-van/#loi-dan": "Lời dẫn",
    "/toan-van/#chu-thich-1": "Chú thích ¹",
    "/co-quan/so/": "Sở Mới",
    "/van-ban/2-kh-2029/": "Kế hoạch số 2/KH",
    "/chu-de/xanh/": "Việc xanh",
    "/doi-tuong/dan/": "Người dân",
}


@pytest.mark.parametrize("site_url", ["https://a.example/b/", None], ids=["absolute", "relative to the feed"])
def test_page_and_feed_link_to_everything_that_a_change_is_about(site_url):
    renderer = made(
        change("a", about=("i-1", "loi-dan", "chu-thich-1", "so", "2-kh-2029", "xanh", "dan"), pages=("so-do",)),
        site_url=site_url,
        paragraphs=[
            paragraph("loi-dan", "loi-dan", text="Lời dẫn¹."),
            paragraph("i", "muc", mark="I.", heading="MỤC"),
            paragraph("i-1", mark="1.", text="Một việc."),
        ],
        footnotes=[footnote("chu-thich-1", "¹", "Chú.")],
        agencies=[agency("so", name="Sở Mới")],
        documents=[document("2-kh-2029", name="Kế hoạch số 2/KH")],
        topics=[Topic(id="xanh", name="Việc xanh", definition="x", **AT)],
        audiences=[Audience(id="dan", name="Người dân", definition="x", **AT)],
    )
    row = page_of(renderer).find(id="a")
    assert {a["href"]: a.get_text() for a in row.select("a")} == NAMES | {"/thay-doi/#a": "Liên kết đến mục này"}
    entry = etree.fromstring(feed_of(renderer)).find(f"{ATOM}entry")
    content = BeautifulSoup(entry.findtext(f"{ATOM}content"), "lxml")
    links = {urljoin(BASE, a["href"]): a.get_text() for a in content.select("a")}
    assert links == {f"https://a.example/b{address}": name for address, name in NAMES.items()}
    assert urljoin(BASE, entry.find(f"{ATOM}link").get("href")) == "https://a.example/b/thay-doi/#a"
    assert [category.get("label") for category in entry.findall(f"{ATOM}category")] == [*NAMES.values()]


def test_every_page_that_a_change_can_name_is_made_of_any_plan(another_plan):
    made_pages = {page.address for page in render_pages(Renderer(another_plan))}
    assert {f"/{page.value}/" for page in SitePage} <= made_pages
