"""What a rule looks at: the loaded plan, and which ids its files declare."""

from dataclasses import dataclass

from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Position

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

    def complete(self, part: str) -> bool:
        """Whether every entry of a part could be read, so that an absence is a real one."""
        return part in self.declared and self.declared[part] == {
            getattr(entry, "id", None) or entry.clause for entry in getattr(self.plan, part)
        }

    def whole_lineage(self, clause_id: str) -> bool:
        """Whether everything declared above a clause could be read."""
        parts = clause_id.split("-")
        above = {"-".join(parts[:n]) for n in range(1, len(parts) + 1)}
        return not (above & self.declared.get("paragraphs", set())) - self.plan.paragraph.keys()

    def everything(self, part: str) -> Position:
        """Position for a problem of a whole file."""
        return Position(f"{self.plan.info.at.file.rpartition('/')[0]}/{part}.yml", 1)
