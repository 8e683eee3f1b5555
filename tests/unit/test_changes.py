"""Changes of made plans as an Atom feed: what RFC 4287 asks for, ids that stay, words that try to be markup."""

import datetime
import re
import uuid
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
HOSTILE = """<b>"Sửa"</b> & 'mới' ]]> <!-- {{ 7 * 7 }} <script>alert(1)</script> &lt;i&gt; \x07\x00\ufffe."""
SHOWN = """<b>"Sửa"</b> & 'mới' ]]> <!-- {{ 7 * 7 }} <script>alert(1)</script> &lt;i&gt; \ufffd\ufffd\ufffd."""

# RFC 4287, 4.1.1 and 4.1.2: how often an element may stand; those not named here are not for this place.
ONE, AT_MOST_ONE, ANY, SOME = (1, 1), (0, 1), (0, 999), (1, 999)
OF_A_FEED = {
    **dict.fromkeys(("id", "title", "updated"), ONE),
    **dict.fromkeys(("subtitle", "rights", "generator", "icon", "logo"), AT_MOST_ONE),
    **dict.fromkeys(("category", "contributor", "link", "entry"), ANY),
    "author": SOME,  # of the feed, so that no entry needs one
}
OF_AN_ENTRY = {
    **dict.fromkeys(("id", "title", "updated"), ONE),
    **dict.fromkeys(("published", "content", "summary", "rights", "source"), AT_MOST_ONE),
    **dict.fromkeys(("category", "contributor", "link", "author"), ANY),
}
DAY = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def broken_rules(xml):
    """What a feed breaks of RFC 4287, read by a strict XML parser; nothing when it is valid."""
    feed = etree.fromstring(xml)
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    found = []
    for element, rules in ((feed, OF_A_FEED), *((entry, OF_AN_ENTRY) for entry in entries)):
        names = [child.tag.removeprefix(ATOM) for child in element]
        found += [f"{name} is not for this place" for name in names if name not in rules]
        found += [name for name, (least, most) in rules.items() if not least <= names.count(name) <= most]
        kept = [(link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link[@rel='alternate']")]
        found += ["two alternates alike"] if len(kept) != len(set(kept)) else []
    found += [
        f"date {e.text}" for name in ("updated", "published") for e in feed.iter(ATOM + name) if not DAY.match(e.text)
    ]
    found += [f"link without href: {e.attrib}" for e in feed.iter(f"{ATOM}link") if not e.get("href")]
    found += [f"category without term: {e.attrib}" for e in feed.iter(f"{ATOM}category") if not e.get("term")]
    found += [f"{e.tag} of type {e.get('type')}" for e in feed.iter() if e.get("type", "html") not in TYPES]
    ids = [e.text for e in feed.iter(f"{ATOM}id")]
    found += [f"id {one} is relative" for one in ids if not re.match(r"[a-z][a-z0-9+.-]*:\S+$", one)]
    return found + (["an id stands twice"] if len(ids) != len(set(ids)) else [])


TYPES = {"text", "html", "text/html", "application/atom+xml"}


def change(id, date="2030-01-01", what="Một thay đổi.", **rest):  # noqa: A002
    return Change(id=id, date=datetime.date.fromisoformat(date), what=what, **rest, **AT)


def made(*entries, site_url=None, **parts):
    return Renderer(plan(changes=entries, **parts), site_url=site_url)


def feed_of(renderer):
    (asset,) = changes.assets(renderer)
    assert asset.path == "thay-doi/feed.xml"
    return asset.content


def page_of(renderer):
    (page,) = changes.pages(renderer)
    return BeautifulSoup(page.body, "lxml")


def uris(renderer):
    """Id of the feed, and ids of its entries by the anchor of the entry."""
    feed = feedparser.parse(feed_of(renderer))
    return feed.feed.id, {urldefrag(entry.link).fragment: entry.id for entry in feed.entries}


@pytest.mark.parametrize("site_url", [None, "https://a.example/b/?c=1&d=2"], ids=["nowhere", "with an address"])
@pytest.mark.parametrize("entries", [[], [change("a", what=HOSTILE)], [change("b"), change("a", "2029-12-31")]])
def test_the_feed_is_what_the_standard_asks_for(entries, site_url):
    assert broken_rules(feed_of(made(*entries, site_url=site_url))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<title>Một thay đổi</title>", ""),
        ("<updated>", "<updated>x"),
        ("urn:uuid:", ""),
        ("<author>", "<author/><updated>2030-01-01T00:00:00Z</updated><author>"),
        ("<entry>", "<entry><subtitle>x</subtitle>"),
    ],
)
def test_the_test_above_sees_a_broken_feed(old, new):
    good = feed_of(made(change("a"))).decode()
    assert old in good
    assert broken_rules(good.replace(old, new).encode())


def test_a_plan_without_a_recorded_change_has_a_page_and_a_feed_of_the_day_of_its_data():
    renderer = made()
    assert "Chưa có thay đổi nào được ghi." in page_of(renderer).get_text()
    assert feedparser.parse(feed_of(renderer)).feed.updated.startswith(str(renderer.plan.info.updated))


def test_an_added_entry_changes_no_other_id_and_neither_does_a_move_of_the_site():
    old = [change("b"), change("a", "2029-12-31")]
    feed, entries = uris(made(*old))
    again, more = uris(made(change("c"), *old, site_url="https://elsewhere.example/"))
    assert again == feed
    assert {name: more[name] for name in entries} == entries
    assert len({feed, *more.values()}) == 4


def test_a_corrected_entry_keeps_its_id():
    _, before = uris(made(change("a")))
    _, after = uris(made(change("a", "2029-12-01", "Lời khác hẳn.", pages=("so-do",))))
    assert after == before


def test_the_same_change_of_another_plan_has_another_id():
    one, two = made(change("a")), made(change("a"), own=document("2-kh-2030"))
    assert {uris(one)[0], *uris(one)[1].values()}.isdisjoint({uris(two)[0], *uris(two)[1].values()})


def test_ids_are_name_based_uuids():
    feed, entries = uris(made(change("a")))
    assert {uuid.UUID(uri).version for uri in (feed, *entries.values())} == {5}


def test_the_feed_is_as_new_as_its_newest_entry_not_as_the_build():
    feed = etree.fromstring(feed_of(made(change("b", "2029-05-06"), change("a", "2029-01-02"))))
    assert feed.findtext(f"{ATOM}updated") == "2029-05-06T00:00:00Z"
    for name in ("updated", "published"):
        assert feed.xpath(f"//*[local-name()='entry']/*[local-name()='{name}']/text()") == [
            "2029-05-06T00:00:00Z",
            "2029-01-02T00:00:00Z",
        ]


def test_words_that_look_like_markup_stay_words():
    renderer = made(change("a", what=HOSTILE), own=document("1-kh-2030", name=f"Kế hoạch {HOSTILE}"))
    xml = feed_of(renderer)
    entry = etree.fromstring(xml).find(f"{ATOM}entry")
    assert [child for child in entry if len(child)] == []
    assert entry.findtext(f"{ATOM}title") == SHOWN.rstrip(".")
    content = BeautifulSoup(entry.findtext(f"{ATOM}content"), "lxml")
    assert content.p.get_text() == SHOWN
    assert content.select("b, script, i") == []
    assert page_of(renderer).select(".plan-row b, .plan-row script, .plan-row i") == []


def test_the_title_of_an_entry_is_its_first_sentence():
    feed = feedparser.parse(
        feed_of(made(change("a", what="Sửa số 1.5 ở QĐ. Bản cũ sai."), change("b", what="Vì sao?")))
    )
    assert [entry.title for entry in feed.entries] == ["Sửa số 1.5 ở QĐ", "Vì sao?"]


@pytest.fixture
def linked():
    """A plan with a change about one thing of each kind, and where each link must lead."""
    kinds = ("i-1", "loi-dan", "chu-thich-1", "so", "2-kh-2029", "xanh", "dan")
    parts = {
        "paragraphs": [
            paragraph("loi-dan", "loi-dan", text="Lời dẫn¹."),
            paragraph("i", "muc", mark="I.", heading="MỤC"),
            paragraph("i-1", mark="1.", text="Một việc."),
        ],
        "footnotes": [footnote("chu-thich-1", "¹", "Chú.")],
        "agencies": [agency("so", name="Sở Mới")],
        "documents": [document("2-kh-2029", name="Kế hoạch số 2/KH")],
        "topics": [Topic(id="xanh", name="Việc xanh", definition="x", **AT)],
        "audiences": [Audience(id="dan", name="Người dân", definition="x", **AT)],
    }
    names = {
        "/so-do/": "Sơ đồ",
        "/toan-van/#i-1": "I.1 Khoản",
        "/toan-van/#loi-dan": "Lời dẫn",
        "/toan-van/#chu-thich-1": "Chú thích ¹",
        "/co-quan/so/": "Sở Mới",
        "/van-ban/2-kh-2029/": "Kế hoạch số 2/KH",
        "/chu-de/xanh/": "Việc xanh",
        "/doi-tuong/dan/": "Người dân",
    }
    return {"entries": [change("a", about=kinds, pages=("so-do",))], **parts}, names


def test_the_page_links_to_everything_that_a_change_is_about(linked):
    parts, names = linked
    row = page_of(made(*parts.pop("entries"), **parts)).find(id="a")
    assert {a["href"]: a.get_text() for a in row.select("a")} == {**names, "/thay-doi/#a": "Liên kết đến mục này"}


@pytest.mark.parametrize("site_url", ["https://a.example/b/", None], ids=["absolute", "relative to the feed"])
def test_the_feed_links_to_the_same_under_any_base_path(linked, site_url):
    parts, names = linked
    entry = etree.fromstring(feed_of(made(*parts.pop("entries"), site_url=site_url, **parts))).find(f"{ATOM}entry")
    content = BeautifulSoup(entry.findtext(f"{ATOM}content"), "lxml")
    base = "https://a.example/b/thay-doi/feed.xml"
    links = {urljoin(base, a["href"]): a.get_text() for a in content.select("a")}
    assert links == {f"https://a.example/b{address}": name for address, name in names.items()}
    assert urljoin(base, entry.find(f"{ATOM}link").get("href")) == "https://a.example/b/thay-doi/#a"
    assert [category.get("label") for category in entry.findall(f"{ATOM}category")] == [*names.values()]


def test_without_an_address_of_the_site_none_is_invented():
    renderer = made(change("a"))
    feed = etree.fromstring(feed_of(renderer))
    hrefs = [link.get("href") for link in feed.iter(f"{ATOM}link") if link.get("rel") != "license"]
    assert hrefs == ["./", "./#a"]
    assert feed.find(f"{ATOM}author/{ATOM}uri") is None
    assert "None" not in feed_of(renderer).decode() + str(page_of(renderer))
    assert page_of(renderer).code is None


def test_every_page_that_a_change_can_name_is_made_of_any_plan(plan, another_plan):
    for one in (plan, another_plan):
        made_pages = {page.address for page in render_pages(Renderer(one))}
        assert {f"/{page.value}/" for page in SitePage} <= made_pages
