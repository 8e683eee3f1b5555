"""`/thay-doi/`: what changed on the site, for people, and the same as an Atom feed (RFC 4287) for their programs.

Everything comes from dated entries of the data: nothing here asks what day it is. Ids in the feed are name-based
UUIDs (RFC 4122, version 5) made of the id of the plan's document and that of the change, so that they outlive a
move of the site, and no entry's id depends on another entry.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plan_explorer import addresses
from plan_explorer.data.model import Change
from plan_explorer.data.sentences import sentences
from plan_explorer.graph.citation import date_in_words
from plan_explorer.kinds import CHANGES, KINDS
from plan_explorer.render.pages import Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views.base import Crumb

NAMESPACE = uuid.UUID("0b6a1f3c-6d0e-4f57-9a52-7f1c2f0c8d41")  # of the feeds of this program; permanent


@dataclass(frozen=True)
class Entry:
    """A change with its title (the first sentence), its permanent URI, and links: name and address."""

    change: Change
    title: str
    uri: str
    links: list[Crumb]


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    days = [(day, list(entries)) for day, entries in groupby(_entries(renderer), lambda entry: entry.change.date)]
    yield Page(
        address=CHANGES.address,
        title=CHANGES.label,
        description=f"Những gì đã thêm hay sửa trên trang về {plan.info.short_name}, vì sao; cách theo dõi bằng Atom.",
        body=renderer.render("changes.html", kind=CHANGES, days=days, day_in_words=date_in_words),
        sources=whole_files(plan.changes),
        search_weight=0,
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """The feed. Addresses in it are absolute, or relative to the feed while the site's own is unknown."""
    plan = renderer.plan

    def place(address: str) -> str:
        return renderer.absolute(address) or addresses.from_folder(address, addresses.CHANGES)

    feed = renderer.render_xml(
        "changes_feed.xml",
        uri=_feed_id(renderer).urn,
        updated=max((change.date for change in plan.changes), default=plan.info.updated),
        entries=_entries(renderer),
        place=place,
    )
    yield Asset(addresses.FEED.lstrip("/"), feed)


def _entries(renderer: Renderer) -> list[Entry]:
    feed = _feed_id(renderer)
    lists = {kind.id: (kind.label, kind.address) for kind in KINDS}
    return [
        Entry(
            change=change,
            title=sentences(change.what)[0].rstrip(".;"),
            uri=uuid.uuid5(feed, change.id).urn,
            links=[
                *(lists[page.value] for page in change.pages),
                *(_link(renderer, subject) for subject in change.about),
            ],
        )
        for change in renderer.plan.changes
    ]


def _feed_id(renderer: Renderer) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, renderer.plan.info.document)


def _link(renderer: Renderer, subject: str) -> Crumb:
    """Name and address of what an id in `about` stands for."""
    views = renderer.views
    if subject in views.clause:
        ref = views.clause[subject].ref
        return f"{ref.number} {ref.name}".strip(), ref.url
    for things in (views.agencies, views.documents, views.topics, views.audiences):
        for thing in things:
            if thing.id == subject:
                return thing.name, thing.url
    mark = next(note.mark for note in renderer.plan.footnotes if note.id == subject)
    return f"Chú thích {mark}", addresses.in_full_text(subject)
