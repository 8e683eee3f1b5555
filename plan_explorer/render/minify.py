"""Removes the theme's indentation from pages. (Scripts and styles are minified elsewhere, by rjsmin and rcssmin.)"""

import re

INDENTED = re.compile(r"\n\s+")


def unindented(html: str, content: str = "") -> str:
    """A page without the theme's indentation and empty lines. Its `content`, where spaces may matter, is unchanged."""
    frame = html.split(content, 1) if content else [html]
    return content.join(INDENTED.sub("\n", part) for part in frame)
