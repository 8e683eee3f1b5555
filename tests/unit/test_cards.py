"""Cards fit any title, are small files, and are made again only when they changed."""

import io
from types import SimpleNamespace

import pytest
from PIL import Image, ImageChops

from plan_explorer import kinds
from plan_explorer.outputs import render_pages
from plan_explorer.outputs.cards import assets, words
from plan_explorer.render import share_cards
from plan_explorer.render.cache import Cache
from plan_explorer.render.disclaimer import WHOSE
from plan_explorer.render.pages import Page
from plan_explorer.render.renderer import Renderer
from plan_explorer.render.share_cards import REGULAR, SEMIBOLD, TEMPLATE, Painter, Words, body, head_and_foot
from plan_explorer.render.text_layout import words_of
from plan_explorer.render.typesetting import Typesetter

SITE = "Tên của trang"
SIZE = (1200, 630)
LIGHT = 60_000  # bytes
LETTERS = 24  # of 255: how far a pixel differs from the ground where there is a letter; the palette alone moves some
EDGE = 68  # pixels that messengers may crop, less the swing of a letter
SHORE, FOOT = 464, 510  # from the top: above the one stands the title, below the other the site's name
HOSTILE = {
    "one long word": "Ặ" * 300,
    "the widest letters": "W" * 300,
    "a long word among short ones": f"Sở {'Ễ' * 300} và Sở",
    "a whole page": "Phương án cảnh báo " * 100,
    "markup": '#strong[x] $y$ <b> {{ 1 }} \\ "q" // z',
    "one letter": "Ữ",
}
BESIDE = {
    "alone": {},
    "number": {"kind": "Nhiệm vụ", "number": "II.1.đ"},
    "long number": {"kind": "Nhiệm vụ", "number": "XXXVIII.12.12.đ-38, đoạn cuối"},
    "text": {"kind": "Chủ đề", "text": "Phương án cảnh báo " * 100},
}


def size(png):
    return Image.open(io.BytesIO(png)).size


@pytest.fixture(scope="module")
def typesetter():
    return Typesetter(Cache(None))


@pytest.fixture(scope="module")
def painted(typesetter):
    """What a card says, as lines of text, and where its letters are: the pixels that differ from the bare ground."""
    ground = Image.open(io.BytesIO(typesetter.png(TEMPLATE, {}))).convert("RGB")

    def painted(title, **rest):
        card = Words(title, **{"plan": "Kế hoạch 1/KH", "site": SITE, **rest})
        fonts = share_cards.measured_fonts(typesetter, [card])
        picture = Image.open(io.BytesIO(share_cards.pictures(typesetter, [card])[0])).convert("RGB")
        inked = ImageChops.difference(picture, ground).convert("L").point(lambda grey: 255 * (grey > LETTERS))
        return [line.text for line in (*head_and_foot(card, fonts), *body(card, fonts))], inked

    return painted


def misplaced(inked):
    """Whether letters stand where a card may be cropped, or on the shore between title and foot."""
    left, top, right, bottom = inked.getbbox()
    outside = left < EDGE or right > SIZE[0] - EDGE or top < 0.5 * EDGE or bottom > SIZE[1] - 0.3 * EDGE
    return outside or inked.crop((0, SHORE, SIZE[0], FOOT)).getbbox() is not None


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_a_hostile_title_fits(painted, title, beside):
    lines, inked = painted(title, **beside)
    assert not misplaced(inked)
    assert any(line.startswith(title[:2].strip()) for line in lines)
    assert {SITE, WHOSE} <= {*lines}


def test_a_hostile_name_of_the_site_fits(painted):
    lines, inked = painted("Toàn văn", site="Ặ" * 300)
    assert not misplaced(inked)
    assert lines[2].startswith("ẶẶ") or lines[1].startswith("ẶẶ")


def test_what_is_too_long_ends_in_an_ellipsis_after_a_whole_word(painted):
    lines, _ = painted("Phương án cảnh báo " * 100)
    assert lines[-1].endswith(("Phương…", "án…", "cảnh…", "báo…"))


def test_every_title_and_number_of_the_plan_stands_whole_on_its_card(renderer, typesetter):
    cards = [words(page) for page in render_pages(renderer)]
    fonts = share_cards.measured_fonts(typesetter, cards)
    for one in cards:
        said = " ".join(line.text for line in body(one, fonts))
        assert said.startswith(" ".join(words_of(f"{one.number} {one.title}"))), one
        assert not one.kind or one.kind in [line.text for line in head_and_foot(one, fonts)]


@pytest.mark.parametrize(("name", "weight"), share_cards.WEIGHTS.items())
def test_letters_that_meet_are_moved_together_as_typst_does_it(typesetter, name, weight):
    line = "Trang Tổ Văn Ủy AV To LT ẩ ễ ộ ữ ỵ Ặ Ệ"
    font = share_cards.measured_fonts(typesetter, [Words(line)])[name]
    whole = typesetter.metadata(TEMPLATE, {weight: line.split()}, "widths")[weight]
    assert [font.width(word) for word in line.split()] == pytest.approx(whole, abs=0.001)


@pytest.mark.parametrize("font", [REGULAR, SEMIBOLD])
def test_our_fonts_have_every_letter_of_the_plan(plan, font):
    face = share_cards._face(font, 40)
    text = " ".join(p.words for p in plan.paragraphs) + "ẩễộữỵẶỆ…•“”"
    missing = bytes(face.getmask("\uffff"))
    letters = {letter for word in words_of(text) for letter in word} - {*plan.footnote}
    lacking = "".join(letter for letter in letters if bytes(face.getmask(letter)) == missing)
    assert {*share_cards._legible(lacking)}.isdisjoint(lacking)


def test_a_letter_that_the_font_lacks_is_written_plainly(typesetter):
    plain, with_it = share_cards.pictures(typesetter, [Words(f"Giảm CO{two} ẩ") for two in "2₂"])
    assert with_it == plain


def test_every_card_of_the_longest_titles_is_a_light_picture_of_one_size(typesetter):
    cards = [Words(title, **more, site=SITE) for title in HOSTILE.values() for more in BESIDE.values()]
    made = share_cards.pictures(typesetter, cards)
    assert {size(png) for png in made} == {SIZE}
    assert max(map(len, made)) <= LIGHT


def test_another_plan_has_a_card_beside_every_page(another_plan):
    renderer = Renderer(another_plan)
    pages = render_pages(renderer)
    made = list(assets(renderer, pages, SITE))
    assert [f"/{asset.path}" for asset in made] == [f"{page.address}card.png" for page in pages]
    assert {size(asset.content) for asset in made} == {SIZE}


def test_only_a_changed_card_is_made_again(tmp_path, monkeypatch):
    def pictures(*titles):
        return share_cards.pictures(Typesetter(Cache(tmp_path)), [Words(title) for title in titles])

    before = pictures("Một", "Hai", "Ba")
    made, really_made = [], Painter.png
    monkeypatch.setattr(Painter, "png", lambda self, card: made.append(card.title) or really_made(self, card))
    assert pictures("Một", "Hai", "Ba") == before
    assert made == []
    after = pictures("Một", "Hai mới", "Ba")
    assert made == ["Hai mới"]
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, True]


@pytest.mark.parametrize(
    ("number", "description", "text"),
    [
        ("", "Bên A làm gì.", "làm gì."),
        ("", "Bên A, nhất là ở xa.", "Bên A, nhất là ở xa."),
        ("", "Bên Anh làm gì.", "Bên Anh làm gì."),
        ("", "Việc của từng nơi.", "Việc của từng nơi."),
        ("", "Bên A", ""),
        ("II.1", "Việc của từng nơi.", ""),
    ],
)
def test_a_text_goes_on_where_the_title_stops_and_gives_way_to_a_number(number, description, text):
    thing = SimpleNamespace(handle=number, kind_of_page=kinds.AGENCIES)
    page = Page("/a/", "Bên A", description, body="", sources=(), thing=thing)
    assert words(page) == Words("Bên A", text, "Cơ quan", number)
