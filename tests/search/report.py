"""Reports how good and how fast the search is: `make search-report`.

Ranks are those of the installed theme's worker in a real browser, for both query sets, per kind, beside
stock Material on the same pages. Times are from keystroke to results in the worker, for every prefix of a
spread of queries, on this plan and on one with twenty times the clauses.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from plan_explorer.data.load import load_plan
from plan_explorer.outputs import search
from plan_explorer.render.renderer import Renderer
from scripts import chromium
from tests import ROOT
from tests.browsing import ARGUMENTS, serve
from tests.search.engine import Engine, Query, read_queries

TIMES = 20
SPREAD = 8  # every eighth query is typed key by key for the times


def build(project: Path, site: Path) -> None:
    """Build a MkDocs project into `site`."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=project, check=True)


@contextmanager
def asked(browser: Browser, site: Path) -> Iterator[Engine]:
    """An engine on a built site."""
    server = serve(site)
    page = browser.new_page()
    yield Engine(page, f"http://127.0.0.1:{server.server_port}")
    page.close()
    server.shutdown()


def slow_end(engine: Engine, queries: list[Query]) -> float:
    """Milliseconds that 95 of 100 keystrokes take at most."""
    typed = [query.text[:end] for query in queries[::SPREAD] for end in range(1, len(query.text) + 1)]
    engine.ask(typed[:50])  # warm up
    times = sorted(milliseconds for _, milliseconds in engine.ask(typed))
    return times[int(0.95 * len(times))]


def show(name: str, queries: list[Query], ours: list[int], stock: list[int]) -> None:
    """A table of one query set: a line a kind, then all."""
    print(f"\n{name}: right answer first / within three, in %")
    print(f"{'kind':<10}{'queries':>8}{'this search':>16}{'stock Material':>18}")
    for kind in [*dict.fromkeys(query.kind for query in queries), "all"]:
        chosen = [n for n, query in enumerate(queries) if kind in (query.kind, "all")]
        cells = [
            " / ".join(f"{100 * sum(1 <= found[n] <= within for n in chosen) / len(chosen):.1f}" for within in (1, 3))
            for found in (ours, stock)
        ]
        print(f"{kind:<10}{len(chosen):>8}{cells[0]:>16}{cells[1]:>18}")


def main() -> None:
    """Build the sites, ask them, print the tables."""
    sets = {name: read_queries(Path(__file__).parent / f"{name}.tsv") for name in ("sample", "queries", "apart")}
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        subprocess.run([sys.executable, "-m", "benchmarks.plain", str(folder / "plain")], cwd=ROOT, check=True)
        subprocess.run(
            [sys.executable, "-m", "benchmarks.scale", str(folder / "scaled"), str(TIMES)], cwd=ROOT, check=True
        )
        build(ROOT, folder / "site")
        build(folder / "plain", folder / "stock")
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        with asked(browser, folder / "site") as ours, asked(browser, folder / "stock") as stock:
            for name, queries in sets.items():
                show(name, queries, ours.ranks(queries), stock.ranks(queries))
            times = [slow_end(ours, sets["queries"])]
        scaled = search.index(Renderer(load_plan(folder / "scaled" / "plan_data")), [])
        (folder / "site" / search.PATH).write_text(scaled, encoding="utf-8")
        with asked(browser, folder / "site") as large:
            times.append(slow_end(large, sets["queries"]))
        browser.close()
    print("\nkeystroke to results in the worker, 95th percentile")
    print(f"this plan {times[0]:.1f} ms (promise 16), {TIMES} times the clauses {times[1]:.1f} ms (promise 60)")


if __name__ == "__main__":
    main()
