"""`/assets/plan.css`: the style sheet in one file, of the parts that `styles/plan.css` imports, each in its layer."""

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
    """The style sheet with its parts in the place of their imports, each prepared before it comes into a layer.

    Afterwards the minifier would take rules for nested ones. What it doesn't know, and a test refuses in our files: a
    pseudo-class after a space in a nested rule.
    """

    def layer(part: re.Match[str]) -> str:
        return f"@layer {part[2]} {{{prepared((FOLDER / part[1]).read_text(encoding='utf-8'))}}}"

    return IMPORT.sub(layer, prepared((FOLDER / "plan.css").read_text(encoding="utf-8")))
