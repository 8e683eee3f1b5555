"""`/llms.txt` (llmstxt.org): what the site is and where to read it, for language models and other programs."""

from collections.abc import Iterable, Iterator

from plan_explorer import addresses, kinds
from plan_explorer.outputs.table_columns import tables
from plan_explorer.render.disclaimer import NOTICE
from plan_explorer.render.markdown_text import Kind, Link, Part, markdown, part
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer


def assets(renderer: Renderer, files: Iterable[Asset]) -> Iterator[Asset]:
    """The file; of what may be published besides pages it names what is among `files`."""
    published = {f"/{file.path}" for file in files}
    yield Asset(addresses.LLMS.lstrip("/"), markdown(_parts(renderer, published)).encode())


def _parts(renderer: Renderer, published: set[str]) -> Iterator[Part]:
    plan = renderer.views.whole_plan
    rights = plan.rights

    def item(label: str, address: str, about: str) -> Part:
        return part(Kind.ITEM, Link(label, renderer.published(address)), f": {about}")

    yield part(Kind.TITLE, f"{plan.short_name}: tra cứu, trích dẫn, dùng lại")
    yield part(
        Kind.RECORD,
        f"{plan.citation}, tách thành {len(renderer.views.clauses)} đoạn có địa chỉ riêng, nối với cơ quan, văn bản và "
        f"đúng lời văn. {NOTICE}.",
    )
    yield part(
        Kind.PARAGRAPH,
        "Lời của văn bản luôn tách khỏi lời của trang này (tiêu đề, tóm tắt, câu dẫn, phân loại, suy luận). Khi trích, "
        "dùng nguyên văn kèm câu trích dẫn và địa chỉ của đoạn; đừng trích lời của trang này như lời kế hoạch.",
    )
    yield part(
        Kind.PARAGRAPH,
        f"{rights.text} Phần của trang này: ",
        Link(rights.ours, rights.ours_url),
        f". Dữ liệu cập nhật ngày {plan.updated:%d/%m/%Y}.",
    )
    yield part(Kind.HEADING, "Bắt đầu từ đâu")
    yield item(kinds.FULL_TEXT.label, kinds.FULL_TEXT.address, "mọi đoạn của văn bản, giữ nguyên từng chữ")
    yield item(kinds.CITING.title, kinds.CITING.address, "cách dẫn, câu trích dẫn của từng đoạn")
    yield item(kinds.DATA.title, kinds.DATA.address, "các tệp, ý nghĩa từng cột, giấy phép")
    for kind in kinds.KINDS:
        if kind.list_template:
            yield item(kind.heading, kind.address, renderer.views.describe(kind))
    yield part(Kind.HEADING, "Dữ liệu")
    files = [
        ("Cả kế hoạch (JSON)", addresses.api("plan"), "mọi đoạn với lời văn và việc được giao, trong một tệp"),
        ("API", addresses.api("index"), "mọi dữ liệu dưới dạng JSON, một tệp cho mỗi thứ"),
        ("OpenAPI", addresses.api("openapi"), "mô tả API"),
        ("Data Package", addresses.DATA_PACKAGE, "mô tả các bảng CSV: cột, khóa, giấy phép"),
        *((f"{one.title} (CSV)", addresses.table(one.name), one.description) for one in tables(renderer)),
        ("Akoma Ntoso", addresses.akoma_ntoso(plan.document.id), "toàn văn dưới dạng XML pháp lý"),
        ("Thay đổi (Atom)", addresses.FEED, "những gì đã sửa trên trang này"),
    ]
    yield from (item(*file) for file in files if file[1] in published)
    yield part(Kind.HEADING, "Nhiệm vụ (Markdown)")
    for task in renderer.views.tasks:
        yield item(f"{task.number}. {task.title}", addresses.task_markdown(task.id), task.description)
