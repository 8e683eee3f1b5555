"""Guards: every clause with a page has a short title and summary in our words, and no two titles are equal.

Mend: add or shorten the entry in `titles.yml`: a title of two words to 90 characters without a full stop, a summary
of 1 to 5 sentences.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.checks.wording import wrong_sentences
from plan_explorer.data.problems import Problem, Problems, quoted


def check(context: CheckContext) -> Problems:
    plan = context.plan
    tasks = {task.id for task in plan.tasks}
    if context.complete("titles"):
        for clause in plan.tasks:
            if clause.id not in plan.own_words:
                yield Problem(context.everything("titles"), clause.id, "chưa có title và summary")
    taken: dict[str, str] = {}
    for own in plan.titles:
        if own.clause in plan.paragraph and plan.role_of(own.clause) and own.clause not in tasks:
            yield Problem(own.at, own.clause, "đoạn này không có trang riêng nên không cần tiêu đề")
        if taken.setdefault(own.title.casefold(), own.clause) != own.clause:
            yield Problem(own.at.of("title"), own.clause, f"tiêu đề trùng với {quoted(taken[own.title.casefold()])}")
        if said := _wrong_title(own.title):
            yield own.mistake("title", own.clause, said)
        yield from wrong_sentences(own, "summary", own.clause, 5)


def _wrong_title(title: str) -> str:
    if not any(letter.isalpha() for letter in title):
        return f"cần có chữ, đang là {quoted(title)}"
    if title.endswith("."):
        return "bỏ dấu chấm ở cuối"
    return "" if " " in title else f"cần hai chữ trở lên, đang là {quoted(title)}"
