"""`/du-lieu/`: the page on open data, with all files for reuse."""

from collections import Counter
from collections.abc import Iterable, Iterator

from plan_explorer import addresses
from plan_explorer.kinds import DATA
from plan_explorer.outputs.table_columns import LIST, TABLES
from plan_explorer.outputs.tables import GUARD_RULE
from plan_explorer.render.pages import Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer


def size(content: int) -> str:
    """A size for readers, in KB or MB of 1000 as elsewhere on the site; `content` is in bytes."""
    kilobytes = content / 1000
    return f"{kilobytes / 1000:.1f} MB".replace(".", ",") if kilobytes >= 1000 else f"{max(1, round(kilobytes))} KB"


def pages(renderer: Renderer, assets: Iterable[Asset]) -> Iterator[Page]:
    plan = renderer.plan
    sizes = Counter({f"/{asset.path}": len(asset.content) for asset in assets})
    yield Page(
        address=DATA.address,
        title=DATA.title,
        description=f"{plan.info.short_name} dưới dạng tệp để tải về, phân tích, dùng lại; giấy phép và cam kết.",
        body=renderer.render(
            "data.html",
            sizes=sizes,
            size=size,
            all_tasks=sum(sizes[addresses.task_markdown(task.id)] for task in renderer.views.tasks),
            tables=TABLES,
            guard_rule=GUARD_RULE,
            separator=LIST.strip(),
        ),
        sources=whole_files([plan.info]),
    )
