"""What a page is about, for machines that read pages: schema.org as JSON-LD, one data block at the end of a page.

Names of things (`@id`) are absolute addresses, so that the blocks of all pages together are one graph. A clause
is its place in the whole text (`/toan-van/#ii-1`), a term its place in the glossary; a body, document, topic or
audience is its page with `#this`, which tells the thing from the page. While the address of the site is unknown
nothing has a name, and pages have no block.

The voices stay apart. The page (`WebPage`) is ours: our title, summary, licence and topics stand there. The clause
or document (`Legislation`) has only what the text says: its number, place, citation and the things it names.

Types, closest first:

- `Legislation` covers documents “enforceable or not” and their components. It is the only type with a place for
  number, date and issuer. A plan is no văn bản quy phạm pháp luật, so nothing is said of legal force, and our
  files of it say that they are unofficial. A programme that the plan names without a number is a `CreativeWork`.
- `Organization` is every body: the data does not tell bodies of the state from those of the Party or of society,
  so `GovernmentOrganization` would be a guess. Groups and posts say that they are.
- Outside addresses are `subjectOf`, not `sameAs`: the data does not tell which of them is the document itself.
"""

import json
import re
from collections.abc import Collection, Iterable
from typing import Any

from markupsafe import Markup

from plan_explorer import addresses
from plan_explorer.data.model import Agency, Audience, Document, Paragraph, Topic
from plan_explorer.data.vocabulary import AgencyKind, Relation
from plan_explorer.outputs import akoma_ntoso
from plan_explorer.outputs.table_columns import tables
from plan_explorer.render.disclaimer import WHOSE
from plan_explorer.render.pages import Page, Renderer

Node = dict[str, Any]

HOME = "/"
LANGUAGE = "vi"
UNOFFICIAL = {"@id": "https://schema.org/UnofficialLegalValue"}

_PATH = re.compile(r'<nav class="plan-path".*?</nav>', re.DOTALL)
_STEP = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


class LinkedData:
    """The data blocks of pages. `published` are the addresses of all pages and files of the site."""

    def __init__(self, renderer: Renderer, site_name: str, published: Collection[str] = ()) -> None:
        self.view = renderer
        self.plan = renderer.plan
        self.site_name = site_name
        self.published = published

    def of(self, page: Page) -> Markup:
        r"""The data block of a page; nothing while the address of the site is unknown.

        No text of the data can close the element or be read as markup: what could is written as `\u…`.
        """
        if not self.view.site_url:
            return Markup("")
        text = json.dumps(self.graph(page), ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
        return Markup(f'<script type="application/ld+json">{text}</script>')

    def graph(self, page: Page) -> Node:
        """The page and what it is about."""
        things = self._things(page)
        return {"@context": "https://schema.org", "@graph": [self._page(page, things), *things]}

    def _page(self, page: Page, things: list[Node]) -> Node:
        info = self.plan.info
        return _node(
            "WebPage",
            self._id(page.address),
            name=page.full_title,
            description=page.description,
            inLanguage=LANGUAGE,
            dateModified=info.updated.isoformat(),
            license=info.rights.ours_url,
            isPartOf={"@id": self._this(HOME)},
            breadcrumb=self._breadcrumb(page),
            about=self._subjects(page.about) if isinstance(page.about, Paragraph) else None,
            mainEntity={"@id": things[0]["@id"]} if things else None,
        )

    def _breadcrumb(self, page: Page) -> Node | None:
        """The path as the page shows it, and the page itself; nothing where it shows none."""
        shown = _PATH.search(page.body)
        if not shown:
            return None
        steps = [(Markup(name).striptags(), address) for address, name in _STEP.findall(shown[0])]
        steps.append((f"{page.number} {page.title}".strip(), page.address))
        items = [
            _node("ListItem", position=place, name=name, item=self._id(address))
            for place, (name, address) in enumerate(steps, 1)
        ]
        return _node("BreadcrumbList", itemListElement=items)

    def _things(self, page: Page) -> list[Node]:
        """What the page is about, the main thing first."""
        match page.about:
            case Paragraph():
                return [self._clause(page.about)]
            case Agency():
                return [self._agency(page.about)]
            case Document():
                return [self._document_of_page(page.about)]
            case Topic():
                of_set = {"@id": self._this(addresses.TOPICS)}
                return [self._topic(page.about) | {"description": page.about.definition, "inDefinedTermSet": of_set}]
            case Audience():
                return [self._audience(page.about) | {"description": page.about.definition}]
        match page.address:
            case "/":
                return [self._plan(alternateName=self.plan.info.name), self._site()]
            case addresses.FULL_TEXT:
                parts = [self._part(section) for section in self.plan.children[""]]
                return [self._plan(**self._cited_by_plan(), hasPart=parts, encoding=self._files())]
            case addresses.TOPICS:
                return [self._terms(page, map(self._topic, self.plan.topics))]
            case addresses.GLOSSARY:
                entries = self.view.relations.terms()
                named = (_node("DefinedTerm", self._id(addresses.term(e.id)), name=e.term) for e in entries)
                return [self._terms(page, named)]
            case addresses.DATA:
                return [self._dataset(page)]
        return []

    # The text of record

    def _plan(self, **more: Any) -> Node:
        """The plan itself: its facts as a document, and its period, which has no printed beginning."""
        own = self.plan.document[self.plan.info.document]
        return self._document(own) | _present(temporalCoverage=f"../{self.plan.info.period_end}", **more)

    def _cited_by_plan(self) -> dict[str, list[Node]]:
        """The documents that the plan is based on (căn cứ), and the others that it cites.

        Only by their `@id`: the text has other forms of their names than their pages.
        """
        found: dict[str, list[Node]] = {"isBasedOn": [], "citation": []}
        for label, documents in self.view.relations.documents_by_relation():
            nodes = [{"@id": self._this(addresses.document(document.id))} for document in documents]
            found["isBasedOn" if label == Relation.CAN_CU.label else "citation"] += nodes
        return found

    def _files(self) -> list[Node]:
        """Files of the whole text. Only the signed document has legal value."""
        own = self.plan.info.document
        formats = {addresses.plan_pdf(own): "application/pdf", addresses.akoma_ntoso(own): akoma_ntoso.MEDIA_TYPE}
        return [file | {"legislationLegalValue": UNOFFICIAL} for file in self._published("LegislationObject", formats)]

    def _clause(self, clause: Paragraph) -> Node:
        """A clause with a page. It mentions the bodies that its words give a duty; our readings are left out."""
        link = self.plan.links_of.get(clause.id)
        duties = [duty.agency for duty in link.duties if not duty.reason] if link else []
        cited = [citation.document for citation in link.documents] if link else []
        return self._part(clause) | _present(
            url=self._id(self.view.address(clause)),
            identifier=self.view.number(clause),
            legislationIdentifier=self.view.citation(clause),
            inLanguage=LANGUAGE,
            isPartOf=self._above(clause),
            citation=[self._work(self.plan.document[i]) for i in dict.fromkeys(cited)],
            mentions=[self._body(self.plan.agency[i]) for i in dict.fromkeys(duties)],
        )

    def _part(self, clause: Paragraph) -> Node:
        """A clause as others name it: its place in words, and its heading if one is printed."""
        headline = self.view.heading(clause)
        name = self.view.place(clause)
        return _node("Legislation", self._id(addresses.in_full_text(clause.id)), name=name, headline=headline)

    def _above(self, clause: Paragraph) -> Node:
        """What a clause stands in, the nearest first, up to the plan."""
        above = self._work(self.plan.document[self.plan.info.document])
        for step in self.plan.lineage(clause.id)[:-1]:
            above = self._part(step) | {"isPartOf": above}
        return above

    def _document_of_page(self, document: Document) -> Node:
        """A document with what its page shows besides the facts."""
        pages = [_node("WebPage", name=source.title, url=source.url) for source in document.sources]
        if document.id == self.plan.info.document:
            return self._plan(**self._cited_by_plan(), subjectOf=pages)
        return self._document(document) | _present(subjectOf=pages)

    def _document(self, document: Document) -> Node:
        """The facts of a document."""
        date = document.date.isoformat() if document.date else None
        issuer = self._body(self.plan.agency[document.issuer]) if document.issuer else None
        facts = (
            _present(
                legislationType=document.type.label,
                legislationIdentifier=document.number,
                legislationDate=date,
                legislationPassedBy=issuer,
            )
            if self._is_act(document)
            else _present(genre=document.type.label, dateCreated=date, author=issuer)
        )
        known = _present(identifier=document.number, description=document.subject, inLanguage=LANGUAGE)
        return self._work(document) | known | facts

    def _work(self, document: Document) -> Node:
        type_ = "Legislation" if self._is_act(document) else "CreativeWork"
        return _node(type_, self._this(addresses.document(document.id)), name=document.name)

    def _is_act(self, document: Document) -> bool:
        """Whether a document is known to have been issued, rather than named as a programme."""
        return bool(document.number) or document.id == self.plan.info.document

    # Bodies

    def _agency(self, agency: Agency) -> Node:
        """A body by its names in the text; what people type (aliases) may be the name of another body."""
        names = dict.fromkeys(self.view.without_marks(name) for name in agency.names)
        return self._body(agency) | _present(
            alternateName=[name for name in names if name != agency.name],
            disambiguatingDescription=agency.kind.label if agency.kind is not AgencyKind.CO_QUAN else None,
            memberOf=[self._body(self.plan.agency[group]) for group in agency.member_of],
        )

    def _body(self, agency: Agency) -> Node:
        return _node("Organization", self._this(addresses.agency(agency.id)), name=agency.name)

    # Ours

    def _subjects(self, clause: Paragraph) -> list[Node]:
        """The topics and audiences that we filed a clause under."""
        link = self.plan.links_of.get(clause.id)
        if not link:
            return []
        topics = [self._topic(self.plan.topic[i]) for i in dict.fromkeys(t.topic for t in link.topics)]
        audiences = dict.fromkeys(a.audience for a in link.audiences)
        return [*topics, *(self._audience(self.plan.audience[i]) for i in audiences)]

    def _topic(self, topic: Topic) -> Node:
        return _node("DefinedTerm", self._this(addresses.topic(topic.id)), name=topic.name)

    def _audience(self, audience: Audience) -> Node:
        return _node("Audience", self._this(addresses.audience(audience.id)), name=audience.name)

    def _terms(self, page: Page, terms: Iterable[Node]) -> Node:
        """A list of terms by name; what they mean stands on the page, and is not said twice."""
        return _node("DefinedTermSet", self._this(page.address), name=page.title, hasDefinedTerm=list(terms))

    def _site(self) -> Node:
        return _node(
            "WebSite",
            self._this(HOME),
            name=self.site_name,
            url=self._id(HOME),
            disambiguatingDescription=WHOSE,
            inLanguage=LANGUAGE,
            license=self.plan.info.rights.ours_url,
        )

    def _dataset(self, page: Page) -> Node:
        """The open data. Its maker is known only as this site, so the maker is a project of that name."""
        info = self.plan.info
        return _node(
            "Dataset",
            self._this(page.address),
            name=page.title,
            description=page.description,
            url=self._id(page.address),
            inLanguage=LANGUAGE,
            dateModified=info.updated.isoformat(),
            license=info.rights.ours_url,
            creator=_node("Project", name=self.site_name, url=self._id(HOME)),
            isBasedOn={"@id": self._this(addresses.document(info.document))},
            distribution=self._published("DataDownload", self._formats()),
        )

    def _formats(self) -> dict[str, str]:
        """Media types of the open data by address."""
        return {
            **{addresses.table(table.name): "text/csv" for table in tables(self.view)},
            addresses.DATA_PACKAGE: "application/json",
            addresses.api("index"): "application/json",
            addresses.akoma_ntoso(self.plan.info.document): akoma_ntoso.MEDIA_TYPE,
        }

    def _published(self, type_: str, formats: dict[str, str]) -> list[Node]:
        """Those of the files that are on the site."""
        files = {address: media for address, media in formats.items() if address in self.published}
        return [_node(type_, contentUrl=self._id(address), encodingFormat=media) for address, media in files.items()]

    def _this(self, page: str) -> str:
        """The thing that the page at an address is about."""
        return self._id(f"{page}#this")

    def _id(self, address: str) -> str:
        return self.view.published(address)


def _node(type_: str, id_: str | None = None, **properties: Any) -> Node:
    """A thing with what is known of it."""
    return _present(**{"@type": type_, "@id": id_}, **properties)


def _present(**properties: Any) -> Node:
    """Properties without those that are not known."""
    return {name: value for name, value in properties.items() if value}
