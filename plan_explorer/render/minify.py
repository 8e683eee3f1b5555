"""Scripts, styles and pages as they are sent: without comments and blanks. The sources stay plain."""

import re
from collections.abc import Callable

import rcssmin
import rjsmin

KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)  # where blanks count
INDENTED = re.compile(r"[ \t]*\n[ \t\n]*")
# What these don't know, and the tests refuse in our files: a template inside a template (rjsmin), a pseudo-class
# after a space in a nested rule (rcssmin).
MINIFIERS: dict[str, Callable[[str], str]] = {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}


def minified(path: str, source: str) -> str:
    """The content of a file as it is sent; a file that is neither script nor style stays as it is."""
    for suffix, minify in MINIFIERS.items():
        if path.endswith(suffix):
            return minify(source)
    return source


def squeezed(html: str) -> str:
    """A page without empty lines and indentation, half of a theme's page; where blanks count, they stay.

    A line break stays a line break, so no two words meet.
    """
    parts = KEPT.split(html)  # other, kept, its tag, other, …
    parts[::3] = [INDENTED.sub("\n", part) for part in parts[::3]]
    del parts[2::3]
    return "".join(parts)
