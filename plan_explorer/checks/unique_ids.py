"""Guards: an id names one thing, and is none that our pages have themselves.

Mend: give the later entry another id, or join the two entries.
"""

from plan_explorer.checks.context import KINDS, CheckContext
from plan_explorer.data.problems import Position, Problem, Problems, quoted

# Parts whose ids share a space with those of another: both stand on one page, or notes name both.
SHARED = {"footnotes": "paragraphs", "documents": "agencies"}
ABOUT_CLAUSES = {"links", "titles"}  # their entries have no id of their own
# Ids of our own on pages where those of the data are anchors: /toan-van/, /thuat-ngu/, /thay-doi/.
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
