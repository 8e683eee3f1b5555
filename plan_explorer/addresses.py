"""Addresses of everything on the site. They are public and permanent.

Inside the core every address starts at the root of the site (`/co-quan/so-tai-chinh/`); `relative` rewrites the
addresses on a page relative to that page, so that the site works under any base path and from disk.
"""

import posixpath
import re
from functools import cache

from plan_explorer import kinds

FULL_TEXT = kinds.FULL_TEXT.address
PICTURES = kinds.PICTURES.address
DEADLINES = kinds.DEADLINES.address
DATA = kinds.DATA.address
CHANGES = kinds.CHANGES.address
NETWORK = f"{PICTURES}quan-he/"
REPORT = "/gioi-thieu/#bao-loi"
API = "/api/v1/"
FEED = f"{CHANGES}feed.xml"
LLMS = "/llms.txt"
ROBOTS = "/robots.txt"
SITEMAP = "/sitemap.xml"
STYLES = "/assets/plan.css"
CALENDAR = f"{DEADLINES}lich.ics"
DATA_PACKAGE = f"{DATA}datapackage.json"
OFFLINE = f"{DATA}xem-khong-can-mang.zip"  # the whole site as a zip, made by scripts/bundle.py

_TAG = re.compile(r'<[a-zA-Z][^<>]*="/[^<>]*>')
_ROOTED = re.compile(r'(?<= )(href|src|action|data-rows)="(/[^"]*)"')


def in_full_text(paragraph_id: str) -> str:
    """A paragraph on the page of the whole text."""
    return f"{FULL_TEXT}#{paragraph_id}"


def in_pictures(line_id: str) -> str:
    """The row that says in words what a line of the network shows."""
    return f"{PICTURES}#muc-{line_id}"


def plan_pdf(document_id: str) -> str:
    """The whole text as a PDF file, named after the plan's own document."""
    return f"{FULL_TEXT}{document_id}.pdf"


def akoma_ntoso(document_id: str) -> str:
    """The whole text as Akoma Ntoso, named after the plan's own document."""
    return f"{DATA}{document_id}.akn.xml"


def task_markdown(clause_id: str) -> str:
    """The page of a clause as Markdown: a file, not a page."""
    return f"{kinds.TASKS.page(clause_id)}index.md"


def duty_sheet(agency_id: str) -> str:
    """The duty sheet (phiếu nhiệm vụ) of an agency: a page to print."""
    return f"{kinds.AGENCIES.page(agency_id)}phieu/"


def duty_sheet_pdf(agency_id: str) -> str:
    """The duty sheet of an agency as a PDF file."""
    return f"{duty_sheet(agency_id)}{agency_id}.pdf"


def calendar(agency_id: str) -> str:
    """The calendar of an agency: a file, not a page."""
    return f"{DEADLINES}{agency_id}.ics"


def card(page: str) -> str:
    """The picture shown where the page at address `page` is shared: a file, not a page."""
    return f"{page}card.png"


def api(kind: str, id_: str = "") -> str:
    """A file of the API: `api("plan")` is one file, `api("clauses", "ii-1")` the file of one thing of a kind."""
    return f"{API}{kind}/{id_}.json" if id_ else f"{API}{kind}.json"


def table(name: str) -> str:
    """A table as a CSV file."""
    return f"{DATA}{name}.csv"


def citing(clause_id: str) -> str:
    """The row of a clause in the list of citations."""
    return f"{kinds.CITING.address}#{clause_id}"


def change(change_id: str) -> str:
    """The entry of a change in the list of changes."""
    return f"{CHANGES}#{change_id}"


def term(term_id: str) -> str:
    """A glossary entry."""
    return f"{kinds.GLOSSARY.address}#{term_id}"


def filtered(key: str, value: str) -> str:
    """The explorer with one filter set: key `co-quan`, `chu-de`, `doi-tuong` or `van-ban`."""
    return f"{kinds.EXPLORER.address}?{key}={value}"


def source_path(address: str) -> str:
    """The Markdown file that becomes the page at `address`: `/toan-van/` is `toan-van/index.md`."""
    return f"{address.lstrip('/')}index.md"


def of_source(path: str) -> str:
    """The address of the page that a Markdown file becomes: `gioi-thieu.md` is `/gioi-thieu/`."""
    parts = path.removesuffix(".md").split("/")
    return "/".join(("", *(parts[:-1] if parts[-1] == "index" else parts), ""))


@cache
def from_folder(address: str, folder: str) -> str:
    """A rooted address relative to the folder at address `folder`: `../co-quan/`."""
    path, hash_mark, fragment = address.partition("#")
    steps = posixpath.relpath(path, folder)
    return f"{steps}/{hash_mark}{fragment}" if path.endswith("/") else f"{steps}{hash_mark}{fragment}"


def relative(html: str, page: str) -> str:
    """Make the rooted `href`, `src`, `action` and `data-rows` values of `html` relative to the address `page`."""

    def rewrite(match: re.Match[str]) -> str:
        path, _, fragment = match[2].partition("#")
        if path == page and fragment:
            return f'{match[1]}="#{fragment}"'
        return f'{match[1]}="{from_folder(match[2], page)}"'

    return _TAG.sub(lambda tag: _ROOTED.sub(rewrite, tag[0]), html)
