"""`/chu-de/`: the subjects that run through the plan."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Page, Renderer, json_of, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.TOPICS,
        title="Chủ đề",
        description=f"{len(plan.topics)} chủ đề của {plan.info.short_name} và các nhiệm vụ của từng chủ đề.",
        body=renderer.render("topics.html"),
        sources=whole_files(plan.topics),
        search_weight=0,
        alternates=(json_of("topics"),),
    )
    for topic in plan.topics:
        yield Page(
            address=addresses.topic(topic.id),
            title=topic.name,
            kind="Chủ đề",
            description=topic.definition,
            body=renderer.render("topic.html", topic=topic),
            sources=(topic.at,),
            about=topic,
            alternates=(json_of("topics", topic.id),),
        )
