"""Writes the whole site as files, for a generator that reads Markdown and mkdocs.yml but can't run macros.py.

`python -m scripts.stage FOLDER` writes a separate project into FOLDER:

- `mkdocs.yml`: ours without plugins and hooks, with the values for the templates in `extra`;
- `docs/`: every page with its body and front matter, and every file beside pages;
- `after/`: files that the generator would take for pages (`*.md`), to be copied into the built site;
- `overrides/`: our templates for the theme.
"""

import os
import posixpath
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import jinja2
import yaml
from markupsafe import escape
from rjsmin import jsmin

from plan_explorer.addresses import of_source, relative, source_path
from plan_explorer.data.load import load_plan
from plan_explorer.data.problems import DataError
from plan_explorer.render.page_macros import NAMES, Macros, split
from plan_explorer.render.pages import Page, front_matter
from plan_explorer.render.renderer import Renderer
from plan_explorer.site import Site, navigation, theme_values

ROOT = Path(__file__).parent.parent
FILE = re.compile(r'(<a [^>]*href="[^":]*)\.md(")')
LINK = re.compile(r"\]\((?![a-z]+:|[#/])([^)#\s]+)")  # to a page or file, relative to the page's own file
MATERIAL_ONLY = ("search.html",)  # templates for scripts that only Material for MkDocs has
OURS = ("hooks", "plugins", "watch")  # settings that only MkDocs with macros.py understands


class Settings(yaml.SafeLoader):
    """Reads mkdocs.yml as MkDocs does: `!ENV [NAME, default]` is a variable of the environment."""


Settings.add_constructor("!ENV", lambda loader, node: os.environ.get(*loader.construct_sequence(node)))


def read_settings(root: Path) -> dict[str, Any]:
    """The settings of the MkDocs project at `root`."""
    return yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Settings)


def as_yaml(data: dict[str, Any]) -> str:
    """Data as YAML, keys in their order."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def stage(folder: Path, root: Path = ROOT) -> None:
    """Write the project at `root` into `folder`, which must not exist yet."""
    settings = read_settings(root)
    renderer = Renderer(load_plan(root / "plan_data"), cache=root / ".cache", site_url=settings["site_url"])
    found = sorted(file for file in (root / "docs").rglob("*") if file.is_file() and not file.name.startswith("."))
    files = {file.relative_to(root / "docs").as_posix(): file.read_bytes() for file in found}
    words = {path: content.decode() for path, content in files.items() if path.endswith(".md")}
    site = Site(renderer, settings["site_name"], words, settings["repo_url"], settings["extra"]["contact"])
    if site.problems:
        raise DataError(site.problems)

    shutil.copytree(root / "overrides", folder / "overrides", ignore=shutil.ignore_patterns(*MATERIAL_ONLY))
    write(folder / "mkdocs.yml", as_yaml(_portable(settings, renderer)))
    for path, content in files.items():
        if path not in words:
            write(folder / "docs" / path, jsmin(content) if path.endswith(".js") else content)
    for asset in site.assets:
        write(folder / ("after" if asset.path.endswith(".md") else "docs") / asset.path, asset.content)
    for page in site.generated:
        write(folder / "docs" / page.path, _page(site, page, page.front, site.content(page, page.body)))
    for path, page in site.handwritten.items():
        front, body = by_hand(words[path], site.macros)
        front |= {"title": str(escape(page.title)), "description": str(escape(page.description))}
        content = f"{relative(_moved(body, path, page.path), page.address)}\n{site.ending(page)}"
        write(folder / "docs" / page.path, _page(site, page, front, content))


def by_hand(source: str, macros: Macros) -> tuple[dict[str, Any], str]:
    """Front matter and Markdown of a hand-written page, with the results of its macros."""
    front, body = split(source)
    if front.pop("render_macros", False):
        named = {name: getattr(macros, name) for name in NAMES}
        body = jinja2.Template(body, undefined=jinja2.StrictUndefined).render(named)
    return front, body


def _page(site: Site, page: Page, front: dict[str, Any], content: str) -> str:
    """A page as Markdown: front matter and HTML, which Markdown leaves as it is.

    Zensical takes an address that ends in `.md` for a page. In our HTML such an address is a file, so its dot is
    written as `%2E`, which means the same (RFC 3986).
    """
    content = FILE.sub(r"\1%2Emd\2", content)
    return f"{front_matter(front | {'dublin_core': site.dublin_core(page)})}\n{content}\n"


def _moved(markdown: str, old: str, new: str) -> str:
    """Markdown with its links changed for the page's new place: every page becomes the index of a folder.

    Otherwise generators disagree whether an address in HTML is relative to the file or to the page.
    """

    def link(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(old), match[1]))
        target = source_path(of_source(target)) if target.endswith(".md") else target
        return f"]({posixpath.relpath(target, posixpath.dirname(new) or '.')}"

    return LINK.sub(link, markdown)


def _portable(settings: dict[str, Any], renderer: Renderer) -> dict[str, Any]:
    """The settings that any generator understands."""
    kept = {key: value for key, value in settings.items() if key not in OURS}
    return kept | {
        "theme": settings["theme"] | {"variant": "classic"},  # in Zensical, the look of Material
        "nav": [
            {name: source_path(of_source(path)) for name, path in item.items()} for item in navigation(settings["nav"])
        ],
        "plugins": [],
        "extra": settings["extra"] | theme_values(renderer),
        # Generators don't know the files in after/; tests/site/test_links.py checks all links.
        "validation": settings["validation"] | {"links": settings["validation"]["links"] | {"not_found": "ignore"}},
    }


def write(file: Path, content: str | bytes) -> None:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


if __name__ == "__main__":
    try:
        stage(Path(sys.argv[1]))
    except DataError as error:
        sys.exit(str(error))
