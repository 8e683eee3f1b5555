"""The official text is sacred: the words of `text.yml` are those of the text received, one for one, in order.

The text received is kept in `source/`, in a file named after the plan's own document. Words of it that aren't
text, as initials read by a scanner, are listed in `not_text` of `plan.yml`. What is compared are words: where a
line breaks, and how much space stands between words, says nothing.
"""

import re
from collections.abc import Iterable
from itertools import zip_longest

from plan_explorer.data.fields import Record
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Position, Problem, Problems, quoted

FOOTNOTE = re.compile(r"([¹²³⁴⁵⁶⁷⁸⁹⁰]+) (.*)")
AROUND = 8  # words shown of each side where they part

Words = list[tuple[str, Position]]  # each word and where it stands


def compare(plan: Plan, received: str, file: str) -> Problems:
    """The first place where the text parts from the text received (`file` in messages), and wrong excuses."""
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
    """The words of the text and those of its footnotes, which stand on lines that begin with their marks."""
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
    """A few words, from one before the place on."""
    around = words[max(0, place - 1) : place + AROUND]
    return quoted(" ".join(word for word, _ in around)) if around else "(hết)"
