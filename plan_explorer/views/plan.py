"""The view of the plan itself: its identity, its status today, its deadlines and reporting chains."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

from plan_explorer import addresses
from plan_explorer.data.model import Footnote, Note, PlanInfo
from plan_explorer.data.vocabulary import NoteKind, SectionRole
from plan_explorer.graph import citation
from plan_explorer.graph.duties import Duty
from plan_explorer.graph.reporting_chain import reporting_chain
from plan_explorer.views.base import PAGE_ONLY, Ref, View, fields_of
from plan_explorer.views.links import ActorView, DeadlineView, DutyView, PeriodView

if TYPE_CHECKING:
    from plan_explorer.views import Views


class SectionView(View):
    """Một Mục và vai trò của nó."""

    clause: Ref
    """Mục."""
    role: SectionRole
    """Mục dùng để làm gì."""


class ChainStep(View):
    """Các cơ quan ở cùng một bước của quy trình báo cáo."""

    agencies: tuple[ActorView, ...]
    """Cơ quan và việc của cơ quan với báo cáo."""
    words: tuple[DutyView, ...]
    """Lời văn nói vậy."""
    notes: Annotated[tuple[Note, ...], PAGE_ONLY]


class DueView(DeadlineView):
    """Một việc đến hạn và quy trình báo cáo, nếu đó là báo cáo."""

    chain: tuple[ChainStep, ...]
    """Từ nơi báo cáo đến nơi nhận cuối cùng."""


class PeriodsView(View):
    """Các thời kỳ mà kế hoạch ghi cho một văn bản."""

    document: Ref
    """Văn bản."""
    periods: tuple[PeriodView, ...]
    """Các thời kỳ."""


class DocumentsView(View):
    """Các văn bản mà kế hoạch dùng theo cùng một cách."""

    relation: str
    """Kế hoạch dùng các văn bản làm gì."""
    documents: tuple[Ref, ...]
    """Các văn bản."""


class PlanView(PlanInfo):
    """Chính kế hoạch: danh tính, tình trạng, thời hạn."""

    document: Ref
    """Văn bản của kế hoạch."""
    citation: str
    """Câu trích dẫn kế hoạch."""
    number: str | None
    """Số, ký hiệu."""
    date: datetime.date | None
    """Ngày ban hành."""
    issuer: Ref | None
    """Cơ quan ban hành."""
    period_ended: bool
    """Thời kỳ thực hiện đã kết thúc vào ngày cập nhật dữ liệu hay chưa."""
    sections: tuple[SectionView, ...]
    """Các Mục."""
    recipients: tuple[Ref, ...]
    """Nơi nhận."""
    documents: tuple[DocumentsView, ...]
    """Văn bản mà kế hoạch nhắc đến, theo quan hệ."""
    footnotes: tuple[Footnote, ...]
    """Chú thích của văn bản."""
    deadlines: tuple[DueView, ...]
    """Mọi thời hạn: có ngày trong năm trước."""
    periods: tuple[PeriodsView, ...]
    """Thời kỳ theo văn bản, kế hoạch trước tiên."""
    calendar: str | None
    """Lịch nhắc chung, tệp iCalendar."""
    notes_on_text: Annotated[tuple[Note, ...], PAGE_ONLY]
    kept_notes: Annotated[tuple[Note, ...], PAGE_ONLY]

    @property
    def period(self) -> str:
        """The last year of the plan, and whether it is over."""
        return f"đến năm {self.period_end}{' (đã kết thúc)' if self.period_ended else ''}"

    @property
    def status_line(self) -> str:
        """Its status, for every page and sheet: date of issue, last year, amendments found, day of the search."""
        parts = [f"Ban hành ngày {self.date:%d/%m/%Y}"] if self.date else []
        parts.append(f"thời kỳ đến năm {self.period_end}{' đã kết thúc' if self.period_ended else ''}")
        if self.status:
            parts.append(f"{self.status.text} (tra cứu {self.status.checked_on:%d/%m/%Y})")
        return f"{'; '.join(parts)}."

    @property
    def date_words(self) -> str:
        """Its date as printed in documents."""
        return citation.date_in_words(self.date) if self.date else ""

    @property
    def yearly_deadlines(self) -> tuple[DueView, ...]:
        """Deadlines with a day of the year."""
        return tuple(deadline for deadline in self.deadlines if deadline.yearly_before)


def plan_view(views: Views) -> PlanView:
    """The view of the plan."""
    plan, graph = views.plan, views.graph
    info = plan.info
    own = plan.document[info.document]
    deadlines = _deadlines(views)
    by_relation = graph.documents_by_relation()
    return PlanView(
        **fields_of(
            info,
            document=views.document_ref[own.id],
            sections=tuple(
                SectionView(clause=views.clause_ref(plan.paragraph[one.clause]), role=one.role) for one in info.sections
            ),
            recipients=tuple(views.agency_ref[id_] for id_ in info.recipients),
        ),
        citation=citation.cite_plan(plan),
        number=own.number,
        date=own.date,
        issuer=views.agency_ref[own.issuer] if own.issuer else None,
        period_ended=info.updated.year > info.period_end,
        documents=tuple(
            DocumentsView(relation=relation.label, documents=tuple(views.document_ref[d.id] for d in documents))
            for relation, documents in by_relation
        ),
        footnotes=plan.footnotes,
        deadlines=deadlines,
        periods=_periods(views),
        calendar=addresses.CALENDAR if any(one.yearly_before for one in deadlines) else None,
        notes_on_text=tuple(_notes_on_text(views)),
        kept_notes=tuple(note for note in plan.notes if note.kind is NoteKind.NGUYEN_VAN),
    )


def _deadlines(views: Views) -> tuple[DueView, ...]:
    """All deadlines. A note on an agency is shown only at the first step with that agency."""
    shown: set[str] = set()
    found = []
    for clause, deadline in views.graph.deadlines:
        chain = reporting_chain(views.graph, clause, deadline)
        steps = tuple(_step(views, duties, shown) for duties in chain)
        found.append(DueView(**dict(views.deadline(clause, deadline)), chain=steps))
    return tuple(found)


def _step(views: Views, duties: list[Duty], shown: set[str]) -> ChainStep:
    agencies = views.actors(duties)
    found = (views.graph.successions.note(actor.agency.id) for actor in agencies)
    notes = {note.id: note for note in found if note}
    first = [note for id_, note in notes.items() if id_ not in shown]
    shown.update(notes)
    words = {(duty.quote, duty.reason): duty for duty in duties}
    return ChainStep(agencies=agencies, words=views.duties(words.values()), notes=tuple(first))


def _periods(views: Views) -> tuple[PeriodsView, ...]:
    plan = views.plan
    own_first = sorted(plan.documents, key=lambda document: document.id != plan.info.document)
    found = ((document, views.graph.periods[document.id]) for document in own_first)
    return tuple(
        PeriodsView(document=views.document_ref[d.id], periods=tuple(views.period(*pair) for pair in periods))
        for d, periods in found
        if periods
    )


def _notes_on_text(views: Views) -> list[Note]:
    """Notes with facts from outside about paragraphs without a page; the full text shows these notes."""
    without_page = views.plan.paragraph.keys() - views.task_ids
    outside = (note for note in views.plan.notes if note.kind is not NoteKind.NGUYEN_VAN)
    return [note for note in outside if without_page & set(note.about)]
