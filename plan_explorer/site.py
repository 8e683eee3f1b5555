"""The whole site, ready for a site generator: pages with their footers, files, and values for the theme.

It joins the hand-written pages, which the generator reads, with everything that the core makes. An adapter hands the
site to a generator: `macros.py` to MkDocs in memory, `scripts/stage.py` to any other as files.
"""

from collections.abc import Mapping
from typing import Any

from plan_explorer.addresses import relative, source_path
from plan_explorer.kinds import KINDS
from plan_explorer.outputs import cards, redirects, render_assets, render_pages, search
from plan_explorer.outputs.dublin_core import dublin_core
from plan_explorer.outputs.json_ld import LinkedData
from plan_explorer.render import disclaimer, page_macros
from plan_explorer.render.abbreviations import Abbreviations
from plan_explorer.render.footer import Footer
from plan_explorer.render.pages import Asset, Page
from plan_explorer.render.renderer import Renderer


def theme_values(renderer: Renderer) -> dict[str, Any]:
    """Facts about the plan for the header, footer and head of every page: values for the templates in `overrides/`."""
    return {
        "plan_notice": {"WHOSE": disclaimer.WHOSE, "PREVAILS": disclaimer.PREVAILS},
        "plan_status": renderer.views.whole_plan.status_line,
        "plan_namesake": renderer.views.whole_plan.status and renderer.views.whole_plan.status.namesake,
        "plan_citation": renderer.views.whole_plan.citation,
        "plan_date": renderer.plan.info.updated.isoformat(),
        "plan_updated": renderer.plan.info.updated.strftime("%d/%m/%Y"),
    }


def navigation(handwritten: list[Any]) -> list[Any]:
    """The navigation: the home page, the lists of all kinds, the other hand-written pages.

    `handwritten` is the navigation in the settings, the home page first; entries have the form of MkDocs.
    """
    home, *others = handwritten
    return [home, *({kind.label: source_path(kind.address)} for kind in KINDS), *others]


class Site:
    """All pages and files. `handwritten` has the sources of the pages in `docs/` by their paths.

    `name` is the name of the site, `repository` the address of its code, `contact` an e-mail address, if known.
    `problems` has mistakes that need the whole site to be found: in redirects and in macro calls of hand-written pages.
    """

    def __init__(
        self, renderer: Renderer, name: str, handwritten: Mapping[str, str], repository: str | None, contact: str | None
    ) -> None:
        assets = render_assets(renderer)
        self.renderer = renderer
        self.name = name
        self.generated = render_pages(renderer, assets)
        self.handwritten = {path: page_macros.page(path, source) for path, source in handwritten.items()}
        self.pages = {page.address: page for page in (*self.generated, *self.handwritten.values())}
        # The home page is left out of the search: readers start there.
        found = search.index(renderer, [page for page in self.handwritten.values() if page.address != "/"])
        pictures = cards.assets(renderer, self.pages.values(), name)
        self.assets = [*assets, Asset(search.PATH, found.encode()), *pictures]
        self.abbreviations = Abbreviations(renderer.plan)
        self.footer = Footer(renderer, repository, contact)
        self.linked_data = LinkedData(renderer, name)
        self.macros = page_macros.Macros(renderer)
        self.problems = [*redirects.problems(renderer.plan.info.redirects, self.pages)]
        for path, source in handwritten.items():
            if page_macros.split(source)[0].get("render_macros"):
                self.problems += page_macros.wrong_calls(self.macros, source, f"docs/{path}")

    def content(self, page: Page, html: str) -> str:
        """The body of a page with its footer and JSON-LD.

        `html` is the body of a generated page, or the HTML that the generator made from a hand-written one, in which
        the core's addresses start at the root of the site.
        """
        return f"{relative(self.abbreviations.expanded(html), page.address)}\n{self.ending(page)}"

    def ending(self, page: Page) -> str:
        """The end of a page: footer and JSON-LD."""
        return f"{relative(self.footer.of(page), page.address)}\n{self.linked_data.of(page)}"

    def dublin_core(self, page: Page) -> dict[str, str]:
        """The Dublin Core terms for the head of a page."""
        return dublin_core(self.renderer, page, self.name)
