"""Copying a link, a citation or the words of a clause, in a real browser."""

import pytest
from playwright.sync_api import expect

from plan_explorer.views import Views
from tests.axe import SCHEMES, WIDTHS, open_with_axe, show, violations
from tests.data.test_contract import CLAUSES

CITATIONS = {row["id"]: row["citation"] for row in CLAUSES}
WITH_PAGE = [row["id"] for row in CLAUSES if row["own_page"] == "yes"]
SPREAD = 8  # every eighth page of a task is looked at
RICH = """async () => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType('text/html')).text();
}"""
CHOOSE = """([words]) => {
  const block = [...document.querySelectorAll('.plan-text')].find(block => block.textContent.includes(words));
  const at = block.textContent.indexOf(words);
  const place = offset => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && offset > walker.currentNode.length) offset -= walker.currentNode.length;
    return [walker.currentNode, offset];
  };
  getSelection().setBaseAndExtent(...place(at), ...place(at + words.length));
}"""


@pytest.fixture
def page(page, base):
    """A page that may use the clipboard."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=base)
    return page


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def words_of(plan, clause):
    """The words of a clause on the lines they are printed in, without footnote marks."""
    words = "\n".join(filter(None, (plan.paragraph[clause].heading, plan.paragraph[clause].text)))
    for mark in plan.footnote:
        words = words.replace(mark, "")
    return words


def press(page, place, label):
    """Press a copying button, by the keyboard; wait until it says so."""
    button = place.get_by_role("button", name=label)
    button.press("Enter")
    expect(place.get_by_role("status")).to_have_text(f"Đã s{label[1:]}.")
    return copied(page)


def test_all_citations_are_copied_from_the_full_text_byte_for_byte(page, base):
    page.goto(f"{base}/toan-van/")
    dialog = page.locator("dialog")
    for clause, citation in CITATIONS.items():
        page.locator(f'.plan-cite[href$="#{clause}"]').press("Enter")
        expect(dialog).to_be_visible()
        expect(dialog.locator(".plan-citation")).to_have_text(citation)
        dialog.locator('[data-copy="citation"]').press("Enter")
        expect(dialog.get_by_role("status")).to_have_text("Đã sao chép trích dẫn.")
        assert copied(page).encode() == citation.encode()
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(page.locator(f'.plan-cite[href$="#{clause}"]')).to_be_focused()


def test_citations_links_and_ready_sentences_are_copied_from_the_pages_of_tasks_byte_for_byte(page, base, plan):
    for clause in WITH_PAGE[::SPREAD]:
        page.goto(f"{base}/nhiem-vu/{clause}/")
        foot, side = page.locator(".plan-record .plan-copy"), page.locator(".plan-side .plan-copy")
        assert press(page, foot, "Sao chép trích dẫn") == CITATIONS[clause], clause
        assert press(page, foot, "Sao chép liên kết") == page.url, clause
        sourced = press(page, side, "Sao chép câu dẫn kèm nguồn")
        assert sourced.split("\n") == [Views(plan).clause[clause].ours.sentence, CITATIONS[clause], page.url], clause


@pytest.mark.parametrize("clause", ["ii-1-dd", "ii-1"])
def test_the_words_are_copied_with_citation_and_link_as_plain_and_rich_text(page, base, plan, clause):
    own_page = clause in WITH_PAGE
    address = f"{base}/nhiem-vu/{clause}/" if own_page else f"{base}/toan-van/#{clause}"
    page.goto(f"{base}/toan-van/")
    page.locator(f'.plan-cite[href$="#{clause}"]').click()
    plain = press(page, page.locator("dialog"), "Sao chép nguyên văn kèm nguồn")
    assert plain == f"“{words_of(plan, clause)}”\n{CITATIONS[clause]}\n{address}"
    rich = page.evaluate(RICH)
    page.keyboard.press("Escape")
    shown = page.evaluate(
        """html => { const { body } = new DOMParser().parseFromString(html, 'text/html');
        const link = body.querySelector('a');
        for (const line of body.querySelectorAll('br')) line.replaceWith('\\n');
        return [body.querySelector('p').textContent, link.textContent, link.href] }""",
        rich,
    )
    assert shown == [f"“{words_of(plan, clause)}”", CITATIONS[clause], address]


def test_a_dialog_that_follows_another_at_once_stays_open(page, base):
    page.goto(f"{base}/toan-van/")
    first, second = list(CITATIONS)[:2]
    page.locator(f'.plan-cite[href$="#{first}"]').click()
    expect(page.locator("dialog")).to_be_visible()
    page.evaluate(
        "clause => { document.querySelector('dialog').close();"
        " document.querySelector(`.plan-cite[href$='#${clause}']`).click() }",
        second,
    )
    expect(page.locator("dialog")).to_have_count(1)
    expect(page.locator("dialog .plan-citation")).to_have_text(CITATIONS[second])
    expect(page.locator("dialog")).to_be_visible()


def test_what_one_button_said_is_not_taken_back_by_another(page, base):
    page.clock.install()
    page.goto(f"{base}/nhiem-vu/ii-1-dd/")
    foot = page.locator(".plan-record .plan-copy")
    press(page, foot, "Sao chép trích dẫn")
    page.clock.run_for(2_900)
    press(page, foot, "Sao chép liên kết")
    page.clock.run_for(200)
    expect(foot.get_by_role("button", name="Sao chép trích dẫn")).to_be_visible()
    expect(foot.get_by_role("status")).to_have_text("Đã sao chép liên kết.")
    page.clock.run_for(2_900)
    expect(foot.get_by_role("status")).to_be_empty()


@pytest.mark.parametrize("address", ["/co-quan/so-cong-thuong/", "/tra-cuu/", "/trich-dan/"])
def test_citing_is_offered_wherever_a_clause_is_listed(page, base, address):
    page.goto(base + address)
    control = page.locator(".plan-cite").first
    clause = control.get_attribute("href").partition("#")[2]
    control.click()
    assert press(page, page.locator("dialog"), "Sao chép trích dẫn") == CITATIONS[clause]
    assert page.url == base + address


def test_without_javascript_citing_leads_to_the_citation(open_page, base):
    page = open_page(java_script_enabled=False)
    page.goto(f"{base}/toan-van/")
    control = page.locator(".plan-cite").nth(1)
    clause = control.get_attribute("href").partition("#")[2]
    control.click()
    expect(page.locator(f"[id='{clause}'] .plan-citation")).to_have_text(CITATIONS[clause])
    expect(page.locator(f"[id='{clause}']")).to_be_in_viewport()
    assert page.locator("[data-copy]").count() == 0


def test_a_page_that_is_only_read_loads_nothing_for_quoting(page, base):
    loaded = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    page.goto(f"{base}/toan-van/", wait_until="networkidle")
    assert not {"copying.js", "selection-bar.js", "text-fragment.js"} & {*loaded}
    page.locator(".plan-cite").first.click()
    expect(page.locator("dialog")).to_be_visible()
    assert loaded.count("copying.js") == 1


def test_a_citation_that_cannot_be_opened_here_is_on_its_page(open_page, base):
    page = open_page()
    page.route("**/copying.js", lambda route: route.abort())
    page.goto(f"{base}/toan-van/")
    control = page.locator(".plan-cite").first
    control.click()
    page.wait_for_url(f"{base}/trich-dan/#{control.get_attribute('href').partition('#')[2]}")


@pytest.mark.parametrize(
    "missing",
    ["delete Navigator.prototype.clipboard", "navigator.clipboard.write = () => Promise.reject(new Error('denied'))"],
    ids=["no clipboard", "denied"],
)
def test_without_a_clipboard_the_text_is_shown_selected(page, base, plan, missing):
    page.add_init_script(missing)
    page.goto(f"{base}/nhiem-vu/ii-1-dd/")
    page.get_by_role("button", name="Sao chép nguyên văn kèm nguồn").click()
    box = page.locator("dialog").get_by_role("textbox")
    expect(box).to_be_focused()
    expected = f"“{words_of(plan, 'ii-1-dd')}”\n{CITATIONS['ii-1-dd']}\n{page.url}"
    assert box.input_value() == expected
    assert box.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)") == expected
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Sao chép nguyên văn kèm nguồn")).to_be_focused()


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_the_buttons_beside_chosen_words(page, base, width):
    open_with_axe(page, f"{base}/nhiem-vu/ii-1-dd/")
    page.evaluate(CHOOSE, ["phòng, tránh thiên tai"])
    expect(page.get_by_role("group", name="Đoạn đang chọn")).to_be_visible()
    for scheme in SCHEMES:
        show(page, width, scheme)
        assert violations(page) == [], scheme


@pytest.mark.parametrize("address", ["/toan-van/", "/nhiem-vu/ii-1-dd/"])
def test_chosen_words_are_copied_with_a_link_that_leads_to_them(page, base, address):
    words = "phòng, tránh thiên tai"
    page.goto(base + address)
    page.evaluate(CHOOSE, [words])
    bar = page.get_by_role("group", name="Đoạn đang chọn")
    expect(bar).to_be_visible()
    expect(page.get_by_text("Có nút sao chép cho đoạn đang chọn")).to_have_role("status")
    assert page.evaluate("document.activeElement === document.body")
    assert page.evaluate("String(getSelection())") == words
    link = press(page, bar, "Sao chép liên kết tới đoạn này")
    anchor = "ii-1-dd" if address == "/toan-van/" else "nguyen-van"
    assert link.startswith(f"{base}{address}#{anchor}:~:text=")
    assert page.locator(f"#{anchor}").count() == 1
    quoted = press(page, bar, "Sao chép lời trích kèm nguồn")
    assert quoted == f"“{words}”\n{CITATIONS['ii-1-dd']}\n{link}"
    assert page.evaluate("String(getSelection())") == words
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()


def test_words_are_quoted_whole_and_without_footnote_marks(page, base, plan):
    mark = "³"
    clause = next(p for p in plan.clauses if mark in p.words)
    page.goto(f"{base}/toan-van/")
    end = clause.words[: clause.words.index(mark) + 1]
    page.evaluate(CHOOSE, [end[-9:]])  # begins inside a word
    quoted = press(page, page.get_by_role("group", name="Đoạn đang chọn"), "Sao chép lời trích kèm nguồn")
    assert quoted.splitlines()[0] == f"“{' '.join(end.split()[-2:]).removesuffix(mark)}”"


def test_words_of_two_clauses_are_cited_by_what_holds_both(page, base):
    page.goto(f"{base}/toan-van/")
    page.evaluate("""() => getSelection().setBaseAndExtent(
        document.querySelector('#ii-1-a .plan-text'), 0, document.querySelector('#ii-1-b .plan-text'), 2)""")
    quoted = press(page, page.get_by_role("group", name="Đoạn đang chọn"), "Sao chép lời trích kèm nguồn")
    assert CITATIONS["ii-1"] in quoted.splitlines()


def test_the_bar_is_reached_by_the_keyboard_from_the_chosen_words(page, base):
    page.goto(f"{base}/nhiem-vu/iii-2-a/")
    word = page.evaluate("""() => { const text = document.querySelector('p.plan-text').lastChild;
        const range = document.createRange();
        range.setStart(text, text.length - 4); range.setEnd(text, text.length - 1);
        const { x, y, width, height } = range.getBoundingClientRect(); return [x + width / 2, y + height / 2] }""")
    page.mouse.dblclick(*word)
    bar = page.get_by_role("group", name="Đoạn đang chọn")
    expect(bar).to_be_visible()
    page.keyboard.press("Tab")
    expect(bar.get_by_role("button").first).to_be_focused()
