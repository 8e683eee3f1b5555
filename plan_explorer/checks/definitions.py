"""Guards: a definition in our words is a sentence. Mend: end it with a full stop."""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems


def check(context: CheckContext) -> Problems:
    for entry in (*context.plan.topics, *context.plan.audiences, *context.plan.glossary):
        if entry.definition and not entry.definition.endswith("."):
            yield entry.mistake("definition", entry.id, "kết thúc bằng dấu chấm")
