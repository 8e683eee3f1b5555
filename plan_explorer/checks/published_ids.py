"""Guards: published ids are permanent: they are part of addresses that people have cited.

Mend: give the entry its old id back; a new name goes into `name`, `aliases` and a note. If an entry must go, list its
id under `retired` in `published.yml` and its old address under `redirects` in `plan.yml`.
"""

from difflib import get_close_matches

from plan_explorer.checks.context import KINDS, CheckContext
from plan_explorer.data.fields import RefersTo
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.published import Published, Retired
from plan_explorer.data.references import declared
from plan_explorer.kinds import AGENCIES, AUDIENCES, DOCUMENTS, TOPICS

FILES = {"paragraphs": "text", "footnotes": "text"}  # parts whose file has another name
OF_THE_TEXT = ("paragraphs", "footnotes", "changes")  # can't be retired: nothing can take their place
PAGES = {kind.things: kind.page for kind in (AGENCIES, DOCUMENTS, TOPICS, AUDIENCES)}


def check(context: CheckContext) -> Problems:
    published = context.plan.published
    if published is None:
        return
    for part, missing in context.gone.items():
        for name in missing:
            yield Problem(context.everything(FILES.get(part, part)), name, _gone(context, published, part, name))
    for entry in published.retired:
        if said := _wrong(context, published, entry):
            yield Problem(entry.at, entry.id, said)


def _gone(context: CheckContext, published: Published, part: str, name: str) -> str:
    uses = sum(1 for _, _, mark, value in declared(context.plan, RefersTo) if value == name and part in mark.parts)
    new = sorted(context.declared[part] - set(getattr(published, part)))
    near = get_close_matches(name, new, n=1)
    said = f"mã đã công bố không được đổi hay xóa: thiếu {KINDS[part]} {quoted(name)}"
    said += f", còn được dẫn ở {uses} chỗ" if uses else ""
    said += f"; đã đổi thành {quoted(near[0])}? hãy trả lại mã cũ" if near else "; hãy ghi lại mục ấy"
    return said if part in OF_THE_TEXT else f"{said}, hoặc ghi vào retired trong published.yml"


def _wrong(context: CheckContext, published: Published, entry: Retired) -> str:
    parts = [part for part in KINDS if entry.id in getattr(published, part, ())]
    if not parts:
        return "retired: mã này chưa công bố, nên chỉ cần xóa, không cần ghi ở đây"
    if kept := next((part for part in parts if part in OF_THE_TEXT), ""):
        return f"retired: mã {KINDS[kept]} không bỏ được"
    if all(entry.id in context.declared.get(part, ()) for part in parts):
        return "retired: mã này vẫn còn trong dữ liệu"
    moved = {redirect.old for redirect in context.plan.info.redirects}
    lost = [PAGES[part](entry.id) for part in parts if part in PAGES and PAGES[part](entry.id) not in moved]
    return f"retired: ghi địa chỉ cũ {lost[0]} vào redirects trong plan.yml: nay dẫn tới đâu" if lost else ""
