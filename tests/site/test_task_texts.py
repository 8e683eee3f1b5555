"""Each task as Markdown and as plain text: the words of record apart from ours, nothing left out."""

import re

import markdown
import pytest
from bs4 import BeautifulSoup

from plan_explorer.graph.citation import number
from tests import PUBLISHED
from tests.data.test_contract import CLAUSES
from tests.site.test_pages import text

HOME = PUBLISHED["SITE_URL"].rstrip("/")
CONTRACT = {clause["id"]: clause for clause in CLAUSES}
TASKS = [clause["id"] for clause in CLAUSES if clause["own_page"] == "yes"]


def raw(site, task, kind):
    return (site.folder / "nhiem-vu" / task / f"index.{kind}").read_text(encoding="utf-8")


def parsed(site, task):
    return BeautifulSoup(markdown.markdown(raw(site, task, "md")), "lxml")


def said(plan, task):
    """Everything that the page of a task says of it, from the data: names, words, reasons."""
    own, links = plan.own_words[task], plan.links_of[task]
    yield from (own.title, own.summary, own.sentence or "", CONTRACT[task]["citation"])
    for duty in links.duties:
        yield from (duty.role.label, plan.agency[duty.agency].name, f"“{duty.quote}”", duty.reason or "")
    for judged in links.competent:
        yield from (plan.agency[judged.agency].name, f"“{judged.quote}”", judged.reason)
        yield number(plan, judged.clause)
    for deadline in links.deadlines:
        yield from (deadline.what, f"“{deadline.quote}”")
    for period in links.periods:
        yield f"“{period.quote}”"
    for cited in links.documents:
        yield from (cited.relation.label, plan.document[cited.document].name, f"“{cited.quote}”")
        yield plan.document[cited.through].name if cited.through else ""
    yield from (f"{plan.topic[link.topic].name}" for link in links.topics)
    yield from (f"{plan.audience[link.audience].name}" for link in links.audiences)
    yield from (note.text for note in plan.notes if task in note.about)
    yield from (note.text for mark, note in plan.footnote.items() if mark in plan.paragraph[task].words)


@pytest.mark.parametrize("task", TASKS)
def test_the_words_of_record_stand_apart_word_for_word(site, plan, task):
    paragraph = plan.paragraph[task]
    words = [part for part in (paragraph.heading, paragraph.text) if part]
    page = parsed(site, task)
    assert [element.get_text() for element in page.select("blockquote p")] == words
    (quotation,) = page.select("blockquote")
    before = quotation.find_previous("h2")
    assert before.get_text() == "Nguyên văn (lời của văn bản)"
    assert [line[2:] for line in raw(site, task, "txt").splitlines() if line.startswith("> ")] == words


@pytest.mark.parametrize("task", TASKS)
def test_both_say_all_that_the_data_says(site, plan, task):
    shown, bare = parsed(site, task).get_text(), raw(site, task, "txt")
    for words in said(plan, task):
        assert words in shown
        assert words in bare
    assert shown.startswith(f"{number(plan, task)}. {plan.own_words[task].title}")


@pytest.mark.parametrize("task", TASKS)
def test_both_say_licence_source_and_date(site, plan, task):
    rights, updated = plan.info.rights, plan.info.updated.strftime("%d/%m/%Y")
    for kind in ("md", "txt"):
        content = raw(site, task, kind)
        for words in (rights.text, rights.ours, rights.ours_url, updated, "Không phải trang của cơ quan nhà nước"):
            assert words in content


def test_our_words_are_named_ours(site, plan):
    for task in TASKS:
        page = parsed(site, task)
        for heading in page.select("h2"):
            following = text(heading.find_next(["p", "li", "blockquote"]))
            if plan.own_words[task].summary == following or plan.own_words[task].sentence == following:
                assert heading.get_text().endswith("(lời của trang này)")
        assert "Tiêu đề trên là lời của trang này" in text(page.h1.find_next("p"))


def test_every_address_in_them_leads_somewhere(site):
    ids = {address: {e["id"] for e in page.select("[id]")} for address, page in site.pages.items()}
    for task in TASKS:
        links = {link["href"] for link in parsed(site, task).select("a")}
        assert links
        assert links == set(re.findall(r"\((https?://[^\s)]+)\)", raw(site, task, "txt")))
        for link in links:
            if link.startswith(HOME):
                path, _, fragment = link.removeprefix(HOME).partition("#")
                assert site.exists(path), (task, link)
                assert not fragment or fragment in ids[path], (task, link)


def test_the_page_of_a_task_names_its_two_texts(site):
    for task in TASKS:
        found = {
            link["type"]: link["href"].removeprefix("./")
            for link in site.pages[f"/nhiem-vu/{task}/"].select('link[rel="alternate"]')
            if link["type"].startswith("text/")
        }
        assert found == {"text/markdown": "index.md", "text/plain": "index.txt"}


def test_no_other_page_has_become_markdown(site):
    files = {file.parent.name for file in site.folder.rglob("index.md")}
    assert files == set(TASKS)
    assert not [*site.folder.rglob("*.md.txt")]
