"""`python -m tests.mutation`: damage the data in thousands of ways, and count what becomes of it.

Exit 1 if one copy is neither built right nor refused as an editor needs it. `--case N` runs one again and keeps
the copy to look at.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

from tests.mutation.run import NAMES, PLAN, damaged, kind_of, run

EACH = 24  # cases of a kind
SHOWN = 40  # failures told at length


def main() -> int:
    parser = argparse.ArgumentParser(prog="tests.mutation", description=__doc__)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--cases", type=int, default=EACH * len(NAMES), help="how many copies")
    parser.add_argument("--case", type=int, help="only this one")
    parser.add_argument("--plan", type=Path, default=PLAN, help="folder of the data")
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    if arguments.case is not None:
        return _one(arguments.seed, arguments.case, arguments.plan)
    start = time.monotonic()
    results = []
    for result in run(arguments.seed, range(arguments.cases), arguments.jobs, arguments.plan):
        results.append(result)
        if sys.stderr.isatty():
            print(f"\r{len(results)} / {arguments.cases}", end="", file=sys.stderr)
    _table(results)
    slowest = max(results, key=lambda result: result.seconds)
    print(f"\nSeed {arguments.seed}, {len(results)} copies, {time.monotonic() - start:.0f} s.")
    print(f"Slowest: case {slowest.case}, {slowest.seconds:.1f} s of processor time.")
    return _failures(arguments.seed, results)


def _table(results) -> None:
    by_kind = defaultdict(Counter)
    for result in results:
        by_kind[result.kind][result.outcome] += 1
        by_kind["all"][result.outcome] += 1
    print(f"{'kind of damage':40}{'refused':>9}{'built':>9}{'failed':>9}")
    for kind in [*NAMES, "all"]:
        counts = by_kind[kind]
        print(f"{kind:40}{counts['refused']:9}{counts['built']:9}{counts['failed']:9}")


def _failures(seed: str, results) -> int:
    failed = sorted((result for result in results if result.outcome == "failed"), key=lambda result: result.case)
    for result in failed[:SHOWN]:
        print(f"\nFAILED case {result.case} ({result.kind}: {result.damage})")
        for line in result.wrong[:5]:
            print(f"  {line}")
        print(f"  again: make mutate SEED={seed} CASE={result.case}")
    return 1 if failed else 0


def _one(seed: str, case: int, plan: Path) -> int:
    (result,) = run(seed, [case], plan=plan)
    folder, _ = damaged(seed, case, Path(tempfile.mkdtemp()), plan)
    print(f"case {case} of seed {seed}: {kind_of(case)}\n{result.damage}\nin {folder}\n{result.outcome}")
    print(result.answer, *result.wrong, sep="\n")
    return 1 if result.outcome == "failed" else 0


if __name__ == "__main__":
    sys.exit(main())
