"""`/toan-van/`: the whole official text, set like the document, an anchor on every paragraph."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.outputs import akoma_ntoso, plan_pdf
from plan_explorer.render.pages import Alternate, Page, Renderer, json_of, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    yield Page(
        address=addresses.FULL_TEXT,
        title="Toàn văn",
        description=f"Toàn văn {renderer.plan_citation()}, giữ nguyên từng chữ, có liên kết đến từng đoạn.",
        body=renderer.render("full_text.html", printed=plan_pdf.printed(renderer)),
        sources=whole_files(renderer.plan.paragraphs),
        alternates=(
            json_of("plan"),
            json_of("clauses"),
            Alternate(akoma_ntoso.MEDIA_TYPE, addresses.akoma_ntoso(renderer.plan.info.document)),
        ),
    )
