"""Names in the official text become links, and no word of the text changes."""

import re

import pytest

from plan_explorer.graph.mentions import Names
from plan_explorer.render.entity_links import with_links
from tests.unit.making import agency, document, footnote, plan, term

HERE = "/nhiem-vu/i-1/"


def rendered(text, here="", **parts):
    return str(with_links(Names(plan(**parts)), text, here))


def linked(text, here="", **parts):
    """What is linked in a text, and to where."""
    return re.findall(r'<a class="[^"]+" href="([^"]*)"[^>]*>(.*?)</a>', rendered(text, here, **parts))


def test_a_name_leads_to_its_page_and_says_the_full_name_where_the_words_do_not():
    made = rendered("Giao UBND xã.", agencies=[agency("ubnd-xa", "UBND xã", name="Ủy ban nhân dân xã")])
    assert made == 'Giao <a class="plan-agency" href="/co-quan/ubnd-xa/" title="Ủy ban nhân dân xã">UBND xã</a>.'
    assert "title=" not in rendered("Giao ubnd xã.", agencies=[agency("ubnd-xa", "ubnd xã", name="UBND xã")])


def test_bodies_documents_and_terms_lead_to_their_own_kind_of_page():
    parts = {
        "agencies": [agency("so-y-te", "Sở Y tế")],
        "documents": [document("5-kh-2029", "Kế hoạch số 5/KH")],
        "glossary": [term("byt", "BYT")],
    }
    assert linked("Sở Y tế, Kế hoạch số 5/KH, BYT", **parts) == [
        ("/co-quan/so-y-te/", "Sở Y tế"),
        ("/van-ban/5-kh-2029/", "Kế hoạch số 5/KH"),
        ("/thuat-ngu/#byt", "BYT"),
    ]


@pytest.mark.parametrize("text", ["Sở Y tếa", "TSở Y tế", "Sở Y tế2", "SỞ Y TẾ", "sở y tế"])
def test_a_name_is_linked_as_a_whole_word_and_only_as_it_is_written(text):
    assert linked(text, agencies=[agency("so-y-te", "Sở Y tế")]) == []


def test_a_name_may_have_any_sign_in_it():
    names = ["C++ (số 1)", "Số: 2/KH.", "[a-z]*"]
    found = linked(" và ".join(names), documents=[document("x", *names)])
    assert [name for _, name in found] == names


def test_the_longest_name_wins_and_no_link_stands_inside_another():
    parts = {
        "documents": [document("ke-hoach", "Kế hoạch TTX của Sở Y tế")],
        "agencies": [agency("so-y-te", "Sở Y tế")],
        "glossary": [term("ttx", "TTX")],
    }
    assert linked("Kế hoạch TTX của Sở Y tế", **parts) == [("/van-ban/ke-hoach/", "Kế hoạch TTX của Sở Y tế")]


def test_a_term_is_linked_once_in_a_paragraph_whatever_its_form_and_a_body_wherever_it_stands():
    assert len(linked("KNK, khí nhà kính và KNK", glossary=[term("knk", "KNK", "khí nhà kính")])) == 1
    assert len(linked("Sở Y tế và Sở Y tế", agencies=[agency("so-y-te", "Sở Y tế")])) == 2


def test_a_term_inside_a_name_does_not_use_up_its_link():
    parts = {"documents": [document("ke-hoach", "Kế hoạch TTX")], "glossary": [term("ttx", "TTX")]}
    assert linked("Kế hoạch TTX về TTX", **parts) == [
        ("/van-ban/ke-hoach/", "Kế hoạch TTX"),
        ("/thuat-ngu/#ttx", "TTX"),
    ]


def test_what_leads_to_the_page_itself_is_emphasised():
    made = rendered("Sở Y tế báo cáo", "/co-quan/so-y-te/", agencies=[agency("so-y-te", "Sở Y tế")])
    assert made == '<strong class="plan-here">Sở Y tế</strong> báo cáo'


@pytest.mark.parametrize(
    ("here", "link"),
    [
        (HERE, f'<sup class="plan-note-ref" id="goi-n"><a href="{HERE}#n" title="Tăng trưởng xanh">¹</a></sup>'),
        ("", '<sup class="plan-note-ref"><a href="/toan-van/#n" title="Tăng trưởng xanh">¹</a></sup>'),
    ],
    ids=["on the same page, and back", "on no page, to the full text"],
)
def test_a_footnote_mark_leads_to_its_note(here, link):
    assert rendered("về TTX¹;", here, footnotes=[footnote("n", "¹", "Tăng trưởng xanh")]) == f"về TTX{link};"


@pytest.mark.parametrize(
    ("here", "around"),
    [(HERE, ('<a href="/co-quan/ubnd/">', "</a>")), ("/co-quan/ubnd/", ("<strong>", "</strong>"))],
    ids=["elsewhere", "on the page of the name itself"],
)
def test_a_footnote_mark_inside_a_name_is_a_link_of_its_own(here, around):
    parts = {"agencies": [agency("ubnd", "UBND² xã")], "footnotes": [footnote("hai", "²", "Ủy ban nhân dân")]}
    made = re.sub(r' (?:title|id|class)="[^"]*"', "", rendered("UBND² xã họp", here, **parts))
    before, after = around
    assert made == f'{before}UBND{after}<sup><a href="{here}#hai">²</a></sup>{before} xã{after} họp'


def test_marks_of_two_signs_are_not_cut_in_two():
    notes = [footnote("mot", "¹", "Một"), footnote("muoi-hai", "¹²", "Mười hai")]
    assert "#muoi-hai" in rendered("TTX¹²", HERE, footnotes=notes)
    assert "#mot" not in rendered("TTX¹²", HERE, footnotes=notes)


def test_a_plan_without_names_and_notes_is_printed_as_it_is():
    assert rendered("Sở Y tế¹ & x") == "Sở Y tế¹ &amp; x"
