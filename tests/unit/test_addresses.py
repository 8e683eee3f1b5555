"""Addresses start at the root in the core and are rewritten for the page they stand on."""

import pytest
from markupsafe import Markup

from plan_explorer.addresses import relative


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.vn/a/">x</a>',
        '<a href="#ttx">x</a>',
        '<a href="../x/">x</a>',
        '<a href="mailto:a@example.vn">x</a>',
        '<a data-href="/x/">x</a>',
        '<p title="/x/">/x/</p>',
        Markup("<p>{}</p>").format('viết href="/toan-van/" vào trang'),
        '<code>&lt;a href="/toan-van/"&gt;</code>',
        '<p>viết href="/toan-van/" vào trang</p>',
    ],
)
def test_what_is_no_address_of_the_site_stays_as_it_is(html):
    """That addresses of the site lead there from any page is tested in tests/site/test_links.py."""
    assert relative(html, "/a/b/") == html
