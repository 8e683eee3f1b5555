"""Typst: what is printed and drawn (PDF, pictures of pages), kept by content so that nothing is set twice.

The tools are imported where they are used: a build in which nothing changed needs none of them.
"""

import hashlib
import io
import json
import re
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from plan_explorer.render.cache import Cache

FONTS = files("plan_explorer") / "fonts"
TEMPLATES = files("plan_explorer") / "templates"
COLOURS = 48  # of a picture: enough for flat colours and the edges of letters
PAGE = re.compile(rb"/Type ?/Page\b")


class Press:
    """Sets data in Typst templates with our own fonts, no others: the same data gives the same bytes anywhere."""

    def __init__(self, cache: Cache) -> None:
        """What was set is looked up and put in `cache`."""
        self.cache = cache

    def pdf(self, template: str, data: Any) -> bytes:
        """A tagged, searchable PDF (PDF/UA-1) of `data`, which the template reads as JSON.

        Raises typst.TypstError where the template is wrong.
        """
        return self.cache.of(
            self._key(template, data), lambda: self._set(template, data, format="pdf", pdf_standards=["ua-1"])
        )

    def pictures(self, template: str, items: Sequence[Any]) -> list[bytes]:
        """A PNG for each item. The template makes one page for each item of its data, one point a pixel."""
        keys = [self._key(template, item) for item in items]
        kept = {key: self.cache.get(key) for key in keys}
        missing = {key: item for key, item in zip(keys, items, strict=True) if not kept[key]}
        if missing:
            made = self._set(template, list(missing.values()), format="png", ppi=72)
            made = made if isinstance(made, list) else [made]
            kept |= {key: self.cache.put(key, light(picture)) for key, picture in zip(missing, made, strict=True)}
        return [kept[key] for key in keys]

    @cached_property
    def _compiler(self) -> Any:
        import typst

        return typst.Compiler(root=str(TEMPLATES), font_paths=[str(FONTS)], ignore_system_fonts=True)

    def _set(self, template: str, data: Any, **options: Any) -> Any:
        source = (TEMPLATES / template).read_bytes()
        return self._compiler.compile(source, sys_inputs={"data": json.dumps(data)}, timestamp=0, **options)

    def _key(self, template: str, data: Any) -> str:
        shared = sorted(TEMPLATES.glob("_*.typ"))  # what templates import
        sources = b"".join(file.read_bytes() for file in (TEMPLATES / template, *shared))
        return Cache.key(self._tools, sources, json.dumps(data).encode())

    @cached_property
    def _tools(self) -> bytes:
        """What the result depends on besides template and data, in a few bytes."""
        fonts = sorted(FONTS.iterdir(), key=lambda font: font.name)
        versions = [version(tool).encode() for tool in ("typst", "pillow")]
        return hashlib.sha256(b"".join([*versions, bytes([COLOURS]), *(font.read_bytes() for font in fonts)])).digest()


def light(png: bytes) -> bytes:
    """The same picture in few colours: a third of the bytes. Areas keep their colour exactly."""
    from PIL import Image

    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF of the press has. Typst writes page objects in the clear."""
    return len(PAGE.findall(pdf))
