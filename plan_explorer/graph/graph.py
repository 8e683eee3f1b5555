"""Looks up the links of the plan by agency, document and topic, while `links.yml` has them by clause.

Every answer is computed once.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from plan_explorer.data.links import AudienceLink, Citation, Deadline, Period, TopicLink
from plan_explorer.data.model import Agency, ClauseLinks, Document, GlossaryEntry, Note, Paragraph, Plan
from plan_explorer.data.vocabulary import Relation
from plan_explorer.graph.duties import Duty, duties_in
from plan_explorer.graph.mentions import Names
from plan_explorer.graph.succession import Successions

T = TypeVar("T")
SHAREABLE = {"topics": 1.0, "documents": 1.0, "agencies": 0.5}  # what relates clauses to each other, with weights
NEAR = 3  # clauses to read next


class Groups(dict[Any, list]):
    """Lists by key. A key that was never added has an empty list."""

    def __missing__(self, key: Any) -> list:
        return []


def grouped(pairs: Iterable[tuple[Any, Any]]) -> Groups:
    """Turns pairs of a key and an item into a list of items for each key, in the order of the pairs."""
    found = Groups()
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return found


class Graph:
    """Answers that need the whole plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.names = Names(plan)
        self.successions = Successions(plan, self.names)

    def links(self, paragraph_id: str) -> ClauseLinks:
        """The links record of a paragraph; an empty one if the data has none."""
        return self.plan.links_of.get(paragraph_id) or ClauseLinks.model_construct(clause=paragraph_id)

    # Duties

    @cached_property
    def duties_in(self) -> dict[str, list[Duty]]:
        """The duties of each paragraph."""
        return grouped(
            (paragraph.id, duty)
            for paragraph in self.plan.paragraphs
            for duty in duties_in(self.plan, paragraph, self.links(paragraph.id))
        )

    @cached_property
    def duties_of(self) -> dict[str, list[Duty]]:
        """The duties of each agency, in document order."""
        return grouped((duty.agency.id, duty) for duties in self.duties_in.values() for duty in duties)

    @cached_property
    def inherited_duties(self) -> dict[str, dict[str, list[Duty]]]:
        """For each agency of today: its predecessors, each with the duties that it took over from them."""
        found = Groups()
        for agency in self.plan.agencies:
            for heir in self.successions.heirs(agency.id):
                found.setdefault(heir, Groups())[agency.id] = []
            for duty in self.duties_of[agency.id]:
                for heir in self.successions.heirs(agency.id, duty.clause.id) if not duty.is_judged else ():
                    found.setdefault(heir, Groups()).setdefault(agency.id, []).append(duty)
        return found

    def inherits(self, agency: Agency, clause: Paragraph) -> bool:
        """Whether a duty of its group in a clause binds a member: not if the clause gives the member its own role."""
        return all(duty.is_judged or duty.agency.id != agency.id for duty in self.duties_in[clause.id])

    def collective_duties(self, agency: Agency, group_id: str) -> list[Duty]:
        """What an agency must do as a member of a group. Roles in which the group does not act bind no member."""
        return [duty for duty in self.duties_of[group_id] if duty.acts and self.inherits(agency, duty.clause)]

    def has_duties(self, agency: Agency) -> bool:
        """Whether the text gives an agency something to do: by name, as a member of a group, or as a successor."""
        own = any(duty.acts for duty in self.duties_of[agency.id])
        inherited = any(self.inherited_duties.get(agency.id, {}).values())
        return own or inherited or any(self.collective_duties(agency, group) for group in agency.member_of)

    def acting(self, paragraph_id: str) -> list[str]:
        """Ids of the agencies to which a paragraph gives something to do."""
        return unique(duty.agency.id for duty in self.duties_in[paragraph_id] if duty.acts)

    def partners(self, agency_id: str) -> dict[str, list[Paragraph]]:
        """Ids of the other agencies with a stated duty in the same clauses as an agency, each with these clauses."""
        clauses = {d.clause.id: d.clause for d in self.duties_of[agency_id] if not d.is_judged}
        return grouped(
            (other, clause)
            for clause in clauses.values()
            for other in unique(d.agency.id for d in self.duties_in[clause.id] if not d.is_judged)
            if other != agency_id
        )

    @cached_property
    def members(self) -> dict[str, list[Agency]]:
        """The agencies that belong to each group."""
        return grouped((group, agency) for agency in self.plan.agencies for group in agency.member_of)

    # Documents

    @cached_property
    def citations(self) -> dict[str, list[tuple[Paragraph, Citation]]]:
        """The clauses that cite each document, with the citation."""
        return self._by("documents", "document")

    @cached_property
    def periods(self) -> dict[str, list[tuple[Paragraph, Period]]]:
        """The periods of each document, with the clauses that name them."""
        return self._by("periods", "document")

    def documents_by_relation(self) -> list[tuple[Relation, list[Document]]]:
        """Referenced documents by their strongest relation, without the plan itself."""
        order = list(Relation)
        found = grouped(
            (min((citation.relation for _, citation in self.citations[document.id]), key=order.index), document)
            for document in self.plan.documents
            if document.id in self.citations and document.id != self.plan.info.document
        )
        return sorted(found.items(), key=lambda pair: order.index(pair[0]))

    def cited_through(self, document_id: str) -> list[tuple[Paragraph, Citation]]:
        """Citations of other documents by way of this document."""
        return [pair for pair in self._all("documents") if pair[1].through == document_id]

    def documents_in(self, clauses: Iterable[Paragraph]) -> dict[str, list[Paragraph]]:
        """Ids of the documents that these clauses cite, each with the clauses that cite it."""
        return grouped(
            (document, clause)
            for clause in clauses
            for document in unique(c.document for c in self.links(clause.id).documents)
        )

    # Deadlines

    @cached_property
    def deadlines(self) -> list[tuple[Paragraph, Deadline]]:
        """All deadlines: first by day of the year, from January on, then those without a day in document order."""
        return sorted(self._all("deadlines"), key=lambda pair: (not pair[1].yearly_before, pair[1].yearly_before or ""))

    def deadlines_of(self, agency: Agency) -> list[tuple[Paragraph, Deadline]]:
        """The deadlines that bind an agency, itself or as a member of a group."""
        groups = set(agency.member_of)
        return [
            (clause, deadline)
            for clause, deadline in self.deadlines
            if agency.id in deadline.by or (groups & set(deadline.by) and self.inherits(agency, clause))
        ]

    # Subjects

    @cached_property
    def by_topic(self) -> dict[str, list[tuple[Paragraph, TopicLink]]]:
        """The clauses of each topic, with the words that justify it."""
        return self._by("topics", "topic")

    @cached_property
    def by_audience(self) -> dict[str, list[tuple[Paragraph, AudienceLink]]]:
        """The clauses that speak of each audience, with the words that justify it."""
        return self._by("audiences", "audience")

    def related_topics(self, topic_id: str) -> list[tuple[str, int]]:
        """Ids of the topics that share clauses with a topic, with the number of shared clauses, most first."""
        clauses = [clause.id for clause, _ in self.by_topic[topic_id]]
        shared = Counter(topic for id_ in clauses for topic in {link.topic for link in self.links(id_).topics})
        others = [(other, shared[other]) for other in self.by_topic if other in shared and other != topic_id]
        return sorted(others, key=lambda pair: -pair[1])

    def busiest(self, clauses: Iterable[Paragraph]) -> dict[str, list[Paragraph]]:
        """Ids of the agencies that act in these clauses, each with its clauses, most clauses first."""
        found = grouped((agency, clause) for clause in clauses for agency in self.acting(clause.id))
        return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))

    def terms(self) -> list[GlossaryEntry]:
        """Glossary entries in alphabetical order, diacritics and capitals ignored."""
        return sorted(self.plan.glossary, key=lambda entry: (fold(entry.term), entry.term))

    # Names in the text, and our notes

    @cached_property
    def mentions(self) -> dict[str, list[Paragraph]]:
        """Paragraphs whose words name each agency or document, in document order."""
        return grouped(
            (target, paragraph)
            for paragraph in self.plan.paragraphs
            for target in {named.id for _, named in self.names.mentions(paragraph.words) if named.kind != "term"}
        )

    @cached_property
    def notes(self) -> dict[str, list[Note]]:
        """Notes about each clause, agency or document."""
        return grouped((about, note) for note in self.plan.notes for about in note.about)

    # Related clauses

    def neighbours(self, clause_id: str) -> list[tuple[Paragraph, dict[str, list[str]]]]:
        """The clauses that share most with this one, each with the ids of what they share, by kind (`SHAREABLE`).

        A shared topic or document counts more than a shared agency, and a rare one counts more than a common one.
        """
        weight = Counter()
        for kind, item in self._things_of[clause_id]:
            holders = self._holders[kind, item]
            for other in holders:
                weight[other] += SHAREABLE[kind] / len(holders)
        del weight[clause_id]
        return [(self.plan.paragraph[other], self._shared(clause_id, other)) for other, _ in weight.most_common(NEAR)]

    def _shared(self, clause_id: str, other: str) -> Groups:
        theirs = self._things_of[other]
        return grouped(thing for thing in self._things_of[clause_id] if thing in theirs)

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[str]]:
        """For each thing that clauses can share, as (kind, id): the clauses that have it."""
        ids = [clause.id for clause in self.plan.clauses]
        topics = ((("topics", link.topic), id_) for id_ in ids for link in self.links(id_).topics)
        documents = ((("documents", link.document), id_) for id_ in ids for link in self.links(id_).documents)
        agencies = ((("agencies", agency), id_) for id_ in ids for agency in self.acting(id_))
        return grouped(unique([*topics, *documents, *agencies]))

    @cached_property
    def _things_of(self) -> dict[str, list[tuple[str, str]]]:
        """For each clause: the things that it has, in the order of `_holders`."""
        return grouped((clause, thing) for thing, clauses in self._holders.items() for clause in clauses)

    def _by(self, part: str, field: str) -> dict[str, list]:
        return grouped((getattr(record, field), (clause, record)) for clause, record in self._all(part))

    def _all(self, part: str) -> Iterator[tuple[Paragraph, Any]]:
        for paragraph in self.plan.paragraphs:
            yield from ((paragraph, record) for record in getattr(self.links(paragraph.id), part))


def fold(text: str) -> str:
    """A text in lower case without diacritics, đ as d, to sort and compare."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def unique(items: Iterable[T]) -> list[T]:
    """Each item once, in the order of first appearance."""
    return list(dict.fromkeys(items))
