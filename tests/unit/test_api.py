"""The API of any plan keeps its published fields, fits its schema, and is complete.

It can't differ from the pages, because both read the same views. Its addresses: tests/site/test_links.py.
"""

import json

import jsonschema
import pytest
from openapi_spec_validator import validate

from plan_explorer.kinds import KINDS
from plan_explorer.outputs import api
from plan_explorer.render.renderer import Renderer
from tests import PUBLISHED
from tests.api_fields import current, published
from tests.unit.making import plan as made_plan

HOST = PUBLISHED["SITE_URL"].rstrip("/")
LIMIT = 1_000_000  # bytes, all files of the API together


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


def test_no_published_field_is_gone_or_has_another_type():
    assert {*published()} - {*current()} == set(), "within v1 fields are only added"


def test_every_field_is_in_the_list_of_published_ones():
    assert {*current()} - {*published()} == set(), "run: make golden"


@pytest.fixture(scope="module", params=["this plan", "another", "empty, at no address"])
def made(request, plan, another_plan):
    """A renderer of a plan, and the JSON files of its API by their paths below /api/v1/."""
    plans = {"this plan": plan, "another": another_plan}
    at = {"this plan": HOST, "another": "https://example.org/a"}
    renderer = Renderer(plans.get(request.param) or made_plan(), site_url=at.get(request.param))
    files = {asset.path.removeprefix("api/v1/"): asset.content for asset in api.assets(renderer)}
    return renderer, {path: json.loads(content) for path, content in files.items() if path.endswith(".json")}


def test_every_file_fits_the_schema_that_it_names_and_only_the_index_knows_the_address(made):
    renderer, files = made
    for path, file in files.items():
        if "data" in file:
            errors = validator(files["schema.json"], file["$schema"]).iter_errors(file["data"])
            assert [f"{path}: {error.json_path} {error.message}" for error in errors] == []
            assert renderer.site_url is None or renderer.site_url not in json.dumps(file), path
    assert files["index.json"]["base"] == renderer.site_url


def test_the_schema_is_valid_closed_and_explains_every_field():
    schema = api.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    for name, shape in schema["$defs"].items():
        fields = shape.get("properties", {})
        assert "enum" in shape or shape.get("type") == "string" or shape["additionalProperties"] is False, name
        unexplained = [field for field, value in fields.items() if not {"description", "$ref"} & set(value)]
        assert not name.endswith("View") or unexplained == [], name


def test_openapi_is_valid_and_has_every_file_with_data(made):
    renderer, files = made
    spec = files["openapi.json"]
    validate_openapi(spec, files["schema.json"])
    assert spec["servers"] == [{"url": f"{renderer.site_url or ''}/api/v1"}]
    described = set()
    for path, item in spec["paths"].items():
        ids = [one for parameter in item["get"]["parameters"] for one in parameter["schema"]["enum"]]
        described |= {path.replace("{id}", one) for one in ids or [""]}
    assert described == {f"/{path}" for path, file in files.items() if "data" in file}


def test_every_thing_has_a_file_which_is_its_view_and_one_file_has_all(made):
    renderer, files = made
    whole = files["plan.json"]["data"]
    for kind in (kind for kind in KINDS if kind.api):
        views = [view.model_dump(mode="json") for view in renderer.views.of(kind)]
        assert {view["id"] for view in views} <= {one["id"] for one in whole[kind.api]}
        assert kind.api != "clauses" or [view for view in views if view not in whole["clauses"]] == []
        below = {path: file["data"] for path, file in files.items() if path.startswith(f"{kind.api}/")}
        assert kind.api == "glossary" or below == {f"{kind.api}/{view['id']}.json": view for view in views}


def test_every_file_says_where_it_comes_from_and_the_index_who_may_reuse_it(made):
    renderer, files = made
    info = renderer.plan.info
    own = renderer.plan.document[info.document]
    for path, file in files.items():
        assert "data" not in file or (own.number or own.name) in file["source"], path
    index = files["index.json"]
    assert (index["rights"]["ours_url"], index["updated"]) == (info.rights.ours_url, info.updated.isoformat())
    assert "Không phải trang của cơ quan nhà nước" in index["notice"]


def test_all_files_of_this_plan_together_are_small(renderer):
    assert LIMIT / 2 < sum(len(asset.content) for asset in api.assets(renderer)) <= LIMIT
