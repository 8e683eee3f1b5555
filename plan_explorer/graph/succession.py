"""What became of the agencies of the plan, by our notes: the one place that answers it."""

from plan_explorer.data.model import Note, Plan
from plan_explorer.data.vocabulary import NoteKind, Succession
from plan_explorer.graph.mentions import Names


class Successions:
    """Who has the work of an agency now.

    A note about a clause says it for the duties of that clause alone, of those to whom a heading addresses it.
    """

    def __init__(self, plan: Plan, names: Names) -> None:
        self._plan = plan
        self._names = names
        told = (note for note in plan.notes if note.kind is NoteKind.KE_THUA and note.now)
        self._notes = {about: note for note in told for about in note.about}

    def note(self, agency_id: str, clause_id: str = "") -> Note | None:
        """What became of an agency; where its work was divided, of the part that a clause gave it."""
        own = self._notes.get(agency_id)
        if clause_id in self._notes and own and own.now is not Succession.GIU_TEN and self._heads(agency_id, clause_id):
            return self._notes[clause_id]
        return own

    def _heads(self, agency_id: str, clause_id: str) -> bool:
        """Whether a clause stands under a heading with the name of an agency."""
        headings = [step.heading for step in self._plan.lineage(clause_id) if step.heading]
        return any(name in heading for heading in headings for name in self._plan.agency[agency_id].names)

    def heirs(self, agency_id: str, clause_id: str = "") -> tuple[str, ...]:
        """Ids of the agencies that took over; none where the agency goes on, has ended, or we don't know."""
        note = self.note(agency_id, clause_id)
        return note.to if note else ()

    def in_words(self, agency_id: str, clause_id: str = "") -> str:
        """What stands in brackets behind the name of an agency of then: “nay là Sở Tài chính”; "" if it goes on.

        Who has only what a clause gave it is not what it is now: “nay lĩnh vực này do Sở Tài chính phụ trách”.
        """
        note = self.note(agency_id, clause_id)
        if note is None or note.now is Succession.GIU_TEN:
            return ""
        names = " và ".join(self._plan.agency[heir].name for heir in note.to)
        if names and agency_id not in note.about and note.to != self.heirs(agency_id):
            return f"nay lĩnh vực này do {names} phụ trách"
        return f"{note.now.label} {names}".strip()

    def told(self, text: str, clause_id: str = "") -> str:
        """Words of ours in which each agency of then has what it is now behind its first mention."""
        parts, end, said = [], 0, set()
        for name, target in self._names.mentions(text):
            now = self.in_words(target.id, clause_id) if target.kind == "agency" else ""
            if now and target.id not in said and not text.startswith(f" ({now})", name.end()):
                said.add(target.id)
                parts += [text[end : name.end()], f" ({now})"]
                end = name.end()
        return "".join([*parts, text[end:]])
