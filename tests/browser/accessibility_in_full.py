"""axe on every page, light and dark, phone and desktop: `make accessibility`. It takes too long for every test run."""

from itertools import product

from tests.axe import SCHEMES, WIDTHS, open_with_axe, show, violations


def test_axe_finds_nothing_in_any_way_of_showing_any_page(page, base, site):
    found = {}
    for address in site.pages:
        open_with_axe(page, base + address)
        for width, scheme in product(WIDTHS, SCHEMES):
            show(page, width, scheme)
            found[address, width, scheme] = violations(page)
    assert {way: broken for way, broken in found.items() if broken} == {}
