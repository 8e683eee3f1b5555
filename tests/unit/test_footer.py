"""What is not known about where the site stands is left out of the footer of its pages."""

from dataclasses import replace

from bs4 import BeautifulSoup

from plan_explorer.outputs import things
from plan_explorer.render.footer import Footer
from plan_explorer.render.renderer import Renderer

SITE = "https://ke-hoach.example/"


def last_task(renderer):
    return [page for page in things.pages(renderer) if page.number][-1]


def end(footer, renderer):
    return BeautifulSoup(footer.of(last_task(renderer)), "lxml")


def links(html):
    return {link.get_text(): link["href"] for link in html.select("a")}


def test_without_a_repository_a_report_leads_to_how_to_report(renderer):
    assert links(end(Footer(renderer), renderer)) == {"Báo lỗi ở trang này": "/gioi-thieu/#bao-loi"}


def test_words_of_the_data_stay_words(plan):
    renderer = Renderer(plan, site_url=SITE)
    hostile = replace(last_task(renderer), title='"><script>&#')
    html = Footer(renderer, "https://github.com/example/ke-hoach").of(hostile)
    assert "<script>" not in html
    assert "title=B%C3%A1o%20l%E1%BB%97i%3A%20%22%3E%3Cscript%3E%26%23" in html
