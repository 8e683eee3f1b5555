"""Guards: each of the `names`, which become links, is in the text, isn't one ordinary word, and belongs to one thing.

Mend: write the name as printed (capitals, commas), or move it to `aliases`; remove a shared name from all but one; in
a list in brackets, put a name with commas in quotation marks.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems, quoted


def check(context: CheckContext) -> Problems:
    plan = context.plan
    text = "\n".join(paragraph.words for paragraph in plan.paragraphs)
    owner: dict[str, str] = {}
    for part in (plan.agencies, plan.documents, plan.glossary):
        for entry in part:
            short = [] if part is plan.glossary else [name for name in entry.names if _is_one_word(name)]
            if short:
                said = f"{', '.join(map(quoted, short))} chỉ có một chữ, chưa thành tên"
                yield entry.mistake("names", entry.id, f"{said}; tên có dấu phẩy thì đặt cả tên trong dấu ngoặc kép")
            for name in entry.names:
                if context.complete("paragraphs") and name not in text and name not in short:
                    said = f"{quoted(name)} không có trong văn bản; để ở aliases nếu chỉ dùng để tìm"
                    yield entry.mistake("names", entry.id, said)
                if owner.setdefault(name, entry.id) != entry.id:
                    yield entry.mistake("names", entry.id, f"{quoted(name)} đã là tên của {quoted(owner[name])}")


def _is_one_word(name: str) -> bool:
    """Whether a name is a single word and no abbreviation, such as “ban” in “Sở, ban, ngành”."""
    return " " not in name and not (name.isupper() and len(name) > 2)
