"""Writes the project to compare with: plain MkDocs Material on the same finished Markdown, without our code.

`python -m benchmarks.plain FOLDER`, in the project's folder. It runs in its own process, so that the measuring process
stays small.
"""

import shutil
import sys
from pathlib import Path

from plan_explorer.addresses import of_source, relative
from plan_explorer.data.load import load_plan
from plan_explorer.outputs import render_pages
from plan_explorer.render.page_macros import Macros
from plan_explorer.render.pages import front_matter
from plan_explorer.render.renderer import Renderer
from plan_explorer.site import navigation
from scripts.stage import as_yaml, by_hand, read_settings, write


def stage(project: Path, folder: Path) -> None:
    """Write a whole MkDocs project into `folder`: settings, assets, and every page as finished Markdown.

    The settings are the project's without its hooks, macros and templates, and with the theme's own search.
    """
    docs = folder / "docs"
    shutil.copytree(project / "docs", docs, ignore=shutil.ignore_patterns("*.md", "javascripts"))
    settings = read_settings(project)
    del settings["hooks"], settings["watch"], settings["theme"]["custom_dir"]
    settings |= {"plugins": [{"search": {"lang": "vi"}}], "nav": navigation(settings["nav"])}
    write(folder / "mkdocs.yml", as_yaml(settings))
    renderer = Renderer(load_plan(project / "plan_data"))
    for page in render_pages(renderer):
        write(docs / page.path, f"{front_matter(page.front)}\n{relative(page.body, page.address)}\n")
    for source in (project / "docs").rglob("*.md"):
        path = source.relative_to(project / "docs").as_posix()
        front, body = by_hand(source.read_text(encoding="utf-8"), Macros(renderer))
        write(docs / path, f"{front_matter(front)}\n{relative(body, of_source(path))}")


if __name__ == "__main__":
    stage(Path.cwd(), Path(sys.argv[1]))
