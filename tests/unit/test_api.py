"""The API of any plan: what it promises never to take back, and that another plan has one as good."""

import json

import pytest

from plan_explorer.kinds import KINDS
from plan_explorer.outputs import api
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import Views
from tests.api_fields import current, published
from tests.unit.making import paragraph
from tests.unit.making import plan as made_plan
from tests.validating import validate_openapi, validator


def files_of(renderer):
    return {asset.path: asset.content for asset in api.assets(renderer)}


def test_no_published_field_is_gone_or_has_another_type():
    assert {*published()} - {*current()} == set(), "within v1 fields are only added"


def test_every_field_is_in_the_list_of_published_ones():
    assert {*current()} - {*published()} == set(), "run: make golden"


@pytest.mark.parametrize("site_url", [None, "https://example.org/a"], ids=["address unknown", "below a path"])
def test_another_plan_has_an_api_that_fits_the_schema_wherever_it_stands(another_plan, site_url):
    files = files_of(Renderer(another_plan, site_url=site_url))
    known = {path: json.loads(content) for path, content in files.items() if path.endswith(".json")}
    assert f"api/v1/clauses/{another_plan.clauses[0].id}.json" in known
    for path, file in known.items():
        if "data" in file:
            errors = validator(known["api/v1/schema.json"], file["$schema"]).iter_errors(file["data"])
            assert [error.message for error in errors] == [], path
            assert "https://example.org" not in json.dumps(file), path
    assert known["api/v1/index.json"]["base"] == site_url
    validate_openapi(known["api/v1/openapi.json"], known["api/v1/schema.json"])


def test_an_empty_plan_has_an_api_too():
    renderer = Renderer(made_plan(paragraphs=[paragraph("trich-yeu", "trich-yeu", text="Tên.")]))
    known = files_of(renderer)
    whole = json.loads(known["api/v1/plan.json"])["data"]
    assert (whole["agencies"], [clause["id"] for clause in whole["clauses"]]) == ([], ["trich-yeu"])
    validate_openapi(json.loads(known["api/v1/openapi.json"]), api.schema())


def test_a_file_is_the_view_of_its_thing_and_one_file_has_all(another_plan):
    files, views = files_of(Renderer(another_plan)), Views(another_plan)
    whole = json.loads(files["api/v1/plan.json"])["data"]
    for kind in (kind for kind in KINDS if kind.api):
        made = [view.model_dump(mode="json") for view in views.of(kind)]
        assert {view["id"] for view in made} <= {one["id"] for one in whole[kind.api]}
        assert kind.api != "clauses" or [view for view in made if view not in whole["clauses"]] == []
        for view in made if kind.api != "glossary" else []:
            assert json.loads(files[f"api/v1/{kind.api}/{view['id']}.json"])["data"] == view
