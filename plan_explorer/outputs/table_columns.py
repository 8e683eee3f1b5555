"""The plan as tables: which there are, what each column means, and the values of every row.

Columns named `official_…` hold the words of the text, those named `our_…` words of this site. Ids are those
of the data and of the addresses; several values in one cell are joined by `LIST`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.vocabulary import AgencyKind, AgencyLevel, Basis, DocumentType, Judgement, Level, Role, Term
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import AgencyView, ClauseView, DocumentView, Thing

LIST = "; "
FOOTNOTES = "Nguyên văn: chú thích mà ký hiệu như ¹ trong lời văn gọi"
FILED = "Phân loại của trang này"
BASIS = LIST.join(f"{basis.value}: {basis.label}" for basis in Basis)


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means in Vietnamese, and how its value comes from a view.

    Without `value` it is the attribute that the column is named after. `refers_to` is the table whose `id` the
    values are. `values` are the only ones allowed. A column that is not `required` may be blank.
    """

    name: str
    meaning: str
    value: Callable[[Any], Any] | None = None
    type: str = "string"
    required: bool = False
    refers_to: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table: its name is that of its file. `key` names the columns that no two rows share."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    views: tuple[Any, ...]
    key: tuple[str, ...] = ("id",)

    @property
    def rows(self) -> list[list[Any]]:
        """The values, row by row in the order of the columns; None where there is none."""
        values = [column.value or attrgetter(column.name) for column in self.columns]
        return [[value(view) for value in values] for view in self.views]


def tables(renderer: Renderer) -> list[Table]:
    """All tables, the one that most readers want first."""
    return [_tasks(renderer), _duties(renderer), _agencies(renderer), _documents(renderer), _text(renderer)]


def _tasks(renderer: Renderer) -> Table:
    clause = renderer.views.clause
    return Table(
        "nhiem-vu",
        "Nhiệm vụ",
        "Mỗi dòng là một đoạn giao việc có trang riêng: lời văn, lời của trang này, phân loại.",
        (
            Column("id", "Mã của đoạn, không đổi", required=True, refers_to="toan-van"),
            Column("number", "Số hiệu ghép từ ký hiệu in trong văn bản", required=True),
            Column("citation", "Câu trích dẫn đầy đủ", required=True),
            Column("official_heading", "Nguyên văn: tiêu đề của đoạn", lambda t: t.heading),
            Column("official_text", "Nguyên văn: lời của đoạn", lambda t: t.text, required=True),
            Column("official_footnotes", FOOTNOTES, _footnotes),
            Column("our_title", "Lời của trang này: tiêu đề ngắn", lambda t: t.ours.title, required=True),
            Column("our_summary", "Lời của trang này: tóm tắt", lambda t: t.ours.summary, required=True),
            Column("our_sentence", "Lời của trang này: câu dẫn", lambda t: t.ours.sentence),
            Column("group_id", "Mã của nhóm mà đoạn thuộc về", lambda t: t.group.id, refers_to="toan-van"),
            Column("group_number", "Số hiệu của nhóm", lambda t: t.group.number),
            Column("official_group_heading", "Nguyên văn: tiêu đề của nhóm", lambda t: clause[t.group.id].heading),
            Column("our_topic_ids", f"{FILED}: mã các chủ đề", _each("topics", "thing.id")),
            Column("our_topics", f"{FILED}: tên các chủ đề", _each("topics", "thing.name")),
            Column("our_audience_ids", f"{FILED}: mã các đối tượng", _each("audiences", "thing.id")),
            Column("our_audiences", f"{FILED}: tên các đối tượng", _each("audiences", "thing.name")),
            Column(
                "document_ids", "Mã các văn bản được dẫn, như trong bảng van-ban", _each("documents", "document.id")
            ),
            _url(renderer, lambda t: t.url),
        ),
        renderer.views.tasks,
    )


def _duties(renderer: Renderer) -> Table:
    clause = renderer.views.clause
    return Table(
        "viec-duoc-giao",
        "Việc được giao",
        "Mỗi dòng là một vai trò của một cơ quan ở một đoạn, theo một câu trích.",
        (
            Column("clause_id", "Mã của đoạn", lambda d: d.clause.id, required=True, refers_to="toan-van"),
            Column("number", "Số hiệu của đoạn; trống nếu là phần không đánh số", lambda d: d.clause.number or None),
            Column("citation", "Câu trích dẫn của đoạn", lambda d: clause[d.clause.id].citation),
            Column("agency_id", "Mã của cơ quan", lambda d: d.agency.id, required=True, refers_to="co-quan"),
            Column("agency", "Tên cơ quan", lambda d: d.agency.name, required=True),
            *_coded("role", "Mã vai trò; theo-linh-vuc là suy luận của trang này", "Tên vai trò", (*Role, *Judgement)),
            Column("basis", BASIS, required=True, values=tuple(Basis)),
            Column("official_quote", "Nguyên văn: câu làm căn cứ", lambda d: d.quote, required=True),
            Column(
                "quote_clause_id", "Mã đoạn có câu ấy", lambda d: d.stated_in.id, required=True, refers_to="toan-van"
            ),
            Column("our_reason", "Lời của trang này: lý do, khi basis là ours", lambda d: d.reason),
            _url(renderer, lambda d: d.clause.url),
        ),
        tuple(duty for clause in renderer.views.paragraphs for duty in clause.duties),
        key=("clause_id", "agency_id", "role", "quote_clause_id", "official_quote"),
    )


def _agencies(renderer: Renderer) -> Table:
    def clauses(role: Role) -> Callable[[AgencyView], int]:
        return lambda agency: sum(count.clauses for count in agency.roles if count.role is role)

    return Table(
        "co-quan",
        "Cơ quan",
        "Mỗi dòng là một cơ quan, nhóm cơ quan hoặc chức danh có tên trong văn bản.",
        (
            Column("id", "Mã của cơ quan, không đổi", required=True),
            Column("name", "Tên", required=True),
            *_coded("level", "Mã của cấp", "Tên của cấp", AgencyLevel),
            *_coded("kind", "Mã của loại", "Tên của loại", AgencyKind),
            Column("member_of", "Mã các nhóm mà cơ quan thuộc về", _each("member_of", "id")),
            Column("official_names", "Nguyên văn: các cách gọi trong văn bản", lambda a: _list(a.names)),
            Column("our_aliases", "Lời của trang này: các cách gọi khác để tìm", lambda a: _list(a.aliases)),
            Column("leads", "Số đoạn mà cơ quan chủ trì", clauses(Role.CHU_TRI), type="integer", required=True),
            Column("joins", "Số đoạn mà cơ quan phối hợp", clauses(Role.PHOI_HOP), type="integer", required=True),
            *_facts(AgencyView),
            _url(renderer, lambda a: a.url),
        ),
        renderer.views.agencies,
    )


def _documents(renderer: Renderer) -> Table:
    return Table(
        "van-ban",
        "Văn bản",
        "Mỗi dòng là một văn bản, chương trình, đề án có tên trong kế hoạch; có cả chính kế hoạch.",
        (
            Column("id", "Mã của văn bản, không đổi", required=True),
            Column("name", "Tên để gọi", required=True),
            Column("number", "Số, ký hiệu"),
            *_coded("type", "Mã của loại", "Tên của loại", DocumentType),
            Column("date", "Ngày ban hành (năm-tháng-ngày)", type="date"),
            Column("issuer_id", "Mã của nơi ban hành", lambda d: d.issuer and d.issuer.id, refers_to="co-quan"),
            Column("issuer", "Tên nơi ban hành", lambda d: d.issuer and d.issuer.name),
            Column("official_subject", "Nguyên văn: trích yếu như kế hoạch ghi", lambda d: d.subject),
            Column("stated_in", "Mã đoạn nêu văn bản", lambda d: d.stated_in.id, required=True, refers_to="toan-van"),
            Column("relations", "Kế hoạch dùng văn bản làm gì", lambda d: _list(d.relations)),
            Column("cited_in", "Mã các đoạn dẫn văn bản", _each("citations", "clause.id")),
            Column("sources", "Ngoài kế hoạch: trang đã đối chiếu", _sources),
            *_facts(DocumentView),
            _url(renderer, lambda d: d.url),
        ),
        renderer.views.documents,
    )


def _text(renderer: Renderer) -> Table:
    return Table(
        "toan-van",
        "Toàn văn",
        "Mỗi dòng là một đoạn của văn bản, giữ nguyên từng chữ, theo thứ tự in.",
        (
            Column("id", "Mã của đoạn, không đổi", required=True),
            *_coded("level", "Mã của loại đoạn", "Tên của loại đoạn", Level),
            Column("number", "Số hiệu; trống nếu là phần không đánh số", lambda p: p.ref.number or None),
            Column("citation", "Câu trích dẫn đầy đủ"),
            Column("official_mark", "Nguyên văn: ký hiệu đầu đoạn", lambda p: p.mark),
            Column("official_heading", "Nguyên văn: tiêu đề của đoạn", lambda p: p.heading),
            Column("official_text", "Nguyên văn: lời của đoạn", lambda p: p.text),
            Column("official_footnotes", FOOTNOTES, _footnotes),
            _url(renderer, lambda p: addresses.in_full_text(p.id)),
        ),
        renderer.views.paragraphs,
    )


def _coded(name: str, code: str, label: str, values: Iterable[Term]) -> tuple[Column, Column]:
    """A value of a vocabulary, and its label."""
    return (
        Column(name, code, required=True, values=tuple(values)),
        Column(f"{name}_label", label, attrgetter(f"{name}.label"), required=True),
    )


def _facts(view: type[Thing]) -> Iterable[Column]:
    """The fields of the data that have a title: what is known of a thing besides."""
    for name, field in view.model_fields.items():
        if field.title:
            yield Column(name, field.title)


def _footnotes(paragraph: ClauseView) -> str | None:
    return _list(f"{note.mark} {note.text}" for note in paragraph.footnotes)


def _sources(document: DocumentView) -> str | None:
    return _list(f"{source.url} ({source.checked_on})" for source in document.sources)


def _each(links: str, value: str) -> Callable[[Any], str | None]:
    """A value of each link of a view, by its path (`thing.id`)."""
    return lambda view: _list(map(attrgetter(value), getattr(view, links)))


def _url(renderer: Renderer, address: Callable[[Any], str]) -> Column:
    return Column("url", "Địa chỉ trên trang này", lambda r: renderer.published(address(r)), required=True)


def _list(items: Iterable[str]) -> str | None:
    """Several values in one cell, each once; nothing when there are none."""
    return LIST.join(dict.fromkeys(items)) or None
