"""What a plan is: typed, frozen, checked for shape. JSON Schema for editors is generated from here.

One class per kind of record in `plan_data/`; `plan_data/README.md` describes every field for editors.
Rules that look at more than one record live in `checks/`.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from plan_explorer.data.problems import Position
from plan_explorer.data.vocabulary import (
    CLAUSE_LEVELS,
    AgencyKind,
    AgencyLevel,
    DocumentType,
    Level,
    NoteKind,
    Relation,
    Role,
    SectionRole,
    SitePage,
)

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=10_000, strip_whitespace=True)]
# Scheme, host, perhaps a port; what follows has no sign that must not stand in an address (RFC 3986).
URL = r"^https?://[^\s<>\"'\\^`{|}/?#:@\[\]]+(:[0-9]{1,5})?([/?#][^\s<>\"'\\^`{|}]*)?$"
Url = Annotated[str, StringConstraints(pattern=URL, max_length=2_000)]
Year = Annotated[int, Field(ge=1945, le=2200)]
Day = Annotated[datetime.date, Field(ge=datetime.date(1945, 1, 1), le=datetime.date(2200, 12, 31))]
DAY_OF_YEAR = r"^(02-(0[1-9]|[12][0-9])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))$"
MonthDay = Annotated[str, StringConstraints(pattern=DAY_OF_YEAR)]


def _each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    """A list that names nothing twice; else an error that says what."""
    for number, value in enumerate(values):
        if value in values[:number]:
            raise PydanticCustomError("repeated", "repeated: {repeated}", {"repeated": str(value)})
    return values


# Lists whose order may mean something, but in which a thing stands once.
ONCE = (AfterValidator(_each_once), Field(json_schema_extra={"uniqueItems": True}))
Ids = Annotated[tuple[Id, ...], *ONCE]
Texts = Annotated[tuple[Text, ...], *ONCE]


class Record(BaseModel):
    """A mapping of the data files. `at` is its position, put there by the loader."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: SkipJsonSchema[Position] = Field(alias="@at", repr=False, exclude=True)


class Section(Record):
    """How a Mục of the plan is used."""

    clause: Id
    role: SectionRole


class NotLinked(Record):
    """Words that look like the name of a body or document and are not linked, with the reason."""

    words: Text
    reason: Text


class NotText(Record):
    """Words of the text received (`source/`) that aren't text of the plan, with the reason."""

    words: Text
    reason: Text


class Rights(Record):
    """Who may reuse what: the standing of the official text, and the licence of our own words."""

    text: Text
    ours: Text
    ours_url: Url


class Redirect(Record):
    """An address that has moved: where it was, and where it is now. Both start at the root of the site."""

    old: Text
    new: Text


class PlanInfo(Record):
    """`plan.yml`: the identity of the plan. Its number, date and issuer stand in its document entry."""

    document: Id
    name: Text
    short_name: Text
    signer: Text
    period_end: Year
    updated: Day
    rights: Rights
    sections: tuple[Section, ...]
    recipients: Ids = ()
    not_linked: tuple[NotLinked, ...] = ()
    not_text: tuple[NotText, ...] = ()
    redirects: tuple[Redirect, ...] = ()


class Paragraph(Record):
    """One paragraph of the official text, verbatim. Footnote marks (¹ ²) stand inside the words."""

    id: Id
    level: Level
    mark: Text | None = None
    heading: Text | None = None
    text: Text | None = None

    @property
    def is_clause(self) -> bool:
        """Whether the paragraph is part of the numbered text and can be cited."""
        return self.level in CLAUSE_LEVELS

    @property
    def words(self) -> str:
        """Heading and text together, as quotes are looked up in them."""
        return " ".join(part for part in (self.heading, self.text) if part)


class Footnote(Record):
    """A footnote: called by `mark` inside a paragraph."""

    id: Id
    mark: Text
    text: Text


class Agency(Record):
    """A body that the plan names. `names` are its forms in the text; `aliases` are what people type."""

    id: Id
    name: Text
    level: AgencyLevel
    kind: AgencyKind = AgencyKind.CO_QUAN
    member_of: Ids = ()
    names: Texts = ()
    aliases: Texts = ()


class Source(Record):
    """An outside page that was read, and the day it was read."""

    title: Text
    url: Url
    checked_on: Day


class Document(Record):
    """A document that the plan names. `subject` is its trích yếu in the words of paragraph `stated_in`."""

    id: Id
    type: DocumentType
    name: Text
    number: Text | None = None
    issuer: Id | None = None
    date: Day | None = None
    subject: Text | None = None
    stated_in: Id
    names: Texts = ()
    aliases: Texts = ()
    sources: tuple[Source, ...] = ()


class Topic(Record):
    """A subject that runs through the plan."""

    id: Id
    name: Text
    definition: Text
    aliases: Texts = ()


class Audience(Record):
    """A group of readers that clauses speak of."""

    id: Id
    name: Text
    definition: Text
    aliases: Texts = ()


class GlossaryEntry(Record):
    """An abbreviation or term. `stated_in` is the footnote or clause where the plan explains it itself."""

    id: Id
    term: Text
    expansion: Text | None = None
    definition: Text | None = None
    names: Texts = ()
    aliases: Texts = ()
    stated_in: Id | None = None
    quote: Text | None = None


class Duty(Record):
    """A body's role in a clause, on the words of `quote`. With `reason` it is our reading of them."""

    agency: Id
    role: Role
    quote: Text
    reason: Text | None = None


class Competence(Record):
    """Our judgement that a body is competent for a task, on the words of another clause."""

    agency: Id
    clause: Id
    quote: Text
    reason: Text


class Citation(Record):
    """A clause cites a document; `through` names the document by way of which it does."""

    document: Id
    relation: Relation
    through: Id | None = None
    quote: Text


class TopicLink(Record):
    """A clause belongs to a topic, on these words."""

    topic: Id
    quote: Text


class AudienceLink(Record):
    """A clause speaks of an audience, on these words."""

    audience: Id
    quote: Text


class Deadline(Record):
    """Something due: each year before a day (`yearly_before`, MM-DD) or as `recurring` words say."""

    what: Text
    yearly_before: MonthDay | None = None
    recurring: Text | None = None
    by: Annotated[tuple[Id, ...], Field(min_length=1), *ONCE]
    to: Id | None = None
    quote: Text


class Period(Record):
    """Years that a clause names for a document: start, end, and the year of its vision (tầm nhìn)."""

    document: Id
    start: Year | None = None
    end: Year | None = None
    vision: Year | None = None
    quote: Text


class ClauseLinks(Record):
    """Everything that one clause says about bodies, documents, subjects and dates."""

    clause: Id
    duties: tuple[Duty, ...] = ()
    competent: tuple[Competence, ...] = ()
    documents: tuple[Citation, ...] = ()
    topics: tuple[TopicLink, ...] = ()
    audiences: tuple[AudienceLink, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    periods: tuple[Period, ...] = ()


class OwnWords(Record):
    """Our short title, plain summary and ready sentence of a clause; never part of the official text."""

    clause: Id
    title: Annotated[Text, StringConstraints(max_length=90)]
    summary: Text
    sentence: Annotated[Text, StringConstraints(max_length=280)] | None = None


class Note(Record):
    """A dated note of ours about clauses, bodies or documents. `verified: false` says so on the page."""

    id: Id
    kind: NoteKind
    about: Annotated[tuple[Id, ...], Field(min_length=1), *ONCE]
    words: Text | None = None
    text: Text
    verified: bool = True
    sources: tuple[Source, ...] = ()


class Change(Record):
    """A dated change of this site, in one or two sentences of ours: what, and why. `about` and `pages` lead to it."""

    id: Id
    date: Day
    what: Text
    about: Ids = ()
    pages: Annotated[tuple[SitePage, ...], *ONCE] = ()


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
    def topic(self) -> dict[str, Topic]:
        """Topics by id."""
        return {t.id: t for t in self.topics}

    @cached_property
    def audience(self) -> dict[str, Audience]:
        """Audiences by id."""
        return {a.id: a for a in self.audiences}

    @cached_property
    def term(self) -> dict[str, GlossaryEntry]:
        """Glossary entries by id."""
        return {t.id: t for t in self.glossary}

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
        """Clauses with a page: those with words of their own in a section of tasks or of duties."""
        with_pages = {SectionRole.NHIEM_VU, SectionRole.TO_CHUC_THUC_HIEN}
        roles = {s.clause: s.role for s in self.info.sections}
        return tuple(c for c in self.clauses if c.text and roles.get(self.section_of(c.id)) in with_pages)

    def section_of(self, clause_id: str) -> str:
        """Id of the Mục that a clause stands in: the first part of its own id."""
        return clause_id.split("-", 1)[0]

    def lineage(self, clause_id: str) -> tuple[Paragraph, ...]:
        """The clause and everything above it, the Mục first. Ids are made of those of the parents."""
        parts = clause_id.split("-")
        ids = ("-".join(parts[:n]) for n in range(1, len(parts) + 1))
        return tuple(self.paragraph[i] for i in ids if i in self.paragraph)

    def group_of(self, clause_id: str) -> Paragraph:
        """The clause directly below the Mục that a clause stands in; the Mục itself for what has no other above it."""
        return self.lineage(clause_id)[:2][-1]

    @cached_property
    def children(self) -> dict[str, tuple[Paragraph, ...]]:
        """Clauses directly below each clause, in document order; nothing for a clause with none."""
        below: dict[str, tuple[Paragraph, ...]] = {"": (), **{clause.id: () for clause in self.clauses}}
        for clause in self.clauses:
            parent = clause.id.rpartition("-")[0]
            below[parent] = (*below[parent], clause)
        return below
