"""The open-data tables: their rows, their columns, and the meaning of each column.

Columns named `official_…` have words of the text, columns named `our_…` words of this site. Ids are the same as in the
data and in addresses; several values in one cell are joined by `LIST`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.vocabulary import AgencyKind, AgencyLevel, Basis, DocumentType, Judgement, Level, Role, Term
from plan_explorer.graph.graph import unique
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import AgencyView, ClauseView, DocumentView, Thing, Views

LIST = "; "
FOOTNOTES = "Nguyên văn: chú thích mà ký hiệu như ¹ trong nguyên văn gọi"
FILED = "Phân loại của trang tra cứu"
BASIS = LIST.join(f"{basis.value}: {basis.label}" for basis in Basis)


@dataclass(frozen=True)
class Column:
    """A column: its name, its meaning in Vietnamese, and how its value is read from a view.

    `value` is a path of attributes (`group.id`) or a function of the view; "" means the attribute `name`. `refers_to`
    names the table whose rows the values refer to. `values` lists the allowed values. A column may be blank unless
    `required`.
    """

    name: str
    meaning: str
    value: str | Callable[[Any, Renderer], Any] = ""
    type: str = "string"
    required: bool = False
    refers_to: str | None = None
    values: tuple[str, ...] = ()

    def cell(self, view: Any, renderer: Renderer) -> str:
        """The cell in the row of a view: several values each once, "" without a value."""
        if callable(self.value):
            return LIST.join(unique(_values(self.value(view, renderer), [])))
        return LIST.join(unique(_values(view, (self.value or self.name).split("."))))


@dataclass(frozen=True)
class Table:
    """A table: `name` is also its file name, `views` gives one view per row. Values of the columns `key` are unique."""

    name: str
    title: str
    description: str
    views: Callable[[Views], Sequence[Any]]
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)


def _values(found: Any, path: list[str]) -> Iterator[str]:
    """All values at a path of attributes; at a list the path continues from each item."""
    if isinstance(found, tuple | list):
        for item in found:
            yield from _values(item, path)
    elif path and found is not None:
        yield from _values(getattr(found, path[0]), path[1:])
    elif found is not None:
        yield str(found)


def _coded(name: str, code: str, label: str, values: Iterable[Term]) -> tuple[Column, Column]:
    """Two columns: a value of a vocabulary, and its label."""
    return (
        Column(name, code, required=True, values=tuple(values)),
        Column(f"{name}_label", label, f"{name}.label", required=True),
    )


def _facts(view: type[Thing]) -> Iterator[Column]:
    """A column for each field of the view that has a title."""
    return (Column(name, field.title) for name, field in view.model_fields.items() if field.title)


def _with_role(role: Role) -> Callable[[AgencyView, Renderer], int]:
    """A function that gives the number of clauses in which an agency has a role."""
    return lambda agency, _: sum(count.clauses for count in agency.roles if count.role is role)


def _footnotes(paragraph: ClauseView, _: Renderer) -> list[str]:
    return [f"{note.mark} {note.text}" for note in paragraph.footnotes]


def _sources(document: DocumentView, _: Renderer) -> list[str]:
    return [f"{source.url} ({source.checked_on})" for source in document.sources]


def _url(address: Callable[[Any], str] = attrgetter("url")) -> Column:
    return Column("url", "Địa chỉ trên trang tra cứu", lambda view, r: r.published(address(view)), required=True)


TASKS = Table(
    "nhiem-vu",
    "Nhiệm vụ",
    "Mỗi dòng là một nhiệm vụ, giải pháp có trang riêng: nguyên văn, lời của trang tra cứu, phân loại.",
    attrgetter("tasks"),
    (
        Column("id", "Mã của đoạn, không đổi", required=True, refers_to="toan-van"),
        Column("number", "Số hiệu ghép từ ký hiệu in trong văn bản", required=True),
        Column("citation", "Câu trích dẫn đầy đủ", required=True),
        Column("official_heading", "Nguyên văn: tiêu đề của đoạn", "heading"),
        Column("official_text", "Nguyên văn: lời của đoạn", "text", required=True),
        Column("official_footnotes", FOOTNOTES, _footnotes),
        Column("our_title", "Lời của trang tra cứu: tiêu đề ngắn", "ours.title", required=True),
        Column("our_summary", "Lời của trang tra cứu: tóm tắt", "ours.summary", required=True),
        Column("our_sentence", "Lời của trang tra cứu: câu dẫn", "ours.sentence"),
        Column("group_id", "Mã của nhóm mà đoạn thuộc về", "group.id", refers_to="toan-van"),
        Column("group_number", "Số hiệu của nhóm", "group.number"),
        Column(
            "official_group_heading", "Nguyên văn: tiêu đề của nhóm", lambda t, r: r.views.clause[t.group.id].heading
        ),
        Column("our_topic_ids", f"{FILED}: mã các chủ đề", "topics.thing.id"),
        Column("our_topics", f"{FILED}: tên các chủ đề", "topics.thing.name"),
        Column("our_audience_ids", f"{FILED}: mã các đối tượng", "audiences.thing.id"),
        Column("our_audiences", f"{FILED}: tên các đối tượng", "audiences.thing.name"),
        Column("document_ids", "Mã các văn bản được dẫn, như trong bảng van-ban", "documents.document.id"),
        _url(),
    ),
)
DUTIES = Table(
    "viec-duoc-giao",
    "Việc được giao",
    "Mỗi dòng là một vai trò của một cơ quan ở một điểm, khoản, theo một câu trích.",
    lambda views: [duty for clause in views.paragraphs for duty in clause.duties],
    (
        Column("clause_id", "Mã của đoạn", "clause.id", required=True, refers_to="toan-van"),
        Column("number", "Số hiệu của đoạn; trống nếu là phần không đánh số", "clause.number"),
        Column("citation", "Câu trích dẫn của đoạn", lambda d, r: r.views.clause[d.clause.id].citation),
        Column("agency_id", "Mã của cơ quan", "agency.id", required=True, refers_to="co-quan"),
        Column("agency", "Tên cơ quan", "agency.name", required=True),
        Column("agency_now", "Ngoài kế hoạch: cơ quan ấy nay ra sao; trống nếu vẫn giữ tên", "agency.now"),
        Column("agency_now_ids", "Ngoài kế hoạch: mã các cơ quan nay có việc ấy", "heirs.id"),
        *_coded("role", "Mã vai trò; theo-linh-vuc là suy luận của trang tra cứu", "Tên vai trò", (*Role, *Judgement)),
        Column("basis", BASIS, required=True, values=tuple(Basis)),
        Column("official_quote", "Nguyên văn: câu làm căn cứ", "quote", required=True),
        Column("official_text", "Nguyên văn: cả đoạn", lambda d, r: r.views.clause[d.clause.id].text),
        Column("quote_clause_id", "Mã đoạn có câu ấy", "stated_in.id", required=True, refers_to="toan-van"),
        Column("our_reason", "Lời của trang tra cứu: lý do, khi basis là ours", "reason"),
        _url(attrgetter("clause.url")),
    ),
    key=("clause_id", "agency_id", "role", "quote_clause_id", "official_quote"),
)
AGENCIES = Table(
    "co-quan",
    "Cơ quan",
    "Mỗi dòng là một cơ quan, nhóm cơ quan, chức danh có tên trong văn bản, hoặc cơ quan hiện nay.",
    attrgetter("agencies"),
    (
        Column("id", "Mã của cơ quan, không đổi", required=True),
        Column("name", "Tên", required=True),
        Column("now", "Ngoài kế hoạch: cơ quan ấy nay ra sao; trống nếu vẫn giữ tên"),
        *_coded("level", "Mã của cấp", "Tên của cấp", AgencyLevel),
        *_coded("kind", "Mã của loại", "Tên của loại", AgencyKind),
        Column("member_of", "Mã các nhóm mà cơ quan thuộc về", "member_of.id"),
        Column("official_names", "Nguyên văn: các cách gọi trong văn bản", "names"),
        Column("our_aliases", "Lời của trang tra cứu: các cách gọi khác để tìm", "aliases"),
        Column("leads", "Số điểm, khoản mà cơ quan chủ trì", _with_role(Role.CHU_TRI), type="integer", required=True),
        Column("joins", "Số điểm, khoản mà cơ quan phối hợp", _with_role(Role.PHOI_HOP), type="integer", required=True),
        *_facts(AgencyView),
        _url(),
    ),
)
DOCUMENTS = Table(
    "van-ban",
    "Văn bản",
    "Mỗi dòng là một văn bản, chương trình, đề án có tên trong kế hoạch; có cả chính kế hoạch.",
    attrgetter("documents"),
    (
        Column("id", "Mã của văn bản, không đổi", required=True),
        Column("name", "Tên để gọi", required=True),
        Column("number", "Số, ký hiệu"),
        *_coded("type", "Mã của loại", "Tên của loại", DocumentType),
        Column("date", "Ngày ban hành (năm-tháng-ngày)", type="date"),
        Column("issuer_id", "Mã của nơi ban hành", "issuer.id", refers_to="co-quan"),
        Column("issuer", "Tên nơi ban hành", "issuer.name"),
        Column("official_subject", "Nguyên văn: trích yếu, hoặc lời kế hoạch gọi văn bản", "subject"),
        Column("stated_in", "Mã đoạn nêu văn bản", "stated_in.id", required=True, refers_to="toan-van"),
        Column("relations", "Kế hoạch dùng văn bản làm gì", "relations"),
        Column("cited_in", "Mã các đoạn dẫn văn bản", "citations.clause.id"),
        Column("sources", "Ngoài kế hoạch: trang đã đối chiếu", _sources),
        *_facts(DocumentView),
        _url(),
    ),
)
TEXT = Table(
    "toan-van",
    "Toàn văn",
    "Mỗi dòng là một đoạn của văn bản, giữ nguyên từng chữ, theo thứ tự in.",
    attrgetter("paragraphs"),
    (
        Column("id", "Mã của đoạn, không đổi", required=True),
        *_coded("level", "Mã của loại đoạn", "Tên của loại đoạn", Level),
        Column("number", "Số hiệu; trống nếu là phần không đánh số", "ref.number"),
        Column("citation", "Câu trích dẫn đầy đủ"),
        Column("official_mark", "Nguyên văn: ký hiệu đầu đoạn", "mark"),
        Column("official_heading", "Nguyên văn: tiêu đề của đoạn", "heading"),
        Column("official_text", "Nguyên văn: lời của đoạn", "text"),
        Column("official_footnotes", FOOTNOTES, _footnotes),
        _url(lambda p: addresses.in_full_text(p.id)),
    ),
)

TABLES = (TASKS, DUTIES, AGENCIES, DOCUMENTS, TEXT)  # the most wanted first
