"""Helpers for rules about wording: whether a text has some words or a date, the nearest words, how many sentences."""

import datetime
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from plan_explorer.data.fields import Record
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import Footnote, Paragraph

SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
SHOWN = 300  # letters of a quote that are compared to find the nearest words; messages never show more


def stands_in(words: str, text: str) -> bool:
    """Whether a text has these words, letter for letter, from whole word to whole word."""
    return next(_places(words, text), None) is not None


def left_over(text: str, told: Iterable[str]) -> str:
    """The first words of a text that none of the passages in `told` covers; "" when they cover all of it."""
    covered = {at for words in told for start in _places(words, text) for at in range(start, start + len(words))}
    rest = "".join("\n" if at in covered else letter for at, letter in enumerate(text))
    stretches = (stretch.strip(" ,;:") for stretch in rest.split("\n"))
    return next((stretch for stretch in stretches if any(map(_is_of_a_word, stretch))), "")


def date_stands_in(date: datetime.date, text: str) -> bool:
    """Whether a text gives a date, in words (ngày 5 tháng 5 năm 2024, with or without zeros) or in figures."""
    between = r"(?: tháng |[/-])", r"(?: năm |[/-])"
    written = rf"(?<!\d)0?{date.day}{between[0]}0?{date.month}{between[1]}{date.year}(?!\d)"
    return re.search(written, text) is not None


def not_found(quote: str, place: Paragraph | Footnote) -> str:
    """The message for a quote that is not in a paragraph, with the nearest words that are."""
    near = quoted(_nearest(quote[:SHOWN], place.words))
    return f"{quoted(quote)} không có trong lời văn của {place.id}; gần nhất: {near}"


def wrong_sentences(record: Record, field: str, entry: str, most: int) -> Problems:
    """A problem if the words of a field aren't 1 to `most` (at least 2) sentences."""
    words = getattr(record, field)
    count = len(SENTENCE_END.findall(words))
    if not (1 <= count <= most and SENTENCE_END.search(words[-1:])):
        how_many = "1 hoặc 2 câu" if most == 2 else f"1 đến {most} câu"
        yield record.mistake(field, entry, f"cần {how_many}, kết thúc bằng dấu chấm; đang có {count} câu")


def _nearest(quote: str, text: str) -> str:
    """The passage of `text` that has most in common with `quote`."""
    match = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    start = max(0, match.a - match.b)
    end = start + len(quote)
    while _cuts(text, start):
        start -= 1
    while _cuts(text, end):
        end += 1
    return text[start:end]


def _places(words: str, text: str) -> Iterator[int]:
    """Every position at which these words begin in a text, letter for letter, from whole word to whole word."""
    start = text.find(words)
    while start >= 0:
        if not (_cuts(text, start) or _cuts(text, start + len(words))):
            yield start
        start = text.find(words, start + 1)


def _cuts(text: str, at: int) -> bool:
    """Whether a position in a text is inside a word or a number."""
    return 0 < at < len(text) and all(map(_is_of_a_word, text[at - 1 : at + 1]))


def _is_of_a_word(letter: str) -> bool:
    """Whether a character is part of a word or a number. A footnote mark is part of neither."""
    return letter.isalpha() or letter.isdecimal()
