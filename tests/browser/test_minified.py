"""Styles are sent without comments and blanks: a browser must read the same rules in them."""

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
    assert "/*" in written
    assert "/*" not in sent
    assert page.evaluate(RULES, sent) == page.evaluate(RULES, written)
