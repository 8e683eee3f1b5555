"""`/trich-dan/`: how to link and cite, with the citation of every clause; scripts copy from `clauses.json`."""

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
    """The parts of each clause that readers can copy, as JSON by clause id; addresses start at the root of the site.

    `text` has heading and text of the clause as two lines, without footnote marks, because a quotation has no
    footnotes. `sentence` is our ready sentence, if we wrote one.
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
    """The clause for the page's example: a short one, if possible one marked with a letter."""
    tasks = renderer.views.tasks
    lettered = [task for task in tasks if task.mark and task.mark[0].isalpha()]
    return min(lettered or tasks, key=lambda task: len(task.text or ""), default=None)
