"""Macros for hand-written pages, and the check of their calls before a page is rendered.

A hand-written page repeats no fact of the data; it calls a macro instead: `{{ clause("iii-1-b") }}`.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import jinja2
import yaml
from jinja2 import nodes
from markupsafe import Markup

from plan_explorer import addresses
from plan_explorer.data.problems import Position, Problem, allowed, quoted
from plan_explorer.kinds import KINDS
from plan_explorer.render.pages import Page
from plan_explorer.render.renderer import Renderer

HEADING = re.compile(r"^# +(.+?)(?: *\{.*\})? *$", re.MULTILINE)
LINK = Markup('<a href="{}">{}</a>')
FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*\n", re.DOTALL)


def split(source: str) -> tuple[dict[str, Any], str]:
    """The front matter of a page (YAML between lines of dashes at its top), and its words.

    As in MkDocs, YAML that is not a mapping counts as words.
    """
    if front := FRONT_MATTER.match(source):
        with suppress(yaml.YAMLError):
            if isinstance(data := yaml.safe_load(front[1]), dict):
                return data, source[front.end() :]
    return {}, source


def page(path: str, source: str) -> Page:
    """A hand-written page as a `Page` without a body; its words stay in the file `path` below `docs/`."""
    front, words = split(source)
    heading = HEADING.search(words)
    title = front.get("title") or (heading[1] if heading else path.rpartition("/")[2].removesuffix(".md"))
    description = str(front.get("description", ""))
    return Page(addresses.of_source(path), str(title), description, "", sources=(Position(f"docs/{path}", 1),))


class Macros:
    """The macros: every public method. Each returns HTML, or a word or number, with addresses from the root."""

    def __init__(self, renderer: Renderer) -> None:
        views = renderer.views
        self.renderer = renderer
        self.documents = {key: one for one in views.documents for key in (one.id, one.number) if key}
        self.countable = {kind.id: views.count(kind) for kind in KINDS if kind.list_template}
        self.countable |= {clause: len(tasks) for clause, tasks in views.tasks_below.items()}
        self.arguments = {  # the values allowed for macros with an argument
            "clause": {clause.id for clause in views.clauses if clause.text},
            "document": self.documents,
            "count": self.countable,
        }

    def clause(self, clause_id: str) -> Markup:
        """A quotation box with the verbatim words of a clause, its citation and a link."""
        return self.renderer.render("macro_clause.html", clause=self.renderer.views.clause[clause_id])

    def document(self, document: str) -> Markup:
        """A link to a document, by its id or its number."""
        found = self.documents[document]
        return LINK.format(found.url, found.name)

    def count(self, what: str) -> int:
        """The number of things of a kind (`nhiem-vu`, `co-quan`, …), or of clauses with a page at or below a clause."""
        return self.countable[what]

    def citation(self) -> str:
        """The full citation of the plan."""
        return self.renderer.views.whole_plan.citation

    def licence(self) -> Markup:
        """A link to the licence of our own words."""
        rights = self.renderer.plan.info.rights
        return LINK.format(rights.ours_url, rights.ours)

    def key_facts(self) -> Markup:
        """Number, date, issuer, signer and period of the plan."""
        return self.renderer.render("macro_key_facts.html")

    def structure(self) -> Markup:
        """The structure of the plan: each Mục, its groups, the number of their tasks."""
        return self.renderer.render("macro_structure.html")

    def topics(self) -> Markup:
        """All topics as links."""
        return self.renderer.render("macro_topics.html")

    def deadlines(self) -> Markup:
        """The deadlines of the plan."""
        return self.renderer.render("macro_deadlines.html")


NAMES = [name for name in vars(Macros) if not name.startswith("_")]


def wrong_calls(macros: Macros, source: str, file: str) -> Iterator[Problem]:
    """Wrong calls in a page: unknown macros and ids, with the line and the nearest known names."""
    try:
        tree = jinja2.Environment().parse(source)
    except jinja2.TemplateSyntaxError as error:
        yield Problem(Position(file, error.lineno), "", f"sai cú pháp {{{{ }}}}: {error.message}")
        return
    calls = {id(call.node): call for call in tree.find_all(nodes.Call)}
    for name in tree.find_all(nodes.Name):
        if name.ctx == "load" and (mistake := _mistake(name.name, calls.get(id(name)), macros)):
            yield Problem(Position(file, name.lineno), "", mistake)


def _mistake(name: str, call: nodes.Call | None, macros: Macros) -> str:
    """The message for a wrong name in a page, or a wrong call of it; "" if all is right."""
    if name not in NAMES:
        return f"không có macro {quoted(name)}; {allowed(name, NAMES)}"
    if not call:
        return f"{name}: thiếu ngoặc, cần viết {name}(…)"
    known = macros.arguments.get(name)
    if len(call.args) != (1 if known else 0) or call.kwargs:
        return f"{name}: cần {'đúng một mã' if known else 'để trống ngoặc'}"
    given = call.args[0].as_const() if known and isinstance(call.args[0], nodes.Const) else None
    if known and given not in known:
        return f"{name}: không có mã {quoted(given)}; {allowed(given, sorted(known))}"
    return ""
