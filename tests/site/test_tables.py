"""The tables hold what the data says, row by row; their descriptor is valid; the page on them tells the truth."""

import csv
import io
import json
import subprocess
import sys

import pytest
from frictionless import Package

from plan_explorer.graph.citation import cite, number
from tests import PUBLISHED
from tests.data.test_contract import CLAUSES
from tests.site.test_pages import text

HOME = PUBLISHED["SITE_URL"].rstrip("/")
CONTRACT = {clause["id"]: clause for clause in CLAUSES}
GUARDED = tuple("'=+-@\t\r\n")


def read(site, name):
    """The rows of a table as a program reads it that knows the rule of the apostrophe."""
    raw = (site.folder / "du-lieu" / f"{name}.csv").read_bytes()
    rows = csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
    return [{key: value.removeprefix("'") for key, value in row.items()} for row in rows]


def joined(items):
    return "; ".join(dict.fromkeys(items))


def handles(plan, clause):
    """Number and citation of a clause; what is not one has neither."""
    return (number(plan, clause), CONTRACT[clause]["citation"]) if clause in CONTRACT else ("", "")


def address_of(plan, clause):
    with_page = clause in {task.id for task in plan.tasks}
    return f"{HOME}/nhiem-vu/{clause}/" if with_page else f"{HOME}/toan-van/#{clause}"


@pytest.fixture(scope="module")
def package(site):
    return json.loads((site.folder / "du-lieu" / "datapackage.json").read_text(encoding="utf-8"))


def test_the_data_package_and_every_table_in_it_are_valid(site):
    """Types, required cells, allowed values, keys, links between tables, sizes and hashes, by the reference library."""
    report = Package(site.folder / "du-lieu" / "datapackage.json").validate()
    assert report.valid, report.flatten(["type", "title", "message"])
    assert report.stats["tasks"] == len(list((site.folder / "du-lieu").glob("*.csv")))
    assert report.stats["warnings"] == 0


def test_the_validator_would_see_a_broken_link_between_tables(site, tmp_path):
    for file in (site.folder / "du-lieu").glob("*.*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    duties = tmp_path / "viec-duoc-giao.csv"
    duties.write_bytes(duties.read_bytes().replace(b",so-cong-thuong,", b",so-cong-thuonk,", 1))
    found = {error for (error,) in Package(tmp_path / "datapackage.json").validate().flatten(["type"])}
    assert {"foreign-key", "hash-count"} <= found


def test_the_package_says_licence_source_date_and_whose_it_is_not(package, plan):
    rights = plan.info.rights
    assert package["profile"] == "tabular-data-package"
    assert package["version"] == plan.info.updated.isoformat()
    assert package["homepage"] == f"{HOME}/du-lieu/"
    assert package["licenses"] == [{"name": "CC-BY-4.0", "path": rights.ours_url, "title": rights.ours}]
    assert package["rights"]["official"] == rights.text
    whole = CONTRACT["i"]["citation"].removeprefix("Mục I ")
    assert package["sources"] == [{"title": whole, "path": f"{HOME}/toan-van/"}]
    assert "Không phải trang của cơ quan nhà nước" in package["description"]
    for rule in ("official_…", "our_…", "' = + - @"):
        assert rule in package["description"]
    assert all(field["title"] for resource in package["resources"] for field in resource["schema"]["fields"])


def test_the_keys_lead_from_every_table_to_the_ids_of_another(package):
    links = {
        (resource["name"], key["fields"], key["reference"]["resource"])
        for resource in package["resources"]
        for key in resource["schema"]["foreignKeys"]
    }
    assert links == {
        ("nhiem-vu", "id", "toan-van"),
        ("nhiem-vu", "group_id", "toan-van"),
        ("viec-duoc-giao", "clause_id", "toan-van"),
        ("viec-duoc-giao", "quote_clause_id", "toan-van"),
        ("viec-duoc-giao", "agency_id", "co-quan"),
        ("van-ban", "issuer_id", "co-quan"),
        ("van-ban", "stated_in", "toan-van"),
    }


def test_files_are_as_spreadsheets_and_rfc_4180_want_them(site, package):
    for resource in package["resources"]:
        raw = (site.folder / "du-lieu" / resource["path"]).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        assert raw.endswith(b"\r\n")
        assert raw.count(b"\n") == raw.count(b"\r\n")
        header, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert {len(row) for row in rows} == {len(header)}


def test_no_cell_is_taken_for_a_formula_and_only_such_cells_are_guarded(site, package, plan):
    guarded = set()
    for resource in package["resources"]:
        raw = (site.folder / "du-lieu" / resource["path"]).read_text(encoding="utf-8-sig")
        for row in csv.reader(io.StringIO(raw, newline="")):
            assert not [cell for cell in row if cell.startswith(GUARDED[1:])]
            guarded |= {cell for cell in row if cell.startswith("'")}
    assert {cell[1:] for cell in guarded} == {p.mark for p in plan.paragraphs if p.mark and p.mark[0] in GUARDED}


def test_tasks_are_those_of_the_data(site, plan):
    rows = read(site, "nhiem-vu")
    assert [row["id"] for row in rows] == [task.id for task in plan.tasks]
    for row, task in zip(rows, plan.tasks, strict=True):
        own, links = plan.own_words[task.id], plan.links_of[task.id]
        group = "-".join(task.id.split("-")[:2])
        topics = [plan.topic[link.topic] for link in links.topics]
        audiences = [plan.audience[link.audience] for link in links.audiences]
        notes = [f"{mark} {note.text}" for mark, note in plan.footnote.items() if mark in task.words]
        assert row == {
            "id": task.id,
            "number": number(plan, task.id),
            "citation": CONTRACT[task.id]["citation"],
            "official_heading": task.heading or "",
            "official_text": task.text,
            "official_footnotes": joined(notes),
            "our_title": own.title,
            "our_summary": own.summary,
            "our_sentence": own.sentence or "",
            "group_id": group,
            "group_number": number(plan, group),
            "official_group_heading": plan.paragraph[group].heading or "",
            "our_topic_ids": joined(topic.id for topic in topics),
            "our_topics": joined(topic.name for topic in topics),
            "our_audience_ids": joined(audience.id for audience in audiences),
            "our_audiences": joined(audience.name for audience in audiences),
            "document_ids": joined(link.document for link in links.documents),
            "url": f"{HOME}/nhiem-vu/{task.id}/",
        }


def test_every_duty_and_every_judgement_is_a_row(site, plan):
    expected = []
    for paragraph in plan.paragraphs:
        links = plan.links_of.get(paragraph.id)
        for duty in links.duties if links else ():
            basis = "ours" if duty.reason else "text"
            role = (duty.role.value, duty.role.label)
            expected.append((paragraph.id, duty.agency, *role, basis, duty.quote, paragraph.id, duty.reason or ""))
        for judged in links.competent if links else ():
            role = ("theo-linh-vuc", "Theo lĩnh vực")
            expected.append((paragraph.id, judged.agency, *role, "ours", judged.quote, judged.clause, judged.reason))
    columns = ("clause_id", "agency_id", "role", "role_label", "basis", "official_quote", "quote_clause_id")
    rows = read(site, "viec-duoc-giao")
    assert [tuple(row[column] for column in (*columns, "our_reason")) for row in rows] == expected
    for row in rows:
        assert (row["number"], row["citation"]) == handles(plan, row["clause_id"])
        assert row["agency"] == plan.agency[row["agency_id"]].name
        assert row["official_quote"] in plan.paragraph[row["quote_clause_id"]].words
        assert row["url"] == address_of(plan, row["clause_id"])


def test_bodies_are_those_of_the_data(site, plan):
    rows = read(site, "co-quan")
    for row, agency in zip(rows, plan.agencies, strict=True):
        roles = {(d.role.value, link.clause) for link in plan.links for d in link.duties if d.agency == agency.id}
        assert row == {
            "id": agency.id,
            "name": agency.name,
            "level": agency.level.value,
            "level_label": agency.level.label,
            "kind": agency.kind.value,
            "kind_label": agency.kind.label,
            "member_of": joined(agency.member_of),
            "official_names": joined(agency.names),
            "our_aliases": joined(agency.aliases),
            "leads": str(sum(role == "chu-tri" for role, _ in roles)),
            "joins": str(sum(role == "phoi-hop" for role, _ in roles)),
            "url": f"{HOME}/co-quan/{agency.id}/",
        }


def test_documents_are_those_of_the_data(site, plan):
    rows = read(site, "van-ban")
    for row, document in zip(rows, plan.documents, strict=True):
        cited = [
            (paragraph.id, link)
            for paragraph in plan.paragraphs
            for link in getattr(plan.links_of.get(paragraph.id), "documents", ())
            if link.document == document.id
        ]
        ways = {link: f" qua {plan.document[link.through].name}" if link.through else "" for _, link in cited}
        assert row == {
            "id": document.id,
            "name": document.name,
            "number": document.number or "",
            "type": document.type.value,
            "type_label": document.type.label,
            "date": document.date.isoformat() if document.date else "",
            "issuer_id": document.issuer or "",
            "issuer": plan.agency[document.issuer].name if document.issuer else "",
            "official_subject": document.subject or "",
            "stated_in": document.stated_in,
            "relations": joined(link.relation.label + ways[link] for _, link in cited),
            "cited_in": joined(clause for clause, _ in cited),
            "sources": joined(f"{source.url} ({source.checked_on.isoformat()})" for source in document.sources),
            "url": f"{HOME}/van-ban/{document.id}/",
        }


def test_the_table_of_the_text_is_the_text_word_for_word(site, plan):
    rows = read(site, "toan-van")
    for row, paragraph in zip(rows, plan.paragraphs, strict=True):
        found = (row["id"], row["official_mark"], row["official_heading"], row["official_text"])
        assert found == (paragraph.id, paragraph.mark or "", paragraph.heading or "", paragraph.text or "")
        assert (row["level"], row["level_label"]) == (paragraph.level.value, paragraph.level.label)
        assert (row["number"], row["citation"]) == handles(plan, paragraph.id)
        assert row["url"] == f"{HOME}/toan-van/#{paragraph.id}"


def test_the_page_counts_rows_columns_and_bytes_of_every_table(site, package):
    cards = site.pages["/du-lieu/"].select("#bang ~ .plan-rows > li")
    for card, resource in zip(cards, package["resources"], strict=True):
        assert card.a["href"] == resource["path"]
        rows = read(site, resource["name"])
        size = round((site.folder / "du-lieu" / resource["path"]).stat().st_size / 1000)
        told = f"{len(rows)} dòng · {len(resource['schema']['fields'])} cột · {size} KB"
        assert text(card.select_one(".plan-row__bodies")) == told


def test_the_page_explains_every_column(site, package):
    parts = site.pages["/du-lieu/"].select("details")
    for details, resource in zip(parts, package["resources"], strict=True):
        fields = resource["schema"]["fields"]
        assert [text(name) for name in details.select("dt")] == [field["name"] for field in fields]
        for meaning, field in zip(details.select("dd"), fields, strict=True):
            assert text(meaning).startswith(" ".join(field["title"].split()))


def test_the_page_names_both_licences_and_no_file_that_is_not_there(site, plan):
    page = site.pages["/du-lieu/"]
    assert plan.info.rights.text in text(page)
    assert page.select_one('a[rel~="license"]')["href"] == plan.info.rights.ours_url
    assert bool(page.find(id="api")) is site.exists("/api/v1/index.json")
    assert bool(page.select('a[href$=".akn.xml"]')) is bool([*(site.folder / "du-lieu").glob("*.akn.xml")])


def test_the_example_on_the_page_runs(site, plan):
    example = site.pages["/du-lieu/"].select_one("#vi-du-bang + pre").get_text()
    assert f"{HOME}/du-lieu/nhiem-vu.csv" in example
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", example.replace(HOME, site.folder.as_uri())],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        f"{number(plan, task.id)} {plan.own_words[task.id].title}" for task in plan.tasks
    ]


def test_the_example_of_the_api_on_the_page_runs(site, plan):
    example = site.pages["/du-lieu/"].select("#vi-du-api ~ pre")[1].get_text()
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", example.replace(HOME, site.folder.as_uri())],
        capture_output=True,
        text=True,
        check=True,
    )
    citation, words = done.stdout.splitlines()
    task = plan.tasks[0]
    assert (citation, words) == (cite(plan, task.id), task.text)
