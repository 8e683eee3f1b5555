"""Stages the project without what is printed and drawn (`plan_explorer.press`): the yardstick of a warm build.

`python -m benchmarks.without FOLDER`, in the project's folder.
"""

import shutil
import sys
from pathlib import Path

PROJECT = ("macros.py", "mkdocs.yml", "plan_data", "plan_explorer", "overrides", "docs")
NO_ASSETS = "\n\ndef assets(*_, **__):\n    return ()\n"
NO_PRESS = """

class Press:
    def __init__(self, cache=None):
        pass

    def pdf(self, template, data):
        return b""

    def pictures(self, template, items):
        return [b"" for _ in items]
"""


def stage(project: Path, folder: Path) -> None:
    """Copy the project into `folder`; there nothing is looked up, set or kept, and outputs that print give no files."""
    for name in PROJECT:
        copy = shutil.copytree if (project / name).is_dir() else shutil.copy
        copy(project / name, folder / name)
    core = folder / "plan_explorer"
    append(core / "press.py", NO_PRESS)
    for output in (core / "outputs").glob("*.py"):
        if ".press." in output.read_text(encoding="utf-8"):
            append(output, NO_ASSETS)


def append(path: Path, text: str) -> None:
    """Add text at the end of a file: a later definition takes the place of an earlier one."""
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    stage(Path.cwd(), Path(sys.argv[1]))
