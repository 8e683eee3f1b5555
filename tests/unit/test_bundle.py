"""How pages and scripts are changed so that they work from disk."""

import pytest

from scripts.bundle import classic, page

FOLDERS = {"", "co-quan", "co-quan/so-y-te", "tra-cuu"}


@pytest.mark.parametrize(
    "html",
    [
        "<p>viết href=\"../\" vào trang, 'a' < b &amp; c</p>\n",
        '<!-- <b href="x"> -->',
        '<style>a[href="../"] > b {}</style>',
    ],
)
def test_whatever_is_no_link_stays_as_it_is(html):
    assert page(html, "co-quan/index.html", FOLDERS) == html


@pytest.mark.parametrize(
    "source", ['import"./b.js"', "const b=await import(name)", "export{a}", "export default 1", 'export*from"./b.js"']
)
def test_a_form_of_module_that_the_zip_does_not_know_is_refused(source):
    with pytest.raises(ValueError, match=r"a\.js: "):
        classic("a.js", source)
