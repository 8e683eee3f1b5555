"""Guards: the years of a period stand in its words, the earlier before the later.

Mend: write the years as `quote` gives them, or quote the words with the years.
"""

import re
from collections.abc import Iterator

from plan_explorer.checks.draft import Draft
from plan_explorer.problems import Problem


def check(draft: Draft) -> Iterator[Problem]:
    for link in draft.plan.links:
        for period in link.periods:
            fields = {"start": period.start, "end": period.end, "vision": period.vision}
            years = {field: year for field, year in fields.items() if year}
            quoted = {int(number) for number in re.findall(r"\d{4}", period.quote)}
            missing = {field: year for field, year in years.items() if year not in quoted}
            for field, year in missing.items():
                yield Problem(period.at.of(field), link.clause, f"{field}: quote không ghi năm {year}")
            if not years:
                yield Problem(period.at, link.clause, "cần ít nhất một trong start, end, vision")
            if not missing and list(years.values()) != sorted(years.values()):
                said = f"{', '.join(years)}: các năm cần theo thứ tự trước sau"
                yield Problem(period.at, link.clause, said)
