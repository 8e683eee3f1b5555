"""Guards: a duty has the role `chu-tri` where the clause says “chủ trì”, and nowhere else.

Mend: quote the words with “chủ trì”, or choose another role; give the leading agency its duty.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.vocabulary import Role

WORDS = Role.CHU_TRI.label.casefold()


def check(context: CheckContext) -> Problems:
    plan = context.plan
    leading = [(link.clause, duty) for link in plan.links for duty in link.duties if duty.role is Role.CHU_TRI]
    for clause_id, duty in leading:
        if WORDS not in duty.quote.casefold():
            said = f"lời trích {quoted(duty.quote)} không có chữ “{WORDS}”; trích chỗ có chữ ấy"
            yield duty.mistake("role", clause_id, f"{said}, hoặc dùng vai trò khác (như thuc-hien)")
    if not context.complete("links"):
        return
    led = {clause_id for clause_id, _ in leading}
    for clause in plan.tasks:
        if WORDS in clause.words.casefold() and clause.id not in led:
            said = f"lời văn có chữ “{WORDS}” mà chưa có việc nào mang vai trò {Role.CHU_TRI}"
            yield Problem(context.links(clause.id).at, clause.id, said)
