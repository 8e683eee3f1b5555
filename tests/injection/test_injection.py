"""Code in any text field of the data comes out as plain words in every format, where the real site has words."""

from dataclasses import dataclass
from functools import cached_property

import pypdfium2
import pytest

from plan_explorer.data.load import load_plan
from plan_explorer.outputs import duty_sheets, full_text
from plan_explorer.render.renderer import Renderer
from plan_explorer.render.share_cards import Words, pictures
from tests.injection import hostile
from tests.injection.reading import READERS, Reading, format_of, joined
from tests.mutation.judge import FULL_TEXT, Judge, render, words_of_record, words_shown

SHORTEST = 15  # letters of a value that is hardly found anywhere by chance
FORMATS = (".html", ".json", ".csv", ".xml", ".ics", ".md", ".txt", "llms.txt", "search/search_index.json")
# Where a text is cut to a length, as in descriptions, what follows is gone from both sites, but not at the same place.
CUT_SHORT = {("OwnWords", "title"), ("OwnWords", "sentence")}


@dataclass
class Two:
    """The undamaged site and the hostile one, and what was changed."""

    folder: object
    whole: dict[str, bytes]
    made: dict[str, bytes]
    changes: list[hostile.Change]

    @cached_property
    def readings(self) -> dict[str, tuple[Reading, Reading]]:
        """Each file of both sites as programs read it."""
        paths = [path for path in self.whole if format_of(path) in READERS]
        return {path: tuple(READERS[format_of(path)](one[path]) for one in (self.whole, self.made)) for path in paths}

    @cached_property
    def words(self) -> dict[str, tuple[str, str]]:
        """All that can be read in each format."""
        found = {kind: ([], []) for kind in FORMATS}
        for path, pair in self.readings.items():
            for words, reading in zip(found[format_of(path)], pair, strict=True):
                words.append(reading.words)
        return {kind: ("\n".join(ours), "\n".join(theirs)) for kind, (ours, theirs) in found.items()}

    @cached_property
    def telling(self) -> list[tuple[str, str]]:
        """Values before and after that are found only where they are meant."""
        before = [joined([change.before]) for change in self.changes]
        everything = "\n".join(before)
        return [
            (was, joined([change.after]))
            for was, change in zip(before, self.changes, strict=True)
            if len(was) >= SHORTEST and (change.record, change.field) not in CUT_SHORT and everything.count(was) == 1
        ]


@pytest.fixture(scope="session")
def two(tmp_path_factory):
    """Both sites, made once."""
    folder = tmp_path_factory.mktemp("hostile") / "hostile" / "plan_data"
    changes = hostile.make(folder)
    made, _ = render(folder)
    whole_folder = folder.parent.parent / "whole" / "plan_data"
    hostile.copy(whole_folder)
    whole, _ = render(whole_folder)
    return Two(folder, whole, made, changes)


def test_every_text_field_of_the_model_carries_code(two):
    changed = {(change.record, change.field) for change in two.changes if change.before != change.after}
    assert hostile.text_fields() - changed == set(), "let a record of tests/plans/excerpt/ have the field"


def test_every_kind_of_code_is_used(two):
    everything = "\n".join(change.after for change in two.changes)
    assert [code for code in (*hostile.BEGINNINGS, *hostile.LETTERS.values()) if code not in everything] == []


def test_the_hostile_site_has_the_same_files(two):
    assert list(two.made) == list(two.whole)


@pytest.mark.parametrize("kind", FORMATS)
def test_no_file_has_another_build(two, kind):
    files = {path: pair for path, pair in two.readings.items() if format_of(path) == kind}
    assert files
    assert [path for path, (whole, made) in files.items() if whole.build != made.build] == []


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind != ".txt"])  # robots.txt has no words
def test_what_was_put_in_is_what_is_read(two, kind):
    whole, made = two.words[kind]
    read = [(was, is_now) for was, is_now in two.telling if was in whole]
    assert read
    assert [(was, is_now) for was, is_now in read if is_now not in made] == []


def test_no_page_has_an_element_an_attribute_or_a_scheme_that_no_page_had(two):
    judge = Judge(two.folder.parent.parent / "whole" / "plan_data", two.whole)
    assert list(judge.wrong_in_files(two.made)) == []


def test_every_word_of_the_text_is_shown_in_order(two):
    assert words_shown(two.made[FULL_TEXT]) == words_of_record(two.folder)[0]


def test_code_is_printed_as_words(two, tmp_path):
    renderer = Renderer(load_plan(two.folder), cache=tmp_path, site_url="https://ke-hoach.example/")
    (whole,) = full_text.assets(renderer)
    printed = _letters(_words_of(whole.content))
    parts = [part for p in renderer.plan.paragraphs for part in (p.heading, p.text) if part]
    begun = [" ".join(part.split()[:8]) for part in parts]  # a page may end in the middle of a paragraph
    assert [words for words in begun if _letters(words) not in printed] == []
    sheet = next(iter(duty_sheets.assets(renderer)))
    assert "<script>" in _words_of(sheet.content)
    assert all(pictures(renderer.typesetter, [Words(text, text, text) for text in hostile.BEGINNINGS]))


def _letters(words):
    """What lines that are broken, with or without a hyphen, leave as it was."""
    return "".join(words.split()).replace("-", "")


def _words_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)
