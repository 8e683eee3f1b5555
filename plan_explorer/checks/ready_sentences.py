"""Guards: a ready sentence is clear when it is copied alone, and says no more than its clause.

Mend: name the kind of document, the place and the year of issue; write abbreviations in full; remove “sẽ”, which
promises more than the plan; leave out agencies that neither the clause nor a heading above it names.
"""

import re
from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.checks.wording import stands_in, wrong_sentences
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.records import OwnWords
from plan_explorer.data.vocabulary import Level

SHORTEST = 60  # letters
PROMISE = re.compile(r"\bsẽ\b", re.IGNORECASE)


def check(context: CheckContext) -> Problems:
    wanted = any(own.sentence for own in context.plan.titles)
    needed = list(_needed(context.plan))
    for own in context.plan.titles:
        if own.sentence:
            for said in (*_wording(own.sentence, needed), *_names(context, own, own.sentence)):
                yield own.mistake("sentence", own.clause, said)
            yield from wrong_sentences(own, "sentence", own.clause, 2)
        elif wanted:
            yield Problem(own.at, own.clause, "thiếu sentence: đã viết câu dẫn cho đoạn khác thì viết cho mọi đoạn")


def _needed(plan: Plan) -> Iterator[str]:
    """Words that tell readers which plan a sentence is about: its kind, its year, its place as printed."""
    if own := plan.document.get(plan.info.document):
        yield own.type.label
        if own.date:  # numbers repeat every year, and so do plans
            yield str(own.date.year)
    for paragraph in plan.paragraphs:
        if paragraph.level is Level.DIA_DANH_THOI_GIAN:
            yield paragraph.words.partition(",")[0]


def _wording(sentence: str, needed: list[str]) -> Iterator[str]:
    if len(sentence) < SHORTEST:
        yield f"cần ít nhất {SHORTEST} ký tự, đang có {len(sentence)}"
    for words in needed:
        if not stands_in(words, sentence):
            yield f"cần có chữ {quoted(words)}, để đứng một mình vẫn rõ là của kế hoạch nào"
    if found := PROMISE.search(sentence):
        yield f"bỏ chữ {quoted(found[0])}: kế hoạch giao việc, không hứa kết quả"


def _names(context: CheckContext, own: OwnWords, sentence: str) -> Iterator[str]:
    plan = context.plan
    footnotes = {footnote.id for footnote in plan.footnotes}
    short_forms = {term.term: term.expansion for term in plan.glossary if term.stated_in in footnotes}
    for name, target in context.names.mentions(sentence):
        if target.kind == "term" and name[0] in short_forms:
            yield f"viết đầy đủ {quoted(name[0])}: {quoted(short_forms[name[0]])}"
    if own.clause in plan.paragraph and context.names_are_known:
        above = [paragraph.words for paragraph in plan.lineage(own.clause)]
        for agency in sorted(context.named("agency", sentence) - context.named("agency", *above)):
            yield f"đoạn này và tiêu đề trên nó không nêu {quoted(plan.agency[agency].name)}"
