"""`/assets/plan.css`: one style sheet made of the files that `styles/plan.css` imports, each in its layer."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from rcssmin import cssmin

from plan_explorer.addresses import STYLES
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer

FOLDER = Path(__file__).parent.parent / "styles"
IMPORT = re.compile(r'@import "([\w-]+\.css)" layer\((\w+)\);')


def assets(_: Renderer) -> Iterator[Asset]:
    yield Asset(STYLES.lstrip("/"), joined(cssmin).encode())


def joined(prepared: Callable[[str], str]) -> str:
    """The style sheet, in which the text of each file replaces its import; `prepared` is applied to each file first.

    The minifier must run before a file is put into a layer, or it would take its rules for nested rules. It can't
    handle a pseudo-class after a space in a nested rule; a test refuses these in our files.
    """

    def layer(part: re.Match[str]) -> str:
        return f"@layer {part[2]} {{{prepared((FOLDER / part[1]).read_text(encoding='utf-8'))}}}"

    return IMPORT.sub(layer, prepared((FOLDER / "plan.css").read_text(encoding="utf-8")))
