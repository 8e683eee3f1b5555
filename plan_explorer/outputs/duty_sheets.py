"""`/co-quan/<id>/phieu/`: the duty sheet of each body with duties, as a page to print and as a PDF."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.model import Agency
from plan_explorer.outputs.duty_sheet import DutySheet, duty_sheet
from plan_explorer.render.pages import Asset, Page, Renderer, whole_files


def pages(renderer: Renderer) -> Iterator[Page]:
    short_name = renderer.plan.info.short_name
    for agency in renderer.relations.with_duties():
        sheet = duty_sheet(renderer, agency)
        yield Page(
            address=addresses.duty_sheet(agency.id),
            title=f"Phiếu nhiệm vụ: {agency.name}",
            description=f"Việc của {agency.name} theo {short_name} trên phiếu để in: lời văn, thời hạn, nơi phối hợp.",
            body=renderer.render("duty_sheet.html", agency=agency, sheet=sheet, code=_code(renderer, sheet)),
            sources=whole_files(renderer.plan.links),
            search_weight=0,
        )


def assets(renderer: Renderer) -> Iterator[Asset]:
    for agency in renderer.relations.with_duties():
        yield Asset(addresses.duty_sheet_pdf(agency.id).lstrip("/"), _pdf(renderer, agency))


def _pdf(renderer: Renderer, agency: Agency) -> bytes:
    sheet = duty_sheet(renderer, agency)
    data: dict[str, Any] = {"sheet": asdict(sheet), "site": renderer.absolute(""), "code": _code(renderer, sheet)}
    return renderer.press.pdf("duty_sheet.typ", data)


def _code(renderer: Renderer, sheet: DutySheet) -> str | None:
    """A code that leads to the body's page, where the site's address is known."""
    return renderer.code(sheet.online, f"Trang của {sheet.name}") if sheet.online else None
