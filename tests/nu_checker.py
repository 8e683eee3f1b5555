"""Runs the Nu HTML Checker (https://validator.github.io/validator/) on the site: `make validate`.

`python -m tests.nu_checker [folder]` checks a built site, or builds one as it is published. A server sends
the pages, so that the checker applies their policy as a browser would. Needs Java 17 or later; npm fetches the checker
once, pinned by its checksum.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from tests import ROOT
from tests.browsing import serve
from tests.built import build

VERSION = "26.9.27"
SHA512 = "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="
KEPT = ROOT / ".cache" / "vnu"
# The theme's own style sheets have what the checker does not know or like; they are not ours to mend.
THEIRS = "assets/stylesheets/"
DATA = re.compile(r'<script\b[^>]* type="application/(?:ld\+)?json"')
NAMED = re.compile("“[^”]*”")

Message = dict[str, Any]


def checker() -> Path:
    """The checker, fetched by npm if it is not there. Raises ValueError when it is not the file of the checksum."""
    jar = KEPT / f"vnu-{VERSION}.jar"
    if not jar.exists():
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["npm", "pack", "--silent", f"vnu-jar@{VERSION}"], cwd=folder, check=True)
            (package,) = Path(folder).glob("*.tgz")
            if base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode() != SHA512:
                raise ValueError(f"vnu-jar {VERSION} as fetched is not the file of that checksum")
            jar.parent.mkdir(parents=True, exist_ok=True)
            with tarfile.open(package) as packed:
                jar.write_bytes(packed.extractfile("package/build/dist/vnu.jar").read())
    return jar


def check(jar: Path, site: Path) -> tuple[int, list[Message]]:
    """How many files of a built site were checked, and what the checker says of them."""
    pages = [quote(page.relative_to(site).as_posix()) for page in sorted(site.rglob("*.html"))]
    sheets = [str(sheet) for sheet in sorted(site.rglob("*.css")) if THEIRS not in sheet.as_posix()]
    pictures = [str(picture) for picture in sorted(site.rglob("*.svg"))]
    server = serve(site)
    urls = [f"http://127.0.0.1:{server.server_port}/{page}" for page in pages]
    messages = [*_say(jar, "--html", urls), *_say(jar, "--css", sheets), *_say(jar, "--svg", pictures)]
    server.shutdown()
    return len(urls + sheets + pictures), [message for message in messages if not _is_mistaken(message)]


def _say(jar: Path, kind: str, files: list[str]) -> list[Message]:
    """What the checker says of files of one kind. Raises RuntimeError when it does not work."""
    start = ["java", "-Xss4m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-jar", str(jar)]
    command = [*start, "--stdout", "--exit-zero-always", "--format", "json", kind, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)["messages"]


def _is_mistaken(message: Message) -> bool:
    """It takes blocks of data for scripts that the policy of a page stops; policies and browsers don't."""
    return message["message"].startswith("Inline script violates") and bool(DATA.search(message.get("extract", "")))


def level(message: Message) -> str:
    """`error`, which has to be mended, is all but hints and warnings, a file that can't be read included."""
    return message.get("subType", "info") if message["type"] == "info" else "error"


def report(messages: Iterable[Message]) -> None:
    """A line for each message, whatever names are in it, with how often and the first place."""
    places: dict[tuple[str, str], list[str]] = {}
    for message in messages:
        place = f"{urlsplit(message.get('url', '')).path}:{message.get('lastLine', '')}"
        places.setdefault((level(message), NAMED.sub("“…”", message["message"])), []).append(
            f"{place}: {message['message']}"
        )
    for (kind, _), found in sorted(places.items(), key=lambda item: (item[0][0], -len(item[1]))):
        print(f"{len(found):>6}  {kind:<8} {found[0]}")


def main() -> int:
    """Check, print the counts; 1 for any error."""
    jar = checker()
    with tempfile.TemporaryDirectory() as folder:
        if not sys.argv[1:]:
            build(folder).check_returncode()
        asked, messages = check(jar, Path(sys.argv[1] if sys.argv[1:] else folder))
    report(messages)
    errors = sum(level(message) == "error" for message in messages)
    print(f"{asked} files, {errors} errors, {len(messages) - errors} warnings")
    return 1 if errors or not asked else 0


if __name__ == "__main__":
    sys.exit(main())
