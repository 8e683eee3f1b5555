"""Any value of the data stays plain words in Markdown, for CommonMark and Python-Markdown."""

import jinja2
import markdown as python_markdown
import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from plan_explorer.render import markdown
from tests.built import one_line

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
LINES = {"# {{ words }}": "h1", "## {{ words }}": "h2", "{{ words }}": "p", "> {{ words }}": "blockquote p"}
LINES["- {{ words }}"] = "ul li"
ENVIRONMENT = markdown.environment(jinja2.Environment(trim_blocks=True, autoescape=True))


def filled(source, **values):
    return markdown.render(ENVIRONMENT.from_string(source), link=markdown.link, **values)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("line", LINES)
def test_words_stay_words(line, reader):
    for words in HOSTILE:
        page = BeautifulSoup(reader(filled(line, words=words)), "lxml")
        (element,) = page.select(LINES[line])
        assert one_line(element.get_text()) == one_line(words)
        assert not element.find_all(["a", "b", "i", "em", "strong", "code", "del", "script", "img", "table", "hr"])
        assert one_line(page.body.get_text()) == one_line(words)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("address", ["/nhiem-vu/a/", "https://example.org/a_(b)_*c*?d=1&e=2"])
def test_a_link_keeps_its_words_and_its_address(address, reader):
    for label in HOSTILE:
        page = BeautifulSoup(reader(filled("xem {{ link(label, address) }}.", label=label, address=address)), "lxml")
        (link,) = page.select("p > a")
        assert one_line(link.get_text()) == one_line(label)
        assert link["href"].replace("%28", "(").replace("%29", ")") == address
        assert one_line(page.get_text()) == f"xem {one_line(label)}."


def test_every_line_stands_alone_and_items_stand_together():
    source = "# Tên\n{% for one in '12' %}\n- {{ one }}\n{% endfor %}\n> lời\n"
    assert filled(source) == "# Tên\n\n- 1\n- 2\n\n> lời\n"
