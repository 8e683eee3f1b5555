"""The one place that says who acts in a clause, on which words, and whether the text says so or we infer it."""

from dataclasses import dataclass

from plan_explorer.data.model import Agency, ClauseLinks, Paragraph, Plan
from plan_explorer.data.vocabulary import Basis, Judgement, Role


@dataclass(frozen=True)
class Duty:
    """A role of an agency in a clause.

    It rests on `quote`, words of the paragraph `stated_in`: the clause itself, or another clause if we judge the agency
    competent. With a `reason` the duty is our reading; without one the text says it.
    """

    clause: Paragraph
    agency: Agency
    role: Role | Judgement
    quote: str
    stated_in: Paragraph
    reason: str | None = None

    @property
    def basis(self) -> Basis:
        """Whether the text says it, or we conclude it from the text."""
        return Basis.OURS if self.reason else Basis.TEXT

    @property
    def is_judged(self) -> bool:
        """Whether the clause doesn't name the agency and we judge it competent."""
        return isinstance(self.role, Judgement)

    @property
    def acts(self) -> bool:
        """Whether the clause gives the agency something to do. To receive a report, for example, is not acting."""
        return isinstance(self.role, Role) and self.role.acts


def duties_in(plan: Plan, clause: Paragraph, links: ClauseLinks) -> list[Duty]:
    """The duties that a clause states, in the order of the data, then the agencies that we judge competent."""
    stated = [Duty(clause, plan.agency[d.agency], d.role, d.quote, clause, d.reason) for d in links.duties]
    by_field = Judgement.THEO_LINH_VUC
    judged = [
        Duty(clause, plan.agency[one.agency], by_field, one.quote, plan.paragraph[one.clause], one.reason)
        for one in links.competent
    ]
    return stated + judged
