"""axe, which looks for faults against WCAG 2.2 A and AA on a page in a browser."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import expect

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = "cat.color"
SCHEMES = {"light": "default", "dark": "slate"}  # a reader's choice and the theme's name for it
WIDTHS = (390, 1440)
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")

RUN = """async ([tags, category]) => {
  const rules = axe.getRules(tags).filter(rule => !category || rule.tags.includes(category)).map(rule => rule.ruleId)
  const { violations } = await axe.run({ runOnly: { type: "rule", values: rules }, resultTypes: ["violations"] })
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
    page.locator(f".md-option[data-md-color-scheme={SCHEMES[scheme]}]").evaluate("option => option.click()")
    expect(page.locator("body")).to_have_css("color-scheme", scheme)


def violations(page, category=None):
    """Broken rules, each with the elements that break it; with a category of axe's, only of its rules."""
    return page.evaluate(RUN, [TAGS, category])
