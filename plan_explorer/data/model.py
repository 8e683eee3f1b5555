"""The plan: all records of `plan_data/` (`records.py`, `links.py`) together, with look-ups by id and by clause.

Rules that concern more than one record are in `checks/`.
"""

from dataclasses import dataclass
from functools import cached_property

from plan_explorer.data.links import ClauseLinks
from plan_explorer.data.plan_info import PlanInfo
from plan_explorer.data.published import Published
from plan_explorer.data.records import (
    Agency,
    Audience,
    Change,
    Document,
    Footnote,
    GlossaryEntry,
    Note,
    OwnWords,
    Paragraph,
    Topic,
)
from plan_explorer.data.vocabulary import SectionRole


@dataclass(frozen=True)
class Plan:
    """The whole plan, as loaded. References between its parts are checked in `checks/`."""

    info: PlanInfo
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    agencies: tuple[Agency, ...] = ()
    documents: tuple[Document, ...] = ()
    topics: tuple[Topic, ...] = ()
    audiences: tuple[Audience, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    links: tuple[ClauseLinks, ...] = ()
    titles: tuple[OwnWords, ...] = ()
    notes: tuple[Note, ...] = ()
    changes: tuple[Change, ...] = ()
    published: Published | None = None

    @cached_property
    def paragraph(self) -> dict[str, Paragraph]:
        """Paragraphs by id, in document order."""
        return {p.id: p for p in self.paragraphs}

    @cached_property
    def agency(self) -> dict[str, Agency]:
        """Agencies by id."""
        return {a.id: a for a in self.agencies}

    @cached_property
    def document(self) -> dict[str, Document]:
        """Documents by id."""
        return {d.id: d for d in self.documents}

    @cached_property
    def footnote(self) -> dict[str, Footnote]:
        """Footnotes by their mark."""
        return {f.mark: f for f in self.footnotes}

    @cached_property
    def links_of(self) -> dict[str, ClauseLinks]:
        """The links record of each paragraph that has one."""
        return {link.clause: link for link in self.links}

    @cached_property
    def own_words(self) -> dict[str, OwnWords]:
        """Our title and summary by clause id."""
        return {own.clause: own for own in self.titles}

    @cached_property
    def clauses(self) -> tuple[Paragraph, ...]:
        """The numbered text: every paragraph that can be cited."""
        return tuple(p for p in self.paragraphs if p.is_clause)

    @cached_property
    def tasks(self) -> tuple[Paragraph, ...]:
        """Clauses with a page: clauses with text, not only a heading, in a Mục of tasks or of who does what."""
        with_pages = {SectionRole.NHIEM_VU, SectionRole.TO_CHUC_THUC_HIEN}
        return tuple(c for c in self.clauses if c.text and self.role_of(c.id) in with_pages)

    def role_of(self, clause_id: str) -> SectionRole | None:
        """The role of the Mục that a clause belongs to; None if `sections` doesn't list it."""
        section = clause_id.partition("-")[0]
        return next((s.role for s in self.info.sections if s.clause == section), None)

    def lineage(self, clause_id: str) -> tuple[Paragraph, ...]:
        """The Mục, all other clauses above a clause, and the clause itself: an id begins with its parent's id."""
        parts = clause_id.split("-")
        above = ("-".join(parts[:n]) for n in range(1, len(parts) + 1))
        return tuple(self.paragraph[id_] for id_ in above if id_ in self.paragraph)

    def group_of(self, clause_id: str) -> Paragraph:
        """The ancestor of a clause (or itself) directly below the Mục; the Mục itself for a Mục."""
        return self.lineage(clause_id)[:2][-1]

    @cached_property
    def children(self) -> dict[str, list[Paragraph]]:
        """Clauses directly below each clause, in document order; an empty list if there are none."""
        below: dict[str, list[Paragraph]] = {"": [], **{clause.id: [] for clause in self.clauses}}
        for clause in self.clauses:
            below[clause.id.rpartition("-")[0]].append(clause)
        return below
