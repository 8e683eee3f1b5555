"""`python -m benchmarks.budget`: what a first visit to every page costs, against the budgets of tests/weighing.py.

The site is built as it is published and served gzipped; every page is visited with an empty cache and scrolled to
its end, on a phone and, the heaviest page of each kind, on a desktop too. Exit code 1 when a page breaks a budget.
"""

import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from benchmarks.__main__ import table
from benchmarks.measure import run
from scripts import chromium
from tests import weighing
from tests.browsing import ARGUMENTS
from tests.built import BuiltSite
from tests.weighing import Visit, compressed, heaviest, kind, most_html, serve_gzipped, visit

DESKTOP = (1440, 900)
HEAD = ("kind of page", "pages", "HTML", "limit", "total", "limit", "requests", "limit", "shift", "heaviest page")


def broken(address: str, html: int, seen: Visit, host: str) -> list[str]:
    """The budgets that a visit breaks, as sentences."""
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


def rows(measured: dict[str, tuple[int, Visit]]) -> list[tuple[str, ...]]:
    """A line for each kind of page, each figure the worst of its pages."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for address in measured:
        kinds[kind(address)].append(address)
    lines = []
    for name, members in sorted(kinds.items()):
        worst = max(members, key=lambda address: measured[address][1].transferred)
        visits = [measured[address][1] for address in members]
        figures = (
            len(members),
            max(measured[address][0] for address in members),
            most_html(worst),
            max(seen.transferred for seen in visits),
            weighing.TRANSFERRED,
            max(len(seen.addresses) for seen in visits),
            weighing.REQUESTS,
            f"{max(seen.shift for seen in visits):.3f}",
        )
        lines.append((name, *map(str, figures), worst))
    return lines


def main() -> int:
    """Measure every page and print the table."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        run(["-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder], Path.cwd())
        site = BuiltSite(Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        server = serve_gzipped(site.folder)
        host = f"127.0.0.1:{server.server_port}"
        faults: list[str] = []
        measured: dict[str, tuple[int, Visit]] = {}
        for address in site.pages:
            measured[address] = len(compressed(site.file(address))), visit(browser, f"http://{host}{address}")
            faults += broken(address, *measured[address], host)
        for address in heaviest(site).values():
            seen = visit(browser, f"http://{host}{address}", *DESKTOP)
            faults += [f"{fault} (desktop)" for fault in broken(address, measured[address][0], seen, host)]
        server.shutdown()
        browser.close()
    print(table([HEAD, *rows(measured)]))
    print("\nBytes gzipped; a total has the headers of the answers too. Each figure is the worst of its kind.")
    for fault in faults:
        print(f"over the budget: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
