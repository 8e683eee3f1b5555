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
from plan_explorer.graph.relations import SENTENCE_BREAK
from plan_explorer.render.pages import Asset, Page, Renderer, whole_files

TITLE = "Thay đổi"
NAMESPACE = uuid.UUID("0b6a1f3c-6d0e-4f57-9a52-7f1c2f0c8d41")  # of the feeds of this program; permanent


@dataclass(frozen=True)
class Entry:
    """A change with its title (the first sentence), its permanent URI, and links: address and name."""

    change: Change
    title: str
    uri: str
    links: list[tuple[str, str]]


def pages(renderer: Renderer) -> Iterator[Page]:
    plan = renderer.plan
    days = [(day, list(entries)) for day, entries in groupby(_entries(renderer), lambda entry: entry.change.date)]
    yield Page(
        address=addresses.CHANGES,
        title=TITLE,
        description=f"Những gì đã thêm hay sửa trên trang về {plan.info.short_name}, vì sao; cách theo dõi bằng Atom.",
        body=renderer.render("changes.html", title=TITLE, days=days),
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
    return [
        Entry(
            change=change,
            title=SENTENCE_BREAK.split(change.what)[0].rstrip(".;"),
            uri=uuid.uuid5(feed, change.id).urn,
            links=[
                *((f"/{page.value}/", page.label) for page in change.pages),
                *(_link(renderer, subject) for subject in change.about),
            ],
        )
        for change in renderer.plan.changes
    ]


def _feed_id(renderer: Renderer) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, renderer.plan.info.document)


def _link(renderer: Renderer, subject: str) -> tuple[str, str]:
    """Address and name of what an id in `about` stands for."""
    plan = renderer.plan
    if subject in plan.paragraph:
        paragraph = plan.paragraph[subject]
        name = f"{renderer.handle(paragraph)} {renderer.title(paragraph) if paragraph.is_clause else ''}"
        return renderer.address(paragraph), name.strip()
    for named, address in (
        (plan.agency, addresses.agency),
        (plan.document, addresses.document),
        (plan.topic, addresses.topic),
        (plan.audience, addresses.audience),
    ):
        if subject in named:
            return address(subject), named[subject].name
    mark = next(note.mark for note in plan.footnotes if note.id == subject)
    return addresses.in_full_text(subject), f"Chú thích {mark}"
