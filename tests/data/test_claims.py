"""What the site claims about this plan: every claim has its words, and nothing that was promised is missing.

Quotes are looked up here in the data files as they are, without the loader and its rules.
"""

import datetime
import re
import unicodedata

import pytest
import yaml

from plan_explorer.data.vocabulary import NoteKind, Role
from tests import ROOT


def read(name):
    return yaml.safe_load((ROOT / "plan_data" / f"{name}.yml").read_text(encoding="utf-8"))


TEXT = read("text")
WORDS = {p["id"]: f"{p.get('heading', '')} {p.get('text', '')}".strip() for p in TEXT["paragraphs"]}
HEADINGS = {p["id"]: p.get("heading", "") for p in TEXT["paragraphs"]}
LINKS = {link["clause"]: link for link in read("links")}
TITLES = {own["clause"]: own for own in read("titles")}

# The addressees of Mục III, khoản by khoản; its last paragraph speaks to heads of departments.
ADDRESSEES = {
    "iii-1": {"so-ban-nganh-thanh-pho", "ubnd-quan-huyen"},
    "iii-2": {"so-ke-hoach-va-dau-tu"},
    "iii-3": {"so-tai-chinh"},
    "iii-4": {"so-tai-nguyen-va-moi-truong"},
    "iii-5": {"so-nong-nghiep-va-phat-trien-nong-thon"},
    "iii-6": {"so-cong-thuong"},
    "iii-7": {"so-khoa-hoc-va-cong-nghe"},
    "iii-8": {"so-thong-tin-va-truyen-thong"},
    "iii-9": {"ban-quan-ly-cac-khu-che-xuat-va-cong-nghiep"},
    "iii-10": {"ubnd-quan-huyen"},
    "iii-11": {"to-chuc-chinh-tri-xa-hoi"},
}
BODIES = sorted(set().union(*ADDRESSEES.values()))

TASKS_II = [clause for clause in TITLES if clause.startswith("ii-")]
TASKS_III = [clause for clause in TITLES if clause.startswith("iii-")]

DOCUMENTS = {
    "224/KH-UBND": datetime.date(2023, 10, 31),
    "227/TB-VPCP": datetime.date(2023, 6, 16),
    "200/KH-UBND": datetime.date(2022, 9, 22),
    "30/2022/QĐ-UBND": datetime.date(2022, 10, 4),
    "3187/QĐ-UBND": datetime.date(2022, 8, 26),
    "06/QĐ-TTg": datetime.date(2022, 1, 6),
    "99/KH-UBND": datetime.date(2022, 5, 10),
    "06-ĐA/TU": datetime.date(2021, 12, 25),
    "328/QĐ-UBND": datetime.date(2018, 2, 2),
    "144/KH-UBND": datetime.date(2022, 7, 6),
    "10-NQ/TU": datetime.date(2021, 12, 29),
}

TERMS = [
    "TTX",
    "UBND",
    "KNK",
    "HĐND",
    "PAR INDEX",
    "PAPI",
    "SIPAS",
    "PCI",
    "PGI",
    "MICE",
    "VietGAP",
    "SQF 1000CM",
    "N₂O",
    "Đề án 06",
    "chủ trì",
    "tham mưu",
    "lồng ghép",
    "dự toán",
]


@pytest.mark.parametrize("clause", LINKS)
def test_every_quote_is_in_its_clause(clause):
    claims = [
        (record.get("clause", clause), record["quote"])
        for name, records in LINKS[clause].items()
        if name != "clause"
        for record in records
    ]
    assert claims
    assert [quote for place, quote in claims if not quote.strip() or quote not in WORDS[place]] == []


@pytest.mark.parametrize("clause", LINKS)
def test_what_is_our_reading_says_why(clause):
    readings = [*LINKS[clause].get("competent", []), *(d for d in LINKS[clause].get("duties", []) if "reason" in d)]
    assert [reading for reading in readings if len(reading["reason"].split()) < 4] == []


@pytest.mark.parametrize("clause", TASKS_III)
def test_every_task_of_muc_iii_is_done_by_those_its_heading_names(plan, clause):
    acting = {d["agency"] for d in LINKS[clause]["duties"] if d["role"] != Role.TIEP_NHAN}
    khoan = "-".join(clause.split("-")[:2])
    if khoan == "iii-cuoi":
        (proposal,) = [d for d in LINKS[clause]["duties"] if d["role"] == Role.DE_XUAT]
        assert proposal["agency"] == "so-ban-nganh-thanh-pho"
        assert "Giám đốc sở, Thủ trưởng cơ quan liên quan" in proposal["quote"]
        assert proposal["reason"]
        assert {"so-ke-hoach-va-dau-tu", "ubnd-thanh-pho"} <= acting
    else:
        assert ADDRESSEES[khoan] <= acting
        for body in ADDRESSEES[khoan]:
            assert any(name in HEADINGS[khoan] for name in plan.agency[body].names)


@pytest.mark.parametrize("clause", TASKS_III)
def test_chu_tri_is_claimed_only_where_the_text_says_chu_tri(clause):
    leading = [d for d in LINKS[clause]["duties"] if d["role"] == Role.CHU_TRI]
    assert [d["quote"] for d in leading if "chủ trì" not in d["quote"].casefold()] == []
    assert bool(leading) is ("chủ trì" in WORDS[clause].casefold())


@pytest.mark.parametrize("clause", TASKS_II)
def test_every_task_of_muc_ii_has_a_competent_body_on_the_words_of_muc_iii(plan, clause):
    competent = LINKS[clause]["competent"]
    assert competent
    for claim in competent:
        khoan = "-".join(claim["clause"].split("-")[:2])
        assert claim["quote"] in WORDS[claim["clause"]]
        assert claim["agency"] in ADDRESSEES[khoan] or any(
            name in claim["quote"] for name in plan.agency[claim["agency"]].names
        )


def test_there_are_20_tasks_in_muc_ii_and_27_in_muc_iii():
    assert (len(TASKS_II), len(TASKS_III), len(TITLES)) == (20, 27, 47)


@pytest.mark.parametrize("clause", TITLES)
def test_a_title_is_short_and_a_summary_has_one_to_three_sentences(clause):
    title, summary = TITLES[clause]["title"], TITLES[clause]["summary"]
    assert 10 <= len(title) <= 90
    assert not title.endswith(".")
    assert 1 <= len(re.findall(r"[.!?…](?:\s|$)", summary)) <= 3
    assert summary.endswith((".", "!", "?", "…"))


@pytest.mark.parametrize("clause", TITLES)
def test_a_ready_sentence_is_short_stands_alone_and_promises_nothing(clause):
    sentence = TITLES[clause]["sentence"]
    assert 60 <= len(unicodedata.normalize("NFC", sentence)) <= 280
    assert 1 <= len(re.findall(r"[.!?…](?:\s|$)", sentence)) <= 2
    assert sentence.endswith(".")
    assert "Cần Thơ" in sentence
    assert "Kế hoạch" in sentence
    assert not re.search(r"\b(sẽ|TTX|KNK)\b", sentence)


@pytest.mark.parametrize("clause", TITLES)
def test_a_ready_sentence_names_only_bodies_that_the_clause_or_its_heading_names(clause, plan):
    words = " ".join(paragraph.words for paragraph in plan.lineage(clause)).lower()
    sentence = TITLES[clause]["sentence"].lower()
    for agency in plan.agencies:
        forms = {form.lower() for form in (agency.name, *agency.names) if len(form) > len("UBND thành phố")}
        if any(form in sentence for form in forms):
            assert any(form in words for form in forms), agency.name


@pytest.mark.parametrize("clause", TITLES)
def test_every_task_has_a_topic(clause):
    assert LINKS[clause]["topics"]


def test_there_are_12_to_18_topics_and_6_to_9_audiences_each_defined_in_a_sentence():
    topics, audiences = read("topics"), read("audiences")
    assert 12 <= len(topics) <= 18
    assert 6 <= len(audiences) <= 9
    assert [entry["id"] for entry in (*topics, *audiences) if not entry["definition"].strip().endswith(".")] == []


@pytest.mark.parametrize("term", TERMS)
def test_the_glossary_explains_what_readers_stumble_on(term):
    entries = [entry for entry in read("glossary") if entry["term"] == term]
    assert len(entries) == 1
    assert entries[0].get("expansion") or entries[0].get("definition")


@pytest.mark.parametrize(
    ("term", "footnote"), [("TTX", "Tăng trưởng xanh"), ("UBND", "Ủy ban nhân dân"), ("KNK", "Khí nhà kính")]
)
def test_what_the_plan_explains_itself_is_explained_in_its_words(plan, term, footnote):
    entry = next(entry for entry in plan.glossary if entry.term == term)
    note = next(note for note in plan.footnotes if note.id == entry.stated_in)
    assert note.text == footnote
    assert entry.expansion.casefold() == footnote.casefold()


@pytest.mark.parametrize("body", BODIES)
def test_each_addressee_of_muc_iii_has_a_note_on_its_successor(plan, body):
    notes = [note for note in plan.notes if note.kind is NoteKind.KE_THUA and body in note.about]
    assert notes
    assert [note.id for note in notes if note.verified and not note.sources] == []


def test_there_are_11_addressees():
    assert len(BODIES) == 11


@pytest.mark.parametrize(
    "note", [note for note in read("notes") if note["kind"] != "nguyen-van"], ids=lambda n: n["id"]
)
def test_every_outside_fact_has_a_source_and_a_day_or_says_that_it_is_unverified(note):
    sources = note.get("sources", [])
    assert sources or note.get("verified") is False
    for source in sources:
        assert source["url"].startswith(("https://", "http://"))
        assert isinstance(source["checked_on"], datetime.date)


@pytest.mark.parametrize(
    "note", [note for note in read("notes") if note.get("verified") is False], ids=lambda n: n["id"]
)
def test_an_unverified_note_names_no_source(note):
    assert not note.get("sources")


@pytest.mark.parametrize(
    "note", [note for note in read("notes") if note["kind"] == "nguyen-van"], ids=lambda n: n["id"]
)
def test_a_note_on_the_wording_quotes_words_that_are_printed(note):
    assert note["words"] in WORDS[note["about"][0]]


def test_the_yearly_report_is_due_before_20_november(plan):
    yearly = [(link["clause"], d) for link in LINKS.values() for d in link.get("deadlines", []) if "yearly_before" in d]
    ((clause, deadline),) = yearly
    assert (clause, deadline["yearly_before"]) == ("iii-1-b", "11-20")
    assert "trước ngày 20 tháng 11" in deadline["quote"]
    assert set(deadline["by"]) == {"so-ban-nganh-thanh-pho", "ubnd-quan-huyen"}
    assert deadline["to"] == "so-ke-hoach-va-dau-tu"
    assert plan.agency[deadline["to"]].name in WORDS[clause]


@pytest.mark.parametrize(("number", "date"), DOCUMENTS.items(), ids=DOCUMENTS.keys())
def test_a_document_with_a_number_has_the_date_that_the_plan_gives_it(plan, number, date):
    (document,) = [document for document in plan.documents if document.number == number]
    assert document.date == date
    if document.id != plan.info.document:
        printed = re.search(rf"{re.escape(number)} ngày (\d+) tháng (\d+) năm (\d+)", " ".join(WORDS.values()))
        assert tuple(map(int, printed.groups())) == (date.day, date.month, date.year)


def test_no_other_document_has_a_number(plan):
    assert {document.number for document in plan.documents if document.number} == set(DOCUMENTS)


@pytest.mark.parametrize("number", [number for number in DOCUMENTS if number != "224/KH-UBND"])
def test_every_paragraph_that_names_a_document_cites_it(plan, number):
    (document,) = [document for document in plan.documents if document.number == number]
    naming = {place for place, words in WORDS.items() if re.search(rf"(?<![\w/]){re.escape(number)}", words)}
    citing = {
        clause for clause, link in LINKS.items() for d in link.get("documents", []) if d["document"] == document.id
    }
    assert naming == citing


def test_only_documents_that_others_bring_in_are_cited_through_another():
    through = {
        d["document"]: d["through"] for link in LINKS.values() for d in link.get("documents", []) if "through" in d
    }
    assert through == {"06-da-tu-2021": "99-kh-ubnd-2022", "10-nq-tu-2021": "144-kh-ubnd-2022"}


def test_the_basis_of_the_plan_is_the_two_documents_after_can_cu():
    basis = [
        (clause, d["document"])
        for clause, link in LINKS.items()
        for d in link.get("documents", [])
        if d["relation"] == "can-cu"
    ]
    assert basis == [("can-cu-1", "227-tb-vpcp-2023"), ("can-cu-2", "200-kh-ubnd-2022")]


def test_the_recipients_are_those_printed_at_the_end(plan):
    printed = [WORDS[f"noi-nhan-{n}"] for n in range(1, 11)]
    recipients = [plan.agency[body] for body in plan.info.recipients]
    assert len(recipients) == len(printed)
    for body, line in zip(recipients, printed, strict=True):
        assert any(name in line for name in body.names)


def test_the_plan_is_signed_by_the_man_who_signed(plan):
    assert plan.info.signer == WORDS["nguoi-ky"]
