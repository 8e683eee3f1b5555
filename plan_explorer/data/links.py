"""The records of `links.yml`: what one clause says about agencies, documents, subjects and dates, with quotes."""

from typing import Annotated

from plan_explorer.data.fields import (
    AT_LEAST_ONE,
    ONCE,
    AgencyId,
    ClauseId,
    DocumentId,
    Id,
    MonthDay,
    Quote,
    Record,
    RefersTo,
    Text,
    Year,
)
from plan_explorer.data.vocabulary import Relation, Role


class Duty(Record):
    """An agency's role in a clause, as `quote` says. With a `reason` it is our reading of these words."""

    agency: AgencyId
    """mã cơ quan"""
    role: Role
    """vai trò; `chu-tri` chỉ khi lời trích có chữ “chủ trì”. Ba vai trò cuối không phải là việc phải làm: `tiep-nhan`
    cho nơi nhận báo cáo, đề xuất; `duoc-tham-muu` cho nơi mà cơ quan khác tham mưu; `doi-tac` cho nơi mà kế hoạch muốn
    phối hợp cùng nhưng không giao việc được"""
    quote: Quote
    """lời trích; lời ấy (hoặc tiêu đề bên trên) phải nêu tên cơ quan, nếu không thì thêm `reason`"""
    reason: Text | None = None
    """lý do, ít nhất bốn chữ; trang ghi rõ đó là cách hiểu của trang"""


class NotDuty(Record):
    """Words of a clause with duties that belong to no duty, with the reason."""

    words: Quote
    """đúng chữ trong lời văn của đoạn"""
    reason: Text
    """vì sao chữ ấy không thuộc việc nào ở `duties`, ít nhất bốn chữ"""


class Competence(Record):
    """Our judgement that an agency is competent for a task, based on a quote from another clause."""

    agency: AgencyId
    """mã cơ quan"""
    clause: ClauseId
    """đoạn làm căn cứ"""
    quote: Quote
    """lời của đoạn căn cứ; lời ấy (hoặc tiêu đề bên trên nó) phải nêu tên cơ quan"""
    reason: Text
    """lý do, ít nhất bốn chữ"""


class Citation(Record):
    """A clause cites a document; `through` names another document if the clause cites it by way of that one."""

    document: DocumentId
    """mã văn bản"""
    relation: Relation
    """văn bản được dùng thế nào; ở phần căn cứ luôn là `can-cu`, ở nơi khác thì `can-cu` phải trích chữ “căn cứ”"""
    through: DocumentId | None = None
    """dẫn qua văn bản nào"""
    quote: Quote
    """lời trích, phải nêu tên hay số của văn bản"""


class TopicLink(Record):
    """A clause belongs to a topic, as the quoted words show."""

    topic: Annotated[Id, RefersTo("topics")]
    """mã chủ đề"""
    quote: Quote
    """lời trích"""


class AudienceLink(Record):
    """A clause speaks of an audience, as the quoted words show."""

    audience: Annotated[Id, RefersTo("audiences")]
    """mã đối tượng"""
    quote: Quote
    """lời trích"""


class Deadline(Record):
    """Something due: each year before a day (`yearly_before`, MM-DD), or in the rhythm that `recurring` quotes."""

    what: Text
    """việc phải xong, lời của trang"""
    yearly_before: MonthDay | None = None
    """`"11-20"`: trước ngày 20 tháng 11 hàng năm, như `quote` ghi; hoặc ghi `recurring`"""
    recurring: Quote | None = None
    """nhịp lặp lại, đúng lời văn; hoặc ghi `yearly_before`"""
    by: Annotated[tuple[AgencyId, ...], AT_LEAST_ONE, *ONCE]
    """mã các cơ quan phải làm; đoạn hoặc tiêu đề phía trên nêu tên"""
    to: AgencyId | None = None
    """mã nơi nhận; đoạn hoặc tiêu đề phía trên nêu tên"""
    quote: Quote
    """lời trích"""


class Period(Record):
    """Years that a clause names for a document: start, end, and the year of its tầm nhìn or định hướng."""

    document: DocumentId
    """mã văn bản, là chính kế hoạch hoặc văn bản mà đoạn dẫn"""
    start: Year | None = None
    """năm đầu, như `quote` ghi"""
    end: Year | None = None
    """năm cuối, như `quote` ghi"""
    vision: Year | None = None
    """năm của tầm nhìn hay định hướng, như `quote` ghi; trang in chữ của `quote`"""
    quote: Quote
    """lời trích"""


class ClauseLinks(Record):
    """Everything that one clause says about agencies, documents, subjects and dates."""

    clause: ClauseId
    """mã đoạn"""
    duties: tuple[Duty, ...] = ()
    """ai làm gì, theo lời đoạn này"""
    not_duties: tuple[NotDuty, ...] = ()
    """chữ không thuộc việc nào ở `duties`; không hiện trên trang"""
    competent: tuple[Competence, ...] = ()
    """suy luận của trang: ai có thẩm quyền, theo lời đoạn khác"""
    documents: tuple[Citation, ...] = ()
    """văn bản được dẫn"""
    topics: tuple[TopicLink, ...] = ()
    """chủ đề"""
    audiences: tuple[AudienceLink, ...] = ()
    """đối tượng"""
    deadlines: tuple[Deadline, ...] = ()
    """thời hạn"""
    periods: tuple[Period, ...] = ()
    """thời kỳ"""
