"""The duty sheet (phiếu nhiệm vụ) of a body: what the plan asks of it, on one sheet of paper.

Made once; the page and the PDF are both filled from it. Addresses stand from the root of the site. What is
our judgement alone (competences) is left to the body's own page.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from plan_explorer import addresses
from plan_explorer.data.model import Agency, Deadline, Duty, Note, Paragraph, Source
from plan_explorer.render.pages import Renderer


@dataclass(frozen=True)
class Piece:
    """Some words of record; `key` marks those on which a duty rests."""

    text: str
    key: bool


@dataclass(frozen=True)
class Held:
    """A role in the vocabulary's words; `ours` says that it is our reading of the clause."""

    label: str
    ours: bool


@dataclass(frozen=True)
class Partner:
    """Another body with a duty in the same clause, and its roles there."""

    name: str
    address: str
    roles: str


@dataclass(frozen=True)
class Task:
    """What a body does in one clause: its roles, on which passages of record, with whom."""

    number: str
    place: str
    address: str
    roles: tuple[Held, ...]
    passages: tuple[tuple[Piece, ...], ...]
    partners: tuple[Partner, ...] = ()


@dataclass(frozen=True)
class Part:
    """Tasks of one kind. `id` is an anchor; a collective part names the group that its tasks are given to."""

    id: str
    heading: str
    tasks: tuple[Task, ...]
    group: str | None = None


@dataclass(frozen=True)
class Due:
    """Something due: when, what, to whom, on which words; `by` names the groups through which it binds a member."""

    number: str
    place: str
    address: str
    when: str
    what: str
    by: str
    to: str | None
    quote: str


@dataclass(frozen=True)
class Since:
    """An outside fact about the body, with its sources as (title, address, day of reading)."""

    label: str
    text: str
    verified: bool
    sources: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class DutySheet:
    """Everything on the sheet, in its order."""

    name: str
    address: str
    online: str | None
    plan: str
    plan_name: str
    updated: str
    since: tuple[Since, ...]
    parts: tuple[Part, ...]
    deadlines: tuple[Due, ...]
    judged: int


def duty_sheet(renderer: Renderer, agency: Agency) -> DutySheet:
    """The sheet of a body that has duties (`Relations.with_duties`)."""
    plan, relations = renderer.plan, renderer.relations
    own = [
        Part(anchor, heading, tuple(_task(renderer, clause, duties, agency) for clause, duties in clauses))
        for anchor, heading, clauses in relations.duties_by_kind(agency.id)
    ]
    collective = [
        Part(
            f"viec-chung-{group}",
            f"Việc chung của {plan.agency[group].name}",
            tuple(_collective_task(renderer, clause, duties) for clause, duties in relations.collective_duties(group)),
            group=plan.agency[group].name,
        )
        for group in agency.member_of
    ]
    address = addresses.agency(agency.id)
    return DutySheet(
        name=agency.name,
        address=address,
        online=renderer.absolute(address),
        plan=renderer.plan_citation(),
        plan_name=plan.info.name,
        updated=_in_figures(plan.info.updated),
        since=tuple(_since(note) for note in renderer.outside_notes(agency.id)),
        parts=tuple(part for part in own + collective if part.tasks),
        deadlines=tuple(_due(renderer, agency, *pair) for pair in relations.deadlines_of(agency)),
        judged=len(relations.competences[agency.id]),
    )


def _task(renderer: Renderer, clause: Paragraph, duties: list[Duty], agency: Agency) -> Task:
    """A duty of the body's own: the whole sentences, so that the sheet can be read without the plan."""
    sentences: dict[str, list[str]] = {}
    for duty in duties:
        sentences.setdefault(renderer.relations.sentence(clause.id, duty.quote), []).append(duty.quote)
    passages = tuple(_pieces(sentence, quotes) for sentence, quotes in sentences.items())
    partners = tuple(
        Partner(renderer.plan.agency[i].name, addresses.agency(i), ", ".join(role.label.lower() for role in roles))
        for i, roles in renderer.relations.others_in(clause, agency.id)
    )
    return Task(*_where(renderer, clause), _roles(duties), passages, partners)


def _collective_task(renderer: Renderer, clause: Paragraph, duties: list[Duty]) -> Task:
    """A duty of a group: in short, only the words that give it."""
    quotes = dict.fromkeys(duty.quote for duty in duties)
    return Task(*_where(renderer, clause), _roles(duties), tuple((Piece(quote, key=True),) for quote in quotes))


def _where(renderer: Renderer, clause: Paragraph) -> tuple[str, str, str]:
    """Number, place in words and address of a clause; a paragraph without a number is named by what it is."""
    handle = renderer.handle(clause)
    return handle, renderer.place(clause) if clause.is_clause else handle, renderer.address(clause)


def _roles(duties: Iterable[Duty]) -> tuple[Held, ...]:
    """Roles once each. A role that the text gives in one place is not our reading in another."""
    given = {duty.role for duty in duties if not duty.reason}
    return tuple(Held(role.label, ours=role not in given) for role in dict.fromkeys(duty.role for duty in duties))


def _pieces(sentence: str, quotes: list[str]) -> tuple[Piece, ...]:
    """A sentence cut so that the words of the quotes, which may overlap, are marked."""
    marked = set()
    for quote in quotes:
        start = sentence.index(quote)
        marked.update(range(start, start + len(quote)))
    cuts = [i for i in range(1, len(sentence)) if (i in marked) != (i - 1 in marked)]
    bounds = [0, *cuts, len(sentence)]
    return tuple(Piece(sentence[start:end], key=start in marked) for start, end in pairwise(bounds))


def _due(renderer: Renderer, agency: Agency, clause: Paragraph, deadline: Deadline) -> Due:
    plan = renderer.plan
    groups = () if agency.id in deadline.by else [plan.agency[i].name for i in deadline.by if i in agency.member_of]
    number, place, address = _where(renderer, clause)
    return Due(
        number=number,
        place=place,
        address=address,
        when=renderer.due(deadline),
        what=deadline.what,
        by=", ".join(groups),
        to=plan.agency[deadline.to].name if deadline.to else None,
        quote=deadline.quote,
    )


def _since(note: Note) -> Since:
    return Since(note.kind.label, note.text, note.verified, tuple(_source(source) for source in note.sources))


def _source(source: Source) -> tuple[str, str, str]:
    return source.title, source.url, _in_figures(source.checked_on)


def _in_figures(date: datetime.date) -> str:
    return date.strftime("%d/%m/%Y")
