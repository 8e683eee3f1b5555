"""Groups of clauses, as pictures show the plan: those directly below each Mục, and what stands before and after."""

from dataclasses import dataclass

from plan_explorer import addresses
from plan_explorer.views import Views


@dataclass(frozen=True)
class Group:
    """A part of the plan: its number (nothing before and after the clauses), its title and its address."""

    number: str
    title: str
    address: str

    @property
    def label(self) -> str:
        """The number; what has none goes by its title."""
        return self.number or self.title


def group_of(views: Views) -> dict[str, Group]:
    """The group in which each paragraph stands, in the order of the document."""
    found: dict[str, Group] = {}
    outside: Group | None = None
    for paragraph in views.paragraphs:
        if paragraph.is_clause:
            outside = None
            top = views.clause[paragraph.group.id]
            found[paragraph.id] = Group(top.number, top.heading_words or top.title, top.url)
            continue
        if outside is None:
            outside = Group("", "Phần cuối" if found else "Phần mở đầu", addresses.in_full_text(paragraph.id))
        found[paragraph.id] = outside
    return found
