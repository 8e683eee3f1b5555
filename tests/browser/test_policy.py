"""The policy of the pages blocks foreign code, and no other site learns where a reader comes from.

All other browser tests show that it blocks nothing of ours: they fail when a page reports an error.
"""

import re

import pytest
from playwright.sync_api import expect

OUTSIDE = re.compile("^https:")
INTRUDERS = {
    "a script": (
        "script-src-elem",
        "const s = document.createElement('script'); s.text = 'intruder = 1'; body.append(s)",
    ),
    "a handler": ("script-src-attr", "body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"intruder = 1\">')"),
    "a javascript: link": (
        "script-src-elem",
        "body.insertAdjacentHTML('beforeend', '<a href=\"javascript:intruder = 1\">'); body.lastChild.click()",
    ),
    "words run as code": ("script-src", "try { Function('intruder = 1')() } catch {}"),
    "a script of another host": (
        "script-src-elem",
        "const s = document.createElement('script'); s.src = 'https://elsewhere.example/a.js'; body.append(s)",
    ),
    "a picture of another host": ("img-src", "new Image().src = 'https://elsewhere.example/a.png'"),
    "a request to another host": ("connect-src", "fetch('https://elsewhere.example/').catch(() => 0)"),
    "a frame": ("frame-src", "body.insertAdjacentHTML('beforeend', '<iframe src=\"https://elsewhere.example/\">')"),
    "a style": ("style-src-attr", "body.insertAdjacentHTML('beforeend', '<p style=\"position: fixed\">')"),
    "another base": ("base-uri", "document.head.insertAdjacentHTML('afterbegin', '<base href=\"/x/\">')"),
    "a form": (
        "form-action",
        "body.insertAdjacentHTML('beforeend', '<form action=\"https://elsewhere.example/\">'); body.lastChild.submit()",
    ),
}


@pytest.fixture
def visited(open_page):
    """A page that may have faults: its own policy is what is looked at."""
    return open_page()


@pytest.mark.parametrize("kind", INTRUDERS)
def test_nothing_that_slips_into_a_page_runs_or_calls_out(visited, base, kind):
    directive, act = INTRUDERS[kind]
    visited.goto(f"{base}/toan-van/")
    stopped = visited.evaluate(
        f"""() => new Promise(resolve => {{
          addEventListener("securitypolicyviolation", e => resolve(e.effectiveDirective), true)
          setTimeout(() => resolve("nothing was stopped"), 3000)
          const {{ body }} = document
          setTimeout(() => {{ {act} }})
        }})"""
    )
    assert stopped == directive
    assert visited.evaluate("typeof intruder") == "undefined"


def test_the_page_for_wrong_addresses_works_under_its_policy(page, base):
    page.goto(f"{base}/404.html")
    expect(page.locator("html.js")).to_be_attached()  # the theme's script has begun


def test_another_site_is_not_told_where_a_reader_comes_from(visited, base):
    visited.goto(f"{base}/van-ban/06-qd-ttg-2022/")
    visited.route(OUTSIDE, lambda route: route.fulfill(body="Trang khác"))
    outside = visited.locator("article a[href^='https://']").first
    with visited.expect_request(OUTSIDE) as asked:
        outside.click()
    assert "referer" not in asked.value.all_headers()
