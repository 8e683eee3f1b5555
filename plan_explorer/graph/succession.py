"""The one place that says, from our notes, what became of the agencies that the plan names."""

from plan_explorer.data.model import Note, Plan
from plan_explorer.data.vocabulary import NoteKind, Succession
from plan_explorer.graph.mentions import Names


class Successions:
    """Says which agency has the work of a former agency today.

    A note about a clause counts only for the duties in that clause, and only for agencies named in a heading above it.
    """

    def __init__(self, plan: Plan, names: Names) -> None:
        self._plan = plan
        self._names = names
        told = (note for note in plan.notes if note.kind is NoteKind.KE_THUA and note.now)
        self._notes = {about: note for note in told for about in note.about}

    def note(self, agency_id: str, clause_id: str = "") -> Note | None:
        """The note on what became of an agency, or of its duty in a clause if its work was divided."""
        own = self._notes.get(agency_id)
        if clause_id in self._notes and own and own.now is not Succession.GIU_TEN and self._heads(agency_id, clause_id):
            return self._notes[clause_id]
        return own

    def _heads(self, agency_id: str, clause_id: str) -> bool:
        """Whether a heading above a clause names an agency."""
        headings = [step.heading for step in self._plan.lineage(clause_id) if step.heading]
        return any(name in heading for heading in headings for name in self._plan.agency[agency_id].names)

    def heirs(self, agency_id: str, clause_id: str = "") -> tuple[str, ...]:
        """Ids of the agencies that took over; none if the agency keeps its name, was abolished, or we don't know."""
        note = self.note(agency_id, clause_id)
        return note.to if note else ()

    def in_words(self, agency_id: str, clause_id: str = "") -> str:
        """The words in brackets behind a former agency's name: “nay là Sở Tài chính”; "" if it keeps its name.

        Where a clause's duty went elsewhere, they name the field: “nay lĩnh vực này do Sở Tài chính phụ trách”.
        """
        note = self.note(agency_id, clause_id)
        if note is None or note.now is Succession.GIU_TEN:
            return ""
        names = " và ".join(self._plan.agency[heir].name for heir in note.to)
        if names and agency_id not in note.about and note.to != self.heirs(agency_id):
            return f"nay lĩnh vực này do {names} phụ trách"
        return f"{note.now.label} {names}".strip()

    def told(self, text: str, clause_id: str = "") -> str:
        """A text of ours in which the first mention of each former agency is followed by what it is now."""
        parts, end, said = [], 0, set()
        for name, target in self._names.mentions(text):
            now = self.in_words(target.id, clause_id) if target.kind == "agency" else ""
            if now and target.id not in said and not text.startswith(f" ({now})", name.end()):
                said.add(target.id)
                parts += [text[end : name.end()], f" ({now})"]
                end = name.end()
        return "".join([*parts, text[end:]])
