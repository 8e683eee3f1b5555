"""The adapter to MkDocs: macros for hand-written pages, and hooks for the events of a build. It is thin on purpose.

MkDocs loads this file twice: as the module of mkdocs-macros (`define_env`) and as a hook (`on_…`). Both find the site
in `config.extra`.
"""

import gc
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO

import click
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from rjsmin import jsmin

from plan_explorer.addresses import STYLES
from plan_explorer.data.load import load_plan
from plan_explorer.data.problems import DataError
from plan_explorer.render.content_policy import with_policy
from plan_explorer.render.minify import unindented
from plan_explorer.render.page_macros import NAMES
from plan_explorer.render.pages import front_matter
from plan_explorer.render.renderer import Renderer
from plan_explorer.site import Site, navigation, theme_values

DATA = "plan_data"
THEME_STYLES = "assets/stylesheets/"
# The theme's two toggles: HTML allows `autocomplete` not on a checkbox, but on its form (see overrides/main.html).
TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
log = get_plugin_logger("plan_explorer")


class BadInput(Abort):
    """Stops a build and prints the editor's mistakes, one per line, to standard error."""

    def show(self, file: IO[str] | None = None) -> None:
        """Print the mistakes without the prefix that click adds."""
        click.echo(self.format_message(), file=file, err=True)


def define_env(env) -> None:
    """Register the macros. A macro looks up the site when a page calls it, because the site is made later."""

    def call(name: str, *args: str):
        return getattr(env.conf.extra["plan_site"].macros, name)(*args)

    for name in NAMES:
        env.macro(partial(call, name), name)


@dataclass
class Session:
    """State that several builds of `mkdocs serve` share: MkDocs keeps this module, but makes a new configuration."""

    serving: bool = False
    renderer: Renderer | None = None


session = Session()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is a server: it shows mistakes instead of stopping."""
    session.serving = command == "serve"
    gc.freeze()  # imported modules stay in memory, so the garbage collector can skip them


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Load the data before anything is written, so that a mistake leaves the previous site whole."""
    config.extra["plan_errors"] = []
    try:
        root = Path(config.config_file_path).parent
        session.renderer = Renderer(load_plan(root / DATA), cache=root / ".cache", site_url=config.site_url)
    except DataError as error:
        _refuse(error, config)
    renderer = session.renderer
    config.extra.update(theme_values(renderer))
    config.nav = navigation(config.nav)
    # The sitemap takes its dates from the data, so that the same input gives the same bytes.
    midnight = datetime.combine(renderer.plan.info.updated, datetime.min.time(), UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(midnight.timestamp()))


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages and files; “edit” on a page leads to its data file."""
    handwritten = {file.src_uri: file.content_string for file in files.documentation_pages()}
    contact = config.extra.get("contact")
    config.extra["plan_site"] = site = Site(session.renderer, config.site_name, handwritten, config.repo_url, contact)
    if site.problems:
        _refuse(DataError(site.problems), config)
    for asset in site.assets:  # MkDocs would turn “*.md” into a page, so such a file gets another source name
        name = f"{asset.path}.txt" if asset.path.endswith(".md") else asset.path
        file = File.generated(config, name, content=asset.content)
        file.dest_uri = asset.path
        files.append(file)
    for page in site.generated:
        file = File.generated(config, page.path, content=front_matter(page.front))  # on_page_content adds the body
        if config.repo_url and page.sources:
            file.edit_uri = f"../{page.sources[0].file}"  # relative to docs/
        files.append(file)
    for file in files:  # minify our own scripts; our styles and the theme's scripts are minified already
        if file.src_dir == config.docs_dir and file.src_uri.endswith(".js"):
            file.content_string = jsmin(file.content_string)
    _join_styles(files, config)


def _join_styles(files: Files, config: MkDocsConfig) -> None:
    """Join the theme's style sheets, unchanged in a layer below ours, with ours, so that a page loads one file.

    The template then links none of the theme's own sheets: see overrides/main.html.
    """
    theirs = [file for file in files if file.src_uri.startswith(THEME_STYLES)]
    ours = files.get_file_from_path(STYLES.lstrip("/"))
    styles = sorted(file.src_uri for file in theirs if file.src_uri.endswith(".css"))  # main before palette
    theme = "\n".join(files.get_file_from_path(path).content_string for path in styles)
    ours.content_string = f"@layer theme {{\n{theme}\n}}\n{ours.content_string}"
    for file in theirs:
        files.remove(file)
    config.extra["plan_styles_joined"] = True


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Prepare the front matter of a hand-written page. A server shows a page with wrong calls as it is written."""
    if page.file.generated_by is not None:
        return
    # Themes put title and description into HTML unescaped. The core escapes those of its own pages.
    for key in page.meta.keys() & {"title", "description"}:
        page.meta[key] = str(escape(str(page.meta[key])))
    if f"docs/{page.file.src_uri}" in {problem.at.file for problem in config.extra["plan_site"].problems}:
        page.meta["render_macros"] = False


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put footer and JSON-LD at the end of a page, and Dublin Core into its head.

    The body of a generated page is added here, because it is HTML already and Markdown would only waste time on it.
    """
    site: Site = config.extra["plan_site"]
    known = site.pages[f"/{page.file.url.removeprefix('./')}"]
    page.meta["dublin_core"] = site.dublin_core(known)
    return site.content(known, html if page.file.generated_by is None else known.body)


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Finish a page; this runs after all other changes."""
    return _finished(output, page.content or "")


@event_priority(-100)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Finish the page for wrong addresses, which is a template, not a document."""
    return _finished(output_content) if template_name.endswith(".html") else output_content


def _finished(html: str, content: str = "") -> str:
    """A page as it is published. Under `serve` it has no policy, which would block live reload."""
    html = TOGGLE.sub(r'\1 form="__toggles"', html)
    return html if session.serving else with_policy(unindented(html, content), content)


def on_env(env, config: MkDocsConfig, files: Files) -> None:
    """Remove cache entries that this build did not use; by now everything is made."""
    session.renderer.cache.prune()


def _refuse(error: DataError, config: MkDocsConfig) -> None:
    """Stop the build. A server with an earlier site goes on showing it, with the mistakes on top."""
    if not (session.serving and session.renderer):
        raise BadInput(str(error)) from None
    for line in str(error).splitlines():
        log.error(line)
        config.extra["plan_errors"].append(line)
