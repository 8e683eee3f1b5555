"""`/toan-van/`: the whole official text, set like the document, an anchor on every paragraph."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.kinds import FULL_TEXT
from plan_explorer.outputs import akoma_ntoso, plan_pdf
from plan_explorer.render.pages import WHOLE_PLAN, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.render.typesetting import page_count


def pages(renderer: Renderer) -> Iterator[Page]:
    plan, pdf = renderer.views.whole_plan, plan_pdf.pdf(renderer)
    yield Page(
        address=FULL_TEXT.address,
        title=FULL_TEXT.label,
        description=f"Toàn văn {plan.citation}, giữ nguyên từng chữ, có liên kết đến từng đoạn.",
        body=renderer.render("full_text.html", pdf_pages=page_count(pdf), pdf_kilobytes=round(len(pdf) / 1000)),
        sources=whole_files(renderer.plan.paragraphs),
        search_weight=1,
        alternates=(WHOLE_PLAN, (akoma_ntoso.MEDIA_TYPE, addresses.akoma_ntoso(plan.document.id))),
    )
