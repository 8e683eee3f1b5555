"""Groups of clauses, as pictures show the plan: the clauses directly below each Mục, and what frames them."""

from dataclasses import dataclass

from plan_explorer import addresses
from plan_explorer.views import Views


@dataclass(frozen=True)
class Group:
    """A part of the plan: its number (nothing for the frame), its title and its address."""

    number: str
    title: str
    address: str

    @property
    def label(self) -> str:
        """The number; the frame has none, so its title."""
        return self.number or self.title


def group_of(views: Views) -> dict[str, Group]:
    """The group in which each paragraph stands, in the order of the document."""
    found: dict[str, Group] = {}
    frame: Group | None = None
    for paragraph in views.paragraphs:
        if paragraph.is_clause:
            frame = None
            top = views.clause[paragraph.group.id]
            found[paragraph.id] = Group(top.number, top.heading_words or top.title, top.url)
            continue
        if frame is None:
            frame = Group("", "Phần cuối" if found else "Phần mở đầu", addresses.in_full_text(paragraph.id))
        found[paragraph.id] = frame
    return found
