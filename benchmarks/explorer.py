"""How fast the explorer answers: from a choice to the new list, in a real browser.

On the page as it is, and with its rows repeated to a thousand. Every value of every filter is chosen and
dropped once; the figure is the 95th percentile in milliseconds, layout included.
"""

import sys
import tempfile
from copy import copy
from pathlib import Path

from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright

from benchmarks.measure import run
from scripts import chromium
from tests.browsing import ARGUMENTS, serve

ROWS = 1000
CHOOSE = """
() => {
  const times = []
  for (const box of document.querySelectorAll('.plan-filters input[type=checkbox]'))
    for (let turn = 0; turn < 2; turn++) {
      const started = performance.now()
      box.click()
      document.body.offsetHeight // layout
      times.push(performance.now() - started)
    }
  return times.sort((a, b) => a - b)[Math.floor(0.95 * times.length)]
}
"""


def repeated(html: str, rows: int) -> str:
    """The explorer's page with its rows repeated until there are `rows`."""
    page = BeautifulSoup(html, "lxml")
    everything = page.find(id="cac-doan")
    own = everything.find_all("li", class_="plan-row", recursive=False)
    for n in range(rows - len(own)):
        everything.append(copy(own[n % len(own)]))
    return str(page)


def main() -> int:
    """Build the site, measure both sizes, print them."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        run(["-m", "mkdocs", "build", "--quiet", "--site-dir", folder], Path.cwd())
        page_file = Path(folder) / "tra-cuu" / "index.html"
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        server = serve(folder)
        for promise in (50, 100):
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/tra-cuu/")
            rows = page.locator("#cac-doan > .plan-row").count()
            print(f"explorer, {rows} rows: {page.evaluate(CHOOSE):.1f} ms (promise {promise})")
            page_file.write_text(repeated(page_file.read_text(encoding="utf-8"), ROWS), encoding="utf-8")
        server.shutdown()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
