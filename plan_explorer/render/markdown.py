"""Markdown from templates. Values from the data are escaped for CommonMark, GitHub and Python-Markdown alike.

A template has one block per line: a heading, a paragraph, a quotation of the text of record (`> `), an item (`- `).
"""

import re
from typing import Any

import jinja2

_ANYWHERE = re.compile(r"[\\`*_\[\]#]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", "~": "&#126;", "|": "&#124;"})  # no backslash works everywhere
_IN_ADDRESS = str.maketrans({"(": "%28", ")": "%29", "\\": "%5C"})  # would end an address, or escape in it
_IN_FRONT = re.compile(r"^(\d*)([-+>.)=])")  # would begin a list, a quotation or the underline of a heading
_BETWEEN_ITEMS = re.compile(r"(^- .*\n)\n+(?=- )", re.MULTILINE)


class Markdown(str):
    """A string that is Markdown already and must not be escaped."""

    __slots__ = ()


def link(label: str, address: str) -> Markdown:
    """A link with a label."""
    return Markdown(f"[{escaped(label)}]({address.translate(_IN_ADDRESS)})")


def escaped(value: Any) -> str:
    """A value as plain words on one line."""
    if isinstance(value, Markdown):
        return value
    on_one_line = re.sub(r"\s*[\r\n]+\s*", " ", str(value))
    words = _ANYWHERE.sub(r"\\\g<0>", on_one_line).translate(_ENTITIES)
    return _IN_FRONT.sub(lambda found: f"{found[1]}&#{ord(found[2])};", words)


def environment(html: jinja2.Environment) -> jinja2.Environment:
    """A copy of the HTML environment for Markdown templates, in which every value is escaped for Markdown."""
    return html.overlay(autoescape=False, finalize=escaped)


def render(template: jinja2.Template, **values: Any) -> str:
    """Fill a template and put a blank line between its lines, except between items."""
    text = "\n\n".join(line for line in template.render(**values).split("\n") if line.strip())
    return _BETWEEN_ITEMS.sub(r"\1", text) + "\n"
