"""Makes the objects of the API of the plan and its relations: one function a kind, no fact that pages do not have."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from plan_explorer import addresses
from plan_explorer.data import model as data
from plan_explorer.graph.reporting_chain import flows
from plan_explorer.outputs.json_api import model as api
from plan_explorer.outputs.json_api.parts import Parts
from plan_explorer.render.pages import Renderer


class Builder:
    """All objects of one plan."""

    def __init__(self, renderer: Renderer) -> None:
        self.view = renderer
        self.plan = renderer.plan
        self.relations = renderer.relations
        self.parts = Parts(renderer)
        self.url = self.parts.url

    # Clauses

    def clause_entry(self, paragraph: data.Paragraph) -> api.ClauseEntry:
        """A paragraph in a list."""
        own = self.plan.own_words.get(paragraph.id)
        return api.ClauseEntry(**self._head(paragraph), our_title=own.title if own else None)

    def _head(self, paragraph: data.Paragraph) -> dict[str, Any]:
        """What names a paragraph. Those outside the numbered text stand in the file of the plan."""
        numbered = paragraph.is_clause
        return {
            "id": paragraph.id,
            "url": self.url(self.view.address(paragraph)),
            "api_url": self.url(addresses.api("clauses", paragraph.id) if numbered else addresses.api("plan")),
            "level": paragraph.level,
            "number": self.view.handle(paragraph),
            "heading": paragraph.heading,
        }

    def clause(self, paragraph: data.Paragraph) -> api.Clause:
        """A paragraph with everything that it says."""
        parts, view, numbered = self.parts, self.view, paragraph.is_clause
        above = self.plan.lineage(paragraph.id)[:-1] if numbered else ()
        before, after = self._beside[paragraph.id]
        return api.Clause(
            **self._head(paragraph),
            place=view.place(paragraph) if numbered else None,
            citation=view.citation(paragraph) if numbered else None,
            mark=paragraph.mark,
            text=paragraph.text,
            footnotes=parts.footnotes(view.footnotes_in(paragraph)),
            ours=self._own_words(paragraph.id),
            ancestors=parts.clauses(above),
            lead_in=self._lead_in(paragraph, above),
            children=parts.clauses(self.plan.children.get(paragraph.id, ())),
            previous=parts.clause(before) if before else None,
            next=parts.clause(after) if after else None,
            **self._links(paragraph),
            mentions=self._mentions(paragraph),
            neighbours=self._neighbours(paragraph) if paragraph.id in view.tasks else [],
            notes=parts.notes(paragraph.id),
        )

    def _own_words(self, clause_id: str) -> api.OwnWords | None:
        own = self.plan.own_words.get(clause_id)
        return api.OwnWords(title=own.title, summary=own.summary, sentence=own.sentence) if own else None

    def _lead_in(self, clause: data.Paragraph, above: Sequence[data.Paragraph]) -> str | None:
        """The words that a task continues, where those are a task themselves."""
        return above[-1].text if above and {clause.id, above[-1].id} <= self.view.tasks else None

    def _links(self, paragraph: data.Paragraph) -> dict[str, Any]:
        """Everything that a paragraph says about bodies, documents, subjects and dates."""
        parts = self.parts
        links = self.plan.links_of.get(paragraph.id)
        return {
            "duties": [self._duty_of_clause(duty) for duty in links.duties] if links else [],
            "competent": [self._competent(competence) for competence in links.competent] if links else [],
            "documents": [self._document_of_clause(citation) for citation in links.documents] if links else [],
            "topics": [self._topic_of_clause(link) for link in links.topics] if links else [],
            "audiences": [self._audience_of_clause(link) for link in links.audiences] if links else [],
            "deadlines": [parts.deadline(paragraph, deadline) for deadline in links.deadlines] if links else [],
            "periods": [parts.period(paragraph, period) for period in links.periods] if links else [],
        }

    @cached_property
    def _beside(self) -> dict[str, tuple[data.Paragraph | None, data.Paragraph | None]]:
        """The paragraphs before and after each paragraph of the official text."""
        text = (None, *self.plan.paragraphs, None)
        return {here.id: (before, after) for before, here, after in zip(text, text[1:], text[2:], strict=False)}

    def _duty_of_clause(self, duty: data.Duty) -> api.DutyOfClause:
        parts = self.parts
        return api.DutyOfClause(**parts.basis(duty), role=duty.role, agency=parts.agency(duty.agency))

    def _competent(self, competence: data.Competence) -> api.CompetentForClause:
        return api.CompetentForClause(**self.parts.competence(competence), agency=self.parts.agency(competence.agency))

    def _document_of_clause(self, citation: data.Citation) -> api.DocumentOfClause:
        return api.DocumentOfClause(**self.parts.citation(citation), document=self.parts.document(citation.document))

    def _topic_of_clause(self, link: data.TopicLink) -> api.TopicOfClause:
        return api.TopicOfClause(quote=link.quote, basis=api.Basis.OURS, topic=self.parts.topic(link.topic))

    def _audience_of_clause(self, link: data.AudienceLink) -> api.AudienceOfClause:
        audience = self.parts.audience(link.audience)
        return api.AudienceOfClause(quote=link.quote, basis=api.Basis.OURS, audience=audience)

    def _mentions(self, paragraph: data.Paragraph) -> api.Mentions:
        found: dict[str, dict[str, None]] = {"agency": {}, "document": {}, "term": {}}
        for mention in self.relations.weaver.mentions(paragraph.words):
            found[mention.target.kind][mention.target.id] = None
        return api.Mentions(
            agency_ids=list(found["agency"]),
            document_ids=list(found["document"]),
            term_ids=list(found["term"]),
        )

    def _neighbours(self, clause: data.Paragraph) -> list[api.Neighbour]:
        return [
            api.Neighbour(
                clause_id=near.clause.id,
                shared_ids=[*near.topics, *near.documents, *near.agencies],
            )
            for near in self.relations.neighbours(clause.id)
        ]

    # Bodies

    def agency_entry(self, agency: data.Agency) -> api.AgencyEntry:
        """A body in a list."""
        return api.AgencyEntry(
            id=agency.id,
            url=self.url(addresses.agency(agency.id)),
            api_url=self.parts.api_url("agencies", agency.id),
            name=agency.name,
            level=agency.level,
            kind=agency.kind,
        )

    def agency(self, agency: data.Agency) -> api.Agency:
        """A body with everything that the plan says of it."""
        parts, relations, key = self.parts, self.relations, agency.id
        with_sheet, with_calendar = agency in relations.with_duties(), relations.yearly_deadlines_of(agency)
        return api.Agency(
            **dict(self.agency_entry(agency)),
            names=[self.view.without_marks(name) for name in agency.names],
            aliases=list(agency.aliases),
            roles=[api.RoleCount(role=role, clauses=count) for role, count in relations.role_counts(key)],
            member_of=parts.agencies(agency.member_of),
            members=parts.agencies(member.id for member in relations.members[key]),
            duties=[self._duty_of_agency(*pair) for pair in relations.duties[key]],
            competences=[self._competence(*pair) for pair in relations.competences[key]],
            deadlines=[parts.deadline(*pair) for pair in relations.deadlines_of(agency)],
            partners=[self._partner(*pair) for pair in relations.partners(key)],
            documents=self._documents_in([clause for clause, _ in relations.duties[key]]),
            issued=[parts.document(document.id) for document in self.plan.documents if document.issuer == key],
            mentioned_in_ids=[paragraph.id for paragraph in relations.mentions[key]],
            notes=parts.notes(key),
            duty_sheet_url=self.url(addresses.duty_sheet(key)) if with_sheet else None,
            duty_sheet_pdf_url=self.url(addresses.duty_sheet_pdf(key)) if with_sheet else None,
            calendar_url=self.url(addresses.calendar(key)) if with_calendar else None,
        )

    def _duty_of_agency(self, clause: data.Paragraph, duty: data.Duty) -> api.DutyOfAgency:
        parts = self.parts
        return api.DutyOfAgency(**parts.basis(duty), role=duty.role, clause=parts.clause(clause))

    def _competence(self, clause: data.Paragraph, competence: data.Competence) -> api.CompetenceOfAgency:
        return api.CompetenceOfAgency(**self.parts.competence(competence), clause=self.parts.clause(clause))

    def _partner(self, other: data.Agency, clauses: list[data.Paragraph]) -> api.Partner:
        shared = [
            api.RolesInClause(
                clause_id=clause.id,
                roles=dict(self.relations.roles_in(clause.id))[other.id],
            )
            for clause in clauses
        ]
        return api.Partner(agency_id=other.id, clauses=shared)

    def _documents_in(self, clauses: list[data.Paragraph]) -> list[api.DocumentWithClauses]:
        once = list({clause.id: clause for clause in clauses}.values())
        return [
            api.DocumentWithClauses(document_id=i, clause_ids=[clause.id for clause in found])
            for i, found in self.relations.documents_in(once)
        ]

    # Documents

    def document_entry(self, document: data.Document) -> api.DocumentEntry:
        """A document in a list."""
        return api.DocumentEntry(
            id=document.id,
            url=self.url(addresses.document(document.id)),
            api_url=self.parts.api_url("documents", document.id),
            name=document.name,
            type=document.type,
            number=document.number,
            date=document.date,
        )

    def document(self, document: data.Document) -> api.Document:
        """A document with everything that the plan says of it."""
        parts, relations, key = self.parts, self.relations, document.id
        return api.Document(
            **dict(self.document_entry(document)),
            issuer=parts.agency(document.issuer) if document.issuer else None,
            subject=document.subject,
            stated_in=parts.clause(self.plan.paragraph[document.stated_in]),
            relations=relations.relation_labels(key),
            aliases=list(document.aliases),
            citations=[self._citation(*pair) for pair in relations.citations[key]],
            cited_through=[
                api.CitedThrough(document=parts.document(other.id), clause=parts.clause(clause))
                for clause, other in relations.cited_through(key)
            ],
            periods=[parts.period(*pair) for pair in relations.periods[key]],
            agencies=self._agencies_of_document(key),
            mentioned_in_ids=[paragraph.id for paragraph in relations.mentions[key]],
            notes=parts.notes(key),
            sources=parts.sources(document.sources),
        )

    def _citation(self, clause: data.Paragraph, citation: data.Citation) -> api.CitationOfDocument:
        return api.CitationOfDocument(
            **self.parts.citation(citation),
            clause=self.parts.clause(clause),
        )

    def _agencies_of_document(self, document_id: str) -> list[api.AgencyOfDocument]:
        named, judged = self.relations.whom_to_ask_of(document_id)
        return [
            *(api.AgencyOfDocument(agency_id=agency, basis=api.Basis.TEXT) for agency in named),
            *(api.AgencyOfDocument(agency_id=agency, basis=api.Basis.OURS) for agency in judged),
        ]

    # Topics, audiences, terms, deadlines

    def topic_entry(self, topic: data.Topic) -> api.TopicEntry:
        """A topic in a list."""
        return api.TopicEntry(**self._grouping("topics", topic, addresses.topic, self.relations.by_topic))

    def topic(self, topic: data.Topic) -> api.Topic:
        """A topic with its clauses."""
        parts, relations = self.parts, self.relations
        found = relations.by_topic[topic.id]
        clauses = [clause for clause, _ in found]
        return api.Topic(
            **dict(self.topic_entry(topic)),
            definition=topic.definition,
            aliases=list(topic.aliases),
            clauses=[
                api.ClauseOfTopic(quote=link.quote, basis=api.Basis.OURS, clause=parts.clause(clause))
                for clause, link in found
            ],
            agencies=[
                api.AgencyWithClauses(agency_id=i, clause_ids=[clause.id for clause in busy])
                for i, busy in relations.bodies_in(clauses)
            ],
            documents=self._documents_in(clauses),
            related=[api.RelatedTopic(topic_id=i, clauses=count) for i, count in relations.related_topics(topic.id)],
        )

    def audience_entry(self, audience: data.Audience) -> api.AudienceEntry:
        """An audience in a list."""
        found = self.relations.by_audience
        return api.AudienceEntry(**self._grouping("audiences", audience, addresses.audience, found))

    def _grouping(
        self, kind: str, one: data.Topic | data.Audience, page: Callable[[str], str], clauses: Mapping[str, list]
    ) -> dict[str, Any]:
        """What names a topic or audience in a list."""
        return {
            "id": one.id,
            "url": self.url(page(one.id)),
            "api_url": self.parts.api_url(kind, one.id),
            "name": one.name,
            "clause_count": len(clauses[one.id]),
        }

    def audience(self, audience: data.Audience) -> api.Audience:
        """An audience with its clauses."""
        found = self.relations.by_audience[audience.id]
        return api.Audience(
            **dict(self.audience_entry(audience)),
            definition=audience.definition,
            aliases=list(audience.aliases),
            clauses=[self._clause_of_audience(*pair) for pair in found],
        )

    def _clause_of_audience(self, clause: data.Paragraph, link: data.AudienceLink) -> api.ClauseOfAudience:
        named, judged = self.relations.whom_to_ask(clause.id)
        return api.ClauseOfAudience(
            quote=link.quote,
            basis=api.Basis.OURS,
            clause=self.parts.clause(clause),
            agency_ids=named,
            competent_ids=judged,
        )

    def term(self, entry: data.GlossaryEntry) -> api.Term:
        """A term."""
        return api.Term(
            id=entry.id,
            url=self.url(addresses.term(entry.id)),
            term=entry.term,
            expansion=entry.expansion,
            definition=entry.definition,
            aliases=list(entry.aliases),
            stated_in=api.StatedIn(
                id=entry.stated_in, url=self.url(addresses.in_full_text(entry.stated_in)), quote=entry.quote
            )
            if entry.stated_in
            else None,
        )

    def deadlines(self) -> list[api.DeadlineWithWay]:
        """Everything due, in the order of the page of deadlines."""
        ways = {id(flow.deadline): self.parts.way(flow) for flow in flows(self.view)}
        due = [*self.relations.yearly_deadlines, *self.relations.recurring_deadlines]
        return [api.DeadlineWithWay(**self.parts.due(c, d), way=ways.get(id(d), [])) for c, d in due]

    # The plan

    def plan_of_record(self) -> api.PlanOfRecord:
        """The plan and the paragraphs outside its numbered clauses."""
        plan, parts, info = self.plan, self.parts, self.plan.info
        own = plan.document[info.document]
        return api.PlanOfRecord(
            id=own.id,
            url=self.url(addresses.document(own.id)),
            api_url=parts.api_url("documents", own.id),
            full_text_url=self.url(addresses.FULL_TEXT),
            pdf_url=self.url(addresses.plan_pdf(own.id)),
            calendar_url=self.url(addresses.CALENDAR) if self.relations.yearly_deadlines else None,
            citation=self.view.plan_citation(),
            name=info.name,
            short_name=info.short_name,
            number=own.number,
            date=own.date,
            issuer=parts.agency(own.issuer) if own.issuer else None,
            signer=info.signer,
            period_end=info.period_end,
            period_ended=self.view.period_ended(),
            recipients=parts.agencies(info.recipients),
            sections=[self._section(section) for section in info.sections],
            text_order=[paragraph.id for paragraph in plan.paragraphs],
            paragraphs=[self.clause(paragraph) for paragraph in plan.paragraphs if not paragraph.is_clause],
            footnotes=parts.footnotes(plan.footnotes),
        )

    def _section(self, section: data.Section) -> api.Section:
        clause = self.parts.clause(self.plan.paragraph[section.clause])
        return api.Section(clause=clause, role=section.role)
