"""Styles are sent without comments and blanks: a browser must read the same rules in them."""

from pathlib import Path

import material

from tests import ROOT

RULES = """
css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  // What stands in custom properties is kept as written: only the blanks there are left out.
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/, /g, ","))
}
"""


def test_a_browser_reads_the_same_rules_as_were_written(page, site):
    written = (ROOT / "docs" / "assets" / "plan.css").read_text(encoding="utf-8")
    sent = (site.folder / "assets" / "plan.css").read_text(encoding="utf-8")
    ours = sent.rpartition("\n")[2]  # a line of its own, after the theme's
    assert "/*" in written
    assert "/*" not in ours
    assert page.evaluate(RULES, ours) == page.evaluate(RULES, written)


def test_the_theme_s_styles_come_as_they_are_before_ours(site):
    sent = (site.folder / "assets" / "plan.css").read_text(encoding="utf-8")
    theirs = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
    sheets = [file.read_text(encoding="utf-8") for name in ("main", "palette") for file in theirs.glob(f"{name}.*.css")]
    assert len(sheets) == 2
    assert sent.startswith("\n".join(sheets))
    assert [link["href"] for link in site.pages["/"].select("link[rel=stylesheet]")] == ["assets/plan.css"]
