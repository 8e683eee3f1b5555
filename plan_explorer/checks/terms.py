"""Guards: a term is explained; where the plan explains it itself, in the words of the plan.

Mend: write `expansion` or `definition`; copy the `quote` as printed.
"""

from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem


def check(context: CheckContext) -> Iterator[Problem]:
    plan = context.plan
    for term in plan.glossary:
        if not term.expansion and not term.definition:
            yield Problem(term.at, term.id, "cần expansion hoặc definition")
        if term.stated_in in plan.paragraph and not term.quote:
            yield Problem(term.at, term.id, f"thiếu quote: lời của {term.stated_in} giải thích từ này")
