"""Messages to the editor about wrong data: one line per mistake, all mistakes in one run."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches


@dataclass(frozen=True)
class Position:
    """The place of a record: its file as the editor knows it, its first line, and the line of each field."""

    file: str
    line: int
    fields: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def of(self, name: str) -> "Position":
        """The position of one field of the record; of the record itself if the field is absent."""
        return Position(self.file, self.fields.get(name, self.line))


@dataclass(frozen=True)
class Problem:
    """One mistake: its place, the entry's id (or ""), and a Vietnamese message that says what to do."""

    at: Position
    entry: str
    message: str

    def __str__(self) -> str:
        entry = f"{plain(self.entry, 100)}: " if self.entry else ""
        return f"{self.at.file}:{self.at.line}: {entry}{plain(self.message, 1_000)}"


Problems = Iterator[Problem]  # what a rule finds


class DataError(Exception):
    """The plan data can't be used; `problems` has every mistake found, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems), key=lambda p: (p.at.file, p.at.line, p.message, p.entry))
        super().__init__("\n".join([*map(str, self.problems), f"{len(self.problems)} lỗi trong dữ liệu."]))


def quoted(value: object, limit: int = 80) -> str:
    """A value as shown in a message: on one line, quoted, cut when long."""
    return f"“{plain(value, limit)}”"


def plain(value: object, limit: int) -> str:
    """A value on one line, cut when long. Invisible or invalid characters (half an emoji) become their code numbers."""
    text = " ".join(str(value)[: 10 * limit].split())
    text = "".join(letter if letter.isprintable() else f"U+{ord(letter):04X}" for letter in text)
    return f"{text[: limit - 1]}…" if len(text) > limit else text


def allowed(value: object, choices: Iterable[str], limit: int = 12) -> str:
    """The second half of a message about an unknown name: the nearest known name and the list of all."""
    names = list(choices)
    near = get_close_matches(str(value)[:200], names, n=1, cutoff=0.4)
    shown = ", ".join(names[:limit]) + (f", … ({len(names)} giá trị)" if len(names) > limit else "")
    return (f"gần nhất: {quoted(near[0])}; " if near else "") + f"được dùng: {shown}"
