"""Guards: every clause with a page has our title and summary, short, one title for one clause.

Mend: add or shorten the entry in `titles.yml`: a title of at most 90 characters without a full stop,
a summary of 1 to 3 sentences, a ready sentence of 1 or 2.
"""

import re
from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, quoted

SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")


def check(context: CheckContext) -> Iterator[Problem]:
    plan = context.plan
    tasks = {task.id for task in plan.tasks}
    sections = {section.clause for section in plan.info.sections}
    if context.complete("titles"):
        for clause in plan.tasks:
            if clause.id not in plan.own_words:
                yield Problem(context.everything("titles"), clause.id, "chưa có title và summary")
    taken: dict[str, str] = {}
    for own in plan.titles:
        known = own.clause in plan.paragraph and plan.section_of(own.clause) in sections
        if known and own.clause not in tasks:
            yield Problem(own.at, own.clause, "đoạn này không có trang riêng nên không cần tiêu đề")
        if taken.setdefault(own.title.casefold(), own.clause) != own.clause:
            yield Problem(own.at.of("title"), own.clause, f"tiêu đề trùng với {quoted(taken[own.title.casefold()])}")
        if not any(letter.isalpha() for letter in own.title):
            yield Problem(own.at.of("title"), own.clause, f"title: cần có chữ, đang là {quoted(own.title)}")
        elif own.title.endswith("."):
            yield Problem(own.at.of("title"), own.clause, "title: bỏ dấu chấm ở cuối")
        for field, words, most in (("summary", own.summary, 3), ("sentence", own.sentence, 2)):
            if words is None:
                continue
            sentences = len(SENTENCE_END.findall(words))
            if not 1 <= sentences <= most or not SENTENCE_END.search(words[-1:]):
                said = f"{field}: cần 1 đến {most} câu, kết thúc bằng dấu chấm; đang có {sentences} câu"
                yield Problem(own.at.of(field), own.clause, said)
