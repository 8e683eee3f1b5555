"""The explorer is complete without JavaScript, and its filters know what the data knows."""

import json
from collections import defaultdict

import pytest

BY_FIELD = "theo-linh-vuc"


def clause(row):
    """The clause of a row, by the row's id."""
    assert row["id"].startswith("doan-")
    return row["id"].removeprefix("doan-")


def clauses_by_value(plan):
    """For each filter and value the clauses that have it, counted from the data alone."""
    found = defaultdict(lambda: defaultdict(set))
    for task in plan.tasks:
        parts = task.id.split("-")
        found["nhom"]["-".join(parts[:2])].add(task.id)
        above = plan.paragraph["-".join(parts[:3])] if len(parts) > 3 else None
        if above and above.heading:
            found["linh-vuc"][above.id].add(task.id)
        link = plan.links_of[task.id]
        for duty in link.duties:
            found["co-quan"][duty.agency].add(task.id)
            found["vai-tro"][duty.role.value].add(task.id)
        for competence in link.competent:
            found["co-quan"][competence.agency].add(task.id)
            found["vai-tro"][BY_FIELD].add(task.id)
        for topic in link.topics:
            found["chu-de"][topic.topic].add(task.id)
        for audience in link.audiences:
            found["doi-tuong"][audience.audience].add(task.id)
        for citation in link.documents:
            found["van-ban"][citation.document].add(task.id)
        if link.deadlines:
            found["thoi-han"]["co"].add(task.id)
    return found


@pytest.fixture(scope="module")
def explorer(site):
    return site.pages["/tra-cuu/"]


def test_every_task_is_a_row_in_document_order(explorer, plan):
    rows = explorer.select("#cac-doan > .plan-row")
    assert [clause(row) for row in rows] == [task.id for task in plan.tasks]
    for row in rows:
        assert row.select_one("h3 a")["href"] == f"../nhiem-vu/{clause(row)}/"


def test_every_value_of_every_filter_has_the_count_of_the_data(explorer, plan):
    shown = defaultdict(dict)
    for box in explorer.select(".plan-filters input[type=checkbox]"):
        shown[box["name"]][box["value"]] = int(box.parent.select_one("[data-count]").get_text())
    expected = {
        key: {value: len(ids) for value, ids in values.items()} for key, values in clauses_by_value(plan).items()
    }
    assert shown == expected


def test_the_words_for_the_text_box_are_those_of_the_plan(site, plan):
    rows = json.loads((site.folder / "tra-cuu" / "rows.json").read_text(encoding="utf-8"))
    assert list(rows) == [task.id for task in plan.tasks]
    for task in plan.tasks:
        text = task.text
        for mark in plan.footnote:
            text = text.replace(mark, "")
        assert rows[task.id]["text"] == text


def test_pages_lead_into_the_explorer_with_their_filter(site, plan):
    for folder, key, entries in (
        ("co-quan", "co-quan", plan.agencies),
        ("chu-de", "chu-de", plan.topics),
        ("doi-tuong", "doi-tuong", plan.audiences),
        ("van-ban", "van-ban", [d for d in plan.documents if d.id != plan.info.document]),
    ):
        for entry in entries:
            if clauses_by_value(plan)[key].get(entry.id):
                page = site.pages[f"/{folder}/{entry.id}/"]
                assert page.select(f'a[href="../../tra-cuu/?{key}={entry.id}"]'), entry.id


def test_rows_are_grouped_as_the_plan_is(explorer):
    group = None
    for item in explorer.select("#cac-doan > li"):
        group = item.get("data-group", group)
        if "plan-row" in item["class"]:
            assert "-".join(clause(item).split("-")[:2]) == group
