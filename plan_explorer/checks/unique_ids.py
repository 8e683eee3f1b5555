"""Guards: an id belongs to one thing, and is not an anchor that our pages already use.

Mend: give the later entry another id, or merge the two entries.
"""

from plan_explorer.checks.context import KINDS, CheckContext
from plan_explorer.data.problems import Position, Problem, Problems, quoted

# Parts that may not have an id in common: their ids are anchors of the same page, or notes refer to both.
SHARED = {"footnotes": "paragraphs", "documents": "agencies"}
ABOUT_CLAUSES = {"links", "titles"}  # their entries have no id of their own
# Anchors in our templates for pages that also have ids of the data as anchors: /toan-van/, /thuat-ngu/, /thay-doi/.
OF_PAGES = {"noi-dung", "chu-thich", "giu-nguyen-van", "ngoai-ke-hoach"}
ANCHORS = ("paragraphs", "footnotes", "glossary", "changes")


def check(context: CheckContext) -> Problems:
    first: dict[tuple[str, str], Position] = {}
    for part in KINDS:
        for entry in getattr(context.plan, part):
            if part in ANCHORS and entry.id in OF_PAGES:
                said = f"mã {quoted(entry.id)} đã là tên một chỗ trên trang; hãy đặt mã khác"
                yield Problem(entry.at, entry.id, said)
            there = first.setdefault((SHARED.get(part, part), entry.key), entry.at)
            if there is not entry.at:
                place = f"dòng {there.line}" + ("" if there.file == entry.at.file else f" của {there.file}")
                if part in ABOUT_CLAUSES:
                    said = f"đoạn {quoted(entry.key)} đã có mục ở {place}; hãy viết vào mục đó"
                else:
                    said = f"mã {KINDS[part]} {quoted(entry.key)} đã dùng ở {place}; mỗi mã chỉ dùng một lần"
                yield Problem(entry.at, entry.key, said)
