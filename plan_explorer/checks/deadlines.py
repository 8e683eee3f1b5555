"""Guards: a deadline says a day of the year or a rhythm. Mend: keep one of `yearly_before` and `recurring`."""

from collections.abc import Iterator

from plan_explorer.checks.draft import Draft
from plan_explorer.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    for link in draft.plan.links:
        for deadline in link.deadlines:
            if bool(deadline.yearly_before) is bool(deadline.recurring):
                yield Problem(deadline.at, link.clause, "cần đúng một trong hai: yearly_before hoặc recurring")
