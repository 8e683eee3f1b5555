"""Each task as Markdown: the words of record apart from ours, nothing left out."""

import markdown
import pytest
from bs4 import BeautifulSoup

from plan_explorer.graph.citation import number
from tests import PUBLISHED
from tests.site.test_pages import text

HOME = PUBLISHED["SITE_URL"].rstrip("/")


@pytest.fixture(scope="module")
def parsed(site, plan):
    """The Markdown of each task as a reader sees it, by id."""
    folder = site.folder / "nhiem-vu"
    raw = {task.id: (folder / task.id / "index.md").read_text(encoding="utf-8") for task in plan.tasks}
    return {task: BeautifulSoup(markdown.markdown(words), "lxml") for task, words in raw.items()}


def said(plan, task):
    """Everything that the page of a task says of it, from the data: names, words, reasons."""
    own, links = plan.own_words[task], plan.links_of[task]
    yield from (own.title, own.summary, own.sentence or "", plan.info.rights.text, plan.info.rights.ours)
    yield from ("Không phải trang của cơ quan nhà nước", plan.info.updated.strftime("%d/%m/%Y"))
    for duty in links.duties:
        yield from (duty.role.label, plan.agency[duty.agency].name, f"“{duty.quote}”", duty.reason or "")
    for judged in links.competent:
        yield from (plan.agency[judged.agency].name, f"“{judged.quote}”", judged.reason)
    for cited in links.documents:
        yield from (cited.relation.label, plan.document[cited.document].name, f"“{cited.quote}”")
    yield from (f"“{one.quote}”" for one in (*links.deadlines, *links.periods, *links.topics, *links.audiences))
    yield from (note.text for note in plan.notes if task in note.about)
    yield from (note.text for mark, note in plan.footnote.items() if mark in plan.paragraph[task].words)


def test_the_words_of_record_stand_apart_word_for_word(parsed, plan):
    for task, page in parsed.items():
        paragraph = plan.paragraph[task]
        words = [part for part in (paragraph.heading, paragraph.text) if part]
        assert [element.get_text() for element in page.select("blockquote p")] == words
        (quotation,) = page.select("blockquote")
        assert quotation.find_previous("h2").get_text() == "Nguyên văn (lời của văn bản)"


def test_it_says_all_that_the_data_says(parsed, plan):
    for task, page in parsed.items():
        shown = page.get_text()
        assert [words for words in said(plan, task) if words not in shown] == [], task
        assert shown.startswith(f"{number(plan, task)}. {plan.own_words[task].title}")


def test_our_words_are_named_ours(parsed, plan):
    for task, page in parsed.items():
        assert "Tiêu đề trên là lời của trang này" in text(page.h1.find_next("p"))
        for heading in page.select("h2"):
            following = text(heading.find_next(["p", "li", "blockquote"]))
            if following in (plan.own_words[task].summary, plan.own_words[task].sentence):
                assert heading.get_text().endswith("(lời của trang này)")


def test_every_address_leads_somewhere(site, parsed):
    ids = {address: {e["id"] for e in page.select("[id]")} for address, page in site.pages.items()}
    for task, page in parsed.items():
        links = {link["href"] for link in page.select("a") if link["href"].startswith(HOME)}
        assert links
        for link in links:
            path, _, fragment = link.removeprefix(HOME).partition("#")
            assert site.exists(path), (task, link)
            assert not fragment or fragment in ids[path], (task, link)


def test_the_page_of_a_task_names_it_and_no_other_page_has_become_markdown(site, plan):
    for task in plan.tasks:
        (link,) = site.pages[f"/nhiem-vu/{task.id}/"].select('link[rel~="alternate"][type="text/markdown"]')
        assert link["href"].removeprefix("./") == "index.md"
    assert {file.parent.name for file in site.folder.rglob("index.md")} == {task.id for task in plan.tasks}
    assert not [*site.folder.rglob("*.md.txt")]
