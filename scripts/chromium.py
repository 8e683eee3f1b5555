"""Finds the Chromium for browser tests; `python -m scripts.chromium` installs one if there is none.

The headless shell, a Chromium without windows, is best: it loads pages two to four times as fast. Debian has it as a
package, which is installed if apt-get can be run as root; otherwise any Chromium, or Playwright's download, will do.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """Path of a Chromium: from the variable CHROMIUM, from the PATH, or downloaded by Playwright."""
    named = os.environ.get("CHROMIUM")
    installed = next((path for name in NAMES if (path := shutil.which(name))), None)
    return named or installed or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.exists() else None


def main() -> int:
    """Make sure there is a browser. Without one CI fails; elsewhere the browser tests are skipped."""
    if not os.environ.get("CHROMIUM") and not shutil.which(SHELL):
        print(f"no {SHELL} found, trying to install it …", file=sys.stderr)
        if shutil.which("apt-get") and os.geteuid() == 0:
            _run("sh", "-c", f"apt-get update -q && apt-get install -q -y --no-install-recommends {SHELL}")
        if not find():
            _run(sys.executable, "-m", "playwright", "install", "chromium")
    if find():
        return 0
    print("no Chromium: set CHROMIUM to one, or install the package chromium", file=sys.stderr)
    return 1 if os.environ.get("CI") == "true" else 0


def _run(*command: str) -> None:
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    sys.exit(main())
