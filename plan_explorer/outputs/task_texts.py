"""`/nhiem-vu/<id>/index.md` and `index.txt`: the page of each task as Markdown and as plain text.

The words of the clause stand behind `>`, and nothing else does; headings say whose words follow.
"""

from collections.abc import Iterable, Iterator

from plan_explorer import addresses
from plan_explorer.data.model import Source
from plan_explorer.render.disclaimer import NOTICE
from plan_explorer.render.markdown_text import Kind, Link, Part, markdown, part, plain
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import ClauseView, Ref


def assets(renderer: Renderer) -> Iterator[Asset]:
    for task in renderer.views.tasks:
        parts = list(_Text(renderer, task).parts())
        yield Asset(addresses.task_markdown(task.id).lstrip("/"), markdown(parts).encode())
        yield Asset(addresses.task_text(task.id).lstrip("/"), plain(parts).encode())


class _Text:
    """What the files say of one task."""

    def __init__(self, renderer: Renderer, task: ClauseView) -> None:
        self.renderer = renderer
        self.task = task

    def parts(self) -> Iterator[Part]:
        """The whole text, in the order of the page."""
        yield part(Kind.TITLE, f"{self.task.number}. {self.task.title}")
        yield part(
            Kind.PARAGRAPH,
            "Tiêu đề trên là lời của trang này. Lời văn của đoạn, giữ nguyên từng chữ, ở mục “Nguyên văn”.",
        )
        yield from self._record()
        yield from self._section(
            "Các ý tiếp theo (tiêu đề của trang này)",
            [(self._link(ref, ref.handle), f" {ref.name}") for ref in self.task.children],
        )
        yield part(Kind.HEADING, "Tóm tắt (lời của trang này)")
        yield part(Kind.PARAGRAPH, self.task.description)
        if self.task.ours.sentence:
            yield part(Kind.HEADING, "Câu dẫn (lời của trang này)")
            yield part(Kind.PARAGRAPH, self.task.ours.sentence)
        yield from self._agencies()
        yield from self._section("Thời hạn, thời kỳ", [*self._deadlines(), *self._periods()])
        yield from self._section("Văn bản được dẫn", list(self._documents()))
        yield from self._section("Chủ đề, đối tượng (phân loại của trang này)", list(self._subjects()))
        yield from self._notes()
        yield from self._origin()

    def _section(self, heading: str, items: list[tuple[str | Link, ...]]) -> Iterator[Part]:
        """A heading and a list; nothing where the list is empty."""
        if items:
            yield part(Kind.HEADING, heading)
        yield from (part(Kind.ITEM, *pieces) for pieces in items)

    def _record(self) -> Iterator[Part]:
        yield part(Kind.HEADING, "Nguyên văn (lời của văn bản)")
        if lead_in := self.task.lead_in:
            clause = self._link(lead_in.clause, lead_in.clause.handle)
            yield part(Kind.PARAGRAPH, "Nối tiếp ", clause, f": “{lead_in.text}”")
        for words in (self.task.heading, self.task.text):
            if words:
                yield part(Kind.RECORD, words)
        for note in self.task.footnotes:
            yield part(Kind.PARAGRAPH, f"Chú thích {note.mark} của văn bản: {note.text}")
        yield part(Kind.PARAGRAPH, f"Trích dẫn: {self.task.citation}")

    def _agencies(self) -> Iterator[Part]:
        stated = [
            (
                f"{duty.role.label}: ",
                self._link(duty.agency),
                f": “{duty.quote}”.{f' Cách hiểu của trang này: {duty.reason}' if duty.is_ours else ''}",
            )
            for duty in self.task.stated
        ]
        judged = [
            (
                self._link(duty.agency),
                f": {duty.reason} ",
                self._link(duty.stated_in, duty.stated_in.handle),
                f": “{duty.quote}”.",
            )
            for duty in self.task.judged
        ]
        yield from self._section("Ai làm gì (theo lời văn)", stated)
        yield from self._section("Theo lĩnh vực (suy luận của trang này)", judged)

    def _deadlines(self) -> Iterator[tuple[str | Link, ...]]:
        for deadline in self.task.deadlines:
            to = (", gửi ", self._link(deadline.to)) if deadline.to else ()
            yield f"{deadline.due}: {deadline.what}", *to, f": “{deadline.quote}”."

    def _periods(self) -> Iterator[tuple[str | Link, ...]]:
        for period in self.task.periods:
            yield self._link(period.document), f", {period.years}: “{period.quote}”."

    def _documents(self) -> Iterator[tuple[str | Link, ...]]:
        for citation in self.task.documents:
            through = (", qua ", self._link(citation.through)) if citation.through else ()
            yield (
                f"{citation.relation.label}: ",
                self._link(citation.document),
                *through,
                f": “{citation.quote}”.",
            )

    def _subjects(self) -> Iterator[tuple[str | Link, ...]]:
        for name, groupings in (("Chủ đề", self.task.topics), ("Đối tượng", self.task.audiences)):
            for grouping in groupings:
                yield f"{name}: ", self._link(grouping.thing), f": “{grouping.quote}”."

    def _notes(self) -> Iterator[Part]:
        for heading, notes in (
            ("Ghi chú (lời của trang này)", self.task.kept_notes),
            ("Thông tin ngoài kế hoạch", self.task.outside_notes),
        ):
            items = [
                (f"{note.kind.label}{'' if note.verified else ' (chưa xác minh)'}: {note.text}", *_read(note.sources))
                for note in notes
            ]
            yield from self._section(heading, items)

    def _origin(self) -> Iterator[Part]:
        plan = self.renderer.views.whole_plan
        place = Link(self.task.number, self.renderer.published(addresses.in_full_text(self.task.id)))
        yield part(Kind.HEADING, "Nguồn và giấy phép")
        yield part(Kind.ITEM, "Trang: ", self._link(self.task.ref))
        yield part(Kind.ITEM, "Trong toàn văn: ", place)
        yield part(Kind.ITEM, f"Lời của văn bản: {plan.rights.text}")
        yield part(Kind.ITEM, "Lời của trang này: ", Link(plan.rights.ours, plan.rights.ours_url))
        yield part(Kind.ITEM, f"{NOTICE}: {plan.citation}.")
        yield part(Kind.ITEM, f"Dữ liệu cập nhật ngày {plan.updated:%d/%m/%Y}.")

    def _link(self, ref: Ref, name: str = "") -> Link:
        return Link(name or ref.name, self.renderer.published(ref.url))


def _read(sources: Iterable[Source]) -> Iterator[str | Link]:
    """Outside pages, each with the day it was read, after the words that rest on them."""
    for source in sources:
        yield " ("
        yield Link(source.title, source.url)
        yield f", tra cứu {source.checked_on:%d/%m/%Y})"
