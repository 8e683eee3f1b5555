"""Every link from a paragraph to a body, document, topic or audience as one flat list, in document order."""

from collections.abc import Iterator
from typing import Any

from plan_explorer.data import model as data
from plan_explorer.outputs.json_api.model import Basis, FlatLink, LinkKind


def flat_links(plan: data.Plan) -> Iterator[FlatLink]:
    """The links of all paragraphs."""
    for paragraph in plan.paragraphs:
        links = plan.links_of.get(paragraph.id)
        if links:
            yield from (FlatLink(clause_id=paragraph.id, **fields) for fields in _links(links))


def _links(links: data.ClauseLinks) -> Iterator[dict[str, Any]]:
    for duty in links.duties:
        relation = {"relation": duty.role.value}
        words = _words(duty.quote, Basis.OURS if duty.reason else Basis.TEXT)
        yield _to(LinkKind.DUTY, duty.agency) | words | relation
    for competence in links.competent:
        support = {"supported_by_id": competence.clause}
        yield _to(LinkKind.COMPETENT, competence.agency) | _words(competence.quote, Basis.OURS) | support
    for citation in links.documents:
        relation = {"relation": citation.relation.value}
        words = _words(citation.quote, Basis.TEXT) | {"through_id": citation.through}
        yield _to(LinkKind.DOCUMENT, citation.document) | words | relation
    for topic in links.topics:
        yield _to(LinkKind.TOPIC, topic.topic) | _words(topic.quote, Basis.OURS)
    for audience in links.audiences:
        yield _to(LinkKind.AUDIENCE, audience.audience) | _words(audience.quote, Basis.OURS)


def _to(kind: LinkKind, target: str) -> dict[str, Any]:
    return {"kind": kind, "target_id": target, "relation": None, "through_id": None, "supported_by_id": None}


def _words(quote: str, basis: Basis) -> dict[str, Any]:
    return {"quote": quote, "basis": basis}
