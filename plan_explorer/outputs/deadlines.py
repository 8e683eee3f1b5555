"""`/thoi-han/`: what is due, the reporting chain of the yearly reports, the periods, and the calendars."""

from collections.abc import Iterator

from plan_explorer.kinds import DEADLINES
from plan_explorer.outputs.calendar import REMINDERS
from plan_explorer.render.pages import WHOLE_PLAN, Page, whole_files
from plan_explorer.render.renderer import Renderer


def pages(renderer: Renderer) -> Iterator[Page]:
    name = renderer.plan.info.short_name
    yield Page(
        address=DEADLINES.address,
        title=DEADLINES.title,
        description=f"Việc gì, nơi nào làm, trước ngày nào, gửi ai theo {name}; thời kỳ; lịch nhắc.",
        body=renderer.render("deadlines.html", kind=DEADLINES, reminders=REMINDERS),
        sources=whole_files(renderer.plan.links),
        search_weight=1,
        alternates=(WHOLE_PLAN,),
    )
