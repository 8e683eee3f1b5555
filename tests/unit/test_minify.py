"""Minifying removes only comments and spaces."""

import re

import pytest
from rjsmin import jsmin

from plan_explorer.render.minify import unindented
from tests import ROOT

SCRIPTS = sorted((ROOT / "docs").rglob("*.js"))


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
    assert jsmin(source).splitlines() == [
        'import{a}from"./a.js"',
        "const found=`  ${a}  // kept `",
        'const marks=text=>text.replace(/[/]  "  \\/\\* /g,"  ")',
        "let b=a/2;[1,2].map(String)",
        "++b",
    ]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_no_script_nests_templates(script):
    assert not re.search(r"\$\{[^{}]*`", script.read_text(encoding="utf-8")), "rjsmin would change the inner one"


def test_a_page_loses_its_indentation_and_its_content_keeps_it():
    content = "<pre>a\n\n  b</pre>"
    html = "<p>a\n\n   b</p>\n  \n\t{}\n  <p>c  d</p>\n"
    assert unindented(html.format(content), content) == f"<p>a\nb</p>\n{content}\n<p>c  d</p>\n"
    assert unindented(html.format("")) == "<p>a\nb</p>\n<p>c  d</p>\n"
