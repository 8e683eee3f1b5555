"""`/du-lieu/*.csv` and `/du-lieu/datapackage.json`: the plan as tables, and their description for machines.

CSV follows RFC 4180, in UTF-8 with a byte order mark, which Excel needs to show Vietnamese letters. The description is
a tabular data package (Frictionless Data, version 1): columns, types, keys, licence, source.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from typing import Any

from plan_explorer import addresses
from plan_explorer.outputs.table_columns import LIST, TABLES, Column, Table
from plan_explorer.render.disclaimer import NOTICE
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer

# Spreadsheets take a cell that begins with one of these for a formula (OWASP, CSV Injection). The apostrophe is among
# them so that the rule for reading has no exception: one apostrophe at the start is never part of the value.
GUARDED = ("'", "=", "+", "-", "@", "\t", "\r", "\n")
GUARD_RULE = (
    "Ô bắt đầu bằng ' = + - @ hoặc ký tự xuống dòng, tab có thêm một dấu ' ở đầu, để bảng tính không chạy nó như công "
    "thức. Khi đọc bằng chương trình, hãy bỏ một dấu ' ở đầu ô: phần còn lại là giá trị đúng."
)


def assets(renderer: Renderer) -> Iterator[Asset]:
    made = [(table, _csv(renderer, table)) for table in TABLES]
    for table, content in made:
        yield Asset(addresses.table(table.name).lstrip("/"), content)
    package = json.dumps(_package(renderer, made), ensure_ascii=False, indent=2)
    yield Asset(addresses.DATA_PACKAGE.lstrip("/"), f"{package}\n".encode())


def _csv(renderer: Renderer, table: Table) -> bytes:
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for view in table.views(renderer.views):
        writer.writerow(guarded(column.cell(view, renderer)) for column in table.columns)
    return file.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """A cell with an apostrophe before it if a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.startswith(GUARDED) else cell


def _package(renderer: Renderer, made: list[tuple[Table, bytes]]) -> dict[str, Any]:
    plan = renderer.views.whole_plan
    rights = plan.rights
    home, text = (renderer.absolute(address) for address in (addresses.DATA, addresses.FULL_TEXT))
    return {
        "profile": "tabular-data-package",
        "name": plan.document.id,
        "title": f"{plan.short_name}: dữ liệu mở",
        "description": (
            f"{plan.citation} dưới dạng bảng. Cột official_… là lời của văn bản, giữ nguyên từng chữ; cột "
            f"our_… là lời của trang tra cứu. Nhiều giá trị trong một ô cách nhau bằng “{LIST}”. {GUARD_RULE} {NOTICE}."
        ),
        **({"homepage": home} if home else {}),
        "version": plan.updated.isoformat(),
        "licenses": [{"name": rights.ours.replace(" ", "-"), "path": rights.ours_url, "title": rights.ours}],
        "rights": {"official": rights.text, "ours": f"{rights.ours} ({rights.ours_url})"},
        "sources": [{"title": plan.citation, **({"path": text} if text else {})}],
        "resources": [_resource(table, content) for table, content in made],
    }


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": addresses.table(table.name).rpartition("/")[2],
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {"fields": column.name, "reference": {"resource": column.refers_to, "fields": "id"}}
                for column in table.columns
                if column.refers_to
            ],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "title": column.meaning}
    constraints = {"required": column.required, "enum": column.values}
    if known := {name: value for name, value in constraints.items() if value}:
        field["constraints"] = known
    return field
