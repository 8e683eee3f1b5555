"""axe on every page, light and dark, phone and desktop: `make accessibility`. Too long for every run of the tests."""

from itertools import product

import pytest

from tests.addresses import published
from tests.axe import SCHEMES, WIDTHS, open_with_axe, show, violations

ADDRESSES = [*published(), "/404.html"]


def test_no_page_is_left_out(site):
    assert site.pages.keys() <= {*ADDRESSES}


@pytest.mark.parametrize("address", ADDRESSES)
def test_axe_finds_nothing_in_any_way_of_showing(page, base, address):
    open_with_axe(page, base + address)
    for width, scheme in product(WIDTHS, SCHEMES):
        show(page, width, scheme)
        assert violations(page) == [], (width, scheme)
