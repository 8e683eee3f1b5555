"""The site as files for another generator (scripts/stage.py) is complete.

`make site-zensical` and `make site-properdocs` run this and other tests on the sites that they build.
"""

import os
import re
import subprocess
import sys
from urllib.parse import unquote, urljoin

import pytest
import yaml
from bs4 import BeautifulSoup
from markdown import markdown

from tests import PUBLISHED, ROOT
from tests.built import files

OF_GENERATORS = {"sitemap.xml", "sitemap.xml.gz", "search.json"}  # they make them of all pages


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    folder = tmp_path_factory.mktemp("staged") / "project"
    command = [sys.executable, "-m", "scripts.stage", str(folder)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **PUBLISHED}, check=True)
    return folder


@pytest.fixture(scope="module")
def settings(staged):
    return yaml.safe_load((staged / "mkdocs.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def bodies(staged, settings):
    """What stands in each staged page, by the address that it will have."""
    extensions = [name for one in settings["markdown_extensions"] for name in ([one] if isinstance(one, str) else one)]
    found = {}
    for file in (staged / "docs").rglob("*.md"):
        _, _, words = file.read_text(encoding="utf-8").split("---\n", 2)
        html = markdown(words, extensions=extensions)
        path = file.relative_to(staged / "docs").as_posix()
        assert path == "index.md" or path.endswith("/index.md"), "addresses in HTML would depend on the generator"
        found[f"/{path.removesuffix('index.md')}"] = BeautifulSoup(html, "lxml")
    return found


def letters(element):
    """A text without blanks: generators may colour code, and cut its words in pieces."""
    return "".join(element.get_text().split())


def links(page, address):
    """Where the links of a page lead: the same address can be written in more than one way."""
    return [unquote(urljoin(address, e.get("href", e.get("src")))) for e in page.select("[href], [src]")]


def written_by_hand(address):
    return any((ROOT / "docs" / path).is_file() for path in (f"{address[1:-1]}.md", f"{address[1:]}index.md"))


def test_every_page_of_the_site_is_staged_and_no_other(site, bodies):
    assert sorted(bodies) == sorted(site.addresses)


def test_a_page_has_the_same_words_in_the_same_order(site, bodies):
    for address, body in bodies.items():
        assert letters(site.pages[address].article) == letters(body), address


def test_a_page_has_the_same_anchors(site, bodies):
    for address, body in bodies.items():
        there = {e["id"] for e in site.pages[address].article.select("[id]")}
        assert {e["id"] for e in body.select("[id]")} <= there, address


def test_a_page_has_the_same_links(site, bodies):
    for address, body in bodies.items():
        if not written_by_hand(address):  # there a link may lead to a file, and becomes that of its page
            assert links(site.pages[address].article, address) == links(body, address), address


def test_every_file_beside_the_pages_is_there_byte_for_byte(site, staged):
    beside = {path: content for path, content in files(staged / "docs").items() if not path.endswith(".md")}
    given = beside | files(staged / "after")
    there = files(site.folder)
    assert given.keys() - there.keys() == set()
    joined = "assets/plan.css"  # macros.py puts the theme's styles before ours, in a layer
    assert there[joined].endswith(given[joined])
    others = given.keys() - {joined}
    assert [path for path in others if there[path] != given[path]] == []
    ours = {path for path in there if not path.endswith(".html") and not path.startswith("assets/")}
    assert ours - OF_GENERATORS == {
        path for path in given if not path.endswith(".html") and not path.startswith("assets/")
    }


def test_the_staged_project_needs_no_code_of_ours(staged, settings):
    assert not {"hooks", "watch"} & settings.keys()
    assert settings["plugins"] == []
    assert not [*staged.rglob("*.py")]
    for item in settings["nav"]:
        for path in item.values():
            assert (staged / "docs" / path).is_file(), path


def test_the_templates_of_the_theme_call_no_python_which_other_engines_lack():
    for file in (ROOT / "overrides").rglob("*.html"):
        code = " ".join(re.findall(r"{[{%].*?[%}]}", file.read_text(encoding="utf-8"), re.DOTALL))
        assert set(re.findall(r"\.(\w+)\(", code)) <= {"t"}, file  # the theme's words, a macro
