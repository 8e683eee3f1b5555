"""`/tra-cuu/`: all tasks and duties in one list that every side of the data filters.

The page is complete without JavaScript. `docs/assets/javascripts/explorer.js` adds the filters: it reads
what each row belongs to from its `data-…` attributes, and the words of the clauses, when it needs them,
from `rows.json`.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.model import Paragraph
from plan_explorer.data.vocabulary import BY_FIELD, Level, Role
from plan_explorer.render.pages import Asset, Page, Renderer, whole_files

ROWS_PATH = "tra-cuu/rows.json"
ROLES = {**{role.value: role.label for role in Role}, BY_FIELD: "Theo lĩnh vực (suy luận của trang này)"}


@dataclass(frozen=True)
class Facet:
    """One filter: its key in the address, its heading, and its values with label and number of rows."""

    key: str
    heading: str
    values: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class Row:
    """A clause with the values it has for each filter; `duties` are pairs `body:role`."""

    clause: Paragraph
    values: dict[str, tuple[str, ...]]
    duties: tuple[str, ...]


def pages(renderer: Renderer) -> Iterator[Page]:
    found = [_row(renderer, task) for task in renderer.plan.tasks]
    groups: dict[str, list[Row]] = {}
    for row in found:
        groups.setdefault(row.values["nhom"][0], []).append(row)
    yield Page(
        address=addresses.EXPLORER,
        title="Tra cứu",
        description=f"Lọc {len(found)} đoạn giao việc theo cơ quan, vai trò, chủ đề, đối tượng, văn bản, thời hạn.",
        body=renderer.render("explorer.html", rows=found, groups=groups, facets=_facets(renderer, found)),
        sources=whole_files(renderer.plan.links),
        search_weight=0,
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """The words of each row as JSON, by clause id: what the text box looks in and the CSV holds."""
    plan = renderer.plan
    data: dict[str, Any] = {}
    for task in plan.tasks:
        link = plan.links_of.get(task.id)
        data[task.id] = {
            "number": renderer.number(task),
            "title": renderer.title(task),
            "text": renderer.without_marks(task.text or ""),
            "bodies": [
                f"{plan.agency[agency].name} ({', '.join(role.label.lower() for role in roles)})"
                for agency, roles in renderer.relations.roles_in(task.id)
            ],
            "documents": [plan.document[c.document].name for c in link.documents] if link else [],
            "topics": [plan.topic[t.topic].name for t in link.topics] if link else [],
            "audiences": [plan.audience[a.audience].name for a in link.audiences] if link else [],
            "citation": renderer.citation(task),
        }
    yield Asset(ROWS_PATH, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _row(renderer: Renderer, task: Paragraph) -> Row:
    plan = renderer.plan
    link = plan.links_of.get(task.id)
    duties = [(d.agency, d.role.value) for d in link.duties] if link else []
    duties += [(c.agency, BY_FIELD) for c in link.competent] if link else []
    fields = [step.id for step in plan.lineage(task.id)[2:] if step.level is Level.DIEM and step.heading]
    values = {
        "nhom": [plan.group_of(task.id).id],
        "linh-vuc": fields,
        "co-quan": [agency for agency, _ in duties],
        "vai-tro": [role for _, role in duties],
        "chu-de": [topic.topic for topic in link.topics] if link else [],
        "doi-tuong": [audience.audience for audience in link.audiences] if link else [],
        "van-ban": [citation.document for citation in link.documents] if link else [],
        "thoi-han": ["co"] if link and link.deadlines else [],
    }
    unique = {key: tuple(dict.fromkeys(found)) for key, found in values.items()}
    return Row(task, unique, tuple(dict.fromkeys(f"{agency}:{role}" for agency, role in duties)))


def _facets(renderer: Renderer, found: list[Row]) -> list[Facet]:
    plan = renderer.plan
    labels = {
        "nhom": (
            "Mục, nhóm",
            {c.id: f"{renderer.number(c)} {renderer.heading(c) or renderer.title(c)}" for c in plan.clauses},
        ),
        "linh-vuc": ("Lĩnh vực", {c.id: renderer.heading(c) for c in plan.clauses}),
        "co-quan": ("Cơ quan", {agency.id: agency.name for agency in plan.agencies}),
        "vai-tro": ("Vai trò", ROLES),
        "chu-de": ("Chủ đề", {topic.id: topic.name for topic in plan.topics}),
        "doi-tuong": ("Đối tượng", {audience.id: audience.name for audience in plan.audiences}),
        "van-ban": ("Văn bản được dẫn", {document.id: document.name for document in plan.documents}),
        "thoi-han": ("Thời hạn", {"co": "Có thời hạn"}),
    }
    facets = []
    for key, (heading, names) in labels.items():
        counts = Counter(value for row in found for value in row.values[key])
        values = tuple((value, name, counts[value]) for value, name in names.items() if counts[value])
        if values:
            facets.append(Facet(key, heading, values))
    return facets
