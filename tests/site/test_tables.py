"""The tables hold what the data says; their descriptor is valid; the page on them tells the truth."""

import csv
import io
import json
import subprocess
import sys

import pytest
from frictionless import Package

from plan_explorer.graph.citation import cite, number
from tests import PUBLISHED
from tests.built import text
from tests.data.test_contract import CLAUSES

HOME = PUBLISHED["SITE_URL"].rstrip("/")
CONTRACT = {clause["id"]: clause for clause in CLAUSES}


def cells(raw):
    """Header and rows of a table."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))


@pytest.fixture(scope="module")
def package(site):
    return json.loads(site.file("/du-lieu/datapackage.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def raw(site, package):
    """The bytes of each table by its name."""
    return {
        resource["name"]: site.file(f"/du-lieu/{resource['path']}").read_bytes() for resource in package["resources"]
    }


@pytest.fixture(scope="module")
def rows(raw):
    """The rows of each table as a program reads them that knows the rule of the apostrophe."""
    made = {}
    for name, content in raw.items():
        header, *lines = cells(content)
        made[name] = [dict(zip(header, (cell.removeprefix("'") for cell in line), strict=True)) for line in lines]
    return made


def test_the_data_package_and_every_table_in_it_are_valid(site):
    """Types, required cells, allowed values, keys, links between tables, sizes and hashes, by the reference library."""
    report = Package(site.folder / "du-lieu" / "datapackage.json").validate()
    assert report.valid, report.flatten(["type", "title", "message"])
    assert report.stats["tasks"] == len(list((site.folder / "du-lieu").glob("*.csv")))
    assert report.stats["warnings"] == 0


def test_the_package_says_licence_source_date_and_whose_it_is_not(package, plan):
    rights = plan.info.rights
    assert package["profile"] == "tabular-data-package"
    assert package["version"] == plan.info.updated.isoformat()
    assert package["homepage"] == f"{HOME}/du-lieu/"
    assert package["licenses"] == [{"name": "CC-BY-4.0", "path": rights.ours_url, "title": rights.ours}]
    assert package["rights"]["official"] == rights.text
    whole = CONTRACT["i"]["citation"].removeprefix("Mục I ")
    assert package["sources"] == [{"title": whole, "path": f"{HOME}/toan-van/"}]
    for words in ("Không phải trang của cơ quan nhà nước", "official_…", "our_…", "' = + - @"):
        assert words in package["description"]
    assert all(field["title"] for resource in package["resources"] for field in resource["schema"]["fields"])


def test_every_column_of_ids_has_a_key_that_leads_to_another_table(package):
    """That each id is there is tested by the library above."""
    for schema in (resource["schema"] for resource in package["resources"]):
        ids = {field["name"] for field in schema["fields"] if field["name"].endswith("_id")}
        assert ids <= {key["fields"] for key in schema["foreignKeys"]}


def test_files_are_as_spreadsheets_and_rfc_4180_want_them(raw, package):
    for resource in package["resources"]:
        content = raw[resource["name"]]
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        assert content.count(b"\n") == content.count(b"\r\n")
        header, *lines = cells(content)
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert {len(line) for line in lines} == {len(header)}


def test_every_task_agency_document_and_duty_is_a_row(rows, plan):
    for name, things in (("nhiem-vu", plan.tasks), ("co-quan", plan.agencies), ("van-ban", plan.documents)):
        assert [row["id"] for row in rows[name]] == [thing.id for thing in things]
    expected = []
    for link in (plan.links_of[paragraph.id] for paragraph in plan.paragraphs if paragraph.id in plan.links_of):
        for duty in link.duties:
            basis = "ours" if duty.reason else "text"
            expected.append((link.clause, duty.agency, duty.role.value, basis, duty.quote, link.clause))
        for judged in link.competent:
            expected.append((link.clause, judged.agency, "theo-linh-vuc", "ours", judged.quote, judged.clause))
    columns = ("clause_id", "agency_id", "role", "basis", "official_quote", "quote_clause_id")
    assert [tuple(row[column] for column in columns) for row in rows["viec-duoc-giao"]] == expected


def test_the_table_of_the_text_is_the_text_word_for_word(rows, plan):
    for row, paragraph in zip(rows["toan-van"], plan.paragraphs, strict=True):
        found = (row["id"], row["official_mark"], row["official_heading"], row["official_text"])
        assert found == (paragraph.id, paragraph.mark or "", paragraph.heading or "", paragraph.text or "")
        assert row["citation"] == CONTRACT.get(paragraph.id, {"citation": ""})["citation"]
        assert row["url"] == f"{HOME}/toan-van/#{paragraph.id}"


def test_the_page_counts_and_explains_rows_columns_and_bytes_of_every_table(site, package, rows, raw):
    page = site.pages["/du-lieu/"]
    parts = zip(page.select("#bang ~ .plan-rows > li"), page.select("details"), package["resources"], strict=True)
    for card, details, resource in parts:
        name, fields = resource["name"], resource["schema"]["fields"]
        assert card.a["href"] == resource["path"]
        told = f"{len(rows[name])} dòng · {len(fields)} cột · {round(len(raw[name]) / 1000)} KB"
        assert text(card.select_one(".plan-row__bodies")) == told
        assert [text(term) for term in details.select("dt")] == [field["name"] for field in fields]
        assert all(text(meaning) for meaning in details.select("dd"))


def test_the_page_names_both_licences(site, plan):
    page = site.pages["/du-lieu/"]
    assert plan.info.rights.text in text(page)
    assert page.select_one('a[rel~="license"]')["href"] == plan.info.rights.ours_url


def test_the_examples_on_the_page_run(site, plan):
    page, first = site.pages["/du-lieu/"], plan.tasks[0]
    titles = [f"{number(plan, task.id)} {plan.own_words[task.id].title}" for task in plan.tasks]
    examples = {"#vi-du-bang + pre": titles, "#vi-du-api ~ pre ~ pre": [cite(plan, first.id), first.text]}
    for example, expected in examples.items():
        code = page.select_one(example).get_text()
        assert HOME in code
        command = [sys.executable, "-X", "utf8", "-c", code.replace(HOME, site.folder.as_uri())]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines() == expected
