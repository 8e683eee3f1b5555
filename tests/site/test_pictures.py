"""The pictures hold everything that the data says, counted here from the data alone; every mark is a link."""

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import accumulate, pairwise, permutations
from urllib.parse import urldefrag, urljoin

import pytest

from plan_explorer.data.load import load_plan
from plan_explorer.data.vocabulary import Role
from plan_explorer.graph.citation import number
from plan_explorer.outputs import pictures
from plan_explorer.outputs.figures.labels import width, wrap
from plan_explorer.outputs.figures.network import network
from plan_explorer.outputs.figures.timeline import timeline
from plan_explorer.outputs.figures.topic_map import topic_map
from plan_explorer.render.renderer import Renderer
from tests import INVENTED

ADDRESS = "/so-do/"
DRAWING = "/so-do/quan-he/"


@pytest.fixture(scope="module")
def page(site):
    return site.pages[ADDRESS]


@pytest.fixture(scope="module")
def drawing(site):
    return site.pages[DRAWING]


@pytest.fixture
def another():
    return Renderer(load_plan(INVENTED))


def text(element):
    return " ".join(element.get_text(" ").split())


def targets(element, address=ADDRESS):
    return [urljoin(address, a["href"]) for a in element.select("a[href]")]


def group(plan, paragraph):
    """Id of the part of the plan in which a paragraph stands."""
    if not plan.paragraph[paragraph].is_clause:
        return "phan-mo-dau"
    return "-".join(paragraph.split("-")[:2])


def address(plan, paragraph):
    has_page = paragraph in {task.id for task in plan.tasks}
    return f"/nhiem-vu/{paragraph}/" if has_page else f"/toan-van/#{paragraph}"


def relations(plan):
    """Ends of each line of the network, with whether the words alone say so."""
    lines = {}
    for link in plan.links:
        own = f"dk-{link.clause}"
        for citation in link.documents:
            lines[f"vb-{citation.document}", own] = True
        for judged in link.competent:
            lines[own, f"cq-{judged.agency}"] = False
        for agency in {duty.agency for duty in link.duties}:
            lines[own, f"cq-{agency}"] = any(d.agency == agency and not d.reason for d in link.duties)
    return lines


def drawn(drawing):
    """Lines of the drawing by the two ends that their address names."""
    lines = drawing.select(".plan-net__edges a:has(> path)")
    return {tuple(urldefrag(line["href"]).fragment.removeprefix("muc-").split("--")): line for line in lines}


def test_every_citation_duty_and_judgement_is_a_line_with_its_row(page, drawing, plan):
    lines = relations(plan)
    found = drawn(drawing)
    assert found.keys() == lines.keys()
    for (start, end), said in lines.items():
        line = found[start, end]
        assert ("plan-net__ours" in line.get("class", [])) is not said
        address_of_row, id_ = urldefrag(urljoin(DRAWING, line["href"]))
        assert address_of_row == ADDRESS
        row = page.find(id=id_)
        entity, clause = (start, end) if start.startswith("vb-") else (end, start)
        folder = {"vb": "van-ban", "cq": "co-quan"}[entity[:2]]
        assert targets(row) == [f"/{folder}/{entity[3:]}/"]
        assert targets(row.find_parent("ul").parent.h4) == [address(plan, clause[3:])]
        assert bool(row.select(".plan-label--ours")) is not said


def test_every_duty_in_the_list_is_named_by_its_roles(page, plan):
    for link in plan.links:
        for agency in {duty.agency for duty in link.duties}:
            row = text(page.find(id=f"muc-dk-{link.clause}--cq-{agency}")).lower()
            assert all(d.role.label.lower() in row for d in link.duties if d.agency == agency)


def test_every_end_of_a_line_and_every_task_is_a_box(drawing, plan):
    ends = {end for line in relations(plan) for end in line} | {f"dk-{task.id}" for task in plan.tasks}
    assert {box["id"] for box in drawing.select(".plan-net__node rect")} == {f"o-{end}" for end in ends}
    ends_of = {line.path["id"]: ends for ends, line in drawn(drawing).items()}
    for box in drawing.select(".plan-net__node"):
        id_ = box.rect["id"].removeprefix("o-")
        own = {ends_of[use["href"].removeprefix("#")] for use in box.select("use")}
        assert own == {ends for ends in relations(plan) if id_ in ends}


def test_bodies_and_documents_without_a_line_are_named_too(page, plan):
    section = page.find(id="quan-he").parent
    named = set(targets(section))
    assert {f"/co-quan/{agency.id}/" for agency in plan.agencies} <= named
    assert {f"/van-ban/{d.id}/" for d in plan.documents if d.id != plan.info.document} <= named


def cells(page):
    """Links of the cells of the matrix by row, column and word."""
    table = page.select_one(".plan-matrix")
    columns = [th.a["href"] if th.a else "" for th in table.select("thead th")[1:]]
    found = {}
    for row in table.select("tbody tr"):
        for column, cell in zip(columns, row.select("td"), strict=True):
            for line in cell.select("p"):
                found[row.th.a["href"].split("/")[-2], column.strip("/").split("/")[-1], text(line.span)] = targets(
                    line
                )
    return found


def test_every_pair_of_leading_and_joining_bodies_has_its_clauses(page, plan):
    expected = defaultdict(list)
    for paragraph in plan.paragraphs:
        link = plan.links_of.get(paragraph.id)
        leads, joins = (
            {d.agency for d in link.duties if d.role is r} if link else set() for r in (Role.CHU_TRI, Role.PHOI_HOP)
        )
        here = address(plan, paragraph.id)
        for one, other in permutations(leads | joins, 2):
            if one in leads and other in joins:
                expected[one, other, "Chủ trì"].append(here)
            if one in joins and other in joins:
                expected[one, other, "Cùng phối hợp"].append(here)
        if len(leads | joins) == 1:
            (one,) = leads | joins
            for held, word in ((leads, "Chủ trì"), (joins, "Phối hợp")):
                if held:
                    expected[one, "", word].append(here)
    assert cells(page) == expected


def test_every_dated_document_and_every_period_is_on_the_axis(page, plan):
    figure = page.select_one(".plan-time")
    years = [int(cell.get_text()) for cell in figure.select(".plan-time__axis td")]
    rows = {targets(row)[0]: row for row in figure.select("li")}
    periods = defaultdict(set)
    for link in plan.links:
        for period in link.periods:
            periods[period.document].add((link.clause, period.start, period.end, period.vision))
    for document in plan.documents:
        row = rows.get(f"/van-ban/{document.id}/")
        if not document.date and not periods[document.id]:
            assert row is None
            continue
        if document.date:
            assert document.date.strftime("%d/%m/%Y") in text(row)
            assert columns(row, "ngay", years) == [(document.date.year, document.date.year)]
        for clause, start, end, vision in periods[document.id]:
            assert address(plan, clause) in targets(row)
            assert all(str(year) in text(row) for year in (start, end, vision) if year)
            first = start or (document.date.year if document.date else end)
            assert (first, end) in columns(row, "ky", years)
            assert not vision or (vision, vision) in columns(row, "tam-nhin", years)


def test_in_every_column_of_the_timeline_a_cell_begins(page):
    """Else the table is an error in HTML: https://html.spec.whatwg.org/multipage/tables.html#forming-a-table"""
    tables = page.select(".plan-time table")
    for table in tables:
        begun = set()
        for line in table.select("tr"):
            spans = [int(cell.get("colspan", 1)) for cell in line.select("td")]
            begun |= {0, *accumulate(spans[:-1])}
        assert begun == set(range(sum(spans)))
    assert len(tables) > 10


def columns(row, kind, years):
    """First and last year of each mark of a kind; every line goes from the first year to the last."""
    found = []
    for line in row.select(".plan-time__track tr"):
        at = 0
        for cell in line.select("td"):
            end = at + int(cell.get("colspan", 1))
            if cell.select(f".plan-time__mark--{kind}"):
                found.append((years[at], years[end - 1]))
            at = end
        assert at == len(years)
    return found


def test_every_deadline_is_on_the_axis(page, plan):
    figure = page.select_one(".plan-time")
    due = [(link.clause, deadline) for link in plan.links for deadline in link.deadlines]
    assert due
    for clause, deadline in due:
        (row,) = [li for li in figure.select("li") if deadline.what in text(li)]
        assert set(targets(row)) == {address(plan, clause)}
        years = range(plan.document[plan.info.document].date.year, plan.info.period_end + 1)
        if deadline.yearly_before:
            month, day = deadline.yearly_before.split("-")
            assert f"trước {day}/{month}" in text(row)
            assert len(row.select(".plan-time__mark--han")) == len(years)


def test_the_map_counts_the_clauses_of_every_topic_in_every_part(page, plan):
    expected = Counter()
    for link in plan.links:
        for topic in {t.topic for t in link.topics}:
            expected[topic, group(plan, link.clause)] += 1
    parts = {number(plan, group(plan, t.id)): group(plan, t.id) for t in plan.tasks}
    table = page.select_one(".plan-topic-map")
    heads = [parts[text(th)] for th in table.select("thead th")[1:]]
    shown = {}
    for topic, row in zip(plan.topics, table.select("tbody tr"), strict=True):
        assert targets(row.th) == [f"/chu-de/{topic.id}/"]
        for part, cell in zip(heads, row.select("td"), strict=True):
            if cell.a:
                assert targets(cell) == [f"/chu-de/{topic.id}/"]
                shown[topic.id, part] = int(text(cell))
    assert shown == dict(expected)


@pytest.mark.parametrize(
    ("address", "marks"),
    [(ADDRESS, ".plan-time__track td > *, .plan-dot"), (DRAWING, ".plan-net rect, .plan-net path, .plan-net text")],
)
def test_every_mark_is_a_link_that_resolves(site, address, marks):
    ids = {e["id"] for e in site.pages[ADDRESS].select("[id]")}
    found = site.pages[address].select(marks)
    assert found
    for mark in found:
        link = mark if mark.name == "a" else mark.find_parent("a")
        target, fragment = urldefrag(urljoin(address, link["href"]))
        assert site.exists(target), link
        assert target != ADDRESS or fragment in ids


def test_headings_that_were_linked_to_stay(page):
    """Also the one whose drawing has a page of its own."""
    for id_, address in {"quan-he": [DRAWING], "phoi-hop": [], "thoi-gian": [], "chu-de": []}.items():
        assert set(address) <= set(targets(page.find(id=id_).parent))


def test_tables_have_headers_and_can_be_scrolled_with_the_keyboard(page):
    for table in page.select("table:not([aria-hidden])"):
        assert all(th.get("scope") in ("row", "col") for th in table.select("th"))
        box = table.parent
        assert (box["role"], box["tabindex"]) == ("region", "0")
        assert box["aria-label"]


def test_boxes_of_a_column_do_not_touch(plan):
    made = network(Renderer(plan))
    for kind in ("vb", "dk", "cq"):
        boxes = [node for node in made.nodes if node.id.startswith(kind)]
        assert all(b.top - (a.top + a.height) >= 5 for a, b in pairwise(boxes))
        assert boxes[-1].top + boxes[-1].height <= made.height


def test_another_plan_gives_other_pictures(another):
    made = network(another)
    assert {(e.start, e.end) for e in made.edges} == set(relations(another.plan))
    assert timeline(another).years[-1] == another.plan.info.period_end
    assert {t.id: sum(counts) for t, counts in topic_map(another).rows} == {"suc-khoe": 2, "ve-sinh": 4}


def test_a_plan_without_links_has_pictures_too(another):
    bare = replace(another.plan, links=(), topics=(), agencies=(), documents=another.plan.documents[:1])
    made, _ = pictures.pages(Renderer(bare))
    assert "Kế hoạch không giao ai chủ trì hay phối hợp." in made.body


def test_labels_break_between_words_and_say_when_they_are_cut():
    words = "Chương trình chuyển đổi số trong xây dựng nông thôn mới"
    lines = wrap(words, 150, 13, 9)
    assert " ".join(lines) == words
    assert all(width(line, 13) <= 150 for line in lines)
    cut = wrap(words, 150, 13, 2)
    assert len(cut) == 2
    assert cut[1].endswith("…")
    assert width(cut[1], 13) <= 150
    assert wrap("", 150, 13, 2) == ("",)
