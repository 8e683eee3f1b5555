"""`python -m benchmarks.lighthouse`: Lighthouse's scores for the heaviest page of each kind.

Mobile, throttling simulated (slow 4G, a slow processor), as Lighthouse does by itself; the median of three runs.
Exit code 1 when a score is too low or Lighthouse can't be run. It needs Node.js with npm, which fetches the
version below once. The machine should have nothing else to do: Lighthouse takes its processor's time for a phone's.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.measure import run
from scripts import chromium
from tests.built import BuiltSite
from tests.weighing import heaviest, serve_gzipped

VERSION = "13.5.0"
RUNS = 3
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
CHROME = "--headless=new --no-sandbox --disable-background-networking"
# The page for addresses that lead nowhere answers 404, which is what Lighthouse refuses.
LEFT_OUT = ("/404.html",)


class NotRunError(Exception):
    """Lighthouse gave no scores."""


def scores(address: str) -> dict[str, float]:
    """Scores of one run, 0 to 100, by category, and the figures behind the first: seconds, and the layout shift."""
    command = ["npx", "--yes", f"lighthouse@{VERSION}", address, "--quiet", "--output=json", f"--chrome-flags={CHROME}"]
    command.append(f"--only-categories={','.join(LEAST)}")
    environment = {**os.environ, "CHROME_PATH": chromium.find() or ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode != 0:
        raise NotRunError(done.stderr.strip())
    report = json.loads(done.stdout)
    if fault := report.get("runtimeError"):
        raise NotRunError(fault["message"])
    found = {name: 100 * (category["score"] or 0) for name, category in report["categories"].items()}
    audits = report["audits"]
    found["first picture, s"] = audits["first-contentful-paint"]["numericValue"] / 1000
    found["largest picture, s"] = audits["largest-contentful-paint"]["numericValue"] / 1000
    found["blocked, s"] = audits["total-blocking-time"]["numericValue"] / 1000
    found["shift"] = audits["cumulative-layout-shift"]["numericValue"]
    return found


def measured(address: str) -> dict[str, float]:
    """The median of each score of several runs."""
    runs = [scores(address) for _ in range(RUNS)]
    return {name: median(one[name] for one in runs) for name in runs[0]}


def main() -> int:
    """Build the site, run Lighthouse, print the table. Arguments: kinds of pages, else all."""
    if not shutil.which("npx"):
        print("Lighthouse needs Node.js with npm (https://nodejs.org), which is not here", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        run(["-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder], Path.cwd())
        site = BuiltSite(Path(folder))
        asked = sys.argv[1:] or [one for one in heaviest(site) if one not in LEFT_OUT]
        server = serve_gzipped(site.folder)
        faults = []
        for name in asked:
            address = heaviest(site)[name]
            try:
                found = measured(f"http://127.0.0.1:{server.server_port}{address}")
            except (NotRunError, subprocess.TimeoutExpired) as error:
                print(f"{name}: {error}", file=sys.stderr)
                return 1
            faults += [f"{name}: {key} {found[key]:.0f}" for key, least in LEAST.items() if round(found[key]) < least]
            print(f"{name:24}", *(f"{key} {value:.4g}" for key, value in found.items()), sep="  ", flush=True)
        server.shutdown()
    for fault in faults:
        print(f"too low: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
