"""One build of a site in a process of its own: CPU time, peak memory, pages.

What can't be measured, or would compare different things, ends the program with a line that says so.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests import PUBLISHED

KIB = 1024


@dataclass(frozen=True)
class Build:
    """A finished build: CPU time in seconds, peak resident memory in MiB, number of pages."""

    seconds: float
    mebibytes: float
    pages: int


def run(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Run `python <arguments>` in `folder`; its CPU time in seconds and its peak memory in MiB.

    Its environment is ours, as for publishing, with random string hashes, without MkDocs' notice.
    """
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment = ours | PUBLISHED | {"NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            [sys.executable, *arguments], cwd=folder, env=environment, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            said.seek(0)
            message = said.read().decode(errors="replace").strip()
            sys.exit(f"{' '.join(arguments)} in {folder}: exit code {child.returncode}\n{message}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KIB


def build(project: Path, *, cold: bool = False) -> Build:
    """A clean, strict build of the MkDocs project in a folder; `cold`: with nothing kept from builds before."""
    if cold:
        shutil.rmtree(project / ".cache", ignore_errors=True)
    with tempfile.TemporaryDirectory() as site:
        seconds, mebibytes = run(["-m", "mkdocs", "build", "--strict", "--site-dir", site], project)
        pages = sum(1 for _ in Path(site).rglob("index.html"))
    # Linux starts a child's peak at the memory of its parent: below that the figure would be ours.
    if mebibytes <= resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB:
        sys.exit("not measured: the measuring process is larger than the one it measures")
    return Build(seconds, mebibytes, pages)
