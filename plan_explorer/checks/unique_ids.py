"""Guards: an id names one thing, and is none that our pages have themselves.

Mend: give the later entry another id, or join the two entries.
"""

from plan_explorer.checks.context import KINDS, CheckContext
from plan_explorer.data.problems import Position, Problem, Problems, quoted

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
ABOUT_CLAUSES = {"links", "titles"}  # their entries have no id of their own
# Ids of our own on pages where those of the data are anchors: /toan-van/, /thuat-ngu/, /thay-doi/.
OF_PAGES = {"noi-dung", "chu-thich", "giu-nguyen-van", "ngoai-ke-hoach"}
ANCHORS = ("paragraphs", "footnotes", "glossary", "changes")


def check(context: CheckContext) -> Problems:
    for part in ANCHORS:
        for entry in getattr(context.plan, part):
            if entry.id in OF_PAGES:
                said = f"mã {quoted(entry.id)} đã là tên một chỗ trên trang; hãy đặt mã khác"
                yield Problem(entry.at, entry.id, said)
    for space in SPACES:
        first: dict[str, Position] = {}
        for part in space:
            for entry in getattr(context.plan, part):
                name = getattr(entry, "id", None) or entry.clause
                if name in first:
                    there = first[name]
                    place = f"dòng {there.line}" + ("" if there.file == entry.at.file else f" của {there.file}")
                    if part in ABOUT_CLAUSES:
                        said = f"đoạn {quoted(name)} đã có mục ở {place}; hãy viết vào mục đó"
                    else:
                        said = f"mã {KINDS[part]} {quoted(name)} đã dùng ở {place}; mỗi mã chỉ dùng một lần"
                    yield Problem(entry.at, name, said)
                first.setdefault(name, entry.at)
