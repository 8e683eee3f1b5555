"""`/doi-tuong/`: what the plan says to each group of readers."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Page, Renderer, json_of, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.AUDIENCES,
        title="Đối tượng",
        description=f"{plan.info.short_name} nói gì với người dân, doanh nghiệp và từng nhóm liên quan.",
        body=renderer.render("audiences.html"),
        sources=whole_files(plan.audiences),
        search_weight=0,
        alternates=(json_of("audiences"),),
    )
    for audience in plan.audiences:
        yield Page(
            address=addresses.audience(audience.id),
            title=audience.name,
            kind="Đối tượng",
            description=audience.definition,
            body=renderer.render("audience.html", audience=audience),
            sources=(audience.at,),
            about=audience,
            alternates=(json_of("audiences", audience.id),),
        )
