"""Guards: no value has printed quotation marks around all of it, or a mark that is opened but never closed.

Mend: remove them. Around a value use only the straight quotation marks of YAML, and none after `>-`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import Footnote, Paragraph
from plan_explorer.data.references import places

PAIRS = (("“", "”"), ("‘", "’"), ("«", "»"), ('"', '"'), ("'", "'"))
PRINTED = {"quote", "words", "recurring", "names", "subject"}  # copied from the text, so they may have half a pair


def check(context: CheckContext) -> Problems:
    for place in places(context.plan):
        if isinstance(place.record, Paragraph | Footnote):
            continue
        for field, value in place.record:
            for words in value if isinstance(value, tuple) else (value,):
                if isinstance(words, str) and (said := _wrong(words, field in PRINTED)):
                    yield place.record.mistake(field, place.name, said)


def _wrong(words: str, printed: bool) -> str:
    inner = words[1:-1]
    for opening, closing in PAIRS:
        if words.startswith(opening) and words.endswith(closing) and len(words) > 1:
            opened, closed = inner.find(opening), inner.find(closing)
            if opened == closed == -1 or 0 <= opened < closed:  # else the first mark is closed before the end
                return f"bỏ dấu {opening}…{closing} quanh {quoted(inner.strip())}"
    if not printed and (words.count("“") != words.count("”") or (words[0] == '"' and words.count('"') == 1)):
        return f"dấu ngoặc kép không đủ đôi trong {quoted(words)}"
    return ""
