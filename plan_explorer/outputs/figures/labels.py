"""Labels in pictures: how wide words are, and where their lines break. Widths are in px."""

import unicodedata

NARROW = frozenset("fijlrtI.,:;'’‘“”\"()[]|!-/ ")
WIDE = frozenset("mwMW%@—…")
SPARE = 1.08  # system fonts differ; the widest common one still fits


def width(text: str, size: float) -> float:
    """About how wide a text is in a sans-serif font of `size` px; marks above and below take no room."""
    letters = (c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return SPARE * size * sum(_ems(letter) for letter in letters)


def wrap(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """Lines of a text no wider than `room`, at most `most` of them; what is left out shows as “…”."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while " " in last and width(f"{last}…", size) > room:
        last = last.rpartition(" ")[0]
    return (*lines[: most - 1], f"{last.rstrip(',;:')}…")


def _ems(letter: str) -> float:
    """The width of a letter as a part of the font's size."""
    if letter in NARROW:
        return 0.34
    if letter in WIDE:
        return 0.88
    return 0.69 if letter.isupper() else 0.56
