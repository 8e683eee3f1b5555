"""Everything that is made of the plan: one output, one file. `render_pages` is the whole pipeline."""

from plan_explorer.outputs import agencies, audiences, documents, full_text, glossary, pictures, tasks, topics
from plan_explorer.pages import Page, Renderer

OUTPUTS = (full_text, tasks, agencies, documents, pictures, topics, audiences, glossary)


def render_pages(renderer: Renderer) -> list[Page]:
    """All generated pages of the site."""
    return [page for output in OUTPUTS for page in output.pages(renderer)]
