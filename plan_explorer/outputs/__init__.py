"""Everything that is made of the plan: one output, one file. Two functions are the whole pipeline."""

from plan_explorer.outputs import (
    agencies,
    audiences,
    calendar,
    citing,
    deadlines,
    documents,
    duty_sheets,
    explorer,
    full_text,
    glossary,
    pictures,
    plan_pdf,
    tables,
    task_texts,
    tasks,
    topics,
)
from plan_explorer.pages import Asset, Page, Renderer

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
)
FILES = (calendar, explorer, citing, plan_pdf, duty_sheets, tables, task_texts)


def render_pages(renderer: Renderer) -> list[Page]:
    """All generated pages of the site."""
    return [page for output in OUTPUTS for page in output.pages(renderer)]


def render_assets(renderer: Renderer) -> list[Asset]:
    """All generated files of the site that are not pages; the search index is made where all pages are known."""
    return [asset for output in FILES for asset in output.assets(renderer)]
