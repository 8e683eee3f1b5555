"""The API described: a JSON Schema for each kind of file, and all addresses as OpenAPI. Both come from the model."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from plan_explorer.outputs.json_api import model
from plan_explorer.outputs.json_api.model import KINDS, ONE_OF

VERSION = "1.0"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
JSON = "application/json"


class Plain(GenerateJsonSchema):
    """Without titles: they would only repeat the names of fields and objects."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """No field has one."""
        return False

    def generate(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """A whole schema; only that has a title."""
        return _untitled(super().generate(*args, **kwargs))

    def generate_definitions(self, *args: Any, **kwargs: Any) -> tuple[dict, dict]:
        """Schemas with common definitions."""
        refs, definitions = super().generate_definitions(*args, **kwargs)
        return refs, _untitled({"$defs": definitions})["$defs"]


def _untitled(schema: dict[str, Any]) -> dict[str, Any]:
    for definition in schema.get("$defs", {}).values():
        definition.pop("title", None)
    return schema


def schema(kind: str, address: str) -> dict[str, Any]:
    """The JSON Schema 2020-12 of a kind of file, complete in itself; `address` becomes its `$id`."""
    body = KINDS[kind].model_json_schema(mode="serialization", schema_generator=Plain)
    return {"$schema": DIALECT, "$id": address, **body}


def openapi(
    server: str, title: str, licence: tuple[str, str], ids: Mapping[str, Sequence[str]], others: Mapping[str, str]
) -> dict[str, Any]:
    """All addresses below `server` as OpenAPI 3.1: only GET, nothing to send.

    `licence` is the name and address of that of our own words, `ids` those of each kind of list whose things have
    files of their own, `others` the files besides those of the model and the schemas, with their media types.
    """
    refs, components = models_json_schema(
        [(file, "serialization") for file in KINDS.values()],
        ref_template="#/components/schemas/{model}",
        schema_generator=Plain,
    )
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": title,
            "description": model.__doc__,
            "version": VERSION,
            "license": dict(zip(("name", "url"), licence, strict=True)),
        },
        "servers": [{"url": server.rstrip("/")}],
        "paths": _paths({kind: refs[file, "serialization"] for kind, file in KINDS.items()}, ids, others),
        "components": {"schemas": components["$defs"]},
    }


def _paths(
    schemas: Mapping[str, Any], ids: Mapping[str, Sequence[str]], others: Mapping[str, str]
) -> dict[str, dict[str, Any]]:
    one_of = {one: many for many, one in ONE_OF.items()}
    paths = {"/schema/{id}.json": _get("schema", "JSON Schema of a kind of file.", {JSON: {}}, [_id([*KINDS])])}
    for kind, file in KINDS.items():
        answer = {JSON: {"schema": schemas[kind]}}
        if kind not in one_of:
            paths[f"/{kind}.json"] = _get(kind, file.__doc__ or "", answer)
        elif ids[one_of[kind]]:  # a plan without a single one has no such file
            paths[f"/{one_of[kind]}/{{id}}.json"] = _get(kind, file.__doc__ or "", answer, [_id(ids[one_of[kind]])])
    for path, media in others.items():
        paths[f"/{path}"] = _get(path.partition(".")[0].lower(), path, {media: {}})
    return {path: {"get": get} for path, get in paths.items()}


def _id(ids: Sequence[str]) -> dict[str, Any]:
    return {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "enum": list(ids)}}


def _get(
    operation: str, summary: str, content: dict[str, Any], parameters: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    return {
        "operationId": operation,
        "summary": summary,
        "parameters": list(parameters),
        "responses": {"200": {"description": "OK", "content": content}},
    }
