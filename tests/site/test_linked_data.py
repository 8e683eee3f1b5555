"""JSON-LD of pages: its terms exist, our words and the text's stay apart, the page shows its words."""

import gzip
import json
import re

import pytest
from rdflib import RDF, Graph, Literal, URIRef

from plan_explorer.graph.citation import cite_plan, number
from tests import PUBLISHED, json_ld
from tests.data.test_contract import CLAUSES
from tests.json_ld import bare, blocks, read, said, types, words

SITE = PUBLISHED["SITE_URL"]
HEAVY = 1200  # bytes that a block may add to the page of a task, gzipped
THING = "#this"
NOT_PROSE = {  # dates, codes and names of the site: shown in another form, or in the frame of the page
    *("dateModified", "legislationDate", "temporalCoverage", "inLanguage", "position", "encodingFormat"),
}


def absolute(address):
    return SITE.rstrip("/") + address


def clause(clause_id):
    return absolute(f"/toan-van/#{clause_id}")


def thing(kind, record_id):
    return absolute(f"/{kind}/{record_id}/{THING}")


def plain(text):
    return " ".join(text.split()).casefold()


@pytest.fixture(scope="module")
def facts(site):
    """What each page says, by its address."""
    return {address: read(*blocks(site.pages[address])) for address in site.addresses}


@pytest.fixture(scope="module")
def every(facts):
    """What all pages say together."""
    every = Graph()
    for graph in facts.values():
        every += graph
    return every


def test_every_page_has_one_block_at_the_end_of_its_content(site):
    for address in site.addresses:
        (block,) = site.pages[address].select("script[type='application/ld+json']")
        assert block.find_parent(id="noi-dung"), address
        assert block.find_previous_sibling(class_="plan-ways"), address
    assert not blocks(site.pages["/404.html"])


def test_every_term_is_one_of_schema_org(every):
    for _, term, value in every:
        named = value if term == RDF.type else term
        assert named in json_ld.SDO, named


def test_a_page_says_its_title_date_language_and_licence(site, plan, facts):
    for address, graph in facts.items():
        head = site.pages[address].head
        assert types(graph, absolute(address)) == {"WebPage"}
        expected = {
            "name": {head.select_one("meta[property='og:title']")["content"]},
            "description": {head.select_one("meta[name=description]")["content"]},
            "inLanguage": {"vi"},
            "dateModified": {plan.info.updated.isoformat()},
            "license": {plan.info.rights.ours_url},
            "isPartOf": {absolute(f"/{THING}")},
        }
        assert expected.items() <= said(graph, absolute(address)).items()


def test_the_way_to_a_page_has_its_steps_in_order_and_ends_at_the_page(facts):
    for address, graph in facts.items():
        items = graph.subjects(RDF.type, json_ld.SDO.ListItem)
        steps = sorted(
            (int(graph.value(i, json_ld.SDO.position)), str(graph.value(i, json_ld.SDO.item))) for i in items
        )
        assert [place for place, _ in steps] == [*range(1, len(steps) + 1)]
        assert not steps or steps[-1][1] == absolute(address)


def test_a_task_is_the_clause_of_the_contract_and_has_only_what_the_text_says(plan, facts):
    citations = {row["id"]: row["citation"] for row in CLAUSES if row["own_page"] == "yes"}
    assert [*citations] == [task.id for task in plan.tasks]
    for clause_id, citation in citations.items():
        address, name, link = f"/nhiem-vu/{clause_id}/", clause(clause_id), plan.links_of[clause_id]
        graph, page = facts[address], absolute(address)
        assert types(graph, name) == {"Legislation"}
        stated = {thing("co-quan", duty.agency) for duty in link.duties if not duty.reason}
        ours = {thing("chu-de", topic.topic) for topic in link.topics}
        ours |= {thing("doi-tuong", audience.audience) for audience in link.audiences}
        assert (words(graph, page, "mainEntity"), words(graph, page, "about")) == ({name}, ours)
        above = clause(clause_id.rpartition("-")[0])
        assert said(graph, name) == {
            "url": {page},
            "name": {citation.removesuffix(f" {cite_plan(plan)}")},
            "identifier": {number(plan, clause_id)},
            "legislationIdentifier": {citation},
            "inLanguage": {"vi"},
            "isPartOf": {above},
            **({"headline": words(graph, name, "headline")} if plan.paragraph[clause_id].heading else {}),
            **({"mentions": stated} if stated else {}),
            **({"citation": {thing("van-ban", c.document) for c in link.documents}} if link.documents else {}),
        }


def test_clauses_stand_in_each_other_up_to_the_plan(plan, every):
    own = thing("van-ban", plan.info.document)
    assert words(every, own, "hasPart") == {clause(p.id) for p in plan.clauses if "-" not in p.id}
    assert words(every, clause("ii-3-a-1"), "isPartOf") == {clause("ii-3-a")}
    assert words(every, clause("ii"), "isPartOf") == {own}


def test_every_thing_has_its_type_and_name_and_no_outside_page_is_the_thing_itself(plan, every):
    """What has no number is no act."""
    kinds = {"co-quan": (plan.agencies, "Organization"), "chu-de": (plan.topics, "DefinedTerm")}
    kinds |= {"doi-tuong": (plan.audiences, "Audience")}
    expected = {thing(kind, one.id): (type_, one.name) for kind, (some, type_) in kinds.items() for one in some}
    for document in plan.documents:
        type_ = "Legislation" if document.number else "CreativeWork"
        expected[thing("van-ban", document.id)] = (type_, document.name)
    expected |= {absolute(f"/thuat-ngu/#{entry.id}"): ("DefinedTerm", entry.term) for entry in plan.glossary}
    for name, (type_, words_) in expected.items():
        assert (types(every, name), words(every, name, "name")) == ({type_}, {words_}), name
        assert not words(every, name, "sameAs")


def test_an_agency_has_its_other_names_and_its_groups_and_a_list_its_terms(plan, every):
    for agency in plan.agencies:
        names = {"".join(letter for letter in name if letter not in plan.footnote) for name in agency.names}
        assert words(every, thing("co-quan", agency.id), "alternateName") == names - {agency.name}
        groups = {thing("co-quan", group) for group in agency.member_of}
        assert words(every, thing("co-quan", agency.id), "memberOf") == groups
    topics = {thing("chu-de", topic.id) for topic in plan.topics}
    assert words(every, absolute(f"/chu-de/{THING}"), "hasDefinedTerm") == topics


def test_a_document_has_its_number_date_issuer_and_sources(plan, facts):
    document = next(d for d in plan.documents if d.number and d.issuer and d.sources and d.id != plan.info.document)
    graph, name = facts[f"/van-ban/{document.id}/"], thing("van-ban", document.id)
    assert types(graph, name) == {"Legislation"}
    expected = {
        "name": {document.name},
        "identifier": {document.number},
        "legislationType": {document.type.label},
        "legislationDate": {document.date.isoformat()},
        "legislationPassedBy": {thing("co-quan", document.issuer)},
    }
    assert expected.items() <= said(graph, name).items()
    sources = graph.objects(URIRef(name), json_ld.SDO.subjectOf)
    assert {str(graph.value(source, json_ld.SDO.url)) for source in sources} == {s.url for s in document.sources}


def test_nothing_is_said_of_legal_force_and_our_files_are_unofficial(plan, every):
    assert not set(every.subject_objects(json_ld.SDO.legislationLegalForce))
    own = URIRef(thing("van-ban", plan.info.document))
    files = set(every.objects(own, json_ld.SDO.encoding))
    addresses = {str(every.value(file, json_ld.SDO.contentUrl)) for file in files}
    assert absolute(f"/toan-van/{plan.info.document}.pdf") in addresses
    assert {every.value(file, json_ld.SDO.legislationLegalValue) for file in files} == {
        json_ld.SDO.UnofficialLegalValue
    }


def test_the_plan_is_the_same_wherever_it_is_described(plan, facts):
    own = plan.document[plan.info.document]
    name, citations = thing("van-ban", own.id), [citation for link in plan.links for citation in link.documents]
    bases = {c.document for c in citations if c.relation.value == "can-cu"}
    others = {c.document for c in citations} - bases - {own.id}
    expected = {
        "legislationIdentifier": {own.number},
        "legislationDate": {own.date.isoformat()},
        "legislationPassedBy": {thing("co-quan", own.issuer)},
        "temporalCoverage": {f"../{plan.info.period_end}"},
    }
    cited = {"isBasedOn": {thing("van-ban", i) for i in bases}, "citation": {thing("van-ban", i) for i in others}}
    for address, more in (("/", {}), ("/toan-van/", cited), (f"/van-ban/{own.id}/", cited)):
        assert words(facts[address], absolute(address), "mainEntity") == {name}
        assert (expected | more).items() <= said(facts[address], name).items()


def test_the_site_says_whose_it_is_not(facts):
    site = absolute(f"/{THING}")
    assert types(facts["/"], site) == {"WebSite"}
    assert words(facts["/"], site, "disambiguatingDescription") == {"Không phải trang của cơ quan nhà nước"}


def test_no_block_says_what_its_page_does_not_show(site, facts):
    """Words stand on the page or in its head."""
    for address, graph in facts.items():
        page = site.pages[address]
        head = page.select("meta[name=description], meta[property='og:title']")
        shown = plain(" ".join([page.get_text(), *(meta["content"] for meta in head)]))
        assert "@graph" not in shown
        for subject, term, value in graph:
            if isinstance(value, Literal) and bare(term) not in NOT_PROSE:
                assert plain(value) in shown, (address, subject, term, value)


def test_a_block_is_light_and_does_not_repeat_the_words_of_the_plan(site, plan):
    for task in plan.tasks:
        address = f"/nhiem-vu/{task.id}/"
        (block,) = blocks(site.pages[address])
        assert task.text not in json.dumps(json.loads(block), ensure_ascii=False)
        html = site.file(address).read_bytes()
        without = re.sub(rb'<script type="application/ld\+json">.*?</script>', b"", html)
        assert 0 < len(gzip.compress(html, mtime=0)) - len(gzip.compress(without, mtime=0)) <= HEAVY, address


def test_open_data_names_its_files_licence_date_and_source(plan, facts):
    found, name = facts["/du-lieu/"], absolute(f"/du-lieu/{THING}")
    assert types(found, name) == {"Dataset"}
    expected = {
        "license": {plan.info.rights.ours_url},
        "dateModified": {plan.info.updated.isoformat()},
        "isBasedOn": {thing("van-ban", plan.info.document)},
    }
    assert expected.items() <= said(found, name).items()
    files = {str(address) for address in found.objects(None, json_ld.SDO.contentUrl)}
    assert {absolute("/du-lieu/nhiem-vu.csv"), absolute("/api/v1/plan.json")} <= files
