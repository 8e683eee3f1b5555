"""Agency and document pages show what stands around them, as the data has it."""


def shown(page):
    return {a["href"].split("/")[-2] for a in page.select(".plan-around li a")}


def test_a_body_stands_among_its_documents_and_partners(site, plan):
    for agency in plan.agencies:
        links = [link for link in plan.links if any(d.agency == agency.id for d in link.duties)]
        around = {d.agency for link in links for d in link.duties} - {agency.id}
        around |= {c.document for link in links for c in link.documents}
        assert shown(site.pages[f"/co-quan/{agency.id}/"]) == around, agency.id


def test_a_document_stands_among_the_bodies_of_its_clauses_and_documents_cited_with_it(site, plan):
    for document in plan.documents:
        if document.id == plan.info.document:
            continue
        around = set()
        for link in plan.links:
            cited = [c for c in link.documents if c.document == document.id]
            around |= {c.through for c in cited if c.through}
            around |= {c.document for c in link.documents if c.through == document.id}
            if cited:
                around |= {d.agency for d in link.duties if d.role.value != "tiep-nhan"}
                around |= {c.agency for c in link.competent}
        assert shown(site.pages[f"/van-ban/{document.id}/"]) == around, document.id
