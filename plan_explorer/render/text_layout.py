"""Text set in lines: the largest size at which it fits, in lines of even length. Widths are in em, sizes in pixels."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

CAPITAL, LEADING = 0.74, 0.58  # em: the height of capitals; between lines, room for the marks of Ặ over Ễ
LETTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
ALWAYS = "…•"  # what layouts add to the words they are given
SPACED = ("a a", "aa")  # the one is wider by a space


class Block(NamedTuple):
    """Lines of a text at one size."""

    lines: tuple[str, ...]
    size: int

    @property
    def height(self) -> float:
        """From the top of the first line's capitals to the foot of the last line."""
        return self.foot(len(self.lines) - 1)

    def foot(self, line: int) -> float:
        """From the top of the first line's capitals to the foot of the line with this number."""
        return self.size * (CAPITAL + line * (CAPITAL + LEADING))


def words_of(text: str) -> list[str]:
    """The words of a text, each letter with its marks as one character where there is such a one."""
    return unicodedata.normalize("NFC", text).split()


def measured(texts: Iterable[str]) -> list[str]:
    """The strings whose widths are needed to set `texts`: letters, and letters that meet (fonts move them together)."""
    words = [LETTER.findall(word) for word in {*ALWAYS, *(word for text in texts for word in words_of(text))}]
    letters = {letter for word in words for letter in word}
    return sorted({*SPACED, *letters, *("".join(pair) for word in words for pair in pairwise(word))})


class Font:
    """One weight of a font, by the widths of the strings that `measured` names."""

    def __init__(self, widths: dict[str, float]) -> None:
        self._widths = widths
        self._space = widths[SPACED[0]] - widths[SPACED[1]]

    def places(self, line: str) -> tuple[list[tuple[str, float]], float]:
        """Each letter of a line with its distance from the start, and how wide the line is."""
        at, before, found = 0.0, "", []
        for letter in LETTER.findall(line):
            if letter == " ":
                at, before = at + self._space, ""
                continue
            both = self._widths.get(before + letter) if before else None
            own = self._widths[letter]
            if both is not None:
                at += both - self._widths[before] - own
            found.append((letter, at))
            at, before = at + own, letter
        return found, at

    def width(self, line: str) -> float:
        """How wide a line is."""
        return self.places(line)[1]

    def fitted(self, text: str, room: tuple[float, float], sizes: Sequence[int]) -> Block:
        """A text in a room (width, height) at the first of `sizes`, from large to small, at which it fits.

        Where it fits at none, a word wider than the room breaks between letters, and what is too much ends in “…”.
        """
        words = words_of(text)
        widths = [self.width(word) for word in words]
        for size in sizes:
            width = room[0] / size
            block = Block(self._lines(words, widths, width), size)
            if max(widths, default=0) <= width and block.height <= room[1]:
                return Block(self._even(words, widths, width, len(block.lines)), size)
        return self._cut(words, room, sizes[-1])

    def _lines(self, words: Sequence[str], widths: Sequence[float], room: float) -> tuple[str, ...]:
        lines, left = [], -1.0
        for word, width in zip(words, widths, strict=True):
            left -= self._space + width
            if left < 0:
                lines.append([])
                left = room - width
            lines[-1].append(word)
        return tuple(map(" ".join, lines))

    def _even(self, words: Sequence[str], widths: Sequence[float], room: float, count: int) -> tuple[str, ...]:
        """As many lines in the narrowest room that holds them."""
        narrow, wide = max(widths, default=0), room
        while wide - narrow > 0.04:
            middle = (narrow + wide) / 2
            if len(self._lines(words, widths, middle)) > count:
                narrow = middle
            else:
                wide = middle
        return self._lines(words, widths, wide)

    def _cut(self, words: Sequence[str], room: tuple[float, float], size: int) -> Block:
        width = room[0] / size
        parts = [part for word in words for part in self._parts(word, width)]
        lines = self._lines(parts, [self.width(part) for part in parts], width)
        most = max(1, 1 + int((room[1] / size - CAPITAL) / (CAPITAL + LEADING)))
        if len(lines) > most:
            last = lines[most - 1]
            while self.width(f"{last}…") > width:
                last = last.rpartition(" ")[0] or last[:-1]
            lines = (*lines[: most - 1], f"{last.rstrip()}…")
        return Block(lines, size)

    def _parts(self, word: str, room: float) -> list[str]:
        """A word in parts that are no wider than the room."""
        parts = [""]
        for letter in LETTER.findall(word):
            if parts[-1] and self.width(parts[-1] + letter) > room:
                parts.append("")
            parts[-1] += letter
        return parts
