"""A page as it works from disk: links name the file of a page, and scripts are of the kind that loads from disk."""

import posixpath
import re
from collections.abc import Callable, Collection, Sequence
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from urllib.parse import unquote, urlsplit

FROM_DISK = "assets/javascripts/from-disk.js"
_ADDRESS = re.compile(r'(?<=\s)(href|src|action|data-rows)="([^"]*)"')
_PATH = re.compile(r"[^?#]*")
_EARLY = {"preload", "modulepreload"}  # asks the browser for what it would not get

Modules = dict[str, Sequence[str]]  # what each module needs before it


def file_of(address: str, folder: str, pages: Collection[str]) -> str:
    """An address as it is opened from disk: `../co-quan/#b` is `../co-quan/index.html#b`.

    `folder` is that of the page with the link, "" for the root; `pages` are the folders that are pages. An address
    that leads elsewhere, or to a file, stays as it is.
    """
    path = _PATH.match(address)[0]
    if not path or urlsplit(address).scheme:
        return address
    target = posixpath.normpath(posixpath.join(folder, unquote(unescape(path))))
    if ("" if target == "." else target) not in pages:
        return address
    return posixpath.join(path, "index.html") + address[len(path) :]


def page(html: str, file: str, pages: Collection[str], modules: Modules) -> str:
    """The page of a file (`co-quan/index.html`) as it works from disk.

    `modules` says for each module which ones it needs before it. The policy of the page (Content-Security-Policy) is
    left out: it protects an origin, from disk there is none, and browsers differ in what 'self' then is.
    """
    folder = posixpath.dirname(file)
    steps = posixpath.relpath(".", folder or ".")
    started: list[str] = []  # modules that the page has by now
    shimmed = False

    def opened(found: re.Match[str]) -> str:
        return f'{found[1]}="{file_of(found[2], folder, pages)}"'

    def rewrite(tag: str, text: str, attributes: dict[str, str | None]) -> str:
        nonlocal shimmed
        if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "content-security-policy":
            return ""
        if tag == "link" and _EARLY & {*(attributes.get("rel") or "").split()}:
            return ""
        if tag == "script" and attributes.get("type") == "module":
            module = posixpath.normpath(posixpath.join(folder, attributes["src"]))
            new = [one for one in (*modules[module], module) if one not in started]
            started.extend(new)
            return "</script>".join(f'<script defer src="{posixpath.join(steps, one)}">' for one in new) or "<script>"
        text = _ADDRESS.sub(lambda found: opened(found) if found[1] in attributes else found[0], text)
        if tag == "script" and not shimmed:
            shimmed = True
            return f'<script src="{posixpath.join(steps, FROM_DISK)}"></script>{text}'
        return text

    return _with_tags(html, rewrite)


def _with_tags(html: str, rewrite: Callable[[str, str, dict[str, str | None]], str]) -> str:
    """HTML with each start tag rewritten from its name, source and attributes; the rest stays byte for byte."""
    lines = [0, *accumulate(len(line) + 1 for line in html.split("\n"))]
    parts, done = [], 0

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            nonlocal done
            line, column = self.getpos()
            start, text = lines[line - 1] + column, self.get_starttag_text()
            parts.extend((html[done:start], rewrite(tag, text, dict(attrs))))
            done = start + len(text)

    parser = Tags()
    parser.feed(html)
    parser.close()
    return "".join((*parts, html[done:]))
