"""Paper from the site: the whole plan, and a duty sheet for each agency with duties.

Which agency has a sheet, and which duties are on it, is tested in tests/unit/test_views.py: page and file read the
same view. Here it is read back from both.
"""

import re
import unicodedata
from copy import copy
from urllib.parse import urldefrag

import pypdfium2
import pytest

from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.graph.citation import cite_plan, due, number
from tests import PUBLISHED

SITE = PUBLISHED["SITE_URL"].rstrip("/")
A4 = (595, 842)
LETTERHEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
FOOT = "Bản dựng từ dữ liệu của trang tra cứu"
URI = re.compile(rb"/URI ?\(([^)]*)\)")


def holders(agency, link):
    """Whose duties in a clause are those of an agency: its own, or, where it has none there, those of its groups."""
    return {agency.id} if any(duty.agency == agency.id for duty in link.duties) else {agency.id, *agency.member_of}


def held(agency, link):
    """The duties of a clause that an agency has, itself or as a member: what a group only receives binds no member."""
    bound = holders(agency, link)
    return [duty for duty in link.duties if duty.agency in bound and (duty.agency == agency.id or duty.role.acts)]


def working(plan):
    """Ids of the agencies that must do something, themselves, with a group of theirs, or as who took over from one."""
    own = {a.id for a in plan.agencies if any(duty.role.acts for link in plan.links for duty in held(a, link))}
    given = own | {link.clause for link in plan.links if link.duties}
    heirs = {heir for note in plan.notes if given & set(note.about) for heir in note.to}
    return [agency.id for agency in plan.agencies if agency.id in own | heirs]


def folded(text):
    """Words in NFC with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def closed(text):
    """A text without spaces, for words that the page cuts in pieces of markup."""
    return "".join(text.split())


def pages_of(pdf):
    """The text of each page, as a reader copies it."""
    return [folded(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(pdf)]


@pytest.fixture(scope="module")
def whole(site, plan):
    return site.file(f"/toan-van/{plan.info.document}.pdf").read_bytes()


@pytest.fixture(scope="module")
def numbered(whole):
    """Pages of the plan itself, after the sheet of ours in front."""
    front, *rest = pages_of(whole)
    assert "không thuộc văn bản" in front
    return rest


def taken(text, words):
    """A text without some words that stand in it exactly once."""
    assert text.count(words) == 1, words
    return text.replace(words, "")


def test_every_word_of_record_is_printed_once_and_in_order(plan, numbered):
    body = []
    for count, page in enumerate(numbered, start=1):
        words, _, foot = page.partition(FOOT)
        assert foot.endswith("không thay văn bản có chữ ký và con dấu")
        body.append(words.removeprefix(f"{count} ") if count > 1 else words)
    printed = " ".join(body)
    for note in plan.footnotes:
        printed = taken(printed, f"{note.mark} {note.text}")
        on_page = next(page for page in numbered if f"{note.mark} {note.text}" in page)
        assert on_page.count(note.mark) == 2, "a footnote stands on the page that calls it"
    issuer = plan.agency[plan.document[plan.info.document].issuer].name
    printed = taken(taken(printed, LETTERHEAD), issuer.upper())
    source = " ".join(part for p in plan.paragraphs for part in (p.mark, p.heading, p.text) if part)
    assert printed.split() == source.split()


def test_the_outline_has_every_marked_clause_by_its_number(plan, whole, numbered):
    marked = [clause for clause in plan.clauses if clause.mark]
    outline = list(pypdfium2.PdfDocument(whole).get_toc())
    assert [entry.get_title().split(" ")[0] for entry in outline] == [f"{number(plan, c.id)}." for c in marked]
    for entry, clause in zip(outline, marked, strict=True):
        first_words = " ".join([clause.mark, *clause.words.split()[:4]])
        assert first_words in numbered[entry.get_dest().get_index() - 1], clause.id


def test_the_full_text_page_says_how_long_and_how_heavy_the_file_is(site, plan, whole):
    head = site.pages["/toan-van/"].select_one(".plan-head")
    assert head.select(f'a[href="{plan.info.document}.pdf"]')
    told = f"({len(pypdfium2.PdfDocument(whole))} trang, {round(len(whole) / 1000)} KB)"
    assert told in folded(head.get_text(" "))


def test_files_are_named_tagged_vietnamese_a4_and_light_and_their_links_lead_somewhere(site, plan, whole):
    outside = {source.url for note in plan.notes for source in note.sources}
    files = [*site.folder.rglob("*.pdf")]
    assert len(files) == 1 + len(working(plan))
    for file in files:
        pdf = file.read_bytes()
        for part in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang(vi", b"pdfuaid"):
            assert part in pdf, (file, part)
        document = pypdfium2.PdfDocument(pdf)
        assert document.get_metadata_value("Title"), file
        assert "D:1970" not in document.get_metadata_value("CreationDate"), file
        assert {tuple(map(round, page.get_size())) for page in document} == {A4}
        assert len(pdf) <= (2_000_000 if pdf == whole else 200_000), file
        links = {uri.decode() for uri in URI.findall(pdf)}
        assert len(links) > (20 if pdf == whole else 0), file
        for link in links - outside:
            address, fragment = urldefrag(link)
            path = address.removeprefix(SITE)
            assert site.exists(path), link
            assert not fragment or site.pages[path].find(id=fragment), link


def test_exactly_the_agencies_with_duties_have_a_sheet(site, plan):
    for agency in plan.agencies:
        links = site.pages[f"/co-quan/{agency.id}/"].select('.plan-head .plan-hint a[href^="phieu/"]')
        expected = {"phieu/", f"phieu/{agency.id}.pdf"} if agency.id in working(plan) else set()
        assert {link["href"] for link in links} == expected
        assert (f"/co-quan/{agency.id}/phieu/" in site.pages) == bool(expected)
        assert site.exists(f"/co-quan/{agency.id}/phieu/{agency.id}.pdf") == bool(expected)


@pytest.fixture(scope="module")
def sheets(site, plan):
    """The words of the sheet of each agency that has one: on the page, and in the file."""
    found = []
    for agency in working(plan):
        shown = copy(site.pages[f"/co-quan/{agency}/phieu/"].select_one(".plan-duty-sheet"))
        for abbreviation in shown.select("abbr"):
            abbreviation.unwrap()  # else a blank would come between it and the sign after it
        shown.smooth()
        pages = pages_of(site.file(f"/co-quan/{agency}/phieu/{agency}.pdf").read_bytes())
        found += [(agency, folded(shown.get_text(" "))), (agency, " ".join(pages))]
    return found


def test_a_sheet_has_every_duty_and_deadline_of_the_agency_and_its_groups_word_for_word(sheets, plan):
    for agency, words in sheets:
        said = [plan.agency[agency].name, cite_plan(plan)]
        for link in plan.links:
            duties = held(plan.agency[agency], link)
            due_here = [one for one in link.deadlines if holders(plan.agency[agency], link) & set(one.by)]
            said += [part for duty in duties for part in (duty.quote, duty.role.label)]
            said += [part for d in due_here for part in (d.quote, f"{due(d)}: {d.what}")]
            said += [number(plan, link.clause)] if duties and plan.paragraph[link.clause].is_clause else []
        assert [part for part in said if closed(part) not in closed(words)] == [], agency


def test_a_sheet_keeps_the_three_voices_apart(sheets, plan):
    for agency, words in sheets:
        assert "không phải văn bản của cơ quan nhà nước, không thay văn bản có chữ ký" in words, agency
        assert plan.info.updated.strftime("%d/%m/%Y") in words, agency
        for note in plan.notes:
            if agency in note.about and note.kind is not NoteKind.NGUYEN_VAN:
                assert note.text in words, (agency, note.id)
                assert all(source.title in words for source in note.sources), (agency, note.id)
        for link in plan.links:
            assert all(judged.reason not in words for judged in link.competent if judged.agency == agency), agency


def test_a_sheet_says_of_every_duty_that_is_our_reading_that_it_is(sheets, plan):
    for agency, words in sheets:
        shown = [
            [duty for duty in held(plan.agency[agency], link) if duty.agency == holder]
            for link in plan.links
            for holder in holders(plan.agency[agency], link)
        ]
        ours = [{d.role for d in duties if d.reason} - {d.role for d in duties if not d.reason} for duties in shown]
        assert words.lower().count("cách hiểu của trang") == sum(map(len, ours)), agency


def test_a_sheet_prints_the_words_of_record_in_the_letters_of_record(site, plan):
    for agency in working(plan):
        page = site.pages[f"/co-quan/{agency}/phieu/"]
        assert page.select(".plan-duties .plan-quote")
        assert not page.select(".plan-outside .plan-quote")
        pdf = site.file(f"/co-quan/{agency}/phieu/{agency}.pdf").read_bytes()
        fonts = set(re.findall(rb"/BaseFont/[A-Z]{6}\+(\w+)", pdf))
        assert {b"Tinos", b"BeVietnamPro"} <= {font.split(b"-")[0] for font in fonts}
