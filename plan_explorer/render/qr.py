"""QR codes of addresses (ISO/IEC 18004), as SVG for pages and print-outs."""

import io

import segno
from markupsafe import Markup

from plan_explorer.render.cache import Cache

MASK = 4  # any of the eight can be read; trying all of them would take five times as long


def svg(address: str, label: str, cache: Cache) -> Markup:
    """A QR code of an absolute address; `label` says what a reader finds there.

    Error correction M: cameras can read it even from a crumpled sheet. It is black on white in dark mode too, because
    cameras need that.
    """
    key = Cache.key(*(part.encode() for part in (segno.__version__, str(MASK), address, label)))
    return Markup(cache.of(key, lambda: _made(address, label)).decode())


def _made(address: str, label: str) -> bytes:
    out = io.BytesIO()
    segno.make(address, error="m", mask=MASK, micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, title=label, omitsize=True, nl=False, light="#fff", border=2
    )
    return out.getvalue()
