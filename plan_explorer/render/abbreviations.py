"""Says what the abbreviations in our own words stand for: the first of each on a page becomes an `<abbr title>`.

The text of record and what is quoted from elsewhere stay as they are; there the glossary is linked.
"""

import re

from markupsafe import escape

from plan_explorer.data.model import Plan

# Classes of words that are not ours, and of the glossary's entries, which explain themselves.
APART = {"plan-record", "plan-text", "plan-text-quote", "plan-quote", "plan-excerpt", "plan-footnotes", "plan-citation"}
APART |= {"plan-sources", "plan-term-entry"}
NOT_PROSE = {"abbr", "code", "mark", "option", "pre", "q", "script", "style", "svg", "textarea", "title"}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z][a-z0-9-]*)", re.IGNORECASE)
CLASS = re.compile(r'\bclass="([^"]*)"')


class Abbreviations:
    """The abbreviations of a plan's glossary and what they stand for."""

    def __init__(self, plan: Plan) -> None:
        explained = ((entry.term, entry.expansion) for entry in plan.glossary if entry.expansion)
        self.expansions = {str(escape(term)): str(escape(expansion)) for term, expansion in explained}
        longest_first = sorted(self.expansions, key=lambda term: (-len(term), term))
        # What may not stand before a name is asked after its first letter, so that a search runs by first letters.
        names = "|".join(rf"{re.escape(term[0])}(?<![\w/&-].){re.escape(term[1:])}" for term in longest_first)
        self._pattern = re.compile(rf"(?:{names})(?![\w/-])") if names else None

    def expanded(self, html: str) -> str:
        """A page of HTML in which the first of each abbreviation in our words says what it stands for."""
        if not self._pattern:
            return html
        known: set[str] = set()
        skipped: list[str] = []  # the open elements from the outermost that isn't our prose
        parts = TAG.split(html)
        for n, part in enumerate(parts):
            if n % 2:
                _step(part, skipped)
            elif part and not skipped:
                parts[n] = self._pattern.sub(lambda found: self._first(found, known), part)
        return "".join(parts)

    def _first(self, found: re.Match[str], known: set[str]) -> str:
        """An abbreviation as it is shown; one that follows its expansion in brackets is explained already."""
        term = found[0]
        expansion = self.expansions[term]
        if term in known:
            return term
        known.add(term)
        if found.string[: found.start()].casefold().endswith(f"{expansion} (".casefold()):
            return term
        return f'<abbr title="{expansion}">{term}</abbr>'


def _step(tag: str, skipped: list[str]) -> None:
    """Keep `skipped` up with a tag: it is empty as long as the words are ours."""
    closes = tag.startswith("</")
    name = NAME.match(tag) if skipped or not closes else None
    if not name or name[1] in VOID or tag.endswith("/>"):
        return
    if closes:
        skipped.pop()
    elif skipped or name[1] in NOT_PROSE or ((classes := CLASS.search(tag)) and APART & set(classes[1].split())):
        skipped.append(name[1])
