"""Each kind of page has what its readers look for, with quotes.

Views decide who acts, with whom and on which words, as tested in tests/unit/test_views.py.
"""

from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.graph.citation import cite, number
from tests.built import text, without_today


def page_about(site, plan, entity):
    if entity in plan.agency:
        return site.pages[f"/co-quan/{entity}/"]
    if entity in plan.document:
        return site.pages[f"/van-ban/{entity}/"]
    return site.pages.get(f"/nhiem-vu/{entity}/", site.pages["/toan-van/"])


def quoted(*parts):
    """The quotes of records, with single spaces."""
    return [" ".join(record.quote.split()) for part in parts for record in part]


def test_a_page_says_whose_it_is_not_and_nothing_of_legal_force(site):
    for address in site.addresses:
        page = site.pages[address]
        footer = text(page.select_one("footer.md-footer"))
        assert "Không phải trang của cơ quan nhà nước" in footer, address
        assert "văn bản có chữ ký" in footer, address
        if address != "/gioi-thieu/":  # a plan is no normative document
            assert "còn hiệu lực" not in text(page).lower(), address


def test_a_task_page_has_place_title_summary_citation_and_its_neighbours(site, plan):
    for i, task in enumerate(plan.tasks):
        page = site.pages[f"/nhiem-vu/{task.id}/"]
        own = plan.own_words[task.id]
        assert text(page.h1) == f"{number(plan, task.id)} {own.title}"
        assert own.summary in without_today(" ".join(page.select_one(".plan-ours").get_text().split()))
        assert "Lời của trang tra cứu" in text(page.select_one(".plan-ours"))
        assert text(page.select_one(".plan-citation")) == cite(plan, task.id)
        assert page.select(f'a[href$="toan-van/#{task.id}"]')
        assert bool(page.select("a[rel=prev]")) == (i > 0)
        assert bool(page.select("a[rel=next]")) == (i < len(plan.tasks) - 1)


def test_every_claim_of_a_task_stands_on_its_page_with_its_words_and_ours_look_different(site, plan):
    for task in plan.tasks:
        page, link = site.pages[f"/nhiem-vu/{task.id}/"], plan.links_of[task.id]
        claims = quoted(link.duties, link.competent, link.documents)
        assert [words for words in claims if words not in text(page)] == [], task.id
        filed = [*(one.topic for one in link.topics), *(one.audience for one in link.audiences)]
        assert [a["href"].split("/")[-2] for a in page.select(".plan-chips a")] == filed, task.id
        readings = len(link.competent) + sum(1 for duty in link.duties if duty.reason)
        assert len(page.select(".plan-duty--ours")) == readings, task.id
        if link.competent:
            assert "Suy luận của trang tra cứu" in text(page.select_one(".plan-judged"))


def test_an_agency_page_has_every_duty_of_its_own_and_of_its_groups_with_its_words(site, plan):
    for agency in plan.agencies:
        shown = text(site.pages[f"/co-quan/{agency.id}/"])
        own = [duty for link in plan.links for duty in link.duties if duty.agency == agency.id]
        said = quoted(own) + [duty.role.label for duty in own]
        assert [words for words in said if words not in shown] == [], agency.id
        for group in agency.member_of:
            assert site.pages[f"/co-quan/{agency.id}/"].find(id=f"viec-chung-{group}"), agency.id


def test_a_document_page_has_every_citation_with_the_sentence_around_it(site, plan):
    for document in plan.documents:
        page = site.pages[f"/van-ban/{document.id}/"]
        marked = [" ".join(m.get_text().split()) for m in page.select(".plan-excerpt mark")]
        assert marked == quoted(c for link in plan.links for c in link.documents if c.document == document.id)
        for mark in page.select(".plan-excerpt"):
            assert len(mark.get_text()) >= len(mark.mark.get_text())


def test_agencies_and_documents_stand_beside_one_another(site, plan):
    link = next(link for link in plan.links if link.documents and len({duty.agency for duty in link.duties}) > 1)
    agency, document = link.duties[0].agency, link.documents[0].document
    others = {duty.agency for duty in link.duties} - {agency}
    for page, near in ((f"/co-quan/{agency}/", others | {document}), (f"/van-ban/{document}/", {agency})):
        assert near <= {a["href"].split("/")[-2] for a in site.pages[page].select(".plan-side li a")}


def test_outside_facts_are_boxed_with_source_and_day_or_say_unverified(site, plan):
    for note in plan.notes:
        if note.kind is NoteKind.NGUYEN_VAN:
            continue
        box = page_about(site, plan, note.about[0]).find(id=f"ghi-chu-{note.id}")
        assert "plan-outside" in box["class"]
        for source in note.sources:
            assert box.select(f'a[href="{source.url}"]'), note.id
            assert source.checked_on.strftime("%d/%m/%Y") in text(box)
        assert note.verified or "chưa xác minh" in text(box)


def test_the_home_page_has_the_sentence_the_search_and_three_doors(site, plan):
    home = site.pages["/"]
    assert home.select_one("form[role=search] input[name=q]")
    doors = [text(h) for h in home.select(".plan-doors h2")]
    assert doors == ["Người dân, doanh nghiệp", "Cán bộ, cơ quan", "Người làm truyền thông"]
    facts = text(home.select_one(".plan-facts"))
    own = plan.document[plan.info.document]
    for fact in (own.number, plan.info.signer, f"đến năm {plan.info.period_end} (đã kết thúc)"):
        assert fact in facts


def test_the_glossary_explains_every_term_at_its_anchor(site, plan):
    page = site.pages["/thuat-ngu/"]
    for entry in plan.glossary:
        shown = text(page.find(id=entry.id))
        assert entry.term in shown
        assert (entry.expansion or entry.definition) in shown
