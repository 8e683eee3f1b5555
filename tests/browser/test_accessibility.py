"""axe finds nothing against WCAG 2.2 A and AA on any kind of page, light and dark, phone and desktop.

The other pages are looked at by test_accessibility_everywhere.py: two files, so that two processes share them.
"""

from itertools import product

import pytest
from playwright.sync_api import expect

from tests.axe import SCHEMES, WIDTHS, open_with_axe, show, violations
from tests.browser.test_reading import KINDS


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing(page, base, address):
    open_with_axe(page, base + address)
    for width, scheme in product(WIDTHS, SCHEMES):
        show(page, width, scheme)
        assert violations(page) == [], (width, scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("opened", ["drawer", "search", "citation"])
def test_axe_finds_nothing_in_what_opens(page, base, opened, scheme):
    open_with_axe(page, f"{base}/toan-van/")
    show(page, 390, scheme)
    if opened == "citation":
        page.locator("a.plan-cite").first.click()
        expect(page.get_by_role("dialog", name="Trích dẫn")).to_be_visible()
    else:
        page.locator(f"[data-opens=__{opened}]").click()
    if opened == "search":
        page.keyboard.type("rơm rạ")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert violations(page) == []
