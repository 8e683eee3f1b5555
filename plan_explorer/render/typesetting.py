"""Typesetting with Typst: PDFs and the background of share cards."""

import hashlib
import json
import re
from importlib.metadata import version
from importlib.resources import files
from typing import Any

import typst

from plan_explorer.render.cache import Cache

FONTS = files("plan_explorer") / "fonts"
TEMPLATES = files("plan_explorer") / "templates"
PAGE = re.compile(rb"/Type ?/Page\b")


class Typesetter:
    """Sets data in Typst templates with our own fonts, no others: the same data gives the same bytes anywhere."""

    def __init__(self, cache: Cache) -> None:
        """PDFs are looked up in `cache` and kept there."""
        self.cache = cache

    def pdf(self, template: str, data: Any) -> bytes:
        """A tagged, searchable PDF (PDF/UA-1) of `data`, which the template reads as JSON.

        Raises typst.TypstError if the template is wrong.
        """
        key = Cache.key(self.key(template), json.dumps(data).encode())
        return self.cache.of(key, lambda: self._set(template, data, format="pdf", pdf_standards=["ua-1"]))

    def png(self, template: str, data: Any) -> bytes:
        """A picture of a template with one page, one pixel per point; not cached."""
        return self._set(template, data, format="png", ppi=72)

    def metadata(self, template: str, data: Any, label: str) -> Any:
        """The value that a template stores under a label."""
        return json.loads(_compiler(template, data).query(f"<{label}>", field="value", one=True))

    def _set(self, template: str, data: Any, **options: Any) -> Any:
        return _compiler(template, data).compile(timestamp=0, **options)

    def key(self, template: str) -> bytes:
        """A digest of a template, its imports, our fonts, and the versions of the tools: part of cache keys."""
        sources = (TEMPLATES / template, *sorted(TEMPLATES.glob("_*.typ")), *sorted(FONTS.iterdir()))
        versions = (version(tool).encode() for tool in ("typst", "pillow"))
        return hashlib.sha256(b"".join([*versions, *(file.read_bytes() for file in sources)])).digest()


def _compiler(template: str, data: Any) -> typst.Compiler:
    source, inputs = (TEMPLATES / template).read_bytes(), {"data": json.dumps(data)}
    return typst.Compiler(source, str(TEMPLATES), [str(FONTS)], ignore_system_fonts=True, sys_inputs=inputs)


def page_count(pdf: bytes) -> int:
    """The number of pages of a PDF. Typst does not compress page objects."""
    return len(PAGE.findall(pdf))
