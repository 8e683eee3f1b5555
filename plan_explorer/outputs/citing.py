"""`/trich-dan/`: how to link and cite, with the citation of every clause; `clauses.json` is what scripts copy."""

import json
from collections.abc import Iterator
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.model import Paragraph
from plan_explorer.render.pages import Asset, Page, Renderer, whole_files

CLAUSES_PATH = "trich-dan/clauses.json"


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.CITING,
        title="Liên kết và trích dẫn",
        description=f"Cách dẫn và trích {plan.info.short_name}; câu trích dẫn của {len(plan.clauses)} đoạn.",
        body=renderer.render("citing.html", example=_example(renderer)),
        sources=whole_files(plan.paragraphs),
        search_weight=0,
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """What can be copied of each clause as JSON, by clause id; addresses start at the root of the site.

    `text` is the words of the clause, heading and text as two lines. Footnote marks are left out: in a
    quotation there is no note that they would call. `sentence` is ours, and there only if we wrote one.
    """
    data = {clause.id: _copied(renderer, clause) for clause in renderer.plan.clauses}
    yield Asset(CLAUSES_PATH, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _copied(renderer: Renderer, clause: Paragraph) -> dict[str, Any]:
    own = renderer.plan.own_words.get(clause.id)
    copied = {
        "number": renderer.number(clause),
        "citation": renderer.citation(clause),
        "address": renderer.address(clause),
        "text": renderer.quotation(clause),
    }
    return {**copied, "sentence": own.sentence} if own and own.sentence else copied


def _example(renderer: Renderer) -> Paragraph | None:
    """The clause to explain with: short, and with a letter of its own if there is one."""
    tasks = renderer.plan.tasks
    lettered = [task for task in tasks if task.mark and task.mark[0].isalpha()]
    return min(lettered or tasks, key=lambda task: len(task.text or ""), default=None)
