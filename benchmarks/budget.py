"""`python -m benchmarks.budget` compares the cost of a first visit to every page with the budgets in tests/weighing.py.

The site is built as for publishing and served gzipped. Every page is visited with an empty cache and scrolled to its
end on a phone; the heaviest page of each kind also on a desktop. Exit code 1 if a page breaks a budget.
"""

import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from benchmarks.measure import run
from scripts import chromium
from tests import weighing
from tests.browsing import ARGUMENTS
from tests.built import BuiltSite
from tests.weighing import Visit, compressed, heaviest, kind, most_html, serve_gzipped, visit

DESKTOP = (1440, 900)


def broken(address: str, html: int, seen: Visit, host: str) -> list[str]:
    """Sentences about the budgets that a visit breaks."""
    others = [url for url in seen.addresses if urlsplit(url).netloc != host]
    checks = {
        f"HTML of {html} bytes": html > most_html(address),
        f"{seen.transferred} bytes transferred": seen.transferred > weighing.TRANSFERRED,
        f"{len(seen.addresses)} requests": len(seen.addresses) > weighing.REQUESTS,
        f"a layout shift of {seen.shift:.3f}": seen.shift > weighing.SHIFT,
        f"a first picture that waits for {sorted(seen.blocking)}": seen.blocking != weighing.BLOCKING,
        f"requests to other hosts: {others}": bool(others),
    }
    return [f"{address}: {what}" for what, is_broken in checks.items() if is_broken]


def main() -> int:
    """Visit every page; print the highest figures of each kind of page, and every broken budget."""
    faults: list[str] = []
    figures: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        run(["-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder], Path.cwd())
        site = BuiltSite(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        server = serve_gzipped(site.folder)
        host = f"127.0.0.1:{server.server_port}"
        on_desktop = {*heaviest(site).values()}
        for address in site.pages:
            html = len(compressed(site.file(address)))
            seen = visit(browser, f"http://{host}{address}")
            faults += broken(address, html, seen, host)
            figures[kind(address)].append((html, seen.transferred, len(seen.addresses), round(seen.shift, 3)))
            if address in on_desktop:
                seen = visit(browser, f"http://{host}{address}", *DESKTOP)
                faults += [f"{fault} (on a desktop)" for fault in broken(address, html, seen, host)]
        server.shutdown()
        browser.close()
    print("kind of page (number): the most bytes of HTML, bytes with headers in all, requests, layout shift; gzipped")
    print(
        f"budget: {weighing.HTML} {weighing.HTML_OF_ALL_CLAUSES}",
        weighing.TRANSFERRED,
        weighing.REQUESTS,
        weighing.SHIFT,
    )
    for name, pages in sorted(figures.items()):
        print(f"{name} ({len(pages)}):", *map(max, zip(*pages, strict=True)))
    for fault in faults:
        print(f"over the budget: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
