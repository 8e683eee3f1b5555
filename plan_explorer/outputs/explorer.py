"""`/tra-cuu/`: the explorer, one list of all tasks with filters by agency, role, topic, audience, document …

The page is complete without JavaScript. `docs/assets/javascripts/explorer.js` adds the filters: it reads the values of
each row from its `data-…` attributes, and the words of the clauses, when needed, from `rows.json`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from plan_explorer.data.vocabulary import Judgement, Role
from plan_explorer.graph.graph import unique
from plan_explorer.kinds import AGENCIES, AUDIENCES, DOCUMENTS, EXPLORER, TOPICS, Kind
from plan_explorer.render.pages import Asset, Page, compact_json, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import ClauseView, Ref, Views
from plan_explorer.views.links import DutyView

ROWS_PATH = "tra-cuu/rows.json"
ROLES = {role.value: role.label for role in (*Role, *Judgement)}
NAMING = {
    "khong-neu": "Không nêu cơ quan thực hiện",
    "khong-chu-tri": "Không có cơ quan chủ trì",
    "viec-chung": "Giao chung cho một nhóm cơ quan",
    "suy-luan": "Có suy luận của trang tra cứu",
}


class Facet(NamedTuple):
    """One filter: its heading, the labels of its values, and the values that a task has."""

    heading: str
    labels: dict[str, str]
    values: Callable[[ClauseView], Iterable[str]]


def pages(renderer: Renderer) -> Iterator[Page]:
    views = renderer.views
    facets = _facets(views)
    found = {task.id: {key: unique(facet.values(task)) for key, facet in facets.items()} for task in views.tasks}
    duties = {task.id: unique(_pairs(task)) for task in views.tasks}
    counts = {key: Counter(value for values in found.values() for value in values[key]) for key in facets}
    yield Page(
        address=EXPLORER.address,
        title=EXPLORER.label,
        description=f"Lọc {len(found)} nhiệm vụ, giải pháp theo cơ quan, vai trò, chủ đề, đối tượng, văn bản.",
        body=renderer.render("explorer.html", found=found, duties=duties, facets=facets, counts=counts),
        sources=whole_files(renderer.plan.links),
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """The words of each row as JSON, by clause id, for the text filter and the CSV download."""
    data = {task.id: _words(task) for task in renderer.views.tasks}
    yield Asset(ROWS_PATH, compact_json(data).encode())


def _pairs(task: ClauseView) -> Iterator[str]:
    """Each agency and role as `agency:role`, for the agencies in the text and the agencies of today with their work."""
    for duty in task.duties:
        yield from (f"{agency.id}:{duty.role.value}" for agency in (duty.agency, *duty.heirs))


def _words(task: ClauseView) -> dict[str, Any]:
    def with_roles(agency: Ref, duties: list[DutyView]) -> str:
        return f"{agency.then_and_now} ({', '.join(unique(duty.role.label.lower() for duty in duties))})"

    return {
        "number": task.number,
        "title": task.title,
        "text": task.plain_text,
        "bodies": [with_roles(*held) for held in task.duties_by_agency],
        "today": unique(heir.name for duty in task.stated for heir in duty.heirs or (duty.agency,) if not heir.now),
        "inferred": [duty.agency.then_and_now for duty in task.judged],
        "documents": [one.document.name for one in task.documents],
        "topics": [one.thing.name for one in task.topics],
        "audiences": [one.thing.name for one in task.audiences],
        "citation": task.citation,
    }


def _naming(task: ClauseView) -> list[str]:
    """Values of the filter on how a task names the agencies that act."""
    found = {
        "khong-neu": not task.actors,
        "khong-chu-tri": not any(duty.role is Role.CHU_TRI for duty in task.stated),
        "viec-chung": any(duty.is_collective for duty in task.stated),
        "suy-luan": any(duty.is_ours for duty in task.duties),
    }
    return [value for value, is_so in found.items() if is_so]


def _facets(views: Views) -> dict[str, Facet]:
    """The filters by their keys in the address."""

    def titles(kind: Kind) -> dict[str, str]:
        return {thing.id: thing.ref.then_and_now for thing in views.of(kind)}

    groups = {clause.id: f"{clause.number} {clause.heading_words or clause.title}" for clause in views.clauses}
    return {
        "nhom": Facet("Mục, nhóm", groups, lambda t: [t.group.id]),
        AGENCIES.id: Facet(AGENCIES.label, titles(AGENCIES), lambda t: [pair.split(":")[0] for pair in _pairs(t)]),
        "vai-tro": Facet("Vai trò", ROLES, lambda t: [one.role.value for one in t.duties]),
        "neu": Facet("Cơ quan được nêu", NAMING, _naming),
        TOPICS.id: Facet(TOPICS.label, titles(TOPICS), lambda t: [one.thing.id for one in t.topics]),
        AUDIENCES.id: Facet(AUDIENCES.label, titles(AUDIENCES), lambda t: [one.thing.id for one in t.audiences]),
        DOCUMENTS.id: Facet("Văn bản được dẫn", titles(DOCUMENTS), lambda t: [one.document.id for one in t.documents]),
        "thoi-han": Facet("Thời hạn", {"co": "Có thời hạn"}, lambda t: ["co"] if t.deadlines else []),
    }
