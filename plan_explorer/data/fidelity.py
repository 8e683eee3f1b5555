"""Compares `text.yml` with the text received: both must have the same words in the same order.

The text received is kept in `source/`, in a file named after the plan's own document. Words of it that are not part
of the plan, such as initials that a scanner read, are listed in `not_text` of `plan.yml`. Line breaks and the number
of spaces between words are ignored.
"""

import re
from collections.abc import Iterable
from itertools import zip_longest

from plan_explorer.data.fields import Record
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Position, Problem, Problems, quoted

FOOTNOTE = re.compile(r"([¹²³⁴⁵⁶⁷⁸⁹⁰]+) (.*)")
AROUND = 8  # words that a message shows of each text where they differ

Words = list[tuple[str, Position]]  # each word and its position


def compare(plan: Plan, received: str, file: str) -> Problems:
    """The first difference from the text received (`file` in messages), and entries of `not_text` that aren't in it."""
    body, notes = _received(received, file)
    for excuse in plan.info.not_text:
        start = _last_place(excuse.words.split(), body)
        if start is None:
            yield Problem(excuse.at, "not_text", f"{quoted(excuse.words)} không có trong {file}")
        else:
            del body[start : start + len(excuse.words.split())]
    yield from _first_difference(_written(plan.paragraphs, "mark", "heading", "text"), body, Position(file, 1))
    yield from _first_difference(_written(plan.footnotes, "mark", "text"), notes, Position(file, 1))


def _received(text: str, file: str) -> tuple[Words, Words]:
    """The words of the text and the words of its footnotes: a line that begins with a footnote mark is a footnote."""
    body: Words = []
    notes: Words = []
    for number, line in enumerate(text.split("\n"), start=1):
        part = notes if FOOTNOTE.fullmatch(line) else body
        part.extend((word, Position(file, number)) for word in line.split())
    return body, notes


def _written(records: Iterable[Record], *fields: str) -> Words:
    found = ((getattr(record, field) or "", record.at.of(field)) for record in records for field in fields)
    return [(word, at) for words, at in found for word in words.split()]


def _last_place(words: list[str], among: Words) -> int | None:
    starts = range(len(among) - len(words), -1, -1)
    return next((s for s in starts if [word for word, _ in among[s : s + len(words)]] == words), None)


def _first_difference(written: Words, received: Words, end: Position) -> Problems:
    for place, (ours, theirs) in enumerate(zip_longest(written, received)):
        if ours is None or theirs is None or ours[0] != theirs[0]:
            at = ours[1] if ours else written[-1][1] if written else end
            there = theirs[1] if theirs else received[-1][1] if received else end
            yield Problem(
                at,
                "",
                f"lời văn khác bản nguồn: đang là {_shown(written, place)}, bản nguồn "
                f"({there.file}:{there.line}) là {_shown(received, place)}; chép lại đúng từng chữ; "
                "chữ không thuộc lời văn thì ghi ở not_text trong plan.yml",
            )
            return


def _shown(words: Words, place: int) -> str:
    """A few words around a place, for a message."""
    around = words[max(0, place - 1) : place + AROUND]
    return quoted(" ".join(word for word, _ in around)) if around else "(hết)"
