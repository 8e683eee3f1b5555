"""The explorer is complete without JavaScript, and its filters know what the data knows."""

import json
from collections import defaultdict

import pytest

from plan_explorer.data.vocabulary import Role
from plan_explorer.views import Views


def ids(refs):
    return [ref.id for ref in refs]


def _namings(plan, link):
    """How a task names those who act."""
    roles = {duty.role for duty in link.duties}
    yield from [] if any(role.acts for role in roles) else ["khong-neu"]
    yield from [] if Role.CHU_TRI in roles else ["khong-chu-tri"]
    groups = {group for agency in plan.agencies for group in agency.member_of}
    yield from ["viec-chung"] if groups & {duty.agency for duty in link.duties} else []
    yield from ["suy-luan"] if link.competent or any(duty.reason for duty in link.duties) else []


def clauses_by_value(plan):
    """For each filter and value the clauses that have it, counted from the data; who has a duty now, from the views."""
    views = Views(plan)
    found = defaultdict(lambda: defaultdict(set))
    for task in plan.tasks:
        link, parts = plan.links_of[task.id], task.id.split("-")
        values = [("nhom", "-".join(parts[:2]))]
        values += [("co-quan", one.agency) for one in (*link.duties, *link.competent)]
        values += [("co-quan", heir) for duty in views.clause[task.id].duties for heir in ids(duty.heirs)]
        values += [("neu", naming) for naming in _namings(plan, link)]
        values += [("vai-tro", duty.role.value) for duty in link.duties]
        values += [("vai-tro", "theo-linh-vuc") for _ in link.competent]
        values += [("chu-de", topic.topic) for topic in link.topics]
        values += [("doi-tuong", audience.audience) for audience in link.audiences]
        values += [("van-ban", citation.document) for citation in link.documents]
        values += [("thoi-han", "co") for _ in link.deadlines]
        for key, value in values:
            found[key][value].add(task.id)
    return found


@pytest.fixture(scope="module")
def explorer(site):
    return site.pages["/tra-cuu/"]


def test_every_task_is_a_row_in_document_order_grouped_as_the_plan_is(explorer, plan):
    rows = explorer.select("#cac-doan > .plan-row")
    assert [row["id"] for row in rows] == [f"doan-{task.id}" for task in plan.tasks]
    group = None
    for item in explorer.select("#cac-doan > li"):
        group = item.get("data-group", group)
        if "plan-row" in item["class"]:
            task = item["id"].removeprefix("doan-")
            assert item.select_one("h3 a")["href"] == f"../nhiem-vu/{task}/"
            assert "-".join(task.split("-")[:2]) == group


def test_every_value_of_every_filter_has_the_count_of_the_data(explorer, plan):
    shown = defaultdict(dict)
    for box in explorer.select(".plan-filters input[type=checkbox]"):
        shown[box["name"]][box["value"]] = int(box.parent.select_one("[data-count]").get_text())
    assert shown == {key: {v: len(ids) for v, ids in values.items()} for key, values in clauses_by_value(plan).items()}


def test_the_words_for_the_text_box_are_those_of_the_plan(site, plan):
    rows = json.loads((site.folder / "tra-cuu" / "rows.json").read_text(encoding="utf-8"))
    assert list(rows) == [task.id for task in plan.tasks]
    for task in plan.tasks:
        assert rows[task.id]["text"] == "".join(letter for letter in task.text if letter not in plan.footnote)


def test_pages_lead_into_the_explorer_with_their_filter(site, plan):
    by_value = clauses_by_value(plan)
    for key in ("co-quan", "chu-de", "doi-tuong", "van-ban"):
        for value in set(by_value[key]) - {plan.info.document}:
            assert site.pages[f"/{key}/{value}/"].select(f'a[href="../../tra-cuu/?{key}={value}"]'), value
