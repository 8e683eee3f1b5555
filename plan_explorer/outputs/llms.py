"""`/llms.txt` (llmstxt.org): a summary of the site with links to its files, for language models and other programs."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.outputs.table_columns import TABLES
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer


def assets(renderer: Renderer) -> Iterator[Asset]:
    files = [
        ("Cả kế hoạch (JSON)", addresses.api("plan"), "mọi phần với nguyên văn và nhiệm vụ được giao, trong một tệp"),
        ("API", addresses.api("index"), "mọi dữ liệu dưới dạng JSON, một tệp cho mỗi thứ"),
        ("OpenAPI", addresses.api("openapi"), "mô tả API"),
        ("Data Package", addresses.DATA_PACKAGE, "mô tả các bảng CSV: cột, khóa, giấy phép"),
        *((f"{table.title} (CSV)", addresses.table(table.name), table.description) for table in TABLES),
        ("Akoma Ntoso", addresses.akoma_ntoso(renderer.plan.info.document), "toàn văn dưới dạng XML pháp lý"),
        ("Thay đổi (Atom)", addresses.FEED, "những gì đã sửa trên trang tra cứu"),
    ]
    text = renderer.render_markdown("llms.md", files=files)
    yield Asset(addresses.LLMS.lstrip("/"), text.encode())
