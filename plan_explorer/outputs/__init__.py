"""Everything that is made of the plan: one output, one file. Two functions are the whole pipeline."""

from collections.abc import Sequence

from plan_explorer.outputs import (
    agencies,
    akoma_ntoso,
    api,
    audiences,
    calendar,
    changes,
    citing,
    deadlines,
    documents,
    duty_sheets,
    explorer,
    full_text,
    glossary,
    llms,
    open_data,
    pictures,
    plan_pdf,
    robots,
    tables,
    task_texts,
    tasks,
    topics,
)
from plan_explorer.render.pages import Asset, Page, Renderer

OUTPUTS = (
    full_text,
    tasks,
    agencies,
    duty_sheets,
    documents,
    pictures,
    deadlines,
    topics,
    audiences,
    glossary,
    explorer,
    citing,
    changes,
)
FILES = (
    calendar,
    explorer,
    citing,
    plan_pdf,
    duty_sheets,
    akoma_ntoso,
    changes,
    api,
    tables,
    task_texts,
    robots,
)


def render_pages(renderer: Renderer, assets: Sequence[Asset] = ()) -> list[Page]:
    """All generated pages of the site; `assets` are the files that the page on open data tells of."""
    made = [page for output in OUTPUTS for page in output.pages(renderer)]
    return [*made, *open_data.pages(renderer, assets)]


def render_assets(renderer: Renderer) -> list[Asset]:
    """All generated files of the site that are not pages; the search index is made where all pages are known."""
    made = [asset for output in FILES for asset in output.assets(renderer)]
    return [*made, *llms.assets(renderer, made)]
