"""Stages the project without one of its parts: the yardstick of what that part costs.

`python -m benchmarks.without FOLDER printing|open-data`, in the project's folder. `printing` is all that is printed and
drawn (`plan_explorer.render.typesetting`), `open-data` the files for machines.
"""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

PROJECT = ("macros.py", "mkdocs.yml", "plan_data", "plan_explorer", "overrides", "docs")
PRINTED = ("cards", "plan_pdf", "duty_sheets")  # outputs
OPEN_DATA = ("api", "tables", "task_texts", "akoma_ntoso", "changes", "llms")
NO_ASSETS = "\n\ndef assets(*_, **__):\n    return ()\n"
NO_LINKED_DATA = '\n\nLinkedData.of = lambda self, page: Markup("")\n'
NO_PRESS = """

class Press:
    def __init__(self, cache=None):
        pass

    def pdf(self, template, data):
        return b""

    def pictures(self, template, items):
        return [b"" for _ in items]
"""


def stage(project: Path, folder: Path, part: str) -> None:
    """Copy the project into `folder` without `part`."""
    for name in PROJECT:
        copy = shutil.copytree if (project / name).is_dir() else shutil.copy
        copy(project / name, folder / name)
    PARTS[part](folder / "plan_explorer")


def without_printing(core: Path) -> None:
    """Nothing is looked up, set or kept, and outputs that print give no files."""
    append(core / "press.py", NO_PRESS)
    without_assets(core, PRINTED)


def without_open_data(core: Path) -> None:
    """No files for machines, no data blocks in pages; the pages about them stay, so that both sites have the same."""
    append(core / "linked_data.py", NO_LINKED_DATA)
    without_assets(core, OPEN_DATA)


def without_assets(core: Path, outputs: Iterable[str]) -> None:
    """Let outputs give no files."""
    for name in outputs:
        append(core / "outputs" / f"{name}.py", NO_ASSETS)


def append(path: Path, text: str) -> None:
    """Add text at the end of a file: a later definition takes the place of an earlier one."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")  # fails where there is no such file


PARTS = {"printing": without_printing, "open-data": without_open_data}

if __name__ == "__main__":
    stage(Path.cwd(), Path(sys.argv[1]), sys.argv[2])
