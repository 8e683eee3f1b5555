"""Measures the explorer in a real browser: the time from a choice in a filter to the new list.

It measures this plan and one with ten times the clauses. Every value of every filter is chosen and dropped once; the
result is the 95th percentile in milliseconds, layout included.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.measure import run
from scripts import chromium
from tests.browsing import ARGUMENTS, serve

PROMISES = {1: 50, 10: 100}  # milliseconds, by the factor for clauses
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


def main() -> int:
    """Build the site in both sizes, measure, and print the results."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=ARGUMENTS)
        for times, promise in PROMISES.items():
            project, site = Path(folder, f"project-{times}"), Path(folder, f"site-{times}")
            run(["-m", "benchmarks.scale", str(project), str(times)], Path.cwd())
            run(["-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)], project)
            server = serve(str(site))
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/tra-cuu/")
            rows = page.locator("#cac-doan > .plan-row").count()
            print(f"explorer, {rows} rows: {page.evaluate(CHOOSE):.1f} ms (promise {promise})", flush=True)
            server.shutdown()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
