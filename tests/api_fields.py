"""Every field of the API with its type, as published. `python -m tests.api_fields` takes up the new ones."""

from collections.abc import Iterator
from typing import Any

from plan_explorer.outputs.json_api.describe import schema
from plan_explorer.outputs.json_api.model import KINDS
from tests import ROOT

GOLDEN = ROOT / "tests" / "golden" / "api-v1-fields.txt"


def published() -> list[str]:
    """Fields in the committed list."""
    return GOLDEN.read_text(encoding="utf-8").splitlines()


def current() -> list[str]:
    """Fields that the model has now: `clause.data.duties[].agency.id: string`."""
    return [line for kind in KINDS for line in _fields(schema(kind, kind), kind)]


def _fields(whole: dict[str, Any], kind: str) -> Iterator[str]:
    def walk(node: dict[str, Any], path: str) -> Iterator[str]:
        node = whole["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node
        if "anyOf" in node:
            for one in node["anyOf"]:
                yield from walk(one, path)
        elif "properties" in node:
            for name, value in node["properties"].items():
                yield from walk(value, f"{path}.{name}")
        elif node["type"] == "array":
            yield f"{path}: array"
            yield from walk(node["items"], f"{path}[]")
        else:
            yield f"{path}: {node['type']}{' ' + node['format'] if 'format' in node else ''}"

    return walk(whole, kind)


def main() -> None:
    """Add new fields to the list. One that is gone stays in it: within v1 none may go."""
    kept = published() if GOLDEN.exists() else []
    new = [line for line in current() if line not in kept]
    GOLDEN.write_text("".join(f"{line}\n" for line in sorted({*kept, *new})), encoding="utf-8")


if __name__ == "__main__":
    main()
