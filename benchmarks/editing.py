"""What an editor waits for: the site from nothing, and one value changed under `make serve` until a browser shows it.

Both in a copy of the project without anything kept from builds before. Seconds on the wall clock.
"""

import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from benchmarks.measure import environment, run
from scripts import chromium
from tests.browsing import ARGUMENTS

EDITS = 5
PATIENCE = 60_000  # milliseconds
MADE = shutil.ignore_patterns(".git", ".venv", ".cache", "site", "site.next", "site.old", "dist", "__pycache__")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def seen_after(page: Page, titles: Path, title: str) -> float:
    """Give the first clause a title; seconds until the page that is open shows it."""
    text = titles.read_text(encoding="utf-8")
    started = time.perf_counter()
    titles.write_text(re.sub(r"title: .+", f"title: {title}", text, count=1), encoding="utf-8")
    page.get_by_role("heading", level=1).filter(has_text=title).wait_for(timeout=PATIENCE)
    return time.perf_counter() - started


def edits(project: Path) -> list[float]:
    """Seconds of each of some edits, with a browser on the page of the first clause that has a title."""
    titles = project / "plan_data" / "titles.yml"
    clause = re.search(r"clause: (\S+)", titles.read_text(encoding="utf-8"))[1]
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    server = subprocess.Popen(command, cwd=project, env=environment(), stderr=subprocess.PIPE, text=True)
    try:
        while "Serving on" not in server.stderr.readline():
            if server.poll() is not None:
                raise RuntimeError("the server stopped")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
            page = browser.new_page()
            page.goto(f"http://{address}/nhiem-vu/{clause}/")
            return [seen_after(page, titles, f"Tiêu đề thứ {number}") for number in range(EDITS)]
    finally:
        server.kill()


def main() -> int:
    """Measure both and print them."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(Path.cwd(), project, ignore=MADE)
        seconds, _ = run(["-m", "mkdocs", "build", "--strict", "--site-dir", f"{folder}/site"], project)
        print(f"site from nothing: {seconds:.1f} s (promise 60)", flush=True)
        found = edits(project)
        print(f"edit to browser: {median(found):.1f} s, at most {max(found):.1f} in {len(found)} (promise 3)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
