"""The theme speaks Vietnamese: neither its pages nor its scripts show English words."""

import json
import re
from pathlib import Path

import material
import pytest

LANGUAGES = Path(material.__file__).parent / "templates" / "partials" / "languages"
SHOWN = ("alt", "aria-label", "aria-description", "content", "placeholder", "title", "value")
SETTINGS = {"language", "direction", "search.config.lang", "search.config.pipeline", "search.config.separator"}


def table(file):
    """The words of a language of the theme by their keys."""
    pairs = re.findall(r'^  ("[^"]+"): ("(?:[^"\\]|\\.)*")', file.read_text(encoding="utf-8"), re.MULTILINE)
    return {json.loads(key): json.loads(words) for key, words in pairs}


@pytest.fixture(scope="module")
def english():
    words = {text for key, text in table(LANGUAGES / "en.html").items() if key not in SETTINGS}
    assert {"Initializing search", "Skip to content", "Back to top"} <= words
    return words


def shown(page):
    """Every piece of text of a page that a reader sees or hears, those of the theme's script included."""
    config = json.loads(page.select_one("#__config").string)
    yield from config["translations"].values()
    for element in page.find_all(True):
        yield from (element[name] for name in SHOWN if element.get(name))
        if element.name not in ("script", "style"):
            yield from element.find_all(string=True, recursive=False)


def test_no_page_shows_a_word_of_the_english_theme(site, english):
    found = {
        (words.strip(), address)
        for address, page in site.pages.items()
        for words in shown(page)
        if words.strip() in english
    }
    assert sorted(found) == []
