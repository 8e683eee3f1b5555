"""What pages weigh, in bytes as a server sends them, gzipped."""

import gzip
import re
from urllib.parse import urljoin

from tests import ROOT

OURS = 20_000  # JavaScript and CSS of ours on any page, what the search loads included
IMPORT = re.compile(r"""\b(?:from|import)\s*["'](\.[^"']+)["']""")
SEARCH = "/assets/javascripts/lunr/min/lunr.vi.min.js"


def gzipped(site, address):
    return len(gzip.compress((site.folder / address.lstrip("/")).read_bytes(), mtime=0))


def with_imports(site, files):
    """Files with the modules that they import, and those that these import."""
    found, waiting = set(), set(files)
    while waiting:
        file = waiting.pop()
        found.add(file)
        source = (site.folder / file.lstrip("/")).read_text(encoding="utf-8") if file.endswith(".js") else ""
        waiting |= {urljoin(file, module) for module in IMPORT.findall(source)} - found
    return found


def test_our_scripts_and_styles_are_light_on_every_page(site):
    handmade = {f"/{file.relative_to(ROOT / 'docs').as_posix()}" for file in (ROOT / "docs").rglob("*.*")}
    weights = {}
    for address, page in site.pages.items():
        asked = {urljoin(address, e.get("src") or e["href"]) for e in page.select("script[src], link[href]")}
        ours = {file for file in asked | {SEARCH} if file in handmade and file.endswith((".js", ".css"))}
        inline = sum(len(gzip.compress(e.encode(), mtime=0)) for e in page.select(".plan-page script:not([src])"))
        weights[address] = sum(gzipped(site, file) for file in with_imports(site, ours)) + inline
    heaviest = max(weights, key=weights.get)
    assert 10_000 < weights[heaviest] <= OURS, (heaviest, weights[heaviest])
