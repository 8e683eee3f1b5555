"""Dublin Core terms of a page, for reference managers and archives: names and values for `<meta>` in its head.

The whole text is the issuer's, with its date and citation; all other pages are ours, drawn from the plan or from
the clause that they name as their source. What is not known is left out.
"""

from plan_explorer import addresses
from plan_explorer.render.pages import Page
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import ClauseView


def dublin_core(renderer: Renderer, page: Page, site_name: str) -> dict[str, str]:
    """The terms of one page, by name without prefix; values are plain text, not yet escaped."""
    of_record = page.address == addresses.FULL_TEXT
    terms = _of_the_text(renderer, site_name) if of_record else _of_ours(renderer, page, site_name)
    found = {"title": page.full_title, **terms, "language": "vi"}
    return {name: value for name, value in found.items() if value}


def _of_the_text(renderer: Renderer, site_name: str) -> dict[str, str | None]:
    plan = renderer.views.whole_plan
    return {
        "creator": plan.issuer.name if plan.issuer else None,
        "publisher": site_name,
        "date": plan.date.isoformat() if plan.date else None,
        "identifier": plan.citation,
        "rights": plan.rights.text,
    }


def _of_ours(renderer: Renderer, page: Page, site_name: str) -> dict[str, str | None]:
    plan = renderer.views.whole_plan
    is_clause = isinstance(page.thing, ClauseView)
    return {
        "creator": site_name,
        "date": plan.updated.isoformat(),
        "identifier": renderer.absolute(page.address),
        "source": page.thing.citation if is_clause else plan.citation,
        "license": plan.rights.ours_url,
    }
