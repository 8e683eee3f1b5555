"""Views of links. The view of a clause and the view of the thing that it is linked to have the same link object."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated

from plan_explorer.data.model import Paragraph
from plan_explorer.data.sentences import sentence_with
from plan_explorer.data.vocabulary import Basis, Judgement, Relation, Role
from plan_explorer.views.base import PAGE_ONLY, Ref, View


class Link(View):
    """Một quan hệ và nguyên văn làm căn cứ."""

    clause: Ref
    """Đoạn có quan hệ."""
    quote: str
    """Nguyên văn những chữ làm căn cứ."""
    basis: Basis = Basis.TEXT
    """text: nguyên văn nói rõ; ours: cách hiểu hoặc suy luận của trang tra cứu."""


class DutyView(Link):
    """Vai trò của một cơ quan ở một đoạn."""

    agency: Ref
    """Cơ quan."""
    role: Role | Judgement
    """Vai trò; theo-linh-vuc: đoạn không nêu tên cơ quan, trang tra cứu suy ra từ đoạn khác."""
    reason: str | None
    """Lý do, khi basis là ours."""
    stated_in: Ref
    """Đoạn có những chữ làm căn cứ."""
    heirs: tuple[Ref, ...]
    """Cơ quan nay có việc ấy, khi cơ quan mà đoạn nêu đã đổi; theo ghi chú có nguồn của cơ quan."""
    is_collective: Annotated[bool, PAGE_ONLY]

    @property
    def is_judged(self) -> bool:
        """Whether the clause doesn't name the agency and we judge it competent."""
        return isinstance(self.role, Judgement)

    @property
    def is_ours(self) -> bool:
        """Whether it rests on our judgement."""
        return self.basis is Basis.OURS


class ActorView(View):
    """Một cơ quan và các vai trò của nó ở một đoạn hoặc một nhóm đoạn."""

    agency: Ref
    """Cơ quan."""
    roles: tuple[Role | Judgement, ...]
    """Các vai trò, mỗi vai trò một lần."""
    read: Annotated[tuple[Role, ...], PAGE_ONLY]  # the roles that only our reading of the words gives it

    @property
    def is_judged(self) -> bool:
        """Whether it has no stated role and we only judge it competent."""
        return self.roles == (Judgement.THEO_LINH_VUC,)

    @property
    def role_labels(self) -> str:
        """Its roles in lower case, for the middle of a sentence; a role of our reading says so."""
        ours = " (cách hiểu)"
        return ", ".join(role.label.lower() + (ours if role in self.read else "") for role in self.roles)


class CitationView(Link):
    """Một đoạn dẫn một văn bản."""

    document: Ref
    """Văn bản được dẫn."""
    relation: Relation
    """Đoạn dùng văn bản làm gì."""
    through: Ref | None
    """Văn bản mà qua đó văn bản này được dẫn."""
    passage: Annotated[str, PAGE_ONLY]

    @property
    def label(self) -> str:
        """How the clause uses the document, and by way of which other document."""
        return f"{self.relation.label} qua {self.through.name}" if self.through else self.relation.label


class GroupingView(Link):
    """Một đoạn thuộc một chủ đề hoặc nói đến một đối tượng: phân loại của trang tra cứu."""

    thing: Ref
    """Chủ đề hoặc đối tượng."""


class DeadlineView(Link):
    """Một việc đến hạn."""

    what: str
    """Việc gì, theo lời của trang tra cứu."""
    due: str
    """Khi nào, bằng chữ."""
    yearly_before: str | None
    """Trước ngày này mỗi năm, dạng tháng-ngày."""
    last_day: str | None
    """Ngày cuối còn đúng hạn, bằng chữ: “trước ngày” không tính chính ngày đó."""
    recurring: str | None
    """Nhịp lặp lại khi không có ngày."""
    by: tuple[Ref, ...]
    """Cơ quan phải làm."""
    to: Ref | None
    """Nơi nhận."""


class PeriodView(Link):
    """Các năm mà một đoạn ghi cho một văn bản."""

    document: Ref
    """Văn bản."""
    start: int | None
    """Năm đầu."""
    end: int | None
    """Năm cuối."""
    vision: int | None
    """Năm của tầm nhìn hoặc định hướng."""
    years: Annotated[str, PAGE_ONLY]
    vision_words: Annotated[str, PAGE_ONLY]


class Piece(View):
    """A piece of a clause: `key` says whether a duty quotes it, `roles` has the duties whose quotes begin here."""

    text: str
    key: bool
    roles: tuple[DutyView, ...]


class DutiesInClause(View):
    """An agency's duties in one clause, with the whole text of the clause and the other agencies there."""

    clause: Ref
    text: str
    duties: tuple[DutyView, ...]
    partners: tuple[ActorView, ...] = ()

    @property
    def roles(self) -> list[tuple[Role | Judgement, bool]]:
        """Each role once, with whether it is only our reading: not if any of its duties is stated."""
        given = {duty.role for duty in self.duties if not duty.is_ours}
        return [(role, role not in given) for role in dict.fromkeys(duty.role for duty in self.duties)]

    @property
    def pieces(self) -> list[Piece]:
        """The clause in pieces: a page can mark the quotes, which may overlap, and label each role where it begins."""
        return _pieces(self.text, self.duties)

    @property
    def sentences(self) -> list[Piece]:
        """The same, but only the whole sentences that contain the quotes; “…” stands for what is left out."""
        found: dict[str, list[DutyView]] = {}
        for duty in self.duties:
            found.setdefault(sentence_with(self.text, duty.quote), []).append(duty)
        pieces, end = [], 0
        for sentence, duties in sorted(found.items(), key=lambda pair: self.text.index(pair[0])):
            start = self.text.index(sentence)
            if between := self.text[end:start]:
                left_out = f"{' ' if end else ''}… " if between.strip() else between
                pieces.append(Piece(text=left_out, key=False, roles=()))
            pieces += _pieces(sentence, duties)
            end = start + len(sentence)
        return pieces


class DutyGroup(View):
    """Clauses that an agency's page and sheet show together; `of` is the group or predecessor with the duty, if any."""

    id: str
    heading: str
    clauses: tuple[DutiesInClause, ...]
    of: Ref | None = None


def _pieces(text: str, duties: Iterable[DutyView]) -> list[Piece]:
    """A text cut at the words of some duties, which may overlap."""
    marked: set[int] = set()
    begins: dict[int, list[DutyView]] = {}
    for duty in duties:
        start = text.index(duty.quote)
        marked.update(range(start, start + len(duty.quote)))
        begins.setdefault(start, []).append(duty)
    cuts = [i for i in range(1, len(text)) if i in begins or (i in marked) != (i - 1 in marked)]
    return [Piece(text=text[a:b], key=a in marked, roles=begins.get(a, [])) for a, b in pairwise([0, *cuts, len(text)])]


def passage(paragraph: Paragraph, quote: str) -> str:
    """The whole sentences of a paragraph that contain a quote."""
    in_text = paragraph.text and quote in paragraph.text
    return sentence_with(paragraph.text if in_text else paragraph.words, quote)
