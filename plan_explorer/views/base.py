"""The base classes of views. A view is typed, frozen and built once, so all outputs say the same.

Attribute docstrings describe the fields for users of the API, in Vietnamese. Fields that only pages and paper need are
not in the API (`PAGE_ONLY`).
"""

from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_serializer

from plan_explorer import addresses
from plan_explorer.data.fields import Record
from plan_explorer.data.model import Note
from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.kinds import Kind

PAGE_ONLY = Field(exclude=True, repr=False)
OTHER_SIDE = "other side"  # marks links that the API's file of the whole plan has only at their clause
Crumb = tuple[str, str]  # name and address


class View(BaseModel):
    """The base of all views."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Ref(View):
    """Mã của một mục khác: đoạn, cơ quan, văn bản, chủ đề, đối tượng."""

    id: str
    name: str
    url: str
    number: str = ""
    now: str = ""  # what became of an agency, see `Successions.in_words`

    @model_serializer
    def _only_the_id(self) -> str:
        return self.id

    @property
    def is_clause(self) -> bool:
        """Whether it is a clause: only the numbered text has numbers and can be cited."""
        return bool(self.number)

    @property
    def then_and_now(self) -> str:
        """Its name with what it is now: “Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)”."""
        return f"{self.name} ({self.now})" if self.now else self.name

    @property
    def handle(self) -> str:
        """A short name: the number of a clause; for others the name."""
        return self.number or self.name


class RefWithClauses(View):
    """Một mục và các đoạn nối nó với mục của tệp."""

    thing: Ref
    """Mục ấy."""
    clauses: tuple[Ref, ...]
    """Các đoạn."""


class SearchWords(NamedTuple):
    """The words by which the search finds a thing, besides its title."""

    texts: tuple[str | None, ...]  # searched and shown
    names: tuple[str, ...]  # names that people type; each is matched as a whole
    keywords: tuple[str, ...] = ()  # searched, not shown


class Thing(View):
    """A view of something with its own page or its own place on a page. `at` is the position of its data."""

    url: str
    """Địa chỉ trang của mục, tính từ gốc của trang tra cứu."""
    notes: tuple[Note, ...] = ()
    """Ghi chú của trang tra cứu: chỗ giữ nguyên như bản in, thông tin ngoài kế hoạch."""
    kind_of_page: Annotated[Kind, PAGE_ONLY]
    handle: ClassVar[str] = ""  # the short number of a clause
    page_weight: ClassVar[float] = 1  # of its page, in the search of the theme
    is_counted: ClassVar[bool] = True  # whether the list includes it in the number that it gives

    @property
    def title(self) -> str:
        """The title of its page."""
        return self.name

    @property
    def ref(self) -> Ref:
        """The reference to it in other views."""
        return Ref(id=self.id, name=self.title, url=self.url)

    @property
    def description(self) -> str:
        """The description of its page, a sentence."""
        return self.definition

    @property
    def facts(self) -> list[tuple[str, Any]]:
        """Fields of its record that have a title and a value, as (title, value)."""
        known = ((field.title, getattr(self, name)) for name, field in type(self).model_fields.items())
        return [(title, value) for title, value in known if title and value]

    @property
    def breadcrumb(self) -> tuple[Crumb, ...]:
        """The breadcrumb of its page; it starts at the list of its kind."""
        return ((self.kind_of_page.label, self.kind_of_page.address),)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records that its page is made of, the one to edit first."""
        return (self,) if isinstance(self, Record) else ()

    @property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """The same content for machines, as (media type (RFC 6838), address)."""
        return (("application/json", addresses.api(self.kind_of_page.api, self.id)),)

    @property
    def search(self) -> SearchWords:
        """The words by which the search finds it, besides its title."""
        return SearchWords(texts=(self.description,), names=(self.title,), keywords=(", ".join(self.aliases),))

    @property
    def kept_notes(self) -> tuple[Note, ...]:
        """Our notes on wording kept as printed."""
        return tuple(note for note in self.notes if note.kind is NoteKind.NGUYEN_VAN)

    @property
    def outside_notes(self) -> tuple[Note, ...]:
        """Facts from outside the plan."""
        return tuple(note for note in self.notes if note.kind is not NoteKind.NGUYEN_VAN)


def fields_of(record: Record, **others: Any) -> dict[str, Any]:
    """The fields of a record as arguments for the view that extends it; `others` replace or add fields."""
    own = {name: getattr(record, name) for name in type(record).model_fields if name != "at"}
    return {"@at": record.at, **own, **others}


def shortened(text: str, length: int = 155) -> str:
    """The first words of a text, at most `length` characters."""
    return text if len(text) <= length else text[:length].rpartition(" ")[0].rstrip(",;:") + "…"
