"""`/trich-dan/`: how to link and cite, with the citation of every clause; `clauses.json` is what scripts copy."""

from collections.abc import Iterator

from plan_explorer.kinds import CITING
from plan_explorer.render.pages import Asset, Page, compact_json, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import ClauseView

CLAUSES_PATH = "trich-dan/clauses.json"


def pages(renderer: Renderer) -> Iterator[Page]:
    plan, clauses = renderer.plan, renderer.views.clauses
    yield Page(
        address=CITING.address,
        title=CITING.title,
        description=f"Cách dẫn và trích {plan.info.short_name}; câu trích dẫn của {len(clauses)} mục, khoản, điểm.",
        body=renderer.render("citing.html", example=_example(renderer)),
        sources=whole_files(plan.paragraphs),
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """What can be copied of each clause as JSON, by clause id; addresses start at the root of the site.

    `text` is the words of the clause, heading and text as two lines. Footnote marks are left out: in a
    quotation there is no note that they would call. `sentence` is ours, and there only if we wrote one.
    """
    data = {clause.id: _copied(clause) for clause in renderer.views.clauses}
    yield Asset(CLAUSES_PATH, compact_json(data).encode())


def _copied(clause: ClauseView) -> dict[str, str | None]:
    copied = {
        "number": clause.number,
        "citation": clause.citation,
        "address": clause.url,
        "text": clause.quotation,
    }
    sentence = clause.ours.sentence if clause.ours else None
    return {**copied, "sentence": sentence} if sentence else copied


def _example(renderer: Renderer) -> ClauseView | None:
    """The clause to explain with: short, and with a letter of its own if there is one."""
    tasks = renderer.views.tasks
    lettered = [task for task in tasks if task.mark and task.mark[0].isalpha()]
    return min(lettered or tasks, key=lambda task: len(task.text or ""), default=None)
