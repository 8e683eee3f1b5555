"""axe finds nothing against WCAG 2.2 A and AA on any kind of page, light and dark, phone and desktop.

The other pages are looked at by test_accessibility_everywhere.py: two files, so that two processes share them.
"""

from itertools import product

import pytest

from tests.axe import SCHEMES, WIDTHS, open_with_axe, show, violations
from tests.browser.test_reading import KINDS


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing(page, base, address):
    open_with_axe(page, base + address)
    for width, scheme in product(WIDTHS, SCHEMES):
        show(page, width, scheme)
        assert violations(page) == [], (width, scheme)
