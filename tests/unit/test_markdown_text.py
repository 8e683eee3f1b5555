"""Whatever stands in the data is words in Markdown too, for both common kinds of readers."""

import markdown as python_markdown
import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from plan_explorer.render.markdown_text import Kind, Link, markdown, part, plain

READERS = {
    "Python-Markdown": lambda text: python_markdown.markdown(text, extensions=["extra"]),
    "CommonMark and GitHub": MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render,
}
HOSTILE = (
    "*nghiêng* _nghiêng_ **đậm** `mã` ~~gạch~~",
    "# đầu đề #",
    "- gạch đầu dòng",
    "+ dấu cộng",
    "1. số một",
    "2) số hai",
    "> trích",
    "---",
    "===",
    "~~~",
    "```",
    "<script>alert(1)</script> <b>đậm</b> &amp; &lt;",
    "[liên kết](https://example.org) ![ảnh](x.png) [một]: https://example.org",
    "a | b\n--- | ---\nc | d",
    "dòng một  \ndòng hai\n\n    thụt vào",
    r"C:\thư mục\* và \# \\",
    "điểm a) khoản 1, N₂O, KNK⁴, 10% = 5 + 5",
    '"ngoặc" và ‘ngoặc’ … – —',
)
TAGS = {
    Kind.TITLE: "h1",
    Kind.HEADING: "h2",
    Kind.PARAGRAPH: "p",
    Kind.RECORD: "blockquote p",
    Kind.ITEM: "ul li",
}


def one_line(text):
    return " ".join(text.split())


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words(words, kind, reader):
    page = BeautifulSoup(reader(markdown([part(kind, words)])), "lxml")
    (element,) = page.select(TAGS[kind])
    assert one_line(element.get_text()) == one_line(words)
    assert not element.find_all(["a", "b", "i", "em", "strong", "code", "del", "script", "img", "table", "hr", "pre"])
    assert one_line(page.body.get_text()) == one_line(words)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("address", ["/nhiem-vu/a/", "https://example.org/a_(b)_*c*?d=1&e=2"])
@pytest.mark.parametrize("label", HOSTILE)
def test_a_link_keeps_its_words_and_its_address(label, address, reader):
    page = BeautifulSoup(reader(markdown([part(Kind.PARAGRAPH, "xem ", Link(label, address), ".")])), "lxml")
    (link,) = page.select("p > a")
    assert one_line(link.get_text()) == one_line(label)
    assert link["href"].replace("%28", "(").replace("%29", ")") == address
    assert one_line(page.get_text()) == f"xem {one_line(label)}."


@pytest.mark.parametrize("words", HOSTILE)
def test_plain_text_changes_nothing_but_line_ends(words):
    assert one_line(plain([part(Kind.RECORD, words)]).removeprefix("> ")) == one_line(words)


def test_every_part_is_a_line_and_items_stand_together():
    parts = [
        part(Kind.TITLE, "Tên"),
        part(Kind.ITEM, "một"),
        part(Kind.ITEM, Link("hai", "/2/")),
        part(Kind.RECORD, "lời"),
    ]
    assert markdown(parts) == "# Tên\n\n- một\n- [hai](/2/)\n\n> lời\n"
    assert plain(parts) == "Tên\n===\n\n- một\n- hai (/2/)\n\n> lời\n"
