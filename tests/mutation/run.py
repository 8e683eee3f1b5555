"""Runs cases, each in a process of its own with limits of time and memory, a few at once."""

import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from multiprocessing import connection, get_context
from pathlib import Path

from tests import ROOT
from tests.mutation.damage import KINDS
from tests.mutation.judge import Judge

SECONDS = 100  # of processor time for one case; the slowest good one needs a fifth
MEMORY = 2 << 30  # bytes of addresses
PATIENCE = 300  # seconds on the clock, for a busy machine
PRINT_EVERY = 25  # how many cases share one that is really printed
PLAN = ROOT / "plan_data"
NAMES = list(KINDS)


@dataclass
class Result:
    """What became of a case: `outcome` is built, refused or failed; `wrong` says why it failed."""

    case: int
    kind: str
    damage: str = ""
    outcome: str = "failed"
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0
    answer: str = ""


def kind_of(case: int) -> str:
    """The kind of damage of a case: all kinds in turn."""
    return NAMES[case % len(NAMES)]


def copy_data(plan: Path, folder: Path) -> Path:
    """A copy of what the core reads of the data of a plan."""
    return shutil.copytree(plan, folder, ignore=shutil.ignore_patterns("schema", "*.md", "LICENSE"))


def run(seed: str, cases: Iterable[int], jobs: int = 2, plan: Path = PLAN) -> Iterator[Result]:
    """Results of the cases, as they come in, each a damaged copy of the data in `plan`."""
    context = get_context("fork")  # a child has the undamaged site and all modules at once
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        judge = Judge(copy_data(plan, folder / "whole" / "plan_data"))
        assert judge.elements
        left = list(reversed(list(cases)))
        running = {}
        while left or running:
            while left and len(running) < jobs:
                case = left.pop()
                process = context.Process(target=_child, args=(seed, case, folder / str(case), judge, plan))
                process.start()
                running[case] = process, time.monotonic()
            connection.wait([process.sentinel for process, _ in running.values()], timeout=1)
            for case, (process, start) in list(running.items()):
                if process.is_alive() and time.monotonic() - start > PATIENCE:
                    process.kill()
                    process.join()
                if not process.is_alive():
                    process.join()
                    del running[case]
                    yield _result(folder / str(case), case, process.exitcode)


def _result(folder: Path, case: int, code: int) -> Result:
    try:
        found = Result(**json.loads((folder / "result.json").read_text(encoding="utf-8")))
    except (OSError, ValueError):
        damage = folder / "damage.txt"
        said = damage.read_text(encoding="utf-8") if damage.exists() else ""
        found = Result(case, kind_of(case), said, wrong=[f"stopped by a limit of time or memory (exit {code})"])
    shutil.rmtree(folder, ignore_errors=True)
    return found


def damaged(seed: str, case: int, folder: Path, plan: Path = PLAN) -> tuple[Path, str]:
    """The damaged copy of a case below `folder`, and what was done to it."""
    data = copy_data(plan, folder / "plan_data")
    said = KINDS[kind_of(case)](random.Random(f"{seed}/{case}"), data)
    return data, said.encode("utf-8", "backslashreplace").decode()


def _child(seed: str, case: int, folder: Path, judge: Judge, plan: Path) -> None:
    result = Result(case, kind_of(case))
    data, result.damage = damaged(seed, case, folder, plan)
    (folder / "damage.txt").write_text(result.damage, encoding="utf-8")
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115, PTH123
    start = time.process_time()
    try:
        verdict = judge.judge(data, printed=case % PRINT_EVERY == 0)
        result.outcome = "failed" if verdict.wrong else verdict.outcome
        result.wrong, result.answer = verdict.wrong, verdict.answer
    except BaseException:
        result.wrong = [traceback.format_exc(limit=-4)]
    result.seconds = time.process_time() - start
    part = folder / "result.part"
    part.write_text(json.dumps(asdict(result)), encoding="utf-8")
    part.rename(folder / "result.json")
