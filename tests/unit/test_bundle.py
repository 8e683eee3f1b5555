"""What is changed in pages and scripts so that they work from disk, and that nothing else is."""

import pytest

from scripts.bundle.javascript import classic, needs, reached
from scripts.bundle.pages import file_of, page

PAGES = {"", "co-quan", "co-quan/so-y-te", "tra-cuu"}


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
    assert file_of(address, "co-quan/so-y-te", PAGES) == opened


@pytest.mark.parametrize(
    "html",
    [
        "<p>viết href=\"../\" vào trang, 'a' < b &amp; c &nbsp; d</p>\n",
        '<!-- <a href="../"> -->',
        "<p title='<a href=\"../\">'>x</p>",
        '<style>a[href="../"] > b {}</style>',
        "<!doctype html>\r\n<svg viewBox='0 0 1 1'><path d=\"M0\"/></svg>\u2028<p>x",
    ],
)
def test_whatever_is_no_link_stays_byte_for_byte(html):
    assert page(html, "co-quan/index.html", PAGES, {}) == html


def test_data_blocks_stay_and_what_replaces_fetching_comes_before_the_first_script():
    block = '<script type="application/ld+json">{"url": "<a href=\\"../\\">"}</script>'
    shim = '<script src="../assets/javascripts/from-disk.js"></script>'
    assert page(f"<b></b>{block}{block}", "co-quan/index.html", PAGES, {}) == f"<b></b>{shim}{block}{block}"


def test_links_in_drawings_with_values_over_lines_are_found():
    html = '<svg>\n<a class="x"\n   href="../co-quan/so-y-te/"><text>a > b</text></a></svg>'
    assert 'href="../co-quan/so-y-te/index.html"' in page(html, "tra-cuu/index.html", PAGES, {})


def test_the_policy_of_a_page_and_early_loading_are_left_out():
    kept = '<meta name="referrer" content="no-referrer">'
    policy = """<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-x='">"""
    early = '<link rel="modulepreload" href="a.js">'
    assert page(policy + kept + early, "index.html", PAGES, {}) == kept


def test_modules_of_a_page_become_scripts_in_order_and_each_once():
    modules = {"js/a.js": [], "js/b.js": ["js/c.js", "js/a.js"]}
    html = '<script src="x.js"></script><script type="module" src="js/a.js"></script>'
    html += '<script type="module" src="js/b.js"></script><script type="module" src="js/a.js"></script>'
    made = page(html, "index.html", PAGES, modules)
    assert 'type="module"' not in made
    expected = ["a", "c", "b"]
    assert [part.split('"')[0] for part in made.split('defer src="./js/')[1:]] == [f"{name}.js" for name in expected]


def test_a_module_needs_what_it_imports_and_what_that_imports():
    sources = {
        "js/a.js": 'import{b}from"./b.js"\nimport { c } from "./sub/c.js"',
        "js/b.js": 'import {c} from "./sub/c.js"',
        "js/sub/c.js": "",
    }
    assert needs("js/a.js", sources) == ["js/sub/c.js", "js/b.js"]


def test_what_is_imported_later_comes_too():
    sources = {"a.js": 'const b=()=>import("./b.js")', "b.js": 'import{c}from"./c.js"', "c.js": "", "d.js": ""}
    assert needs("a.js", sources) == []
    assert reached(["a.js"], sources) == {"a.js", "b.js", "c.js"}
    assert '\nconst b=()=>planImport(["c.js", "b.js"])\n' in classic("a.js", sources, None)


def test_a_module_becomes_a_classic_script():
    source = 'import{b,c as d}from"./b.js"\nexport async function a(){}\nexport const e=import.meta.url'
    made = classic("js/a.js", {"js/a.js": source}, "https://a.example/")
    assert 'const {b,c: d} = planModules["js/b.js"]' in made
    assert "\nasync function a(){}\nconst e=meta.url\n" in made
    assert '["js/a.js"] = {a, e}' in made
    assert 'site: "https://a.example/"' in made


@pytest.mark.parametrize(
    "source", ['import"./b.js"', "const b=await import(name)", "export{a}", "export default 1", 'export*from"./b.js"']
)
def test_a_form_of_module_that_the_bundle_does_not_know_is_refused(source):
    with pytest.raises(ValueError, match=r"a\.js: "):
        classic("a.js", {"a.js": source}, None)
