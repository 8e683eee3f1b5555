"""`/nhiem-vu/<id>/index.md` and `index.txt`: the page of each task as Markdown and as plain text.

The words of the clause stand behind `>`, and nothing else does; headings say whose words follow.
"""

from collections.abc import Iterator

from plan_explorer import addresses
from plan_explorer.data.model import Citation, ClauseLinks, Paragraph, Source
from plan_explorer.render.disclaimer import NOTICE
from plan_explorer.render.markdown_text import Kind, Link, Part, markdown, part, plain
from plan_explorer.render.pages import Alternate, Asset, Renderer


def assets(renderer: Renderer) -> Iterator[Asset]:
    for task in renderer.plan.tasks:
        parts = list(_Task(renderer, task).parts())
        yield Asset(addresses.task_markdown(task.id).lstrip("/"), markdown(parts).encode())
        yield Asset(addresses.task_text(task.id).lstrip("/"), plain(parts).encode())


def alternates(task: Paragraph) -> tuple[Alternate, ...]:
    """The two files, as the page of the task names them."""
    return (
        Alternate("text/markdown", addresses.task_markdown(task.id)),
        Alternate("text/plain", addresses.task_text(task.id)),
    )


class _Task:
    """What the files say of one task."""

    def __init__(self, view: Renderer, task: Paragraph) -> None:
        self.view = view
        self.plan = view.plan
        self.task = task
        self.own = view.plan.own_words[task.id]
        self.links = view.plan.links_of.get(task.id)

    def parts(self) -> Iterator[Part]:
        """The whole text, in the order of the page."""
        yield part(Kind.TITLE, f"{self.view.number(self.task)}. {self.own.title}")
        yield part(
            Kind.PARAGRAPH,
            "Tiêu đề trên là lời của trang này. Lời văn của đoạn, giữ nguyên từng chữ, ở mục “Nguyên văn”.",
        )
        yield from self._record()
        yield from self._below()
        yield part(Kind.HEADING, "Tóm tắt (lời của trang này)")
        yield part(Kind.PARAGRAPH, self.own.summary)
        if self.own.sentence:
            yield part(Kind.HEADING, "Câu dẫn (lời của trang này)")
            yield part(Kind.PARAGRAPH, self.own.sentence)
        if self.links:
            yield from self._bodies(self.links)
            yield from self._time(self.links)
            yield from self._documents(self.links)
            yield from self._subjects(self.links)
        yield from self._notes()
        yield from self._origin()

    def _record(self) -> Iterator[Part]:
        yield part(Kind.HEADING, "Nguyên văn (lời của văn bản)")
        above = self.plan.lineage(self.task.id)[:-1]
        if above and above[-1].text and above[-1].id in self.view.tasks:
            yield part(Kind.PARAGRAPH, "Nối tiếp ", self._clause(above[-1]), f": “{above[-1].text}”")
        for words in (self.task.heading, self.task.text):
            if words:
                yield part(Kind.RECORD, words)
        for note in self.view.footnotes_in(self.task):
            yield part(Kind.PARAGRAPH, f"Chú thích {note.mark} của văn bản: {note.text}")
        yield part(Kind.PARAGRAPH, f"Trích dẫn: {self.view.citation(self.task)}")

    def _below(self) -> Iterator[Part]:
        children = self.plan.children[self.task.id]
        if children:
            yield part(Kind.HEADING, "Các ý tiếp theo (tiêu đề của trang này)")
        for child in children:
            yield part(Kind.ITEM, self._clause(child), f" {self.view.title(child)}")

    def _bodies(self, links: ClauseLinks) -> Iterator[Part]:
        if links.duties:
            yield part(Kind.HEADING, "Ai làm gì (theo lời văn)")
        for duty in links.duties:
            reason = f" Cách hiểu của trang này: {duty.reason}" if duty.reason else ""
            yield part(Kind.ITEM, f"{duty.role.label}: ", self._agency(duty.agency), f": “{duty.quote}”.{reason}")
        if links.competent:
            yield part(Kind.HEADING, "Theo lĩnh vực (suy luận của trang này)")
        for judged in links.competent:
            place = self._clause(self.plan.paragraph[judged.clause])
            yield part(Kind.ITEM, self._agency(judged.agency), f": {judged.reason} ", place, f": “{judged.quote}”.")

    def _time(self, links: ClauseLinks) -> Iterator[Part]:
        if links.deadlines or links.periods:
            yield part(Kind.HEADING, "Thời hạn, thời kỳ")
        for deadline in links.deadlines:
            to = (", gửi ", self._agency(deadline.to)) if deadline.to else ()
            what = f"{self.view.due(deadline)}: {deadline.what}"
            yield part(Kind.ITEM, what, *to, f": “{deadline.quote}”.")
        for period in links.periods:
            years = self.view.years(period)
            yield part(Kind.ITEM, self._document(period.document), f", {years}: “{period.quote}”.")

    def _documents(self, links: ClauseLinks) -> Iterator[Part]:
        if links.documents:
            yield part(Kind.HEADING, "Văn bản được dẫn")
        for cited in links.documents:
            pieces = (f"{cited.relation.label}: ", self._document(cited.document), *self._through(cited))
            yield part(Kind.ITEM, *pieces, f": “{cited.quote}”.")

    def _through(self, cited: Citation) -> tuple[str | Link, ...]:
        return (", qua ", self._document(cited.through)) if cited.through else ()

    def _subjects(self, links: ClauseLinks) -> Iterator[Part]:
        if links.topics or links.audiences:
            yield part(Kind.HEADING, "Chủ đề, đối tượng (phân loại của trang này)")
        for topic in links.topics:
            name = self._link(self.plan.topic[topic.topic].name, addresses.topic(topic.topic))
            yield part(Kind.ITEM, "Chủ đề: ", name, f": “{topic.quote}”.")
        for audience in links.audiences:
            name = self._link(self.plan.audience[audience.audience].name, addresses.audience(audience.audience))
            yield part(Kind.ITEM, "Đối tượng: ", name, f": “{audience.quote}”.")

    def _notes(self) -> Iterator[Part]:
        kept, outside = self.view.kept_notes(self.task.id), self.view.outside_notes(self.task.id)
        for heading, notes in (("Ghi chú (lời của trang này)", kept), ("Thông tin ngoài kế hoạch", outside)):
            if notes:
                yield part(Kind.HEADING, heading)
            for note in notes:
                doubt = "" if note.verified else " (chưa xác minh)"
                yield part(Kind.ITEM, f"{note.kind.label}{doubt}: {note.text}", *_read(note.sources))

    def _origin(self) -> Iterator[Part]:
        info, rights = self.plan.info, self.plan.info.rights
        yield part(Kind.HEADING, "Nguồn và giấy phép")
        yield part(Kind.ITEM, "Trang: ", self._link(self.own.title, addresses.task(self.task.id)))
        place = self._link(self.view.number(self.task), addresses.in_full_text(self.task.id))
        yield part(Kind.ITEM, "Trong toàn văn: ", place)
        yield part(Kind.ITEM, f"Lời của văn bản: {rights.text}")
        yield part(Kind.ITEM, "Lời của trang này: ", Link(rights.ours, rights.ours_url))
        yield part(Kind.ITEM, f"{NOTICE}: {self.view.plan_citation()}.")
        yield part(Kind.ITEM, f"Dữ liệu cập nhật ngày {info.updated:%d/%m/%Y}.")

    def _agency(self, id_: str) -> Link:
        return self._link(self.plan.agency[id_].name, addresses.agency(id_))

    def _document(self, id_: str) -> Link:
        return self._link(self.plan.document[id_].name, addresses.document(id_))

    def _clause(self, clause: Paragraph) -> Link:
        return self._link(self.view.handle(clause), self.view.address(clause))

    def _link(self, label: str, address: str) -> Link:
        return Link(label, self.view.published(address))


def _read(sources: tuple[Source, ...]) -> Iterator[str | Link]:
    """Outside pages, each with the day it was read, after the words that rest on them."""
    for source in sources:
        yield " ("
        yield Link(source.title, source.url)
        yield f", tra cứu {source.checked_on:%d/%m/%Y})"
