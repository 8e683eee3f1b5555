"""Plays an editor: changes a copy of the plan data and collects the messages."""

import re

from plan_explorer.data.load import load_plan
from plan_explorer.data.problems import DataError

HERE = "◀"  # in the new text: the line that must be named; not written to the file
WHOLE_ENTRY = "…"  # at the end of the old text: everything indented below it belongs to it


def edit(folder, file, old, new):
    """Replace `old`, which stands once in `file`; the number of the line marked in `new`, if any."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    found = _places(text, old)
    assert len(found) == 1, f"{old!r} stands {len(found)} times in {file}"
    start, end = found[0]
    text = text[:start] + new + text[end:]
    line = text[: text.index(HERE)].count("\n") + 1 if HERE in new else None
    path.write_text(text.replace(HERE, ""), encoding="utf-8")
    return line


def answer(folder):
    """The lines that the editor gets to read; none when all is well. Any other exception is a failure."""
    try:
        load_plan(folder)
    except DataError as error:
        *lines, total = str(error).split("\n")
        assert total == f"{len(lines)} lỗi trong dữ liệu."
        return lines
    return []


def matches(shown, said):
    """Whether an answer is the one shown, where … stands for any words and line 0 for any line."""
    return re.fullmatch(re.escape(shown).replace("…", ".*").replace(":0:", r":\d+:"), said)


def _places(text, old):
    pattern = re.escape(old.removesuffix(WHOLE_ENTRY))
    if old.endswith(WHOLE_ENTRY):
        indent = " " * (len(old) - len(old.lstrip(" ")))
        pattern = rf"(?m)^{pattern}\n(?:(?:{indent} .*)?\n)*"
    return [match.span() for match in re.finditer(pattern, text)]
