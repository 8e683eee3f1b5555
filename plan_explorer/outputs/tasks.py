"""`/nhiem-vu/`: every clause with words of its own in a section of tasks or duties."""

from collections.abc import Iterator
from itertools import pairwise

from plan_explorer import addresses
from plan_explorer.outputs import task_texts
from plan_explorer.render.pages import Page, Renderer, json_of, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.TASKS,
        title="Nhiệm vụ",
        description=f"{len(plan.tasks)} nhiệm vụ và phần việc của {plan.info.short_name}, theo thứ tự trong văn bản.",
        body=renderer.render("tasks.html"),
        sources=whole_files(plan.titles),
        search_weight=0,
        alternates=(json_of("clauses"),),
    )
    before = {b.id: a for a, b in pairwise(plan.tasks)}
    after = {a.id: b for a, b in pairwise(plan.tasks)}
    for clause in plan.tasks:
        own = plan.own_words[clause.id]
        yield Page(
            address=addresses.task(clause.id),
            title=own.title,
            kind="Nhiệm vụ",
            number=renderer.number(clause),
            description=own.summary,
            body=renderer.render(
                "task.html", clause=clause, own=own, previous=before.get(clause.id), following=after.get(clause.id)
            ),
            sources=tuple(record.at for record in (own, clause, plan.links_of.get(clause.id)) if record),
            about=clause,
            alternates=(json_of("clauses", clause.id), *task_texts.alternates(clause)),
            search_weight=2,
        )
