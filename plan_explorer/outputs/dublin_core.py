"""Dublin Core terms of a page, for reference managers and archives: names and values for `<meta>` in its head.

The page of the whole text has issuer, date and citation of the plan. All other pages are our work and name the plan or
a clause as their source. Unknown facts are left out.
"""

from plan_explorer import addresses
from plan_explorer.render.pages import Page
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import ClauseView


def dublin_core(renderer: Renderer, page: Page, site_name: str) -> dict[str, str]:
    """The terms of one page, by name without prefix; values are plain text, not yet escaped."""
    plan, clause = renderer.views.whole_plan, page.thing if isinstance(page.thing, ClauseView) else None
    if page.address == addresses.FULL_TEXT:
        terms = {
            "creator": plan.issuer.name if plan.issuer else None,
            "publisher": site_name,
            "date": plan.date.isoformat() if plan.date else None,
            "identifier": plan.citation,
            "rights": plan.rights.text,
        }
    else:
        terms = {
            "creator": site_name,
            "date": plan.updated.isoformat(),
            "identifier": renderer.absolute(page.address),
            "source": clause.citation if clause else plan.citation,
            "license": plan.rights.ours_url,
        }
    found = {"title": page.full_title, **terms, "language": "vi"}
    return {name: value for name, value in found.items() if value}
