"""The records of `plan.yml`: identity, status and rights of the plan, roles of its Mục, exceptions, redirects."""

from plan_explorer.data.fields import AgencyIds, ClauseId, Day, DocumentId, Record, Text, Url, Year
from plan_explorer.data.vocabulary import SectionRole


class Section(Record):
    """How a Mục of the plan is used."""

    clause: ClauseId
    """mã Mục"""
    role: SectionRole
    """Mục dùng để làm gì. Đoạn có lời trong Mục của hai vai trò cuối có trang riêng"""


class NotLinked(Record):
    """Words that look like the name of an agency or document and are not linked, with the reason."""

    words: Text
    """đúng chữ trong lời văn"""
    reason: Text
    """vì sao không liên kết, ít nhất bốn chữ"""


class NotText(Record):
    """Words of the text received (`source/`) that aren't part of the plan, with the reason."""

    words: Text
    """đúng chữ trong `source/`"""
    reason: Text
    """vì sao không thuộc lời văn, ít nhất bốn chữ"""


class Rights(Record):
    """Reuse: the legal standing of the official text, and the licence of our own words."""

    text: Text
    """quyền đối với lời văn bản"""
    ours: Text
    """giấy phép cho lời của trang"""
    ours_url: Url
    """địa chỉ của giấy phép ấy"""


class Status(Record):
    """Whether an amendment or replacement of the plan was found, on the day of the search; shown on every page."""

    text: Text
    """đã tìm thấy văn bản sửa đổi, thay thế hay chưa: một mệnh đề, viết thường, không có dấu chấm cuối"""
    checked_on: Day
    """ngày tra cứu (năm-tháng-ngày), không sau `updated`"""
    namesake: Text | None = None
    """văn bản khác trùng số, ký hiệu: một câu, kết thúc bằng dấu chấm"""


class Redirect(Record):
    """The old and the new address of a page that has moved. Both start at the root of the site."""

    old: Text
    """địa chỉ cũ, nay không còn trang nào, viết từ gốc của trang, như `/nhiem-vu/ii-1-a/`"""
    new: Text
    """địa chỉ của trang hiện có"""


class PlanInfo(Record):
    """`plan.yml`: the identity of the plan. Its number, date and issuer stand in its document entry."""

    document: DocumentId
    """mã của chính kế hoạch trong `documents.yml` (số, ngày, cơ quan, trích yếu ghi ở đó)"""
    name: Text
    """tên đầy đủ, có trích yếu như in"""
    short_name: Text
    """tên gọi ngắn, có số"""
    signer: Text
    """người ký, như in ở cuối văn bản"""
    period_end: Year
    """năm cuối của thời kỳ thực hiện, như `end` của kế hoạch ở `periods` trong `links.yml`"""
    updated: Day
    """ngày cập nhật dữ liệu (năm-tháng-ngày), hiện ở chân trang; không trước ngày của thay đổi hay lần tra cứu mới
    nhất"""
    status: Status | None = None
    """kết quả tra cứu về hiệu lực, thay thế; hiện ở đầu mọi trang"""
    rights: Rights
    """quyền dùng lại, ghi trong mọi tệp dữ liệu mở"""
    sections: tuple[Section, ...]
    """mỗi Mục dùng để làm gì"""
    recipients: AgencyIds = ()
    """nơi nhận, đủ và theo thứ tự in"""
    not_linked: tuple[NotLinked, ...] = ()
    """cụm từ giống tên cơ quan hay số văn bản nhưng không liên kết"""
    not_text: tuple[NotText, ...] = ()
    """chữ trong `source/` không thuộc lời văn (như chữ máy quét đọc nhầm, chữ ghi hai lần); mỗi mục bỏ đi một lần"""
    redirects: tuple[Redirect, ...] = ()
    """địa chỉ đã chuyển"""
