"""The way of a yearly report: from the bodies bound by its deadline to the last that receives it."""

from dataclasses import dataclass

from plan_explorer.data.model import Deadline, Duty, Note, Paragraph
from plan_explorer.data.vocabulary import NoteKind, Role
from plan_explorer.render.pages import Renderer

ON_THE_WAY = (Role.BAO_CAO, Role.TIEP_NHAN, Role.TONG_HOP)  # what bodies do with a report


@dataclass(frozen=True)
class Step:
    """Bodies that stand at the same place on the way of a report, their words, and what became of them."""

    bodies: dict[str, list[Role]]
    words: list[Duty]
    notes: list[Note]


@dataclass(frozen=True)
class Flow:
    """The way of a yearly report: from those bound by the deadline to the last that receives it."""

    clause: Paragraph
    deadline: Deadline
    steps: list[Step]


def flows(renderer: Renderer) -> list[Flow]:
    """The ways of all reports that are due on a day, a note only where its body stands first."""
    shown: set[str] = set()
    found = []
    for clause, deadline in renderer.relations.yearly_deadlines:
        if deadline.to:
            steps = [_step(renderer, duties, shown) for duties in _duties_by_step(renderer, clause, deadline)]
            if steps:
                found.append(Flow(clause, deadline, steps))
    return found


def _duties_by_step(renderer: Renderer, clause: Paragraph, deadline: Deadline) -> list[list[Duty]]:
    """The duties of a clause on the way of a report: those who report, who pass it on, who only receive it."""
    duties = [duty for duty in renderer.plan.links_of[clause.id].duties if duty.role in ON_THE_WAY]
    pass_on = {duty.agency for duty in duties if duty.role is not Role.TIEP_NHAN} | {deadline.to}
    steps: list[list[Duty]] = [[], [], []]
    for duty in duties:
        place = 0 if duty.agency in deadline.by else 1 if duty.agency in pass_on else 2
        steps[place].append(duty)
    return [step for step in steps if step]


def _step(renderer: Renderer, duties: list[Duty], shown: set[str]) -> Step:
    bodies: dict[str, list[Role]] = {}
    for duty in duties:
        bodies.setdefault(duty.agency, [])
        if duty.role not in bodies[duty.agency]:
            bodies[duty.agency].append(duty.role)
    words = {(duty.quote, duty.reason): duty for duty in duties}
    notes = []
    for note in (note for body in bodies for note in renderer.relations.notes[body]):
        if note.kind is NoteKind.KE_THUA and note.id not in shown:
            shown.add(note.id)
            notes.append(note)
    return Step(bodies, list(words.values()), notes)
