"""Addresses start at the root in the core and are rewritten for the page they stand on."""

import pytest
from markupsafe import Markup

from plan_explorer.addresses import relative, source_path


@pytest.mark.parametrize(
    ("page", "target", "written"),
    [
        ("/", "/co-quan/", "co-quan/"),
        ("/", "/", "./"),
        ("/toan-van/", "/", "../"),
        ("/co-quan/", "/co-quan/so-tai-chinh/", "so-tai-chinh/"),
        ("/co-quan/so-tai-chinh/", "/co-quan/", "../"),
        ("/co-quan/so-tai-chinh/", "/co-quan/so-cong-thuong/", "../so-cong-thuong/"),
        ("/nhiem-vu/ii-1-a/", "/van-ban/200-kh-ubnd-2022/", "../../van-ban/200-kh-ubnd-2022/"),
        ("/nhiem-vu/ii-1-a/", "/assets/plan.css", "../../assets/plan.css"),
        ("/nhiem-vu/ii-1-a/", "/toan-van/#ii-1-a", "../../toan-van/#ii-1-a"),
        ("/thuat-ngu/", "/thuat-ngu/#ttx", "#ttx"),
    ],
)
def test_a_link_reaches_its_target_from_any_depth(page, target, written):
    assert (
        relative(f'<a class="x" href="{target}" title="y">z</a>', page)
        == f'<a class="x" href="{written}" title="y">z</a>'
    )


@pytest.mark.parametrize("attribute", ["href", "src", "action"])
def test_every_attribute_that_holds_an_address_is_rewritten(attribute):
    assert relative(f'<x {attribute}="/du-lieu/">', "/a/b/") == f'<x {attribute}="../../du-lieu/">'


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.vn/a/">x</a>',
        '<a href="#ttx">x</a>',
        '<a href="../x/">x</a>',
        '<a href="mailto:a@example.vn">x</a>',
        '<a data-href="/x/">x</a>',
        '<p title="/x/">/x/</p>',
    ],
)
def test_everything_else_stays_as_it_is(html):
    assert relative(html, "/a/b/") == html


def test_all_links_of_a_page_are_rewritten():
    assert relative('<a href="/a/">1</a> <a href="/b/">2</a>\n<form action="/">', "/a/") == (
        '<a href="./">1</a> <a href="../b/">2</a>\n<form action="../">'
    )


@pytest.mark.parametrize(
    "html",
    [
        Markup("<p>{}</p>").format('viết href="/toan-van/" vào trang'),
        '<code>&lt;a href="/toan-van/"&gt;</code>',
        '<p>viết href="/toan-van/" vào trang</p>',
    ],
    ids=["escaped", "code as Markdown writes it", "quotation marks in a paragraph"],
)
def test_text_that_looks_like_an_attribute_is_left_alone(html):
    assert relative(html, "/a/b/") == html


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.md"), ("/toan-van/", "toan-van/index.md"), ("/nhiem-vu/ii-1-dd/", "nhiem-vu/ii-1-dd/index.md")],
)
def test_a_page_stands_in_the_folder_of_its_address(address, path):
    assert source_path(address) == path
