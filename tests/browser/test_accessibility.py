"""axe finds nothing against WCAG 2.2 A and AA on any kind of page, light and dark, phone and desktop."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_reading import KINDS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing(page, base, address, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(base + address)
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
