"""axe finds no violation of WCAG 2.2 A and AA on any kind of page, on a phone and on a desktop.

Of the two, one is light and one is dark, alternating between kinds.

All pages of a kind share template and styles; `make accessibility` looks at each of them.
"""

from itertools import cycle

import pytest
from playwright.sync_api import expect

from tests.axe import SCHEMES, WIDTHS, open_with_axe, show, violations
from tests.browser.test_reading import KINDS

WAYS = list(zip(KINDS.values(), cycle((SCHEMES, SCHEMES[::-1])), strict=False))


@pytest.mark.parametrize(("address", "schemes"), WAYS, ids=KINDS)
def test_axe_finds_nothing(page, base, address, schemes):
    open_with_axe(page, base + address)
    for width, scheme in zip(WIDTHS, schemes, strict=True):
        show(page, width, scheme)
        assert violations(page) == [], (width, scheme)


@pytest.mark.parametrize(("opened", "scheme"), [("drawer", "dark"), ("search", "light"), ("citation", "dark")])
def test_axe_finds_nothing_in_what_opens(page, base, opened, scheme):
    open_with_axe(page, f"{base}/toan-van/")
    show(page, 390, scheme)
    if opened == "citation":
        page.locator("a.plan-cite").first.click()
        expect(page.get_by_role("dialog", name="Trích dẫn")).to_be_visible()
    else:
        page.locator(f"[data-opens=__{opened}]").click()
        expect(page.locator(f"#__{opened}")).to_be_checked()
    if opened == "search":
        page.keyboard.type("rơm rạ")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert violations(page) == []
