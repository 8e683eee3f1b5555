"""The model fits other plans of the genre: an invented one gives another site, with nothing of this one in it."""

import re
import shutil

import pytest

from plan_explorer.data.load import load_plan
from plan_explorer.data.vocabulary import SectionRole
from plan_explorer.graph.citation import number, place
from plan_explorer.outputs import render_pages
from plan_explorer.render.page_macros import NAMES, Macros
from plan_explorer.render.renderer import Renderer
from tests import INVENTED
from tests.unit.editing import answer, edit


@pytest.fixture
def another_folder(tmp_path):
    return shutil.copytree(INVENTED, tmp_path / "plan_data")


@pytest.fixture(scope="module")
def pages(another_plan):
    return {page.address: page for page in render_pages(Renderer(another_plan))}


def test_another_plan_is_as_good_as_this_one():
    assert answer(INVENTED) == []


def test_every_clause_with_words_in_a_section_of_tasks_gets_a_page(another_plan, pages):
    ids = ["ii-1", "ii-2-1", "ii-2-2-a", "ii-2-2-d", "ii-2-2-dd", "ii-2-2-e"]
    assert [task.id for task in another_plan.tasks] == ids
    assert {f"/nhiem-vu/{task.id}/" for task in another_plan.tasks} <= set(pages)


def test_every_paragraph_stands_in_the_full_text(another_plan, pages):
    body = pages["/toan-van/"].body
    places = [body.index(f'id="{paragraph.id}"') for paragraph in another_plan.paragraphs]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("clause", "handle", "words"),
    [
        ("i-2", "I-2", "gạch đầu dòng thứ hai Mục I"),
        ("ii-1", "II.1", "khoản 1 Mục II"),
        ("ii-2-2-dd", "II.2.2.đ", "điểm đ khoản 2.2 "),
        ("iii", "III", "Mục III"),
        ("iv-1", "IV-1", "gạch đầu dòng thứ nhất Mục IV"),
    ],
    ids=["dash below a Mục", "heading and words", "điểm đ below 2.2", "words of a Mục", "report"],
)
def test_its_clauses_are_cited_by_its_own_marks(another_plan, clause, handle, words):
    assert number(another_plan, clause) == handle
    assert place(another_plan, clause).startswith(words)


def said(page):
    return f"{page.front} {page.body}"


@pytest.mark.parametrize("foreign", ["Cần Thơ", "224", "2023", "2025", "TTX", "tăng trưởng xanh", "UBND"])
def test_nothing_of_this_plan_is_in_the_pages_of_another(pages, foreign):
    assert [page.address for page in pages.values() if foreign.casefold() in said(page).casefold()] == []


def test_what_a_plan_leaves_blank_is_not_printed_as_none(pages):
    assert [page.address for page in pages.values() if re.search(r"\bNone\b", said(page))] == []


def test_macros_of_hand_written_pages_work_for_another_plan(another_plan):
    arguments = {"clause": "ii-1", "agency": "tram-y-te", "document": "ke-hoach-mua-xuan"}
    arguments |= {"tasks": "ii-2", "count": "nhiem-vu"}
    macros = Macros(Renderer(another_plan))
    for name in set(NAMES) - {"term"}:
        made = str(getattr(macros, name)(*filter(None, [arguments.get(name)])))
        assert "None" not in made
        assert "Cần Thơ" not in made


def test_dashes_directly_under_a_section_of_tasks_are_tasks(another_folder):
    edit(another_folder, "plan.yml", "    role: muc-tieu\n", "    role: nhiem-vu\n")
    for clause, quote in (("i-1", "tiêm chủng"), ("i-2", "nước đọng")):
        add(another_folder, clause, quote)
    pages = {page.address: page for page in render_pages(Renderer(load_plan(another_folder)))}
    assert pages["/nhiem-vu/i-1/"].full_title == "I-1. Việc tiêm chủng"
    assert 'href="/nhiem-vu/i-2/"' in pages["/nhiem-vu/"].body


@pytest.mark.parametrize("role", SectionRole, ids=lambda role: role.value)
def test_a_section_may_have_any_role(another_folder, role):
    edit(another_folder, "plan.yml", "    role: che-do-bao-cao\n", f"    role: {role.value}\n")
    add(another_folder, "iv-1", "tuần cuối", needed=role in {SectionRole.NHIEM_VU, SectionRole.TO_CHUC_THUC_HIEN})
    assert answer(another_folder) == []


def test_square_metres_are_not_footnotes(another_folder):
    for file in ("text.yml", "source/ke-hoach-phong-benh.txt"):
        edit(another_folder, file, "Đổ nước đọng trong sân;", "Đổ nước đọng trong 500 m² sân;")
    assert answer(another_folder) == []


def add(folder, clause, quote, needed=True):
    """Give a clause what one with a page needs."""
    if not needed:
        return
    with (folder / "titles.yml").open("a", encoding="utf-8") as titles:
        titles.write(f"- clause: {clause}\n  title: Việc {quote}\n  summary: Việc {quote}.\n")
    topics = f"  topics:\n    - topic: suc-khoe\n      quote: {quote}\n"
    text = (folder / "links.yml").read_text(encoding="utf-8")
    entry = f"- clause: {clause}\n"
    text = text.replace(entry, entry + topics) if entry in text else f"{text}{entry}{topics}"
    (folder / "links.yml").write_text(text, encoding="utf-8")
