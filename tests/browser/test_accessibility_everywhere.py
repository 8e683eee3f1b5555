"""axe finds nothing against WCAG 2.2 A and AA on any page.

The pages that test_accessibility.py leaves out, in both schemes, every second one as on a phone: they share
templates and styles with the page of their kind there. `make accessibility` looks at all in every way.
"""

import pytest

from tests.addresses import published
from tests.axe import COLOURS, WIDTHS, open_with_axe, show, violations
from tests.browser.test_reading import KINDS

OTHERS = [*(address for address in published() if address not in KINDS.values()), "/404.html"]


def test_no_page_is_left_out(site):
    assert site.pages.keys() <= {*OTHERS, *KINDS.values()}


@pytest.mark.parametrize(("address", "width"), [(address, WIDTHS[n % 2]) for n, address in enumerate(OTHERS)])
def test_axe_finds_nothing(page, base, address, width):
    open_with_axe(page, base + address)
    show(page, width, "light")
    assert violations(page) == []
    show(page, width, "dark")
    assert violations(page, COLOURS) == []  # no other rule looks at what a scheme changes
