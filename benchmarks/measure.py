"""One build of a site in a process of its own, and pairs of such builds.

Machines are noisy, so two things are compared only side by side: A B A B …, and by the ratios of the pairs.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests import PUBLISHED

KIB = 1024


class NotMeasuredError(Exception):
    """A figure could not be had, or would compare different things."""


@dataclass(frozen=True)
class Build:
    """A finished build: wall clock in seconds, peak resident memory in MiB, number of pages."""

    seconds: float
    mebibytes: float
    pages: int


Pair = tuple[Build, Build]


def environment() -> dict[str, str]:
    """The environment of every child: ours, as for publishing, with random string hashes, without MkDocs' notice."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONHASHSEED"}
    return kept | PUBLISHED | {"NO_MKDOCS_2_WARNING": "1"}


def run(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Run `python <arguments>` in `folder`; its wall clock in seconds and its peak memory in MiB."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        child = subprocess.Popen(
            [sys.executable, *arguments], cwd=folder, env=environment(), stdout=said, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            said.seek(0)
            message = said.read().decode(errors="replace").strip()
            raise NotMeasuredError(f"{' '.join(arguments)} in {folder}: exit code {child.returncode}\n{message}")
    return seconds, usage.ru_maxrss / KIB


def build(project: Path) -> Build:
    """A clean, strict build of the MkDocs project in the folder `project`."""
    with tempfile.TemporaryDirectory() as site:
        seconds, mebibytes = run(["-m", "mkdocs", "build", "--strict", "--site-dir", site], project)
        pages = sum(1 for _ in Path(site).rglob("index.html"))
    # Linux starts a child's peak at the memory of its parent: below that the figure would be ours.
    if mebibytes <= resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB:
        raise NotMeasuredError("the measuring process is larger than the one it measures")
    return Build(seconds, mebibytes, pages)


def pairs(first: Path, second: Path, count: int, check: Callable[[Pair], None]) -> list[Pair]:
    """`count` pairs of builds of two projects, alternately, after a warm-up of each that must pass `check`."""
    found: list[Pair] = []
    for _ in range(count + 1):
        pair = (build(first), build(second))
        check(pair)
        found.append(pair)
    return found[1:]
