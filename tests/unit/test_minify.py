"""What is sent is what was written, without comments and blanks."""

import re

import pytest

from plan_explorer.render.minify import minified, squeezed
from tests import ROOT

SCRIPTS = sorted((ROOT / "docs").rglob("*.js"))


def test_a_style_keeps_what_it_says():
    source = """
    /* Why. */
    @page { margin: 1cm; @bottom-right { content: counter(page) " /  " counter(pages) } }
    .a { width: calc( 100% - 2px ); color: light-dark( #fff, #000 ); & > .b:has( + .c ) { x: y } }
    .a:is( .b ) :hover { x: y }
    """
    assert minified("plan.css", source) == (
        '@page{margin:1cm;@bottom-right{content:counter(page) " /  " counter(pages)}}'
        ".a{width:calc(100% - 2px);color:light-dark(#fff,#000);& >.b:has(+ .c){x:y}}"
        ".a:is(.b) :hover{x:y}"
    )


def test_a_script_keeps_texts_expressions_and_ends_of_lines():
    source = """
    // Why.
    import { a } from "./a.js"
    const found = `  ${a}  // kept ` /* dropped */
    const marks = text => text.replace(/[/]  "  \\/\\* /g, "  ")
    let b = a / 2 // half
    ;[1, 2].map(String)
    ++b
    """
    assert minified("a.js", source).splitlines() == [
        'import{a}from"./a.js"',
        "const found=`  ${a}  // kept `",
        'const marks=text=>text.replace(/[/]  "  \\/\\* /g,"  ")',
        "let b=a/2;[1,2].map(String)",
        "++b",
    ]


def test_other_files_stay_as_they_are():
    assert minified("mark.svg", "<svg>  <!-- x -->  </svg>") == "<svg>  <!-- x -->  </svg>"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_no_script_nests_templates(script):
    assert not re.search(r"\$\{[^{}]*`", script.read_text(encoding="utf-8")), "rjsmin would change the inner one"


def test_a_page_keeps_its_words_apart_and_loses_its_empty_lines():
    assert squeezed("<p>a\n\n   b</p>\n  \n\t<p>c  d</p>\n") == "<p>a\nb</p>\n<p>c  d</p>\n"


@pytest.mark.parametrize("tag", ["pre", "textarea", "script", "style"])
def test_where_blanks_count_they_stay(tag):
    kept = f"<{tag} class='x'>a\n\n  b\n</{tag}>"
    assert squeezed(f"<p>x</p>\n\n{kept}\n\n{kept}") == f"<p>x</p>\n{kept}\n{kept}"


def test_blanks_that_are_words_stay():
    assert squeezed("<p>a\u00a0\n\u00a0b</p>") == "<p>a\u00a0\n\u00a0b</p>"
