"""Guards: a duty names its body in the words quoted, or stands under a heading that does.

Mend: quote the words that name the body; where it is our reading of the text, say why in `reason`.
"""

from collections.abc import Iterator

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, quoted


def check(context: CheckContext) -> Iterator[Problem]:
    plan = context.plan
    for link in plan.links:
        if link.clause not in plan.paragraph:
            continue  # known_ids says so
        if not context.whole_lineage(link.clause):
            continue  # a heading above could not be read
        headings = " ".join(clause.heading or "" for clause in plan.lineage(link.clause))
        for duty in link.duties:
            agency = plan.agency.get(duty.agency)
            if duty.reason or agency is None:
                continue
            if not any(name in duty.quote or name in headings for name in agency.names):
                yield Problem(
                    duty.at.of("quote"),
                    link.clause,
                    f"lời trích {quoted(duty.quote)} không nêu tên {quoted(agency.name)}; "
                    f"trích chỗ có một trong các tên: {', '.join(agency.names) or '(chưa có names)'}; hoặc thêm reason",
                )
