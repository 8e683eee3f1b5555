"""The API's descriptions as tests check them."""

import json

import jsonschema
from openapi_spec_validator import validate


def validator(schema, reference):
    """A validator for the definition that a file's `$schema` names."""
    definition = reference.partition("#")[2]
    whole = {"$schema": schema["$schema"], "$defs": schema["$defs"], "$ref": f"#{definition}"}
    return jsonschema.Draft202012Validator(whole, format_checker=jsonschema.FormatChecker())


def validate_openapi(spec, schema):
    """Raise where the OpenAPI description isn't valid together with the schema that it refers to."""
    whole = spec | {"components": {"schemas": schema["$defs"]}}
    text = json.dumps(whole).replace("schema.json#/$defs/", "#/$defs/").replace("#/$defs/", "#/components/schemas/")
    validate(json.loads(text))
