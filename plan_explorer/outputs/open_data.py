"""`/du-lieu/`: what there is to reuse, for people; only what is really published is named."""

from collections.abc import Iterable, Iterator

from plan_explorer.kinds import DATA
from plan_explorer.outputs.table_columns import LIST, tables
from plan_explorer.outputs.tables import GUARD_RULE
from plan_explorer.render.pages import Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer


class Files:
    """The files that are published besides pages, by address, with their sizes."""

    def __init__(self, assets: Iterable[Asset]) -> None:
        self.sizes = {f"/{asset.path}": len(asset.content) for asset in assets}

    def __contains__(self, address: str) -> bool:
        return address in self.sizes

    def under(self, folder: str, suffix: str) -> list[str]:
        """Addresses below a folder that end with `suffix`."""
        return [one for one in self.sizes if one.startswith(folder) and one.endswith(suffix)]

    def size(self, *found: str) -> str:
        """How heavy some files are together, in units of 1000 bytes as elsewhere on the site."""
        kilobytes = sum(self.sizes[one] for one in found) / 1000
        return f"{kilobytes / 1000:.1f} MB".replace(".", ",") if kilobytes >= 1000 else f"{max(1, round(kilobytes))} KB"


def pages(renderer: Renderer, assets: Iterable[Asset]) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=DATA.address,
        title=DATA.title,
        description=f"{plan.info.short_name} dưới dạng tệp để tải về, phân tích, dùng lại; giấy phép và cam kết.",
        body=renderer.render(
            "data.html", files=Files(assets), tables=tables(renderer), guard_rule=GUARD_RULE, separator=LIST.strip()
        ),
        sources=whole_files([plan.info]),
        search_weight=0,
    )
