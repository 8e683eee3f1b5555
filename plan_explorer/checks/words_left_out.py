"""Guards: in a clause with duties, and in a Mục that says who does what, every word belongs to a duty.

Mend: add the forgotten duty, or extend the quotes to the words, in whole sentences or whole parts between “;”; if the
words give nobody a duty, say why in `not_duties`. Headings and punctuation don't count.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.checks.wording import left_over, stands_in
from plan_explorer.data.problems import Problem, Problems, quoted

SHOWN = 12  # words


def check(context: CheckContext) -> Problems:
    if not context.complete("links"):
        return
    for paragraph in context.plan.paragraphs:
        link, text = context.links(paragraph.id), paragraph.text or ""
        if not (link.duties or context.assigns(paragraph.id)):
            continue
        told = [*(duty.quote for duty in link.duties), *(excuse.words for excuse in link.not_duties)]
        if not all(stands_in(words, paragraph.words) for words in told):
            continue  # quotes reports it
        if left := left_over(text, told).split():
            words = quoted(" ".join(left[:SHOWN]) + ("…" if len(left) > SHOWN else ""))
            said = f"lời văn còn chữ chưa thuộc việc nào: {words}; trích cả chữ ấy vào quote của một việc, thêm việc"
            yield Problem(link.at.of("duties"), paragraph.id, f"{said}, hoặc nêu lý do ở not_duties")
