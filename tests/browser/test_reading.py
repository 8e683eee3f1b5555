"""What three kinds of readers do on the site, in a real browser."""

import pytest
from playwright.sync_api import expect

from plan_explorer.data.vocabulary import Role
from plan_explorer.graph.citation import number

KINDS = {
    "home": "/",
    "full text": "/toan-van/",
    "tasks": "/nhiem-vu/",
    "task": "/nhiem-vu/ii-3-a-1/",
    "agencies": "/co-quan/",
    "agency": "/co-quan/so-ke-hoach-va-dau-tu/",
    "duty sheet": "/co-quan/so-ke-hoach-va-dau-tu/phieu/",
    "documents": "/van-ban/",
    "document": "/van-ban/06-qd-ttg-2022/",
    "own document": "/van-ban/224-kh-ubnd-2023/",
    "pictures": "/so-do/",
    "drawing": "/so-do/quan-he/",
    "topics": "/chu-de/",
    "topic": "/chu-de/nong-nghiep/",
    "audiences": "/doi-tuong/",
    "audience": "/doi-tuong/doanh-nghiep/",
    "glossary": "/thuat-ngu/",
    "explorer": "/tra-cuu/",
    "deadlines": "/thoi-han/",
    "citing": "/trich-dan/",
    "changes": "/thay-doi/",
    "open data": "/du-lieu/",
    "accessibility": "/tiep-can/",
    "editing": "/huong-dan-bien-tap/",
    "about": "/gioi-thieu/",
}
TIGHTEST = 12  # of the pages of tasks: those with the longest titles
PHONE = {"width": 390, "height": 844}


LONG = """() => [...document.querySelectorAll('p.plan-text, .plan-main > .plan-ours > p, .plan-prose > p')].map(p => {
  const range = document.createRange(); range.selectNodeContents(p);
  const feet = [...range.getClientRects()].map(rect => rect.bottom).sort((a, b) => a - b);
  return [p.textContent.length, feet.filter((foot, i) => !i || foot - feet[i - 1] > 10).length];
}).filter(([length]) => length > 300).map(([length, lines]) => length / lines)"""


@pytest.mark.parametrize("kind", ["full text", "task", "about", "accessibility", "editing"])
def test_lines_of_long_paragraphs_have_55_to_80_characters_on_a_desktop(page, base, kind):
    """60 to 75 are aimed at; letters are as wide as the reader's own font has them."""
    page.goto(base + KINDS[kind])
    lengths = page.evaluate(LONG)
    assert lengths
    assert [length for length in lengths if not 55 <= length <= 80] == []


def test_the_home_page_on_a_phone_shows_what_it_is_the_search_and_the_doors(page, base):
    page.set_viewport_size(PHONE)
    page.goto(base)
    for part in ("h1", "form[role=search] input", ".plan-doors section:nth-child(3) h2"):
        box = page.locator(part).first.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"], part


def test_a_task_on_a_phone_shows_place_title_actors_and_first_words(page, base, plan):
    page.set_viewport_size(PHONE)
    for task in sorted(plan.tasks, key=lambda task: len(plan.own_words[task.id].title))[-TIGHTEST:]:
        page.goto(f"{base}/nhiem-vu/{task.id}/")
        for part in (".plan-path", "h1", ".plan-actors"):
            box = page.locator(part).bounding_box()
            assert box["y"] + box["height"] <= PHONE["height"], (task.id, part)
        first_words = page.locator("p.plan-text").first.bounding_box()
        assert first_words["y"] + 34 <= PHONE["height"], task.id  # one line of it


def test_search_from_the_home_page_finds_a_task(page, base):
    page.goto(base)
    page.fill("#plan-query", "rơm rạ")
    page.press("#plan-query", "Enter")
    expect(page.locator(".md-search-result__link[href*='nhiem-vu/ii-3-a-1/']").first).to_be_visible()
    assert "?q=" in page.url


def test_an_official_goes_from_the_list_to_the_duty_to_its_words(page, base, plan):
    clause, duty = next((link.clause, duty) for link in plan.links for duty in link.duties if duty.role is Role.CHU_TRI)
    agency = plan.agency[duty.agency].name
    page.goto(base)
    page.get_by_role("link", name="Cán bộ, cơ quan").click()
    page.get_by_role("link", name=agency, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(agency)
    page.locator("section", has=page.locator("#nhiem-vu")).get_by_role("link", name=number(plan, clause)).first.click()
    expect(page.locator("p.plan-text")).to_contain_text(" ".join(duty.quote.split()[:3]))
    page.get_by_role("link", name="Xem trong toàn văn").click()
    expect(page.locator(f"#{clause}")).to_be_in_viewport()


def test_a_citizen_goes_from_an_audience_to_a_task(page, base, plan):
    of_tasks = {each.audience for task in plan.tasks for each in plan.links_of[task.id].audiences}
    audience = next(each.name for each in plan.audiences if each.id in of_tasks)
    page.goto(base)
    page.get_by_role("link", name="Người dân, doanh nghiệp").click()
    page.locator("article").get_by_role("link", name=audience, exact=True).first.click()
    page.locator(".plan-clause-link[href*='/nhiem-vu/']").first.click()
    expect(page.locator("h1 .plan-number")).to_be_visible()


def test_a_footnote_leads_to_the_note_and_back(page, base):
    page.goto(f"{base}/toan-van/")
    page.locator("#goi-chu-thich-4 a").click()
    expect(page.locator("#chu-thich-4")).to_be_in_viewport()
    page.locator("#chu-thich-4 a").click()
    expect(page.locator("#goi-chu-thich-4")).to_be_in_viewport()


def test_an_open_drawer_is_closed_on_the_way_back(page, base):
    page.set_viewport_size(PHONE)
    page.goto(f"{base}/nhiem-vu/")
    page.get_by_role("button", name="Các mục của trang").click()
    expect(page.locator("#__drawer")).to_be_checked()
    page.goto(f"{base}/toan-van/")
    page.go_back()
    expect(page.locator("html.js")).to_be_attached()
    expect(page.locator("#__drawer")).not_to_be_checked()
