"""The API of any plan: what it promises never to take back, and that another plan has one as good."""

import json

import jsonschema
import pytest
from openapi_spec_validator import validate as validate_openapi

from plan_explorer.outputs import api
from plan_explorer.render.pages import Renderer
from tests.api_fields import current, published
from tests.unit.making import paragraph
from tests.unit.making import plan as made_plan


def files_of(renderer):
    return {asset.path: asset.content for asset in api.assets(renderer)}


def test_no_published_field_is_gone_or_has_another_type():
    assert {*published()} - {*current()} == set(), "within v1 fields are only added"


def test_every_field_is_in_the_list_of_published_ones():
    assert {*current()} - {*published()} == set(), "run: make golden"


@pytest.mark.parametrize("site_url", [None, "https://example.org/a"], ids=["address unknown", "below a path"])
def test_another_plan_has_an_api_that_fits_the_same_schemas(another_plan, site_url):
    files = files_of(Renderer(another_plan, site_url=site_url))
    known = {path: json.loads(content) for path, content in files.items() if path.endswith(".json")}
    assert f"api/v1/clauses/{another_plan.clauses[0].id}.json" in known
    for path, file in known.items():
        if "data" in file:
            schema = known[file["$schema"].removeprefix(site_url or "").lstrip("/")]
            errors = jsonschema.Draft202012Validator(schema).iter_errors(file)
            assert [error.message for error in errors] == [], path
    validate_openapi(known["api/v1/openapi.json"])


def test_an_empty_plan_has_an_api_too():
    renderer = Renderer(made_plan(paragraphs=[paragraph("trich-yeu", "trich-yeu", text="Tên.")]))
    known = files_of(renderer)
    assert json.loads(known["api/v1/links.json"])["data"] == []
    validate_openapi(json.loads(known["api/v1/openapi.json"]))


def test_addresses_are_never_invented(another_plan):
    for path, content in files_of(Renderer(another_plan)).items():
        if path.endswith(".json") and "schema" not in path:
            data = json.loads(content)
            assert data.get("$schema", "/").startswith("/"), path


def test_json_is_compact_and_speaks_vietnamese_in_plain_letters(renderer):
    for path, content in files_of(renderer).items():
        if path.endswith(".json"):
            text = content.decode("utf-8")
            assert "\n" not in text, path
            assert "\\u" not in text, path
