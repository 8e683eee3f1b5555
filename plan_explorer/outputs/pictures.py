"""`/so-do/`: pictures of the whole plan; `/so-do/quan-he/`: the network, which is too large for that page."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.kinds import PICTURES
from plan_explorer.outputs.figures.matrix import matrix
from plan_explorer.outputs.figures.network import network
from plan_explorer.outputs.figures.timeline import timeline
from plan_explorer.outputs.figures.topic_map import topic_map
from plan_explorer.render.pages import Page, whole_files
from plan_explorer.render.renderer import Renderer


def pages(renderer: Renderer) -> Iterator[Page]:
    relations = network(renderer.views)
    sources = whole_files(renderer.plan.links)
    breadcrumb = ((PICTURES.label, PICTURES.address),)
    yield Page(
        address=PICTURES.address,
        title=PICTURES.label,
        description=f"{renderer.plan.info.short_name} bằng hình: sơ đồ quan hệ, ma trận phối hợp, dòng thời gian, "
        "bản đồ chủ đề.",
        body=renderer.render(
            "pictures.html",
            network=relations,
            matrix=matrix(renderer.views),
            timeline=timeline(renderer.views),
            topic_map=topic_map(renderer.views),
        ),
        sources=sources,
    )
    yield Page(
        address=addresses.NETWORK,
        title="Sơ đồ quan hệ",
        description=f"{renderer.plan.info.short_name}: văn bản, nhiệm vụ và cơ quan, nối với nhau bằng nét vẽ.",
        body=renderer.render("network.html", network=relations, breadcrumb=breadcrumb),
        sources=sources,
        breadcrumb=breadcrumb,
    )
