"""`/tra-cuu/`: all tasks and duties in one list that every side of the data filters.

The page is complete without JavaScript. `docs/assets/javascripts/explorer.js` adds the filters: it reads
what each row belongs to from its `data-…` attributes, and the words of the clauses, when it needs them,
from `rows.json`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from plan_explorer.data.vocabulary import Judgement, Level, Role
from plan_explorer.kinds import AGENCIES, AUDIENCES, DOCUMENTS, EXPLORER, TOPICS
from plan_explorer.render.pages import Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import ClauseView, Thing, Views

ROWS_PATH = "tra-cuu/rows.json"
ROLES = {role.value: role.label for role in Role} | {
    one.value: f"{one.label} (suy luận của trang này)" for one in Judgement
}


@dataclass(frozen=True)
class Facet:
    """One filter: its key in the address, its heading, and its values with label and number of rows."""

    key: str
    heading: str
    values: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class ExplorerRow:
    """A clause with the values it has for each filter; `duties` are pairs `agency:role`."""

    clause: ClauseView
    values: dict[str, tuple[str, ...]]
    duties: tuple[str, ...]


def pages(renderer: Renderer) -> Iterator[Page]:
    views = renderer.views
    rows = {task.id: _row(views, task) for task in views.tasks}
    groups = [(group, [rows[task.id] for task in tasks]) for _, below in views.task_groups for group, tasks in below]
    yield Page(
        address=EXPLORER.address,
        title=EXPLORER.label,
        description=f"Lọc {len(rows)} đoạn giao việc theo cơ quan, vai trò, chủ đề, đối tượng, văn bản, thời hạn.",
        body=renderer.render("explorer.html", rows=rows, groups=groups, facets=_facets(renderer, list(rows.values()))),
        sources=whole_files(renderer.plan.links),
        search_weight=0,
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """The words of each row as JSON, by clause id: what the text box looks in and the CSV holds."""
    data = {task.id: _words(task) for task in renderer.views.tasks}
    yield Asset(ROWS_PATH, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _words(task: ClauseView) -> dict[str, Any]:
    agencies: dict[str, list[str]] = {}
    for duty in task.stated:
        agencies.setdefault(duty.agency.name, []).append(duty.role.label.lower())
    return {
        "number": task.number,
        "title": task.title,
        "text": task.plain_text,
        "bodies": [f"{name} ({', '.join(dict.fromkeys(roles))})" for name, roles in agencies.items()],
        "documents": [one.document.name for one in task.documents],
        "topics": [one.thing.name for one in task.topics],
        "audiences": [one.thing.name for one in task.audiences],
        "citation": task.citation,
    }


def _row(views: Views, task: ClauseView) -> ExplorerRow:
    above = [views.clause[ref.id] for ref in (*task.ancestors, task.ref)]
    values = {
        "nhom": [task.group.id],
        "linh-vuc": [step.id for step in above[2:] if step.level is Level.DIEM and step.heading],
        AGENCIES.id: [duty.agency.id for duty in task.duties],
        "vai-tro": [duty.role.value for duty in task.duties],
        TOPICS.id: [one.thing.id for one in task.topics],
        AUDIENCES.id: [one.thing.id for one in task.audiences],
        DOCUMENTS.id: [one.document.id for one in task.documents],
        "thoi-han": ["co"] if task.deadlines else [],
    }
    unique = {key: tuple(dict.fromkeys(found)) for key, found in values.items()}
    return ExplorerRow(
        task, unique, tuple(dict.fromkeys(f"{duty.agency.id}:{duty.role.value}" for duty in task.duties))
    )


def _facets(renderer: Renderer, rows: list[ExplorerRow]) -> list[Facet]:
    views = renderer.views

    def names_of(things: Iterable[Thing]) -> dict[str, str]:
        return {thing.id: thing.title for thing in things}

    labels = {
        "nhom": ("Mục, nhóm", {c.id: f"{c.number} {c.heading_words or c.title}" for c in views.clauses}),
        "linh-vuc": ("Lĩnh vực", {clause.id: clause.heading_words for clause in views.clauses}),
        AGENCIES.id: (AGENCIES.label, names_of(views.agencies)),
        "vai-tro": ("Vai trò", ROLES),
        TOPICS.id: (TOPICS.label, names_of(views.topics)),
        AUDIENCES.id: (AUDIENCES.label, names_of(views.audiences)),
        DOCUMENTS.id: ("Văn bản được dẫn", names_of(views.documents)),
        "thoi-han": ("Thời hạn", {"co": "Có thời hạn"}),
    }
    facets = []
    for key, (heading, names) in labels.items():
        counts = Counter(value for row in rows for value in row.values[key])
        values = tuple((value, name, counts[value]) for value, name in names.items() if counts[value])
        if values:
            facets.append(Facet(key, heading, values))
    return facets
