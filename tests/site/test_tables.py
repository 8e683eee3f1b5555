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


def test_every_task_agency_document_and_duty_is_a_row(site, plan):
    assert [row["id"] for row in read(site, "nhiem-vu")] == [task.id for task in plan.tasks]
    assert [row["id"] for row in read(site, "co-quan")] == [agency.id for agency in plan.agencies]
    assert [row["id"] for row in read(site, "van-ban")] == [document.id for document in plan.documents]
    expected = []
    for paragraph in plan.paragraphs:
        links = plan.links_of.get(paragraph.id)
        for duty in links.duties if links else ():
            basis = "ours" if duty.reason else "text"
            expected.append((paragraph.id, duty.agency, duty.role.value, basis, duty.quote, paragraph.id))
        for judged in links.competent if links else ():
            expected.append((paragraph.id, judged.agency, "theo-linh-vuc", "ours", judged.quote, judged.clause))
    columns = ("clause_id", "agency_id", "role", "basis", "official_quote", "quote_clause_id")
    assert [tuple(row[column] for column in columns) for row in read(site, "viec-duoc-giao")] == expected


def test_a_task_is_cited_as_agreed(site):
    for row in read(site, "nhiem-vu"):
        assert row["citation"] == CONTRACT[row["id"]]["citation"]


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
