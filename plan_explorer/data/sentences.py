"""Splits text into sentences: the text of record and our own words."""

import re

# The space after a full stop or ";" and before a capital or a dash.
BREAK = re.compile(r"(?<=[.;])\s+(?=[A-ZÀ-Ỹ-])")


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order."""
    return BREAK.split(text)


def sentence_with(text: str, words: str) -> str:
    """The sentence or sentences of a text that contain these words of it, verbatim."""
    start = text.index(words)
    end = start + len(words)
    cuts = [0, *(found.end() for found in BREAK.finditer(text)), len(text)]
    return text[max(cut for cut in cuts if cut <= start) : min(cut for cut in cuts if cut >= end)].strip()
