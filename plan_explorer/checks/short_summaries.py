"""Guards: a summary is quicker to read than its clause.

Mend: write fewer words than the clause has (or as many, if it has twenty or fewer), and split a sentence of more than
35 words. Leave out details: the text of record is on the same page.
"""

from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.checks.wording import SENTENCE_END
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import OwnWords

LONGEST = 35  # words of a sentence
SHORT = 20  # words of a clause whose summary may have as many


def check(context: CheckContext) -> Problems:
    for own in context.plan.titles:
        if said := "; ".join((*_too_many_words(context.plan, own), *_long_sentences(own.summary))):
            yield own.mistake("summary", own.clause, said)


def _too_many_words(plan: Plan, own: OwnWords) -> Iterator[str]:
    clause = plan.paragraph.get(own.clause)
    if clause and clause.text:
        words, count = len(clause.text.split()), len(own.summary.split())
        if count > (most := words if words <= SHORT else words - 1):
            yield f"viết ngắn lại: nguyên văn có {words} chữ, tóm tắt tối đa {most} chữ, đang có {count}"


def _long_sentences(summary: str) -> Iterator[str]:
    for sentence in SENTENCE_END.split(summary):
        if (count := len(sentence.split())) > LONGEST:
            yield f"tách câu {quoted(sentence.strip())}: tối đa {LONGEST} chữ, đang có {count}"
