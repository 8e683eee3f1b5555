"""Guards: a term has an explanation; if the plan itself explains it, in the words of the plan.

Mend: write `expansion` or `definition`; copy the `quote`, or the words of the footnote, as printed.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted


def check(context: CheckContext) -> Problems:
    plan = context.plan
    footnotes = {footnote.id: footnote for footnote in plan.footnotes}
    for term in plan.glossary:
        if not term.expansion and not term.definition:
            yield Problem(term.at, term.id, "cần expansion hoặc definition")
        if term.stated_in in plan.paragraph and not term.quote:
            yield Problem(term.at, term.id, f"thiếu quote: lời của {term.stated_in} giải thích từ này")
        footnote = footnotes.get(term.stated_in or "")
        if footnote and (term.expansion or "").casefold() != footnote.text.casefold():
            said = f"cần đúng như {footnote.id} giải thích: {quoted(footnote.text)}"
            yield term.mistake("expansion", term.id, said)
