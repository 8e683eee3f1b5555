"""What two builds of the site say differently, as Markdown: `python -m scripts.site_diff OLD NEW`.

Pages are compared by the words that readers see, data files by their lines; of all else only the name is told. A
difference that stands in many files is shown once. Exit code 1 when an address is gone: published ones are permanent.
"""

import difflib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

TEXT = {".json", ".csv", ".ics", ".xml", ".md", ".txt"}
THEME = "/assets/"  # scripts and styles, whose names change with their content
UNSEEN = {"script", "style", "template"}
INSIDE_A_LINE = set("a abbr b cite code em i mark q small span strong sub sup time".split())  # noqa: SIM905
MOST_LINES, MOST_GROUPS, MOST_NAMES = 60, 80, 5  # GitHub shows 1 MiB of a summary

Hunk = tuple[str, ...]


class Words(HTMLParser):
    """The words of a page, one line for each paragraph, heading, cell …"""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, _attrs: list) -> None:
        """Begin a line with everything that is not part of one."""
        self.unseen += tag in UNSEEN
        if tag not in INSIDE_A_LINE:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line likewise."""
        self.unseen -= tag in UNSEEN
        if tag not in INSIDE_A_LINE:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep what is seen."""
        if not self.unseen:
            self.text.append(re.sub(r"\s+", " ", data))


def words(html: str) -> list[str]:
    """The visible lines of a page."""
    parser = Words()
    parser.feed(html)
    parser.close()
    return [line.strip() for line in "".join(parser.text).splitlines() if line.strip()]


def lines(path: Path) -> list[str]:
    """What a file says, in lines."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return words(text)
    if path.suffix == ".json":
        text = json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    return text.splitlines()


def hunks(old: list[str], new: list[str]) -> Iterator[Hunk]:
    """The places at which two texts differ: lines taken out (-) and put in (+)."""
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            yield (*(f"- {line}" for line in old[start:end]), *(f"+ {line}" for line in new[new_start:new_end]))


@dataclass(frozen=True)
class Kind:
    """Files of one kind: their addresses before, now, and those whose bytes differ."""

    name: str
    old: set[str]
    new: set[str]
    changed: list[str]


class SiteDiff:
    """Two folders of built sites, compared."""

    def __init__(self, old: Path, new: Path) -> None:
        self.old, self.new = _files(old), _files(new)
        self.kinds = [self._kind(name) for name in ("pages", "data files", "other files")]

    @property
    def gone(self) -> list[str]:
        """Published addresses that lead nowhere now."""
        return sorted(one for one in self.old.keys() - self.new.keys() if not one.startswith(THEME))

    def report(self) -> str:
        """All that differs, as Markdown."""
        return "\n".join(self._report())

    def _kind(self, name: str) -> Kind:
        old, new = ({one for one, path in side.items() if _kind_of(path) == name} for side in (self.old, self.new))
        both = sorted(old & new)
        return Kind(name, old, new, [one for one in both if self.old[one].read_bytes() != self.new[one].read_bytes()])

    def _report(self) -> Iterator[str]:
        yield "# What changes on the built site\n"
        yield "| | before | now | added | removed | changed |\n|---|--:|--:|--:|--:|--:|"
        for kind in self.kinds:
            added, removed = len(kind.new - kind.old), len(kind.old - kind.new)
            yield f"| {kind.name} | {len(kind.old)} | {len(kind.new)} | {added} | {removed} | {len(kind.changed)} |"
        if self.gone:
            yield "\n## Error: published addresses are gone\n\nThey are permanent: keep them, or leave a redirect.\n"
            yield from map(_item, self.gone)
        for kind in self.kinds:
            yield from self._report_of(kind)

    def _report_of(self, kind: Kind) -> Iterator[str]:
        yield from _list(f"{kind.name.capitalize()} added", kind.new - kind.old)
        if kind.name == "other files":
            yield from _list("Other files changed", kind.changed)
            return
        places = self._places(kind.changed)
        same = set(kind.changed) - {one for found in places for one in found}
        yield from _differences(f"{kind.name.capitalize()} changed", places)
        yield from _list("The same words in other markup", same)

    def _places(self, changed: list[str]) -> dict[tuple[str, ...], list[Hunk]]:
        """Differences by the files in which they stand, those of the fewest files first."""
        found: dict[Hunk, list[str]] = defaultdict(list)
        for address in changed:
            for hunk in dict.fromkeys(hunks(lines(self.old[address]), lines(self.new[address]))):
                found[hunk].append(address)
        places: dict[tuple[str, ...], list[Hunk]] = defaultdict(list)
        for hunk, where in found.items():
            places[tuple(where)].append(hunk)
        return dict(sorted(places.items(), key=lambda place: (len(place[0]), place[0])))


def _files(folder: Path) -> dict[str, Path]:
    """Files by the addresses at which a server has them."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {f"/{path.relative_to(folder).as_posix()}".removesuffix("index.html"): path for path in found}


def _kind_of(path: Path) -> str:
    return "pages" if path.suffix == ".html" else "data files" if path.suffix in TEXT else "other files"


def _item(address: str) -> str:
    return f"- `{address}`"


def _list(title: str, found: Iterable[str]) -> Iterator[str]:
    items = sorted(found)
    if items:
        yield f"\n<details><summary>{title}: {len(items)}</summary>\n"
        yield from map(_item, items)
        yield "\n</details>"


def _differences(title: str, places: dict[tuple[str, ...], list[Hunk]]) -> Iterator[str]:
    if places:
        yield f"\n## {title}"
    for where, found in list(places.items())[:MOST_GROUPS]:
        more = f" and {len(where) - MOST_NAMES} more" if len(where) > MOST_NAMES else ""
        yield f"\n{', '.join(f'`{one}`' for one in where[:MOST_NAMES])}{more}\n"
        yield from _fenced([line for hunk in found for line in hunk])
    if len(places) > MOST_GROUPS:
        yield f"\n… and {len(places) - MOST_GROUPS} more differences; `make diff` shows the files."


def _fenced(shown: list[str]) -> Iterator[str]:
    """Lines as they are: the fence is longer than any in them."""
    cut = [line[:500] for line in shown[:MOST_LINES]]
    fence = "`" * max(3, 1 + max(len(run) for run in re.findall("`*", "\n".join(cut))))
    yield f"{fence}diff"
    yield from cut
    if len(shown) > MOST_LINES:
        yield f"# … and {len(shown) - MOST_LINES} more lines"
    yield fence


def main(old: Path, new: Path) -> int:
    """Print the differences; 1 when an address is gone. Without an old site there is nothing to compare with."""
    if not old.is_dir():
        print("# What changes on the built site\n\nUnknown: the base could not be built, so nothing was compared.")
        return 0
    diff = SiteDiff(old, new)
    print(diff.report())
    return 1 if diff.gone else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
