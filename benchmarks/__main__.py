"""`python -m benchmarks`, in the project's folder, measures what the project promises about time and memory.

1. A build with an empty cache takes at most twice the CPU time of plain MkDocs Material on the same finished
   Markdown, and at most 200 MiB. The next build takes at most 1.15 times that CPU time.
2. Ten times the clauses take at most 3 times the memory.

Measurements vary, so builds alternate, A B A B …, and the ratios of the pairs count. The exit code is 0 even if a
promise is broken, and 1 if something could not be measured.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.measure import Build, build, run

PAIRS = 7
SCALED_PAIRS = 3


def against_plain(site: Path, plain: Path) -> None:
    """Compare the site, with an empty and with a full cache, with plain MkDocs Material."""
    build(plain)
    found = [(build(site, cold=True), build(plain), build(site), build(plain)) for _ in range(PAIRS)]
    if len({one.pages for builds in found for one in builds}) != 1:
        sys.exit("not measured: the site and plain MkDocs Material have different pages")
    cold, first, warm, second = zip(*found, strict=True)
    for name, builds in {"empty cache": cold, "full cache": warm, "plain Material": first + second}.items():
        describe(name, builds)
    compare("CPU, empty cache / plain Material", ratios(cold, first), 2)
    compare("CPU, full cache / plain Material", ratios(warm, second), 1.15)
    compare("MiB, empty cache", [one.mebibytes for one in cold], 200)


def of_memory(site: Path, ten: Path) -> None:
    """Compare ten times the clauses with the site, each with an empty cache."""
    found = [(build(site, cold=True), build(ten, cold=True)) for _ in range(SCALED_PAIRS)]
    describe("10 × clauses, empty cache", [large for _, large in found])
    compare("memory, 10 × clauses / site", [large.mebibytes / small.mebibytes for small, large in found], 3)


def ratios(first: Sequence[Build], second: Sequence[Build]) -> list[float]:
    """CPU time of the first builds divided by that of the second, pair by pair."""
    return [a.seconds / b.seconds for a, b in zip(first, second, strict=True)]


def describe(name: str, builds: Sequence[Build]) -> None:
    """Print the medians of the builds of one site."""
    seconds, memory = median(b.seconds for b in builds), median(b.mebibytes for b in builds)
    print(f"{name}: {builds[0].pages} pages, {seconds:.2f} s of CPU, {memory:.0f} MiB", flush=True)


def compare(what: str, values: Sequence[float], promise: float) -> None:
    """Print the median of the values and the promised maximum."""
    figure = median(values)
    met = "met" if figure <= promise else "NOT MET"
    spread = f"{min(values):.2f}–{max(values):.2f} in {len(values)}"
    print(f"{what}: {figure:.2f} ({spread}), promised at most {promise:g}: {met}", flush=True)


def main() -> None:
    """Run all measurements."""
    with tempfile.TemporaryDirectory() as folder:
        plain, site, ten = (Path(folder, name) for name in ("plain", "site", "ten"))
        run(["-m", "benchmarks.plain", str(plain)], Path.cwd())
        for project, count in ((site, 1), (ten, 10)):
            run(["-m", "benchmarks.scale", str(project), str(count)], Path.cwd())
        against_plain(site, plain)
        of_memory(site, ten)


if __name__ == "__main__":
    main()
