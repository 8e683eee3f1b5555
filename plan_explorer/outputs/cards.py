"""`…/card.png` beside every page: the picture that messengers show when its address is shared, 1200 × 630.

Messengers show it small and cropped, so it has few words: subject of the page, name of the site, disclaimer.
"""

from collections.abc import Iterable, Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Asset, Page
from plan_explorer.render.renderer import Renderer
from plan_explorer.render.share_cards import Words, pictures


def words(page: Page, plan: str = "", site_name: str = "") -> Words:
    """The words on a page's card: its title, and for a clause its number, else its description without the title."""
    goes_on = page.description.removeprefix(page.title)
    text = goes_on.lstrip() if goes_on[:1] in (" ", "") else page.description
    return Words(page.title, "" if page.number else text, page.kind, page.number, plan, site_name)


def assets(renderer: Renderer, pages: Iterable[Page], site_name: str) -> Iterator[Asset]:
    """The pictures of `pages`; unchanged ones come from the cache."""
    said = {page.address: words(page, renderer.plan.info.short_name, site_name) for page in pages}
    for address, picture in zip(said, pictures(renderer.typesetter, [*said.values()]), strict=True):
        yield Asset(addresses.card(address).lstrip("/"), picture)
