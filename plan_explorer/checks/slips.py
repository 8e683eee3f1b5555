"""Guards: no quotation marks around a whole value, which would be printed, and none that is opened and not closed.

Mend: take them out. Around a value only the straight ones of YAML may stand, and not after `>-`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import Footnote, Paragraph
from plan_explorer.data.references import places

PAIRS = (("“", "”"), ("‘", "’"), ("«", "»"), ('"', '"'), ("'", "'"))
PRINTED = {"quote", "words", "recurring", "names", "subject"}  # as in the text of record, which may open in them


def check(context: CheckContext) -> Problems:
    for place in places(context.plan):
        if isinstance(place.record, Paragraph | Footnote):
            continue
        for field, value in place.record:
            for words in value if isinstance(value, tuple) else (value,):
                if isinstance(words, str) and (said := _wrong(words, field in PRINTED)):
                    yield place.record.mistake(field, place.name, said)


def _wrong(words: str, printed: bool) -> str:
    for opening, closing in PAIRS:
        if words[0] == opening and _closed_at(words, opening, closing) == len(words) - 1 > 0:
            return f"bỏ dấu {opening}…{closing} quanh {quoted(words[1:-1].strip())}"
    if not printed and (words.count("“") != words.count("”") or (words[0] == '"' and words.count('"') == 1)):
        return f"dấu ngoặc kép không đủ đôi trong {quoted(words)}"
    return ""


def _closed_at(words: str, opening: str, closing: str) -> int:
    """Where the quotation mark that words begin with is closed; -1 when it isn't."""
    if opening == closing:
        return words.find(closing, 1)
    depth = 0
    for at, letter in enumerate(words):
        depth += (letter == opening) - (letter == closing)
        if not depth:
            return at
    return -1
