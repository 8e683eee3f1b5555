"""What a page may load and run: a Content Security Policy (https://www.w3.org/TR/CSP3/) that the page itself carries.

Everything comes from our own host. Of the code in a page only the theme's own runs, each script named by its hash:
markup that slips in with the data, or past our scripts, runs nothing. In a `<meta>` that holds on any static host;
what can't be said there, above all who may frame the page, is for the headers of the host.
"""

import base64
import hashlib
import re

POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'; "
    "img-src 'self' data:; "  # the theme's style sheet has its icons as data
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'"
)
CHARSET = re.compile(r"<meta charset=[^>]*>")
# As the theme writes them; tests/site/test_policy.py has a parser.
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def policy(html: str, content: str = "") -> str:
    """The policy of a page: nothing is allowed that its frame does not have.

    `content` is the part of `html` that is made of data: no script in it may run, so it can't let one in.
    Raises ValueError if `html` does not have it, word for word.
    """
    if content not in html:
        raise ValueError("the content of a page was changed before its policy was made")
    frame = html.replace(content, "", 1)
    return POLICY.format(scripts="".join(map(_source, dict.fromkeys(INLINE.findall(frame)))))


def with_policy(html: str, content: str = "") -> str:
    """A page with its policy, before everything that it rules and after the encoding, which has to come first of all.

    Raises ValueError as `policy` does, and for a page that does not say its encoding: none goes out without a policy.
    """
    charset = CHARSET.search(html)
    if not charset:
        raise ValueError("a page without <meta charset> has no place for its policy")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, content)}">'
    return f"{html[: charset.end()]}{meta}{html[charset.end() :]}"


def _source(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f" 'sha256-{base64.b64encode(digest).decode()}'"
