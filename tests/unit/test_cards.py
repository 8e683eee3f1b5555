"""Cards fit whatever a title is, are light, and are set only when they changed."""

import json

import pypdfium2
import pytest
import typst

from plan_explorer.outputs import render_pages
from plan_explorer.outputs.cards import TEMPLATE, Card, assets, card
from plan_explorer.render.disclaimer import WHOSE
from plan_explorer.render.pages import Page
from plan_explorer.render.renderer import Renderer
from plan_explorer.render.typesetting import FONTS, TEMPLATES, Press

SITE = "Tên của trang"
SIZE = (1200, 630)
LIGHT = 60_000  # bytes
EDGE = 68  # points that messengers may crop, less the swing of a letter
SHORE, FOOT = 464, 510  # points from the top: above the one stands the title, below the other the site's name
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
    """Width and height, from the header."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert png[12:16] == b"IHDR"
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


@pytest.fixture
def printed(renderer, monkeypatch):
    """Cards as pages of a PDF, which knows its letters: for each card its words and the boxes of its letters."""

    def printed(*cards, site=SITE):
        given = []
        monkeypatch.setattr(Press, "pictures", lambda _, __, items: given.extend(items) or [b""] * len(items))
        list(assets(renderer, cards, site))
        compiler = typst.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True)
        pdf = compiler.compile(
            (TEMPLATES / TEMPLATE).read_bytes(), sys_inputs={"data": json.dumps(given)}, format="pdf"
        )
        pages = [page.get_textpage() for page in pypdfium2.PdfDocument(pdf)]
        assert len(pages) == len(cards)
        return [(words(page), boxes(page)) for page in pages]

    return printed


def words(page):
    return " ".join(page.get_text_bounded().replace("\u200b", "").replace("\ufffe", "-").split())


def boxes(page):
    """Left, top, right and bottom of each letter, from the top left corner."""
    found = [page.get_charbox(i) for i in range(page.count_chars()) if page.get_text_range(i, 1).strip("\u200b \r\n")]
    return [(left, SIZE[1] - top, right, SIZE[1] - bottom) for left, bottom, right, top in found]


def misplaced(found):
    """Letters that stand where a card may be cropped, or on the shore between title and foot."""
    return [
        (left, top, right, bottom)
        for left, top, right, bottom in found
        if left < EDGE or right > SIZE[0] - EDGE or top < 0.5 * EDGE or bottom > SIZE[1] - 0.3 * EDGE
        or (bottom > SHORE and top < FOOT)
    ]  # fmt: skip


@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_a_hostile_title_fits(printed, title, beside):
    ((said, found),) = printed(Card("/", title, **beside))
    assert misplaced(found) == []
    assert said.count(title[:2].strip()) >= 1
    assert said.endswith(f"{SITE} {WHOSE}")


def test_a_hostile_name_of_the_site_fits(printed):
    ((_, found),) = printed(Card("/", "Toàn văn"), site="Ặ" * 300)
    assert misplaced(found) == []


def test_every_title_and_number_of_the_plan_stands_whole_on_its_card(renderer, printed):
    cards = [card(page) for page in render_pages(renderer)]
    for one, (said, found) in zip(cards, printed(*cards), strict=True):
        assert misplaced(found) == [], one
        assert " ".join(f"{one.number} {one.title}".split()) in said, one
        assert one.kind in said


def test_every_card_of_the_longest_titles_is_a_light_picture_of_one_size(renderer):
    made = list(
        assets(renderer, [Card("/", title, **more) for title in HOSTILE.values() for more in BESIDE.values()], SITE)
    )
    assert len(made) == len(HOSTILE) * len(BESIDE)
    assert {size(asset.content) for asset in made} == {SIZE}
    assert max(len(asset.content) for asset in made) <= LIGHT


def test_another_plan_has_a_card_beside_every_page(another_plan):
    renderer = Renderer(another_plan)
    pages = render_pages(renderer)
    made = list(assets(renderer, map(card, pages), SITE))
    assert [f"/{asset.path}" for asset in made] == [f"{page.address}card.png" for page in pages]
    assert {size(asset.content) for asset in made} == {SIZE}


def test_only_a_changed_card_is_set_again(plan, tmp_path, monkeypatch):
    cards = [Card("/a/", "Một"), Card("/b/", "Hai"), Card("/c/", "Ba")]
    before = list(assets(Renderer(plan, cache=tmp_path), cards, SITE))
    set_again, really_set = [], Press._set
    monkeypatch.setattr(
        Press, "_set", lambda self, name, items, **how: set_again.extend(items) or really_set(self, name, items, **how)
    )
    assert list(assets(Renderer(plan, cache=tmp_path), cards, SITE)) == before
    assert set_again == []
    cards[1] = Card("/b/", "Hai mới")
    after = list(assets(Renderer(plan, cache=tmp_path), cards, SITE))
    assert [item["title"] for item in set_again] == ["Hai mới"]
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
    page = Page("/a/", "Bên A", description, body="", sources=(), kind="Cơ quan", number=number)
    assert card(page) == Card("/a/", "Bên A", text, "Cơ quan", number)
