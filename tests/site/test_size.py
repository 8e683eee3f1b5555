"""What pages weigh, in bytes as a server sends them, gzipped."""

import gzip
from urllib.parse import urljoin

from tests import ROOT

OURS = 20_000  # JavaScript and CSS of ours on any page, what the search loads included
SEARCH = "/assets/javascripts/lunr/min/lunr.vi.min.js"


def gzipped(site, address):
    return len(gzip.compress((site.folder / address.lstrip("/")).read_bytes(), mtime=0))


def test_our_scripts_and_styles_are_light_on_every_page(site):
    handmade = {f"/{file.relative_to(ROOT / 'docs').as_posix()}" for file in (ROOT / "docs").rglob("*.*")}
    weights = {}
    for address, page in site.pages.items():
        asked = {urljoin(address, e.get("src") or e["href"]) for e in page.select("script[src], link[href]")}
        ours = {file for file in asked | {SEARCH} if file in handmade and file.endswith((".js", ".css"))}
        inline = sum(len(gzip.compress(e.encode(), mtime=0)) for e in page.select(".plan-page script:not([src])"))
        weights[address] = sum(gzipped(site, file) for file in ours) + inline
    heaviest = max(weights, key=weights.get)
    assert 10_000 < weights[heaviest] <= OURS, (heaviest, weights[heaviest])
