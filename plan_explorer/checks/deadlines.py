"""Guards: a deadline has either a day of the year or a rhythm, and its quote has that day.

Mend: keep one of `yearly_before` and `recurring`; write the day as `quote` gives it, or quote the words with the day.
"""

import re
from itertools import pairwise

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems


def check(context: CheckContext) -> Problems:
    for link in context.plan.links:
        for deadline in link.deadlines:
            if bool(deadline.yearly_before) is bool(deadline.recurring):
                yield Problem(deadline.at, link.clause, "cần đúng một trong hai: yearly_before hoặc recurring")
            elif deadline.yearly_before:
                month, day = map(int, deadline.yearly_before.split("-"))
                numbers = map(int, re.findall(r"\d+", deadline.quote))
                if (day, month) not in pairwise(numbers):
                    yield deadline.mistake("yearly_before", link.clause, f"quote không ghi ngày {day} tháng {month}")
