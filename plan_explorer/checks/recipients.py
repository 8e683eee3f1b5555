"""Guards: the recipients are those printed at the end (Nơi nhận), complete and in the printed order.

Mend: list one agency for each line in `recipients` of `plan.yml`; a line that begins with “Lưu” names none.
"""

from itertools import zip_longest

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.vocabulary import Level

FILED = "Lưu"  # where a copy is kept, at the end of the list (Nghị định 30/2020/NĐ-CP)


def check(context: CheckContext) -> Problems:
    plan = context.plan
    if not context.names_are_known:
        return
    printed = [p for p in plan.paragraphs if p.level is Level.NOI_NHAN_MUC and not p.words.startswith(FILED)]
    for line, recipient in zip_longest(printed, plan.info.recipients):
        if line is None:
            said = f"{quoted(recipient)} không có dòng nào ở nơi nhận"
        elif recipient is None:
            said = f"thiếu nơi nhận của {line.id}: {quoted(line.words)}"
        elif recipient in plan.agency and recipient not in context.named("agency", line.heading, line.text):
            said = f"{line.id} in {quoted(line.words)}, không nêu tên {quoted(plan.agency[recipient].name)}"
        else:
            continue
        yield plan.info.mistake("recipients", "recipients", f"{said}; ghi đủ, theo thứ tự in")
        return  # after one missing line all the others are only shifted
