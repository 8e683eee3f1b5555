"""Guards: every document number and agency name in the text becomes a link, or the data says why not.

Mend: add the name to `names` of its agency or document, or to `not_linked` in `plan.yml` with a reason.
"""

import re

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted

NUMBER = r"\d+ ?[-/][\w/-]*[A-ZĐ]{2}[\w/-]*"
AGENCY = r"(?:Sở|Ban|Bộ|UBND|HĐND|UBMTTQ|ĐBQH|Ủy ban|Hội đồng|Thành ủy|Tỉnh ủy|Văn phòng|VP\.|Chính phủ|Thủ tướng)"
LIKELY = re.compile(rf"(?<!\w)(?:{NUMBER}|{AGENCY}(?!\w))")


def check(context: CheckContext) -> Problems:
    plan = context.plan
    if not context.names_are_known:
        return
    excused = re.compile("|".join(re.escape(n.words) for n in plan.info.not_linked) or r"(?!)")
    used: set[str] = set()
    for paragraph in plan.paragraphs:
        for field in ("heading", "text"):
            words = getattr(paragraph, field) or ""
            known = [name for name, target in context.names.mentions(words) if target.kind != "term"]
            excuses = list(excused.finditer(words))
            used |= {excuse[0] for excuse in excuses}
            for likely in LIKELY.finditer(words):
                if not any(each.start() <= likely.start() < each.end() for each in (*known, *excuses)):
                    around = words[likely.start() : likely.start() + 50]
                    said = f"chưa có liên kết ở {quoted(around)}: thêm vào names hoặc not_linked"
                    yield Problem(paragraph.at.of(field), paragraph.id, said)
    for excuse in plan.info.not_linked:
        if excuse.words not in used:
            yield Problem(excuse.at, "not_linked", f"{quoted(excuse.words)} không có trong văn bản")
