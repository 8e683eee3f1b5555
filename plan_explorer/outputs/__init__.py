"""Everything that is published. Each output is a module with `pages(renderer)`, `assets(renderer)` or both."""

from collections.abc import Sequence

from plan_explorer.outputs import (
    akoma_ntoso,
    api,
    changes,
    citing,
    deadlines,
    duty_sheets,
    explorer,
    full_text,
    llms,
    open_data,
    pictures,
    redirects,
    robots,
    styles,
    tables,
    task_markdown,
    things,
)
from plan_explorer.render.pages import Asset, Page
from plan_explorer.render.renderer import Renderer

OUTPUTS = (
    full_text,
    things,
    duty_sheets,
    pictures,
    deadlines,
    explorer,
    citing,
    changes,
    akoma_ntoso,
    api,
    tables,
    task_markdown,
    robots,
    redirects,
    styles,
    llms,
)


def render_pages(renderer: Renderer, assets: Sequence[Asset] = ()) -> list[Page]:
    """All generated pages of the site. The page on open data shows the sizes of `assets`."""
    made = [page for output in OUTPUTS if hasattr(output, "pages") for page in output.pages(renderer)]
    return [*made, *open_data.pages(renderer, assets)]


def render_assets(renderer: Renderer) -> list[Asset]:
    """All generated files that are not pages, except search index and share cards, which need all pages (`site.py`)."""
    return [asset for output in OUTPUTS if hasattr(output, "assets") for asset in output.assets(renderer)]
