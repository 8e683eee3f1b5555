"""`/co-quan/`: what each body must do, with whom, by when, on which words."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Page, Renderer, json_of, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.AGENCIES,
        title="Cơ quan",
        description=f"{len(plan.agencies)} cơ quan, tổ chức có tên trong {plan.info.short_name} và việc của từng nơi.",
        body=renderer.render("agencies.html"),
        sources=whole_files(plan.agencies),
        search_weight=0,
        alternates=(json_of("agencies"),),
    )
    for agency in plan.agencies:
        yield Page(
            address=addresses.agency(agency.id),
            title=agency.name,
            kind="Cơ quan",
            description=f"{agency.name} làm gì theo {plan.info.short_name}: vai trò, lời văn, cơ quan cùng làm.",
            body=renderer.render("agency.html", agency=agency),
            sources=(agency.at,),
            about=agency,
            alternates=(json_of("agencies", agency.id),),
        )
