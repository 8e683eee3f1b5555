"""The search box as a person sees it, and what it costs those who don't use it."""

import gzip
import json
import re
from pathlib import Path
from urllib.parse import quote_plus

import material
import pytest
from playwright.sync_api import expect

from tests.built import pages_of_things

THEME = Path(material.__file__).parent / "templates"
SHADOWED = "assets/javascripts/lunr/min/lunr.vi.min.js"
RESULTS = ".md-search-result__list > .md-search-result__item"


def search(page, base, query):
    page.goto(f"{base}/toan-van/")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type(query)
    page.keyboard.press("End")  # the test puts in letters with marks without a key, and the box listens to keys


@pytest.mark.parametrize(
    ("query", "kind", "marks", "leads_to"),
    [("rom ra", "Nhiệm vụ", {"rơm", "rạ"}, "nhiem-vu/ii-3-a-1/"), ("TTX là gì", "Thuật ngữ", {"ttx"}, "thuat-ngu/")],
)
def test_the_first_result_says_its_kind_marks_its_own_letters_and_has_an_address(
    page, base, query, kind, marks, leads_to
):
    search(page, base, query)
    first = page.locator(RESULTS).first
    expect(first.locator(".md-tag").first).to_have_text(kind)
    for mark in marks:
        expect(first.locator("mark", has_text=mark).first).to_be_visible()
    first.locator("a").first.click()
    expect(page).to_have_url(re.compile(f"^{base}/{leads_to}"))


def test_nothing_found_says_what_to_try(page, base):
    search(page, base, "qwxzvkjh")
    expect(page.locator(".md-search-result__meta")).to_contain_text("Hãy thử")
    page.get_by_role("link", name="Lọc trong bảng tra cứu").click()
    expect(page).to_have_url(f"{base}/tra-cuu/")


@pytest.mark.parametrize("missing", ["**/search_index.json", "**/workers/search.*.js"])
def test_what_does_not_come_is_said_to_be_missing_and_asked_for_again_at_the_next_key(open_page, base, missing):
    page = open_page()
    page.route(missing, lambda route: route.abort(), times=1)
    search(page, base, "rơm")
    expect(page.locator(".md-search-result__meta")).to_contain_text("Chưa tải được dữ liệu tìm kiếm")
    page.keyboard.type(" rạ")
    expect(page.locator(RESULTS).first.locator("mark").first).to_be_visible()


def test_hostile_words_of_the_query_stay_words(page, base):
    search(page, base, "<img src=x onerror=document.title='hit'>rơm")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert page.title() != "hit"


def test_a_search_is_shared_by_its_address(page, base):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    search(page, base, "rơm rạ")
    share = page.locator("[data-md-component=search-share]")
    expect(share).to_have_attribute("href", re.compile(re.escape(quote_plus("rơm rạ"))))
    share.click()
    expect(page.locator(".md-dialog")).to_contain_text("Đã sao chép")
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    expect(page.locator(".md-search__input")).to_have_value("rơm rạ")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(f"{base}/nhiem-vu/ii-3-a-1/")


def test_nothing_is_loaded_for_search_before_the_first_key(page, base):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{base}/nhiem-vu/ii-1-dd/")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if re.search(r"search_index|workers/|lunr", url)]
    page.keyboard.type("rơm")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert [url for url in asked if "search_index" in url]


def test_index_and_worker_are_small(site):
    files = ["search/search_index.json", SHADOWED, "assets/javascripts/lunr/min/lunr.stemmer.support.min.js"]
    files += [file.relative_to(site.folder).as_posix() for file in site.folder.glob("assets/*/workers/*.js")]
    sizes = {file: len(gzip.compress((site.folder / file).read_bytes(), mtime=0)) for file in files}
    assert len(sizes) == 4
    assert sum(sizes.values()) <= 60 * 1024, sizes


def test_the_theme_still_loads_the_file_that_ours_takes_the_place_of(site):
    assert (THEME / SHADOWED).is_file(), "the theme has moved lunr.vi.min.js: ours would no longer be loaded"
    (worker,) = (THEME / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    loads = re.search(r"/min/lunr\.\$\{?\w+\}?\.min\.js|/min/lunr\.", worker.read_text(encoding="utf-8"))
    assert loads, "the theme's search worker no longer loads languages from lunr/min"
    assert "lunr.vi=vietnamese" in (site.folder / SHADOWED).read_text(encoding="utf-8")


def test_every_thing_of_the_plan_is_in_the_index_once(site, plan):
    entries = json.loads((site.folder / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    locations = [entry["location"] for entry in entries]
    assert len(locations) == len(set(locations))
    expected = {address.removeprefix("/") for address in pages_of_things(plan)}
    expected |= {f"toan-van/#{clause.id}" for clause in plan.clauses} - {f"toan-van/#{task.id}" for task in plan.tasks}
    expected |= {f"thuat-ngu/#{term.id}" for term in plan.glossary}
    expected |= {"toan-van/", "thuat-ngu/", "so-do/", "thoi-han/", "trich-dan/", "du-lieu/", "gioi-thieu/"}
    expected |= {"huong-dan-bien-tap/", "tiep-can/"}
    assert set(locations) == expected
