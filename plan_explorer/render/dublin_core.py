"""Dublin Core terms of a page, for reference managers and archives: names and values for `<meta>` in its head.

The whole text is the issuer's, with its date and citation; all other pages are ours, drawn from the plan or from
the clause that they name as their source. What is not known is left out.
"""

from plan_explorer import addresses
from plan_explorer.data.model import Paragraph
from plan_explorer.render.pages import Page, Renderer


def dublin_core(renderer: Renderer, page: Page, site_name: str) -> dict[str, str]:
    """The terms of one page, by name without prefix; values are plain text, not yet escaped."""
    of_record = page.address == addresses.FULL_TEXT
    terms = _of_the_text(renderer, site_name) if of_record else _of_ours(renderer, page, site_name)
    found = {"title": page.full_title, **terms, "language": "vi"}
    return {name: value for name, value in found.items() if value}


def _of_the_text(renderer: Renderer, site_name: str) -> dict[str, str | None]:
    info = renderer.plan.info
    own = renderer.plan.document[info.document]
    return {
        "creator": renderer.plan.agency[own.issuer].name if own.issuer else None,
        "publisher": site_name,
        "date": own.date.isoformat() if own.date else None,
        "identifier": renderer.plan_citation(),
        "rights": info.rights.text,
    }


def _of_ours(renderer: Renderer, page: Page, site_name: str) -> dict[str, str | None]:
    info = renderer.plan.info
    is_clause = isinstance(page.about, Paragraph)
    return {
        "creator": site_name,
        "date": info.updated.isoformat(),
        "identifier": renderer.absolute(page.address),
        "source": renderer.citation(page.about) if is_clause else renderer.plan_citation(),
        "license": info.rights.ours_url,
    }
