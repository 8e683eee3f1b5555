"""The rules of the data, one file each: what it guards and how to mend stand at the top of the file.

A rule is a function `check(context)` that yields a `Problem` for every place where the data breaks it.
"""

from plan_explorer.checks import (
    changes,
    clause_tree,
    deadlines,
    footnotes,
    identity,
    known_ids,
    mentions,
    named_bodies,
    names,
    notes,
    own_words,
    periods,
    quotes,
    self_references,
    sources_of_documents,
    topics,
    unique_ids,
    updated,
)
from plan_explorer.checks.context import CheckContext
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problem

RULES = (
    unique_ids,
    clause_tree,
    known_ids,
    self_references,
    identity,
    quotes,
    named_bodies,
    names,
    mentions,
    footnotes,
    sources_of_documents,
    own_words,
    topics,
    deadlines,
    periods,
    notes,
    changes,
    updated,
)


def run_checks(plan: Plan, declared: dict[str, set[str]]) -> list[Problem]:
    """Everything the rules find in a loaded plan; `declared` as in `load.Loaded`."""
    context = CheckContext(plan, declared)
    return [problem for rule in RULES for problem in rule.check(context)]
