"""Files that programs look for first: llms.txt, robots.txt, the sitemap. They name this site's pages and no others."""

import re
import urllib.robotparser

import markdown
import pytest
from bs4 import BeautifulSoup
from lxml import etree

from tests import PUBLISHED

HOME = PUBLISHED["SITE_URL"].rstrip("/")
NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
# The grammar of llmstxt.org as its own parser reads an item.
ITEM = re.compile(r"^- \[(?P<title>.+?)\]\((?P<url>[^)]+)\): (?P<about>.+)$")


@pytest.fixture(scope="module")
def llms(site):
    return (site.folder / "llms.txt").read_text(encoding="utf-8")


def test_llms_txt_has_the_form_of_llmstxt_org(llms, plan):
    first, quotation, *_ = [block for block in llms.split("\n\n") if block]
    assert first.startswith(f"# {plan.info.short_name}")
    assert quotation.startswith("> ")
    assert "Không phải trang của cơ quan nhà nước" in quotation
    page = BeautifulSoup(markdown.markdown(llms), "lxml")
    assert [tag.name for tag in page.body.find_all(["h1", "h2", "h3"])] == ["h1", "h2", "h2", "h2"]
    for line in llms.splitlines():
        assert not line.startswith("-") or ITEM.match(line), line


def test_every_link_of_llms_txt_leads_to_a_file_of_the_site(llms, site, plan):
    links = [found["url"] for line in llms.splitlines() if (found := ITEM.match(line))]
    assert all(link.startswith(f"{HOME}/") for link in links)
    assert [link for link in links if not site.exists(link.removeprefix(HOME))] == []
    assert {f"{HOME}/nhiem-vu/{task.id}/index.md" for task in plan.tasks} <= set(links)
    assert {f"{HOME}/du-lieu/{file.name}" for file in (site.folder / "du-lieu").glob("*.csv")} <= set(links)
    assert f"{HOME}/du-lieu/datapackage.json" in links


def test_llms_txt_says_licence_and_date(llms, plan):
    for words in (plan.info.rights.text, plan.info.rights.ours_url, plan.info.updated.strftime("%d/%m/%Y")):
        assert words in llms


def test_robots_may_read_everything_and_find_the_sitemap(site):
    robots = urllib.robotparser.RobotFileParser()
    robots.parse((site.folder / "robots.txt").read_text(encoding="utf-8").splitlines())
    assert all(robots.can_fetch("anyone", f"{HOME}{address}") for address in site.addresses)
    assert robots.site_maps() == [f"{HOME}/sitemap.xml"]


def test_the_sitemap_has_every_page_once_with_the_date_of_the_data(site, plan):
    root = etree.fromstring((site.folder / "sitemap.xml").read_bytes())
    places = [place.text for place in root.iterfind("s:url/s:loc", NAMESPACE)]
    assert sorted(places) == sorted(f"{HOME}{address}" for address in site.addresses)
    assert {date.text for date in root.iterfind("s:url/s:lastmod", NAMESPACE)} == {plan.info.updated.isoformat()}
    assert len(root.findall("s:url/s:lastmod", NAMESPACE)) == len(places)
