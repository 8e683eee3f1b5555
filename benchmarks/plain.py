"""Stages the yardstick: plain MkDocs Material on the same finished Markdown, without anything of ours.

`python -m benchmarks.plain FOLDER`, in the project's folder. It runs in a process of its own, so that the
measuring process stays small.
"""

import shutil
import sys
from pathlib import Path

import jinja2
import yaml
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load

from plan_explorer.addresses import of_source, relative
from plan_explorer.data.load import load_plan
from plan_explorer.outputs import render_pages
from plan_explorer.render.page_macros import Macros
from plan_explorer.render.renderer import Renderer


def stage(project: Path, folder: Path) -> None:
    """Write a whole MkDocs project into `folder`: settings, assets, and every page as finished Markdown."""
    docs = folder / "docs"
    shutil.copytree(project / "docs", docs, ignore=shutil.ignore_patterns("*.md", "javascripts"))
    (folder / "mkdocs.yml").write_text(as_yaml(settings(project / "mkdocs.yml")), encoding="utf-8")
    renderer = Renderer(load_plan(project / "plan_data"))
    for page in render_pages(renderer):
        write(docs / page.path, page.content)
    for source in (project / "docs").rglob("*.md"):
        path = source.relative_to(project / "docs")
        write(docs / path, expanded(source.read_text(encoding="utf-8"), of_source(path.as_posix()), Macros(renderer)))


def settings(path: Path) -> dict:
    """The project's settings without hooks, macros and templates of its own, with the theme's own search."""
    with path.open(encoding="utf-8") as file:
        found = yaml_load(file)
    del found["hooks"], found["watch"], found["theme"]["custom_dir"]
    found["plugins"] = [{"search": {"lang": "vi"}}]
    return found


def expanded(source: str, page: str, macros: Macros) -> str:
    """A hand-written page, its macros filled in and its addresses made relative to the address `page`."""
    body, front = get_data(source)
    if front.pop("render_macros", False):
        body = jinja2.Environment(undefined=jinja2.StrictUndefined).from_string(body).render(macros.all())
    return f"---\n{as_yaml(front)}---\n\n{relative(body, page)}"


def as_yaml(data: dict) -> str:
    """Data as YAML, in its order."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def write(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    stage(Path.cwd(), Path(sys.argv[1]))
