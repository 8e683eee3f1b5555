"""A real browser on a built site, served as a static host would. Fixtures for browser and search tests."""

import functools
import http.server
import os
import threading
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect, sync_playwright

from scripts import chromium

expect.set_options(timeout=20_000)  # milliseconds; only a limit, for machines that have much else to do
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, *_):
        pass


def serve(folder, handler=QuietHandler):
    """A running server on a free port of this machine; `shutdown()` ends it."""
    handler = functools.partial(handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def browser():
    path = chromium.find()
    if path is None and os.environ.get("CI") != "true":
        pytest.skip("no Chromium here: set CHROMIUM, or install the package chromium")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def base(site):
    """Address of the served site, without the last slash."""
    server = serve(site.folder)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def page(browser, base):
    """A page on a desktop; it fails the test on script errors, missing files and requests to other hosts."""
    with watched(browser, f"{base}/") as opened:
        yield opened


@contextmanager
def watched(browser, own):
    """A page on a desktop that may ask for addresses that begin with `own` only."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    opened = context.new_page()
    faults = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: faults.append(request.url) if foreign(request.url, own) else None)
    opened.on("response", lambda response: faults.append(response.url) if response.status >= 400 else None)
    yield opened
    context.close()
    assert faults == []


@pytest.fixture
def open_page(browser):
    """A function that opens a page with options of a context of its own; such a page may have faults."""
    contexts = []

    def opened(**options):
        contexts.append(browser.new_context(**options))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def foreign(url, own):
    return not url.startswith((own, "data:", "blob:"))


def add_style(page, css):
    """Add rules to an opened page; an element for them would be stopped by the policy of the page."""
    page.evaluate(
        """css => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(css)
          document.adoptedStyleSheets.push(sheet)
        }""",
        css,
    )
