"""The first use of an abbreviation in our own words on a page is explained."""

import pytest

from plan_explorer.render.abbreviations import Abbreviations


@pytest.fixture
def expanded(plan):
    return Abbreviations(plan).expanded


@pytest.fixture
def entry(plan):
    return next(entry for entry in plan.glossary if entry.expansion and entry.term.isalpha())


def test_the_first_one_says_it_and_the_second_does_not(expanded, entry):
    said = f'<abbr title="{entry.expansion}">{entry.term}</abbr>'
    assert expanded(f"<p>{entry.term} và {entry.term}</p>") == f"<p>{said} và {entry.term}</p>"


@pytest.mark.parametrize(
    "html",
    [
        '<div class="plan-record"><p>{}</p><br><p>{}</p></div>',
        '<q class="plan-quote">{}</q>',
        '<a href="/{}/" title="{}">x</a>',
        "<svg><text>{}</text></svg>",
        "<p>200/KH-{} và {}-x</p>",
    ],
)
def test_words_of_others_attributes_and_parts_of_numbers_stay(expanded, entry, html):
    html = html.replace("{}", entry.term)
    assert expanded(html) == html


def test_after_words_of_record_ours_go_on(expanded, entry):
    html = f'<div class="plan-record"><p>{entry.term}<img src="x"></p></div><p>{entry.term}</p>'
    assert expanded(html).endswith(f'</div><p><abbr title="{entry.expansion}">{entry.term}</abbr></p>')


def test_what_is_explained_in_the_words_is_not_explained_again(expanded, entry):
    html = f"<p>{entry.expansion} ({entry.term})</p>"
    assert expanded(html) == html
