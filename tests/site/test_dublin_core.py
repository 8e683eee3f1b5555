"""Dublin Core terms in the head of pages: each once, true of the page, honest about whose words it has."""

from collections import Counter

import pytest

from plan_explorer.graph.citation import cite, cite_plan
from tests import PUBLISHED

SITE = PUBLISHED["SITE_URL"]
OURS = {"title", "creator", "date", "identifier", "source", "license", "language"}
OF_RECORD = {"title", "creator", "publisher", "date", "identifier", "rights", "language"}


def tags(page):
    metas = page.select("head meta[name^='DCTERMS.']")
    return [(meta["name"].removeprefix("DCTERMS."), meta["content"]) for meta in metas]


@pytest.fixture(scope="module")
def terms(site):
    return {address: dict(tags(site.pages[address])) for address in site.addresses}


def test_every_page_has_every_term_once_and_says_what_the_prefix_means(site):
    for address in site.addresses:
        expected = OF_RECORD if address == "/toan-van/" else OURS
        assert Counter(name for name, _ in tags(site.pages[address])) == Counter(expected), address
        found = dict(tags(site.pages[address]))
        assert found["title"] == site.pages[address].select_one("meta[property='og:title']")["content"], address
        assert found["language"] == site.pages[address].html["lang"]
        (scheme,) = site.pages[address].select("head link[rel='schema.DCTERMS']")
        assert scheme["href"] == "http://purl.org/dc/terms/"
    assert not tags(site.pages["/404.html"])


def test_the_whole_text_is_its_issuers(site, plan, terms):
    own, found = plan.document[plan.info.document], terms["/toan-van/"]
    assert found["creator"] == plan.agency[own.issuer].name
    assert found["date"] == own.date.isoformat()
    assert found["identifier"] == cite_plan(plan)
    assert found["rights"] == plan.info.rights.text
    assert found["publisher"] == site.pages["/"].select_one("meta[property='og:site_name']")["content"]


def test_other_pages_are_ours_and_name_their_source(site, plan, terms):
    sources = {f"/nhiem-vu/{task.id}/": cite(plan, task.id) for task in plan.tasks}
    for address in terms.keys() - {"/toan-van/"}:
        found = terms[address]
        assert found["creator"] == site.pages[address].select_one("meta[property='og:site_name']")["content"]
        assert found["date"] == plan.info.updated.isoformat()
        assert found["identifier"] == SITE.rstrip("/") + address
        assert found["source"] == sources.get(address, cite_plan(plan))
        assert found["license"] == plan.info.rights.ours_url
