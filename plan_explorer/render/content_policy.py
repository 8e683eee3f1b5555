"""The Content Security Policy (https://www.w3.org/TR/CSP3/) of a page: what it may load and run.

Everything comes from our own host. The only inline scripts that run are the theme's own, allowed by their hashes; code
that gets into a page with the data does not run. The policy is in a `<meta>`, so it works on any static host. Rules
that a `<meta>` can't have, above all which sites may frame the page, need headers of the host.
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
# This finds scripts in the theme's form; tests/site/test_policy.py checks with a real parser.
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def policy(html: str, content: str = "") -> str:
    """The policy of a page. Only inline scripts outside its `content` are allowed.

    `content` is the part of `html` that is made of data, so no script in it may run.
    Raises ValueError if `html` does not contain it word for word.
    """
    if content not in html:
        raise ValueError("the content of a page was changed before its policy was made")
    frame = html.replace(content, "", 1)
    return POLICY.format(scripts="".join(map(_source, dict.fromkeys(INLINE.findall(frame)))))


def with_policy(html: str, content: str = "") -> str:
    """A page with its policy, placed after the encoding, which must come first, and before everything else.

    Raises ValueError as `policy` does, and for a page without an encoding, which has no place for the policy.
    """
    charset = CHARSET.search(html)
    if not charset:
        raise ValueError("a page without <meta charset> has no place for its policy")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html, content)}">'
    return f"{html[: charset.end()]}{meta}{html[charset.end() :]}"


def _source(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f" 'sha256-{base64.b64encode(digest).decode()}'"
