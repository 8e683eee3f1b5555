"""What is changed in pages and scripts so that they work from disk."""

import pytest

from scripts.bundle import classic, file_of, page

FOLDERS = {"", "co-quan", "co-quan/so-y-te", "tra-cuu"}


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("../../", "../../index.html"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("..", "../index.html"),
        ("../#lien-he", "../index.html#lien-he"),
        ("../../tra-cuu/?co-quan=a&amp;vai-tro=b#x", "../../tra-cuu/index.html?co-quan=a&amp;vai-tro=b#x"),
        ("phieu/so-y-te.pdf", "phieu/so-y-te.pdf"),
        ("#nguyen-van", "#nguyen-van"),
        ("?tim=a", "?tim=a"),
        ("", ""),
        ("../../khong-co/", "../../khong-co/"),
        ("https://example.org/co-quan/", "https://example.org/co-quan/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("javascript:void(0)", "javascript:void(0)"),
    ],
)
def test_an_address_that_is_a_page_becomes_the_file_of_the_page(address, opened):
    assert file_of(address, "co-quan/so-y-te", FOLDERS) == opened


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
    ("tag", "opened"),
    [
        ('<a class="a > b"\n   href="../co-quan/">', '<a class="a > b"\n   href="../co-quan/index.html">'),
        ('<form action="../tra-cuu/">', '<form action="../tra-cuu/index.html">'),
        (
            '<meta http-equiv="refresh" content="0; url=../co-quan/">',
            '<meta http-equiv="refresh" content="0; url=../co-quan/index.html">',
        ),
        ('<script type="module" src="../a.js">', '<script defer src="../a.js">'),
        ('<script type="application/ld+json">', '<script type="application/ld+json">'),
        ("""<meta http-equiv="Content-Security-Policy" content="script-src 'self'">""", ""),
        ("<head>", '<head><script src="../assets/javascripts/from-disk.js"></script>'),
    ],
)
def test_tags_are_changed_for_the_disk(tag, opened):
    assert page(tag, "tra-cuu/index.html", FOLDERS) == opened


def test_a_module_becomes_a_classic_script():
    source = 'import{b,c as d}from"./b.js"\nexport async function a(){}\nexport const e=import.meta.url\n'
    made = classic("js/a.js", source + 'const f=()=>import("../c.js")')
    assert made.startswith('fromDisk.run("js/a.js", async importMeta => {\n"use strict"\n')
    assert 'const {b,c: d} = await fromDisk.load("js/b.js")\nasync function a(){}\nconst e=importMeta.url\n' in made
    assert 'const f=()=>fromDisk.load("c.js")\nreturn {a, e}' in made


@pytest.mark.parametrize(
    "source", ['import"./b.js"', "const b=await import(name)", "export{a}", "export default 1", 'export*from"./b.js"']
)
def test_a_form_of_module_that_the_zip_does_not_know_is_refused(source):
    with pytest.raises(ValueError, match=r"a\.js: "):
        classic("a.js", source)
