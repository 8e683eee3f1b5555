"""A link never dies: every link, anchor and published address leads somewhere, under any base path."""

import re
from collections import Counter
from html import unescape
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, SoupStrainer

from plan_explorer.addresses import API
from plan_explorer.checks.unique_ids import OF_PAGES
from plan_explorer.kinds import KINDS, TASKS
from plan_explorer.views import Views
from tests import PROJECT, PUBLISHED
from tests.addresses import published
from tests.built import pages_of_things
from tests.site.test_paper import working

BASE = "http://site.test"
HOME = PUBLISHED["SITE_URL"].rstrip("/")
LEADING = ("href", "src", "action", "data-rows", "data")
# An address of ours in a file of any format. One with a “{” is a pattern of addresses, in the description of the API.
OURS = re.compile(rf"{re.escape(HOME)}(?![\w.])([^\s\"'<>()\[\]{{}}\\|`,;]*+)(?!{{)")
IN_JSON = re.compile(r'"(/[\w-]+/[^"{]*)"')
ROOTED = '[href^="/"], [src^="/"], [action^="/"]'
LINES_GO_ON = {".ics": "\r\n "}
NOT_TEXT = {".png", ".webp", ".pdf", ".gz"}


def own_links(page, address):
    """Links of a page to its own site: address and fragment, resolved as a browser would."""
    for element in page.select(", ".join(f"[{name}]" for name in LEADING)):
        for value in (element[name] for name in LEADING if element.has_attr(name)):
            target, fragment = urldefrag(urljoin(f"{BASE}{address}", value))
            if target.startswith(f"{BASE}/") or target == BASE:
                yield unquote(urlsplit(target).path), unquote(fragment), value


@pytest.fixture(scope="module")
def ids(site):
    """The ids of every page."""
    return {address: {e["id"] for e in page.select("[id]")} for address, page in site.pages.items()}


def test_no_link_and_no_anchor_is_broken(site, ids):
    broken = [
        f"{address}: {value}"
        for address in site.addresses
        for path, fragment, value in own_links(site.pages[address], address)
        if not site.exists(path) or (fragment and fragment not in ids.get(path, ()))
    ]
    assert broken == []


def test_every_address_of_ours_in_any_file_leads_somewhere(site, ids):
    broken, formats = [], set()
    for file in site.folder.rglob("*.*"):
        if file.suffix in NOT_TEXT or file.is_dir():
            continue
        text = file.read_bytes().decode().replace(LINES_GO_ON.get(file.suffix, "\0"), "")
        for written in set(OURS.findall(unescape(text) if file.suffix in (".html", ".xml") else text)):
            address = urlsplit(written.rstrip(".:"))
            path, fragment = unquote(address.path) or "/", unquote(address.fragment)
            if file.name == "openapi.json" and path == API.rstrip("/"):
                continue  # what its paths begin with
            thing = fragment == "this" and file.suffix == ".html"  # names what a page is about, in its data block
            formats.add(file.suffix)
            if not site.exists(path) or (fragment and not thing and fragment not in ids.get(path, ())):
                broken.append(f"{file.relative_to(site.folder)}: {written}")
    assert sorted(broken) == []
    assert formats >= {".html", ".json", ".csv", ".ics", ".xml", ".txt", ".md"}


def test_addresses_in_the_api_start_at_the_root_and_lead_somewhere(site, ids):
    """The index alone names the host."""
    written = {}
    for file in (site.folder / "api" / "v1").rglob("*.json"):
        text = file.read_text(encoding="utf-8")
        assert file.name in ("index.json", "openapi.json") or HOME not in text, file
        written |= {address: file for address in IN_JSON.findall(text) if file.name != "openapi.json"}
    assert len(written) > 200
    for address, file in written.items():
        path, fragment = urldefrag(address)
        assert site.exists(path), (file, address)
        assert not fragment or path.endswith(".json") or fragment in ids[path], (file, address)


def test_a_page_names_the_files_about_it(site, plan):
    named = {f"/nhiem-vu/{task.id}/": f"/api/v1/clauses/{task.id}.json" for task in plan.tasks}
    for kind in (kind for kind in KINDS if kind.api and kind.template and kind is not TASKS):
        named |= {thing.url: f"/api/v1/{kind.api}/{thing.id}.json" for thing in Views(plan).of(kind)}
    named |= {kind.address: "/api/v1/plan.json" for kind in KINDS if kind.list_template}
    named |= {"/toan-van/": "/api/v1/plan.json"}
    for page, file in named.items():
        assert alternates(site, page, "application/json")[0] == file, page
    for task in plan.tasks:
        page = f"/nhiem-vu/{task.id}/"
        assert alternates(site, page, "text/markdown") == [f"{page}index.md"]
    assert alternates(site, "/toan-van/", "application/akn+xml") == [f"/du-lieu/{plan.info.document}.akn.xml"]
    for page in site.pages:
        assert alternates(site, page, "application/atom+xml") == ["/thay-doi/feed.xml"], page


def alternates(site, page, media_type):
    """The files of a media type that a page names as another form of it."""
    links = site.pages[page].select(f'link[rel~="alternate"][type="{media_type}"]')
    return [urlsplit(urljoin(f"{BASE}{page}", link["href"])).path for link in links]


def test_no_id_stands_twice_on_a_page(site):
    def twice(page):
        return [id_ for id_, times in Counter(e["id"] for e in page.select("[id]")).items() if times > 1]

    assert site.faults(twice) == {}


def test_the_ids_that_data_may_not_have_are_those_that_pages_have_themselves(ids, plan):
    found = set()
    full_text = (*plan.paragraphs, *plan.footnotes)
    for address, own in (("/toan-van/", full_text), ("/thuat-ngu/", plan.glossary), ("/thay-doi/", plan.changes)):
        others = ids[address] - {entry.id for entry in own}
        found |= {name for name in others if not name.startswith(("__", "ghi-chu-", "goi-"))}
    assert found == OF_PAGES


def test_a_link_never_stands_inside_another(site):
    links = SoupStrainer("a")
    for file in site.folder.rglob("*.html"):  # as written: a parser for browsers would end the outer link
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser", parse_only=links)
        assert page.select("a")
        assert page.select("a a") == [], file


def test_numbers_of_documents_in_the_text_lead_to_their_pages(site, plan):
    """That nothing named in the text is left without a link is a rule of the data: plan_explorer/checks/mentions.py."""
    found = {a["href"]: a.get_text() for a in site.pages["/toan-van/"].select(".plan-text a.plan-document")}
    for document in plan.documents:
        if document.number and document.id != plan.info.document:
            assert document.number in found[f"../van-ban/{document.id}/"]


def test_no_link_depends_on_the_base_path(site):
    assert site.faults(lambda page: page.select(ROOTED)).keys() <= {"/404.html"}


def test_a_published_address_stays(site):
    assert [address for address in published() if not site.exists(address)] == []


def test_everything_has_a_page(site, plan):
    """Those of the contract without a thing of their own are in the list of published addresses."""
    sheets = {f"/co-quan/{agency}/phieu/" for agency in working(plan)}
    assert pages_of_things(plan).keys() | sheets <= set(site.addresses)


def test_below_a_path_addresses_are_those_of_the_site_and_only_the_error_page_knows_the_path(project_site, plan):
    task = f"/nhiem-vu/{plan.tasks[0].id}/"
    page = project_site.pages[task]
    address = f"{PROJECT.rstrip('/')}{task}"
    assert page.select_one("link[rel=canonical]")["href"] == address
    assert address in (project_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert not page.select(ROOTED)
    assert project_site.pages["/404.html"].select('[href^="/ke-hoach/"]')
