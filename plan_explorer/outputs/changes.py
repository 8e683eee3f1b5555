"""`/thay-doi/`: the changes of the site as a page for people and as an Atom feed (RFC 4287) for programs.

Everything comes from dated entries of the data, not from the clock. Ids in the feed are name-based UUIDs (RFC 4122,
version 5) made of the plan's document id and the id of the change. They stay the same if the site moves, and no entry's
id depends on another entry.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from plan_explorer import addresses
from plan_explorer.data.model import Change
from plan_explorer.data.sentences import sentences
from plan_explorer.graph.citation import date_in_words
from plan_explorer.kinds import CHANGES, KINDS
from plan_explorer.render.pages import Asset, Page, whole_files
from plan_explorer.render.renderer import Renderer
from plan_explorer.views.base import Crumb

NAMESPACE = uuid.UUID("0b6a1f3c-6d0e-4f57-9a52-7f1c2f0c8d41")  # for all feeds of this program; permanent


@dataclass(frozen=True)
class Entry:
    """A change with its title (the first sentence), its permanent URI, and links as (name, address)."""

    change: Change
    title: str
    uri: str
    links: list[Crumb]


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    yield Page(
        address=CHANGES.address,
        title=CHANGES.label,
        description=f"Những gì đã thêm hay sửa trên trang về {plan.info.short_name}, vì sao; cách theo dõi bằng Atom.",
        body=renderer.render("changes.html", kind=CHANGES, entries=_entries(renderer), day_in_words=date_in_words),
        sources=whole_files(plan.changes),
    )


def assets(renderer: Renderer) -> Iterator[Asset]:
    """The feed. Addresses in it are absolute, or relative to the feed while the site's own address is unknown."""
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
    lists, subjects = {kind.id: (kind.label, kind.address) for kind in KINDS}, _subjects(renderer)
    return [
        Entry(
            change=change,
            title=sentences(change.what)[0].rstrip(".;"),
            uri=uuid.uuid5(feed, change.id).urn,
            links=[*(lists[page.value] for page in change.pages), *(subjects[id_] for id_ in change.about)],
        )
        for change in renderer.plan.changes
    ]


def _feed_id(renderer: Renderer) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, renderer.plan.info.document)


def _subjects(renderer: Renderer) -> dict[str, Crumb]:
    """Name and address of everything that `about` can refer to, by id."""
    views = renderer.views
    clauses = {clause.id: clause.ref for clause in views.paragraphs}
    refs = {**clauses, **views.agency_ref, **views.document_ref, **views.topic_ref, **views.audience_ref}
    notes = {note.id: (f"Chú thích {note.mark}", addresses.in_full_text(note.id)) for note in renderer.plan.footnotes}
    return {id_: (f"{ref.number} {ref.name}".strip(), ref.url) for id_, ref in refs.items()} | notes
