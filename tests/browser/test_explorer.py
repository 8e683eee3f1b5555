"""Filtering in a real browser: counts, links, back and forward, words, CSV."""

import csv
import io
import re
from itertools import cycle

import pytest
from playwright.sync_api import expect

from plan_explorer.graph.citation import number
from plan_explorer.views import Views
from tests.site.test_explorer import clauses_by_value

VISIBLE = (
    "[...document.querySelectorAll('#cac-doan > .plan-row:not([hidden])')].map(row => row.id.slice('doan-'.length))"
)


@pytest.fixture
def explorer(page, base):
    page.goto(f"{base}/tra-cuu/")
    expect(page.locator(".plan-filters")).to_be_visible()
    return page


def stated(plan):
    """For each task the agencies with a duty by its words, and those that have it now."""
    return {
        task.id: {agency.id for duty in task.stated for agency in (duty.agency, *duty.heirs)}
        for task in Views(plan).tasks
    }


def test_every_value_of_every_filter_leaves_its_clauses(explorer, plan):
    """Each filter alone, chosen by hand; its count and the rows equal those of the data, inferred ones last."""
    order, named = [task.id for task in plan.tasks], stated(plan)
    for key, values in clauses_by_value(plan).items():
        for value, clauses in values.items():
            box = f'input[name="{key}"][value="{value}"]'
            explorer.evaluate(f"document.querySelector('{box}').click()")
            expect(explorer.locator("#ket-qua")).to_have_text(f"{len(clauses)} trong {len(order)} nhiệm vụ, giải pháp.")
            shown = sorted((i for i in order if i in clauses), key=lambda i: key == "co-quan" and value not in named[i])
            assert explorer.evaluate(VISIBLE) == shown, (key, value)
            count = explorer.evaluate(
                f"document.querySelector('{box}').parentElement.querySelector('[data-count]').textContent"
            )
            assert int(count) == len(clauses)
            explorer.evaluate(f"document.querySelector('{box}').click()")


def test_filters_are_joined_by_and_values_by_or(explorer, base, plan):
    both = {"so-cong-thuong", "so-khoa-hoc-va-cong-nghe"}
    found = [
        task.id
        for task in plan.tasks
        if any(d.agency in both and d.role.value == "chu-tri" for d in plan.links_of[task.id].duties)
    ]
    assert found
    explorer.goto(f"{base}/tra-cuu/?co-quan=so-cong-thuong&co-quan=so-khoa-hoc-va-cong-nghe&vai-tro=chu-tri")
    expect(explorer.locator("#ket-qua")).to_have_text(f"{len(found)} trong {len(plan.tasks)} nhiệm vụ, giải pháp.")
    assert explorer.evaluate(VISIBLE) == found


def test_the_address_holds_the_state_and_back_goes_back(explorer):
    body = explorer.locator('input[name="co-quan"][value="so-tai-chinh"]')
    role = explorer.locator('input[name="vai-tro"][value="chu-tri"]')
    body.check()
    expect(explorer).to_have_url(re.compile(r"/tra-cuu/\?co-quan=so-tai-chinh$"))
    one = explorer.evaluate(VISIBLE)
    role.check()
    assert explorer.evaluate(VISIBLE) != one
    explorer.go_back()
    expect(role).not_to_be_checked()
    assert explorer.evaluate(VISIBLE) == one
    explorer.go_forward()
    expect(role).to_be_checked()


def test_a_filter_that_is_no_more_is_ignored_with_a_word(explorer, base, plan):
    explorer.goto(f"{base}/tra-cuu/?co-quan=so-khong-con&chu-de=nong-nghiep")
    expect(explorer.locator("#ket-qua")).to_contain_text("Bỏ qua bộ lọc không còn trong dữ liệu: so-khong-con")
    assert len(explorer.evaluate(VISIBLE)) == len(clauses_by_value(plan)["chu-de"]["nong-nghiep"])


@pytest.mark.parametrize("typed", ["rơm rạ", "rom ra", "ROM RA", "kĩ thuật canh tác lúa"])
def test_words_are_found_with_and_without_marks(explorer, plan, typed):
    explorer.fill("#tim", typed)
    expect(explorer.locator("#ket-qua")).to_have_text(f"1 trong {len(plan.tasks)} nhiệm vụ, giải pháp.")
    assert explorer.evaluate(VISIBLE) == ["ii-3-a-1"]


def test_words_that_come_late_do_not_take_the_place_of_what_is_asked_now(explorer, plan):
    held = []
    explorer.route("**/rows.json", lambda route: held.append(route))
    with explorer.expect_request("**/rows.json"):
        explorer.fill("#tim", "rơm rạ")
    explorer.fill("#tim", "")
    with explorer.expect_event("requestfinished"):
        held[0].continue_()
    explorer.evaluate("new Promise(done => setTimeout(done, 200))")  # for what would be shown late
    expect(explorer.locator("#ket-qua")).to_have_text(f"{len(plan.tasks)} trong {len(plan.tasks)} nhiệm vụ, giải pháp.")
    explorer.fill("#tim", "rơm rạ")
    expect(explorer.locator("#ket-qua")).to_have_text(f"1 trong {len(plan.tasks)} nhiệm vụ, giải pháp.")
    assert len(held) == 1, "what has come is not asked for again"


def test_words_that_do_not_come_are_said_to_be_missing_and_asked_for_again(explorer, plan):
    explorer.route("**/rows.json", lambda route: route.fulfill(body="{"), times=1)
    explorer.fill("#tim", "rơm rạ")
    expect(explorer.locator("#ket-qua")).to_contain_text("Chưa tải được nguyên văn")
    assert len(explorer.evaluate(VISIBLE)) == len(plan.tasks)
    explorer.fill("#tim", "rom ra")
    expect(explorer.locator("#ket-qua")).to_have_text(f"1 trong {len(plan.tasks)} nhiệm vụ, giải pháp.")


def test_nothing_left_says_which_filter_to_drop(explorer, base, plan):
    clauses = clauses_by_value(plan)
    topic, audience = next(
        (topic, audience)
        for topic, about in clauses["chu-de"].items()
        for audience, meant in clauses["doi-tuong"].items()
        if not about & meant
    )
    explorer.goto(f"{base}/tra-cuu/?chu-de={topic}&doi-tuong={audience}")
    expect(explorer.locator("#ket-qua")).to_contain_text("Không có nhiệm vụ nào. Bỏ bộ lọc")


def test_a_chosen_filter_can_be_dropped_by_its_chip(explorer, base, plan):
    explorer.goto(f"{base}/tra-cuu/?chu-de=du-lich")
    explorer.get_by_role("button", name="Bỏ lọc: Du lịch").click()
    expect(explorer.locator("#ket-qua")).to_have_text(f"{len(plan.tasks)} trong {len(plan.tasks)} nhiệm vụ, giải pháp.")


def test_rows_can_be_sorted_by_body(explorer):
    explorer.select_option("#xep", "co-quan")
    expect(explorer).to_have_url(re.compile(r"\?xep=co-quan$"))
    bodies = explorer.locator("#cac-doan > .plan-row:not([hidden]) [data-bodies]").all_text_contents()
    named = [words.strip() for words in bodies if words.strip()]
    assert named == explorer.evaluate("words => words.toSorted(new Intl.Collator('vi').compare)", named)


def test_the_csv_has_what_is_on_the_screen(explorer, base, plan):
    topic, found = next(iter(clauses_by_value(plan)["chu-de"].items()))
    explorer.goto(f"{base}/tra-cuu/?chu-de={topic}")
    expect(explorer.locator("#ket-qua")).to_have_text(f"{len(found)} trong {len(plan.tasks)} nhiệm vụ, giải pháp.")
    with explorer.expect_download() as download:
        explorer.click("#tai-csv")
    raw = download.value.path().read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    header, *lines = csv.reader(io.StringIO(raw.decode("utf-8-sig")))
    assert header[0] == "Số hiệu"
    shown = [task for task in plan.tasks if task.id in found]
    assert [line[0] for line in lines] == [number(plan, task.id) for task in shown]
    assert [line[2] for line in lines] == [task.text for task in shown]
    assert [line[-1] for line in lines] == [f"{base}/nhiem-vu/{task.id}/" for task in shown]


def test_no_cell_of_the_csv_is_taken_for_a_formula(page, base, plan):
    formulas = ["=1+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "'=1"]
    words = dict(zip([task.id for task in plan.tasks], cycle(formulas), strict=False))

    def answer(route):
        rows = route.fetch().json()
        route.fulfill(json={clause: {**row, "text": words[clause]} for clause, row in rows.items()})

    page.route("**/rows.json", answer)
    page.goto(f"{base}/tra-cuu/")
    with page.expect_download() as download:
        page.click("#tai-csv")
    raw = download.value.path().read_bytes().decode("utf-8-sig")
    _, *lines = csv.reader(io.StringIO(raw, newline=""))
    assert [line[2] for line in lines] == [f"'{formula}" for formula in words.values()]
