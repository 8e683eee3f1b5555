"""What a page may load and run: a Content Security Policy (https://www.w3.org/TR/CSP3/) that the page itself carries.

Everything comes from our own host. Of the code in a page only the theme's own runs, each script named by its hash:
markup that slips in with the data, or past our scripts, runs nothing. In a `<meta>` that holds on any static host;
what can't be said there, above all who may frame the page, is for the headers of the host.
"""

import base64
import hashlib
import re
from html.parser import HTMLParser

ALWAYS = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],  # the theme's style sheet has its icons as data
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "object-src": ["'none'"],
}
# Types of scripts that browsers run, or that tell them what to run. All others are data, which no policy rules.
RUN = {"", "text/javascript", "application/javascript", "module", "importmap", "speculationrules"}
CHARSET = re.compile(r"<meta charset=[^>]*>")


class _Inline(HTMLParser):
    """The scripts and style elements that stand in a page, each once, in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: dict[str, None] = {}
        self.styles: dict[str, None] = {}
        self._held: dict[str, None] | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "script" and "src" not in given and (given.get("type") or "").lower() in RUN:
            self._held = self.scripts
        elif tag == "style":
            self._held = self.styles

    def handle_data(self, data: str) -> None:
        if self._held is not None:
            self._text += data

    def handle_endtag(self, _tag: str) -> None:
        if self._held is not None:
            self._held[self._text] = None
            self._held, self._text = None, ""


def policy(html: str, content: str = "") -> str:
    """The policy of a page: nothing is allowed that its frame does not have.

    `content` is the part of `html` that is made of data: no script in it may run, so it can't let one in.
    Raises ValueError if `html` does not have it, word for word.
    """
    if content not in html:
        raise ValueError("the content of a page was changed before its policy was made")
    frame = _Inline()
    # Line ends as a browser reads them: it hashes what it has read.
    frame.feed(html.replace(content, "", 1).replace("\r\n", "\n"))
    frame.close()
    rules = {name: [*sources] for name, sources in ALWAYS.items()}
    rules["script-src"] += map(_hash, frame.scripts)
    rules["style-src"] += map(_hash, frame.styles)
    return "; ".join(" ".join((name, *sources)) for name, sources in rules.items())


def with_policy(html: str, content: str = "") -> str:
    """A page with its policy, before everything that it rules and after the encoding, which has to come first of all.

    Raises ValueError as `policy` does, and for a page that does not say its encoding: none goes out without a policy.
    """
    charset = CHARSET.search(html)
    if not charset:
        raise ValueError("a page without <meta charset> has no place for its policy")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, content)}">'
    return f"{html[: charset.end()]}{meta}{html[charset.end() :]}"


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
