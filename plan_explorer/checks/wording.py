"""What rules ask of words: whether they stand in a text, which words of it are nearest, where sentences end."""

import datetime
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from plan_explorer.data.fields import Record
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import Footnote, Paragraph

SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
SHOWN = 300  # letters of a quote that the nearest words are looked for; more are never shown


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, letter for letter, the first and the last of them whole."""
    return next(_places(words, text), None) is not None


def left_over(text: str, told: Iterable[str]) -> str:
    """The first stretch of words of a text that stands in none of the words told; nothing when all do."""
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
    """What to say of words that are not in a paragraph: the words, and the nearest that are."""
    near = quoted(_nearest(quote[:SHOWN], place.words))
    return f"{quoted(quote)} không có trong lời văn của {place.id}; gần nhất: {near}"


def wrong_sentences(record: Record, field: str, entry: str, most: int) -> Problems:
    """Says so when the words of a field aren't 1 to `most` sentences, 2 or more."""
    words = getattr(record, field)
    count = len(SENTENCE_END.findall(words))
    if not (1 <= count <= most and SENTENCE_END.search(words[-1:])):
        how_many = "1 hoặc 2 câu" if most == 2 else f"1 đến {most} câu"
        yield record.mistake(field, entry, f"cần {how_many}, kết thúc bằng dấu chấm; đang có {count} câu")


def _nearest(quote: str, text: str) -> str:
    """The stretch of `text` that has most in common with `quote`."""
    match = SequenceMatcher(None, text, quote, autojunk=False).find_longest_match()
    start = max(0, match.a - match.b)
    end = start + len(quote)
    while _cuts(text, start):
        start -= 1
    while _cuts(text, end):
        end += 1
    return text[start:end]


def _places(words: str, text: str) -> Iterator[int]:
    """Where words begin in a text, letter for letter, the first and the last of them whole."""
    start = text.find(words)
    while start >= 0:
        if not (_cuts(text, start) or _cuts(text, start + len(words))):
            yield start
        start = text.find(words, start + 1)


def _cuts(text: str, at: int) -> bool:
    """Whether a place in a text is inside a word or a number."""
    return 0 < at < len(text) and all(map(_is_of_a_word, text[at - 1 : at + 1]))


def _is_of_a_word(letter: str) -> bool:
    """Whether a letter is part of a word or a number. The mark of a footnote is part of neither."""
    return letter.isalpha() or letter.isdecimal()
