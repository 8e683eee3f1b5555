"""What a rule looks at: the loaded plan, which ids its files declare, and what its words name."""

from dataclasses import dataclass
from functools import cached_property

from plan_explorer.data.links import ClauseLinks
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Position
from plan_explorer.data.vocabulary import SectionRole
from plan_explorer.graph.mentions import Names

# What ids are called in messages, by the part of the plan they stand in.
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
    """A plan whose parts are not yet known to fit together."""

    plan: Plan
    declared: dict[str, set[str]]

    @cached_property
    def names(self) -> Names:
        """Finds every name of an agency, document or term in a text."""
        return Names(self.plan)

    @cached_property
    def names_are_known(self) -> bool:
        """Whether all names could be read, so that words which name nothing really name nothing."""
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
        """Ids of what texts name; `kind` is `agency` or `document`."""
        found = (target for text in texts if text for _, target in self.names.mentions(text))
        return {target.id for target in found if target.kind == kind}

    def links(self, clause_id: str) -> ClauseLinks:
        """What the data says of a clause; nothing, said on the first line of the file, where it has no entry."""
        nothing = ClauseLinks.model_construct(clause=clause_id, at=self.everything("links"))
        return self.plan.links_of.get(clause_id, nothing)

    def headings(self, clause_id: str) -> list[str]:
        """The headings under which a clause stands, its own included."""
        return [clause.heading for clause in self.plan.lineage(clause_id) if clause.heading]

    def assigns(self, clause_id: str) -> bool:
        """Whether a clause is part of a Mục that says who does what (Tổ chức thực hiện)."""
        return self.plan.role_of(clause_id) is SectionRole.TO_CHUC_THUC_HIEN

    def readable(self, part: str) -> bool:
        """Whether the ids of a part are all known, also those of entries that are wrong otherwise."""
        return "" not in self.declared.get(part, {""})

    def complete(self, part: str) -> bool:
        """Whether every entry of a part could be read, so that an absence is a real one."""
        return self.declared.get(part) == {entry.key for entry in getattr(self.plan, part)}

    def everything(self, part: str) -> Position:
        """Position for a problem of a whole file."""
        return Position(f"{self.plan.info.at.file.rpartition('/')[0]}/{part}.yml", 1)
