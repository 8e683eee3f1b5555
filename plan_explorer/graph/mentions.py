"""Finds documents, bodies and terms inside the verbatim text and links them, without touching a word.

Names come from the data (`names` of agencies, documents and glossary entries). At each place the longest
name wins, and a link never stands inside another. Terms are linked once in a paragraph, bodies and
documents wherever they stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from plan_explorer import addresses
from plan_explorer.data.model import Plan

NOT_A_UNIT = r"(?<!\bm)(?<!\b[kcdm]m)"  # the ² of m² and km² calls no footnote


@dataclass(frozen=True)
class Target:
    """What a name leads to: kind (`agency`, `document`, `term`), id, address, and words for a tooltip.

    `hint`: what the name stands for; `definition`: our explanation of a term that stands for itself.
    """

    kind: str
    id: str
    address: str
    hint: str = ""
    definition: str = ""


@dataclass(frozen=True)
class Mention:
    """A name found in a text, from `start` to `end` (characters)."""

    start: int
    end: int
    target: Target


class Weaver:
    """Knows all names of a plan and puts links into its texts."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def targets(self) -> dict[str, Target | None]:
        """What each name leads to; words that must not be linked lead to None, whatever is inside them."""
        named: dict[str, Target | None] = dict.fromkeys(excuse.words for excuse in self.plan.info.not_linked)
        for term in self.plan.glossary:
            definition = "" if term.expansion else term.definition or ""
            target = Target("term", term.id, addresses.term(term.id), term.expansion or "", definition)
            named |= dict.fromkeys(term.names, target)
        for document in self.plan.documents:
            target = Target("document", document.id, addresses.document(document.id), document.subject or document.name)
            named |= dict.fromkeys(document.names, target)
        for agency in self.plan.agencies:
            named |= dict.fromkeys(agency.names, Target("agency", agency.id, addresses.agency(agency.id), agency.name))
        return named

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        longest_first = sorted(self.targets, key=lambda name: (-len(name), name))
        names = "|".join(map(re.escape, longest_first))
        return re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else None

    @cached_property
    def _marks(self) -> re.Pattern[str] | None:
        marks = "|".join(map(re.escape, sorted(self.plan.footnote, key=len, reverse=True)))
        return re.compile(f"{NOT_A_UNIT}({marks})") if marks else None

    def mentions(self, text: str) -> Iterator[Mention]:
        """Every name in `text`, in order, none inside another."""
        if self._pattern:
            for match in self._pattern.finditer(text):
                target = self.targets[match[0]]
                if target:
                    yield Mention(match.start(), match.end(), target)

    def weave(self, text: str, here: str = "", *, define: bool = True) -> Markup:
        """`text` as HTML with links, for the page at address `here`; `define`: with definitions as tooltips.

        What leads to that page itself is emphasised instead. Footnote marks lead to the notes at the foot
        of the page; a text quoted on no page in particular leads to those of the full text.
        """
        parts: list[Markup] = []
        end, seen_terms = 0, set()
        for mention in self.mentions(text):
            target = mention.target
            if target.kind == "term":
                if target.id in seen_terms:
                    continue
                seen_terms.add(target.id)
            parts.append(self._plain(text[end : mention.start], here))
            parts.append(self._link(text[mention.start : mention.end], target, here, define))
            end = mention.end
        parts.append(self._plain(text[end:], here))
        return Markup("").join(parts)

    def runs(self, text: str) -> Iterator[tuple[str, Target | None]]:
        """`text` cut at its footnote marks and at the names of documents and bodies, each with what it leads to."""
        end = 0
        for mention in self.mentions(text):
            if mention.target.kind == "term":
                continue
            yield from ((piece, None) for piece in self._pieces(text[end : mention.start]))
            yield from ((piece, mention.target) for piece in self._pieces(text[mention.start : mention.end]))
            end = mention.end
        yield from ((piece, None) for piece in self._pieces(text[end:]))

    def _link(self, name: str, target: Target, here: str, define: bool) -> Markup:
        if target.address == here:
            opening, closing = Markup('<strong class="plan-here">'), Markup("</strong>")
        else:
            hint = target.hint or (target.definition if define else "")
            says_more = hint.casefold() not in ("", name.casefold())
            title = Markup(' title="{}"').format(hint) if says_more else ""
            opening = Markup('<a class="plan-{}" href="{}"{}>').format(target.kind, target.address, title)
            closing = Markup("</a>")
        # A footnote mark inside a name ("UBND² thành phố") is a link of its own, so the name's link pauses.
        return Markup("").join(
            self._footnote_mark(piece, here) if piece in self.plan.footnote else opening + piece + closing
            for piece in self._pieces(name)
        )

    def _plain(self, text: str, here: str) -> Markup:
        return Markup("").join(
            self._footnote_mark(piece, here) if piece in self.plan.footnote else escape(piece)
            for piece in self._pieces(text)
        )

    def _pieces(self, text: str) -> list[str]:
        """The text cut at its footnote marks, the marks included."""
        pieces = self._marks.split(text) if self._marks else [text]
        return [piece for piece in pieces if piece]

    def _footnote_mark(self, mark: str, here: str) -> Markup:
        note = self.plan.footnote[mark]
        back = Markup(' id="goi-{}"').format(note.id) if here else ""
        return Markup('<sup class="plan-note-ref"{}><a href="{}#{}" title="{}">{}</a></sup>').format(
            back, here or addresses.FULL_TEXT, note.id, note.text, mark
        )
