"""Guards: no quotation marks around a whole value: they would be printed.

Mend: take them out. Inside a value they may stand; around it only the straight ones of YAML, and not after `>-`.
"""

from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, quoted
from plan_explorer.data.references import places

PAIRS = (("“", "”"), ('"', '"'), ("'", "'"), ("‘", "’"), ("«", "»"))


def check(context: CheckContext) -> Iterator[Problem]:
    for place in places(context.plan):
        for field, value in place.record:
            for words in value if isinstance(value, tuple) else (value,):
                if isinstance(words, str) and (marks := _around(words)):
                    said = f"{field}: bỏ dấu {marks} quanh {quoted(words[1:-1].strip())}"
                    yield Problem(place.record.at.of(field), place.name, said)


def _around(words: str) -> str:
    """The marks that enclose words; nothing when they stand inside only, or are printed so in the text of record."""
    for opening, closing in PAIRS:
        inner = words[1:-1]
        if len(words) > 1 and words[0] == opening and words[-1] == closing and not {opening, closing} & set(inner):
            return f"{opening}…{closing}"
    return ""
