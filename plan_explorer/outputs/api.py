"""`/api/v1/`: everything on the pages as JSON, with a schema for each kind of file and all addresses as OpenAPI.

One file a thing with everything about it; lists are short; all links stand flat in `links.json`. JSON is compact,
UTF-8, keys in the order of the model; the same plan gives the same bytes.
"""

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.vocabulary import (
    AgencyKind,
    AgencyLevel,
    DocumentType,
    Level,
    NoteKind,
    Relation,
    Role,
    SectionRole,
    Term,
)
from plan_explorer.outputs.json_api import describe
from plan_explorer.outputs.json_api import model as api
from plan_explorer.outputs.json_api.build import Builder
from plan_explorer.outputs.json_api.links import flat_links
from plan_explorer.render.disclaimer import NOTICE
from plan_explorer.render.pages import Asset, Renderer

VOCABULARIES = (Level, Role, Relation, DocumentType, AgencyLevel, AgencyKind, NoteKind, SectionRole)
CHANGELOG = "CHANGELOG.md"
OPENAPI = "openapi.json"
MARKDOWN = "text/markdown"


def assets(renderer: Renderer) -> Iterator[Asset]:
    write = Writer(renderer)
    build, plan = Builder(renderer), renderer.plan
    kinds: dict[str, tuple[tuple, Callable, Callable]] = {
        "clauses": (plan.clauses, build.clause_entry, build.clause),
        "agencies": (plan.agencies, build.agency_entry, build.agency),
        "documents": (plan.documents, build.document_entry, build.document),
        "topics": (plan.topics, build.topic_entry, build.topic),
        "audiences": (plan.audiences, build.audience_entry, build.audience),
    }
    lists = {kind: [entry(one) for one in records] for kind, (records, entry, _) in kinds.items()}
    lists["glossary"] = [build.term(entry) for entry in renderer.relations.terms()]
    lists["deadlines"] = build.deadlines()
    lists["links"] = list(flat_links(plan))
    yield write.file("plan", addresses.api("plan"), build.plan_of_record())
    for kind, found in lists.items():
        yield write.file(kind, addresses.api(kind), found)
    for kind, (records, _, whole) in kinds.items():
        for one in records:
            yield write.file(api.ONE_OF[kind], addresses.api(kind, one.id), whole(one))
    yield write.file("index", addresses.api("index"), write.index({kind: len(found) for kind, found in lists.items()}))
    for kind in api.KINDS:
        yield write.json(schema_path(kind), describe.schema(kind, write.url(schema_path(kind))))
    yield write.json(
        OPENAPI, write.openapi({kind: [one.id for one in records] for kind, (records, *_) in kinds.items()})
    )
    changes = files("plan_explorer.outputs.json_api").joinpath(CHANGELOG).read_bytes()
    yield Asset(_path(CHANGELOG), changes)


def schema_path(kind: str) -> str:
    """Where the schema of a kind of file stands below the API."""
    return f"schema/{kind}.json"


class Writer:
    """Puts objects into files that say where they come from."""

    def __init__(self, renderer: Renderer) -> None:
        self.renderer = renderer
        info = renderer.plan.info
        self.rights = info.rights
        self.provenance = api.Provenance(
            source=renderer.plan_citation(),
            notice=f"{NOTICE}.",
            rights=api.Rights(text=info.rights.text, ours=info.rights.ours, ours_url=info.rights.ours_url),
            updated=info.updated,
        )

    def url(self, path: str) -> str:
        """The address of a file below the API."""
        return self.renderer.published(addresses.API + path)

    def file(self, kind: str, address: str, data: Any) -> Asset:
        """A file with an object or list of the model."""
        envelope = {"$schema": self.url(schema_path(kind)), "provenance": self.provenance, "data": data}
        return Asset(address.lstrip("/"), api.KINDS[kind](**envelope).model_dump_json().encode())

    def json(self, path: str, data: dict[str, Any]) -> Asset:
        """A file that describes others."""
        return Asset(_path(path), json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())

    def index(self, counts: dict[str, int]) -> api.Index:
        """What there is."""
        listed = [
            api.Listed(
                kind=kind,
                url=self.url(f"{kind}.json"),
                count=count,
                one_url=self.url(f"{kind}/{{id}}.json") if kind in api.ONE_OF else None,
            )
            for kind, count in {"plan": 1, **counts}.items()
        ]
        return api.Index(
            version=describe.VERSION,
            openapi_url=self.url(OPENAPI),
            changelog_url=self.url(CHANGELOG),
            schema_urls=[self.url(schema_path(kind)) for kind in api.KINDS],
            files=listed,
            vocabularies=[_vocabulary(terms) for terms in VOCABULARIES],
        )

    def openapi(self, ids: dict[str, list[str]]) -> dict[str, Any]:
        """All addresses."""
        others = {OPENAPI: describe.JSON, CHANGELOG: MARKDOWN}
        licence = (self.rights.ours, self.rights.ours_url)
        return describe.openapi(self.url(""), self.renderer.plan.info.short_name, licence, ids, others)


def _vocabulary(terms: type[Term]) -> api.Vocabulary:
    return api.Vocabulary(name=terms.__name__, values=[api.Label(value=term.value, label=term.label) for term in terms])


def _path(path: str) -> str:
    return f"{addresses.API}{path}".lstrip("/")
