"""The subject of a page for machines: schema.org as JSON-LD, in one data block at the end of a page.

Ids (`@id`) are absolute addresses, so that the blocks of all pages together are one graph. The id of a clause is its
place in the whole text (`/toan-van/#ii-1`), of a term its place in the glossary, of an agency, document, topic or
audience its page with `#this`, which distinguishes the thing from the page. While the address of the site is unknown,
there are no ids, so pages have no block.

Our words and the text's stay apart. The page (`WebPage`) has our title, summary, licence and topics. The clause or
document (`Legislation`) has only what the text says: its number, place, citation and the things that it names.

Types, closest first:

- `Legislation` covers documents “enforceable or not” and their components. It is the only type with properties for
  number, date and issuer. A plan is no văn bản quy phạm pháp luật, so there is no property of legal force, and our
  files of it are marked unofficial. A programme that the plan names without a number is a `CreativeWork`.
- Every agency is an `Organization`: the data does not say which ones belong to the state, the Party or society, so
  `GovernmentOrganization` would be a guess. Groups and posts are marked as such.
- Outside addresses are `subjectOf`, not `sameAs`: the data does not say which of them is the document itself.
"""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from plan_explorer import addresses, kinds
from plan_explorer.data.vocabulary import Relation
from plan_explorer.graph.graph import unique
from plan_explorer.outputs import akoma_ntoso
from plan_explorer.outputs.table_columns import TABLES
from plan_explorer.render.disclaimer import WHOSE
from plan_explorer.render.pages import Page, compact_json
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import AgencyView, AudienceView, ClauseView, DocumentView, Ref, Thing, TopicView

Node = dict[str, Any]

HOME = "/"
LANGUAGE = "vi"
UNOFFICIAL = {"@id": "https://schema.org/UnofficialLegalValue"}

_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


class LinkedData:
    """The data blocks of pages."""

    def __init__(self, renderer: Renderer, site_name: str) -> None:
        self.renderer = renderer
        self.views = renderer.views
        self.plan = renderer.views.whole_plan
        self.document = {document.id: document for document in renderer.views.documents}
        self.own = self.document[self.plan.document.id]
        self.site_name = site_name

    def of(self, page: Page) -> Markup:
        r"""The data block of a page; empty while the address of the site is unknown.

        Characters with which text of the data could close the element or become markup are written as `\u…`.
        """
        if not self.renderer.site_url:
            return Markup("")
        text = compact_json(self.graph(page)).translate(_ESCAPES)
        return Markup(f'<script type="application/ld+json">{text}</script>')

    def graph(self, page: Page) -> Node:
        """The page and what it is about."""
        things = self._things(page)
        return {"@context": "https://schema.org", "@graph": [self._page(page, things), *things]}

    def _page(self, page: Page, things: list[Node]) -> Node:
        return _node(
            "WebPage",
            self._id(page.address),
            name=page.full_title,
            description=page.description,
            inLanguage=LANGUAGE,
            dateModified=self.plan.updated.isoformat(),
            license=self.plan.rights.ours_url,
            isPartOf={"@id": self._this(HOME)},
            breadcrumb=self._breadcrumb(page),
            about=self._subjects(page.thing) if isinstance(page.thing, ClauseView) else None,
            mainEntity={"@id": things[0]["@id"]} if things else None,
        )

    def _breadcrumb(self, page: Page) -> Node | None:
        """The breadcrumb that the page shows, and the page itself; None if it shows none."""
        if not page.breadcrumb:
            return None
        steps = [*page.breadcrumb, (f"{page.number} {page.title}".strip(), page.address)]
        items = [
            _node("ListItem", position=place, name=name, item=self._id(address))
            for place, (name, address) in enumerate(steps, 1)
        ]
        return _node("BreadcrumbList", itemListElement=items)

    def _things(self, page: Page) -> list[Node]:
        """What the page is about, the main thing first."""
        match page.thing:
            case ClauseView() as clause:
                return [self._clause(clause)]
            case AgencyView() as agency:
                return [self._agency(agency)]
            case DocumentView() as document:
                pages = [_node("WebPage", name=source.title, url=source.url) for source in document.sources]
                if document.is_plan:
                    return [self._plan(**self._cited_by_plan(), subjectOf=pages)]
                return [self._document(document, subjectOf=pages)]
            case TopicView() as topic:
                of_set = {"@id": self._this(kinds.TOPICS.address)}
                return [self._named("DefinedTerm", topic, description=topic.definition, inDefinedTermSet=of_set)]
            case AudienceView() as audience:
                return [self._named("Audience", audience, description=audience.definition)]
        match page.address:
            case "/":
                return [self._plan(alternateName=self.plan.name), self._site()]
            case kinds.FULL_TEXT.address:
                parts = [self._part(section) for section in self.views.sections]
                return [self._plan(**self._cited_by_plan(), hasPart=parts, encoding=self._files())]
            case kinds.TOPICS.address:
                return [self._terms(page, (self._named("DefinedTerm", topic) for topic in self.views.topics))]
            case kinds.GLOSSARY.address:
                terms = (_node("DefinedTerm", self._id(term.url), name=term.title) for term in self.views.terms)
                return [self._terms(page, terms)]
            case kinds.DATA.address:
                return [self._dataset(page)]
        return []

    # The text of record

    def _plan(self, **more: Any) -> Node:
        """The plan itself: its facts as a document, and its period, whose start the text does not print."""
        return self._document(self.own, temporalCoverage=f"../{self.plan.period_end}", **more)

    def _cited_by_plan(self) -> dict[str, list[Node]]:
        """The documents that the plan is based on (căn cứ), and the others that it cites.

        Only by their `@id`, because the text calls them by other names than their pages.
        """
        found: dict[str, list[Node]] = {"isBasedOn": [], "citation": []}
        for group in self.plan.documents:
            nodes = [{"@id": self._this(document.url)} for document in group.documents]
            found["isBasedOn" if group.relation == Relation.CAN_CU.label else "citation"] += nodes
        return found

    def _files(self) -> list[Node]:
        """Files of the whole text. Only the signed document has legal value."""
        own = self.plan.document.id
        formats = {addresses.plan_pdf(own): "application/pdf", addresses.akoma_ntoso(own): akoma_ntoso.MEDIA_TYPE}
        return self._downloads("LegislationObject", formats, legislationLegalValue=UNOFFICIAL)

    def _clause(self, clause: ClauseView) -> Node:
        """A clause with a page. It mentions the agencies with stated duties; our readings are left out."""
        stated = unique(duty.agency for duty in clause.duties if not duty.is_ours)
        cited = unique(citation.document.id for citation in clause.documents)
        return self._part(
            clause,
            url=self._id(clause.url),
            identifier=clause.number,
            legislationIdentifier=clause.citation,
            inLanguage=LANGUAGE,
            isPartOf=self._above(clause),
            citation=[self._work(self.document[i]) for i in cited],
            mentions=[self._named("Organization", agency) for agency in stated],
        )

    def _part(self, clause: ClauseView, **more: Any) -> Node:
        """A clause with its place in words, and its heading if one is printed."""
        at = self._id(addresses.in_full_text(clause.id))
        return _node(
            "Legislation", at, name=clause.place, headline=clause.unmarked(clause.heading or "").rstrip(":"), **more
        )

    def _above(self, clause: ClauseView) -> Node:
        """The clause above a clause, nested in the clauses above it, up to the plan."""
        above = self._work(self.own)
        for ref in clause.ancestors:
            above = self._part(self.views.clause[ref.id], isPartOf=above)
        return above

    def _document(self, document: DocumentView, **more: Any) -> Node:
        kind, date = document.type.label, document.date.isoformat() if document.date else None
        issuer = self._named("Organization", document.issuer) if document.issuer else None
        if not _is_act(document):
            facts = {"genre": kind, "dateCreated": date, "author": issuer}
        else:
            facts = {
                "legislationType": kind,
                "legislationIdentifier": document.number,
                "legislationDate": date,
                "legislationPassedBy": issuer,
            }
        known = {"identifier": document.number, "description": document.subject, "inLanguage": LANGUAGE}
        return self._work(document, **known, **facts, **more)

    def _work(self, document: DocumentView, **more: Any) -> Node:
        return self._named("Legislation" if _is_act(document) else "CreativeWork", document, **more)

    # Agencies

    def _agency(self, agency: AgencyView) -> Node:
        """An agency with its names in the text. Aliases are left out: they may be names of other agencies."""
        return self._named(
            "Organization",
            agency,
            alternateName=[name for name in agency.names if name != agency.name],
            disambiguatingDescription=None if agency.is_single else agency.kind.label,
            memberOf=[self._named("Organization", group) for group in agency.member_of],
        )

    # Ours

    def _subjects(self, clause: ClauseView) -> list[Node]:
        """The topics and audiences that we gave a clause."""
        return [
            *(self._named("DefinedTerm", topic) for topic in unique(link.thing for link in clause.topics)),
            *(self._named("Audience", audience) for audience in unique(link.thing for link in clause.audiences)),
        ]

    def _terms(self, page: Page, terms: Iterable[Node]) -> Node:
        """A list of terms by name. Their meanings are on the page and not repeated here."""
        return _node("DefinedTermSet", self._this(page.address), name=page.title, hasDefinedTerm=list(terms))

    def _site(self) -> Node:
        return _node(
            "WebSite",
            self._this(HOME),
            name=self.site_name,
            url=self._id(HOME),
            disambiguatingDescription=WHOSE,
            inLanguage=LANGUAGE,
            license=self.plan.rights.ours_url,
        )

    def _dataset(self, page: Page) -> Node:
        """The open data. Its creator is a project with the name of the site, because the data names no other."""
        formats = {
            **{addresses.table(table.name): "text/csv" for table in TABLES},
            addresses.DATA_PACKAGE: "application/json",
            addresses.api("plan"): "application/json",
            addresses.akoma_ntoso(self.plan.document.id): akoma_ntoso.MEDIA_TYPE,
        }
        return _node(
            "Dataset",
            self._this(page.address),
            name=page.title,
            description=page.description,
            url=self._id(page.address),
            inLanguage=LANGUAGE,
            dateModified=self.plan.updated.isoformat(),
            license=self.plan.rights.ours_url,
            creator=_node("Project", name=self.site_name, url=self._id(HOME)),
            isBasedOn={"@id": self._this(self.plan.document.url)},
            distribution=self._downloads("DataDownload", formats),
        )

    def _downloads(self, type_: str, formats: dict[str, str], **more: Any) -> list[Node]:
        """Files by their addresses and media types."""
        return [
            _node(type_, contentUrl=self._id(address), encodingFormat=media, **more)
            for address, media in formats.items()
        ]

    def _this(self, page: str) -> str:
        """The `@id` of the thing that the page at an address is about."""
        return self._id(f"{page}#this")

    def _named(self, type_: str, thing: Ref | Thing, **more: Any) -> Node:
        """A thing with a page, with its name."""
        return _node(type_, self._this(thing.url), name=thing.name, **more)

    def _id(self, address: str) -> str:
        return self.renderer.published(address)


def _is_act(document: DocumentView) -> bool:
    """Whether a document was certainly issued, and is not only a programme that the plan names."""
    return bool(document.number) or document.is_plan


def _node(type_: str, id_: str | None = None, **properties: Any) -> Node:
    """A node with those properties that have a value."""
    found = {"@type": type_, "@id": id_, **properties}
    return {name: value for name, value in found.items() if value}
