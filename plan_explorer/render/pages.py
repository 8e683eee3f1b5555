"""A page and a file as the core makes them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from plan_explorer import addresses
from plan_explorer.data.fields import Record
from plan_explorer.data.problems import Position
from plan_explorer.views import Thing
from plan_explorer.views.base import Crumb

WHOLE_PLAN = ("application/json", addresses.api("plan"))  # the alternate of pages that show all of it


@dataclass(frozen=True)
class Page:
    """One generated page.

    `thing` is the view that the page is of; lists have none. `kind` says what such a page is about (“Cơ quan”).
    `body` is HTML with addresses from the root of the site. `sources` are the places of what stands on it,
    first the one to edit. `search_weight` is the page's weight in search results; 0 leaves it out, as most lists:
    they repeat what other pages say. `alternates` are the same for machines: media type (RFC 6838) and address.
    `breadcrumb` is the way to it, as the page shows it.
    """

    address: str
    title: str
    description: str
    body: str
    sources: tuple[Position, ...]
    thing: Thing | None = None
    search_weight: float = 0
    alternates: tuple[tuple[str, str], ...] = ()
    breadcrumb: tuple[Crumb, ...] = ()

    @property
    def kind(self) -> str:
        """What one thing of its kind is called; nothing for a list."""
        return self.thing.kind_of_page.label if self.thing else ""

    @property
    def number(self) -> str:
        """The plan's own handle, where the page is of a clause."""
        return self.thing.handle if self.thing else ""

    @property
    def full_title(self) -> str:
        """The title where nothing stands around it, as in a shared link: “II.1.đ. …”, “Cơ quan: Sở Công Thương”.

        A page about an agency must not look like that agency's own.
        """
        before = f"{self.number}. " if self.number else f"{self.kind}: " if self.kind else ""
        return before + self.title

    @property
    def path(self) -> str:
        """Where the page's Markdown stands below the documents folder."""
        return addresses.source_path(self.address)

    @property
    def front(self) -> dict[str, Any]:
        """What a theme is told of the page: its front matter.

        Title and description are put into HTML by themes without escaping, so they come escaped.
        """
        front: dict[str, Any] = {
            "title": str(escape(self.full_title)),
            "description": str(escape(self.description)),
            "search": {"boost": self.search_weight} if self.search_weight else {"exclude": True},
        }
        if self.alternates:
            front["alternates"] = [{"type": type_, "path": address.lstrip("/")} for type_, address in self.alternates]
        return front


def front_matter(front: Mapping[str, Any]) -> str:
    """What a page says of itself as it stands at the top of its file: YAML between lines of dashes."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}" for key, value in front.items()]
    return "\n".join(["---", *lines, "---", ""])


def compact_json(data: Any) -> str:
    """Data for programs: no blanks, letters as they are."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def whole_files(records: Iterable[Record]) -> tuple[Position, ...]:
    """The files that records stand in: the sources of a page that shows all of them."""
    return tuple(Position(file, 1) for file in dict.fromkeys(record.at.file for record in records))


@dataclass(frozen=True)
class Asset:
    """A generated file that is not a page: its place below the root of the site, and its bytes."""

    path: str
    content: bytes
