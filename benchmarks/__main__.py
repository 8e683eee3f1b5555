"""`python -m benchmarks`, in the project's folder: what the site promises about time and memory, measured.

1. A clean build takes at most 1.5 times as long as plain MkDocs Material on the same finished Markdown.
2. Pictures and papers that did not change cost nothing: with them a build takes at most 1.2 times as long as without.
3. The files for machines add at most a quarter to a build.
4. Ten times the clauses take at most 12 times the time and 3 times the memory.

Exit code 0 whether or not a promise is met; 1 when something could not be measured.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.measure import NotMeasuredError, Pair, pairs, run

PLAIN_PAIRS = 7
WITHOUT_PAIRS = 7
SCALED_PAIRS = 3


@dataclass(frozen=True)
class Figure:
    """A ratio without unit, one value a pair of builds, and the most that is promised for its median."""

    what: str
    ratios: list[float]
    promise: float

    def row(self) -> tuple[str, ...]:
        """A line of the table."""
        figure = median(self.ratios)
        spread = f"{min(self.ratios):.2f}–{max(self.ratios):.2f} in {len(self.ratios)} pairs"
        return self.what, f"{figure:.2f}", spread, f"≤ {self.promise:g}", "yes" if figure <= self.promise else "NO"


def against_plain(project: Path, folder: Path) -> list[Figure]:
    """The site against plain MkDocs Material on the same finished Markdown."""
    run(["-m", "benchmarks.plain", str(folder)], project)
    found = pairs(project, folder, PLAIN_PAIRS, same_pages)
    report("this site", "plain MkDocs Material", found)
    return [Figure("time, site / plain MkDocs Material", [a.seconds / b.seconds for a, b in found], 1.5)]


def against_without_printing(project: Path, folder: Path) -> list[Figure]:
    """The site, everything printed kept from the build before, against the site without anything printed."""
    run(["-m", "benchmarks.without", str(folder), "printing"], project)
    found = pairs(project, folder, WITHOUT_PAIRS, same_pages)
    report("this site, unchanged", "without pictures and papers", found)
    return [Figure("time, unchanged / without printing", [a.seconds / b.seconds for a, b in found], 1.2)]


def against_without_open_data(project: Path, folder: Path) -> list[Figure]:
    """The site against the site without its files for machines."""
    run(["-m", "benchmarks.without", str(folder), "open-data"], project)
    found = pairs(project, folder, WITHOUT_PAIRS, same_pages)
    report("this site", "without open data", found)
    return [Figure("time, site / without open data", [a.seconds / b.seconds for a, b in found], 1.25)]


def against_ten_times(project: Path, folder: Path) -> list[Figure]:
    """The site with ten times the clauses against the site."""
    run(["-m", "benchmarks.scale", str(folder), "10"], project)
    found = pairs(project, folder, SCALED_PAIRS, more_pages)
    report("this site", "ten times the clauses", found)
    return [
        Figure("time, 10 × clauses / site", [b.seconds / a.seconds for a, b in found], 12),
        Figure("memory, 10 × clauses / site", [b.mebibytes / a.mebibytes for a, b in found], 3),
    ]


def same_pages(pair: Pair) -> None:
    """Different numbers of pages would make the comparison worthless."""
    site, other = pair
    if site.pages != other.pages:
        raise NotMeasuredError(f"the site has {site.pages} pages, what it is compared with {other.pages}")


def more_pages(pair: Pair) -> None:
    """The scaled data has been checked when it was made; its pages must be in the site too."""
    site, scaled = pair
    if site.pages >= scaled.pages:
        raise NotMeasuredError(f"the site has {site.pages} pages, with ten times the clauses {scaled.pages}")


def report(first: str, second: str, found: list[Pair]) -> None:
    """Medians of both builds: wall clock in seconds, peak memory in MiB."""
    for name, builds in zip((first, second), zip(*found, strict=True), strict=True):
        seconds, memory = median(b.seconds for b in builds), median(b.mebibytes for b in builds)
        print(f"{name}: {builds[0].pages} pages, {seconds:.2f} s, {memory:.0f} MiB", flush=True)


def table(rows: list[tuple[str, ...]]) -> str:
    """Rows of cells under each other."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def main() -> int:
    """Measure the promises and print the table."""
    project = Path.cwd()
    figures: list[Figure] = []
    try:
        for measurement in (against_plain, against_without_printing, against_without_open_data, against_ten_times):
            with tempfile.TemporaryDirectory() as folder:
                figures += measurement(project, Path(folder))
    except NotMeasuredError as error:
        print(f"not measured: {error}", file=sys.stderr)
        return 1
    print()
    print(table([("what", "median", "range", "promise", "met"), *(figure.row() for figure in figures)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
