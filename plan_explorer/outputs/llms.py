"""`/llms.txt` (llmstxt.org): what the site is and where to read it, for language models and other programs."""

from collections.abc import Iterable, Iterator

from plan_explorer import addresses
from plan_explorer.outputs.table_columns import tables
from plan_explorer.render.disclaimer import NOTICE
from plan_explorer.render.markdown_text import Kind, Link, Part, markdown, part
from plan_explorer.render.pages import Asset, Renderer


def assets(renderer: Renderer, files: Iterable[Asset]) -> Iterator[Asset]:
    """The file; of what may be published besides pages it names what is among `files`."""
    published = {f"/{file.path}" for file in files}
    yield Asset(addresses.LLMS.lstrip("/"), markdown(_parts(renderer, published)).encode())


def _parts(view: Renderer, published: set[str]) -> Iterator[Part]:
    plan = view.plan
    rights = plan.info.rights

    def item(label: str, address: str, about: str) -> Part:
        return part(Kind.ITEM, Link(label, view.published(address)), f": {about}")

    yield part(Kind.TITLE, f"{plan.info.short_name}: tra cứu, trích dẫn, dùng lại")
    yield part(
        Kind.RECORD,
        f"{view.plan_citation()}, tách thành {len(plan.clauses)} đoạn có địa chỉ riêng, nối với cơ quan, văn bản và "
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
        f". Dữ liệu cập nhật ngày {plan.info.updated:%d/%m/%Y}.",
    )
    yield part(Kind.HEADING, "Bắt đầu từ đâu")
    yield item("Toàn văn", addresses.FULL_TEXT, "mọi đoạn của văn bản, giữ nguyên từng chữ")
    yield item("Liên kết và trích dẫn", addresses.CITING, "cách dẫn, câu trích dẫn của từng đoạn")
    yield item("Dữ liệu mở", addresses.DATA, "các tệp, ý nghĩa từng cột, giấy phép")
    yield part(Kind.HEADING, "Dữ liệu")
    files = [
        ("API", addresses.api("index"), "mọi dữ liệu dưới dạng JSON; bắt đầu ở đây"),
        ("OpenAPI", addresses.api("openapi"), "mô tả API"),
        ("Data Package", addresses.DATA_PACKAGE, "mô tả các bảng CSV: cột, khóa, giấy phép"),
        *((f"{one.title} (CSV)", addresses.table(one.name), one.description) for one in tables(view)),
        ("Akoma Ntoso", addresses.akoma_ntoso(plan.info.document), "toàn văn dưới dạng XML pháp lý"),
        ("Thay đổi (Atom)", addresses.FEED, "những gì đã sửa trên trang này"),
    ]
    yield from (item(*file) for file in files if file[1] in published)
    yield part(Kind.HEADING, "Nhiệm vụ (Markdown)")
    for task in plan.tasks:
        own = plan.own_words[task.id]
        yield item(f"{view.number(task)}. {own.title}", addresses.task_markdown(task.id), own.summary)
