"""Pages adapt to their readers: zoom, spacing of text, no motion, forced colours, no JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_reading import KINDS
from tests.browsing import add_style

# WCAG 1.4.12: what a reader may set without losing anything.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""

# Words cut off by their box: what is wider or higher than a box that hides the rest. The path of a page ends in
# an ellipsis on purpose; its links have the whole name on their own pages. The search box is closed.
CLIPPED = """() => [...document.querySelectorAll("article *, footer *, .plan-header a")].filter(element => {
  const { overflowX, overflowY, display } = getComputedStyle(element)
  if (display === "inline" || !element.checkVisibility()) return false
  if (element.matches(".plan-unseen, .plan-path a, input")) return false
  return overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1
    || overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1
}).map(element => element.outerHTML.slice(0, 150))"""
# Lines of text that lie on others: blocks with words of their own whose middles are covered by another's words.
OVERLAPS = """() => {
  const lines = []
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue
    if (parent.closest("svg, script, noscript, .plan-unseen, .plan-scroll, .plan-path, fieldset, .md-sidebar")) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    for (const box of range.getClientRects()) if (box.width > 1) lines.push([box, walker.currentNode])
  }
  lines.sort(([one], [other]) => one.top - other.top)
  const found = []
  for (const [n, [one, text]] of lines.entries())
    for (const [other, words] of lines.slice(n + 1)) {
      if (other.top > one.bottom) break
      const down = Math.min(one.bottom, other.bottom) - other.top
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      if (across > 2 && down > 0.6 * Math.min(one.height, other.height)) found.push([text.data, words.data])
    }
  return found
}"""
# Boxes that scroll sideways: only what needs two dimensions may, and it can take the focus and has a name.
SIDEWAYS = """() => [...document.querySelectorAll("body *")].filter(element =>
  ["auto", "scroll"].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1
  && element.checkVisibility({ visibilityProperty: true })
  && !element.matches("[tabindex='0'][role=region][aria-label]:has(table, svg), pre > code[tabindex='0']"))
  .map(element => element.outerHTML.slice(0, 150))"""


def loses_nothing(page, width):
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_nothing_is_lost_at_400_percent(open_page, base, address):
    """A window of 1280 × 1024 at 400 % has 320 × 256 CSS pixels, four device pixels each."""
    page = open_page(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    page.goto(base + address)
    loses_nothing(page, 320)


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_nothing_is_lost_with_more_space_between_letters_words_and_lines(page, base, address):
    page.goto(base + address)
    add_style(page, SPACING)
    for width in (390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        loses_nothing(page, width)


MOVING = """() => [...document.querySelectorAll("*")].flatMap(element => [null, "::before", "::after"].map(part => {
  const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(element, part)
  const still = transitionProperty === "none" || /^(0s(, )?)+$/.test(transitionDuration)
  return still && animationName === "none" && scrollBehavior === "auto" ? "" : element.outerHTML.slice(0, 100) + part
})).filter(Boolean)"""


@pytest.mark.parametrize("address", ["/", "/toan-van/", "/so-do/", "/tra-cuu/", "/nhiem-vu/ii-3-a-1/"])
def test_nothing_moves_for_who_asked_for_no_motion(page, base, address):
    page.goto(base + address)
    assert page.evaluate(MOVING) != []  # the theme's drawer and search do, for others
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


# What is drawn, and the property that draws it.
DRAWN = {
    "/so-do/quan-he/": {
        ".plan-net__node rect": "stroke",
        ".plan-net text": "fill",
        ".plan-net__edges path": "stroke",
    },
    "/so-do/": {
        ".plan-header [data-opens] svg, .md-header__button svg": "fill",
        ".plan-time__mark--han::before": "backgroundColor",
        ".plan-time__mark--ky::before": "backgroundColor",
        ".plan-role": "color",
        ".plan-dot": "borderTopColor",
    },
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_controls_shapes_focus_and_pictures_in_sight(page, base, scheme):
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    for address, parts in DRAWN.items():
        page.goto(base + address)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        for part, property_ in parts.items():
            selector, _, pseudo = part.partition("::")
            style = "([s, p, n]) => getComputedStyle(document.querySelector(s), p ? `::${p}` : null)[n]"
            assert page.evaluate(style, [selector, pseudo, property_]) not in (ground, "none"), part
    page.goto(f"{base}/nhiem-vu/ii-3-a-1/")
    for control in (".plan-copy button", ".plan-ways a"):
        page.locator(control).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        shown = page.evaluate("(s => [s.outlineStyle, s.outlineColor])(getComputedStyle(document.activeElement))")
        assert shown[0] == "solid"
        assert shown[1] != ground
    assert page.locator(".plan-copy button").first.evaluate("b => getComputedStyle(b).borderTopStyle") == "solid"


@pytest.fixture
def plain(open_page):
    """A page in a browser without JavaScript, on a phone."""
    return open_page(java_script_enabled=False, viewport={"width": 390, "height": 844})


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_without_javascript_all_is_read_and_nothing_is_offered_that_needs_it(plain, site, base, address):
    plain.goto(base + address)
    for part in ("p.plan-text", ".plan-lead", "h1", "h2", ".plan-excerpt", ".plan-outside", ".plan-row"):
        assert plain.locator(f"article {part}:visible").count() == len(site.pages[address].select(f"article {part}"))
    assert plain.locator("article a[href]:visible").count() > 0
    for control in ("button", "input", "select", "textarea"):
        assert plain.locator(f"{control}:visible").count() == 0, control


def test_without_javascript_the_drawer_leads_on_and_the_explorer_stands_for_the_search(plain, plan, base):
    plain.goto(base)
    expect(plain.get_by_text("Ô tìm cần JavaScript.")).to_be_visible()
    drawer = plain.get_by_role("navigation", name="Các mục của trang")
    expect(drawer).to_be_hidden()
    plain.locator("label.md-header__button[for=__drawer]").click()
    drawer.get_by_role("link", name="Văn bản").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Văn bản")
    plain.get_by_role("banner").get_by_role("link", name="Tra cứu").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Tra cứu")
    expect(plain.locator(".plan-row:visible")).to_have_count(len(plan.tasks))
