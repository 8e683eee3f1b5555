"""The API described: a JSON Schema for each kind of file, and all addresses as OpenAPI. Both come from the model."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from plan_explorer.api.model import KINDS, ONE_OF

VERSION = "1.0"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
JSON = "application/json"


class Plain(GenerateJsonSchema):
    """Without a title for each field: it would only repeat the field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """No field has one."""
        return False


def schema(kind: str, address: str) -> dict[str, Any]:
    """The JSON Schema 2020-12 of a kind of file, complete in itself; `address` becomes its `$id`."""
    body = KINDS[kind].model_json_schema(mode="serialization", schema_generator=Plain)
    return {"$schema": DIALECT, "$id": address, **body}


def openapi(
    server: str, title: str, licence: tuple[str, str], ids: Mapping[str, Sequence[str]], others: Mapping[str, str]
) -> dict[str, Any]:
    """All addresses below `server` as OpenAPI 3.1: only GET, nothing to send.

    `licence` is the name and address of that of our own words, `ids` those of each kind of list whose things have
    files of their own, `others` the files besides those of the model with their media types.
    """
    refs, components = models_json_schema(
        [(file, "serialization") for file in KINDS.values()],
        ref_template="#/components/schemas/{model}",
        schema_generator=Plain,
    )
    one_of = {one: many for many, one in ONE_OF.items()}
    paths: dict[str, Any] = {}
    for kind, file in KINDS.items():
        answer = {JSON: {"schema": refs[file, "serialization"]}}
        parameters = [_id(ids[one_of[kind]])] if kind in one_of else []
        if parameters and not ids[one_of[kind]]:
            continue  # a plan without a single one has no such file
        path = f"/{one_of[kind]}/{{id}}.json" if kind in one_of else f"/{kind}.json"
        paths[path] = {"get": _get(kind, file.__doc__ or "", answer, parameters)}
    for path, media in others.items():
        paths[f"/{path}"] = {"get": _get(_operation(path), path, {media: {}}, [])}
    return {
        "openapi": "3.1.1",
        "jsonSchemaDialect": DIALECT,
        "info": {"title": title, "version": VERSION, "license": dict(zip(("name", "url"), licence, strict=True))},
        "servers": [{"url": server.rstrip("/")}],
        "paths": paths,
        "components": {"schemas": components["$defs"]},
    }


def _id(ids: Sequence[str]) -> dict[str, Any]:
    return {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "enum": list(ids)}}


def _get(operation: str, summary: str, content: dict[str, Any], parameters: list[dict[str, Any]]) -> dict[str, Any]:
    found = {"200": {"description": "OK", "content": content}}
    if parameters:
        return {"operationId": operation, "summary": summary, "parameters": parameters, "responses": found}
    return {"operationId": operation, "summary": summary, "responses": found}


def _operation(path: str) -> str:
    """A name for getting a file: letters and digits only, as programs that generate clients want it."""
    return "".join(letter if letter.isalnum() else "_" for letter in path)
