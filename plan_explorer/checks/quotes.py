"""Guards: no claim without its words: each quote stands, letter for letter, in the clause it speaks of, no word cut.

Mend: copy the words out of `text.yml` again; a line break there is one space.
"""

import datetime
import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.model import ClauseLinks, Paragraph, Record
from plan_explorer.data.problems import Problem, quoted

SHOWN = 300  # letters of a quote that the nearest words are looked for; more are never shown


def check(context: CheckContext) -> Iterator[Problem]:
    for link in context.plan.links:
        for record, field, quote, clause_id in _quotes(link):
            clause = context.plan.paragraph.get(clause_id)
            if clause and not stands_in(quote, clause.words):
                yield Problem(record.at.of(field), link.clause, not_found(field, quote, clause))


def stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, letter for letter, the first and the last of them whole."""
    starts = (found.start() for found in re.finditer(re.escape(words), text))
    return any(not (_cuts(text, start) or _cuts(text, start + len(words))) for start in starts)


def date_stands_in(date: datetime.date, text: str) -> bool:
    """Whether a text gives a date, in words (ngày 5 tháng 5 năm 2024, with or without zeros) or in figures."""
    between = r"(?: tháng |[/-])", r"(?: năm |[/-])"
    written = rf"(?<!\d)0?{date.day}{between[0]}0?{date.month}{between[1]}{date.year}(?!\d)"
    return re.search(written, text) is not None


def not_found(field: str, quote: str, place: Paragraph) -> str:
    """What to say of words that are not in a paragraph: the words, and the nearest that are."""
    near = quoted(_nearest(quote[:SHOWN], place.words))
    return f"{field}: {quoted(quote)} không có trong lời văn của {place.id}; gần nhất: {near}"


def _quotes(link: ClauseLinks) -> Iterator[tuple[Record, str, str, str]]:
    """Record, field, quote and the clause whose words it must be."""
    of_this_clause = (link.duties, link.documents, link.topics, link.audiences, link.deadlines, link.periods)
    for records in of_this_clause:
        yield from ((record, "quote", record.quote, link.clause) for record in records)
    yield from ((record, "quote", record.quote, record.clause) for record in link.competent)
    for deadline in link.deadlines:
        if deadline.recurring:
            yield deadline, "recurring", deadline.recurring, link.clause


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


def _cuts(text: str, at: int) -> bool:
    """Whether a place in a text is inside a word or a number. The mark of a footnote is part of neither."""
    return 0 < at < len(text) and all(letter.isalpha() or letter.isdecimal() for letter in text[at - 1 : at + 1])
