"""Guards: a duty, a competence, a deadline names its agency in the words quoted, or stands under a heading that does.

Mend: quote the words that name the agency; where a duty is our reading of the text, say why in `reason`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.links import ClauseLinks, Competence, Deadline, Duty
from plan_explorer.data.problems import Problem, Problems, quoted


def check(context: CheckContext) -> Problems:
    for link in context.plan.links:
        for record in (*link.duties, *link.competent):
            if not (isinstance(record, Duty) and record.reason):
                yield from _claim(context, link, record)
        for deadline in link.deadlines:
            yield from _deadline(context, link, deadline)


def _claim(context: CheckContext, link: ClauseLinks, record: Duty | Competence) -> Problems:
    clause = record.clause if isinstance(record, Competence) else link.clause
    agency = context.plan.agency.get(record.agency)
    if agency is None or clause not in context.plan.paragraph or not context.whole_lineage(clause):
        return  # known_ids says so, or something above could not be read
    places = (record.quote, *context.headings(clause))
    if not any(name in place for name in agency.names for place in places):
        said = f"lời trích {quoted(record.quote)} không nêu tên {quoted(agency.name)}"
        names = ", ".join(agency.names) or "(chưa có names)"
        way_out = "; hoặc thêm reason" if isinstance(record, Duty) else ""
        yield Problem(record.at.of("quote"), link.clause, f"{said}; trích chỗ có một trong các tên: {names}{way_out}")


def _deadline(context: CheckContext, link: ClauseLinks, deadline: Deadline) -> Problems:
    paragraph = context.plan.paragraph.get(link.clause)
    if paragraph is None or not context.whole_lineage(link.clause):
        return
    places = (paragraph.words, *context.headings(link.clause))
    for field, ids in (("by", deadline.by), ("to", (deadline.to,))):
        for agency in filter(None, map(context.plan.agency.get, filter(None, ids))):
            if not any(name in place for name in agency.names for place in places):
                said = f"{field}: đoạn này và tiêu đề trên nó không nêu tên {quoted(agency.name)}"
                yield Problem(deadline.at.of(field), link.clause, said)
