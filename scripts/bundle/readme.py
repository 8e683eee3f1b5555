"""What the zip says about itself to whoever finds it: Vietnamese, plain text."""

from plan_explorer.data.model import Plan
from plan_explorer.graph import citation as cite
from plan_explorer.render import disclaimer as notice


def readme(plan: Plan, address: str | None) -> str:
    """The README; `address` is that of the site, where it is known."""
    info = plan.info
    newest = f"Bản mới nhất: {address}\n" if address else ""
    return f"""\
{info.short_name}: tra cứu không cần mạng

Toàn bộ trang tra cứu của {cite.cite_plan(plan)} nằm trong thư mục này: toàn văn, nhiệm vụ, cơ quan, văn bản, sơ đồ, \
tìm kiếm, bộ lọc, trích dẫn, tệp PDF, tệp dữ liệu.

CÁCH MỞ
1. Giải nén tệp zip trước; xem ngay bên trong tệp zip thì các liên kết không chạy.
2. Trong thư mục vừa giải nén, mở tệp index.html bằng trình duyệt (nhấp đúp).

ĐÂY LÀ GÌ
{notice.WHOSE}; {notice.PREVAILS}.
Dữ liệu cập nhật ngày {info.updated:%d/%m/%Y}.
{newest}\
Nguồn: {cite.cite_plan(plan)}, {info.name}.
Cách lấy chữ, cách làm, báo lỗi: trang Giới thiệu (gioi-thieu/index.html).

QUYỀN SỬ DỤNG
{info.rights.text}
Lời và dữ liệu của trang này: {info.rights.ours} ({info.rights.ours_url}).
Mã chương trình, gồm cả giao diện Material for MkDocs: giấy phép MIT.

KHI KHÔNG CÓ MẠNG
Những liên kết ra ngoài không mở được: nguồn của văn bản, nút gửi qua mạng xã hội, báo lỗi, đăng ký lịch. Mọi thứ khác \
chạy từ đĩa.
Liên kết được sao chép là địa chỉ trên mạng của trang, nếu trang có địa chỉ; nếu không thì là đường dẫn trên máy này.
"""
