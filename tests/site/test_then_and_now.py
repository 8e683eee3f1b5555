"""No reader is sent to a former agency: outside the text of record, its name always has beside it what it is now."""

import csv
import json
import re
from copy import copy

import pypdfium2
import pytest

from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.views import Views
from tests.built import text

# Words of record, printed headings, notes with their sources.
APART = ".plan-text, .plan-text-quote, .plan-quote, .plan-excerpt, .plan-path, .plan-outside, script, style"
QUOTED = re.compile(r"“[^”]*”")
PAST = re.compile(r"trước đây của [^.;(]*")  # says itself that it speaks of then


@pytest.fixture(scope="module")
def changed(plan):
    """The agencies that are another one now, or none, by name."""
    return {agency.name: agency for agency in Views(plan).agencies if agency.now}


@pytest.fixture(scope="module")
def alone(changed):
    """What finds the names in a text that stand there without their today; a name needs it once in a text."""
    longest_first = sorted(changed, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)( ?\((?:nay|chưa) )?")

    def find(words, address=""):
        found = pattern.findall(PAST.sub("", " ".join(words.split())))
        told = {name for name, now in found if now}
        return [name for name, _ in found if name not in told and f"/{changed[name].id}" not in address]

    return find


def test_the_plan_has_agencies_that_changed(changed, alone):
    assert changed
    name = next(iter(changed))
    assert alone(f"Hỏi {name}.") == [name]
    assert alone(f"Hỏi {name} (nay là nơi khác).") == []


def test_no_page_names_an_office_of_then_alone(site, alone):
    for address, page in site.pages.items():
        body = copy(page.body or page)
        for element in body.select(APART):
            element.replace_with(" ")
        blocks = body.select("p, li, dt, dd, h1, h2, h3, h4, th, td, text, label, figcaption")
        found = [(address, name) for block in blocks for name in alone(block.get_text(" "), address)]
        assert found == []


def test_no_text_file_names_an_office_of_then_alone(site, alone):
    files = [*site.folder.rglob("index.md"), *site.folder.rglob("*.ics"), site.file("/llms.txt")]
    assert len(files) > 50
    for file in files:
        text = file.read_text(encoding="utf-8").replace("\n ", "")
        lines = [
            line for line in text.splitlines() if not line.startswith((">", *(f"- {kind.label}" for kind in NoteKind)))
        ]
        for line in lines:
            assert alone(QUOTED.sub("", line), str(file)) == [], file


def test_no_search_result_and_no_shared_page_names_an_office_of_then_alone(site, alone):
    results = json.loads(site.file("/search/search_index.json").read_text(encoding="utf-8"))["docs"]
    assert [result["title"] for result in results if alone(result["title"])] == []
    for address, page in site.pages.items():  # its share card has the words of its title and description
        assert alone(f"{page.title.string}. {page.select_one('meta[name=description]')['content']}") == [], address


def test_no_sheet_of_paper_names_an_office_of_then_alone(site, plan, alone):
    for file in site.folder.glob("co-quan/*/phieu/*.pdf"):
        pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file)]
        words = QUOTED.sub("", " ".join(" ".join(pages).split()))
        for note in plan.notes:
            words = words.replace(note.text, "")
        assert alone(words, f"/{file.parent.parent.name}") == [], file


def test_tables_and_explorer_say_of_every_duty_who_has_it_now(site, changed):
    with site.file("/du-lieu/viec-duoc-giao.csv").open(encoding="utf-8-sig", newline="") as table:
        for row in csv.DictReader(table):
            assert bool(row["agency_now"]) == (row["agency"] in changed), row
    rows = json.loads(site.file("/tra-cuu/rows.json").read_text(encoding="utf-8"))
    named = [name for row in rows.values() for name in row["bodies"] + row["inferred"]]
    assert [
        name
        for name in named
        if any(name.startswith(f"{old} (") for old in changed) and "(nay" not in name and "(chưa" not in name
    ] == []


def test_every_page_and_sheet_says_issued_when_ended_when_and_what_was_found(site, plan):
    line = Views(plan).whole_plan.status_line
    assert plan.info.status.text in line
    for address, page in site.pages.items():
        assert line in text(page.select_one(".plan-status")), address
        assert plan.info.status.namesake in text(page.select_one("footer.md-footer")), address
    for file in site.folder.glob("co-quan/*/phieu/*.pdf"):
        first = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_bounded()
        assert line in " ".join(first.split()), file
