"""The pictures hold everything that the data says; every mark is a link."""

from dataclasses import replace
from itertools import accumulate, pairwise
from urllib.parse import urldefrag, urljoin

import pytest

from plan_explorer.outputs import pictures
from plan_explorer.outputs.figures.network import network
from plan_explorer.outputs.figures.timeline import timeline
from plan_explorer.outputs.figures.topic_map import topic_map
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import Views
from tests.built import text

ADDRESS = "/so-do/"
DRAWING = "/so-do/quan-he/"


@pytest.fixture(scope="module")
def page(site):
    return site.pages[ADDRESS]


@pytest.fixture(scope="module")
def drawing(site):
    return site.pages[DRAWING]


def targets(element):
    return [urljoin(ADDRESS, a["href"]) for a in element.select("a[href]")]


def relations(plan):
    """Ends of each line of the network, with whether the words alone say so."""
    lines = {}
    for link in plan.links:
        own = f"dk-{link.clause}"
        lines |= {(f"vb-{citation.document}", own): True for citation in link.documents}
        lines |= {(own, f"cq-{judged.agency}"): False for judged in link.competent}
        lines |= {(own, f"cq-{duty.agency}"): False for duty in link.duties}
        lines |= {(own, f"cq-{duty.agency}"): True for duty in link.duties if not duty.reason}
    return lines


def test_every_citation_duty_and_judgement_is_a_line_with_its_row(page, drawing, plan):
    lines = drawing.select(".plan-net__edges a:has(> path)")
    found = {tuple(urldefrag(line["href"]).fragment.removeprefix("muc-").split("--")): line for line in lines}
    assert found.keys() == relations(plan).keys()
    for ends, said in relations(plan).items():
        assert ("plan-net__ours" in found[ends].get("class", [])) is not said
        row = page.find(id=urldefrag(found[ends]["href"]).fragment)
        (entity,) = (end for end in ends if not end.startswith("dk-"))
        folder = {"vb": "van-ban", "cq": "co-quan"}[entity[:2]]
        assert targets(row) == [f"/{folder}/{entity[3:]}/"]
        assert bool(row.select(".plan-label--ours")) is not said


def test_every_end_of_a_line_and_every_task_is_a_box(drawing, plan):
    ends = {end for line in relations(plan) for end in line} | {f"dk-{task.id}" for task in plan.tasks}
    boxes = {node.rect["id"].removeprefix("o-"): node for node in drawing.select(".plan-net__node")}
    assert boxes.keys() == ends
    assert sum(len(node.select("use")) for node in boxes.values()) == 2 * len(relations(plan))


def test_agencies_and_documents_without_a_line_are_named_too(page, plan):
    named = set(targets(page.find(id="quan-he").parent))
    assert {f"/co-quan/{agency.id}/" for agency in plan.agencies if agency.names} <= named
    assert {f"/van-ban/{d.id}/" for d in plan.documents if d.id != plan.info.document} <= named


def test_every_agency_that_leads_or_joins_is_in_the_matrix_and_every_topic_in_the_map(page, plan):
    duties = [duty for link in plan.links for duty in link.duties]
    held = {duty.agency for duty in duties if duty.role.value in ("chu-tri", "phoi-hop")}
    topics = {each.topic for link in plan.links for each in link.topics}
    for table, expected in ((".plan-matrix", held), (".plan-topic-map", topics)):
        rows = page.select(f"{table} tbody tr")
        assert {row.th.a["href"].split("/")[-2] for row in rows} == expected
        assert all(row.select("td a") for row in rows)


def test_every_dated_document_and_every_deadline_is_on_the_axis(page, plan):
    figure = page.select_one(".plan-time")
    rows = {targets(row)[0]: row for row in figure.select("li")}
    for document in plan.documents:
        if document.date:
            row = rows[f"/van-ban/{document.id}/"]
            assert document.date.strftime("%d/%m/%Y") in text(row)
            assert row.select(".plan-time__mark--ngay")
    for link in plan.links:
        for period in link.periods:
            assert rows[f"/van-ban/{period.document}/"].select(".plan-time__mark--ky")
        for deadline in link.deadlines:
            assert deadline.what in text(figure)


def test_in_every_column_of_the_timeline_a_cell_begins(page):
    """Else the table is an error in HTML: https://html.spec.whatwg.org/multipage/tables.html#forming-a-table"""
    tables = page.select(".plan-time table")
    for table in tables:
        begun = set()
        for line in table.select("tr"):
            spans = [int(cell.get("colspan", 1)) for cell in line.select("td")]
            begun |= {0, *accumulate(spans[:-1])}
        assert begun == set(range(sum(spans)))
    assert len(tables) > 1


@pytest.mark.parametrize(
    ("address", "marks"),
    [(ADDRESS, ".plan-time__track td > *, .plan-dot"), (DRAWING, ".plan-net rect, .plan-net path, .plan-net text")],
)
def test_every_mark_is_a_link(site, address, marks):
    """That links resolve is tested for all pages."""
    found = site.pages[address].select(marks)
    assert found
    assert [mark for mark in found if mark.name != "a" and not mark.find_parent("a", href=True)] == []


def test_headings_that_were_linked_to_stay(page):
    """Also the one whose drawing has a page of its own."""
    assert [id_ for id_ in ("quan-he", "phoi-hop", "thoi-gian", "chu-de") if not page.find(id=id_)] == []
    assert DRAWING in targets(page.find(id="quan-he").parent)


def test_boxes_of_a_column_do_not_touch(plan):
    made = network(Views(plan))
    for boxes in (made.documents, made.clauses, made.agencies):
        assert all(b.top - (a.top + a.height) >= 5 for a, b in pairwise(boxes))
        assert boxes[-1].top + boxes[-1].height <= made.height


def test_another_plan_gives_other_pictures(another_plan):
    another = Views(another_plan)
    made = network(another)
    assert {(e.start.id, e.end.id) for e in made.edges} == set(relations(another.plan))
    assert timeline(another).years[-1] == another.plan.info.period_end
    assert {t.id: counts.total() for t, counts in topic_map(another).rows} == {"suc-khoe": 2, "ve-sinh": 4}


def test_a_plan_without_links_has_pictures_too(another_plan):
    bare = replace(another_plan, links=(), topics=(), agencies=(), documents=another_plan.documents[:1])
    made, _ = pictures.pages(Renderer(bare))
    assert "Kế hoạch không giao ai chủ trì hay phối hợp." in made.body
