"""Finds names of documents, agencies and terms in the verbatim text.

Names come from the data (`names` of agencies, documents and glossary entries). Where several names begin, the longest
counts; mentions never overlap.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from plan_explorer import addresses
from plan_explorer.data.model import Footnote, Plan
from plan_explorer.kinds import AGENCIES, DOCUMENTS

NOT_A_UNIT = r"(?<!\bm)(?<!\b[kcdm]m)"  # the ² of m² and km² is no footnote mark


@dataclass(frozen=True)
class Target:
    """The thing that a name refers to: kind (`agency`, `document`, `term`), id, address, and words for a tooltip.

    `hint` is the full form of the name; `definition` is our explanation of a term that has no full form.
    """

    kind: str
    id: str
    address: str
    hint: str = ""
    definition: str = ""


class Names:
    """Finds the names and footnote marks of a plan in texts."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def targets(self) -> dict[str, Target | None]:
        """The target of each name. Words in `not_linked` have None, so that no name inside them is linked."""
        named: dict[str, Target | None] = dict.fromkeys(excuse.words for excuse in self.plan.info.not_linked)
        for term in self.plan.glossary:
            definition = "" if term.expansion else term.definition or ""
            target = Target("term", term.id, addresses.term(term.id), term.expansion or "", definition)
            named |= dict.fromkeys(term.names, target)
        for document in self.plan.documents:
            target = Target("document", document.id, DOCUMENTS.page(document.id), document.subject or document.name)
            named |= dict.fromkeys(document.names, target)
        for agency in self.plan.agencies:
            named |= dict.fromkeys(agency.names, Target("agency", agency.id, AGENCIES.page(agency.id), agency.name))
        return named

    def mentions(self, text: str) -> Iterator[tuple[re.Match[str], Target]]:
        """Every name in `text` and what it refers to, in order, without overlaps."""
        for match in self._pattern.finditer(text):
            if target := self.targets[match[0]]:
                yield match, target

    def runs(self, text: str) -> Iterator[tuple[str, Target | None]]:
        """`text` in pieces: footnote marks, names of documents and agencies with their targets, the text between."""
        end = 0
        for name, target in self.mentions(text):
            if target.kind != "term":
                yield from ((piece, None) for piece in self.pieces(text[end : name.start()]))
                yield from ((piece, target) for piece in self.pieces(name[0]))
                end = name.end()
        yield from ((piece, None) for piece in self.pieces(text[end:]))

    def footnotes_in(self, text: str) -> list[Footnote]:
        """The footnotes whose marks are in a text, in order."""
        return [self.plan.footnote[piece] for piece in self.pieces(text) if piece in self.plan.footnote]

    def without_marks(self, text: str) -> str:
        """A text without its footnote marks."""
        return "".join(piece for piece in self.pieces(text) if piece not in self.plan.footnote)

    def printed(self, words: str) -> bool:
        """Whether the text of the plan has these words as whole words, capitals ignored."""
        return bool(re.search(rf"(?<!\w){re.escape(words.casefold())}(?!\w)", self._printed))

    def pieces(self, text: str) -> list[str]:
        """A text in pieces: footnote marks, and the text between them."""
        return [piece for piece in self._marks.split(text) if piece]

    @cached_property
    def _printed(self) -> str:
        return "\n".join(self.without_marks(paragraph.words) for paragraph in self.plan.paragraphs).casefold()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_any_of(self.targets)})(?!\w)")

    @cached_property
    def _marks(self) -> re.Pattern[str]:
        return re.compile(f"{NOT_A_UNIT}({_any_of(self.plan.footnote)})")


def _any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first; without words it matches nothing."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"
