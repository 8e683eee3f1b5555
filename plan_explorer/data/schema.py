"""JSON Schema of each data file, generated from the model, for completion and checks in editors."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from plan_explorer.data.load import FILES, DataFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Schema file name → its JSON text, one for each data file."""
    return {
        f"{Path(file.name).stem}.schema.json": json.dumps(_schema(file), ensure_ascii=False, indent=2) + "\n"
        for file in FILES
    }


def write_schemas(folder: Path) -> None:
    """Write all schemas below `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


def _schema(file: DataFile) -> dict[str, Any]:
    if "" in file.parts:
        body = TypeAdapter(file.parts[""]).json_schema()
    else:
        parts = {
            name: TypeAdapter(shape).json_schema(ref_template="#/$defs/{model}") for name, shape in file.parts.items()
        }
        shared = {key: value for part in parts.values() for key, value in part.pop("$defs", {}).items()}
        body = {
            "type": "object",
            "properties": parts,
            "required": list(parts),
            "additionalProperties": False,
            "$defs": shared,
        }
    return {"$schema": DIALECT, "title": file.name, **body}
