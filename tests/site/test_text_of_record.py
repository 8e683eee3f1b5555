"""The official text is sacred: every word is on the full text page once, in order, and nothing else."""

import re

import pytest

from tests import ROOT

SOURCE = ROOT / "plan_data" / "source" / "224-kh-ubnd-2023.txt"
FOOTNOTE = re.compile(r"^[¹²³⁴] .*$", re.MULTILINE)
NOISE = ("*ml*", "*Cao*")  # initials read by the scanner
SIGNED_TWICE = "Trần Việt Trường\nTrần Việt Trường"
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


def words_on(page):
    """Words of record on a page without footnote marks. The page is shared, so it is left as it is."""
    found = []
    for element in page.select(".plan-text"):
        assert not element.select(".plan-text"), "text of record inside text of record would count twice"
        pieces = (s for s in element.strings if not s.find_parent(class_="plan-note-ref"))
        found += "".join(pieces).split()
    return found


@pytest.fixture(scope="module")
def full_text(site):
    return site.pages["/toan-van/"]


def test_every_word_of_the_source_is_there_in_the_same_order_and_none_is_added(full_text):
    assert words_on(full_text) == source_words()


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
