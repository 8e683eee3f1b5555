"""A text in parts, written as Markdown or as plain text. What comes from data stays words in both."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere."""

    label: str
    address: str


class Kind(Enum):
    """What a part is. `RECORD` are words of the official text."""

    TITLE = "# "
    HEADING = "## "
    PARAGRAPH = ""
    RECORD = "> "
    ITEM = "- "


@dataclass(frozen=True)
class Part:
    """One line of a text: words and links, one after the other."""

    kind: Kind
    pieces: tuple[str | Link, ...]


def part(kind: Kind, *pieces: str | Link) -> Part:
    """A part of the given pieces."""
    return Part(kind, pieces)


UNDERLINES = {Kind.TITLE: "=", Kind.HEADING: "-"}  # of headings in plain text
_ANYWHERE = re.compile(r"[\\`*_\[\]#]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", "~": "&#126;", "|": "&#124;"})  # no backslash works everywhere
_IN_ADDRESS = str.maketrans({"(": "%28", ")": "%29", "\\": "%5C"})  # would end an address, or escape in it
_IN_FRONT = re.compile(r"^(\d*)([-+>.)=])")  # would begin a list, a quotation, the line under a heading


def markdown(parts: Iterable[Part]) -> str:
    """The text as Markdown (CommonMark)."""

    def line(one: Part) -> str:
        words = "".join(
            _escaped(piece)
            if isinstance(piece, str)
            else f"[{_escaped(piece.label)}]({piece.address.translate(_IN_ADDRESS)})"
            for piece in one.pieces
        )
        return one.kind.value + _IN_FRONT.sub(lambda found: f"{found[1]}&#{ord(found[2])};", words)

    return _joined(parts, line)


def plain(parts: Iterable[Part]) -> str:
    """The text without markup: headings underlined, words of record behind `>`, addresses in brackets."""

    def line(one: Part) -> str:
        pieces = (p if isinstance(p, str) else f"{p.label} ({p.address})" for p in one.pieces)
        words = _on_one_line("".join(pieces))
        under = UNDERLINES.get(one.kind)
        return f"{words}\n{under * len(words)}" if under else one.kind.value + words

    return _joined(parts, line)


def _escaped(words: str) -> str:
    return _ANYWHERE.sub(r"\\\g<0>", _on_one_line(words)).translate(_ENTITIES)


def _on_one_line(words: str) -> str:
    return re.sub(r"\s*[\r\n]+\s*", " ", words)


def _joined(parts: Iterable[Part], line: Callable[[Part], str]) -> str:
    """Lines with a blank one between, except from item to item."""
    text, before = "", None
    for one in parts:
        gap = "\n" if one.kind is before is Kind.ITEM else "\n\n"
        text += (gap if text else "") + line(one)
        before = one.kind
    return f"{text}\n"
