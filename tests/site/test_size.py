"""The weight of pages, counted from the files as a server sends them, gzipped, without headers."""

import re
from urllib.parse import urljoin

import pytest

from plan_explorer.addresses import STYLES
from tests import ROOT
from tests.weighing import compressed, most_html

OURS = 20_000  # JavaScript and CSS of ours on any page, what is loaded on demand included
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


def test_a_page_is_light_enough(site):
    weights = {address: weight(site, address) for address in site.pages}
    assert min(weights.values()) > 2_000
    too_heavy = {a: w for a, w in weights.items() if w > most_html(a)}
    assert too_heavy == {}


def test_our_scripts_and_styles_are_light_on_every_page(site, styles):
    handmade = {f"/{file.relative_to(ROOT / 'docs').as_posix()}" for file in (ROOT / "docs").rglob("*.js")}
    weights = {}
    for address, page in site.pages.items():
        asked = {urljoin(address, e["src"]) for e in page.select("script[src]")} | {SEARCH}
        ours = with_imports(site, asked & handmade, IMPORT, ON_DEMAND)
        weights[address] = styles + sum(weight(site, file) for file in ours)
    heaviest = max(weights, key=weights.get)
    assert 10_000 < weights[heaviest] <= OURS, (heaviest, weights[heaviest])
