"""Breaks text into lines of even length at the largest size that fits. Widths are in em, sizes in pixels."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

CAPITAL, LEADING = 0.74, 0.58  # em: height of capitals; space between lines, enough for Ặ above Ễ
STEPS = 25  # per em, for the widths that are tried
ALWAYS = "…•"  # characters that layouts add
SPACED = ("a a", "aa")  # the difference of their widths is a space


class Block(NamedTuple):
    """Lines of a text at one size."""

    lines: list[str]
    size: int

    @property
    def height(self) -> float:
        """From the top of the first line's capitals to the baseline of the last line."""
        return self.foot(len(self.lines) - 1)

    def foot(self, line: int) -> float:
        """From the top of the first line's capitals to the baseline of the line with this number."""
        return self.size * (CAPITAL + line * (CAPITAL + LEADING))


def words_of(text: str) -> list[str]:
    """The words of a text, each letter and its diacritics as one character if Unicode has one."""
    return unicodedata.normalize("NFC", text).split()


def measured(texts: Iterable[str]) -> list[str]:
    """The strings whose widths are needed to set `texts`: letters, and pairs of letters because of kerning."""
    words = {word for text in texts for word in words_of(text)}
    return sorted({*SPACED, *ALWAYS, *"".join(words), *("".join(pair) for word in words for pair in pairwise(word))})


class Font:
    """One weight of a font, known by the widths of the strings from `measured`."""

    def __init__(self, widths: dict[str, float]) -> None:
        self._widths = widths
        self._space = widths[SPACED[0]] - widths[SPACED[1]]
        self.width = cache(self._width)  # texts are tried at many sizes

    def places(self, line: str) -> tuple[list[tuple[str, float]], float]:
        """Each letter of a line with its distance from the start, and the width of the line."""
        at, before, found = 0.0, "", []
        for letter in line:
            if letter == " ":
                at, before = at + self._space, ""
                continue
            own = self._widths[letter]
            if before and (both := self._widths.get(before + letter)) is not None:
                at += both - self._widths[before] - own
            found.append((letter, at))
            at, before = at + own, letter
        return found, at

    def _width(self, line: str) -> float:
        """The width of a line."""
        return self.places(line)[1]

    def fitted(self, text: str, room: tuple[float, float], sizes: Sequence[int]) -> Block:
        """A text in an area `room` (width, height) at the first of `sizes`, from large to small, at which it fits.

        If it fits at no size, it is cut and ends in “…”.
        """
        words = words_of(text)
        widest = max(map(self.width, words), default=0)
        for size in sizes:
            width = room[0] / size
            block = Block(self._lines(words, width), size)
            if widest <= width and block.height <= room[1]:
                return Block(self._even(words, widest, width, len(block.lines)), size)
        return self._cut(words, room, sizes[-1])

    def _lines(self, words: Iterable[str], room: float) -> list[str]:
        lines: list[str] = []
        end = 0.0  # width of the last line
        for word in words:
            longer = end + self._space + self.width(word)
            if lines and longer <= room:
                lines[-1] += f" {word}"
                end = longer
            else:
                lines.append(word)
                end = self.width(word)
        return lines

    def _even(self, words: Sequence[str], narrow: float, wide: float, count: int) -> list[str]:
        """The words in at most `count` lines of the smallest width that allows it, in steps of 1/`STEPS` em."""
        rooms = range(int(narrow * STEPS), int(wide * STEPS) + 2)
        place = bisect_left(rooms, True, key=lambda room: len(self._lines(words, room / STEPS)) <= count)
        return self._lines(words, min(rooms[place] / STEPS, wide))

    def _cut(self, words: Sequence[str], room: tuple[float, float], size: int) -> Block:
        """The lines that fit, up to the first that is too wide; the last ends in “…”."""
        width = room[0] / size
        lines = self._lines(words, width)
        fitting = next((n for n, line in enumerate(lines) if self.width(line) > width), len(lines))
        end = min(fitting, max(0, int((room[1] / size - CAPITAL) / (CAPITAL + LEADING))))
        last = lines[end]
        while self.width(f"{last}…") > width:
            last = last.rpartition(" ")[0] or last[:-1]
        return Block([*lines[:end], f"{last}…"], size)
