"""The list of each kind of things, and a page for each thing, filled from its view."""

from collections.abc import Iterator

from plan_explorer.kinds import KINDS, Kind
from plan_explorer.render.pages import WHOLE_PLAN, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import Thing


def pages(renderer: Renderer) -> Iterator[Page]:
    for kind in KINDS:
        if kind.list_template:
            yield _list(renderer, kind)
        if kind.template:
            yield from (_page(renderer, kind, thing) for thing in renderer.views.of(kind))


def _list(renderer: Renderer, kind: Kind) -> Page:
    things = renderer.views.of(kind)
    return Page(
        address=kind.address,
        title=kind.heading,
        description=renderer.views.describe(kind),
        body=renderer.render(f"{kind.list_template}.html", kind=kind, things=things),
        sources=whole_files(record for thing in things for record in thing.records[:1]),
        search_weight=0 if kind.template else 0.5,
        alternates=(WHOLE_PLAN,),
    )


def _page(renderer: Renderer, kind: Kind, thing: Thing) -> Page:
    return Page(
        address=thing.url,
        title=thing.title,
        description=thing.description,
        body=renderer.render(f"{kind.template}.html", thing=thing),
        sources=tuple(record.at for record in thing.records),
        thing=thing,
        search_weight=thing.page_weight,
        alternates=thing.alternates,
        breadcrumb=thing.breadcrumb,
    )
