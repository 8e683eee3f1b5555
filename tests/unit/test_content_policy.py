"""A page allows the theme's inline scripts, by their hashes, and no others."""

from types import SimpleNamespace

import pytest

import macros
from plan_explorer.render.content_policy import policy, with_policy
from tests.site.test_policy import hashed

FRAME = '<html><head><meta charset="utf-8"><title>Trang</title></head><body>{}</body></html>'


def rules(html, content=""):
    return {name: sources for name, *sources in map(str.split, policy(html, content).split(";"))}


def test_a_script_in_the_content_may_not_run():
    content = '<p>Chữ</p><script>steal()</script><style>p{display:none}</style><p style="color: red">đỏ</p>'
    found = rules(FRAME.format(f"<script>theme()</script>{content}"), content)
    assert found["script-src"] == ["'self'", hashed("theme()")]
    assert found["style-src"] == ["'self'"]


def test_content_that_was_changed_after_is_refused():
    with pytest.raises(ValueError, match="content"):
        policy(FRAME.format("<p>Chữ</p>"), "<p> Chữ </p>")


def test_the_policy_comes_after_the_encoding_and_before_all_else():
    html = FRAME.format("<script>a()</script>")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    assert with_policy(html) == html.replace('<meta charset="utf-8">', f'<meta charset="utf-8">{meta}')


def test_a_page_without_its_encoding_is_refused():
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html><head></head><body></body></html>")


def test_the_build_says_what_the_content_of_a_page_is():
    content = "<script>steal()</script>"
    html = FRAME.format(f"<script>theme()</script>{content}")
    page = SimpleNamespace(content=content)
    assert macros.on_post_page(html, page=page, config=None) == with_policy(html, content)
    assert macros.on_post_template(html, template_name="404.html", config=None) == with_policy(html)
    assert macros.on_post_template("<urlset/>", template_name="sitemap.xml", config=None) == "<urlset/>"
