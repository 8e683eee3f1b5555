"""The whole site works by keyboard: order, visible focus, no trap; what opens can be used and closed again."""

from itertools import cycle, pairwise

import pytest
from playwright.sync_api import expect

from tests.axe import WIDTHS
from tests.browser.test_reading import KINDS, PHONE

TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
BACK = TAB | {"modifiers": 8}  # Shift
# What has the focus and stands under the header: WCAG 2.4.11, which axe can't see.
HIDDEN = """() => {
  const { top } = document.activeElement.getBoundingClientRect()
  const header = document.querySelector(".md-header").getBoundingClientRect().bottom
  return document.activeElement.closest("main") && top < header ? document.activeElement.outerHTML.slice(0, 150) : ""
}"""
# The stops that a page should have, in the order of the document, and those that Tab comes to. What the search
# box opens by itself has a test of its own below.
WALK = """() => {
  window.stops = []
  const opened = "[data-md-toggle=search]:checked ~ .md-header .md-search__output"
  document.addEventListener("focusin", ({ target }) => { if (!target.closest(opened)) stops.push(target) })
  window.expected = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter(element => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
    .filter(element => element.type !== "radio" || element.checked)
}"""
NAMES = "[expected, stops].map(list => list.map(element => element.outerHTML.slice(0, 150)))"
# Places on the page. The numbers in the margin of the text belong to the paragraph before them.
PLACES = """() => expected.filter(element => !element.closest(".md-header, .plan-skip, .plan-open, .plan-cite"))
.map(element => {
  let { left, top, right, bottom } = element.getBoundingClientRect()
  for (let box = element.parentElement; box; box = box.parentElement) top += box.scrollTop, bottom += box.scrollTop
  return { left, top, right, bottom, name: element.outerHTML.slice(0, 150) }
})"""
# One stop of each look: element, its classes, those of its parent.
LOOKS = """() => Object.fromEntries(expected.map((element, n) => [
  [element, element.parentElement].map(each => each.tagName + " " + each.getAttribute("class")).join(" in "), n]))"""
# What shows the focus of a stop: itself, or for the switch of schemes, which has no size, its label.
BOX = """n => {
  expected[n].scrollIntoView({ block: "center" })
  expected[n].focus()
  const shown = expected[n].type === "radio" ? expected[n].nextElementSibling : expected[n]
  const { x, y, width, height } = shown.getBoundingClientRect()
  const top = Math.max(0, y - 8)
  return { x: Math.max(0, x - 8), y: top, width: width + 16, height: Math.min(innerHeight, y + height + 8) - top }
}"""


@pytest.fixture(scope="module")
def looked_at():
    """The looks of stops that were seen with and without focus."""
    return set()


@pytest.mark.parametrize(("address", "width"), list(zip(KINDS.values(), cycle(WIDTHS), strict=False)), ids=KINDS)
def test_tab_goes_through_a_page_in_reading_order_and_back_with_the_focus_in_sight(
    page, base, address, width, looked_at
):
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    page.goto(base + address)
    page.evaluate(WALK)
    keys = page.context.new_cdp_session(page)
    for _ in range(page.evaluate("expected.length") + 5):  # the search box may open some more
        keys.send("Input.dispatchKeyEvent", TAB)
    expected, stops = page.evaluate(NAMES)
    assert stops[: len(expected)] == expected
    assert stops[len(expected)] == expected[0], "after the last stop a browser begins again"
    assert "plan-skip" in expected[0]
    for one, other in pairwise(page.evaluate(PLACES)):
        above = other["bottom"] <= one["top"] and other["right"] < one["right"]
        assert not above, (one["name"], other["name"])
    hidden = []
    for _ in expected:
        keys.send("Input.dispatchKeyEvent", BACK)
        hidden.append(page.evaluate(HIDDEN))
    assert [stop for stop in hidden if stop] == []
    for look, n in page.evaluate(LOOKS).items():
        if look not in looked_at:
            looked_at.add(look)
            assert focus_shows(page, n), look


def focus_shows(page, n):
    """Whether a stop looks different with the focus on it."""
    box = page.evaluate(BOX, n)
    focused = page.screenshot(clip=box)
    page.evaluate("document.activeElement.blur()")
    return page.screenshot(clip=box) != focused


@pytest.mark.parametrize("address", ["/", "/toan-van/", "/tra-cuu/", "/gioi-thieu/", "/404.html"])
def test_the_skip_link_leads_to_the_content(page, base, address):
    page.goto(base + address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Chuyển đến nội dung")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#noi-dung")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#noi-dung') !== null")


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_drawer_on_a_phone_opens_leads_on_and_closes(page, base, key):
    page.set_viewport_size(PHONE)
    page.goto(f"{base}/van-ban/")
    button = page.get_by_role("button", name="Các mục của trang")
    drawer = page.get_by_role("navigation", name="Các mục của trang")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(drawer).to_be_hidden()
    button.focus()
    page.keyboard.press(key)
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(drawer.get_by_role("link", name="Trang đầu")).to_be_focused()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press(key)
    drawer.get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(drawer).to_be_hidden()
    expect(page.locator("article a").first).to_be_focused()
    button.focus()
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{base}/toan-van/")


def test_the_search_on_a_phone_opens_finds_and_closes(page, base):
    page.set_viewport_size(PHONE)
    page.goto(base)
    button = page.get_by_role("button", name="Tìm kiếm")
    box = page.get_by_role("textbox", name="Tìm kiếm")
    expect(box).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("rơm rạ")
    first = page.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(f"{base}/")


def test_the_search_on_a_desktop_lets_tab_through_and_on(page, base):
    page.goto(f"{base}/van-ban/")
    page.keyboard.press("/")
    page.keyboard.type("rơm rạ")
    more = page.get_by_role("link", name="Không tìm thấy? Lọc trong bảng tra cứu")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(more).to_be_focused()
    page.keyboard.press("Tab")
    expect(more).to_be_hidden()
    expect(page.locator("article a").first).to_be_focused()


@pytest.mark.parametrize("opener", ["a.plan-cite", "article a[href]"])
def test_escape_in_the_search_leads_back(page, base, opener):
    page.goto(f"{base}/tra-cuu/")
    page.locator(opener).first.focus()
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Tìm kiếm")).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()  # the theme opens it a moment later
    page.keyboard.press("Escape")
    expect(page.locator(opener).first).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_citation_dialog_opens_keeps_the_focus_closes_and_leads_back(page, base, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{base}/toan-van/")
    opener = page.locator("a.plan-cite").nth(3)
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Trích dẫn")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="Sao chép liên kết")).to_be_focused()
    for name in ("Sao chép trích dẫn", "Sao chép nguyên văn kèm nguồn", "Đóng"):
        page.keyboard.press("Tab")
        expect(dialog.get_by_role("button", name=name)).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    dialog.get_by_role("button", name="Đóng").press("Enter")
    expect(opener).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_switch_of_schemes_works_by_keyboard_and_is_remembered(page, base, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(base)
    page.locator(".plan-header__links a").last.focus()
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.nextElementSibling.checkVisibility()")
    assert focused, "its picture is on the screen"
    page.keyboard.press("Enter")
    other = {"light": "dark", "dark": "light"}[scheme]
    expect(page.locator("body")).to_have_css("color-scheme", other)
    page.reload()
    expect(page.locator("body")).to_have_css("color-scheme", other)
