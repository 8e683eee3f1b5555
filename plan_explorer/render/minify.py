"""Scripts, styles and pages as they are sent: without comments and blanks. The sources stay plain."""

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import AnyStr

import rcssmin
import rjsmin

INDENTED = re.compile(r"\n\s+")
# What these don't know, and the tests refuse in our files: a template inside a template (rjsmin), a pseudo-class
# after a space in a nested rule (rcssmin).
MINIFIERS: dict[str, Callable[[AnyStr], AnyStr]] = {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}


def minified(path: str, source: AnyStr) -> AnyStr:
    """The content of a file as it is sent; a file that is neither script nor style stays as it is."""
    minify = MINIFIERS.get(PurePath(path).suffix)
    return minify(source) if minify else source


def unindented(html: str, content: str = "") -> str:
    """A page without the theme's indentation and empty lines. Its `content`, in which blanks may count, stays."""
    frame = html.split(content, 1) if content else [html]
    return content.join(INDENTED.sub("\n", part) for part in frame)
