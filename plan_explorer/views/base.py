"""What all views have in common: typed, frozen, built once; what stands in one is what every output says.

Attribute docstrings describe the fields for readers of the API, in Vietnamese. What only pages and paper need is
left out of the API (`PageOnly`).
"""

from typing import Annotated, Any, ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_serializer

from plan_explorer import addresses
from plan_explorer.data.fields import Record
from plan_explorer.data.model import Note
from plan_explorer.data.vocabulary import NoteKind
from plan_explorer.kinds import Kind

PAGE_ONLY = Field(exclude=True, repr=False)
OTHER_SIDE = "other side"  # of a link that stands at its clause: the file of the whole plan has it only there
Crumb = tuple[str, str]  # name and address


class View(BaseModel):
    """What is said about something."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Ref(View):
    """Mã của một mục khác: đoạn, cơ quan, văn bản, chủ đề, đối tượng."""

    id: str
    name: str
    url: str
    number: str = ""
    now: str = ""  # of an agency: what became of it, see `Successions.in_words`

    @model_serializer
    def _only_the_id(self) -> str:
        return self.id

    @property
    def is_clause(self) -> bool:
        """Whether it stands in the numbered text: only that has a number and can be cited."""
        return bool(self.number)

    @property
    def then_and_now(self) -> str:
        """Its name, with what it is now: “Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)”."""
        return f"{self.name} ({self.now})" if self.now else self.name

    @property
    def handle(self) -> str:
        """How it is named where there is little room: a paragraph by its number or by what it is."""
        return self.number or self.name


class RefWithClauses(View):
    """Một mục và các đoạn nối nó với mục của tệp."""

    thing: Ref
    """Mục ấy."""
    clauses: tuple[Ref, ...]
    """Các đoạn."""


class SearchWords(NamedTuple):
    """What the search knows of a thing."""

    texts: tuple[str | None, ...]  # shown, and looked in
    names: tuple[str, ...]  # what people call it: found as a whole
    keywords: tuple[str, ...] = ()  # looked in and not shown


class Thing(View):
    """What has a page of its own, or a place on one. `at` is where its data stands."""

    url: str
    """Địa chỉ trang của mục, tính từ gốc của trang tra cứu."""
    notes: tuple[Note, ...] = ()
    """Ghi chú của trang tra cứu: chỗ giữ nguyên như bản in, thông tin ngoài kế hoạch."""
    kind_of_page: Annotated[Kind, PAGE_ONLY]
    handle: ClassVar[str] = ""  # the plan's own: only clauses have one
    page_weight: ClassVar[float] = 1  # how much its page counts in the search of the theme
    is_counted: ClassVar[bool] = True  # whether it counts where the list says how many there are

    @property
    def title(self) -> str:
        """What its page is called."""
        return self.name

    @property
    def ref(self) -> Ref:
        """How others name it."""
        return Ref(id=self.id, name=self.title, url=self.url)

    @property
    def description(self) -> str:
        """What its page says, in a sentence."""
        return self.definition

    @property
    def facts(self) -> list[tuple[str, Any]]:
        """What is known besides, under its title: the fields of the data that have one, where they have a value."""
        known = ((field.title, getattr(self, name)) for name, field in type(self).model_fields.items())
        return [(title, value) for title, value in known if title and value]

    @property
    def breadcrumb(self) -> tuple[Crumb, ...]:
        """The way to its page from the list of its kind."""
        return ((self.kind_of_page.label, self.kind_of_page.address),)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records that its page is made of, first the one to edit; none for what is only counted together."""
        return (self,) if isinstance(self, Record) else ()

    @property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """The same for machines: media type (RFC 6838) and address."""
        return (("application/json", addresses.api(self.kind_of_page.api, self.id)),)

    @property
    def search(self) -> SearchWords:
        """What the search knows of it besides its title."""
        return SearchWords(texts=(self.description,), names=(self.title,), keywords=(", ".join(self.aliases),))

    @property
    def kept_notes(self) -> tuple[Note, ...]:
        """Our notes on wording that is kept as printed."""
        return tuple(note for note in self.notes if note.kind is NoteKind.NGUYEN_VAN)

    @property
    def outside_notes(self) -> tuple[Note, ...]:
        """Facts from outside the plan."""
        return tuple(note for note in self.notes if note.kind is not NoteKind.NGUYEN_VAN)


def fields_of(record: Record, **others: Any) -> dict[str, Any]:
    """The fields of a record, as the view that extends it takes them; `others` replace or join them."""
    own = {name: getattr(record, name) for name in type(record).model_fields if name != "at"}
    return {"@at": record.at, **own, **others}


def shortened(text: str, length: int = 155) -> str:
    """The first words of a text, at most `length` characters."""
    return text if len(text) <= length else text[:length].rpartition(" ")[0].rstrip(",;:") + "…"
