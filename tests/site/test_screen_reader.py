"""What a screen reader finds on every page: landmarks, names of controls, tables, pictures, abbreviations."""

import re
from collections import Counter
from itertools import pairwise

import pytest

from tests.addresses import published

PAGES = [*published(), "/404.html"]
LANDMARKS = ["header", "nav", "main", "footer"]
# Elements and classes whose words are not ours, or no prose.
APART = {"plan-record", "plan-text", "plan-text-quote", "plan-quote", "plan-excerpt", "plan-footnotes", "plan-citation"}
APART |= {"plan-sources", "plan-term-entry", "plan-ways", "script", "svg", "code", "pre", "mark", "q"}
CONTROLS = "a[href], button, input, select, textarea, summary"
VIETNAMESE = re.compile("[À-ỹĐđ]")


def text(element):
    return " ".join(element.get_text(" ").split())


def name(page, element):
    """The accessible name, as far as this site makes names."""
    label = element.find_parent("label") or page.find("label", attrs={"for": element.get("id") or "-"})
    pictures = " ".join(picture["alt"] for picture in element.select("img[alt]"))
    named = element.get("aria-label") or text(element) or pictures or (label and text(label)) or element.get("title")
    return (named or "").strip()


def exposed(page):
    """Controls that a reader can come to: not the theme's two hidden toggles, nor what is hidden from all."""
    for element in page.body.select(CONTROLS):
        if "md-toggle" not in element.get("class", []) and not element.find_parent(attrs={"aria-hidden": "true"}):
            yield element


@pytest.mark.parametrize("address", PAGES)
def test_everything_stands_in_a_landmark_with_a_name_of_its_own(site, address):
    page = site.pages[address]
    for landmark, count in {"header.md-header": 1, "main": 1, "footer.md-footer": 1}.items():
        assert len(page.select(landmark)) == count
    for kind in ("nav", "[role=search], [role=region]"):
        names = Counter(each.get("aria-label") for each in page.select(kind))
        assert None not in names
        assert set(names.values()) <= {1}, names
    for element in exposed(page):
        if not {"plan-skip", "md-skip"} & set(element.get("class", [])):
            assert element.find_parent(LANDMARKS), element


@pytest.mark.parametrize("address", PAGES)
def test_every_control_has_a_name(site, address):
    page = site.pages[address]
    assert [element for element in exposed(page) if not name(page, element)] == []


def test_the_controls_of_the_frame_are_named_in_vietnamese(site):
    page = site.pages["/"]
    frame = [*page.select("header.md-header")[0].select(f"{CONTROLS}, label[title]"), page.select_one(".plan-skip")]
    names = {each.get("aria-label") or each.get("title") or text(each) for each in frame}
    assert len(names) > 5
    assert [each for each in names if not VIETNAMESE.search(each)] == []


@pytest.mark.parametrize("address", PAGES)
def test_headings_begin_with_the_title_and_go_down_one_level_at_a_time(site, address):
    levels = [int(heading.name[1]) for heading in site.pages[address].select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(lower - upper <= 1 for upper, lower in pairwise(levels)), levels


@pytest.mark.parametrize("address", PAGES)
def test_tables_have_headers_and_pictures_have_words(site, address):
    page = site.pages[address]
    for table in page.select("table:not([aria-hidden])"):
        if table.find_parent(class_="plan-prose"):  # Markdown, which knows no captions and no heads of rows
            assert table.find_previous(["h2", "h3"])
            assert table.select("thead th")
            continue
        assert text(table.caption)
        assert all(header.get("scope") for header in table.select("th"))
        assert table.select("thead th[scope=col]")
        assert all(row.select("th[scope=row]") for row in table.select("tbody tr"))
    for picture in page.select("img"):
        assert picture.has_attr("alt")
    for drawing in page.select("article svg"):
        hidden = drawing.find_parent(attrs={"aria-hidden": "true"})
        assert hidden or drawing.title or drawing.get("aria-labelledby"), drawing.parent


@pytest.mark.parametrize("address", PAGES)
def test_the_language_is_said_once_for_all(site, address):
    assert [(element.name, element["lang"]) for element in site.pages[address].select("[lang]")] == [("html", "vi")]


@pytest.mark.parametrize("address", PAGES)
def test_the_first_abbreviation_in_our_words_says_what_it_stands_for(site, plan, address):
    article = site.pages[address].select_one("article")
    seen = set()
    for node in article.find_all(string=True):
        if _apart(node):
            continue
        for entry in plan.glossary:
            found = entry.expansion and re.search(rf"(?<![\w/&-]){re.escape(entry.term)}(?![\w/&-])", node)
            if found and entry.id not in seen:
                seen.add(entry.id)
                abbr = node.find_parent("abbr")
                said = node[: found.start()].casefold().endswith(f"{entry.expansion} (".casefold())
                assert said or (abbr and abbr["title"] == entry.expansion), (entry.term, str(node))


def _apart(node):
    return any(APART & {parent.name, *parent.get("class", [])} for parent in node.parents)
