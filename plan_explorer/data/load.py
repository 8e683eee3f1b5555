"""YAML files → `Plan`, line numbers kept. Every mistake of every file is found in one run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from plan_explorer.checks import run_checks
from plan_explorer.data import fidelity, model
from plan_explorer.data.fields import Record
from plan_explorer.data.messages import of_pydantic
from plan_explorer.data.problems import DataError, Position, Problem, quoted
from plan_explorer.data.yaml_reader import AT, UNREAD, Items, read_text, read_yaml


@dataclass(frozen=True)
class DataFile:
    """One file of `plan_data/`: the parts of the plan in it, by key; the key "" is the whole file."""

    name: str
    parts: Mapping[str, Any]
    optional: bool = False


FILES = (
    DataFile("plan.yml", {"": model.PlanInfo}),
    DataFile("text.yml", {"paragraphs": list[model.Paragraph], "footnotes": list[model.Footnote]}),
    DataFile("agencies.yml", {"": list[model.Agency]}),
    DataFile("documents.yml", {"": list[model.Document]}),
    DataFile("topics.yml", {"": list[model.Topic]}),
    DataFile("audiences.yml", {"": list[model.Audience]}),
    DataFile("glossary.yml", {"": list[model.GlossaryEntry]}),
    DataFile("links.yml", {"": list[model.ClauseLinks]}),
    DataFile("titles.yml", {"": list[model.OwnWords]}),
    DataFile("notes.yml", {"": list[model.Note]}),
    DataFile("changes.yml", {"": list[model.Change]}),
    DataFile("published.yml", {"": model.Published}, optional=True),
)


@dataclass
class Loaded:
    """The usable parts of the data, and what was wrong with the rest.

    `declared` has the ids that each file names, those of unusable entries included, so that one broken
    entry doesn't make every reference to it a second mistake. A file that can't be read at all has none.
    """

    parts: dict[str, Any] = field(default_factory=dict)
    declared: dict[str, set[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_plan(folder: Path) -> model.Plan:
    """Read and check the plan data in `folder`; raises `DataError` with all mistakes found."""
    loaded = load(folder)
    plan = as_plan(loaded)
    problems = loaded.problems + (run_checks(plan, loaded.declared) if plan else [])
    if plan and not {f"{folder.name}/plan.yml", f"{folder.name}/text.yml"} & {p.at.file for p in problems}:
        problems += _parted_from_source(folder, plan)  # one mistake, one line: a broken text differs anyway
    if problems or plan is None:
        raise DataError(problems)
    return plan


def _parted_from_source(folder: Path, plan: model.Plan) -> list[Problem]:
    """Where the text is not that of the text received, in `source/`."""
    name = f"source/{plan.info.document}.txt"
    problems: list[Problem] = []
    received = read_text(folder / name, f"{folder.name}/{name}", problems)
    if received is not None:
        problems += fidelity.compare(plan, received, f"{folder.name}/{name}")
    return problems


def load(folder: Path) -> Loaded:
    """Read every data file as far as it goes."""
    loaded = Loaded()
    for file in FILES:
        if file.optional and not (folder / file.name).exists() and not (folder / file.name).is_symlink():
            continue
        data = read_yaml(folder / file.name, f"{folder.name}/{file.name}", loaded.problems)
        if data is not None:
            _take(file, data, Position(f"{folder.name}/{file.name}", 1), loaded)
    return loaded


def as_plan(loaded: Loaded) -> model.Plan | None:
    """The plan made of the usable parts, or None when `plan.yml` itself can't be used."""
    parts = dict(loaded.parts)
    info = parts.pop("plan", None)
    return model.Plan(info=info, **parts) if info else None


def _take(file: DataFile, data: Any, start: Position, loaded: Loaded) -> None:
    stem = Path(file.name).stem
    if "" in file.parts:
        data = {"": data}
    elif not isinstance(data, dict):
        loaded.problems.append(Problem(start, "", f"cần các mục {', '.join(file.parts)} ở đầu dòng"))
        return
    else:
        _report_unknown_parts(file, data, start, loaded)
    for part, shape in file.parts.items():
        value = data.get(part)
        if isinstance(shape, type):  # the whole file is one record
            loaded.parts[stem] = _entry(shape, value, start, "", loaded.problems)
        else:
            loaded.parts[part or stem], declared = _entries(shape, value, start, loaded.problems)
            if declared is not None:
                loaded.declared[part or stem] = declared


def _report_unknown_parts(file: DataFile, data: dict, start: Position, loaded: Loaded) -> None:
    position = data.get(AT, start)
    for key in data.keys() - file.parts.keys() - {AT}:
        message = f"mục lạ {quoted(key)}; được dùng: {', '.join(file.parts)}"
        loaded.problems.append(Problem(position.of(key), "", message))


def _entries(shape: Any, value: Any, start: Position, problems: list[Problem]) -> tuple[tuple, set[str] | None]:
    if not isinstance(value, Items):
        problems.append(Problem(start, "", "cần một danh sách: mỗi mục bắt đầu bằng “- ”"))
        return (), None
    (record,) = get_args(shape)
    usable, declared = [], set()
    for raw, at in zip(value, value.at, strict=True):
        name = _name(raw)
        declared.add(name)
        entry = _entry(record, raw, at, name, problems)
        if entry is not None:
            usable.append(entry)
    return tuple(usable), declared


def _entry(shape: type[Record], raw: Any, start: Position, name: str, problems: list[Problem]) -> Any:
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        said = {problem.at for problem in problems}
        for detail in error.errors(include_url=False):
            at = _locate(raw, detail["loc"], start)
            if detail["input"] is not UNREAD and at not in said:  # else the reader has said why
                problems.append(Problem(at, name, of_pydantic(detail, shape)))
        return None


def _name(raw: Any) -> str:
    """What an entry is called in messages: its id, or the clause it is about."""
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
