"""The policy of the pages stops what is not ours and nothing that is."""

import re
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import expect

from tests.browser.test_citing import press
from tests.browser.test_reading import KINDS

OUTSIDE = re.compile("^https:")
TELL = """addEventListener("securitypolicyviolation", e =>
  violated(`${location.pathname}: ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`), true)"""
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
def violations(page):
    """What the policy stopped on the pages that were visited."""
    found = []
    page.expose_function("violated", lambda violation: found.append(violation))
    page.add_init_script(TELL)
    return found


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


def test_no_page_is_stopped_by_its_own_policy(page, base, violations):
    for address in (*KINDS.values(), "/404.html"):
        page.goto(base + address)
        expect(page.locator("html.js")).to_be_attached()  # the theme's script has begun
    assert violations == []


def test_what_a_reader_can_do_is_not_stopped(page, base, violations):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)

    page.goto(f"{base}/toan-van/")
    search_and_share(page, base)
    page.goto(f"{base}/toan-van/")
    page.locator(".plan-cite").first.click()
    press(page, page.locator("dialog"), "Sao chép trích dẫn")
    page.keyboard.press("Escape")
    page.locator("p.plan-text").first.select_text()
    press(page, page.get_by_role("group", name="Đoạn đang chọn"), "Sao chép lời trích kèm nguồn")
    page.locator("label[for^=__palette]:visible").click()

    page.goto(f"{base}/tra-cuu/")
    page.locator("input[name=tim]").fill("rom ra")
    expect(page.locator("#ket-qua")).to_contain_text(re.compile("^1 trong"))
    with page.expect_download():
        page.click("#tai-csv")

    page.goto(base)
    page.locator("form[role=search] input").fill("rơm rạ")
    page.locator("form[role=search] input").press("Enter")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    assert violations == []


def search_and_share(page, base):
    page.keyboard.press("/")
    page.keyboard.type("rơm rạ")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    share = page.locator("[data-md-component=search-share]")
    expect(share).to_have_attribute("href", re.compile(re.escape(quote_plus("rơm rạ"))))
    share.click()
    expect(page.locator(".md-dialog")).to_contain_text("Đã sao chép")
    shared = page.evaluate("navigator.clipboard.readText()")
    page.goto(shared)
    expect(page.locator(".md-search__input")).to_have_value("rơm rạ")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(f"{base}/nhiem-vu/ii-3-a-1/")


def test_another_site_is_not_told_where_a_reader_comes_from(visited, base):
    visited.goto(f"{base}/van-ban/06-qd-ttg-2022/")
    visited.route(OUTSIDE, lambda route: route.fulfill(body="Trang khác"))
    outside = visited.locator("article a[href^='https://']").first
    with visited.expect_request(OUTSIDE) as asked:
        outside.click()
    assert "referer" not in asked.value.all_headers()
