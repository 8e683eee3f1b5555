"""Runs axe, which finds violations of WCAG 2.2 A and AA, on a page in a browser."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import expect

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SCHEMES = ("light", "dark")
THEIR_NAMES = {"light": "default", "dark": "slate"}  # of the schemes, in the theme
WIDTHS = (390, 1440)
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

RUN = """async tags => {
  const { violations } = await axe.run({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])
}"""


def open_with_axe(page, address):
    """Go to a page, where nothing moves, and put axe into it."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(address)
    page.evaluate(AXE)


def show(page, width, scheme):
    """Show an open page in a width and, by the theme's own switch, in a scheme: an open page follows no other."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.locator(f".md-option[data-md-color-scheme={THEIR_NAMES[scheme]}]").evaluate("option => option.click()")
    expect(page.locator("body")).to_have_css("color-scheme", scheme)


def violations(page):
    """Broken rules, each with the elements that break it."""
    return page.evaluate(RUN, TAGS)
