"""`/search/search_index.json`: the search index, with one entry for each thing that can be found.

The file has the form of the theme's own index (`config`, `docs`, `options`); the rules for Vietnamese are in
`docs/assets/javascripts/lunr/min/lunr.vi.min.js` and run in the browser. An entry has a title, `text` (searched and
shown), `names` (names that people type, each matched as a whole) and `keywords` (searched, not shown).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import escape

from plan_explorer.data.sentences import sentences
from plan_explorer.kinds import FULL_TEXT, KINDS, TASKS, Kind
from plan_explorer.render.pages import Page, compact_json
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import TermView, Thing
from plan_explorer.views.base import SearchWords

PATH = "search/search_index.json"
CONFIG = {
    "lang": ["vi"],
    "separator": r"[\s\-–,.;:()\[\]{}\"“”‘’'…/&?!%+*=|@#~^<>]+",
    "pipeline": [],
    "fields": {"title": {"boost": 5}, "text": {"boost": 1}, "names": {"boost": 1}, "keywords": {"boost": 1}},
}


def index(renderer: Renderer, handwritten: Iterable[Page]) -> str:
    """The index as JSON. `handwritten` are the pages that the core doesn't make."""
    entries = [entry for kind in KINDS for entry in _of_kind(renderer, kind)]
    for page in handwritten:
        words = SearchWords((page.description,), names=(page.title,))
        entries.append(_entry(page.address, "Giới thiệu", page.title, words))
    return compact_json({"config": CONFIG, "docs": entries, "options": {"suggest": False}})


def _of_kind(renderer: Renderer, kind: Kind) -> Iterator[dict[str, Any]]:
    """The list of a kind, if it has search names, then its things."""
    views, about = renderer.views, kind.about
    if kind is FULL_TEXT:  # it is found by the words outside the numbered text
        about = " ".join(clause.unmarked(clause.words) for clause in views.paragraphs if not clause.is_clause)
    if kind.names:
        yield _entry(kind.address, kind.label, kind.heading, SearchWords((about,), kind.names), kind.search_weight)
    if kind is not TASKS:  # tasks are clauses, which FULL_TEXT has
        yield from map(_of_thing, views.of(kind))


def _of_thing(thing: Thing) -> dict[str, Any]:
    kind = thing.kind_of_page
    name = thing.ref.then_and_now
    title = f"{thing.handle}. {name}" if thing.handle else name
    entry = _entry(thing.url, kind.label, title, thing.search, kind.search_weight)
    is_abbreviation = isinstance(thing, TermView) and thing.expansion
    return {**entry, "expansion": thing.expansion} if is_abbreviation else entry


def _entry(address: str, kind: str, title: str, words: SearchWords, weight: float = 1) -> dict[str, Any]:
    """One entry of the index. Title and text are shown as HTML by the theme, so they come escaped."""
    entry: dict[str, Any] = {
        "location": address.lstrip("/"),
        "title": str(escape(title)),
        # A paragraph for each sentence: the theme shows two that match.
        "text": "".join(f"<p>{escape(one)}</p>" for text in words.texts if text for one in sentences(text)),
        "tags": [kind],
        "boost": weight,
        "names": list(dict.fromkeys(words.names)),
    }
    if words.keywords:
        entry["keywords"] = " ".join(filter(None, words.keywords))
    return entry
