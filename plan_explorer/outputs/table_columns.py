"""The plan as tables: which there are, what each column means, and the values of every row.

Columns named `official_…` hold the words of the text, those named `our_…` words of this site. Ids are those
of the data and of the addresses; several values in one cell are joined by `LIST`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from plan_explorer import addresses
from plan_explorer.data.model import Agency, Competence, Document, Duty, Paragraph
from plan_explorer.data.vocabulary import (
    BY_FIELD,
    BY_FIELD_LABEL,
    AgencyKind,
    AgencyLevel,
    DocumentType,
    Level,
    Role,
    Term,
)
from plan_explorer.render.pages import Renderer

LIST = "; "
BASES = {"text": "lời văn nói thẳng", "ours": "cách hiểu hoặc suy luận của trang này"}


@dataclass(frozen=True)
class Column:
    """A column: its name, what it means in Vietnamese, and how its value comes from a record.

    `refers_to` is the table whose `id` the values are. `values` are the only ones allowed. A column that is not
    `required` may be blank.
    """

    name: str
    meaning: str
    value: Callable[[Any], Any]
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
    records: tuple[Any, ...]
    key: tuple[str, ...] = ("id",)

    @property
    def rows(self) -> list[list[Any]]:
        """The values, row by row in the order of the columns; None where there is none."""
        return [[column.value(record) for column in self.columns] for record in self.records]


def tables(renderer: Renderer) -> list[Table]:
    """All tables, the one that most readers want first."""
    return [_tasks(renderer), _duties(renderer), _agencies(renderer), _documents(renderer), _text(renderer)]


def _tasks(view: Renderer) -> Table:
    plan = view.plan

    def group(task: Paragraph) -> Paragraph:
        return plan.group_of(task.id)

    def linked(part: str, field: str) -> Callable[[Paragraph], list[str]]:
        return lambda task: [getattr(link, field) for link in getattr(plan.links_of.get(task.id), part, ())]

    topics, audiences, documents = (
        linked("topics", "topic"),
        linked("audiences", "audience"),
        linked("documents", "document"),
    )
    return Table(
        "nhiem-vu",
        "Nhiệm vụ",
        "Mỗi dòng là một đoạn giao việc có trang riêng: lời văn, lời của trang này, phân loại.",
        (
            Column("id", "Mã của đoạn, không đổi", lambda t: t.id, required=True, refers_to="toan-van"),
            Column("number", "Số hiệu ghép từ ký hiệu in trong văn bản", view.number, required=True),
            Column("citation", "Câu trích dẫn đầy đủ", view.citation, required=True),
            Column("official_heading", "Nguyên văn: tiêu đề của đoạn", lambda t: t.heading),
            Column("official_text", "Nguyên văn: lời của đoạn", lambda t: t.text, required=True),
            _footnotes(view),
            Column("our_title", "Lời của trang này: tiêu đề ngắn", lambda t: plan.own_words[t.id].title, required=True),
            Column("our_summary", "Lời của trang này: tóm tắt", lambda t: plan.own_words[t.id].summary, required=True),
            Column("our_sentence", "Lời của trang này: câu dẫn", lambda t: plan.own_words[t.id].sentence),
            Column("group_id", "Mã của nhóm mà đoạn thuộc về", lambda t: group(t).id, refers_to="toan-van"),
            Column("group_number", "Số hiệu của nhóm", lambda t: view.number(group(t))),
            Column("official_group_heading", "Nguyên văn: tiêu đề của nhóm", lambda t: group(t).heading),
            Column("our_topic_ids", "Phân loại của trang này: mã các chủ đề", lambda t: _list(topics(t))),
            Column(
                "our_topics",
                "Phân loại của trang này: tên các chủ đề",
                lambda t: _list(plan.topic[i].name for i in topics(t)),
            ),
            Column("our_audience_ids", "Phân loại của trang này: mã các đối tượng", lambda t: _list(audiences(t))),
            Column(
                "our_audiences",
                "Phân loại của trang này: tên các đối tượng",
                lambda t: _list(plan.audience[i].name for i in audiences(t)),
            ),
            Column("document_ids", "Mã các văn bản được dẫn, như trong bảng van-ban", lambda t: _list(documents(t))),
            _url(view, lambda t: addresses.task(t.id)),
        ),
        plan.tasks,
    )


def _duties(view: Renderer) -> Table:
    plan = view.plan
    held = [(p, link) for p in plan.paragraphs for link in _held(view, p)]

    def stands_in(row: tuple[Paragraph, Duty | Competence]) -> str:
        clause, link = row
        return link.clause if isinstance(link, Competence) else clause.id

    def basis(row: tuple[Paragraph, Duty | Competence]) -> str:
        return "ours" if row[1].reason else "text"

    return Table(
        "viec-duoc-giao",
        "Việc được giao",
        "Mỗi dòng là một vai trò của một cơ quan ở một đoạn, theo một câu trích.",
        (
            Column("clause_id", "Mã của đoạn", lambda r: r[0].id, required=True, refers_to="toan-van"),
            Column("number", "Số hiệu của đoạn; trống nếu là phần không đánh số", lambda r: _clause(view.number, r[0])),
            Column("citation", "Câu trích dẫn của đoạn", lambda r: _clause(view.citation, r[0])),
            Column("agency_id", "Mã của cơ quan", lambda r: r[1].agency, required=True, refers_to="co-quan"),
            Column("agency", "Tên cơ quan", lambda r: plan.agency[r[1].agency].name, required=True),
            Column(
                "role",
                "Mã vai trò; theo-linh-vuc là suy luận của trang này",
                lambda r: _role(r[1])[0],
                required=True,
                values=(*(role.value for role in Role), BY_FIELD),
            ),
            Column("role_label", "Tên vai trò", lambda r: _role(r[1])[1], required=True),
            Column(
                "basis",
                "; ".join(f"{value}: {meaning}" for value, meaning in BASES.items()),
                basis,
                required=True,
                values=tuple(BASES),
            ),
            Column("official_quote", "Nguyên văn: câu làm căn cứ", lambda r: r[1].quote, required=True),
            Column("quote_clause_id", "Mã đoạn có câu ấy", stands_in, required=True, refers_to="toan-van"),
            Column("our_reason", "Lời của trang này: lý do, khi basis là ours", lambda r: r[1].reason),
            _url(view, lambda r: view.address(r[0])),
        ),
        tuple(held),
        key=("clause_id", "agency_id", "role", "quote_clause_id", "official_quote"),
    )


def _agencies(view: Renderer) -> Table:
    def clauses(role: Role) -> Callable[[Agency], int]:
        return lambda a: dict(view.relations.role_counts(a.id)).get(role, 0)

    return Table(
        "co-quan",
        "Cơ quan",
        "Mỗi dòng là một cơ quan, nhóm cơ quan hoặc chức danh có tên trong văn bản.",
        (
            Column("id", "Mã của cơ quan, không đổi", lambda a: a.id, required=True),
            Column("name", "Tên", lambda a: a.name, required=True),
            *_coded("level", "cấp", AgencyLevel),
            *_coded("kind", "loại", AgencyKind),
            Column("member_of", "Mã các nhóm mà cơ quan thuộc về", lambda a: _list(a.member_of)),
            Column("official_names", "Nguyên văn: các cách gọi trong văn bản", lambda a: _list(a.names)),
            Column("our_aliases", "Lời của trang này: các cách gọi khác để tìm", lambda a: _list(a.aliases)),
            Column("leads", "Số đoạn mà cơ quan chủ trì", clauses(Role.CHU_TRI), type="integer", required=True),
            Column("joins", "Số đoạn mà cơ quan phối hợp", clauses(Role.PHOI_HOP), type="integer", required=True),
            _url(view, lambda a: addresses.agency(a.id)),
        ),
        view.plan.agencies,
    )


def _documents(view: Renderer) -> Table:
    plan, cited = view.plan, view.relations.citations
    return Table(
        "van-ban",
        "Văn bản",
        "Mỗi dòng là một văn bản, chương trình, đề án có tên trong kế hoạch; có cả chính kế hoạch.",
        (
            Column("id", "Mã của văn bản, không đổi", lambda d: d.id, required=True),
            Column("name", "Tên để gọi", lambda d: d.name, required=True),
            Column("number", "Số, ký hiệu", lambda d: d.number),
            *_coded("type", "loại", DocumentType),
            Column("date", "Ngày ban hành (năm-tháng-ngày)", lambda d: d.date, type="date"),
            Column("issuer_id", "Mã của nơi ban hành", lambda d: d.issuer, refers_to="co-quan"),
            Column("issuer", "Tên nơi ban hành", lambda d: plan.agency[d.issuer].name if d.issuer else None),
            Column("official_subject", "Nguyên văn: trích yếu như kế hoạch ghi", lambda d: d.subject),
            Column("stated_in", "Mã đoạn nêu văn bản", lambda d: d.stated_in, required=True, refers_to="toan-van"),
            Column("relations", "Kế hoạch dùng văn bản làm gì", lambda d: _list(view.relations.relation_labels(d.id))),
            Column("cited_in", "Mã các đoạn dẫn văn bản", lambda d: _list(clause.id for clause, _ in cited[d.id])),
            Column("sources", "Ngoài kế hoạch: trang đã đối chiếu", lambda d: _list(_sources(d))),
            _url(view, lambda d: addresses.document(d.id)),
        ),
        plan.documents,
    )


def _text(view: Renderer) -> Table:
    return Table(
        "toan-van",
        "Toàn văn",
        "Mỗi dòng là một đoạn của văn bản, giữ nguyên từng chữ, theo thứ tự in.",
        (
            Column("id", "Mã của đoạn, không đổi", lambda p: p.id, required=True),
            *_coded("level", "loại đoạn", Level),
            Column("number", "Số hiệu; trống nếu là phần không đánh số", lambda p: _clause(view.number, p)),
            Column("citation", "Câu trích dẫn đầy đủ", lambda p: _clause(view.citation, p)),
            Column("official_mark", "Nguyên văn: ký hiệu đầu đoạn", lambda p: p.mark),
            Column("official_heading", "Nguyên văn: tiêu đề của đoạn", lambda p: p.heading),
            Column("official_text", "Nguyên văn: lời của đoạn", lambda p: p.text),
            _footnotes(view),
            _url(view, lambda p: addresses.in_full_text(p.id)),
        ),
        view.plan.paragraphs,
    )


def _coded(name: str, what: str, values: type[Term]) -> tuple[Column, Column]:
    """A value of a vocabulary, and its label."""
    return (
        Column(name, f"Mã của {what}", lambda r: getattr(r, name).value, required=True, values=tuple(values)),
        Column(f"{name}_label", f"Tên của {what}", lambda r: getattr(r, name).label, required=True),
    )


def _footnotes(view: Renderer) -> Column:
    return Column(
        "official_footnotes",
        "Nguyên văn: chú thích mà ký hiệu như ¹ trong lời văn gọi",
        lambda p: _list(f"{note.mark} {note.text}" for note in view.footnotes_in(p)),
    )


def _url(view: Renderer, address: Callable[[Any], str]) -> Column:
    return Column("url", "Địa chỉ trên trang này", lambda r: view.published(address(r)), required=True)


def _held(view: Renderer, paragraph: Paragraph) -> Iterable[Duty | Competence]:
    """What bodies have to do in a paragraph: by its words, then by our judgement."""
    link = view.plan.links_of.get(paragraph.id)
    return (*link.duties, *link.competent) if link else ()


def _role(link: Duty | Competence) -> tuple[str, str]:
    return (link.role.value, link.role.label) if isinstance(link, Duty) else (BY_FIELD, BY_FIELD_LABEL)


def _clause(form: Callable[[Paragraph], str], paragraph: Paragraph) -> str | None:
    """A form that only clauses have."""
    return form(paragraph) if paragraph.is_clause else None


def _sources(document: Document) -> Iterable[str]:
    return (f"{source.url} ({source.checked_on.isoformat()})" for source in document.sources)


def _list(items: Iterable[str]) -> str | None:
    """Several values in one cell, each once; nothing when there are none."""
    return LIST.join(dict.fromkeys(items)) or None
