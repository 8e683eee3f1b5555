"""`/so-do/`: pictures of the whole plan, made of its data; `/so-do/quan-he/`: the one too heavy to be with them."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.outputs.figures.matrix import matrix
from plan_explorer.outputs.figures.network import network
from plan_explorer.outputs.figures.timeline import timeline
from plan_explorer.outputs.figures.topic_map import topic_map
from plan_explorer.render.pages import Page, Renderer, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    relations = network(renderer)
    sources = whole_files(renderer.plan.links)
    yield Page(
        address=addresses.PICTURES,
        title="Sơ đồ",
        description=f"{renderer.plan.info.short_name} bằng hình: sơ đồ quan hệ, ma trận phối hợp, dòng thời gian, "
        "bản đồ chủ đề.",
        body=renderer.render(
            "pictures.html",
            network=relations,
            matrix=matrix(renderer),
            timeline=timeline(renderer),
            topic_map=topic_map(renderer),
        ),
        sources=sources,
        search_weight=0,
    )
    yield Page(
        address=addresses.NETWORK,
        title="Sơ đồ quan hệ",
        description=f"{renderer.plan.info.short_name}: văn bản, đoạn và cơ quan, nối với nhau bằng nét vẽ.",
        body=renderer.render("network.html", network=relations),
        sources=sources,
        search_weight=0,
    )
