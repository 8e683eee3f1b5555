"""`/van-ban/`: every document that the plan names, and where it does."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.render.pages import Page, Renderer, json_of, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.DOCUMENTS,
        title="Văn bản",
        description=f"{len(plan.documents) - 1} văn bản, chương trình, đề án mà {plan.info.short_name} nhắc đến.",
        body=renderer.render("documents.html"),
        sources=whole_files(plan.documents),
        search_weight=0,
        alternates=(json_of("documents"),),
    )
    for document in plan.documents:
        is_plan = document.id == plan.info.document
        yield Page(
            address=addresses.document(document.id),
            title=document.name,
            kind="Văn bản",
            description=renderer.shortened(f"{document.name} {document.subject or ''}".strip()),
            body=renderer.render("own_document.html" if is_plan else "document.html", document=document),
            sources=(document.at,),
            about=document,
            alternates=(json_of("documents", document.id), *([json_of("plan")] if is_plan else [])),
        )
