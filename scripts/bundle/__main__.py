"""`python -m scripts.bundle [SITE] [FOLDER]`: write the zip of a built site into a folder, and say where it is."""

import argparse
import sys
from pathlib import Path

from plan_explorer.data.load import load_plan
from scripts.bundle.zipped import write


def main() -> int:
    """Write the zip; 1 where there is no built site."""
    parser = argparse.ArgumentParser(prog="scripts.bundle", description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"))
    parser.add_argument("folder", type=Path, nargs="?", default=Path("dist"))
    arguments = parser.parse_args()
    if not (arguments.site / "index.html").is_file():
        print(f"no built site in {arguments.site}/: make site", file=sys.stderr)
        return 1
    print(write(arguments.site, load_plan(Path("plan_data")), arguments.folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
