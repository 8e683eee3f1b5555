"""Every format has every word of the official text once and in order, and no other words among them."""

import csv
import io
import json
import re

import pytest
from lxml import etree

from tests import ROOT

SOURCE = ROOT / "plan_data" / "source" / "224-kh-ubnd-2023.txt"
FOOTNOTE = re.compile(r"^[¹²³⁴] .*$", re.MULTILINE)
NOISE = ("*ml*", "*Cao*")  # initials read by the scanner
SIGNED_TWICE = "Trần Việt Trường\nTrần Việt Trường"
PARTS = ("mark", "heading", "text")
MARKS = re.compile("[¹²³⁴]")


def source_words():
    text = SOURCE.read_text(encoding="utf-8")
    for noise in NOISE:
        assert text.count(noise) == 1
        text = text.replace(noise, "")
    assert SIGNED_TWICE in text
    text = text.replace(SIGNED_TWICE, "Trần Việt Trường")
    assert len(FOOTNOTE.findall(text)) == 4
    return MARKS.sub("", FOOTNOTE.sub("", text)).split()


def of_page(site, _):
    page = site.pages["/toan-van/"]
    assert not page.select(".plan-text .plan-text"), "text of record inside text of record would count twice"
    return " ".join("".join(element.strings) for element in page.select(".plan-text"))


def of_api(site, _):
    clauses = json.loads(site.file("/api/v1/plan.json").read_bytes())["data"]["clauses"]
    return " ".join(clause[part] or "" for clause in clauses for part in PARTS)


def of_table(site, _):
    rows = csv.DictReader(io.StringIO(site.file("/du-lieu/toan-van.csv").read_bytes().decode("utf-8-sig"), newline=""))
    return " ".join(row[f"official_{part}"].removeprefix("'") for row in rows for part in PARTS)


def of_akoma_ntoso(site, plan):
    xml = etree.parse(site.file(f"/du-lieu/{plan.info.document}.akn.xml"))
    names = {"a": xml.getroot().nsmap[None]}
    return "".join(xml.xpath("//text()[not(ancestor::a:authorialNote or ancestor::a:meta)]", namespaces=names))


@pytest.mark.parametrize("read", [of_page, of_api, of_table, of_akoma_ntoso])
def test_every_word_of_the_source_is_there_in_the_same_order_and_none_is_added(site, plan, read):
    """On paper: test_paper.py."""
    assert MARKS.sub("", read(site, plan)).split() == source_words()


def test_footnotes_are_called_where_the_source_calls_them(site, plan):
    page = site.pages["/toan-van/"]
    text = " ".join(p.words for p in plan.paragraphs)
    assert MARKS.findall(text) == ["¹", "²", "³", "⁴"]
    for note in plan.footnotes:
        assert page.find(id=note.id).get_text(" ", strip=True).endswith(note.text)
        assert page.find(id=f"goi-{note.id}")


def test_a_task_page_has_the_words_of_its_clause_and_no_others(site, plan):
    for task in plan.tasks:
        shown = " ".join(e.get_text() for e in site.pages[f"/nhiem-vu/{task.id}/"].select(".plan-text"))
        printed = " ".join(part for part in (task.mark, task.heading, task.text) if part)
        assert shown.split() == printed.split(), task.id


def test_every_paragraph_has_its_anchor(site, plan):
    page = site.pages["/toan-van/"]
    for paragraph in plan.paragraphs:
        element = page.find(id=paragraph.id)
        assert element.select(".plan-text"), paragraph.id
