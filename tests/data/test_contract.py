"""The public contract: ids, headings, words and citations of the 67 clauses, and the ids of agencies and documents."""

import csv

import pytest

from plan_explorer.graph.citation import cite
from plan_explorer.graph.mentions import Names
from tests import ROOT


def rows_of(name):
    text = (ROOT / "tests" / "contract" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


CLAUSES = rows_of("clauses.tsv")
ENTITIES = rows_of("entities.tsv")

each_clause = pytest.mark.parametrize("row", CLAUSES, ids=[row["id"] for row in CLAUSES])
each_entity = pytest.mark.parametrize("row", ENTITIES, ids=[row["id"] for row in ENTITIES])


@pytest.fixture(scope="module")
def names(plan):
    return Names(plan)


def test_the_contract_is_whole():
    assert len(CLAUSES) == 67
    assert sum(row["own_page"] == "yes" for row in CLAUSES) == 47
    assert [row["kind"] for row in ENTITIES] == ["agency"] * 15 + ["document"] * 12


def test_the_clauses_are_those_of_the_contract_in_the_order_of_the_document(plan):
    assert [clause.id for clause in plan.clauses] == [row["id"] for row in CLAUSES]


@each_clause
def test_a_clause_stands_at_its_level_under_its_heading_with_the_first_and_last_words_of_the_plan(plan, names, row):
    clause = plan.paragraph[row["id"]]
    assert clause.level.value == row["level"]
    assert names.without_marks(clause.heading or "").rstrip(":") == row["heading"]
    text = names.without_marks(clause.text or "")
    assert text[:40] == row["text_starts"]
    assert text.endswith(row["text_ends"])
    assert bool(text) is bool(row["text_ends"])


@each_clause
def test_a_clause_has_a_page_or_not_as_agreed(plan, row):
    assert (row["id"] in {task.id for task in plan.tasks}) is (row["own_page"] == "yes")


@each_clause
def test_a_clause_is_cited_byte_for_byte(plan, row):
    assert cite(plan, row["id"]).encode() == row["citation"].encode()


@each_entity
def test_a_body_or_document_has_its_agreed_id_and_name(plan, row):
    entry = {"agency": plan.agency, "document": plan.document}[row["kind"]][row["id"]]
    assert entry.name == row["name"].removesuffix(" (this plan)")


@pytest.mark.parametrize(
    ("row", "form"),
    [
        pytest.param(row, form, id=f"{row['id']}: {number}")
        for row in ENTITIES
        for number, form in enumerate(filter(None, (row["spoken_of_as"] or "").split("; ")), 1)
    ],
)
def test_every_way_of_speaking_of_a_body_or_document_is_known(plan, row, form):
    entry = {"agency": plan.agency, "document": plan.document}[row["kind"]][row["id"]]
    assert any(form.casefold() in name.casefold() for name in (*entry.names, *entry.aliases))


def test_what_the_contract_names_is_published_for_good(plan):
    assert {row["id"] for row in CLAUSES} <= set(plan.published.paragraphs)
    assert {row["id"] for row in ENTITIES} <= {*plan.published.agencies, *plan.published.documents}
