"""What pages weigh, counted from the files: as a server sends them, gzipped, without headers."""

import re
from urllib.parse import urljoin

import pytest

from plan_explorer.addresses import STYLES
from tests import ROOT
from tests.weighing import REQUESTS, TRANSFERRED, compressed, kind, most_html

OURS = 20_000  # JavaScript and CSS of ours on any page, what is loaded on demand included
HEADERS = 350  # of one answer, at most
IMPORT = re.compile(r"""\b(?:from|import)\s*["'](\.[^"']+)["']""")
ON_DEMAND = re.compile(r"""\bimport\(["'](\.[^"']+)["']\)""")
SEARCH = "/assets/javascripts/lunr/min/lunr.vi.min.js"


@pytest.fixture(scope="module")
def styles(site, tmp_path_factory):
    """Our part of the style sheet, gzipped: the last line, after the theme's."""
    ours = tmp_path_factory.mktemp("styles") / "ours.css"
    ours.write_text(site.file(STYLES).read_text(encoding="utf-8").rpartition("\n")[2], encoding="utf-8")
    return len(compressed(ours))


def weight(site, address):
    return len(compressed(site.file(address)))


def with_imports(site, files, *imports):
    """Files with the modules that they import, and those that these import."""
    found, waiting = set(), set(files)
    while waiting:
        file = waiting.pop()
        found.add(file)
        source = site.file(file).read_text(encoding="utf-8") if file.endswith(".js") else ""
        waiting |= {urljoin(file, module) for form in imports for module in form.findall(source)} - found
    return found


def asked_at_once(site, address):
    """What a browser asks for to show a page, the page itself left out."""
    page = site.pages[address]
    elements = page.select("script[src], link[rel=stylesheet], link[rel=icon], img[src]:not([loading=lazy])")
    return with_imports(site, {urljoin(address, e.get("src") or e.get("href")) for e in elements}, IMPORT)


def test_a_page_is_light_enough(site):
    weights = {address: weight(site, address) for address in site.pages}
    assert min(weights.values()) > 2_000
    too_heavy = {a: w for a, w in weights.items() if w > most_html(a)}
    assert too_heavy == {}


def test_a_first_visit_is_light_and_asks_little(site):
    for address in site.pages:
        asked = asked_at_once(site, address)
        assert 1 + len(asked) <= REQUESTS, (address, asked)
        sent = weight(site, address) + sum(weight(site, file) for file in asked)
        assert 60_000 < sent + HEADERS * (1 + len(asked)) <= TRANSFERRED, (address, sent)


def test_only_one_style_sheet_and_no_script_hold_up_the_first_picture(site):
    for address, page in site.pages.items():
        assert [urljoin(address, link["href"]) for link in page.select("link[rel=stylesheet]")] == [STYLES]
        assert page.select("head script[src]:not([type=module], [defer], [async])") == []


def test_our_scripts_and_styles_are_light_on_every_page(site, styles):
    handmade = {f"/{file.relative_to(ROOT / 'docs').as_posix()}" for file in (ROOT / "docs").rglob("*.js")}
    weights = {}
    for address, page in site.pages.items():
        asked = {urljoin(address, e["src"]) for e in page.select("script[src]")} | {SEARCH}
        ours = with_imports(site, asked & handmade, IMPORT, ON_DEMAND)
        weights[address] = styles + sum(weight(site, file) for file in ours)
    heaviest = max(weights, key=weights.get)
    assert 10_000 < weights[heaviest] <= OURS, (heaviest, weights[heaviest])


def test_pages_fall_into_kinds():
    assert [kind(address) for address in ("/", "/404.html", "/toan-van/", "/nhiem-vu/a/", "/co-quan/b/phieu/")] == [
        "/", "/404.html", "/toan-van/", "/nhiem-vu/*/", "/co-quan/*/phieu/",
    ]  # fmt: skip
