"""The list of all addresses ever published. `python -m tests.addresses` adds the new ones of a built site."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests import ROOT

LIST = ROOT / "tests" / "addresses.txt"


def published() -> list[str]:
    """Addresses in the committed list."""
    return LIST.read_text(encoding="utf-8").split()


def main() -> None:
    """Build the site and add its addresses to the list; none is ever taken out."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder], check=True)
        built = {f"/{page.parent.relative_to(folder).as_posix()}/" for page in Path(folder).rglob("index.html")}
    every = {"/" if address == "/./" else address for address in built} | set(published() if LIST.exists() else [])
    LIST.write_text("".join(f"{address}\n" for address in sorted(every)), encoding="utf-8")


if __name__ == "__main__":
    main()
