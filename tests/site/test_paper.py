"""What is printed from the site: the whole plan, and a duty sheet for each body that has duties."""

import re
import unicodedata
from copy import copy
from urllib.parse import urldefrag

import pypdfium2
import pytest

from plan_explorer.data.vocabulary import NoteKind, Role
from plan_explorer.graph.citation import cite_plan, due, number
from plan_explorer.graph.mentions import Names
from plan_explorer.outputs import duty_sheets, plan_pdf
from plan_explorer.render.renderer import Renderer
from tests import PUBLISHED

SITE = PUBLISHED["SITE_URL"].rstrip("/")
A4 = (595, 842)
LETTERHEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
FOOT = "Bản dựng từ dữ liệu của trang tra cứu"
URI = re.compile(rb"/URI ?\(([^)]*)\)")


def working(plan):
    """Ids of the bodies with a duty of their own, or of a group of theirs that does more than receive."""
    given = {(duty.agency, duty.role) for link in plan.links for duty in link.duties}
    own = {agency for agency, _ in given}
    groups = {agency for agency, role in given if role is not Role.TIEP_NHAN}
    return [a.id for a in plan.agencies if a.id in own or groups & set(a.member_of)]


def folded(text):
    """Words in NFC with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def read(site, address):
    return (site.folder / address.lstrip("/")).read_bytes()


def pages_of(pdf):
    """The text of each page, as a reader copies it."""
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


def plan_address(plan):
    return f"/toan-van/{plan.info.document}.pdf"


@pytest.fixture(scope="module")
def whole(site, plan):
    return read(site, plan_address(plan))


@pytest.fixture(scope="module")
def numbered(whole):
    """Pages of the plan itself, after the sheet of ours in front."""
    front, *rest = pages_of(whole)
    assert "không thuộc văn bản" in folded(front)
    return rest


def taken(text, words):
    """A text without some words that stand in it exactly once."""
    assert text.count(words) == 1, words
    return text.replace(words, "")


def test_every_word_of_record_is_printed_once_and_in_order(plan, numbered):
    body = []
    for count, page in enumerate(numbered, start=1):
        words, _, foot = folded(page).partition(FOOT)
        assert foot.endswith("không thay văn bản có chữ ký và con dấu")
        body.append(words.removeprefix(f"{count} ") if count > 1 else words)
    printed = " ".join(body)
    for note in plan.footnotes:
        printed = taken(printed, f"{note.mark} {note.text}")
    issuer = plan.agency[plan.document[plan.info.document].issuer].name
    printed = taken(taken(printed, LETTERHEAD), issuer.upper())
    source = " ".join(part for p in plan.paragraphs for part in (p.mark, p.heading, p.text) if part)
    assert printed.split() == source.split()


def test_each_footnote_stands_on_the_page_that_calls_it(plan, numbered):
    for note in plan.footnotes:
        page = next(page for page in map(folded, numbered) if f"{note.mark} {note.text}" in page)
        assert page.count(note.mark) == 2, note.id


def test_the_outline_has_every_marked_clause_by_its_number(plan, whole, numbered):
    marked = [clause for clause in plan.clauses if clause.mark]
    outline = list(pypdfium2.PdfDocument(whole).get_toc())
    assert [entry.get_title().split(" ")[0] for entry in outline] == [f"{number(plan, c.id)}." for c in marked]
    for entry, clause in zip(outline, marked, strict=True):
        first_words = " ".join([clause.mark, *clause.words.split()[:4]])
        assert first_words in folded(numbered[entry.get_dest().get_index() - 1]), clause.id


def test_names_in_the_text_lead_to_their_pages(plan, whole):
    names = Names(plan)
    mentioned = (m.target for p in plan.paragraphs for m in names.mentions(p.words))
    wanted = {f"{SITE}{target.address}" for target in mentioned if target.kind != "term"}
    assert len(wanted) > 20
    assert wanted <= {uri.decode() for uri in URI.findall(whole)}


def test_the_full_text_page_says_how_long_and_how_heavy_the_file_is(site, plan, whole):
    head = site.pages["/toan-van/"].select_one(".plan-head")
    assert head.select(f'a[href="{plan.info.document}.pdf"]')
    told = f"({len(pypdfium2.PdfDocument(whole))} trang, {round(len(whole) / 1000)} KB)"
    assert told in folded(head.get_text(" "))


def test_files_are_named_tagged_vietnamese_a4_and_light(site, plan):
    sheets = [f"/co-quan/{body}/phieu/{body}.pdf" for body in working(plan)]
    for address in [plan_address(plan), *sheets]:
        pdf = read(site, address)
        for part in (b"/MarkInfo", b"/StructTreeRoot", b"/Lang(vi", b"pdfuaid"):
            assert part in pdf, (address, part)
        document = pypdfium2.PdfDocument(pdf)
        assert document.get_metadata_value("Title"), address
        assert "D:1970" not in document.get_metadata_value("CreationDate"), address
        assert {tuple(map(round, page.get_size())) for page in document} == {A4}
        assert len(pdf) <= (2_000_000 if address == plan_address(plan) else 200_000), address


def test_the_same_plan_gives_the_same_bytes(site, plan, whole):
    renderer = Renderer(plan, site_url=PUBLISHED["SITE_URL"])
    assert plan_pdf.pdf(renderer) == whole
    for asset in duty_sheets.assets(renderer):
        assert asset.content == read(site, asset.path), asset.path


def test_links_in_files_lead_somewhere(site, plan):
    outside = {source.url for note in plan.notes for source in note.sources}
    for file in site.folder.rglob("*.pdf"):
        links = {uri.decode() for uri in URI.findall(file.read_bytes())}
        assert links, file
        for link in links - outside:
            address, fragment = urldefrag(link)
            path = address.removeprefix(SITE)
            assert site.exists(path), link
            assert not fragment or site.pages[path].find(id=fragment), link


def test_exactly_the_bodies_with_duties_have_a_sheet(site, plan):
    bodies = working(plan)
    assert bodies
    for agency in plan.agencies:
        links = site.pages[f"/co-quan/{agency.id}/"].select('.plan-head .plan-hint a[href^="phieu/"]')
        expected = {"phieu/", f"phieu/{agency.id}.pdf"} if agency.id in bodies else set()
        assert {link["href"] for link in links} == expected
        assert site.exists(f"/co-quan/{agency.id}/phieu/") == (agency.id in bodies)
        assert site.exists(f"/co-quan/{agency.id}/phieu/{agency.id}.pdf") == (agency.id in bodies)


@pytest.fixture(scope="module")
def sheets(site, plan):
    """The words of the sheet of each body that has one: on the page, and in the file."""
    found = []
    for body in working(plan):
        shown = copy(site.pages[f"/co-quan/{body}/phieu/"].select_one(".plan-duty-sheet"))
        for abbreviation in shown.select("abbr"):
            abbreviation.unwrap()  # else a blank would come between it and the sign after it
        shown.smooth()
        pages = pages_of(read(site, f"/co-quan/{body}/phieu/{body}.pdf"))
        found += [(body, folded(shown.get_text(" "))), (body, folded(" ".join(pages)))]
    return found


def closed(text):
    """A text without spaces, for words that the page cuts in pieces of markup."""
    return "".join(text.split())


def clause_handle(plan, clause):
    paragraph = plan.paragraph[clause]
    return number(plan, clause) if paragraph.is_clause else paragraph.level.label.capitalize()


def test_a_sheet_has_every_duty_with_its_clause_words_and_partners(sheets, plan):
    for body, words in sheets:
        assert plan.agency[body].name in words
        assert cite_plan(plan) in words
        groups = plan.agency[body].member_of
        for link in plan.links:
            own = [duty for duty in link.duties if duty.agency == body]
            shared = [duty for duty in link.duties if duty.agency in groups and duty.role is not Role.TIEP_NHAN]
            for duty in own + shared:
                assert closed(duty.quote) in closed(words), (body, link.clause, duty.quote)
                assert duty.role.label in words, (body, link.clause)
                handle = re.escape(clause_handle(plan, link.clause))
                assert re.search(rf"(?<![\w.]){handle}(?![\w.])", words), (body, link.clause)
            for partner in link.duties if own else ():
                assert plan.agency[partner.agency].name in words, (body, link.clause)


def test_a_sheet_has_every_deadline_of_the_body_and_its_groups(sheets, plan):
    for body, words in sheets:
        bound = {body, *plan.agency[body].member_of}
        for deadline in (d for link in plan.links for d in link.deadlines if bound & set(d.by)):
            assert f"{due(deadline)}: {deadline.what}" in words.replace(" :", ":"), body
            assert deadline.quote in words, body


def test_a_sheet_keeps_the_three_voices_apart(sheets, plan):
    for body, words in sheets:
        assert "không phải văn bản của cơ quan nhà nước, không thay văn bản có chữ ký" in words, body
        assert plan.info.updated.strftime("%d/%m/%Y") in words, body
        for note in plan.notes:
            if body in note.about and note.kind is not NoteKind.NGUYEN_VAN:
                assert note.text in words, (body, note.id)
                assert all(source.title in words for source in note.sources), (body, note.id)
        for link in plan.links:
            assert all(judged.reason not in words for judged in link.competent if judged.agency == body), body


def test_a_sheet_says_of_every_duty_that_is_our_reading_that_it_is(sheets, plan):
    for body, words in sheets:
        bound = {body, *plan.agency[body].member_of}
        holders = [[duty for duty in link.duties if duty.agency == holder] for link in plan.links for holder in bound]
        ours = [{d.role for d in duties if d.reason} - {d.role for d in duties if not d.reason} for duties in holders]
        assert words.lower().count("cách hiểu của trang") == sum(map(len, ours)), body


def test_a_sheet_prints_the_words_of_record_in_the_letters_of_record(site, plan):
    for body in working(plan):
        page = site.pages[f"/co-quan/{body}/phieu/"]
        assert page.select(".plan-duties .plan-quote")
        assert not page.select(".plan-outside .plan-quote")
        fonts = set(re.findall(rb"/BaseFont/[A-Z]{6}\+(\w+)", read(site, f"/co-quan/{body}/phieu/{body}.pdf")))
        assert {b"Tinos", b"BeVietnamPro"} <= {font.split(b"-")[0] for font in fonts}
