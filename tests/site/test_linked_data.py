"""JSON-LD of pages: it says what the data says, with terms that exist, and nothing that the page does not show."""

import gzip
import json
import re
from urllib.parse import urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup
from rdflib import RDF, Graph, Literal, URIRef

from plan_explorer.graph.citation import cite_plan, number
from tests import PUBLISHED, json_ld
from tests.data.test_contract import CLAUSES
from tests.json_ld import bare, blocks, read, types, words

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
        if term == RDF.type:
            assert value in json_ld.SDO, value
        else:
            assert term in json_ld.SDO, term
    assert {json_ld.SDO.Legislation, json_ld.SDO.Organization, json_ld.SDO.DefinedTerm, json_ld.SDO.WebPage} <= set(
        every.objects(None, RDF.type)
    )


def test_every_address_of_the_site_exists(site, every):
    named = {str(node) for triple in every for node in triple if isinstance(node, URIRef)}
    ours = {urldefrag(name) for name in named if name.startswith(SITE)}
    assert len(ours) > len(site.addresses)
    for address, fragment in ours:
        path = address.removeprefix(SITE.rstrip("/"))
        assert site.exists(path), path
        if fragment and fragment != THING[1:]:
            assert site.pages[path].find(id=fragment), (path, fragment)


def test_a_page_says_its_title_date_language_and_licence(site, plan, facts):
    for address, graph in facts.items():
        page, head = absolute(address), site.pages[address].head
        assert types(graph, page) == {"WebPage"}
        assert words(graph, page, "name") == {head.select_one("meta[property='og:title']")["content"]}
        assert words(graph, page, "description") == {head.select_one("meta[name=description]")["content"]}
        assert words(graph, page, "inLanguage") == {"vi"}
        assert words(graph, page, "dateModified") == {plan.info.updated.isoformat()}
        assert words(graph, page, "license") == {plan.info.rights.ours_url}
        assert words(graph, page, "isPartOf") == {absolute(f"/{THING}")}


def test_the_way_to_a_page_is_the_one_it_shows(site, facts):
    with_path = 0
    for address, graph in facts.items():
        page = site.pages[address]
        shown = [(plain(a.get_text()), urljoin(absolute(address), a["href"])) for a in page.select(".plan-path a")]
        items = sorted(
            (
                int(graph.value(item, json_ld.SDO.position)),
                plain(graph.value(item, json_ld.SDO.name)),
                str(graph.value(item, json_ld.SDO.item)),
            )
            for item in graph.subjects(RDF.type, json_ld.SDO.ListItem)
        )
        assert [place for place, _, _ in items] == [*range(1, len(items) + 1)]
        assert [(name, target) for _, name, target in items[:-1]] == shown, address
        if shown:
            with_path += 1
            assert items[-1][2] == absolute(address)
            assert items[-1][1] in plain(page.h1.get_text())
    assert with_path > len(facts) / 2


def test_a_task_is_the_clause_of_the_contract(plan, facts):
    citations = {row["id"]: row["citation"] for row in CLAUSES if row["own_page"] == "yes"}
    assert citations
    for clause_id, citation in citations.items():
        page = absolute(f"/nhiem-vu/{clause_id}/")
        graph, name = facts[f"/nhiem-vu/{clause_id}/"], clause(clause_id)
        assert words(graph, page, "mainEntity") == {name}
        assert types(graph, name) == {"Legislation"}
        assert words(graph, name, "url") == {page}
        assert words(graph, name, "legislationIdentifier") == {citation}
        (place,) = words(graph, name, "name")
        assert citation == f"{place} {cite_plan(plan)}"
        assert words(graph, name, "identifier") == {number(plan, clause_id)}


def test_clauses_stand_in_each_other_up_to_the_plan(plan, facts, every):
    own = thing("van-ban", plan.info.document)
    for task in plan.tasks:
        above = [clause(parent) for parent in parents(task.id)] + [own]
        name = clause(task.id)
        for expected in above:
            assert words(facts[f"/nhiem-vu/{task.id}/"], name, "isPartOf") == {expected}, name
            name = expected
    sections = {clause(p.id) for p in plan.clauses if "-" not in p.id}
    assert words(every, own, "hasPart") == sections


def parents(clause_id):
    while "-" in clause_id:
        clause_id = clause_id.rpartition("-")[0]
        yield clause_id


def test_a_task_names_the_bodies_and_documents_of_its_words(plan, facts):
    for task in plan.tasks:
        link, graph = plan.links_of.get(task.id), facts[f"/nhiem-vu/{task.id}/"]
        bodies = {thing("co-quan", d.agency) for d in link.duties if not d.reason} if link else set()
        documents = {thing("van-ban", c.document) for c in link.documents} if link else set()
        assert words(graph, clause(task.id), "mentions") == bodies
        assert words(graph, clause(task.id), "citation") == documents


def test_what_is_ours_is_said_of_our_page_and_not_of_the_clause(plan, facts):
    judged = 0
    for task in plan.tasks:
        link, graph = plan.links_of.get(task.id), facts[f"/nhiem-vu/{task.id}/"]
        topics = {thing("chu-de", t.topic) for t in link.topics} if link else set()
        audiences = {thing("doi-tuong", a.audience) for a in link.audiences} if link else set()
        assert words(graph, absolute(f"/nhiem-vu/{task.id}/"), "about") == topics | audiences
        own = plan.own_words[task.id]
        ours = {own.title, own.summary, own.sentence}
        said = {str(o) for _, o in graph.predicate_objects(URIRef(clause(task.id)))}
        assert not said & (ours | topics | audiences)
        named = {d.agency for d in link.duties if not d.reason} if link else set()
        for competence in link.competent if link else ():
            if competence.agency not in named:
                judged += 1
                assert thing("co-quan", competence.agency) not in said
    assert judged


def test_a_body_has_its_names_and_groups_and_no_other(plan, facts):
    for agency in plan.agencies:
        graph, name = facts[f"/co-quan/{agency.id}/"], thing("co-quan", agency.id)
        assert words(graph, absolute(f"/co-quan/{agency.id}/"), "mainEntity") == {name}
        assert types(graph, name) == {"Organization"}
        assert words(graph, name, "name") == {agency.name}
        names = {"".join(letter for letter in name if letter not in plan.footnote) for name in agency.names}
        assert words(graph, name, "alternateName") == names - {agency.name}
        assert words(graph, name, "memberOf") == {thing("co-quan", group) for group in agency.member_of}
        kind = {agency.kind.label} if agency.kind.value != "co-quan" else set()
        assert words(graph, name, "disambiguatingDescription") == kind


def test_a_document_has_its_number_date_issuer_and_sources(plan, facts):
    for document in plan.documents:
        graph, name = facts[f"/van-ban/{document.id}/"], thing("van-ban", document.id)
        assert words(graph, absolute(f"/van-ban/{document.id}/"), "mainEntity") == {name}
        assert types(graph, name) == {"Legislation" if document.number else "CreativeWork"}
        assert words(graph, name, "name") == {document.name}
        assert words(graph, name, "identifier") == set(filter(None, [document.number]))
        assert words(graph, name, "description") == set(filter(None, [document.subject]))
        type_, date, issuer = (
            ("legislationType", "legislationDate", "legislationPassedBy")
            if document.number
            else ("genre", "dateCreated", "author")
        )
        assert words(graph, name, type_) == {document.type.label}
        assert words(graph, name, date) == ({document.date.isoformat()} if document.date else set())
        assert words(graph, name, issuer) == ({thing("co-quan", document.issuer)} if document.issuer else set())
        sources = set(graph.objects(URIRef(name), json_ld.SDO.subjectOf))
        assert {str(graph.value(source, json_ld.SDO.url)) for source in sources} == {
            source.url for source in document.sources
        }
        assert not words(graph, name, "sameAs")


def test_nothing_is_said_of_legal_force_and_our_files_are_unofficial(plan, every):
    assert not set(every.subject_objects(json_ld.SDO.legislationLegalForce))
    own = URIRef(thing("van-ban", plan.info.document))
    files = set(every.objects(own, json_ld.SDO.encoding))
    assert absolute(f"/toan-van/{plan.info.document}.pdf") in {
        str(every.value(f, json_ld.SDO.contentUrl)) for f in files
    }
    assert {every.value(file, json_ld.SDO.legislationLegalValue) for file in files} == {
        json_ld.SDO.UnofficialLegalValue
    }


@pytest.mark.parametrize("address", ["/", "/toan-van/", "own"])
def test_the_plan_is_the_same_wherever_it_is_described(plan, facts, address):
    own = plan.document[plan.info.document]
    address = f"/van-ban/{own.id}/" if address == "own" else address
    graph, name = facts[address], thing("van-ban", own.id)
    assert words(graph, absolute(address), "mainEntity") == {name}
    assert words(graph, name, "legislationIdentifier") == {own.number}
    assert words(graph, name, "legislationDate") == {own.date.isoformat()}
    assert words(graph, name, "legislationPassedBy") == {thing("co-quan", own.issuer)}
    assert words(graph, name, "temporalCoverage") == {f"../{plan.info.period_end}"}


def test_the_plan_is_based_on_its_can_cu_and_cites_the_rest(plan, facts):
    citations = [citation for link in plan.links for citation in link.documents]
    bases = {c.document for c in citations if c.relation.value == "can-cu"}
    others = {c.document for c in citations} - bases - {plan.info.document}
    assert bases
    assert others
    name = thing("van-ban", plan.info.document)
    for address in ("/toan-van/", f"/van-ban/{plan.info.document}/"):
        assert words(facts[address], name, "isBasedOn") == {thing("van-ban", i) for i in bases}
        assert words(facts[address], name, "citation") == {thing("van-ban", i) for i in others}


def test_terms_topics_and_audiences_have_their_names(plan, facts):
    terms = {absolute(f"/thuat-ngu/#{entry.id}"): entry.term for entry in plan.glossary}
    topics = {thing("chu-de", topic.id): topic.name for topic in plan.topics}
    for address, named in (("/thuat-ngu/", terms), ("/chu-de/", topics)):
        graph = facts[address]
        assert types(graph, absolute(address + THING)) == {"DefinedTermSet"}
        assert words(graph, absolute(address + THING), "hasDefinedTerm") == named.keys()
        assert {name: words(graph, name, "name") for name in named} == {k: {v} for k, v in named.items()}
    for kind, type_, records in (("chu-de", "DefinedTerm", plan.topics), ("doi-tuong", "Audience", plan.audiences)):
        for record in records:
            graph, name = facts[f"/{kind}/{record.id}/"], thing(kind, record.id)
            assert types(graph, name) == {type_}
            assert words(graph, name, "name") == {record.name}
            assert words(graph, name, "description") == {record.definition}


def test_the_site_says_whose_it_is_not(facts):
    site = absolute(f"/{THING}")
    assert types(facts["/"], site) == {"WebSite"}
    assert words(facts["/"], site, "disambiguatingDescription") == {"Không phải trang của cơ quan nhà nước"}


def test_no_block_says_what_its_page_does_not_show(plan, site, facts):
    """Words stand on the page or in its head; things of the site are linked from it, or the page is of them."""
    for address, graph in facts.items():
        page = site.pages[address]
        head = page.select("meta[name=description], meta[property='og:title']")
        shown = plain(" ".join([page.get_text(), *(meta["content"] for meta in head)]))
        assert "@graph" not in shown
        for subject, term, value in graph:
            if isinstance(value, Literal) and bare(term) not in NOT_PROSE:
                assert plain(value) in shown, (address, subject, term, value)
        links = {urldefrag(urljoin(absolute(address), a["href"]))[0] for a in page.select("a[href], link[href]")}
        links |= {absolute(address), absolute(f"/van-ban/{plan.info.document}/")}  # the plan is named on every page
        for node in {str(node) for s, _, o in graph for node in (s, o) if isinstance(node, URIRef)}:
            if node.startswith(SITE):
                assert urldefrag(node)[0] in links, (address, node)


def test_the_words_of_the_plan_are_not_repeated(plan, site):
    for task in plan.tasks:
        (block,) = blocks(site.pages[f"/nhiem-vu/{task.id}/"])
        assert task.text not in json.dumps(json.loads(block), ensure_ascii=False)


def test_a_block_is_light(site, plan):
    weights = {}
    for task in plan.tasks:
        html = (site.folder / "nhiem-vu" / task.id / "index.html").read_bytes()
        without = re.sub(rb'<script type="application/ld\+json">.*?</script>', b"", html)
        assert without != html
        weights[task.id] = len(gzip.compress(html, mtime=0)) - len(gzip.compress(without, mtime=0))
    assert max(weights.values()) <= HEAVY, weights


def test_without_an_address_of_the_site_there_is_no_block_and_no_address_is_made_up(build):
    done, folder = build(SITE_URL=None)
    assert done.returncode == 0, done.stderr
    files = [*folder.rglob("index.html")]
    assert files
    for file in files:
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")
        assert not blocks(page), file
        assert not page.select("meta[name='DCTERMS.identifier'][content*='//']"), file


def test_hostile_words_stay_words(project, build):
    hostile = "</script><!--<script>&\u2028'\"]]>"
    settings = project / "mkdocs.yml"
    nav = "  - Giới thiệu: gioi-thieu.md"
    settings.write_text(settings.read_text(encoding="utf-8").replace(nav, f"{nav}\n  - Một: mot.md"), encoding="utf-8")
    front = json.dumps({"title": hostile, "description": f"{hostile}."})
    (project / "docs" / "mot.md").write_text(f"---\n{front}\n---\n\n# Một\n", encoding="utf-8")
    done, folder = build(project)
    assert done.returncode == 0, done.stderr
    page = BeautifulSoup((folder / "mot" / "index.html").read_text(encoding="utf-8"), "lxml")
    (block,) = blocks(page)
    assert not set("<>&\u2028\u2029") & set(block)
    graph, name = read(block), absolute("/mot/")
    assert words(graph, name, "name") == {hostile}
    assert words(graph, name, "description") == {f"{hostile}."}
    assert page.select_one("meta[name='DCTERMS.title']")["content"] == hostile
