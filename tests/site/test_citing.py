"""The page on citing is complete without JavaScript, and scripts copy the citations of the contract."""

import json

from tests.built import text
from tests.data.test_contract import CLAUSES


def test_the_list_has_every_clause_with_its_citation_and_links(site):
    page = site.pages["/trich-dan/"]
    rows = page.select("#cac-doan + .plan-rows > li")
    assert [(row["id"], text(row.select_one(".plan-citation"))) for row in rows] == [
        (clause["id"], clause["citation"]) for clause in CLAUSES
    ]
    for row, clause in zip(rows, CLAUSES, strict=True):
        links = {link["href"] for link in row.select("a")}
        assert f"../toan-van/#{clause['id']}" in links
        assert (f"../nhiem-vu/{clause['id']}/" in links) is (clause["own_page"] == "yes")


def test_scripts_copy_citation_address_and_verbatim_words(site, plan):
    data = json.loads((site.folder / "trich-dan" / "clauses.json").read_text(encoding="utf-8"))
    assert {clause: copied["citation"] for clause, copied in data.items()} == {
        clause["id"]: clause["citation"] for clause in CLAUSES
    }
    for clause in CLAUSES:
        copied, paragraph = data[clause["id"]], plan.paragraph[clause["id"]]
        own_page = f"/nhiem-vu/{clause['id']}/" if clause["own_page"] == "yes" else f"/toan-van/#{clause['id']}"
        assert copied["address"] == own_page
        words = " ".join(copied["text"].split("\n"))
        assert words == "".join(sign for sign in paragraph.words if sign not in plan.footnote)


def test_every_clause_of_the_full_text_and_every_row_leads_to_its_citation(site, plan):
    def cited(address):
        links = site.pages[address].select('a.plan-cite[href^="../trich-dan/#"]')
        return [link["href"].partition("#")[2] for link in links]

    assert cited("/toan-van/") == [clause["id"] for clause in CLAUSES]
    assert cited("/tra-cuu/") == [task.id for task in plan.tasks]
    for duty in site.pages[f"/co-quan/{plan.agencies[0].id}/"].select(".plan-main .plan-duties > li"):
        clause = duty.select_one(".plan-clause-link")["href"].rstrip("/").rpartition("/")[2].lstrip("#")
        cite = duty.select_one("a.plan-cite")
        assert (cite and cite["href"].partition("#")[2]) == (clause if plan.paragraph[clause].is_clause else None)
