"""Each task as Markdown: complete, with the words of record apart from ours.

That its addresses lead somewhere is tested for all files in test_links.py.
"""

import markdown
import pytest
from bs4 import BeautifulSoup

from plan_explorer.graph.citation import number
from tests.built import text, without_today


@pytest.fixture(scope="module")
def parsed(site, plan):
    """The Markdown of each task as a reader sees it, by id."""
    raw = {task.id: site.file(f"/nhiem-vu/{task.id}/index.md").read_text(encoding="utf-8") for task in plan.tasks}
    return {task: BeautifulSoup(markdown.markdown(words), "lxml") for task, words in raw.items()}


def test_the_words_of_record_stand_apart_word_for_word(parsed, plan):
    for task, page in parsed.items():
        paragraph = plan.paragraph[task]
        words = [part for part in (paragraph.heading, paragraph.text) if part]
        assert [element.get_text() for element in page.select("blockquote p")] == words
        (quotation,) = page.select("blockquote")
        assert quotation.find_previous("h2").get_text() == "Nguyên văn (lời của văn bản)"


def test_it_says_all_that_the_data_says(parsed, plan):
    for task, page in parsed.items():
        own, links, shown = plan.own_words[task], plan.links_of[task], without_today(page.get_text())
        assert shown.startswith(f"{number(plan, task)}. {own.title}")
        said = [own.summary, own.sentence or "", plan.info.rights.text, "Không phải trang của cơ quan nhà nước"]
        parts = (links.duties, links.competent, links.documents, links.deadlines, links.topics, links.audiences)
        for record in (record for part in parts for record in part):
            said += [f"“{record.quote}”", getattr(record, "reason", None) or ""]
        said += [note.text for note in plan.notes if task in note.about]
        said += [note.text for mark, note in plan.footnote.items() if mark in plan.paragraph[task].words]
        assert [words for words in said if without_today(words) not in shown] == [], task


def test_our_words_are_named_ours(parsed, plan):
    for task, page in parsed.items():
        assert "Tiêu đề trên là lời của trang tra cứu" in text(page.h1.find_next("p"))
        for heading in page.select("h2"):
            following = text(heading.find_next(["p", "li", "blockquote"]))
            if following in (plan.own_words[task].summary, plan.own_words[task].sentence):
                assert heading.get_text().endswith("(lời của trang tra cứu)")


def test_no_other_page_has_become_markdown(site, plan):
    assert {file.parent.name for file in site.folder.rglob("index.md")} == {task.id for task in plan.tasks}
