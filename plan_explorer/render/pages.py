"""A page as the core makes it, and the templates that fill it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from plan_explorer import addresses
from plan_explorer.addresses import relative, source_path
from plan_explorer.data import vocabulary
from plan_explorer.data.model import Deadline, Note, Paragraph, Period, Plan, Record
from plan_explorer.data.problems import Position
from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.graph import citation as cite
from plan_explorer.graph.relations import Relations
from plan_explorer.render import disclaimer as notice
from plan_explorer.render import qr
from plan_explorer.render.cache import Cache
from plan_explorer.render.typesetting import Press

# Characters that XML 1.0 cannot have, escaped or not.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Sides = list[tuple[str, list[tuple[str, str]]]]  # headings with links (address, label)


@dataclass(frozen=True)
class Alternate:
    """The same as a page for machines: a media type (RFC 6838) and an address from the root of the site."""

    type: str
    address: str


def json_of(kind: str, id_: str = "") -> Alternate:
    """What the API has of a page: all of a kind (`clauses`), or one of them."""
    return Alternate("application/json", addresses.api(kind, id_))


@dataclass(frozen=True)
class Page:
    """One generated page.

    `kind` says what a page about one thing is about (“Cơ quan”); lists have none. A clause has its `number`.
    `body` is HTML with addresses from the root of the site. `sources` are the places of what stands on it,
    first the one to edit. `about` is the record that the page is of; lists have none. `search_weight` is the
    page's weight in search results; 0 leaves it out, as lists that repeat what other pages say.
    """

    address: str
    title: str
    description: str
    body: str
    sources: tuple[Position, ...]
    about: Record | None = None
    search_weight: float = 1
    kind: str = ""
    number: str = ""
    alternates: tuple[Alternate, ...] = ()

    @property
    def full_title(self) -> str:
        """The title where nothing stands around it, as in a shared link: “II.1.đ. …”, “Cơ quan: Sở Công Thương”.

        A page about a body must not look like that body's own.
        """
        before = f"{self.number}. " if self.number else f"{self.kind}: " if self.kind else ""
        return before + self.title

    @property
    def path(self) -> str:
        """Where the page's Markdown stands below the documents folder."""
        return source_path(self.address)

    @property
    def html(self) -> str:
        """The body with addresses relative to the page."""
        return relative(self.body, self.address)

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
            front["alternates"] = [{"type": one.type, "path": one.address.lstrip("/")} for one in self.alternates]
        return front

    @property
    def content(self) -> str:
        """The page as Markdown: front matter and one block of HTML, which Markdown leaves as it is."""
        return f"{front_matter(self.front)}\n{self.html}\n"


def front_matter(front: Mapping[str, Any]) -> str:
    """What a page says of itself as it stands at the top of its file: YAML between lines of dashes."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False, default=str)}" for key, value in front.items()]
    return "\n".join(["---", *lines, "---", ""])


def whole_files(records: Iterable[Record]) -> tuple[Position, ...]:
    """The files that records stand in: the sources of a page that shows all of them."""
    return tuple(Position(file, 1) for file in dict.fromkeys(record.at.file for record in records))


@dataclass(frozen=True)
class Asset:
    """A generated file that is not a page: its place below the root of the site, and its bytes."""

    path: str
    content: bytes


class Renderer:
    """The templates with the plan at hand. Everything printed is escaped; the plan's words are woven."""

    def __init__(self, plan: Plan, cache: Path | None = None, site_url: str | None = None) -> None:
        """Prepare to render `plan`.

        Compiled templates and what was printed are kept in the folder `cache`, if there is one. `site_url`
        is where the site will stand, if that is known: only what leaves the site (a calendar, a QR code) needs it.
        """
        templates = cache / "templates" if cache else None
        if templates:
            templates.mkdir(parents=True, exist_ok=True)
        self.plan = plan
        self.cache = Cache(cache / "printed" if cache else None)
        self.press = Press(self.cache)
        self.site_url = site_url
        self.relations = Relations(plan)
        self.tasks = {task.id for task in plan.tasks}
        self.environment = jinja2.Environment(
            loader=jinja2.PackageLoader("plan_explorer"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            bytecode_cache=jinja2.FileSystemBytecodeCache(str(templates)) if templates else None,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals.update(
            plan=plan,
            relations=self.relations,
            at=addresses,
            words=vocabulary,
            notice=notice,
            view=self,
        )

    def render(self, template: str, **values: Any) -> Markup:
        """Fill one template. Blank lines go, so that Markdown sees a single block."""
        html = self.environment.get_template(template).render(**values)
        return Markup("\n".join(line for line in html.splitlines() if line.strip()))

    def render_xml(self, template: str, **values: Any) -> bytes:
        """Fill a template of XML. A sign that one is missing takes the place of characters that XML can't have."""
        return NOT_XML.sub("\ufffd", f"{self.render(template, **values)}\n").encode()

    # What templates ask for

    def number(self, clause: Paragraph) -> str:
        """The plan's handle of a clause: “II.1.đ”."""
        return cite.number(self.plan, clause.id)

    def place(self, clause: Paragraph) -> str:
        """Where a clause stands, in words: “điểm đ khoản 1 Mục II”."""
        return cite.place(self.plan, clause.id)

    def step(self, clause: Paragraph) -> str:
        """A clause by itself, in words: “điểm đ”."""
        return cite.step(clause)

    def citation(self, clause: Paragraph) -> str:
        """The full citation of a clause."""
        return cite.cite(self.plan, clause.id)

    def short_citation(self, clause: Paragraph) -> str:
        """The citation of a clause without date and issuer."""
        return cite.cite_shortly(self.plan, clause.id)

    def plan_citation(self) -> str:
        """The full citation of the plan."""
        return cite.cite_plan(self.plan)

    def due(self, deadline: Deadline) -> str:
        """When something is due, in words."""
        return cite.due(deadline)

    def last_day(self, deadline: Deadline) -> str:
        """The last day of a yearly deadline, in words."""
        return cite.last_day_in_words(deadline)

    def years(self, period: Period) -> str:
        """The years of a period, in words."""
        return cite.years(period)

    def period_ended(self) -> bool:
        """Whether the plan's own period was over when the data was last updated."""
        return self.plan.info.updated.year > self.plan.info.period_end

    def code(self, address: str, label: str) -> Markup:
        """A QR code of an absolute address; `label` says what a reader finds there."""
        return qr.svg(address, label, self.cache)

    def absolute(self, address: str) -> str | None:
        """An address as it is written outside the site; nothing while the site's own is unknown."""
        return f"{self.site_url.rstrip('/')}{address}" if self.site_url else None

    def published(self, address: str) -> str:
        """An address as files for machines give it: absolute where the site's own is known, else rooted."""
        return self.absolute(address) or address

    def subscription(self, address: str) -> str | None:
        """The address by which a calendar program subscribes to a calendar of the site."""
        absolute = self.absolute(address)
        return f"webcal://{absolute.partition('://')[2]}" if absolute else None

    def date(self, date: Any) -> str:
        """A date as printed in documents."""
        return cite.date_in_words(date)

    def title(self, clause: Paragraph) -> str:
        """Our title of a clause; without one its heading, or what kind of paragraph it is."""
        own = self.plan.own_words.get(clause.id)
        if own:
            return own.title
        return self.heading(clause) or clause.level.label.capitalize()

    def heading(self, clause: Paragraph) -> str:
        """The printed heading of a clause without footnote marks, or nothing."""
        return self.without_marks(clause.heading or "").rstrip(":")

    def handle(self, paragraph: Paragraph) -> str:
        """How a paragraph is named in lists: a clause by its number, others by what they are."""
        return self.number(paragraph) if paragraph.is_clause else paragraph.level.label.capitalize()

    def address(self, paragraph: Paragraph) -> str:
        """The page of a clause, or its place in the whole text when it has none."""
        return addresses.task(paragraph.id) if paragraph.id in self.tasks else addresses.in_full_text(paragraph.id)

    def without_marks(self, text: str) -> str:
        """A text without its footnote marks."""
        for mark in self.plan.footnote:
            text = text.replace(mark, "")
        return text

    def quotation(self, clause: Paragraph) -> str:
        """The words of a clause as they are quoted: heading and text as two lines, without footnote marks."""
        return self.without_marks("\n".join(filter(None, (clause.heading, clause.text))))

    def weave(self, text: str, here: str = "", *, define: bool = True) -> Markup:
        """Verbatim words with links, for the page at address `here`; `define`: with definitions as tooltips."""
        return self.relations.weaver.weave(text, here, define=define)

    def footnotes_in(self, paragraph: Paragraph) -> list:
        """Footnotes called in a paragraph."""
        return [note for mark, note in self.plan.footnote.items() if mark in paragraph.words]

    def sentence_with(self, clause: Paragraph, quote: str) -> Markup:
        """The sentence around a quote, the quote marked."""
        before, _, after = self.relations.sentence(clause.id, quote).partition(quote)
        return Markup("{}<mark>{}</mark>{}").format(before, quote, after)

    def kept_notes(self, about: str) -> list[Note]:
        """Our notes on wording of a clause or document that is kept as printed."""
        return [note for note in self.relations.notes[about] if note.kind is NoteKind.NGUYEN_VAN]

    def outside_notes(self, about: str) -> list[Note]:
        """Facts from outside about a clause, body or document."""
        return [note for note in self.relations.notes[about] if note.kind is not NoteKind.NGUYEN_VAN]

    def around_agency(self, agency_id: str) -> Sides:
        """What stands around a body: documents of its clauses, itself, the bodies it works with."""
        clauses = list({clause.id: clause for clause, _ in self.relations.duties[agency_id]}.values())
        documents = [document for document, _ in self.relations.documents_in(clauses)]
        partners = [partner.id for partner, _ in self.relations.partners(agency_id)]
        return self._sides(("Văn bản trong việc được giao", documents), ("Cơ quan làm cùng", partners))

    def around_document(self, document_id: str) -> Sides:
        """What stands around a document: documents that it is cited by way of, itself, bodies of its clauses."""
        cited = self.relations.citations[document_id]
        tied = [citation.through for _, citation in cited if citation.through]
        tied += [other.id for _, other in self.relations.cited_through(document_id)]
        named, judged = self.relations.whom_to_ask_of(document_id)
        return self._sides(
            ("Văn bản dẫn cùng", tied),
            ("Cơ quan của các đoạn dẫn", named),
            ("Theo lĩnh vực (suy luận của trang này)", judged),
        )

    def _sides(self, before: tuple[str, list[str]], *after: tuple[str, list[str]]) -> Sides:
        """Lists of links, the thing itself (an empty heading) between documents and bodies; empty lists left out."""
        heading, documents = before
        left = [(heading, [(addresses.document(i), self.plan.document[i].name) for i in dict.fromkeys(documents)])]
        right = [
            (heading, [(addresses.agency(i), self.plan.agency[i].name) for i in dict.fromkeys(agencies)])
            for heading, agencies in after
        ]
        found = [side for side in [*left, ("", []), *right] if side[1] or not side[0]]
        return found if len(found) > 1 else []

    def shortened(self, text: str, length: int = 155) -> str:
        """The first words of a text, at most `length` characters."""
        text = self.without_marks(text)
        return text if len(text) <= length else text[:length].rpartition(" ")[0].rstrip(",;:") + "…"
