"""What a rule needs: the loaded plan, the ids that its files declare, and the names found in its text."""

from dataclasses import dataclass
from functools import cached_property

from plan_explorer.data.links import ClauseLinks
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Position
from plan_explorer.data.vocabulary import SectionRole
from plan_explorer.graph.mentions import Names

# How messages call an entry, by the part of the plan that it belongs to.
KINDS = {
    "paragraphs": "đoạn văn bản",
    "footnotes": "chú thích",
    "agencies": "cơ quan",
    "documents": "văn bản",
    "topics": "chủ đề",
    "audiences": "đối tượng",
    "glossary": "thuật ngữ",
    "links": "liên kết",
    "titles": "tiêu đề",
    "notes": "ghi chú",
    "changes": "thay đổi",
}


@dataclass(frozen=True)
class CheckContext:
    """A loaded plan, still to be checked; `declared` as in `load.Loaded`."""

    plan: Plan
    declared: dict[str, set[str]]

    @cached_property
    def names(self) -> Names:
        """The finder of names of agencies, documents and terms in a text."""
        return Names(self.plan)

    @cached_property
    def names_are_known(self) -> bool:
        """Whether all names could be loaded. Otherwise a name in the text could look unknown by mistake."""
        lost = self.gone.get("agencies") or self.gone.get("documents")
        return not lost and all(map(self.complete, ("paragraphs", "agencies", "documents")))

    @cached_property
    def gone(self) -> dict[str, list[str]]:
        """Published ids that are no longer in the data and not retired, by part."""
        published = self.plan.published
        if published is None:
            return {}
        retired = {entry.id for entry in published.retired}
        parts = (part for part in KINDS if hasattr(published, part) and self.readable(part))
        return {part: [i for i in getattr(published, part) if i not in self.declared[part] | retired] for part in parts}

    def named(self, kind: str, *texts: str | None) -> set[str]:
        """Ids of the agencies or documents named in texts; `kind` is `agency` or `document`."""
        found = (target for text in texts if text for _, target in self.names.mentions(text))
        return {target.id for target in found if target.kind == kind}

    def links(self, clause_id: str) -> ClauseLinks:
        """The links record of a clause. Without an entry: an empty one, placed at the first line of the file."""
        nothing = ClauseLinks.model_construct(clause=clause_id, at=self.everything("links"))
        return self.plan.links_of.get(clause_id, nothing)

    def headings(self, clause_id: str) -> list[str]:
        """The headings under which a clause stands, its own included."""
        return [clause.heading for clause in self.plan.lineage(clause_id) if clause.heading]

    def assigns(self, clause_id: str) -> bool:
        """Whether a clause is part of a Mục that says who does what (Tổ chức thực hiện)."""
        return self.plan.role_of(clause_id) is SectionRole.TO_CHUC_THUC_HIEN

    def readable(self, part: str) -> bool:
        """Whether the ids of all entries of a part are known, even of entries with other mistakes."""
        return "" not in self.declared.get(part, {""})

    def complete(self, part: str) -> bool:
        """Whether every entry of a part could be loaded, so that a missing entry is really missing."""
        return self.declared.get(part) == {entry.key for entry in getattr(self.plan, part)}

    def everything(self, part: str) -> Position:
        """The position of a problem that concerns a whole file."""
        return Position(f"{self.plan.info.at.file.rpartition('/')[0]}/{part}.yml", 1)
