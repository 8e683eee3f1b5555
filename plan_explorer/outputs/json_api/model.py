"""What the API publishes. JSON Schema, OpenAPI and the documentation of every field are generated from here.

Every key of an object is always there: what has no value is null, a list with nothing in it is empty. Values of a
vocabulary stand as in the data; `index.json` has their Vietnamese labels. A relation names the other thing by id
and address; what only follows from relations names it by its id (`…_id`, `…_ids`). Addresses are absolute
where that of the site is known, else rooted. Within v1 fields are only added (`CHANGELOG.md`).
"""

import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from plan_explorer.data.vocabulary import (
    AgencyKind,
    AgencyLevel,
    DocumentType,
    Level,
    NoteKind,
    Relation,
    Role,
    SectionRole,
)


class Published(BaseModel):
    """An object of the API."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, serialize_by_alias=True)


# What is named in many places


class Ref(Published):
    """Something that has an entry elsewhere: a paragraph, body, document, topic, audience or term."""

    id: str
    """Permanent id."""
    url: str
    """Its page, or its place on a page, for people."""


class Basis(StrEnum):
    """Whose judgement a link is: that of the official text (`text`), or this site's reading of it (`ours`)."""

    TEXT = "text"
    OURS = "ours"


class Link(Published):
    """A relation, and what it rests on."""

    quote: str
    """The exact words of the official text that the relation rests on."""
    basis: Basis
    """Whether the words say it, or this site concludes it from them."""


class ReasonedLink(Link):
    """A relation that may be this site's reading of the words."""

    reason: str | None
    """Why this site concludes it; null where the words say it."""


class Source(Published):
    """An outside page that was read."""

    title: str
    """Title of the page."""
    url: str
    """Its address."""
    checked_on: datetime.date
    """The day on which it was read."""


class Note(Published):
    """A note of ours: wording kept as printed, or a fact from outside the plan."""

    id: str
    """Permanent id."""
    kind: NoteKind
    """`nguyen-van`: kept as printed; `ke-thua`, `doi-chieu`: facts from outside."""
    text: str
    """The note, in our words."""
    verified: bool
    """False if no source could confirm it."""
    sources: list[Source]
    """Where it was read."""


class Footnote(Published):
    """A footnote of the official text."""

    id: str
    """Permanent id."""
    url: str
    """Its place in the full text."""
    mark: str
    """The mark that calls it inside the verbatim text."""
    text: str
    """Its words, verbatim."""


class RolesOfAgency(Published):
    """A body and its roles."""

    agency: Ref
    """The body."""
    roles: list[Role]
    """Its roles."""


# Time


class Deadline(Link):
    """Something due, each year before a day or in a rhythm."""

    clause: Ref
    """The paragraph that sets it."""
    due: str
    """When, in words."""
    what: str
    """What, in our words."""
    yearly_before: str | None
    """The day before which it is due each year, MM-DD."""
    last_day: str | None
    """The last day on which a yearly deadline is kept, in words: “before” leaves the day itself out."""
    recurring: str | None
    """The rhythm of a deadline without a day, in words."""
    by: list[Ref]
    """Bodies that it binds."""
    to: Ref | None
    """The body that receives what is due."""


class Step(Published):
    """Bodies at the same place on the way of a report."""

    agencies: list[RolesOfAgency]
    """The bodies and what they do with the report."""
    words: list[ReasonedLink]
    """The words that say so."""


class DeadlineWithWay(Deadline):
    """A deadline and, if it is of a report, the way of the report."""

    way: list[Step]
    """From those who report to the last that receive it."""


class Period(Link):
    """Years that a paragraph names for a document."""

    clause: Ref
    """The paragraph that names them."""
    document: Ref
    """The document."""
    start: int | None
    """First year."""
    end: int | None
    """Last year."""
    vision: int | None
    """Year of its vision (tầm nhìn)."""


# Clauses


class OwnWords(Published):
    """Our words on a clause, never part of the official text."""

    title: str
    """Short title."""
    summary: str
    """Plain summary."""
    sentence: str | None
    """A sentence ready to be used by others."""


class ClauseHead(Published):
    """What names a paragraph of the official text."""

    id: str
    """Permanent id, made of the marks of the text: `ii-1-a`. Ids of unnumbered paragraphs say what they are."""
    url: str
    """Its page, or its place in the full text when it has none."""
    api_url: str
    """The file that has everything about it."""
    level: Level
    """What the paragraph is."""
    number: str
    """The plan's own handle, as “II.1.a”; of an unnumbered paragraph what it is, as “Căn cứ”."""
    heading: str | None
    """The printed heading, verbatim, with footnote marks."""


class ClauseEntry(ClauseHead):
    """A paragraph of the official text in a list."""

    our_title: str | None
    """Our short title, if it has one: never part of the official text."""


class DutyOfClause(ReasonedLink):
    """A body's role in a clause."""

    role: Role
    """The role."""
    agency: Ref
    """The body."""


class CompetentForClause(ReasonedLink):
    """A body that we judge competent for a task on the words of another clause."""

    agency: Ref
    """The body."""
    supported_by: Ref
    """The clause that the quote is from."""


class DocumentOfClause(Link):
    """A document that a clause cites."""

    document: Ref
    """The document."""
    relation: Relation
    """How the clause uses it."""
    through: Ref | None
    """The document by way of which it is cited."""


class TopicOfClause(Link):
    """A topic of a clause: our grouping, and the words that justify it."""

    topic: Ref
    """The topic."""


class AudienceOfClause(Link):
    """An audience that a clause speaks of: our grouping, and the words that justify it."""

    audience: Ref
    """The audience."""


class Mentions(Published):
    """What the words of a paragraph name: the links inside its text."""

    agency_ids: list[str]
    """Bodies."""
    document_ids: list[str]
    """Documents."""
    term_ids: list[str]
    """Terms of the glossary."""


class Neighbour(Published):
    """A clause that shares much with another one, and what it shares. Our computation."""

    clause_id: str
    """The other clause."""
    shared_ids: list[str]
    """Topics of both, documents that both cite, bodies that act in both."""


class Clause(ClauseHead):
    """A paragraph of the official text with everything that it says."""

    place: str | None
    """Where it stands, in words: “điểm a khoản 1 Mục II”. Null for an unnumbered paragraph."""
    citation: str | None
    """Its citation in the legal form. Null for an unnumbered paragraph."""
    mark: str | None
    """The printed mark, verbatim: “a)”."""
    text: str | None
    """The words after mark and heading, verbatim, with footnote marks."""
    footnotes: list[Footnote]
    """Footnotes called in heading or text."""
    ours: OwnWords | None
    """Our title and summary, where there are some."""
    ancestors: list[Ref]
    """What it stands in, the Mục first, its parent last."""
    lead_in: str | None
    """Words of the clause above that it continues, verbatim, if those are a task themselves."""
    children: list[Ref]
    """Clauses directly below it."""
    previous: Ref | None
    """The paragraph before it in the official text."""
    next: Ref | None
    """The one after it."""
    duties: list[DutyOfClause]
    """Who has which role."""
    competent: list[CompetentForClause]
    """Bodies that we judge competent."""
    documents: list[DocumentOfClause]
    """Documents that it cites."""
    topics: list[TopicOfClause]
    """Its topics."""
    audiences: list[AudienceOfClause]
    """Whom it concerns."""
    deadlines: list[Deadline]
    """What is due."""
    periods: list[Period]
    """Years that it names."""
    mentions: Mentions
    """What its words name."""
    neighbours: list[Neighbour]
    """Clauses to read next; only of clauses with a page."""
    notes: list[Note]
    """Our notes on it."""


# Bodies


class RoleCount(Published):
    """In how many clauses a body has a role."""

    role: Role
    """The role."""
    clauses: int
    """Number of clauses."""


class AgencyEntry(Published):
    """A body, group or post that the plan names, in a list."""

    id: str
    """Permanent id."""
    url: str
    """Its page."""
    api_url: str
    """The file that has everything about it."""
    name: str
    """Its name."""
    level: AgencyLevel
    """Where it stands."""
    kind: AgencyKind
    """One body, a group of bodies, or a post."""


class DutyOfAgency(ReasonedLink):
    """A role of a body."""

    role: Role
    """The role."""
    clause: Ref
    """The clause that gives it."""


class CompetenceOfAgency(ReasonedLink):
    """A task that we judge a body competent for."""

    clause: Ref
    """The task."""
    supported_by: Ref
    """The clause that the quote is from."""


class RolesInClause(Published):
    """A clause and the roles of a body in it."""

    clause_id: str
    """The clause: one of the duties of the body that the file is of."""
    roles: list[Role]
    """The roles."""


class Partner(Published):
    """Another body with a duty in the same clauses."""

    agency_id: str
    """The other body."""
    clauses: list[RolesInClause]
    """The clauses, with the other body's roles."""


class DocumentWithClauses(Published):
    """A document and the clauses that cite it."""

    document_id: str
    """The document."""
    clause_ids: list[str]
    """The clauses that cite it, of those named in the same file."""


class Agency(AgencyEntry):
    """A body with everything that the plan says of it."""

    names: list[str]
    """Its forms in the official text, verbatim, without footnote marks."""
    aliases: list[str]
    """What people type to find it: ours."""
    roles: list[RoleCount]
    """In how many clauses it has each role."""
    member_of: list[Ref]
    """Groups that it belongs to. What a group must do, its members must; it stands in the file of the group."""
    members: list[Ref]
    """Its members that the plan names."""
    duties: list[DutyOfAgency]
    """Its roles, clause by clause."""
    competences: list[CompetenceOfAgency]
    """Tasks that we judge it competent for."""
    deadlines: list[Deadline]
    """What is due from it or its groups."""
    partners: list[Partner]
    """Bodies that work with it."""
    documents: list[DocumentWithClauses]
    """Documents that the clauses of its duties cite."""
    issued: list[Ref]
    """Documents of the plan that it issued."""
    mentioned_in_ids: list[str]
    """Paragraphs whose words name it."""
    notes: list[Note]
    """What became of it, from outside the plan."""
    duty_sheet_url: str | None
    """Its duty sheet, a page to print."""
    duty_sheet_pdf_url: str | None
    """Its duty sheet as PDF."""
    calendar_url: str | None
    """Its yearly deadlines as a calendar (iCalendar)."""


# Documents


class DocumentEntry(Published):
    """A document that the plan names, in a list."""

    id: str
    """Permanent id. It carries the year, because numbers repeat every year."""
    url: str
    """Its page."""
    api_url: str
    """The file that has everything about it."""
    name: str
    """Its name, as type and number."""
    type: DocumentType
    """What kind of document it is."""
    number: str | None
    """Number and symbol, if the plan states them."""
    date: datetime.date | None
    """Day of issue, if the plan states it."""


class CitationOfDocument(Link):
    """A clause that cites a document."""

    clause: Ref
    """The clause."""
    relation: Relation
    """How the clause uses it."""
    through: Ref | None
    """The document by way of which it is cited."""


class CitedThrough(Published):
    """A document that is cited by way of another."""

    document: Ref
    """The document that is meant."""
    clause: Ref
    """The clause that cites it."""


class AgencyOfDocument(Published):
    """A body of the clauses that cite a document."""

    agency_id: str
    """The body."""
    basis: Basis
    """`text`: it acts in such a clause; `ours`: we judge it competent for one."""


class Document(DocumentEntry):
    """A document with everything that the plan says of it."""

    issuer: Ref | None
    """The body that issued it, if the plan states it."""
    subject: str | None
    """Its subject (trích yếu) in the plan's words, verbatim."""
    stated_in: Ref
    """The paragraph whose words those are."""
    relations: list[str]
    """How the plan uses it, in Vietnamese."""
    aliases: list[str]
    """What people type to find it: ours."""
    citations: list[CitationOfDocument]
    """Where the plan cites it."""
    cited_through: list[CitedThrough]
    """Documents that the plan cites by way of it."""
    periods: list[Period]
    """Years that the plan names for it."""
    agencies: list[AgencyOfDocument]
    """Bodies of the clauses that cite it."""
    mentioned_in_ids: list[str]
    """Paragraphs whose words name it."""
    notes: list[Note]
    """Our notes on it."""
    sources: list[Source]
    """Where the document itself can be read, as far as we found it."""


# Topics, audiences, terms


class TopicEntry(Published):
    """A subject that runs through the plan: our grouping."""

    id: str
    """Permanent id."""
    url: str
    """Its page."""
    api_url: str
    """The file that has everything about it."""
    name: str
    """Our name of it."""
    clause_count: int
    """In how many clauses."""


class ClauseOfTopic(Link):
    """A clause of a topic, and the words that justify it."""

    clause: Ref
    """The clause."""


class AgencyWithClauses(Published):
    """A body and the clauses that it acts in."""

    agency_id: str
    """The body."""
    clause_ids: list[str]
    """The clauses that it acts in, of those named in the same file."""


class RelatedTopic(Published):
    """Another topic of the same clauses."""

    topic_id: str
    """The other topic."""
    clauses: int
    """How many clauses have both."""


class Topic(TopicEntry):
    """A topic with its clauses."""

    definition: str
    """What belongs to it, in our words."""
    aliases: list[str]
    """What people type to find it: ours."""
    clauses: list[ClauseOfTopic]
    """Its clauses."""
    agencies: list[AgencyWithClauses]
    """Bodies that act in them, the busiest first."""
    documents: list[DocumentWithClauses]
    """Documents that they cite."""
    related: list[RelatedTopic]
    """Topics that share clauses with it, most first."""


class AudienceEntry(Published):
    """A group of readers that clauses speak of: our grouping."""

    id: str
    """Permanent id."""
    url: str
    """Its page."""
    api_url: str
    """The file that has everything about it."""
    name: str
    """Our name of it."""
    clause_count: int
    """In how many clauses."""


class ClauseOfAudience(Link):
    """A clause that speaks of an audience, and the words that do."""

    clause: Ref
    """The clause."""
    agency_ids: list[str]
    """Whom to ask: bodies that act in it by its words."""
    competent_ids: list[str]
    """Whom else to ask: bodies that we judge competent."""


class Audience(AudienceEntry):
    """An audience with its clauses."""

    definition: str
    """Who belongs to it and what it finds in the plan, in our words."""
    aliases: list[str]
    """What people type to find it: ours."""
    clauses: list[ClauseOfAudience]
    """Clauses that speak of it."""


class StatedIn(Published):
    """Where the plan explains a term itself."""

    id: str
    """Id of the paragraph or footnote."""
    url: str
    """Its place in the full text."""
    quote: str | None
    """Its words, verbatim."""


class Term(Published):
    """An abbreviation or term. The explanation is ours; `stated_in` leads to that of the plan."""

    id: str
    """Permanent id."""
    url: str
    """Its place in the glossary."""
    term: str
    """The term."""
    expansion: str | None
    """What an abbreviation stands for."""
    definition: str | None
    """What it means, in our words."""
    aliases: list[str]
    """What people type to find it: ours."""
    stated_in: StatedIn | None
    """Where the plan explains it itself."""


# The plan


class Rights(Published):
    """Who may reuse what."""

    text: str
    """Standing of the official text."""
    ours: str
    """Licence of our own words, groupings and judgements."""
    ours_url: str
    """The licence."""


class Section(Published):
    """A Mục and what it is for."""

    clause: Ref
    """The Mục."""
    role: SectionRole
    """What it is for."""


class PlanOfRecord(Published):
    """The plan itself, and those paragraphs of its text that stand outside the numbered clauses."""

    id: str
    """Id of the plan's own document."""
    url: str
    """The page of that document."""
    api_url: str
    """The file of that document."""
    full_text_url: str
    """The whole official text, for people; every paragraph and footnote stands there at `#<id>`."""
    pdf_url: str
    """The same as PDF."""
    calendar_url: str | None
    """All yearly deadlines as a calendar (iCalendar)."""
    citation: str
    """Its citation in the legal form."""
    name: str
    """Its name."""
    short_name: str
    """Its name in lists: ours."""
    number: str | None
    """Number and symbol."""
    date: datetime.date | None
    """Day of issue."""
    issuer: Ref | None
    """The body that issued it."""
    signer: str
    """Who signed it."""
    period_end: int
    """Last year of its own period."""
    period_ended: bool
    """Whether that was over when the data was last updated."""
    recipients: list[Ref]
    """Bodies that received it (nơi nhận), in the order of the document."""
    sections: list[Section]
    """How its Mục are used."""
    text_order: list[str]
    """Ids of all paragraphs and clauses in the order of the official text."""
    paragraphs: list[Clause]
    """Paragraphs outside the numbered clauses, with their relations."""
    footnotes: list[Footnote]
    """All footnotes."""


# Every link, flat


class LinkKind(StrEnum):
    """What a flat link leads to; `competent` is a body by our judgement."""

    DUTY = "duty"
    COMPETENT = "competent"
    DOCUMENT = "document"
    TOPIC = "topic"
    AUDIENCE = "audience"


class FlatLink(Link):
    """One link from a paragraph to a body, document, topic or audience. Reasons stand in the file of the paragraph."""

    kind: LinkKind
    """What it leads to."""
    clause_id: str
    """The paragraph."""
    target_id: str
    """The body, document, topic or audience."""
    relation: str | None
    """Of a duty the role, of a document the relation, as in the vocabulary."""
    through_id: str | None
    """The document by way of which a document is cited."""
    supported_by_id: str | None
    """The clause that the quote of a `competent` link is from; all other quotes are from the paragraph itself."""


# Files


class Provenance(Published):
    """Where a file comes from and who may reuse it."""

    source: str
    """Citation of the plan that everything is about."""
    notice: str
    """Whose site this is not."""
    rights: Rights
    """Who may reuse what."""
    updated: datetime.date
    """Day of the last change of the data."""


class File(Published):
    """A file of the API."""

    schema_url: str = Field(alias="$schema")
    """The JSON Schema of this file."""
    provenance: Provenance
    """Where it comes from and who may reuse it."""


class Listed(Published):
    """A file of the API and what is in it."""

    kind: str
    """What is in it; also the name of its schema."""
    url: str
    """Its address."""
    count: int
    """Number of things in it."""
    one_url: str | None
    """Address of the file of one thing, with `{id}` in the place of its id, if each has its own."""


class Label(Published):
    """How a value reads in Vietnamese."""

    value: str
    """The value."""
    label: str
    """Its label."""


class Vocabulary(Published):
    """All values of a closed vocabulary."""

    name: str
    """Its name in the schemas."""
    values: list[Label]
    """Its values in their order."""


class Index(Published):
    """What there is."""

    version: str
    """Version of the API: fields are only added within a first number."""
    openapi_url: str
    """Description of all addresses (OpenAPI 3.1)."""
    changelog_url: str
    """What was added when."""
    schema_urls: list[str]
    """The JSON Schemas (2020-12) of all kinds of files."""
    files: list[Listed]
    """The files."""
    vocabularies: list[Vocabulary]
    """The closed vocabularies with their Vietnamese labels."""


class IndexFile(File):
    """`index.json`: what there is."""

    data: Index
    """What is in it."""


class PlanFile(File):
    """`plan.json`: the plan."""

    data: PlanOfRecord
    """What is in it."""


class ClausesFile(File):
    """`clauses.json`: the numbered text in short."""

    data: list[ClauseEntry]
    """What is in it."""


class ClauseFile(File):
    """`clauses/<id>.json`: a clause."""

    data: Clause
    """What is in it."""


class AgenciesFile(File):
    """`agencies.json`: the bodies in short."""

    data: list[AgencyEntry]
    """What is in it."""


class AgencyFile(File):
    """`agencies/<id>.json`: a body."""

    data: Agency
    """What is in it."""


class DocumentsFile(File):
    """`documents.json`: the documents in short."""

    data: list[DocumentEntry]
    """What is in it."""


class DocumentFile(File):
    """`documents/<id>.json`: a document."""

    data: Document
    """What is in it."""


class TopicsFile(File):
    """`topics.json`: the topics in short."""

    data: list[TopicEntry]
    """What is in it."""


class TopicFile(File):
    """`topics/<id>.json`: a topic."""

    data: Topic
    """What is in it."""


class AudiencesFile(File):
    """`audiences.json`: the audiences in short."""

    data: list[AudienceEntry]
    """What is in it."""


class AudienceFile(File):
    """`audiences/<id>.json`: an audience."""

    data: Audience
    """What is in it."""


class GlossaryFile(File):
    """`glossary.json`: abbreviations and terms."""

    data: list[Term]
    """What is in it."""


class DeadlinesFile(File):
    """`deadlines.json`: everything due, days of the year first."""

    data: list[DeadlineWithWay]
    """What is in it."""


class LinksFile(File):
    """`links.json`: every link from a paragraph to a body, document, topic or audience, flat."""

    data: list[FlatLink]
    """What is in it."""


KINDS: dict[str, type[File]] = {
    "index": IndexFile,
    "plan": PlanFile,
    "clauses": ClausesFile,
    "clause": ClauseFile,
    "agencies": AgenciesFile,
    "agency": AgencyFile,
    "documents": DocumentsFile,
    "document": DocumentFile,
    "topics": TopicsFile,
    "topic": TopicFile,
    "audiences": AudiencesFile,
    "audience": AudienceFile,
    "glossary": GlossaryFile,
    "deadlines": DeadlinesFile,
    "links": LinksFile,
}
ONE_OF = {
    "clauses": "clause",
    "agencies": "agency",
    "documents": "document",
    "topics": "topic",
    "audiences": "audience",
}
