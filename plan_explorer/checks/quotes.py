"""Guards: each quote is in the clause that it is taken from, letter for letter, from whole word to whole word.

Mend: copy the words from `text.yml` again; a line break there counts as one space.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.checks.wording import not_found, stands_in
from plan_explorer.data.fields import StandsIn
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problems, quoted
from plan_explorer.data.records import Footnote, Paragraph
from plan_explorer.data.references import declared


def check(context: CheckContext) -> Problems:
    printed = {place.id: place for place in (*context.plan.paragraphs, *context.plan.footnotes)}
    for place, field, mark, quote in declared(context.plan, StandsIn):
        where = place.value(mark.field)
        there = printed.get(where[0] if isinstance(where, tuple) else where)
        if there and not stands_in(quote, there.words):
            said = _elsewhere(context.plan, quote, there) or not_found(quote, there)
            yield place.record.mistake(field, place.name, said)


def _elsewhere(plan: Plan, quote: str, there: Paragraph | Footnote) -> str:
    """The message for words that stand in other paragraphs; "" when no paragraph has them."""
    others = [paragraph.id for paragraph in plan.paragraphs if stands_in(quote, paragraph.words)]
    if not others:
        return ""
    said = f"{quoted(quote)} không ở {there.id} mà ở {', '.join(others[:3])}"
    return f"{said}; hãy trích lời của {there.id}, hoặc ghi mục này cho {others[0]}"
