"""`/nhiem-vu/<id>/index.md`: the page of each task as Markdown.

Only words of the clause are in `>` quotations; headings say whose words follow.
"""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer


def assets(renderer: Renderer) -> Iterator[Asset]:
    for task in renderer.views.tasks:
        text = renderer.render_markdown("task.md", task=task)
        yield Asset(addresses.task_markdown(task.id).lstrip("/"), text.encode())
