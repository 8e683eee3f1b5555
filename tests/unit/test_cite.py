"""Citations in the Vietnamese legal form, and numbers of clauses."""

import datetime

import pytest

from plan_explorer.data.links import Period
from plan_explorer.graph.citation import cite_plan, date_in_words, number, place, years
from tests.unit.making import AT, agency, document, paragraph, plan


@pytest.mark.parametrize(
    ("clause", "handle"),
    [
        ("iii", "III"),
        ("iii-10", "III.10"),
        ("ii-1-dd", "II.1.đ"),
        ("ii-3-a-1", "II.3.a-1"),
        ("iii-cuoi", "III, đoạn cuối"),
    ],
)
def test_a_clause_has_the_plans_own_handle(plan, clause, handle):
    assert number(plan, clause) == handle


def test_no_two_clauses_share_a_handle(plan):
    handles = [number(plan, clause.id) for clause in plan.clauses]
    assert len(set(handles)) == len(handles)


@pytest.mark.parametrize(
    ("rest", "cited"),
    [
        ({}, "Kế hoạch X"),
        ({"date": datetime.date(2030, 6, 5)}, "Kế hoạch X ngày 05 tháng 6 năm 2030"),
        ({"issuer": "tinh"}, "Kế hoạch X của Ủy ban tỉnh"),
    ],
    ids=["name only", "no issuer", "no date"],
)
def test_a_plan_without_date_or_issuer_is_cited_without_them(rest, cited):
    own = document("x-2030", name="Kế hoạch X", **rest)
    assert cite_plan(plan(own=own, agencies=[agency("tinh", name="Ủy ban tỉnh")])) == cited


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ((2023, 10, 31), "ngày 31 tháng 10 năm 2023"),
        ((2018, 2, 2), "ngày 02 tháng 02 năm 2018"),
        ((2022, 3, 9), "ngày 09 tháng 3 năm 2022"),
    ],
)
def test_days_below_10_and_months_below_3_have_a_leading_zero(day, words):
    assert date_in_words(datetime.date(*day)) == words


def test_dashes_after_the_tenth_are_counted_in_figures():
    dashes = [paragraph(f"i-{n}", "gach-dau-dong", mark="-", text="x") for n in range(1, 12)]
    made = plan(paragraphs=[paragraph("i", "muc", mark="I.", heading="X"), *dashes])
    assert place(made, "i-10") == "gạch đầu dòng thứ mười Mục I"
    assert place(made, "i-11") == "gạch đầu dòng thứ 11 Mục I"
    assert number(made, "i-11") == "I-11"


def test_a_clause_without_a_printed_mark_is_known_by_its_id():
    made = plan(paragraphs=[paragraph("i", "muc", mark="I.", heading="X"), paragraph("i-4", text="x")])
    assert number(made, "i-4") == "I.4"


@pytest.mark.parametrize("mark", ["2.1.", "2.1)"])
def test_a_mark_that_repeats_those_above_is_not_counted_twice(mark):
    made = plan(
        paragraphs=[
            paragraph("ii", "muc", mark="II.", heading="X"),
            paragraph("ii-2", mark="2.", heading="Y"),
            paragraph("ii-2-1", mark=mark, text="z"),
        ]
    )
    assert number(made, "ii-2-1") == "II.2.1"


def test_a_paragraph_without_a_mark_is_counted_below_its_parent():
    made = plan(
        paragraphs=[
            paragraph("i", "muc", mark="I.", heading="MỤC TIÊU"),
            paragraph("i-1", "doan", text="Mọi trẻ em được tiêm chủng."),
            paragraph("i-2", "doan", text="Mọi nhà không còn nước đọng."),
        ]
    )
    assert place(made, "i-2") == "đoạn thứ hai Mục I"
    assert number(made, "i-2") == "I-2"


@pytest.mark.parametrize(
    ("quote", "known", "words"),
    [
        (
            "giai đoạn 2021-2030, tầm nhìn đến năm 2050",
            {"start": 2021, "end": 2030, "vision": 2050},
            "2021–2030, tầm nhìn đến năm 2050",
        ),
        (
            "đến năm 2025, định hướng đến năm 2030",
            {"end": 2025, "vision": 2030},
            "đến năm 2025, định hướng đến năm 2030",
        ),
        (
            "định hướng đến năm 2030, tầm nhìn đến năm 2045",
            {"end": 2030, "vision": 2045},
            "đến năm 2030, tầm nhìn đến năm 2045",
        ),
        ("Định hướng giai đoạn 2026-2030", {"vision": 2030}, "Định hướng giai đoạn 2026-2030"),
        ("đến năm 2025 và 2030", {"end": 2025, "vision": 2030}, "đến năm 2025, đến năm 2030"),
        ("từ năm 2021", {"start": 2021}, "từ năm 2021"),
    ],
)
def test_a_vision_is_named_as_the_text_names_it(quote, known, words):
    assert years(Period(document="x-2030", quote=quote, **known, **AT)) == words
