"""Measures a first visit to a page in Chromium: bytes, requests, layout shift. The site is served gzipped."""

import functools
import gzip
import http.server
import mimetypes
from dataclasses import dataclass
from pathlib import Path

from tests.browsing import QuietHandler, serve

# What a page may cost. Bytes as they are transferred, headers included; KB is 1000 bytes.
TRANSFERRED = 95_000
REQUESTS = 8
HTML = 15_000  # the body of the answer only
# Pages of all clauses grow with every edit of the data, so they have room for it.
HTML_OF_ALL_CLAUSES = {"/toan-van/": 45_000, "/tra-cuu/": 18_000, "/so-do/": 18_000}
SHIFT = 0  # layout shift, https://web.dev/articles/cls
BLOCKING = {"/assets/plan.css"}  # the theme's style sheets with ours after them: all that a first picture waits for

LEVEL = 6  # of gzip, as hosts use it
COMPRESSED = (".html", ".css", ".js", ".svg", ".json", ".xml", ".txt")

# Layout shifts in the order of time, and what the first picture waited for. Shifts by a reader's own input don't count.
OBSERVE = """
  window.shifts = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({type: 'layout-shift', buffered: true});
"""
SCROLL = """async () => {
  const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await frame();
  }
  await frame();
  return shifts.reduce((sum, one) => sum + one, 0);
}"""
WAITED_FOR = """() => performance.getEntriesByType('resource')
  .filter(one => one.renderBlockingStatus === 'blocking').map(one => new URL(one.name).pathname)"""


class GzipHandler(QuietHandler):
    """A static host: keeps connections open, compresses texts, says how long an answer may be kept."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802
        """Answer with the file of an address, or with the page for addresses that lead nowhere."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory) / "404.html"
        body = compressed(path)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", mimetypes.guess_type(path.name)[0] or "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        if path.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        self.wfile.write(body)


@functools.cache
def compressed(path: Path) -> bytes:
    """The body of the answer for a file."""
    content = path.read_bytes()
    return gzip.compress(content, LEVEL, mtime=0) if path.suffix in COMPRESSED else content


def serve_gzipped(folder: Path) -> http.server.ThreadingHTTPServer:
    """A running server on a free port of this machine; `shutdown()` ends it."""
    return serve(folder, GzipHandler)


@dataclass(frozen=True)
class Visit:
    """One first visit: what was transferred, asked for and waited for at once, and what moved on the way to the end.

    Pictures far down are asked for when a reader comes near them (`loading="lazy"`): they are no part of it.
    """

    transferred: int
    addresses: tuple[str, ...]
    blocking: frozenset[str]
    shift: float


def visit(browser, address: str, width: int = 390, height: int = 844) -> Visit:
    """Visit an address with an empty cache."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
    page = context.new_page()
    page.add_init_script(OBSERVE)
    network = context.new_cdp_session(page)
    asked, sizes = [], []
    network.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    network.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    transferred, sent = int(sum(sizes)), tuple(url for url in asked if not url.startswith("data:"))
    shift, blocking = page.evaluate(SCROLL), page.evaluate(WAITED_FOR)
    context.close()
    return Visit(transferred, sent, frozenset(blocking), shift)


def most_html(address: str) -> int:
    """The most that the HTML of a page may weigh."""
    return HTML_OF_ALL_CLAUSES.get(address, HTML)


def kind(address: str) -> str:
    """The kind of a page, as in addresses: `/nhiem-vu/*/` stands for the page of any clause."""
    first, *others = address.strip("/").split("/")
    below = ["*" if step == others[0] else step for step in others]
    return f"/{'/'.join((first, *below))}/" if first and first != "404.html" else address


def heaviest(site) -> dict[str, str]:
    """The page with the most HTML of each kind."""
    found: dict[str, str] = {}
    for address in sorted(site.pages, key=lambda address: len(compressed(site.file(address)))):
        found[kind(address)] = address
    return dict(sorted(found.items()))
