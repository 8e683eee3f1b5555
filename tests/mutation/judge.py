"""Judges whether a damaged copy was built correctly or refused with a useful message. Anything else is a failure.

It doesn't read results with the core: it reads data with plain YAML, pages as HTML, and files with libraries for their
formats. It looks closely only at differences from the undamaged site.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from unittest import mock
from urllib.parse import urlsplit

from lxml import etree
from lxml import html as lxml_html

from plan_explorer.data.load import load_plan
from plan_explorer.data.problems import DataError
from plan_explorer.outputs import cards
from plan_explorer.render.renderer import Renderer
from plan_explorer.site import Site
from tests import PUBLISHED
from tests.injection.reading import READERS, format_of
from tests.mutation.damage.tree import load

SITE_NAME = "Kế hoạch"
FULL_TEXT = "toan-van/index.html"
PRINTED = b"%PDF-1.7 /Type /Page\n"  # stands for what Typst makes, which takes long
LINE = re.compile(r"(?P<file>[^:]+):(?P<line>\d+): (?P<said>.+)")
TOTAL = re.compile(r"(\d+) lỗi trong dữ liệu\.")
PYTHON = re.compile(r"Traceback|\w+(Error|Exception)\b|<class |object at 0x|\[type=|Position\(|None\b|UNREAD")
LONGEST = 1_500  # letters of a line of answer
SAFE_PATH = re.compile(r"[a-z0-9][a-z0-9_-]*(\.[a-z0-9-]+)*(/[a-z0-9_-]+(\.[a-z0-9-]+)*)*", re.IGNORECASE)
SCHEMES = {"", "http", "https", "mailto", "webcal"}
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "data-rows")


class Unprinted:
    """A typesetter that sets nothing."""

    def pdf(self, *_):
        return PRINTED


def render(folder, printed=False):
    """Everything the core makes of a folder of data: {path: bytes}, pages with their ends and their facts."""
    renderer = Renderer(load_plan(folder), cache=folder.parent.parent / "cache", site_url=PUBLISHED["SITE_URL"])
    if not printed:
        renderer.typesetter = Unprinted()
    drawn = cards.pictures if printed else lambda _, words: [b"" for _ in words]
    with mock.patch.object(cards, "pictures", drawn):
        site = Site(renderer, SITE_NAME, {}, PUBLISHED["REPO_URL"], PUBLISHED["CONTACT_EMAIL"])
    made = {asset.path: asset.content for asset in site.assets}
    paths = [asset.path for asset in site.assets] + [_file(page) for page in site.generated]
    for page in site.generated:
        front = page.front  # a theme prints title and description as they are
        head = f'<title>{front["title"]}</title><meta name="description" content="{front["description"]}">'
        json.dumps(site.dublin_core(page), default=str).encode()
        made[_file(page)] = f"{head}\n{site.content(page, page.body)}".encode()
    return made, paths


def _file(page):
    return f"{page.address[1:]}index.html"


def words_of_record(folder):
    """The words of the text in the order of printing, as plain YAML has them, and the words of each footnote."""
    data = load(folder, "text.yml")
    found = [str(p.get(key) or "") for p in data["paragraphs"] for key in ("mark", "heading", "text")]
    notes = [(str(note["mark"]).strip(), str(note["text"]).split()) for note in data["footnotes"]]
    return " ".join(found).split(), notes


def words_shown(page):
    """The words of record that the page of the full text shows."""
    sheet = lxml_html.document_fromstring(page.decode()).xpath("//article")[0]
    found = sheet.xpath(".//*[contains(concat(' ', @class, ' '), ' plan-text ')]")
    return " ".join(element.text_content() for element in found).split()


class Judge:
    """Knows the undamaged site."""

    def __init__(self, folder: Path, made: dict[str, bytes] | None = None) -> None:
        """`made` is what `render` makes of `folder`, if that is known."""
        self.made = made or render(folder)[0]
        self.record = words_of_record(folder)

    @cached_property
    def elements(self) -> set[tuple]:
        """Elements with the names of their attributes, scripts with their kind and source too."""
        return {form for path, page in self.made.items() if path.endswith(".html") for form in _forms(page)}

    def judge(self, folder: Path, printed: bool = False) -> tuple[list[str], str]:
        """Build the site of a folder: what must not be, and what the editor was answered if it was refused."""
        try:
            made, paths = render(folder, printed)
        except DataError as error:
            return list(_wrong_in_answer(str(error), folder)), str(error)[:5_000]
        return [*self._wrong_words(made, folder), *_wrong_paths(paths), *self.wrong_in_files(made)], ""

    def wrong_in_files(self, made: dict[str, bytes]) -> Iterator[str]:
        """What is wrong in the files that differ from those of the undamaged site."""
        for path, content in made.items():
            if content != self.made.get(path):
                yield from (f"{path}: {said}" for said in self._wrong_in_file(path, content))

    def _wrong_words(self, made, folder):
        record = words_of_record(folder)
        if words_shown(made[FULL_TEXT]) != record[0]:
            yield "words of text.yml are not those of the page"
        if record != self.record:
            yield "the text differs from the text received and was not refused"

    def _wrong_in_file(self, path, content):
        try:
            if path.endswith(".html"):
                yield from self._wrong_in_page(content)
            elif format_of(path) in READERS:
                READERS[format_of(path)](content)
        except (ValueError, etree.XMLSyntaxError) as error:
            yield f"can't be read: {error}"

    def _wrong_in_page(self, page):
        new = _forms(page) - self.elements
        if new:
            yield f"new elements or attributes: {sorted(map(str, new))[:5]}"
        root = lxml_html.document_fromstring(page.decode())
        for name in ADDRESSES:
            for value in root.xpath(f"//@{name}"):
                if urlsplit(value.strip()).scheme.lower() not in SCHEMES:
                    yield f"{name}={value[:80]!r}"
        twice = [name for name, count in Counter(root.xpath("//@id")).items() if count > 1]
        if twice:
            yield f"ids used twice: {twice[:5]}"


def _forms(page):
    root = lxml_html.document_fromstring(page.decode())
    return {
        (e.tag, *sorted(e.keys()), *((e.get("type"), e.get("src")) if e.tag == "script" else ()))
        for e in root.iter(etree.Element)
    }


def _wrong_paths(paths):
    yield from (f"path {path[:100]!r}" for path in paths if not SAFE_PATH.fullmatch(path) or len(path) > 250)
    alike = Counter(path.casefold() for path in paths)
    yield from (f"two files at {path[:100]!r}" for path, count in alike.items() if count > 1)


def _wrong_in_answer(answer, folder):
    *lines, last = answer.split("\n")
    total = TOTAL.fullmatch(last)
    if not lines or not total or int(total[1]) != len(lines):
        yield f"wrong total: {last[:100]!r} after {len(lines)} lines"
    for line in lines:
        said = LINE.fullmatch(line)
        if not said or not line.isprintable() or len(line) > LONGEST:
            yield f"line of answer: {line[:200]!r} ({len(line)} letters)"
            continue
        file = folder.parent / said["file"]
        if not Path(os.path.normpath(file)).is_relative_to(folder):
            yield f"names a file elsewhere: {line[:200]}"
        if not 1 <= int(said["line"]) <= _lines(file):
            yield f"names no line of the file: {line[:200]}"
        if PYTHON.search(re.sub("“.*?”", "", said["said"])):
            yield f"speaks Python: {line[:300]}"


def _lines(file):
    try:
        return max(1, len(file.read_text(encoding="utf-8").split("\n"))) if file.is_file() else 1
    except (OSError, UnicodeDecodeError):
        return 1
