"""Explains abbreviations in our own words: the first use of each on a page becomes an `<abbr title>`.

The text of record and other quotations stay unchanged; abbreviations there are links to the glossary.
"""

import re

from markupsafe import escape

from plan_explorer.data.model import Plan

# CSS classes of elements whose words are not ours, and of glossary entries, which explain abbreviations themselves.
APART = {"plan-record", "plan-text", "plan-text-quote", "plan-quote", "plan-excerpt", "plan-footnotes", "plan-citation"}
APART |= {"plan-sources", "plan-term-entry"}
NOT_PROSE = {"abbr", "code", "mark", "option", "pre", "q", "script", "style", "svg", "textarea", "title"}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)
CLASS = re.compile(r'\bclass="([^"]*)"')


class Abbreviations:
    """The abbreviations in a plan's glossary, with their full forms."""

    def __init__(self, plan: Plan) -> None:
        explained = ((entry.term, entry.expansion) for entry in plan.glossary if entry.expansion)
        self.expansions = {str(escape(term)): str(escape(expansion)) for term, expansion in explained}
        longest_first = sorted(self.expansions, key=lambda term: (-len(term), term))
        # The look-behind comes after the first letter: a pattern that begins with a letter is searched faster.
        names = "|".join(rf"{re.escape(term[0])}(?<![\w/&-].){re.escape(term[1:])}" for term in longest_first)
        self._pattern = re.compile(rf"(?:{names})(?![\w/-])") if names else None

    def expanded(self, html: str) -> str:
        """A page of HTML with an `<abbr>` around the first use of each abbreviation in our words."""
        if not self._pattern:
            return html
        known: set[str] = set()
        skipped: list[str] = []  # open elements, from the outermost one whose words are not ours
        parts = TAG.split(html)
        for n, part in enumerate(parts):
            if n % 2:
                _step(part, skipped)
            elif part and not skipped:
                parts[n] = self._pattern.sub(lambda found: self._first(found, known), part)
        return "".join(parts)

    def _first(self, found: re.Match[str], known: set[str]) -> str:
        """An abbreviation with `<abbr>` if it is new and not in brackets behind its full form, which explains it."""
        term = found[0]
        expansion = self.expansions[term]
        if term in known:
            return term
        known.add(term)
        if found.string[: found.start()].casefold().endswith(f"{expansion} (".casefold()):
            return term
        return f'<abbr title="{expansion}">{term}</abbr>'


def _step(tag: str, skipped: list[str]) -> None:
    """Update `skipped` for a tag. It is empty while the words are ours."""
    closes = tag.startswith("</")
    name = NAME.match(tag) if skipped or not closes else None
    if not name or name[1] in VOID or tag.endswith("/>"):
        return
    if closes:
        skipped.pop()
    elif skipped or name[1] in NOT_PROSE or ((classes := CLASS.search(tag)) and APART & set(classes[1].split())):
        skipped.append(name[1])
