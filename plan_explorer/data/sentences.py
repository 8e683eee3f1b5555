"""What a sentence is, in the text of record and in our own words."""

import re

# A sentence, or a part between ";" that begins like one: what follows starts with a capital or a dash.
BREAK = re.compile(r"(?<=[.;])\s+(?=[A-ZÀ-Ỹ-])")


def sentences(text: str) -> list[str]:
    """The sentences of a text, in order."""
    return BREAK.split(text)


def sentence_with(text: str, words: str) -> str:
    """The sentence (or sentences) of a text in which some of its words stand, verbatim."""
    start = text.index(words)
    end = start + len(words)
    cuts = [0, *(found.end() for found in BREAK.finditer(text)), len(text)]
    return text[max(cut for cut in cuts if cut <= start) : min(cut for cut in cuts if cut >= end)].strip()
