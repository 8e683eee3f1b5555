"""QR codes of addresses (ISO/IEC 18004), as SVG that stands inside a page or a print-out."""

import io

import segno
from markupsafe import Markup

from plan_explorer.render.cache import Cache

MASK = 4  # readers take any of the eight; to try them all takes four fifths of the time


def svg(address: str, label: str, cache: Cache) -> Markup:
    """A QR code of an address from outside the site; `label` says what a reader finds there.

    Error correction M: it still reads from a crumpled sheet. Black on white in dark mode too, as cameras want it.
    """
    key = Cache.key(*(part.encode() for part in (segno.__version__, str(MASK), address, label)))
    return Markup(cache.of(key, lambda: _made(address, label)).decode())


def _made(address: str, label: str) -> bytes:
    out = io.BytesIO()
    segno.make(address, error="m", mask=MASK, micro=False).save(
        out, kind="svg", xmldecl=False, svgns=True, title=label, omitsize=True, nl=False, light="#fff", border=2
    )
    return out.getvalue()
