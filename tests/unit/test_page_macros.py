"""A wrong call in a hand-written page gets a message with file, line and the nearest name; a right call gets none."""

import re

import pytest

from plan_explorer.outputs import render_pages
from plan_explorer.render.page_macros import Macros, wrong_calls
from tests import ROOT

PAGES = sorted((ROOT / "docs").glob("**/*.md"))


@pytest.fixture(scope="module")
def macros(renderer):
    return Macros(renderer)


@pytest.fixture(scope="module")
def published(renderer):
    generated = {page.address for page in render_pages(renderer)}
    return generated | {f"/{p.relative_to(ROOT / 'docs').with_suffix('')}/".replace("/index/", "/") for p in PAGES}


def said(macros, source):
    return [str(problem) for problem in wrong_calls(macros, source, "docs/trang.md")]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ('clauses("iii-3")', ["không có macro “clauses”", "gần nhất: “clause”"]),
        ('clause("iii-33")', ["clause: không có mã “iii-33”", "gần nhất: “iii-3”"]),
        ('clause("ii-1")', ["clause: không có mã “ii-1”"]),
        ('document("225/KH-UBND")', ["document: không có mã “225/KH-UBND”", "gần nhất: “224/KH-UBND”"]),
        ('document("224-kh-ubnd")', ["gần nhất: “224-kh-ubnd-2023”"]),
        ('count("iv")', ["count: không có mã “iv”"]),
        ('count("nhiemvu")', ["count: không có mã “nhiemvu”", "gần nhất: “nhiem-vu”"]),
        ("clause(5)", ["clause: không có mã “5”"]),
        ("clause()", ["clause: cần đúng một mã"]),
        ('clause("iii-3", "i")', ["clause: cần đúng một mã"]),
        ('clause(id="iii-3")', ["clause: cần đúng một mã"]),
        ('clause("iii-3", name="x")', ["clause: cần đúng một mã"]),
        ('citation("iii-3")', ["citation: cần để trống ngoặc"]),
        ('clause("iii-3"', ["sai cú pháp {{ }}"]),
        ("clause", ["clause"]),
        ("citation", ["citation"]),
    ],
)
def test_a_wrong_call_is_named_with_its_line(macros, call, words):
    (line,) = said(macros, f"# Một trang\n\nMột đoạn.\n\n{{{{ {call} }}}} và chữ.\n")
    assert line.startswith("docs/trang.md:5: ")
    assert [word for word in words if word not in line] == []


def test_a_page_with_several_wrong_calls_is_told_of_each(macros):
    page = '{{ clause("x") }}\n{{ citation() }}\n{{ nobody() }}\n\n{{ count("ii") }} {{ clause() }}\n'
    assert sorted(line.split(":")[1] for line in said(macros, page)) == ["1", "3", "5"]


def test_a_right_call_is_not_questioned_and_gives_something_to_read(macros, published):
    calls = [*(f"{name}()" for name in ("citation", "key_facts", "structure", "topics", "deadlines")), 'count("ii-1")']
    calls += ['clause("iii-1-b")', 'document("200-kh-ubnd-2022")']
    for call in calls:
        assert said(macros, f"{{{{ {call} }}}}") == []
        name, argument = re.match(r'(\w+)\((?:"(.*)")?\)', call).groups()
        made = str(getattr(macros, name)(*([argument] if argument else [])))
        assert re.sub(r"<[^>]*>|\s", "", made)
        assert {target.partition("#")[0] for target in re.findall(r'href="(/[^"]*)"', made)} <= published


def test_text_without_calls_is_not_questioned(macros):
    assert said(macros, "# Chữ { } và {không phải} }} 100%\n") == []


def test_the_hand_written_pages_call_rightly(macros):
    found = [wrong_calls(macros, page.read_text(encoding="utf-8"), page.name) for page in PAGES]
    assert [problem for some in found for problem in some] == []


def test_a_document_is_found_by_its_number_as_by_its_id(macros):
    assert macros.document("200/KH-UBND") == macros.document("200-kh-ubnd-2022")


def test_a_quoted_clause_carries_all_its_words_and_its_citation(macros, plan):
    made = re.sub(r"<[^>]*>", "", macros.clause("iii-2-c"))
    assert plan.paragraph["iii-2-c"].text in made
    assert "điểm c khoản 2 Mục III Kế hoạch số 224/KH-UBND ngày 31 tháng 10 năm 2023 của Ủy ban nhân dân" in made


def test_the_plan_is_counted(macros, plan):
    assert macros.count("nhiem-vu") == len(plan.tasks)
    assert macros.count("van-ban") == len(plan.documents) - 1, "the plan itself is not one that it cites"
    assert macros.count("ii") + macros.count("iii") == len(plan.tasks)
    assert (macros.count("iii-3"), macros.count("i")) == (1, 0)
