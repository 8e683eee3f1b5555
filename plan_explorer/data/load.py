"""Turns the YAML files into a `Plan` with line numbers. One run finds every mistake of every file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from plan_explorer.checks import run_checks
from plan_explorer.data import fidelity, records
from plan_explorer.data.fields import Record
from plan_explorer.data.links import ClauseLinks
from plan_explorer.data.messages import of_pydantic
from plan_explorer.data.model import Plan
from plan_explorer.data.plan_info import PlanInfo
from plan_explorer.data.problems import DataError, Position, Problem, quoted
from plan_explorer.data.published import Published
from plan_explorer.data.yaml_reader import AT, UNREAD, Items, read_text, read_yaml

# The content of each file: a list of entries, one record, or several lists, each under a key.
FILES: Mapping[str, Any] = {
    "plan.yml": PlanInfo,
    "text.yml": {"paragraphs": list[records.Paragraph], "footnotes": list[records.Footnote]},
    "agencies.yml": list[records.Agency],
    "documents.yml": list[records.Document],
    "topics.yml": list[records.Topic],
    "audiences.yml": list[records.Audience],
    "glossary.yml": list[records.GlossaryEntry],
    "links.yml": list[ClauseLinks],
    "titles.yml": list[records.OwnWords],
    "notes.yml": list[records.Note],
    "changes.yml": list[records.Change],
    "published.yml": Published,
}
OPTIONAL = "published.yml"


@dataclass
class Loaded:
    """The usable parts of the data, and the problems of the rest.

    `declared` has the ids that each part declares, even in unusable entries, so that references to a broken entry
    are not reported as further mistakes. A part that can't be read at all is not in it.
    """

    parts: dict[str, Any] = field(default_factory=dict)
    declared: dict[str, set[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_plan(folder: Path) -> Plan:
    """Read and check the plan data in `folder`; raises `DataError` with all mistakes found."""
    loaded = load(folder)
    plan = as_plan(loaded)
    problems = loaded.problems + (run_checks(plan, loaded.declared) if plan else [])
    if plan and not {f"{folder.name}/plan.yml", f"{folder.name}/text.yml"} & {p.at.file for p in problems}:
        problems += _parted_from_source(folder, plan)  # a broken file would differ anyway
    if problems or plan is None:
        raise DataError(problems)
    return plan


def _parted_from_source(folder: Path, plan: Plan) -> list[Problem]:
    """Differences between the text and the text received in `source/`."""
    name = f"source/{plan.info.document}.txt"
    problems: list[Problem] = []
    received = read_text(folder / name, f"{folder.name}/{name}", problems)
    if received is not None:
        problems += fidelity.compare(plan, received, f"{folder.name}/{name}")
    return problems


def load(folder: Path) -> Loaded:
    """Read every data file and keep the parts that are usable."""
    loaded = Loaded()
    for name, shape in FILES.items():
        path, shown = folder / name, f"{folder.name}/{name}"
        if name == OPTIONAL and not path.exists() and not path.is_symlink():
            continue
        data = read_yaml(path, shown, loaded.problems)
        if data is not None:
            _take(path.stem, shape, data, Position(shown, 1), loaded)
    return loaded


def as_plan(loaded: Loaded) -> Plan | None:
    """The plan made of the usable parts, or None when `plan.yml` itself can't be used."""
    parts = dict(loaded.parts)
    info = parts.pop("plan", None)
    return Plan(info=info, **parts) if info else None


def _take(name: str, shape: Any, value: Any, start: Position, loaded: Loaded) -> None:
    """Keep the usable parts of a file, or of one list in it."""
    if isinstance(shape, dict):
        _take_parts(shape, value, start, loaded)
    elif isinstance(shape, type):
        loaded.parts[name] = _entry(shape, value, start, loaded.problems)
    elif isinstance(value, Items):
        _take_entries(name, *get_args(shape), value, loaded)
    else:
        loaded.problems.append(Problem(start, "", "cần một danh sách: mỗi mục bắt đầu bằng “- ”"))


def _take_parts(shapes: dict[str, Any], data: Any, start: Position, loaded: Loaded) -> None:
    names = ", ".join(shapes)
    if not isinstance(data, dict):
        loaded.problems.append(Problem(start, "", f"cần các mục {names} ở đầu dòng"))
        return
    for key in data.keys() - shapes.keys() - {AT}:
        loaded.problems.append(Problem(data[AT].of(key), "", f"mục lạ {quoted(key)}; được dùng: {names}"))
    for name, shape in shapes.items():
        _take(name, shape, data.get(name), start, loaded)


def _take_entries(part: str, shape: type[Record], items: Items, loaded: Loaded) -> None:
    entries = (_entry(shape, raw, at, loaded.problems) for raw, at in zip(items, items.at, strict=True))
    loaded.parts[part] = tuple(entry for entry in entries if entry is not None)
    loaded.declared[part] = set(map(_name, items))


def _entry(shape: type[Record], raw: Any, start: Position, problems: list[Problem]) -> Any:
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        said = {problem.at for problem in problems}
        for detail in error.errors(include_url=False):
            at = _locate(raw, detail["loc"], start)
            if detail["input"] is not UNREAD and at not in said:  # otherwise already reported
                problems.append(Problem(at, _name(raw), of_pydantic(detail, shape)))
        return None


def _name(raw: Any) -> str:
    """How messages call an entry: its id, or the id of the clause it is about."""
    if not isinstance(raw, dict):
        return ""
    name = raw.get("id") or raw.get("clause")
    return str(name) if isinstance(name, str | int) else ""


def _locate(raw: Any, loc: tuple, start: Position) -> Position:
    """Position of the value at `loc` (keys and list indexes), or of the innermost record above it."""
    position, value = start, raw
    for step in (*loc, None):
        if isinstance(value, dict):
            position = value[AT].of(str(step))
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
    return position
