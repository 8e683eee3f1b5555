"""Tables fit any plan, and no spreadsheet takes a cell for a formula."""

import csv
import io

import pytest
from frictionless import Package

from plan_explorer.outputs import tables
from plan_explorer.render.renderer import Renderer

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''", "'", "-")


def written(folder, renderer):
    """Write the tables of a plan to a folder; returns them parsed, by file name."""
    for asset in tables.assets(renderer):
        (folder / asset.path).parent.mkdir(exist_ok=True)
        (folder / asset.path).write_bytes(asset.content)
    return {
        file.name: list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))
        for file in (folder / "du-lieu").glob("*.csv")
    }


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_cell_begins_like_a_formula_and_the_value_comes_back(cell):
    guarded = tables.guarded(cell)
    assert guarded[0] not in "=+-@\t\r\n"
    assert guarded.removeprefix("'") == cell


def test_other_cells_stay_as_they_are():
    assert [cell for cell in ("Sở Công Thương", "a=b", "10 - 2", "", "“-1”") if tables.guarded(cell) != cell] == []


def test_tables_of_another_plan_are_valid_and_leave_blank_what_it_leaves_blank(tmp_path, another_plan):
    found = written(tmp_path, Renderer(another_plan))
    report = Package(tmp_path / "du-lieu" / "datapackage.json").validate()
    assert report.valid, report.flatten(["type", "title", "message"])
    assert [row["id"] for row in found["toan-van.csv"]] == [p.id for p in another_plan.paragraphs]
    assert [row["id"] for row in found["nhiem-vu.csv"]] == [task.id for task in another_plan.tasks]
    assert {cell for rows in found.values() for row in rows for cell in row.values()}.isdisjoint({"None", "null"})
