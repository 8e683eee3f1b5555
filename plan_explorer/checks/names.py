"""Guards: each name that is to become a link stands in the text, and leads to one thing only.

Mend: write the form as printed (capitals, commas), or move it to `aliases`; take a shared name from one.
"""

from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, quoted


def check(context: CheckContext) -> Iterator[Problem]:
    plan = context.plan
    text = "\n".join(paragraph.words for paragraph in plan.paragraphs)
    owner: dict[str, str] = {}
    for part in (plan.agencies, plan.documents, plan.glossary):
        for entry in part:
            for name in entry.names:
                at = entry.at.of("names")
                if context.complete("paragraphs") and name not in text:
                    yield Problem(
                        at, entry.id, f"names: {quoted(name)} không có trong văn bản; để ở aliases nếu chỉ dùng để tìm"
                    )
                if owner.setdefault(name, entry.id) != entry.id:
                    yield Problem(at, entry.id, f"names: {quoted(name)} đã là tên của {quoted(owner[name])}")
