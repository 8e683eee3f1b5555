"""Groups of clauses, as pictures show the plan: the clauses directly below each Mục, and what frames them."""

from dataclasses import dataclass

from plan_explorer import addresses
from plan_explorer.data.model import Paragraph
from plan_explorer.render.pages import Renderer

OPENING = "phan-mo-dau"
CLOSING = "phan-cuoi"


@dataclass(frozen=True)
class Group:
    """A part of the plan: its id, its number (nothing for the frame), its title and its address."""

    id: str
    number: str
    title: str
    address: str

    @property
    def label(self) -> str:
        """The number; the frame has none, so its title."""
        return self.number or self.title


def group_of(renderer: Renderer, paragraph: Paragraph) -> Group:
    """The group in which a paragraph stands."""
    if not paragraph.is_clause:
        return _frame(renderer, paragraph)
    top = renderer.plan.group_of(paragraph.id)
    return Group(top.id, renderer.number(top), renderer.heading(top) or renderer.title(top), renderer.address(top))


def _frame(renderer: Renderer, paragraph: Paragraph) -> Group:
    """What stands before the first clause, or after it."""
    paragraphs = renderer.plan.paragraphs
    first = next((i for i, one in enumerate(paragraphs) if one.is_clause), len(paragraphs))
    if paragraph in paragraphs[:first]:
        return Group(OPENING, "", "Phần mở đầu", addresses.in_full_text(paragraphs[0].id))
    start = next(one for one in paragraphs[first:] if not one.is_clause)
    return Group(CLOSING, "", "Phần cuối", addresses.in_full_text(start.id))


def in_order(renderer: Renderer, groups: set[Group]) -> list[Group]:
    """Groups in the order of the document."""
    every = dict.fromkeys(group_of(renderer, paragraph) for paragraph in renderer.plan.paragraphs)
    return [group for group in every if group in groups]
