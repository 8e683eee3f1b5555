"""`…/card.png` beside every page: the picture shown where its address is shared, 1200 × 630.

Messengers show it cropped and small, so it says little: what the page is about, whose site it is, and whose not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan_explorer import addresses
from plan_explorer.render.disclaimer import WHOSE
from plan_explorer.render.pages import Asset, Page
from plan_explorer.render.renderer import Renderer
from plan_explorer.render.share_cards import Words, pictures


@dataclass(frozen=True)
class Card:
    """What the card of the page at `address` says; all but the title may be empty."""

    address: str
    title: str
    text: str = ""
    kind: str = ""
    number: str = ""


def card(page: Page) -> Card:
    """The card of a generated page. A clause has its number instead of a text; a text goes on where the title stops."""
    goes_on = page.description.removeprefix(page.title)
    text = goes_on.lstrip() if goes_on[:1] in (" ", "") else page.description
    return Card(page.address, page.title, "" if page.number else text, page.kind, page.number)


def assets(renderer: Renderer, cards: Iterable[Card], site_name: str) -> Iterator[Asset]:
    """The pictures of `cards`; those that did not change are not made again."""
    cards, plan = list(cards), renderer.plan.info.short_name
    words = [Words(one.title, one.text, one.kind, one.number, plan, site_name, WHOSE) for one in cards]
    for one, picture in zip(cards, pictures(renderer.typesetter, renderer.cache, words), strict=True):
        yield Asset(addresses.card(one.address).lstrip("/"), picture)
