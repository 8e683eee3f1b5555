"""Guards: an id names one thing. Mend: give the later entry another id, or join the two entries."""

from collections.abc import Iterator

from plan_explorer.checks.draft import KINDS, Draft
from plan_explorer.problems import Position, Problem, quoted

# Ids that share a space because they share a page (text and footnotes) or because notes name them.
SPACES = (
    ("paragraphs", "footnotes"),
    ("agencies", "documents"),
    ("topics",),
    ("audiences",),
    ("glossary",),
    ("links",),
    ("titles",),
    ("notes",),
    ("changes",),
)


def check(draft: Draft) -> Iterator[Problem]:
    for space in SPACES:
        first: dict[str, Position] = {}
        for part in space:
            for entry in getattr(draft.plan, part):
                name = getattr(entry, "id", None) or entry.clause
                if name in first:
                    there = first[name]
                    file = "" if there.file == entry.at.file else f" của {there.file}"
                    yield Problem(
                        entry.at,
                        name,
                        f"mã {KINDS[part]} {quoted(name)} đã dùng ở dòng {there.line}{file}; mỗi mã chỉ dùng một lần",
                    )
                first.setdefault(name, entry.at)
