"""Reports in Markdown what a change does to the built site: `python -m scripts.site_diff REVISION SITE`.

It builds the site of the revision and compares. The report has addresses that are gone or new, and words of pages and
lines of data that differ, each difference once with the files that have it. Exit code 1 if an address is gone, because
published addresses are permanent. If the revision can't be built, the report says so and the exit code is 0.
"""

import difflib
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = "requirements/site.txt"
TITLE = "# What changes on the built site"
THEME = "/assets/"  # scripts and styles, whose names change with their content
READ = {".html", ".json", ".csv", ".ics", ".xml", ".md", ".txt"}
UNSEEN = re.compile(r"<(script|style|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
INSIDE_A_LINE = re.compile(r"</?(a|abbr|b|cite|code|em|i|mark|q|small|span|strong|su[bp]|time)\b[^>]*>")
MOST = 20  # addresses named for one difference
STDERR = 2  # takes the output of builds; standard output is for the report


def build(revision: str, folder: Path) -> None:
    """Build the site of a revision, in its own environment if the revision has other dependencies."""
    with tempfile.TemporaryDirectory() as name:
        project, packed = Path(name, "project"), Path(name, "project.tar")
        project.mkdir()
        if subprocess.run(["git", "archive", "--output", packed, revision], cwd=ROOT, check=False).returncode:
            sys.exit(f"no such revision: {revision}")
        subprocess.run(["tar", "-xf", packed, "-C", project], check=True)
        (ROOT / ".cache").mkdir(exist_ok=True)
        (project / ".cache").symlink_to(ROOT / ".cache")
        python, lock = sys.executable, project / LOCK
        if not lock.is_file() or lock.read_bytes() != (ROOT / LOCK).read_bytes():
            subprocess.run(["make", ".venv/site"], cwd=project, stdout=STDERR, check=True)
            python = project / ".venv" / "bin" / "python"
        command = [python, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder]
        subprocess.run(command, cwd=project, stdout=STDERR, check=True)


def report(before: dict[str, Path], now: dict[str, Path]) -> Iterator[str]:
    """The report on two sites, given as files by address."""
    places: dict[str, list[str]] = defaultdict(list)
    for address in sorted(before.keys() & now.keys()):
        if before[address].read_bytes() != now[address].read_bytes():
            for hunk in hunks(lines(before[address]), lines(now[address])) or ["# not in the words"]:
                places[hunk].append(address)
    yield TITLE
    yield f"\nGone, which is an error: {_some(gone(before, now))}\n\nNew: {_some(sorted(now.keys() - before.keys()))}"
    for hunk, where in places.items():
        fence = "`" * max(3, 1 + max(map(len, re.findall("`*", hunk))))
        yield f"\n{_some(where)}\n\n{fence}diff\n{hunk}\n{fence}"


def gone(before: Iterable[str], now: Iterable[str]) -> list[str]:
    """Addresses that no longer exist."""
    return sorted(address for address in {*before} - {*now} if not address.startswith(THEME))


def hunks(old: list[str], new: list[str]) -> list[str]:
    """The differences of two texts: lines removed (-) and added (+)."""
    diff = [*difflib.unified_diff(old, new, n=0, lineterm="")][2:]
    return [hunk.rstrip("\n") for hunk in re.split(r"^@@.*@@\n", "\n".join(diff), flags=re.MULTILINE)[1:]]


def lines(path: Path) -> list[str]:
    """The words of a file in lines; none for scripts, styles and pictures."""
    text = path.read_text(encoding="utf-8") if path.suffix in READ else ""
    if path.suffix == ".json":
        text = json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    return words(text) if path.suffix == ".html" else text.splitlines()


def words(html: str) -> list[str]:
    """The visible words of a page, a line for each paragraph, heading, cell …"""
    seen = re.sub(r"\s+", " ", INSIDE_A_LINE.sub("", UNSEEN.sub("", html)))
    return [unescape(line).strip() for line in re.split("<[^>]*>", seen) if line.strip()]


def files(folder: Path) -> dict[str, Path]:
    """The files of a built site by address."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {f"/{path.relative_to(folder).as_posix()}".removesuffix("index.html"): path for path in found}


def _some(found: list[str]) -> str:
    more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
    return ", ".join(f"`{one}`" for one in found[:MOST]) + more or "none"


def main(revision: str, site: Path) -> int:
    """Print the differences; 1 when an address is gone."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            build(revision, Path(folder))
        except FileNotFoundError as missing:
            sys.exit(f"make diff needs {missing.filename}, which is not installed")
        except subprocess.CalledProcessError as error:
            print(f"{TITLE}\n\nUnknown: the site at {revision} can't be built ({error}).")
            return 0
        before, now = files(Path(folder)), files(site)
        print(*report(before, now), sep="\n")
    return 1 if gone(before, now) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
