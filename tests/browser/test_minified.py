"""Styles are published without comments and spaces; a browser must still read the same rules."""

from pathlib import Path

import material

from plan_explorer.addresses import STYLES
from plan_explorer.outputs.styles import joined

RULES = """
css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  // What stands in custom properties is kept as written: only the blanks there are left out.
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/, /g, ","))
}
"""
# In their order; every rule stands in one.
LAYERS = """
css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return [...new Set([...sheet.cssRules].flatMap(rule => rule.nameList ?? rule.name ?? rule.cssText))]
}
"""


def test_a_browser_reads_the_same_rules_as_were_written(page, site):
    written = joined(str)
    ours = site.file(STYLES).read_text(encoding="utf-8").rpartition("\n")[2]  # a line of its own, after the theme's
    assert "/*" in written
    assert "/*" not in ours
    assert page.evaluate(RULES, ours) == page.evaluate(RULES, written)


def test_the_theme_s_styles_come_as_they_are_in_a_layer_below_ours(page, site):
    sent = site.file(STYLES).read_text(encoding="utf-8")
    theirs = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    sheets = [file.read_text(encoding="utf-8") for name in ("main", "palette") for file in theirs.glob(f"{name}.*.css")]
    assert len(sheets) == 2
    assert sent.startswith("\n".join(("@layer theme {", *sheets, "}\n")))
    assert page.evaluate(LAYERS, sent) == ["theme", "base", "parts", "adapting"]
    assert [link["href"] for link in site.pages["/"].select("link[rel=stylesheet]")] == ["assets/plan.css"]
