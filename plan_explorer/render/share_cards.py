"""Share cards: pictures of 1200 × 630 with a few words, painted in a fixed palette, so that no colours must be reduced.

Typst draws the background of all cards and measures letters (card.typ). The words are painted here, letter by letter,
in a tenth of the time that Typst would take. Lengths are in pixels.
"""

import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from plan_explorer.render import text_layout
from plan_explorer.render.cache import Cache
from plan_explorer.render.disclaimer import WHOSE
from plan_explorer.render.text_layout import CAPITAL, Block, Font, measured
from plan_explorer.render.typesetting import FONTS, Typesetter

TEMPLATE = "card.typ"
SOURCES = (Path(__file__), Path(text_layout.__file__))  # part of the cache key
SIZE = (1200, 630)
MARGIN = 72  # some messengers crop the edge
MEASURE = SIZE[0] - 2 * MARGIN
BODY = (106, 334)  # top and height of the area between head and foot
FOOT = SIZE[1] - 142  # upper edge of the band
BESIDE_MARK = 108
REGULAR, SEMIBOLD = ("BeVietnamPro-Regular.ttf", "BeVietnamPro-SemiBold.ttf")
WEIGHTS = {REGULAR: "400", SEMIBOLD: "600"}

Colour = tuple[int, int, int]
GROUND, GREEN, AMBER, PALE = (247, 245, 239), (15, 91, 76), (240, 180, 92), (233, 243, 236)
INK, SOFT = (29, 37, 34), (85, 96, 91)
RAMPS = ((GROUND, INK), (GROUND, SOFT), (GROUND, GREEN), (GROUND, AMBER), (GREEN, PALE), (GREEN, AMBER))
SHADES = 16  # steps between two colours, for smooth edges of letters and shapes
SHADE_OF = [round(grey * (SHADES - 1) / 255) for grey in range(256)]
INKED = [255 * bool(shade) for shade in SHADE_OF]
COMPRESSION = 3  # of PNG, from 1 to 9: a higher level takes longer and saves little


class Words(NamedTuple):
    """The words on a card; all but the title may be empty. `plan` is its short name, `whose` the disclaimer."""

    title: str
    text: str = ""
    kind: str = ""
    number: str = ""
    plan: str = ""
    site: str = ""
    whose: str = WHOSE


class Style(NamedTuple):
    """A font, the ramp from the background's colour to the letters' colour, and sizes from large to small."""

    font: str
    ramp: tuple[Colour, Colour]
    sizes: tuple[int, ...]


class Line(NamedTuple):
    """A line of text with the left edge of its first letter and its baseline (`foot`)."""

    text: str
    left: float
    foot: float
    size: int
    style: Style


KIND = Style(SEMIBOLD, (GROUND, GREEN), (34,))
DOT = Style(SEMIBOLD, (GROUND, AMBER), (34,))
PLAN = Style(REGULAR, (GROUND, SOFT), (34,))
NUMBER = Style(SEMIBOLD, (GROUND, GREEN), (116, 96, 72, 52, 40))
NUMBERED = Style(SEMIBOLD, (GROUND, INK), (64, 58, 52, 46, 40))
TITLE = Style(SEMIBOLD, (GROUND, INK), (88, 76, 64, 54, 46, 40))
ALONE = Style(SEMIBOLD, (GROUND, INK), (100, 88, 76, 68, 60, 52, 46, 40))
TEXT = Style(REGULAR, (GROUND, SOFT), (40, 36))
SITE = Style(SEMIBOLD, (GREEN, PALE), (34, 30, 26))
DISCLAIMER = Style(REGULAR, (GREEN, PALE), (30, 26))


def pictures(typesetter: Typesetter, cards: Sequence[Words]) -> list[bytes]:
    """A PNG of each card, from the cache if possible."""
    made_with = [typesetter.key(TEMPLATE), *(source.read_bytes() for source in SOURCES)]
    keys = [Cache.key(*made_with, json.dumps(card).encode()) for card in cards]
    kept = {key: typesetter.cache.get(key) for key in keys}
    missing = {key: card for key, card in zip(keys, cards, strict=True) if kept[key] is None}
    if missing:
        missing = {key: Words(*map(_legible, card)) for key, card in missing.items()}
        painter = Painter(typesetter.png(TEMPLATE, {}), measured_fonts(typesetter, missing.values()))
        kept |= {key: typesetter.cache.set(key, painter.png(card)) for key, card in missing.items()}
    return [kept[key] for key in keys]


def measured_fonts(typesetter: Typesetter, cards: Iterable[Words]) -> dict[str, Font]:
    """Our fonts with the widths of all letters of `cards`."""
    strings = measured(chain.from_iterable(cards))
    widths = typesetter.metadata(TEMPLATE, dict.fromkeys(WEIGHTS.values(), strings), "widths")
    return {font: Font(dict(zip(strings, widths[weight], strict=True))) for font, weight in WEIGHTS.items()}


def body(card: Words, fonts: Mapping[str, Font]) -> Iterator[Line]:
    """The lines of one card only: title and number or text, vertically centred in the area for them."""
    parts = [(card.title, ALONE, BODY[1], 0)]
    if card.number:
        parts = [(card.number, NUMBER, 90, 48), (card.title, NUMBERED, 194, 0)]
    elif card.text:
        parts = [(card.title, TITLE, 156, 44), (card.text, TEXT, 124, 0)]
    blocks = [(_fitted(text, style, fonts, height), style, gap) for text, style, height, gap in parts]
    top = BODY[0] + (BODY[1] - sum(block.height + gap for block, _, gap in blocks)) / 2
    for block, style, gap in blocks:
        yield from _placed(block, style, MARGIN, top)
        top += block.height + gap


def head_and_foot(card: Words, fonts: Mapping[str, Font]) -> Iterator[Line]:
    """The lines that many cards share: kind of page and plan with a dot between them, site name, disclaimer."""
    left = MARGIN
    for text, style in ((card.kind, KIND), ("•", DOT)) if card.kind else ():
        size = style.sizes[0]
        yield Line(text, left, 52 + size * CAPITAL, size, style)
        left += size * (fonts[style.font].width(text) + 0.4)
    yield from _placed(_fitted(card.plan, PLAN, fonts, 36, 680), PLAN, left, 52)
    for text, style, top in ((card.site, SITE, FOOT + 38), (card.whose, DISCLAIMER, FOOT + 83)):
        block = _fitted(text, style, fonts, 34, MEASURE - BESIDE_MARK)
        yield from _placed(block, style, MARGIN + BESIDE_MARK, top)


def _fitted(text: str, style: Style, fonts: Mapping[str, Font], height: float, width: float = MEASURE) -> Block:
    return fonts[style.font].fitted(text, (width, height), style.sizes)


def _placed(block: Block, style: Style, left: float, top: float) -> Iterator[Line]:
    for number, text in enumerate(block.lines):
        yield Line(text, left, top + block.foot(number), block.size, style)


class Painter:
    """Paints lines on the background that all cards share.

    The palette has `SHADES` shades from one end of each ramp to the other. A letter is first painted in grey; the grey
    of each pixel selects the shade of the ramp.
    """

    def __init__(self, ground: bytes, fonts: Mapping[str, Font]) -> None:
        palette = Image.new("P", (1, 1))
        palette.putpalette([part for ramp in RAMPS for shade in range(SHADES) for part in _mixed(*ramp, shade)])
        drawn = Image.open(io.BytesIO(ground)).convert("RGB")
        self._ground = drawn.quantize(palette=palette, dither=Image.Dither.NONE)
        self._fonts = fonts
        self._begun: dict[Words, Image.Image] = {}  # backgrounds with head and foot, by their words

    def png(self, card: Words) -> bytes:
        """The picture of a card."""
        same = card._replace(title="", text="", number="")
        if same not in self._begun:
            self._begun[same] = self._painted(self._ground, head_and_foot(card, self._fonts))
        out = io.BytesIO()
        self._painted(self._begun[same], body(card, self._fonts)).save(out, "PNG", compress_level=COMPRESSION)
        return out.getvalue()

    def _painted(self, ground: Image.Image, lines: Iterable[Line]) -> Image.Image:
        picture = ground.copy()
        for line in lines:
            self._paint(picture, line)
        return picture

    def _paint(self, picture: Image.Image, line: Line) -> None:
        font, ramp, _ = line.style
        places, width = self._fonts[font].places(line.text)
        grey = Image.new("L", (int(line.size * (width + 2)), 3 * line.size))
        draw = ImageDraw.Draw(grey)
        for letter, at in places:
            drawn, left, top = _letter(font, line.size, letter)
            draw.bitmap((round(line.size * (1 + at)) + left, 2 * line.size + top), drawn, fill=255)
        shades = grey.point([RAMPS.index(ramp) * SHADES + shade for shade in SHADE_OF])
        picture.paste(shades, (round(line.left) - line.size, round(line.foot) - 2 * line.size), grey.point(INKED))


def _mixed(start: Colour, end: Colour, shade: int) -> list[int]:
    return [round(a + (b - a) * shade / (SHADES - 1)) for a, b in zip(start, end, strict=True)]


@cache
def _face(font: str, size: int) -> ImageFont.FreeTypeFont:
    """A Pillow font with the basic layout engine, which needs no system library and suffices for single letters."""
    return ImageFont.truetype(io.BytesIO((FONTS / font).read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _letter(font: str, size: int, letter: str) -> tuple[Image.Image, int, int]:
    """A letter in shades of grey, with left and top of its picture relative to its origin on the baseline."""
    face = _face(font, size)
    left, top, right, bottom = map(int, face.getbbox(letter, anchor="ls"))
    drawn = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(drawn).text((-left, -top), letter, fill=255, font=face, anchor="ls")
    return drawn, left, top


def _legible(text: str) -> str:
    """A text in which characters that our font lacks have their plain form: CO₂ as CO2."""
    return "".join(letter if _is_in_font(letter) else unicodedata.normalize("NFKC", letter) for letter in text)


@cache
def _is_in_font(letter: str) -> bool:
    face = _face(REGULAR, 34)
    return letter == " " or bytes(face.getmask(letter)) != bytes(face.getmask("\uffff"))
