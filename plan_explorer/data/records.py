"""The records of `plan_data/`, one class per kind of entry. `links.py` and `plan_info.py` have the other records."""

import re
from typing import Annotated

from pydantic import StringConstraints

from plan_explorer.data.fields import (
    AT_LEAST_ONE,
    ONCE,
    AgencyId,
    AgencyIds,
    ClauseId,
    Day,
    Id,
    Record,
    RefersTo,
    StandsIn,
    Text,
    Texts,
    Url,
)
from plan_explorer.data.vocabulary import (
    CLAUSE_LEVELS,
    AgencyKind,
    AgencyLevel,
    DocumentType,
    Level,
    NoteKind,
    SitePage,
    Succession,
)

# Parts of the plan that a note, and a change of the site, can be about.
OF_NOTES = RefersTo("paragraphs", "footnotes", "agencies", "documents")
OF_CHANGES = RefersTo("paragraphs", "footnotes", "agencies", "documents", "topics", "audiences")


class Paragraph(Record):
    """One paragraph of the official text, verbatim, footnote marks (¹ ²) included."""

    id: Id
    """mã đoạn: mã đoạn cha + `-` + dấu của mình (`ii-1-dd`, `iii-5-a-4`, `iii-cuoi`)"""
    level: Level
    """đoạn là gì; sáu loại đầu trích dẫn được"""
    mark: Text | None = None
    """dấu in trước đoạn: `"I."`, `"1."`, `"đ)"`, `"-"`"""
    heading: Text | None = None
    """tiêu đề in"""
    text: Text | None = None
    """lời văn. Dấu chú thích ¹ ² ³ nằm ngay trong lời"""

    @property
    def is_clause(self) -> bool:
        """Whether the paragraph is part of the numbered text and can be cited."""
        return self.level in CLAUSE_LEVELS

    @property
    def words(self) -> str:
        """Heading and text together; quotes are searched in them."""
        return " ".join(part for part in (self.heading, self.text) if part)


class Footnote(Record):
    """A footnote; a paragraph has its `mark`."""

    id: Id
    """mã chú thích"""
    mark: Text
    """dấu ¹ ² ³ … như trong lời văn, ở đó đúng một lần"""
    text: Text
    """lời chú thích như in"""

    @property
    def words(self) -> str:
        """Its text; quotes are searched in it."""
        return self.text


class Agency(Record):
    """An agency that the plan names, or an agency of today that took over its work and has no `names`.

    `names` are its forms in the text; `aliases` are words that people type to find it.
    """

    id: Id
    """mã, thành địa chỉ của trang"""
    name: Text
    """tên đầy đủ"""
    level: AgencyLevel
    """cấp"""
    kind: AgencyKind = AgencyKind.CO_QUAN
    """một cơ quan (mặc định), một nhóm, hay một chức danh"""
    member_of: AgencyIds = ()
    """các nhóm mà nơi này là thành viên; việc chung của nhóm cũng hiện ở trang của nơi này"""
    names: Texts = ()
    """**mọi** cách kế hoạch gọi tên, đúng từng chữ, từ hai chữ trở lên; thành liên kết trong lời văn"""
    aliases: Texts = ()
    """cách người ta hay gõ (chữ tắt, tên gọi thường ngày, tên mới); chỉ để tìm"""


class Source(Record):
    """A page outside the site that we read, and the day of reading."""

    title: Text
    """tên trang, tên văn bản"""
    url: Url
    """địa chỉ đã xem, dạng `https://…`"""
    checked_on: Day
    """ngày xem (năm-tháng-ngày), không sau `updated` trong `plan.yml`"""


class Document(Record):
    """A document that the plan names. `subject` is its trích yếu, or how the paragraph `stated_in` calls it."""

    id: Id
    """mã, thành địa chỉ của trang; văn bản có số thì mã có cả năm (`200-kh-ubnd-2022`), vì số lặp lại mỗi năm"""
    type: DocumentType
    """loại văn bản"""
    name: Text
    """tên hiển thị, có số"""
    number: Text | None = None
    """số, ký hiệu như in (bỏ nếu không có)"""
    issuer: AgencyId | None = None
    """cơ quan ban hành (mã): chỉ ghi khi kế hoạch ghi"""
    date: Day | None = None
    """ngày (năm-tháng-ngày): chỉ ghi khi kế hoạch ghi"""
    subject: Text | None = None
    """trích yếu, hoặc lời kế hoạch gọi văn bản: chỉ ghi khi kế hoạch ghi"""
    stated_in: ClauseId
    """đoạn có các thông tin trên; số, ngày, trích yếu, tên cơ quan được so với lời đoạn đó"""
    names: Texts = ()
    """**mọi** cách kế hoạch gọi tên, đúng từng chữ, từ hai chữ trở lên; thành liên kết trong lời văn"""
    aliases: Texts = ()
    """cách người ta hay gõ; chỉ để tìm"""
    sources: tuple[Source, ...] = ()
    """nơi đã tra cứu bên ngoài"""

    @property
    def is_normative(self) -> bool:
        """Whether it is a văn bản quy phạm pháp luật: only their numbers include the year (30/2022/QĐ-UBND)."""
        return bool(re.match(r"\d+/\d{4}/", self.number or ""))


class Subject(Record):
    """Base of topics and audiences: a group in which we put clauses."""

    id: Id
    """mã, thành địa chỉ của trang"""
    name: Text
    """tên"""
    definition: Text
    """một câu, kết thúc bằng dấu chấm"""
    aliases: Texts = ()
    """từ khác người ta hay gõ; chỉ để tìm"""


class Topic(Subject):
    """A subject that runs through the plan."""


class Audience(Subject):
    """A group of people or businesses that clauses speak of."""


class GlossaryEntry(Record):
    """An abbreviation or term. `stated_in` is the footnote or clause in which the plan itself explains it."""

    id: Id
    """mã, thành địa chỉ của mục (`/thuat-ngu/#mã`)"""
    term: Text
    """từ, chữ viết tắt"""
    expansion: Text | None = None
    """viết đầy đủ; cần có trường này hoặc `definition`"""
    definition: Text | None = None
    """giải thích bằng lời của trang, kết thúc bằng dấu chấm"""
    names: Texts = ()
    """dạng trong lời văn, thành liên kết ở lần đầu mỗi đoạn"""
    aliases: Texts = ()
    """từ khác người ta hay gõ; chỉ để tìm"""
    stated_in: Annotated[Id, RefersTo("paragraphs", "footnotes")] | None = None
    """nơi văn bản tự giải thích: mã đoạn hay chú thích"""
    quote: Annotated[Text, StandsIn("stated_in")] | None = None
    """lời giải thích, đúng từng chữ của đoạn ấy (chú thích thì không cần: `expansion` phải đúng như chú thích)"""


class OwnWords(Record):
    """Our short title, plain summary and ready sentence of a clause; never part of the official text."""

    clause: ClauseId
    """mã đoạn; mọi đoạn có trang riêng đều phải có một mục"""
    title: Annotated[Text, StringConstraints(max_length=90)]
    """tiêu đề: hai chữ trở lên, tối đa 90 ký tự, không có dấu chấm cuối, không trùng"""
    summary: Text
    """tóm tắt: 1 đến 5 câu dễ hiểu, mỗi câu tối đa 35 chữ, ít chữ hơn nguyên văn (nguyên văn từ 20 chữ trở xuống thì
    không dài hơn), không thêm điều đoạn không nói"""
    sentence: Annotated[Text, StringConstraints(max_length=320)] | None = None
    """câu dẫn cho người làm truyền thông: một hay hai câu, 60 đến 320 ký tự, đứng một mình vẫn đúng: nêu loại văn bản
    (như “Kế hoạch”), địa danh in ở đầu kế hoạch và năm ban hành, không dùng chữ tắt của kế hoạch, không có chữ “sẽ”,
    chỉ nêu cơ quan mà đoạn hay tiêu đề trên nó nêu. Đã viết cho một đoạn thì viết cho mọi đoạn"""


class Note(Record):
    """A note of ours about clauses, agencies or documents. With `verified: false` the page calls it unverified.

    A note of kind `ke-thua` has a field, `now`, for what became of the agencies or of the duties in the clauses.
    """

    id: Id
    """mã ghi chú"""
    kind: NoteKind
    """loại ghi chú: chỗ giữ như bản in, hoặc (thông tin ngoài kế hoạch) cơ quan về sau ra sao, điều khác cần biết"""
    about: Annotated[tuple[Annotated[Id, OF_NOTES], ...], AT_LEAST_ONE, *ONCE]
    """mã các đoạn, cơ quan, văn bản mà ghi chú nói đến"""
    words: Annotated[Text, StandsIn("about")] | None = None
    """với `nguyen-van`, bắt buộc: đúng lời văn của đoạn đầu tiên trong `about`"""
    now: Succession | None = None
    """chỉ với `ke-thua`, bắt buộc: cơ quan ấy nay ra sao; chưa có nguồn thì là giá trị cuối"""
    to: AgencyIds = ()
    """chỉ với `now: chuyen`, bắt buộc: mã nơi nay đảm nhận"""
    since: Day | None = None
    """ngày có thay đổi ấy, với `chuyen` hay `khong-con`: chỉ ghi khi nguồn ghi"""
    text: Text
    """nội dung, lời của trang"""
    verified: bool = True
    """`false` khi chưa có nguồn (không kèm `sources`); trang ghi “chưa xác minh”"""
    sources: tuple[Source, ...] = ()
    """thông tin ngoài kế hoạch phải có nguồn"""


class Change(Record):
    """A dated change of this site: what and why, in one or two sentences. `about` and `pages` are what it links to."""

    id: Id
    """mã thay đổi, là địa chỉ của mục (`/thay-doi/#mã`) và của mục tin"""
    date: Day
    """ngày thay đổi (năm-tháng-ngày), không sau `updated` trong `plan.yml`: thêm mục mới thì sửa cả ngày ấy"""
    what: Text
    """một hoặc hai câu: đổi gì, vì sao. Câu đầu là tiêu đề trong nguồn tin, nên ngắn và đứng một mình vẫn rõ"""
    about: Annotated[tuple[Annotated[Id, OF_CHANGES], ...], *ONCE] = ()
    """mã các đoạn, chú thích, cơ quan, văn bản, chủ đề, đối tượng mà thay đổi nói đến; trang liên kết tới
    đó"""
    pages: Annotated[tuple[SitePage, ...], *ONCE] = ()
    """trang mục liên quan"""
