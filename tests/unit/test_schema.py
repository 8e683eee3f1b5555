"""The JSON Schemas for editors' programs match the model, and the data follows them."""

import json

import jsonschema
import pytest
import yaml

from plan_explorer.data.load import FILES
from plan_explorer.data.schema import records, schemas, with_tables
from tests import ROOT

DATA = ROOT / "plan_data"
SCHEMAS = schemas()
STEMS = [name.removesuffix(".yml") for name in FILES]


def data_of(stem):
    """A data file as an editor's program reads it: dates are text."""
    text = (DATA / f"{stem}.yml").read_text(encoding="utf-8")
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def mistakes(stem, data):
    schema = json.loads(SCHEMAS[f"{stem}.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    return [error.message for error in checker.iter_errors(data)]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_in_the_repository_is_fresh(name):
    assert (DATA / "schema" / name).read_text(encoding="utf-8") == SCHEMAS[name], "run make schema"


def test_the_tables_of_the_dictionary_are_fresh():
    text = (DATA / "README.md").read_text(encoding="utf-8")
    assert with_tables(text) == text, "run make schema"
    assert with_tables(text.replace("| `signer` |", "| `signar` |")) == text


@pytest.mark.parametrize("record", records(), ids=lambda record: record.__name__)
def test_every_field_is_described_in_the_dictionary(record):
    assert f"<!-- {record.__name__}: make schema -->" in (DATA / "README.md").read_text(encoding="utf-8")
    assert [name for name, field in record.model_fields.items() if not field.description and name != "at"] == []


def test_there_is_one_schema_for_each_data_file():
    assert sorted(path.name for path in (DATA / "schema").iterdir()) == sorted(SCHEMAS)
    assert sorted(path.stem for path in DATA.glob("*.yml")) == sorted(STEMS)


@pytest.mark.parametrize("stem", STEMS)
def test_every_data_file_follows_its_schema(stem):
    assert mistakes(stem, data_of(stem)) == []


@pytest.mark.parametrize("stem", STEMS)
def test_the_first_line_of_a_data_file_names_its_schema(stem):
    first = (DATA / f"{stem}.yml").read_text(encoding="utf-8").split("\n")[0]
    assert first == f"# yaml-language-server: $schema=schema/{stem}.schema.json"


@pytest.mark.parametrize("stem", STEMS)
def test_a_field_that_is_not_in_the_dictionary_is_marked(stem):
    data = data_of(stem)
    entry = data if isinstance(data, dict) else data[0]
    assert mistakes(stem, {**data, "moi": 1} if entry is data else [{**entry, "moi": 1}])


@pytest.mark.parametrize(
    ("stem", "field", "wrong"),
    [
        ("agencies", "level", "thanhpho"),
        ("agencies", "id", "Sở Mới"),
        ("documents", "type", "quyetdinh"),
        ("documents", "date", "31/10/2023"),
        ("titles", "title", "x" * 91),
        ("notes", "kind", "ghichu"),
        ("notes", "about", []),
        ("glossary", "term", ""),
        ("changes", "date", "22/11/2026"),
        ("changes", "pages", ["thoihan"]),
        ("plan", "period_end", "2025-12"),
    ],
)
def test_a_wrong_value_is_marked(stem, field, wrong):
    data = data_of(stem)
    entry = {**(data if isinstance(data, dict) else data[0]), field: wrong}
    assert mistakes(stem, entry if isinstance(data, dict) else [entry])
