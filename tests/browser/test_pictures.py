"""The pictures in a real browser: nothing overlaps, nothing is cut off, a box shows its own lines."""

import pytest
from playwright.sync_api import expect

ADDRESS = "/so-do/"
DRAWING = "/so-do/quan-he/"
# Boxes of the words on the screen: lines of labels, cells, list rows. A box in a scrolled table counts as it lies.
OVERLAPS = """() => {
  const words = [
    '.plan-net__head text', '.plan-net__node text', '.plan-pictures :is(h2, h3, h4)', '.plan-lead', '.plan-chips a',
    '.plan-scroll :is(th, td) > :is(a, p)', '.plan-net-list li li', '.plan-time__axis td', '.plan-time li > p',
    '.plan-time__legend li',
  ].join(', ');
  const seen = [...document.querySelectorAll(words)].filter(e => e.checkVisibility())
    .map(e => { const range = document.createRange(); range.selectNodeContents(e);
      return {e, box: range.getBoundingClientRect(), name: e.textContent.trim().slice(0, 40)}; })
    .filter(one => one.box.width && one.box.height);
  const found = [];
  seen.forEach((a, i) => seen.slice(i + 1).forEach(b => {
    if (a.e.contains(b.e) || b.e.contains(a.e)) return;
    const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
    const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
    if (wide > 1 && high > 1) found.push([a.name, b.name, wide, high]);
  }));
  return {count: seen.length, found};
}"""
OUT_OF_THE_BOX = """nodes => nodes.filter(node => {
  const words = node.querySelector('text').getBoundingClientRect();
  const box = node.querySelector('rect').getBoundingClientRect();
  return words.left < box.left || words.right > box.right || words.top < box.top || words.bottom > box.bottom;
}).map(node => node.textContent)"""

SHOWN = """() => [...document.querySelectorAll('.plan-net__node')]
  .filter(node => getComputedStyle(node.lastElementChild).visibility === 'visible')
  .map(node => node.querySelector('rect').id)"""
MISPLACED = """marks => {
  const years = [...document.querySelectorAll('.plan-time__axis td')].map(cell => cell.getBoundingClientRect());
  return marks.filter(mark => {
    const box = mark.getBoundingClientRect();
    const cell = mark.closest('td');
    const others = [...cell.parentElement.cells].slice(0, cell.cellIndex);
    const before = others.reduce((columns, { colSpan }) => columns + colSpan, 0);
    const { left } = years[before], { right } = years[before + cell.colSpan - 1];
    return Math.abs(box.left - left) > 1.5 || Math.abs(box.right - right) > 1.5;
  }).map(mark => mark.title);
}"""


@pytest.mark.parametrize("width", [390, 768, 1230, 1440])
@pytest.mark.parametrize("address", [ADDRESS, DRAWING])
def test_no_words_overlap_and_nothing_is_wider_than_the_screen(page, base, address, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = page.evaluate(OVERLAPS)
    assert boxes["count"] > 80
    assert boxes["found"] == []


@pytest.mark.parametrize("width", [390, 1230, 1440])
def test_words_stay_in_their_boxes_and_are_large_enough(page, base, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base + DRAWING)
    assert page.locator(".plan-net").is_visible()
    nodes = page.locator(".plan-net__node")
    assert nodes.count() > 40
    assert nodes.evaluate_all(OUT_OF_THE_BOX) == []
    shrunk = page.locator(".plan-net").evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
    assert shrunk * 13 >= 12


def test_on_a_phone_the_drawing_is_scrolled_and_its_list_is_a_link_away(page, base):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(base + DRAWING)
    box = page.locator(".plan-scroll")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    page.get_by_role("link", name="danh sách theo từng nhiệm vụ").click()
    expect(page.locator(".plan-net-list")).to_be_visible()


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_a_box_shows_its_own_lines_and_no_others(page, base, way):
    page.goto(base + DRAWING)
    assert page.evaluate(SHOWN) == []
    box = page.locator(".plan-net__node:has(> a > #o-cq-so-tai-chinh) > a")
    if way == "hover":
        box.hover()
    else:
        page.keyboard.press("Tab")  # the browser marks what has the focus only for those who use the keyboard
        box.focus()
    assert page.evaluate(SHOWN) == ["o-cq-so-tai-chinh"]


@pytest.mark.parametrize("width", [390, 1440])
def test_marks_of_the_axis_stand_under_their_year(page, base, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base + ADDRESS)
    marks = page.locator(".plan-time__track a")
    assert marks.count() > 20
    assert marks.evaluate_all(MISPLACED) == []
