"""`/thuat-ngu/`: abbreviations and terms."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Page, Renderer, json_of, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.GLOSSARY,
        title="Thuật ngữ và chữ viết tắt",
        description=f"Nghĩa của {len(plan.glossary)} thuật ngữ, chữ viết tắt gặp khi đọc {plan.info.short_name}.",
        body=renderer.render("glossary.html"),
        sources=whole_files(plan.glossary),
        search_weight=0.5,
        alternates=(json_of("glossary"),),
    )
