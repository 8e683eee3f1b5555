"""Guards: the quote of a period has its years, the start is before the end, and the clause cites the document.

Mend: write the years as `quote` gives them, or quote the words with the years; add the document to the clause.
"""

import re

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted


def check(context: CheckContext) -> Problems:
    for link in context.plan.links:
        cited = {context.plan.info.document, *(citation.document for citation in link.documents)}
        for period in link.periods:
            if period.document in context.plan.document and period.document not in cited:
                said = f"đoạn này không dẫn {quoted(period.document)}; dẫn: {', '.join(sorted(cited))}"
                yield period.mistake("document", link.clause, said)
            years = {field: year for field in ("start", "end", "vision") if (year := getattr(period, field))}
            said_there = {int(number) for number in re.findall(r"\d{4}", period.quote)}
            missing = {field: year for field, year in years.items() if year not in said_there}
            for field, year in missing.items():
                yield period.mistake(field, link.clause, f"quote không ghi năm {year}")
            if not years:
                yield Problem(period.at, link.clause, "cần ít nhất một trong start, end, vision")
            if not missing and list(years.values()) != sorted(years.values()):
                yield Problem(period.at, link.clause, f"{', '.join(years)}: các năm cần theo thứ tự trước sau")
