"""`/robots.txt` (RFC 9309): machines may read everything; it names the sitemap if the site's address is known."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer


def assets(renderer: Renderer) -> Iterator[Asset]:
    sitemap = renderer.absolute(addresses.SITEMAP)
    lines = ["User-agent: *", "Allow: /", *(["", f"Sitemap: {sitemap}"] if sitemap else [])]
    yield Asset(addresses.ROBOTS.lstrip("/"), "".join(f"{line}\n" for line in lines).encode())
