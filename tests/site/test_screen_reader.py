"""A screen reader finds its way on every page: landmarks, tables, pictures, abbreviations.

axe checks that every control and picture has a name: tests/browser/test_accessibility.py.
"""

from collections import Counter
from itertools import pairwise

from tests.built import text

LANDMARKS = ["header", "nav", "main", "footer"]
CONTROLS = "a[href], button, input, select, textarea, summary"


def exposed(page):
    """Controls that a reader can come to: not the theme's two hidden toggles, nor what is hidden from all."""
    for element in page.body.select(CONTROLS):
        if "md-toggle" not in element.get("class", []) and not element.find_parent(attrs={"aria-hidden": "true"}):
            yield element


def test_everything_stands_in_a_landmark_with_a_name_of_its_own(site):
    def wrong(page):
        for landmark, count in {"header.md-header": 1, "main": 1, "footer.md-footer": 1}.items():
            yield from [landmark] if len(page.select(landmark)) != count else []
        for kind in ("nav", "[role=search], [role=region]"):
            names = Counter(each.get("aria-label") for each in page.select(kind))
            yield from (f"{kind}: {name}" for name, times in names.items() if name is None or times > 1)
        for element in exposed(page):
            if not {"plan-skip", "md-skip"} & set(element.get("class", [])) and not element.find_parent(LANDMARKS):
                yield element

    assert site.faults(wrong) == {}


def test_headings_begin_with_the_title_and_go_down_one_level_at_a_time(site):
    def wrong(page):
        levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
        steps = all(lower - upper <= 1 for upper, lower in pairwise(levels))
        return [] if levels[0] == 1 and levels.count(1) == 1 and steps else [levels]

    assert site.faults(wrong) == {}


def test_tables_have_headers_and_pictures_have_words(site):
    def wrong(page):
        yield from (table for table in page.select("table:not([aria-hidden])") if not headed(table))
        for drawing in page.select("article svg"):
            hidden = drawing.find_parent(attrs={"aria-hidden": "true"})
            if not hidden and not drawing.title and not drawing.get("aria-labelledby"):
                yield drawing.parent

    assert site.faults(wrong) == {}


def headed(table):
    """Whether a table says what it shows, and what each row and column is."""
    if table.find_parent(class_="plan-prose"):  # Markdown, which knows no captions and no heads of rows
        return table.find_previous(["h2", "h3"]) and table.select("thead th")
    scoped = all(header.get("scope") for header in table.select("th")) and table.select("thead th[scope=col]")
    return text(table.caption) and scoped and all(row.select("th[scope=row]") for row in table.select("tbody tr"))


def test_the_language_is_said_once_for_all(site):
    assert site.faults(lambda page: [] if [e["lang"] for e in page.select("[lang]")] == ["vi"] else ["lang"]) == {}


def test_abbreviations_are_explained_on_pages_of_both_kinds(site):
    """Which ones, where and how often is tested in tests/unit/test_abbreviations.py."""
    for address in ("/", "/nhiem-vu/"):  # hand-written and generated
        assert site.pages[address].select("article abbr"), address
