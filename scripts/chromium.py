"""Finds the Chromium that browser tests drive; `python -m scripts.chromium` installs one where none is.

Debian's package where apt-get and the rights for it are at hand, else the download of Playwright.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """Path of a Chromium: the one named in CHROMIUM, on the PATH, or downloaded by Playwright."""
    named = os.environ.get("CHROMIUM")
    installed = next((path for name in NAMES if (path := shutil.which(name))), None)
    return named or installed or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None


def install() -> None:
    """Try each way of getting a Chromium until one works."""
    ways = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        ways.insert(0, ["sh", "-c", "apt-get update -q && apt-get install -q -y --no-install-recommends chromium"])
    for way in ways:
        if subprocess.run(way, stdout=subprocess.DEVNULL, check=False).returncode == 0 and find():
            return


def main() -> int:
    """Make sure there is a browser. Without one CI fails; elsewhere the browser tests say that they are skipped."""
    if not find():
        print("no Chromium found, installing one …", file=sys.stderr)
        install()
    if not find():
        print("no Chromium: set CHROMIUM to one, or install the package chromium", file=sys.stderr)
        return 1 if os.environ.get("CI") == "true" else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
