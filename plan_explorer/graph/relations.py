"""The links of the plan read from the other side: what a body does, who cites a document, what is near.

`links.yml` speaks clause by clause; pages ask by body, document, topic. Built once for a plan.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from plan_explorer.data.model import (
    Agency,
    Citation,
    Competence,
    Deadline,
    Document,
    Duty,
    GlossaryEntry,
    Note,
    Paragraph,
    Period,
    Plan,
)
from plan_explorer.data.vocabulary import NoteKind, Relation, Role
from plan_explorer.graph.mentions import Weaver

T = TypeVar("T")
SHAREABLE = {"topics": 1.0, "documents": 1.0, "agencies": 0.5}  # what makes clauses near, and how much
NEAR = 5  # neighbours shown at the end of a task page
SENTENCE_BREAK = re.compile(r"(?<=[.;])\s+(?=[A-ZÀ-Ỹ-])")


@dataclass(frozen=True)
class Neighbour:
    """A clause near another one, and what they share: ids of topics, documents and acting bodies."""

    clause: Paragraph
    topics: tuple[str, ...]
    documents: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


class Groups(dict[str, list]):
    """Lists by key. A key that was never added has an empty list."""

    def __missing__(self, key: str) -> list:
        return []

    def add(self, key: str, item: Any) -> None:
        """Put an item at the end of the list of a key."""
        self.setdefault(key, []).append(item)


class Relations:
    """Answers that need the whole plan, each computed once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.weaver = Weaver(plan)

    @cached_property
    def duties(self) -> dict[str, list[tuple[Paragraph, Duty]]]:
        """Duties of each body, in document order."""
        return self._by("duties", "agency")

    @cached_property
    def competences(self) -> dict[str, list[tuple[Paragraph, Competence]]]:
        """Tasks that we judge each body competent for."""
        return self._by("competent", "agency")

    @cached_property
    def citations(self) -> dict[str, list[tuple[Paragraph, Citation]]]:
        """Citations of each document."""
        return self._by("documents", "document")

    @cached_property
    def periods(self) -> dict[str, list[tuple[Paragraph, Period]]]:
        """Periods that clauses name for each document."""
        return self._by("periods", "document")

    @cached_property
    def by_topic(self) -> dict[str, list[tuple[Paragraph, object]]]:
        """Clauses of each topic with the words that justify it."""
        return self._by("topics", "topic")

    @cached_property
    def by_audience(self) -> dict[str, list[tuple[Paragraph, object]]]:
        """Clauses that speak of each audience with the words that justify it."""
        return self._by("audiences", "audience")

    @cached_property
    def deadlines(self) -> dict[str, list[tuple[Paragraph, Deadline]]]:
        """Deadlines that bind each body, its groups' deadlines not included."""
        found = Groups()
        for clause, deadline in self._all("deadlines"):
            for agency in deadline.by:
                found.add(agency, (clause, deadline))
        return found

    @cached_property
    def yearly_deadlines(self) -> list[tuple[Paragraph, Deadline]]:
        """Deadlines with a day of the year, from January on."""
        dated = [pair for pair in self._all("deadlines") if pair[1].yearly_before]
        return sorted(dated, key=lambda pair: pair[1].yearly_before)

    @cached_property
    def recurring_deadlines(self) -> list[tuple[Paragraph, Deadline]]:
        """Deadlines that come back in a rhythm without a day, in document order."""
        return [pair for pair in self._all("deadlines") if pair[1].recurring]

    @cached_property
    def mentions(self) -> dict[str, list[Paragraph]]:
        """Paragraphs whose words name each body or document, in document order."""
        found = Groups()
        for paragraph in self.plan.paragraphs:
            for target in {m.target.id for m in self.weaver.mentions(paragraph.words) if m.target.kind != "term"}:
                found.add(target, paragraph)
        return found

    @cached_property
    def notes(self) -> dict[str, list[Note]]:
        """Notes about each clause, body or document."""
        found = Groups()
        for note in self.plan.notes:
            for about in note.about:
                found.add(about, note)
        return found

    def notes_on_text(self) -> list[Note]:
        """Outside facts about paragraphs that have no page of their own, so that they stand at the full text."""
        tasks = {task.id for task in self.plan.tasks}
        return [
            note
            for note in self.plan.notes
            if note.kind is not NoteKind.NGUYEN_VAN
            and any(a in self.plan.paragraph and a not in tasks for a in note.about)
        ]

    @cached_property
    def members(self) -> dict[str, list[Agency]]:
        """Bodies that belong to each group."""
        found = Groups()
        for agency in self.plan.agencies:
            for group in agency.member_of:
                found.add(group, agency)
        return found

    def role_counts(self, agency_id: str) -> list[tuple[Role, int]]:
        """In how many clauses a body has each role, in the order of the vocabulary."""
        clauses = {role: {c.id for c, duty in self.duties[agency_id] if duty.role is role} for role in Role}
        return [(role, len(ids)) for role, ids in clauses.items() if ids]

    def duties_by_kind(self, agency_id: str) -> list[tuple[str, str, list[tuple[Paragraph, list[Duty]]]]]:
        """Duties of a body for its page: where it leads, where it joins, all else; each by clause.

        A kind is an anchor, a heading, and its clauses with their duties. A clause stands under each kind
        that it has a duty of. Kinds without a duty are left out.
        """
        kinds = (
            (Role.CHU_TRI.value, Role.CHU_TRI.label, {Role.CHU_TRI}),
            (Role.PHOI_HOP.value, Role.PHOI_HOP.label, {Role.PHOI_HOP}),
            ("viec-khac", "Việc khác", set(Role) - {Role.CHU_TRI, Role.PHOI_HOP}),
        )
        found = []
        for anchor, heading, roles in kinds:
            duties = Groups()
            for clause, duty in self.duties[agency_id]:
                if duty.role in roles:
                    duties.add(clause.id, duty)
            if duties:
                found.append((anchor, heading, [(self.plan.paragraph[i], held) for i, held in duties.items()]))
        return found

    def collective_duties(self, group_id: str) -> list[tuple[Paragraph, list[Duty]]]:
        """What a group must do, by clause; what it only receives binds no member."""
        duties = Groups()
        for clause, duty in self.duties[group_id]:
            if duty.role is not Role.TIEP_NHAN:
                duties.add(clause.id, duty)
        return [(self.plan.paragraph[i], held) for i, held in duties.items()]

    def with_duties(self) -> list[Agency]:
        """Bodies with a duty of their own or of a group that they belong to."""
        return [
            agency
            for agency in self.plan.agencies
            if self.duties[agency.id] or any(self.collective_duties(group) for group in agency.member_of)
        ]

    def deadlines_of(self, agency: Agency) -> list[tuple[Paragraph, Deadline]]:
        """Deadlines of a body and of the groups it belongs to, each once."""
        found = [pair for holder in (agency.id, *agency.member_of) for pair in self.deadlines[holder]]
        return list({id(deadline): (clause, deadline) for clause, deadline in found}.values())

    def yearly_deadlines_of(self, agency: Agency) -> list[tuple[Paragraph, Deadline]]:
        """Those with a day of the year among the deadlines of a body and its groups, from January on."""
        bound = {id(deadline) for _, deadline in self.deadlines_of(agency)}
        return [pair for pair in self.yearly_deadlines if id(pair[1]) in bound]

    def with_calendar(self) -> list[Agency]:
        """Bodies that a deadline with a day of the year binds, themselves or as members of a group."""
        return [agency for agency in self.plan.agencies if self.yearly_deadlines_of(agency)]

    def partners(self, agency_id: str) -> list[tuple[Agency, list[Paragraph]]]:
        """Other bodies with a duty in a clause where the body has one, each with those clauses."""
        shared = Groups()
        for clause in {clause.id: clause for clause, _ in self.duties[agency_id]}.values():
            for other, _ in self.others_in(clause, agency_id):
                shared.add(other, clause)
        return [(self.plan.agency[other], clauses) for other, clauses in shared.items()]

    def others_in(self, clause: Paragraph, agency_id: str) -> list[tuple[str, list[Role]]]:
        """Ids and roles of the other bodies with a duty in a clause."""
        return [pair for pair in self.roles_in(clause.id) if pair[0] != agency_id]

    def actors(self, clause_id: str) -> list[tuple[str, list[Role]]]:
        """Ids and roles of the bodies that act in a clause; those that only receive are left out."""
        acting = ((i, [r for r in roles if r is not Role.TIEP_NHAN]) for i, roles in self.roles_in(clause_id))
        return [(agency, roles) for agency, roles in acting if roles]

    def roles_in(self, clause_id: str) -> list[tuple[str, list[Role]]]:
        """Ids of the bodies with a duty in a clause, each with its roles, in the order of the data."""
        roles: dict[str, list[Role]] = {}
        link = self.plan.links_of.get(clause_id)
        for duty in link.duties if link else ():
            held = roles.setdefault(duty.agency, [])
            if duty.role not in held:
                held.append(duty.role)
        return list(roles.items())

    def relation_labels(self, document_id: str) -> list[str]:
        """How the plan uses a document, in the vocabulary's words, with the document it goes through."""
        return list(_unique(self.relation_label(citation) for _, citation in self.citations[document_id]))

    def relation_label(self, citation: Citation) -> str:
        """How a citation uses its document, with the document it goes through."""
        through = f" qua {self.plan.document[citation.through].name}" if citation.through else ""
        return citation.relation.label + through

    def documents_by_relation(self) -> list[tuple[str, list[Document]]]:
        """Referenced documents under the label of their strongest relation, the plan itself left out."""
        own = self.plan.info.document
        strongest = {
            document_id: min((citation.relation for _, citation in cited), key=list(Relation).index)
            for document_id, cited in self.citations.items()
        }
        grouped = (
            (relation.label, [d for d in self.plan.documents if d.id != own and strongest.get(d.id) is relation])
            for relation in Relation
        )
        return [(label, documents) for label, documents in grouped if documents]

    def tasks_by_group(self) -> list[tuple[Paragraph, list[tuple[Paragraph, list[Paragraph]]]]]:
        """Tasks by Mục and by the clause directly below it, in document order."""
        sections: dict[str, dict[str, list[Paragraph]]] = {}
        for task in self.plan.tasks:
            groups = sections.setdefault(self.plan.section_of(task.id), {})
            groups.setdefault(self.plan.group_of(task.id).id, []).append(task)
        return [
            (self.plan.paragraph[section], [(self.plan.paragraph[group], rows) for group, rows in groups.items()])
            for section, groups in sections.items()
        ]

    @cached_property
    def tasks_below(self) -> dict[str, list[Paragraph]]:
        """Clauses with a page at or below each clause."""
        found = Groups()
        for task in self.plan.tasks:
            for clause in self.plan.lineage(task.id):
                found.add(clause.id, task)
        return found

    def terms(self) -> list[GlossaryEntry]:
        """Glossary entries in alphabetical order, marks and capitals aside."""
        return sorted(self.plan.glossary, key=lambda entry: (fold(entry.term), entry.term))

    def cited_through(self, document_id: str) -> list[tuple[Paragraph, Document]]:
        """Documents that the plan cites by way of this one."""
        return [
            (clause, self.plan.document[citation.document])
            for clause, citation in self._all("documents")
            if citation.through == document_id
        ]

    def neighbours(self, clause_id: str) -> list[Neighbour]:
        """Clauses that share most with this one: topics and documents first, then acting bodies; rare ones most."""
        shared: dict[str, dict[str, list[str]]] = {}
        weight: dict[str, float] = {}
        for kind, importance, mine, holders in self._shareable(clause_id):
            for item in mine:
                others = [clause for clause in holders[item] if clause != clause_id]
                for other in others:
                    shared.setdefault(other, {}).setdefault(kind, []).append(item)
                    weight[other] = weight.get(other, 0) + importance / len(holders[item])
        ranked = sorted(shared, key=lambda other: -weight[other])[:NEAR]
        return [
            Neighbour(self.plan.paragraph[other], *(tuple(shared[other].get(kind, ())) for kind in SHAREABLE))
            for other in ranked
        ]

    def _shareable(self, clause_id: str) -> Iterator[tuple[str, float, list[str], dict[str, list[str]]]]:
        """Kind, importance, what the clause has of it, and the clauses that have each item."""
        for kind, importance in SHAREABLE.items():
            holders = self._holders[kind]
            yield kind, importance, [item for item, clauses in holders.items() if clause_id in clauses], holders

    @cached_property
    def _holders(self) -> dict[str, dict[str, list[str]]]:
        """For each kind of thing that clauses can share, the clauses that have each item."""
        found = {kind: Groups() for kind in SHAREABLE}
        for link in self.plan.links:
            items = {
                "topics": [t.topic for t in link.topics],
                "documents": [c.document for c in link.documents],
                "agencies": [agency for agency, _ in self.actors(link.clause)],
            }
            for kind, ids in items.items():
                for item in _unique(ids) if self.plan.paragraph[link.clause].is_clause else ():
                    found[kind].add(item, link.clause)
        return found

    def whom_to_ask(self, clause_id: str) -> tuple[list[str], list[str]]:
        """Ids of the bodies that act in a clause by its words, and of those that we judge competent for it."""
        link = self.plan.links_of.get(clause_id)
        named = [agency for agency, _ in self.actors(clause_id)]
        judged = [c.agency for c in link.competent if c.agency not in named] if link else []
        return named, judged

    def whom_to_ask_of(self, document_id: str) -> tuple[list[str], list[str]]:
        """Ids of the bodies that act in any clause citing a document, and of those that we only judge competent."""
        asked = [self.whom_to_ask(clause.id) for clause, _ in self.citations[document_id]]
        named = list(dict.fromkeys(agency for found, _ in asked for agency in found))
        judged = dict.fromkeys(agency for _, found in asked for agency in found)
        return named, [agency for agency in judged if agency not in named]

    def bodies_in(self, clauses: list[Paragraph]) -> list[tuple[str, list[Paragraph]]]:
        """Ids of the bodies that act in any of the clauses, each with those clauses, the busiest first."""
        found = Groups()
        for clause in clauses:
            for agency, _ in self.actors(clause.id):
                found.add(agency, clause)
        return sorted(found.items(), key=lambda pair: -len(pair[1]))

    def documents_in(self, clauses: list[Paragraph]) -> list[tuple[str, list[Paragraph]]]:
        """Ids of the documents that the clauses cite, each with those clauses."""
        found = Groups()
        for clause in clauses:
            link = self.plan.links_of.get(clause.id)
            for document in _unique(c.document for c in link.documents) if link else ():
                found.add(document, clause)
        return list(found.items())

    def related_topics(self, topic_id: str) -> list[tuple[str, int]]:
        """Ids of the topics that share clauses with a topic, and how many, most first."""
        own = {clause.id for clause, _ in self.by_topic[topic_id]}
        shared = {
            other: sum(1 for clause, _ in pairs if clause.id in own)
            for other, pairs in self.by_topic.items()
            if other != topic_id
        }
        return sorted(((other, count) for other, count in shared.items() if count), key=lambda pair: -pair[1])

    def sentence(self, clause_id: str, quote: str) -> str:
        """The sentence (or sentences) of a clause in which `quote` stands, verbatim."""
        clause = self.plan.paragraph[clause_id]
        words = clause.text if clause.text and quote in clause.text else clause.words
        start = words.index(quote)
        end = start + len(quote)
        cuts = [0, *(m.end() for m in SENTENCE_BREAK.finditer(words)), len(words)]
        return words[max(c for c in cuts if c <= start) : min(c for c in cuts if c >= end)].strip()

    def _by(self, part: str, field: str) -> dict[str, list]:
        found = Groups()
        for clause, record in self._all(part):
            found.add(getattr(record, field), (clause, record))
        return found

    def _all(self, part: str) -> Iterator[tuple[Paragraph, Any]]:
        for paragraph in self.plan.paragraphs:
            link = self.plan.links_of.get(paragraph.id)
            if link:
                yield from ((paragraph, record) for record in getattr(link, part))


def fold(text: str) -> str:
    """A text as it sorts and compares without marks: lower case, no tones, đ as d."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _unique(items: Iterable[T]) -> dict[T, None]:
    """Items once each, in the order of their first appearance."""
    return dict.fromkeys(items)
