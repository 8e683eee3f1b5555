"""The site works when it is opened from disk by double click, from a folder with a name as people give them."""

import csv

import pytest
from playwright.sync_api import expect

from tests import PUBLISHED, ROOT
from tests.browser.test_citing import CHOOSE, CITATIONS
from tests.browser.test_reading import KINDS
from tests.browsing import watched
from tests.search.engine import read_queries
from tests.site.test_explorer import clauses_by_value

SITE = PUBLISHED["SITE_URL"]
FOUND = "ii-3-a-1"  # what “rơm rạ” is about
QUERIES = [query.text for query in read_queries(ROOT / "tests" / "search" / "queries.tsv")]
RESULTS = ".md-search-result__list > .md-search-result__item"
KEEP = """navigator.clipboard.write = async items => {
  window.copied = await (await items[0].getType('text/plain')).text()
}"""
# The worker as the page starts it, asked as the theme asks it.
ASK = """async queries => {
  const { search } = JSON.parse(document.querySelector('#__config').textContent)
  const worker = new Worker(new URL(search, location))
  const answer = () => new Promise(done => worker.addEventListener('message', ({ data }) => done(data), { once: true }))
  const ready = answer()
  document.querySelector('.md-search__input').dispatchEvent(new Event('input'))
  await ready
  const found = []
  for (const query of queries) {
    const answered = answer()
    worker.postMessage({ type: 2, data: query })
    found.push((await answered).data.items.map(group => group.map(item => item.location.replace('index.html', ''))))
  }
  return found
}"""


@pytest.fixture
def disk(browser, bundle):
    """A page that may ask for files only, and keeps what is copied: from disk nobody can be asked for the clipboard."""
    with watched(browser, f"{bundle.as_uri()}/") as opened:
        opened.add_init_script(KEEP)
        yield opened


def address(bundle, path):
    return (bundle / path / "index.html").as_uri()


def test_one_gets_from_the_home_page_to_a_task_and_to_a_body_by_links(disk, bundle, plan):
    disk.goto(address(bundle, ""))
    disk.locator(".plan-header__links").get_by_role("link", name="Nhiệm vụ").click()
    expect(disk).to_have_url(address(bundle, "nhiem-vu"))
    task = plan.tasks[0]
    disk.locator(f'main a[href="{task.id}/index.html"]').first.click()
    expect(disk).to_have_url(address(bundle, f"nhiem-vu/{task.id}"))
    body = disk.locator('article a[href^="../../co-quan/"]').first
    name = body.inner_text()
    body.click()
    expect(disk.locator("h1")).to_contain_text(name, ignore_case=True)
    disk.locator(".plan-header__home").click()
    expect(disk).to_have_url(address(bundle, ""))


def test_the_search_finds_what_is_typed_without_marks_and_opens_it(disk, bundle):
    disk.goto(address(bundle, "toan-van"))
    disk.keyboard.press("/")
    disk.keyboard.type("rom ra")
    first = disk.locator(RESULTS).first
    expect(first.locator("mark").first).to_be_visible()
    first.locator("a").first.click()
    expect(disk).to_have_url(address(bundle, f"nhiem-vu/{FOUND}"))
    expect(disk.locator("h1")).to_be_visible()


def test_every_query_is_answered_as_on_the_site(disk, bundle, page, base):
    disk.goto(address(bundle, ""))
    page.goto(f"{base}/")
    asked = QUERIES[::4]
    from_disk, online = disk.evaluate(ASK, asked), page.evaluate(ASK, asked)
    assert sum(map(bool, online)) > 80
    assert from_disk == online


def test_the_explorer_filters_by_choice_by_words_and_by_a_link(disk, bundle, plan):
    topic = plan.topics[0]
    clauses = clauses_by_value(plan)["chu-de"][topic.id]
    disk.goto(f"{address(bundle, 'tra-cuu')}?chu-de={topic.id}")
    status = disk.locator("#ket-qua")
    expect(status).to_have_text(f"{len(clauses)} trong {len(plan.tasks)} nhiệm vụ, giải pháp.")
    disk.locator("#dang-loc button").click()
    expect(status).to_have_text(f"{len(plan.tasks)} trong {len(plan.tasks)} nhiệm vụ, giải pháp.")
    disk.locator("[name=tim]").fill("rom ra")
    first = disk.locator("#cac-doan > .plan-row:not([hidden]) a").first
    expect(first).to_have_attribute("href", f"../nhiem-vu/{FOUND}/index.html")
    with disk.expect_download() as taken:
        disk.locator("#tai-csv").click()
    rows = csv.DictReader(taken.value.path().read_text(encoding="utf-8-sig").splitlines())
    assert f"{SITE}nhiem-vu/{FOUND}/" in [row["Địa chỉ"] for row in rows]
    disk.go_back()
    expect(status).to_have_text(f"{len(clauses)} trong {len(plan.tasks)} nhiệm vụ, giải pháp.")


def test_what_is_copied_leads_to_the_site_on_the_net(disk, bundle):
    clause, path = "ii-1-dd", "nhiem-vu/ii-1-dd"
    disk.goto(address(bundle, path))
    for kind, expected in (("citation", CITATIONS[clause]), ("link", f"{SITE}{path}/")):
        disk.locator(f'.plan-record [data-copy="{kind}"]').click()
        disk.wait_for_function("expected => window.copied === expected", arg=expected)
    disk.evaluate(CHOOSE, ["phòng, tránh thiên tai"])
    bar = disk.get_by_role("group", name="Đoạn đang chọn")
    bar.get_by_role("button").first.click()
    disk.wait_for_function("start => window.copied.startsWith(start)", arg=f"{SITE}{path}/#nguyen-van:~:text=")


def test_the_palette_is_remembered_on_the_next_page(disk, bundle):
    disk.goto(address(bundle, ""))
    disk.locator("label[for=__palette_1]").click()
    scheme = disk.locator("body").get_attribute("data-md-color-scheme")
    disk.goto(address(bundle, "toan-van"))
    assert scheme == "slate"
    expect(disk.locator("body")).to_have_attribute("data-md-color-scheme", scheme)


def test_every_kind_of_page_opens_from_disk_without_a_fault(disk, bundle):
    for path in KINDS.values():
        disk.goto(address(bundle, path.strip("/")))
        expect(disk.locator("h1").first).to_be_attached()
