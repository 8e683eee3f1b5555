"""Guards: each footnote has its mark once in the text, and each mark in the text has a footnote.

Mend: put the mark (¹ ² ³ …) behind the word as printed, or add the footnote in `text.yml`.
"""

import re

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.graph.mentions import NOT_A_UNIT

MARK = re.compile(rf"{NOT_A_UNIT}[¹²³⁴⁵⁶⁷⁸⁹⁰]+")


def check(context: CheckContext) -> Problems:
    plan = context.plan
    calls = [(mark, paragraph) for paragraph in plan.paragraphs for mark in MARK.findall(paragraph.words)]
    for mark, paragraph in calls:
        if mark not in plan.footnote and context.complete("footnotes"):
            yield Problem(paragraph.at, paragraph.id, f"không có chú thích cho dấu {quoted(mark)}")
    marks = [mark for mark, _ in calls]
    for note in plan.footnotes:
        if context.complete("paragraphs") and marks.count(note.mark) != 1:
            said = f"dấu {quoted(note.mark)} có {marks.count(note.mark)} lần trong văn bản; cần đúng một lần"
            yield Problem(note.at, note.id, said)
