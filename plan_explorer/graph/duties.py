"""Who acts where, on which words, stated or inferred: the one place that answers it."""

from dataclasses import dataclass

from plan_explorer.data.model import Agency, ClauseLinks, Paragraph, Plan
from plan_explorer.data.vocabulary import Basis, Judgement, Role


@dataclass(frozen=True)
class Duty:
    """A role of an agency in a clause.

    `quote` are the words of `stated_in` that it rests on: of the clause itself, or of another where we judge the
    agency competent. With a `reason` it is our reading, else the words say it.
    """

    clause: Paragraph
    agency: Agency
    role: Role | Judgement
    quote: str
    stated_in: Paragraph
    reason: str | None = None

    @property
    def basis(self) -> Basis:
        """Whether the words say it, or we conclude it from them."""
        return Basis.OURS if self.reason else Basis.TEXT

    @property
    def is_judged(self) -> bool:
        """Whether the clause doesn't name the agency and we judge it competent."""
        return isinstance(self.role, Judgement)

    @property
    def acts(self) -> bool:
        """Whether the clause gives the agency something to do; who only receives does nothing."""
        return isinstance(self.role, Role) and self.role.acts


def duties_in(plan: Plan, clause: Paragraph, links: ClauseLinks) -> list[Duty]:
    """The duties of a clause in the order of the data: those by its words, then those that we judge."""
    stated = [Duty(clause, plan.agency[d.agency], d.role, d.quote, clause, d.reason) for d in links.duties]
    by_field = Judgement.THEO_LINH_VUC
    judged = [
        Duty(clause, plan.agency[one.agency], by_field, one.quote, plan.paragraph[one.clause], one.reason)
        for one in links.competent
    ]
    return stated + judged
