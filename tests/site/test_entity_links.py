"""Every document number and every body named in the text is a link, or is excused with a reason."""

import re

import pytest
from bs4 import BeautifulSoup, SoupStrainer

NUMBER = re.compile(r"\d+ ?[/-][\dA-ZĐa-zđ/-]*[A-ZĐ]{2}[A-ZĐ/-]*")
BODY = re.compile(
    r"(?<!\w)(Sở|sở, ngành|Ban|Bộ|UBND|HĐND|UBMTTQ|Ủy ban nhân dân|Thành ủy|Văn phòng|VP\.|Chính phủ|Thủ tướng)(?!\w)"
)


@pytest.fixture(scope="module")
def records(site):
    return site.pages["/toan-van/"].select(".plan-text")


def unlinked(element, pattern, excuses):
    """Finds of the pattern in the text that stand outside every link and every excused phrase."""
    whole = element.get_text()
    covered = [m.span() for words in excuses for m in re.finditer(re.escape(words), whole)]
    at = 0
    for string in element.strings:
        if string.find_parent("a"):
            covered.append((at, at + len(string)))
        at += len(string)
    return [
        whole[m.start() : m.start() + 40]
        for m in pattern.finditer(whole)
        if not any(start <= m.start() < end for start, end in covered)
    ]


@pytest.mark.parametrize("pattern", [NUMBER, BODY], ids=["numbers", "bodies"])
def test_nothing_is_left_unlinked_without_a_reason(records, plan, pattern):
    excuses = [n.words for n in plan.info.not_linked]
    assert [left for element in records for left in unlinked(element, pattern, excuses)] == []


def test_a_link_never_stands_inside_another(site):
    links = SoupStrainer("a")
    for file in site.folder.rglob("*.html"):  # as written: a parser for browsers would end the outer link
        page = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser", parse_only=links)
        assert page.select("a")
        assert page.select("a a") == [], file


def test_mentions_lead_to_the_page_of_what_they_name(site, plan):
    page = site.pages["/toan-van/"]
    found = {a["href"]: a.get_text() for a in page.select(".plan-text a.plan-document")}
    for document in plan.documents:
        if document.number and document.id != plan.info.document:
            assert document.number in found[f"../van-ban/{document.id}/"]
