"""The classes of pages and files that the core makes."""

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

WHOLE_PLAN = ("application/json", addresses.api("plan"))  # alternate of pages about the whole plan


@dataclass(frozen=True)
class Page:
    """One page.

    `thing` is the view that the page shows; lists have none. `kind` is the label of its kind (“Cơ quan”). `body` is
    HTML with addresses from the root of the site. `sources` are the positions of its data, the one to edit first.
    `search_weight` is the page's weight in search results; 0 leaves it out, as for most lists, which repeat other
    pages. `alternates` have the same content for machines, as (media type (RFC 6838), address). `breadcrumb` is the
    breadcrumb that the page shows.
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
        """The label of the kind of its thing; "" for a list."""
        return self.thing.kind_of_page.label if self.thing else ""

    @property
    def number(self) -> str:
        """The number of the clause that the page shows; "" on other pages."""
        return self.thing.handle if self.thing else ""

    @property
    def full_title(self) -> str:
        """The title for use outside the site, as in a shared link: “II.1.đ. …”, “Cơ quan: Sở Công Thương”.

        It shows that a page about an agency is not the agency's own page.
        """
        before = f"{self.number}. " if self.number else f"{self.kind}: " if self.kind else ""
        return before + self.title

    @property
    def path(self) -> str:
        """The path of the page's Markdown file in the documents folder."""
        return addresses.source_path(self.address)

    @property
    def front(self) -> dict[str, Any]:
        """The front matter, which a theme reads.

        Title and description are escaped here, because themes put them into HTML as they are.
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
    """Front matter as text: YAML between lines of dashes, for the top of a file."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}" for key, value in front.items()]
    return "\n".join(["---", *lines, "---", ""])


def compact_json(data: Any) -> str:
    """Data as JSON without spaces, in Unicode letters instead of escapes."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def whole_files(records: Iterable[Record]) -> tuple[Position, ...]:
    """The files of these records, as the sources of a page that shows all of them."""
    return tuple(Position(file, 1) for file in dict.fromkeys(record.at.file for record in records))


@dataclass(frozen=True)
class Asset:
    """A generated file that is not a page: its path from the root of the site, and its bytes."""

    path: str
    content: bytes
