"""Reads a file as programs do: its structure (tags, keys, columns, properties …) and its words."""

import csv
import html
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import icalendar
from lxml import etree
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from plan_explorer.outputs import search

# What follows from the words: long ones in a picture take more lines, those that are cut are given whole in a title
# and an `aria-label`; abbreviations are explained where they stand alone, links have a `title` where it says more.
OF_WORDS = {"tspan", "title", "abbr"}


@dataclass(frozen=True)
class Reading:
    """`build` is the same for two files that differ in words and their alphabet only; `words` is all that is read."""

    build: list[Any]
    words: str


def of_html(content: bytes) -> Reading:
    root = lxml_html.document_fromstring(content.decode())
    build, words = [], []
    for element in root.iter(etree.Element):
        words += element.values()
        if element.tag not in OF_WORDS:
            build.append((element.tag, *sorted(set(element.keys()) - {"aria-label", "title"})))
        if element.tag == "script":
            data = of_json((element.text or "null").encode())
            build.append(data.build)
            words.append(data.words)
            element.text = ""
    return Reading(sorted(build, key=str), joined([root.text_content(), *words]))


def of_json(content: bytes) -> Reading:
    data = json.loads(content)
    return Reading([_build(data)], joined(_strings(data)))


def of_xml(content: bytes) -> Reading:
    nodes = list(etree.fromstring(content).iter())
    build = [(str(node.tag), *sorted(node.keys())) for node in nodes]
    attributes = [value for node in nodes for value in node.values()]
    pages = [of_html(node.text.encode()) for node in nodes if node.get("type") == "html" and node.text]
    words = [page.words for page in pages]
    return Reading(
        [*build, *(page.build for page in pages)], joined(["".join(nodes[0].itertext()), *attributes, *words])
    )


def of_csv(content: bytes) -> Reading:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    formulas = [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
    lines = [dict(zip(rows[0], row, strict=True)) for row in rows]
    return Reading([rows[0], len(lines), formulas], joined(cell.removeprefix("'") for cell in cells))


def of_ics(content: bytes) -> Reading:
    parts = icalendar.Calendar.from_ical(content).walk()
    build = [(part.name, *((name, *getattr(value, "params", ())) for name, value in part.items())) for part in parts]
    return Reading(build, joined(str(value) for part in parts for value in part.values()))


def of_markdown(content: bytes) -> Reading:
    tokens = [t for token in MarkdownIt().parse(content.decode()) for t in (token, *(token.children or ()))]
    inline = {"text", "text_special"}
    words = "".join(
        t.content if t.type in inline else " " if t.type == "softbreak" else "\n" for t in tokens if t.type != "inline"
    )
    return Reading([t.type for t in tokens if t.type not in inline], joined([words]))


def of_text(content: bytes) -> Reading:
    lines = content.decode().split("\n")
    return Reading([bool(line) for line in lines], joined(lines))


def of_search(content: bytes) -> Reading:
    """Titles and texts of the index are HTML, which the dialog puts into the page as it is; names are not."""
    found = of_json(content)
    texts = [entry[field] for entry in json.loads(content)["docs"] for field in ("title", "text")]
    shown = lxml_html.document_fromstring("\n".join(texts))
    tags = sorted({element.tag for element in shown.iter(etree.Element)})
    return Reading([*found.build, tags], joined([found.words, html.unescape(found.words)]))


READERS: dict[str, Callable[[bytes], Reading]] = {
    ".html": of_html,
    ".json": of_json,
    ".geojson": of_json,
    ".xml": of_xml,
    ".svg": of_xml,
    ".csv": of_csv,
    ".ics": of_ics,
    ".md": of_markdown,
    ".txt": of_text,
    "llms.txt": of_markdown,
    search.PATH: of_search,
}


def format_of(path: str) -> str:
    """The format of a file: its ending, or its name where the ending says too little."""
    return path if path in READERS else Path(path).suffix


def joined(strings: Any) -> str:
    """Strings, each on a line, with single spaces."""
    return "\n".join(" ".join(string.split()) for string in strings)


def _build(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _build(value) for key, value in data.items()}
    if isinstance(data, list):
        inner = [_build(value) for value in data]
        return sorted(inner, key=str) if any(isinstance(one, dict | list) for one in data) else sorted(set(inner))
    return type(data).__name__


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)
    elif isinstance(data, str):
        yield data
