"""`/co-quan/<id>/phieu/`: the duty sheet (phiếu nhiệm vụ) of each agency with duties, as a page to print and as a PDF.

Page and PDF read the view of the agency. Tasks for which we only judge it competent are counted, not listed.
"""

from collections.abc import Iterator
from typing import Any

from plan_explorer.render import qr
from plan_explorer.render.pages import Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import AgencyView
from plan_explorer.views.links import DeadlineView, DutiesInClause, DutyGroup, Piece


def pages(renderer: Renderer) -> Iterator[Page]:
    short_name = renderer.plan.info.short_name
    for agency in _with_sheet(renderer):
        breadcrumb = (agency.breadcrumb[0], (agency.name, agency.url))
        yield Page(
            address=agency.duty_sheet,
            title=f"Phiếu nhiệm vụ: {agency.name}",
            description=f"Việc của {agency.ref.then_and_now} theo {short_name}, để in: nguyên văn, thời hạn.",
            body=renderer.render("duty_sheet.html", agency=agency, code=_code(renderer, agency), breadcrumb=breadcrumb),
            sources=whole_files(renderer.plan.links),
            breadcrumb=breadcrumb,
        )


def assets(renderer: Renderer) -> Iterator[Asset]:
    for agency in _with_sheet(renderer):
        sheet = {"sheet": _sheet(renderer, agency), "site": renderer.absolute(""), "code": _code(renderer, agency)}
        yield Asset(agency.duty_sheet_pdf.lstrip("/"), renderer.typesetter.pdf("duty_sheet.typ", sheet))


def _with_sheet(renderer: Renderer) -> Iterator[AgencyView]:
    return (agency for agency in renderer.views.agencies if agency.duty_sheet)


def _code(renderer: Renderer, agency: AgencyView) -> str | None:
    """A QR code of the agency's page; None while the site's address is unknown."""
    online = renderer.absolute(agency.url)
    return qr.svg(online, f"Trang của {agency.name}", renderer.cache) if online else None


def _sheet(renderer: Renderer, agency: AgencyView) -> dict[str, Any]:
    """The data for the template of the PDF."""
    plan = renderer.views.whole_plan
    return {
        "name": agency.name,
        "address": agency.url,
        "plan": plan.citation,
        "plan_name": plan.name,
        "status": plan.status_line,
        "updated": plan.updated.strftime("%d/%m/%Y"),
        "facts": agency.facts,
        "since": [
            {
                "label": note.kind.label,
                "text": note.text,
                "verified": note.verified,
                "sources": [(one.title, one.url, one.checked_on.strftime("%d/%m/%Y")) for one in note.sources],
            }
            for note in agency.outside_notes
        ],
        "today": agency.today,
        "parts": [
            *(_part(group, in_short=False) for group in agency.own),
            *(_part(group, in_short=True) for group in agency.collective),
        ],
        "deadlines": [_due(agency, deadline) for deadline in agency.deadlines],
        "judged": len(agency.judged),
    }


def _part(group: DutyGroup, *, in_short: bool) -> dict[str, Any]:
    """Clauses under a heading: whole, or `in_short` the sentences alone that give the duties."""
    tasks = [_task(held, held.sentences if in_short else held.pieces) for held in group.clauses]
    return {"heading": group.heading, "in_short": in_short, "tasks": tasks}


def _task(held: DutiesInClause, pieces: list[Piece]) -> dict[str, Any]:
    return {
        "number": held.clause.handle,
        "address": held.clause.url,
        "roles": [(role.label, is_ours) for role, is_ours in held.roles],
        "pieces": [(piece.text, piece.key) for piece in pieces],
        "partners": [(one.agency.then_and_now, one.agency.url, one.role_labels) for one in held.partners],
    }


def _due(agency: AgencyView, deadline: DeadlineView) -> dict[str, Any]:
    return {
        "number": deadline.clause.handle,
        "address": deadline.clause.url,
        "when": deadline.due,
        "what": deadline.what,
        "by": agency.groups_bound_by(deadline),
        "to": deadline.to.then_and_now if deadline.to else None,
        "quote": deadline.quote,
    }
