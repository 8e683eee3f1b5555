"""The reporting chain of a yearly report, from the agencies that must report to the last agency that receives it."""

from plan_explorer.data.links import Deadline
from plan_explorer.data.model import Paragraph
from plan_explorer.data.vocabulary import Role
from plan_explorer.graph.duties import Duty
from plan_explorer.graph.graph import Graph

IN_THE_CHAIN = (Role.BAO_CAO, Role.TIEP_NHAN, Role.TONG_HOP)  # what agencies do with a report


def reporting_chain(graph: Graph, clause: Paragraph, deadline: Deadline) -> list[list[Duty]]:
    """The duties of a clause with a report, by step: agencies that report, that pass it on, that only receive it.

    Empty if the deadline has no day or no recipient.
    """
    if not (deadline.yearly_before and deadline.to):
        return []
    duties = [duty for duty in graph.duties_in[clause.id] if duty.role in IN_THE_CHAIN]
    pass_on = {duty.agency.id for duty in duties if duty.role is not Role.TIEP_NHAN} | {deadline.to}
    steps: list[list[Duty]] = [[], [], []]
    for duty in duties:
        step = 0 if duty.agency.id in deadline.by else 1 if duty.agency.id in pass_on else 2
        steps[step].append(duty)
    return [step for step in steps if step]
