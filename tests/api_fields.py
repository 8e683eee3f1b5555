"""The published fields of the API with their types. `python -m tests.api_fields` adds new ones to the list."""

from collections.abc import Iterator
from typing import Any

from plan_explorer.outputs.api import schema
from tests import ROOT

GOLDEN = ROOT / "tests" / "golden" / "api-v1-fields.txt"


def published() -> list[str]:
    """Fields in the committed list."""
    return GOLDEN.read_text(encoding="utf-8").splitlines()


def current() -> list[str]:
    """Fields that the views have now: `DutyView.agency: string`."""
    return [
        f"{name}.{field}: {kind}"
        for name, shape in schema()["$defs"].items()
        for field, value in shape.get("properties", {}).items()
        for kind in _types(value)
    ]


def _types(value: dict[str, Any]) -> Iterator[str]:
    if "anyOf" in value:
        for one in value["anyOf"]:
            yield from _types(one)
    elif "$ref" in value:
        yield value["$ref"].rpartition("/")[2]
    elif value.get("type") == "array":
        yield from (f"array of {kind}" for kind in _types(value["items"]))
    else:
        yield f"{value['type']}{' ' + value['format'] if 'format' in value else ''}"


def main() -> None:
    """Add new fields to the list. One that is gone stays in it: within v1 none may go."""
    kept = published() if GOLDEN.exists() else []
    new = [line for line in current() if line not in kept]
    GOLDEN.write_text("".join(f"{line}\n" for line in sorted({*kept, *new})), encoding="utf-8")


if __name__ == "__main__":
    main()
