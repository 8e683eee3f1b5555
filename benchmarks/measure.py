"""Measures one build of a site in its own process: CPU time, peak memory, number of pages.

If a build can't be measured, or the result would mislead, the program ends with a line that says so.
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
    """Run `python <arguments>` in `folder`; returns its CPU time in seconds and its peak memory in MiB.

    It gets our environment variables and those for publishing, but none of Python's, so string hashes are random.
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
    """Measure a clean, strict build of the MkDocs project in a folder; `cold`: with an empty cache."""
    if cold:
        shutil.rmtree(project / ".cache", ignore_errors=True)
    with tempfile.TemporaryDirectory() as site:
        seconds, mebibytes = run(["-m", "mkdocs", "build", "--strict", "--site-dir", site], project)
        pages = sum(1 for _ in Path(site).rglob("index.html"))
    # On Linux a child's peak is never below its parent's memory, so a low figure could be this process's.
    if mebibytes <= resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB:
        sys.exit("not measured: the measuring process is larger than the one it measures")
    return Build(seconds, mebibytes, pages)
