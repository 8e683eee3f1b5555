"""`/api/v1/`: the views as JSON: the whole plan in one file, a file for each thing, one schema, OpenAPI.

An object always has all its keys, with one exception: the file of the whole plan has each link only once, at its
clause. Objects refer to other things by id. Addresses start at the root of the site, which `index.json` gives. JSON is
compact, in UTF-8, with keys in the order of the views; the same plan gives the same bytes.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import create_model
from pydantic.json_schema import models_json_schema

from plan_explorer import addresses
from plan_explorer.data import vocabulary
from plan_explorer.data.vocabulary import Term
from plan_explorer.kinds import FULL_TEXT, KINDS, Kind
from plan_explorer.render.disclaimer import NOTICE
from plan_explorer.render.pages import Asset, compact_json
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import PlanView, View, Views
from plan_explorer.views.base import OTHER_SIDE

VERSION = "1.0"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
CHANGELOG = "CHANGELOG.md"
PUBLISHED = [kind for kind in KINDS if kind.api]
WITH_FILES = [kind for kind in PUBLISHED if kind.api != "glossary"]  # terms are only in the whole plan


def assets(renderer: Renderer) -> Iterator[Asset]:
    yield _asset(addresses.api("plan"), _file(renderer, "WholePlan", _whole(renderer)))
    for kind in WITH_FILES:
        for thing in renderer.views.of(kind):
            data = thing.model_dump(mode="json")
            yield _asset(addresses.api(kind.api, thing.id), _file(renderer, type(thing).__name__, data))
    yield _asset(addresses.api("schema"), schema())
    yield _asset(addresses.api("openapi"), _openapi(renderer))
    yield _asset(addresses.api("index"), _index(renderer))
    changes = files("plan_explorer.outputs").joinpath("api_changelog.md").read_bytes()
    yield Asset(f"{addresses.API}{CHANGELOG}".lstrip("/"), changes)


def _asset(address: str, data: Any) -> Asset:
    return Asset(address.lstrip("/"), compact_json(data).encode())


def _file(renderer: Renderer, name: str, data: Any) -> dict[str, Any]:
    """The content of a file: an object, its schema, and the plan's citation as its source."""
    return {
        "$schema": f"{addresses.api('schema')}#/$defs/{name}",
        "source": renderer.views.whole_plan.citation,
        "data": data,
    }


def _whole(renderer: Renderer) -> dict[str, Any]:
    """The whole plan, with each link once."""
    views = renderer.views
    found: dict[str, Any] = {"plan": views.whole_plan.model_dump(mode="json")}
    for kind in PUBLISHED:
        things = views.paragraphs if kind is FULL_TEXT else views.of(kind)
        hidden = _other_side(kind)
        found[kind.api] = [thing.model_dump(mode="json", exclude=hidden) for thing in things]
    return found


def _other_side(kind: Kind) -> set[str]:
    """Names of fields with links that the file of the whole plan has only at their clause."""
    return {name for name, field in Views.type_of(kind).model_fields.items() if OTHER_SIDE in field.metadata}


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema 2020-12 of everything that is published, a definition for each kind of object."""
    parts = {kind.api: (tuple[Views.type_of(kind), ...], ...) for kind in PUBLISHED}
    whole = create_model("WholePlan", __base__=View, plan=(PlanView, ...), **parts)
    _, body = models_json_schema([(whole, "serialization")])
    for kind in PUBLISHED:
        shape = body["$defs"][Views.type_of(kind).__name__]
        shape["required"] = [field for field in shape["required"] if field not in _other_side(kind)]
    return {"$schema": DIALECT, "$id": addresses.api("schema"), **body}


def _index(renderer: Renderer) -> dict[str, Any]:
    """An overview: the site's address, the files, rights, and the labels of the vocabularies."""
    plan = renderer.views.whole_plan
    terms = [one for one in vars(vocabulary).values() if isinstance(one, type) and issubclass(one, Term)]
    return {
        "version": VERSION,
        "base": renderer.absolute(""),
        "source": plan.citation,
        "notice": f"{NOTICE}.",
        "updated": plan.updated.isoformat(),
        "rights": plan.rights.model_dump(mode="json"),
        "plan": addresses.api("plan"),
        "schema": addresses.api("schema"),
        "openapi": addresses.api("openapi"),
        "changelog": addresses.API + CHANGELOG,
        "files": {kind.api: addresses.api(kind.api, "{id}") for kind in WITH_FILES},
        "vocabularies": {one.__name__: {term.value: term.label for term in one} for one in terms if list(one)},
    }


def _openapi(renderer: Renderer) -> dict[str, Any]:
    """All addresses as OpenAPI 3.1: only GET, nothing to send, no key."""
    plan = renderer.views.whole_plan
    paths = {"plan": _get("plan", "Cả kế hoạch trong một tệp.", "WholePlan")}
    for kind in WITH_FILES:
        view, ids = Views.type_of(kind), [thing.id for thing in renderer.views.of(kind)]
        if ids:  # without things of this kind there is no such file
            paths[f"{kind.api}/{{id}}"] = _get(kind.api, view.__doc__ or "", view.__name__, ids)
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": plan.document.id,
            "summary": plan.short_name,
            "description": f"{plan.citation}. {NOTICE}.",
            "version": VERSION,
            "license": {"name": plan.rights.ours, "url": plan.rights.ours_url},
        },
        "servers": [{"url": renderer.published(addresses.API).rstrip("/")}],
        "security": [],
        "paths": {f"/{path}.json": {"get": get} for path, get in paths.items()},
    }


def _get(operation: str, summary: str, name: str, ids: list[str] | None = None) -> dict[str, Any]:
    answer = {
        "type": "object",
        "required": ["$schema", "source", "data"],
        "properties": {
            "$schema": {"type": "string"},
            "source": {"type": "string"},
            "data": {"$ref": f"schema.json#/$defs/{name}"},
        },
    }
    parameter = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "enum": ids}}
    return {
        "operationId": operation,
        "summary": summary,
        "parameters": [parameter] if ids else [],
        "responses": {
            "200": {"description": "OK", "content": {"application/json": {"schema": answer}}},
            "404": {"description": "Không có tệp này"},
        },
    }
