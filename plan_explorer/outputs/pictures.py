"""`/so-do/`: pictures of the whole plan, made of its data."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.pages import Page, Renderer, whole_files
from plan_explorer.pictures.matrix import matrix
from plan_explorer.pictures.network import network
from plan_explorer.pictures.timeline import timeline
from plan_explorer.pictures.topic_map import topic_map


def pages(renderer: Renderer) -> Iterator[Page]:
    yield Page(
        address=addresses.PICTURES,
        title="Sơ đồ",
        description=f"{renderer.plan.info.short_name} bằng hình: sơ đồ quan hệ, ma trận phối hợp, dòng thời gian, "
        "bản đồ chủ đề.",
        body=renderer.render(
            "pictures.html",
            network=network(renderer),
            matrix=matrix(renderer),
            timeline=timeline(renderer),
            topic_map=topic_map(renderer),
        ),
        sources=whole_files(renderer.plan.links),
        search_weight=0,
    )
