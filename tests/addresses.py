"""The list of all addresses ever published. `python -m tests.addresses` adds the new ones of a built site."""

import tempfile
from pathlib import Path

from tests import ROOT
from tests.built import BuiltSite, build

LIST = ROOT / "tests" / "addresses.txt"


def published() -> list[str]:
    """Addresses in the committed list."""
    return LIST.read_text(encoding="utf-8").split()


def main() -> None:
    """Build the site and add its addresses to the list; none is ever taken out."""
    with tempfile.TemporaryDirectory() as folder:
        build(folder).check_returncode()
        every = {*BuiltSite(Path(folder)).addresses, *published()}
    LIST.write_text("".join(f"{address}\n" for address in sorted(every)), encoding="utf-8")


if __name__ == "__main__":
    main()
