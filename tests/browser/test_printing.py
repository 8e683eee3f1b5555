"""A print-out has the content, its origin and its address, and no buttons."""

import functools
import re

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from tests import PUBLISHED
from tests.browsing import watched
from tests.built import one_line

PAGES = [
    "/",
    "/toan-van/",
    "/nhiem-vu/ii-1-dd/",
    "/co-quan/so-ke-hoach-va-dau-tu/",
    "/tra-cuu/",
    "/so-do/",
    "/gioi-thieu/",
]
WITH_CODE = ["/nhiem-vu/ii-1-dd/", "/co-quan/so-ke-hoach-va-dau-tu/"]
COLOURS = """
() => {
  const rgba = colour => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d")
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const found = [...document.querySelectorAll("body, body *")].filter(element => element.checkVisibility())
  const written = found.filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  const colours = (elements, name) => [...new Set(elements.map(element => getComputedStyle(element)[name]))].map(rgba)
  return { ink: colours(written, "color"), ground: colours(found, "backgroundColor") }
}
"""


def absolute(address):
    return PUBLISHED["SITE_URL"].rstrip("/") + address


@pytest.fixture(scope="module")
def printed(browser, base):
    """A page as a browser prints it, once for all tests."""
    with watched(browser, f"{base}/") as page:

        @functools.cache
        def print_page(address):
            page.goto(f"{base}{address}")
            return pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))

        yield print_page


def words(sheet):
    """The words of a sheet; pdfium has a mark of its own for a hyphen at the end of a line."""
    return one_line(re.sub("\ufffe\\s*|\x02\\s*", "-", sheet.get_textpage().get_text_range()))


@pytest.mark.parametrize("address", PAGES)
def test_a_print_out_has_nothing_to_press_numbered_sheets_and_says_where_it_is_from(printed, site, plan, address):
    sheets = [words(sheet) for sheet in printed(address)]
    assert [n for n, sheet in enumerate(sheets, 1) if not sheet.startswith(f"{n}/{len(sheets)}")] == []
    text = " ".join(sheets)
    shown = site.pages[address]
    chrome = [shown.select_one(".plan-header__home").get_text(strip=True), shown.select_one(".plan-skip").get_text()]
    chrome += ["Chia sẻ:", "báo qua e-mail", "Mã QR của trang này", "Tải kết quả", "Nhiệm vụ trước"]
    assert [word for word in chrome if word in text] == []
    assert one_line(shown.h1.get_text(" ")).split(" ", 1)[1] in text
    foot = one_line(shown.select_one(".plan-print").get_text())
    assert plan.document[plan.info.document].name in foot
    assert "Không phải trang của cơ quan nhà nước" in foot
    assert foot in text
    assert absolute(address) in text


def test_the_words_of_record_are_all_on_paper(printed, plan):
    sheets = printed("/toan-van/")
    compact = "".join(words(sheet).removeprefix(f"{n}/{len(sheets)}") for n, sheet in enumerate(sheets, 1)).replace(
        " ", ""
    )
    missing = [p.id for p in plan.paragraphs if p.text and p.text.replace(" ", "") not in compact]
    assert missing == []


@pytest.mark.parametrize("address", PAGES)
def test_it_is_dark_on_white_from_the_dark_scheme_too(open_page, base, address):
    page = open_page(color_scheme="dark", reduced_motion="reduce")
    page.goto(f"{base}{address}")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(COLOURS)
    assert colours["ink"]
    assert [ink for ink in colours["ink"] if max(ink[:3]) > 0x40] == []
    assert [ground for ground in colours["ground"] if ground[3] and min(ground[:3]) < 0xE0] == []


def test_addresses_of_outside_sources_are_printed_those_inside_are_not(printed, site):
    address = next(a for a in site.addresses if a.startswith("/co-quan/") and site.pages[a].select(".plan-sources a"))
    compact = "".join(words(sheet) for sheet in printed(address)).replace(" ", "")
    for link in site.pages[address].select(".plan-sources a"):
        assert link["href"] in compact
    assert compact.count("<http") == len(site.pages[address].select('#noi-dung > :not(.plan-ways) a[href^="http"]'))


@pytest.mark.parametrize("address", WITH_CODE)
def test_the_code_leads_to_the_page_on_the_screen_and_on_paper(page, base, printed, tmp_path, address):
    page.emulate_media(color_scheme="dark")
    page.goto(f"{base}{address}")
    page.locator(".plan-code summary").click()
    page.locator(".plan-code svg").screenshot(path=tmp_path / "code.png")
    on_paper = [sheet.render(scale=2).to_pil() for sheet in printed(address)]
    for seen in ([Image.open(tmp_path / "code.png")], on_paper):
        assert [code.text for picture in seen for code in zxingcpp.read_barcodes(picture)] == [absolute(address)]
