"""JSON Schema of each data file and the tables of the data dictionary, both made from the fields of the model."""

import json
import re
from pathlib import Path
from typing import Any, get_args

from pydantic import ConfigDict, TypeAdapter, create_model

from plan_explorer.data.fields import Record
from plan_explorer.data.load import FILES
from plan_explorer.data.vocabulary import Term

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DICTIONARY = "README.md"  # beside the data
TABLE = re.compile(r"(<!-- (\w+): make schema -->\n).*?(?=<!-- hết -->\n)", re.DOTALL)  # of one record


def schemas() -> dict[str, str]:
    """Schema file name → its JSON text, one for each data file."""
    return {
        f"{Path(name).stem}.schema.json": json.dumps(_schema(name, shape), ensure_ascii=False, indent=2) + "\n"
        for name, shape in FILES.items()
    }


def write_schemas(data: Path) -> None:
    """Write the schemas into a folder of data, and the tables into its dictionary if it has one."""
    folder = data / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    dictionary = data / DICTIONARY
    if dictionary.exists():
        dictionary.write_text(with_tables(dictionary.read_text(encoding="utf-8")), encoding="utf-8")


def with_tables(text: str) -> str:
    """The data dictionary with each record's table of fields, between its two comments, made anew."""
    shapes = {shape.__name__: shape for shape in records()}
    return TABLE.sub(lambda table: f"{table[1]}\n{_table(shapes[table[2]])}\n", text)


def _schema(name: str, shape: Any) -> dict[str, Any]:
    if isinstance(shape, dict):
        parts = {part: (entries, ...) for part, entries in shape.items()}
        shape = create_model(name, __config__=ConfigDict(extra="forbid"), **parts)
    return {"$schema": DIALECT, "title": name, **_for_editors(TypeAdapter(shape).json_schema())}


def _for_editors(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema without the docstrings of classes, which are for programmers; descriptions on one line."""
    for shape in (schema, *schema.get("$defs", {}).values()):
        shape.pop("description", None)
        for field in shape.get("properties", {}).values():
            if "description" in field:
                field["description"] = " ".join(field["description"].split())
    return schema


def records() -> list[type[Record]]:
    """Every class of records in the data, each once."""
    found: dict[type[Record], None] = {}

    def visit(hint: Any) -> None:
        if isinstance(hint, type) and issubclass(hint, Record) and hint not in found:
            found[hint] = None
            for field in hint.model_fields.values():
                visit(field.annotation)
        for inner in hint.values() if isinstance(hint, dict) else get_args(hint):
            visit(inner)

    visit(FILES)
    return list(found)


def _table(shape: type[Record]) -> str:
    rows = ["| Trường | Nghĩa |", "|---|---|"]
    for name, field in shape.model_fields.items():
        if field.description:
            needed = "" if field.is_required() else " (nếu có)"
            said = " ".join(field.description.split()) + _values(field.annotation)
            rows.append(f"| `{name}`{needed} | {said} |")
    return "\n".join(rows) + "\n"


def _values(hint: Any) -> str:
    """The values allowed in a field with a closed vocabulary, with the labels that readers see."""
    kinds = [kind for kind in (hint, *get_args(hint)) if isinstance(kind, type) and issubclass(kind, Term)]
    return "".join(f"; được dùng: {', '.join(f'`{term}` ({term.label})' for term in kind)}" for kind in kinds)
