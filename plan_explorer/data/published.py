"""The records of `published.yml`: ids that are permanent, and published ids that were retired all the same."""

from plan_explorer.data.fields import Id, Ids, Record, Text


class Retired(Record):
    """A published id that was removed on purpose. If it had a page, `redirects` of `plan.yml` has the old address."""

    id: Id
    """mã đã bỏ; mã có trang riêng thì địa chỉ cũ phải có ở `redirects` trong `plan.yml`"""
    reason: Text
    """vì sao bỏ, ít nhất bốn chữ"""


class Published(Record):
    """`published.yml`: ids that readers may have cited. They are permanent; new ones are added at a release."""

    paragraphs: Ids = ()
    """mã các đoạn đã công bố"""
    footnotes: Ids = ()
    """mã các chú thích đã công bố"""
    agencies: Ids = ()
    """mã các cơ quan đã công bố"""
    documents: Ids = ()
    """mã các văn bản đã công bố"""
    topics: Ids = ()
    """mã các chủ đề đã công bố"""
    audiences: Ids = ()
    """mã các đối tượng đã công bố"""
    glossary: Ids = ()
    """mã các thuật ngữ đã công bố"""
    notes: Ids = ()
    """mã các ghi chú đã công bố"""
    changes: Ids = ()
    """mã các thay đổi đã công bố"""
    retired: tuple[Retired, ...] = ()
    """mã đã công bố mà nay bỏ"""
