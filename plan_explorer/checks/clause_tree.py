"""Guards: clause ids follow the document (parent id, hyphen, last part) and each Mục states its role.

Mend: give the clause the id of its parent plus its own mark (`ii-1-dd` for điểm đ), put it below its parent in
`text.yml`, and list every Mục under `sections` in `plan.yml`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.vocabulary import Level


def check(context: CheckContext) -> Problems:
    info = context.plan.info
    listed = {section.clause for section in info.sections}
    seen: set[str] = set()
    for paragraph in context.plan.paragraphs:
        if not paragraph.words:
            yield Problem(paragraph.at, paragraph.id, "đoạn không có chữ nào; cần heading hoặc text")
        parent = paragraph.id.rpartition("-")[0]
        is_section = paragraph.level is Level.MUC
        if paragraph.is_clause and not is_section and parent not in seen and context.complete("paragraphs"):
            said = f"không có đoạn cha {quoted(parent)} đứng trước; mã phải là mã đoạn cha + “-” + phần cuối"
            yield Problem(paragraph.at, paragraph.id, said)
        if is_section and "-" in paragraph.id:
            yield Problem(paragraph.at, paragraph.id, "mã của Mục không có gạch nối")
        if is_section and paragraph.id not in listed:
            yield Problem(info.at.of("sections"), "sections", f"thiếu vai trò của Mục {quoted(paragraph.id)}")
        seen.add(paragraph.id)
