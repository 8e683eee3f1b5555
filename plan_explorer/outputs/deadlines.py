"""`/thoi-han/`: what is due, the way of the yearly reports, the periods, and the calendars."""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.data.model import Document, Paragraph, Period
from plan_explorer.graph.reporting_chain import flows
from plan_explorer.outputs.calendar import REMINDERS
from plan_explorer.render.pages import Page, Renderer, json_of, whole_files

TITLE = "Thời hạn và báo cáo"


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=addresses.DEADLINES,
        title=TITLE,
        description=f"Việc gì, nơi nào làm, trước ngày nào, gửi ai theo {plan.info.short_name}; thời kỳ; lịch nhắc.",
        body=renderer.render(
            "deadlines.html", title=TITLE, flows=flows(renderer), periods=periods(renderer), reminders=REMINDERS
        ),
        sources=whole_files(plan.links),
        alternates=(json_of("deadlines"),),
    )


def periods(renderer: Renderer) -> list[tuple[Document, list[tuple[Paragraph, Period]]]]:
    """Documents with periods that the plan names; the plan itself first."""
    plan = renderer.plan
    own_first = sorted(plan.documents, key=lambda document: document.id != plan.info.document)
    named = [(document, renderer.relations.periods[document.id]) for document in own_first]
    return [(document, found) for document, found in named if found]
