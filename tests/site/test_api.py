"""The API of this plan: its files fit their schema, its addresses lead somewhere, its words are those of the text.

That it says what the pages say needs no test: pages and files are readings of the same views.
"""

import json

import jsonschema
import pytest

from plan_explorer.kinds import KINDS
from plan_explorer.views import Views
from tests import PUBLISHED
from tests.site.test_text_of_record import MARKS, source_words
from tests.validating import validate_openapi, validator

HOST = PUBLISHED["SITE_URL"].rstrip("/")
LIMIT = 1_000_000  # bytes, all files of the API together
WITH_FILES = [kind for kind in KINDS if kind.api and kind.api != "glossary"]


@pytest.fixture(scope="module")
def api(site):
    """Every JSON file below /api/v1/ by its path."""
    folder = site.folder / "api" / "v1"
    return {
        path.relative_to(folder).as_posix(): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.json"))
    }


@pytest.fixture(scope="module")
def whole(api):
    return api["plan.json"]["data"]


def test_every_file_fits_the_schema_that_it_names(api):
    for path, file in api.items():
        if "data" in file:
            errors = validator(api["schema.json"], file["$schema"]).iter_errors(file["data"])
            assert [f"{path}: {error.json_path} {error.message}" for error in errors] == []


def test_the_schema_is_valid_closed_and_explains_every_field(api):
    jsonschema.Draft202012Validator.check_schema(api["schema.json"])
    for name, shape in api["schema.json"]["$defs"].items():
        fields = shape.get("properties", {})
        assert "enum" in shape or shape.get("type") == "string" or shape["additionalProperties"] is False, name
        unexplained = [field for field, value in fields.items() if not {"description", "$ref"} & set(value)]
        assert not name.endswith("View") or unexplained == [], name


def test_openapi_is_valid_and_has_every_file_with_data(api):
    spec = api["openapi.json"]
    validate_openapi(spec, api["schema.json"])
    assert spec["servers"] == [{"url": f"{HOST}/api/v1"}]
    described = set()
    for path, item in spec["paths"].items():
        ids = [one for parameter in item["get"]["parameters"] for one in parameter["schema"]["enum"]]
        described |= {path.replace("{id}", one) for one in ids or [""]}
    assert described == {f"/{path}" for path, file in api.items() if "data" in file}


def test_there_is_a_file_for_every_clause_agency_document_topic_and_audience(api, plan):
    for kind in WITH_FILES:
        wanted = {f"{kind.api}/{record.id}.json" for record in Views(plan).of(kind)}
        assert {path for path in api if path.startswith(f"{kind.api}/")} == wanted


def test_the_words_of_record_are_those_of_the_source_in_order(whole):
    parts = [clause[part] for clause in whole["clauses"] for part in ("mark", "heading", "text")]
    words = "\n".join(" ".join(filter(None, parts)).split())
    assert [word for word in MARKS.sub("", words).split("\n") if word] == source_words()


def test_every_file_says_where_it_comes_from_and_the_index_who_may_reuse_it_and_where_it_stands(api, plan):
    for path, file in api.items():
        if "data" in file:
            assert plan.document[plan.info.document].number in file["source"], path
    index = api["index.json"]
    assert index["rights"]["ours_url"] == plan.info.rights.ours_url
    assert index["base"] == HOST
    assert index["updated"] == plan.info.updated.isoformat()
    assert "Không phải trang của cơ quan nhà nước" in index["notice"]


def test_all_files_together_are_small(site):
    sizes = [path.stat().st_size for path in (site.folder / "api" / "v1").rglob("*") if path.is_file()]
    assert LIMIT / 2 < sum(sizes) <= LIMIT
