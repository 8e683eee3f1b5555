"""Pieces that many objects of the API are made of: references, links with their words, notes, deadlines."""

from collections.abc import Iterable
from typing import Any

from plan_explorer import addresses
from plan_explorer.data import model as data
from plan_explorer.graph.reporting_chain import Flow
from plan_explorer.outputs.json_api import model as api
from plan_explorer.render.pages import Renderer


class Parts:
    """Turns records of the data into published pieces, by way of what the pages use too."""

    def __init__(self, renderer: Renderer) -> None:
        self.view = renderer
        self.plan = renderer.plan
        self.relations = renderer.relations

    def url(self, address: str) -> str:
        """An address as published: absolute where the site's own is known."""
        return self.view.published(address)

    # References

    def agency(self, agency_id: str) -> api.Ref:
        """A body."""
        return api.Ref(id=agency_id, url=self.url(addresses.agency(agency_id)))

    def agencies(self, ids: Iterable[str]) -> list[api.Ref]:
        """Bodies."""
        return [self.agency(i) for i in ids]

    def document(self, document_id: str) -> api.Ref:
        """A document."""
        return api.Ref(id=document_id, url=self.url(addresses.document(document_id)))

    def topic(self, topic_id: str) -> api.Ref:
        """A topic."""
        return api.Ref(id=topic_id, url=self.url(addresses.topic(topic_id)))

    def audience(self, audience_id: str) -> api.Ref:
        """An audience."""
        return api.Ref(id=audience_id, url=self.url(addresses.audience(audience_id)))

    def clause(self, paragraph: data.Paragraph) -> api.Ref:
        """A paragraph."""
        return api.Ref(id=paragraph.id, url=self.url(self.view.address(paragraph)))

    def clauses(self, paragraphs: Iterable[data.Paragraph]) -> list[api.Ref]:
        """Paragraphs."""
        return [self.clause(paragraph) for paragraph in paragraphs]

    def api_url(self, kind: str, id_: str) -> str:
        """The file of one thing."""
        return self.url(addresses.api(kind, id_))

    # Pieces

    def basis(self, record: data.Duty) -> dict[str, Any]:
        """Words and basis of a duty: with a reason it is our reading of them."""
        basis = api.Basis.OURS if record.reason else api.Basis.TEXT
        return {"quote": record.quote, "basis": basis, "reason": record.reason}

    def sources(self, sources: Iterable[data.Source]) -> list[api.Source]:
        """Outside pages."""
        return [api.Source(title=s.title, url=s.url, checked_on=s.checked_on) for s in sources]

    def notes(self, about: str) -> list[api.Note]:
        """All notes on a paragraph, body or document."""
        return [
            api.Note(
                id=note.id,
                kind=note.kind,
                text=note.text,
                verified=note.verified,
                sources=self.sources(note.sources),
            )
            for note in self.relations.notes[about]
        ]

    def footnotes(self, footnotes: Iterable[data.Footnote]) -> list[api.Footnote]:
        """Footnotes, apart from the text that calls them."""
        return [
            api.Footnote(id=n.id, url=self.url(addresses.in_full_text(n.id)), mark=n.mark, text=n.text)
            for n in footnotes
        ]

    def citation(self, citation: data.Citation) -> dict[str, Any]:
        """Words, relation and way of a citation."""
        return {
            "quote": citation.quote,
            "basis": api.Basis.TEXT,
            "relation": citation.relation,
            "through": self.document(citation.through) if citation.through else None,
        }

    def competence(self, competence: data.Competence) -> dict[str, Any]:
        """Words, reason and supporting clause of a judgement."""
        return {
            "quote": competence.quote,
            "basis": api.Basis.OURS,
            "reason": competence.reason,
            "supported_by": self.clause(self.plan.paragraph[competence.clause]),
        }

    def deadline(self, clause: data.Paragraph, deadline: data.Deadline) -> api.Deadline:
        """A deadline."""
        return api.Deadline(**self.due(clause, deadline))

    def due(self, clause: data.Paragraph, deadline: data.Deadline) -> dict[str, Any]:
        """The fields of a deadline."""
        return {
            "quote": deadline.quote,
            "basis": api.Basis.TEXT,
            "clause": self.clause(clause),
            "due": self.view.due(deadline),
            "what": deadline.what,
            "yearly_before": deadline.yearly_before,
            "last_day": self.view.last_day(deadline) if deadline.yearly_before else None,
            "recurring": deadline.recurring,
            "by": self.agencies(deadline.by),
            "to": self.agency(deadline.to) if deadline.to else None,
        }

    def way(self, flow: Flow) -> list[api.Step]:
        """The way of a report."""
        return [
            api.Step(
                agencies=[
                    api.RolesOfAgency(agency=self.agency(agency), roles=roles) for agency, roles in step.bodies.items()
                ],
                words=[api.ReasonedLink(**self.basis(duty)) for duty in step.words],
            )
            for step in flow.steps
        ]

    def period(self, clause: data.Paragraph, period: data.Period) -> api.Period:
        """A period of a document."""
        return api.Period(
            quote=period.quote,
            basis=api.Basis.TEXT,
            clause=self.clause(clause),
            document=self.document(period.document),
            start=period.start,
            end=period.end,
            vision=period.vision,
        )
