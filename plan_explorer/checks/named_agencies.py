"""Guards: the agency of a duty or competence is named in its quote or a heading; of a deadline, in clause or heading.

Mend: quote the words that name the agency; where a duty is our reading of the text, say why in `reason`.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.links import Competence, Duty
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.records import Agency


def check(context: CheckContext) -> Problems:
    if not context.complete("paragraphs"):
        return
    for link in context.plan.links:
        for claim in (*link.duties, *link.competent):
            clause_id = claim.clause if isinstance(claim, Competence) else link.clause
            agency = _unnamed(context, claim.agency, clause_id, claim.quote)
            if agency and not (isinstance(claim, Duty) and claim.reason):
                said = f"lời trích {quoted(claim.quote)} không nêu tên {quoted(agency.name)}"
                names = ", ".join(agency.names) or "(chưa có names)"
                way_out = "; hoặc thêm reason" if isinstance(claim, Duty) else ""
                said = f"{said}; trích chỗ có một trong các tên: {names}{way_out}"
                yield Problem(claim.at.of("quote"), link.clause, said)
        for deadline in link.deadlines:
            for field, agency_id in (*(("by", each) for each in deadline.by), ("to", deadline.to)):
                if agency := _unnamed(context, agency_id, link.clause):
                    said = f"đoạn này và tiêu đề trên nó không nêu tên {quoted(agency.name)}"
                    yield deadline.mistake(field, link.clause, said)


def _unnamed(context: CheckContext, agency_id: str | None, clause_id: str, quote: str = "") -> Agency | None:
    """The agency, if neither the quote (or else the whole clause) nor a heading above it names it."""
    agency, clause = context.plan.agency.get(agency_id or ""), context.plan.paragraph.get(clause_id)
    if agency is None or clause is None:
        return None  # known_ids reports it
    places = (quote or clause.words, *context.headings(clause_id))
    return None if any(name in place for name in agency.names for place in places) else agency
