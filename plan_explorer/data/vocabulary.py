"""The closed vocabularies for plans: the values that editors may write, and the Vietnamese labels that readers see.

Nothing here is about one plan. In each pair, `plan_data/` has the value on the left and readers see the label on the
right. Terms follow Nghị định 30/2020/NĐ-CP (administrative documents) and the relation names of the national legal
portal.
"""

from enum import StrEnum

from plan_explorer.kinds import KINDS


class Term(StrEnum):
    """A vocabulary value that carries its Vietnamese label."""

    label: str

    def __new__(cls, value: str, label: str) -> "Term":
        """Make the member `value` with its label."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = label
        return term


class Level(Term):
    """The kind of a paragraph of the official text. The first six are clauses and can be cited."""

    MUC = "muc", "Mục"
    KHOAN = "khoan", "khoản"
    DIEM = "diem", "điểm"
    GACH_DAU_DONG = "gach-dau-dong", "gạch đầu dòng"
    DOAN = "doan", "đoạn"
    DOAN_CUOI = "doan-cuoi", "đoạn cuối"
    SO_HIEU = "so-hieu", "số, ký hiệu"
    DIA_DANH_THOI_GIAN = "dia-danh-thoi-gian", "địa danh và thời gian ban hành"
    TEN_LOAI = "ten-loai", "tên loại văn bản"
    TRICH_YEU = "trich-yeu", "trích yếu"
    CAN_CU = "can-cu", "căn cứ"
    LOI_DAN = "loi-dan", "lời dẫn"
    NOI_NHAN = "noi-nhan", "nơi nhận"
    NOI_NHAN_MUC = "noi-nhan-muc", "nơi nhận"
    QUYEN_HAN_KY = "quyen-han-ky", "quyền hạn ký"
    CHUC_VU_KY = "chuc-vu-ky", "chức vụ người ký"
    NGUOI_KY = "nguoi-ky", "người ký"


CLAUSE_LEVELS = (Level.MUC, Level.KHOAN, Level.DIEM, Level.GACH_DAU_DONG, Level.DOAN, Level.DOAN_CUOI)


class SectionRole(Term):
    """The purpose of a Mục. In a Mục of the last two roles, clauses with text have their own pages."""

    MUC_DICH_YEU_CAU = "muc-dich-yeu-cau", "Mục đích, yêu cầu"
    MUC_TIEU = "muc-tieu", "Mục tiêu"
    KINH_PHI = "kinh-phi", "Kinh phí"
    CHE_DO_BAO_CAO = "che-do-bao-cao", "Chế độ báo cáo"
    NHIEM_VU = "nhiem-vu", "Nhiệm vụ, giải pháp"
    TO_CHUC_THUC_HIEN = "to-chuc-thuc-hien", "Tổ chức thực hiện"


class Role(Term):
    """The role of an agency in a clause."""

    CHU_TRI = "chu-tri", "Chủ trì"
    PHOI_HOP = "phoi-hop", "Phối hợp"
    THAM_MUU = "tham-muu", "Tham mưu"
    THUC_HIEN = "thuc-hien", "Thực hiện"
    THEO_DOI = "theo-doi", "Theo dõi, đánh giá"
    GIAM_SAT = "giam-sat", "Giám sát"
    TONG_HOP = "tong-hop", "Tổng hợp"
    BAO_CAO = "bao-cao", "Báo cáo"
    DE_XUAT = "de-xuat", "Đề xuất"
    QUYET_DINH = "quyet-dinh", "Xem xét, quyết định"
    BAN_HANH = "ban-hanh", "Ban hành"
    TIEP_NHAN = "tiep-nhan", "Tiếp nhận"
    DUOC_THAM_MUU = "duoc-tham-muu", "Được tham mưu"
    DOI_TAC = "doi-tac", "Đối tác phối hợp"

    @property
    def acts(self) -> bool:
        """Whether an agency in this role must do something. In the others it receives, is advised, or is a partner."""
        return self not in (Role.TIEP_NHAN, Role.DUOC_THAM_MUU, Role.DOI_TAC)


class Judgement(Term):
    """Replaces the role of an agency that the task doesn't name and that we judge competent for it."""

    THEO_LINH_VUC = "theo-linh-vuc", "Cơ quan liên quan (suy luận)"


class Basis(Term):
    """The basis of a link: the text says it, or we conclude it from the text."""

    TEXT = "text", "nguyên văn nói rõ"
    OURS = "ours", "cách hiểu hoặc suy luận của trang tra cứu"


class Relation(Term):
    """How a clause uses a document that it cites."""

    CAN_CU = "can-cu", "Căn cứ"
    TRIEN_KHAI = "trien-khai", "Triển khai, thực hiện"
    DAN_CHIEU = "dan-chieu", "Được dẫn chiếu"


class DocumentType(Term):
    """The type of a document named in the plan."""

    KE_HOACH = "ke-hoach", "Kế hoạch"
    THONG_BAO = "thong-bao", "Thông báo"
    QUYET_DINH = "quyet-dinh", "Quyết định"
    NGHI_QUYET = "nghi-quyet", "Nghị quyết"
    LUAT = "luat", "Luật"
    NGHI_DINH = "nghi-dinh", "Nghị định"
    THONG_TU = "thong-tu", "Thông tư"
    CHI_THI = "chi-thi", "Chỉ thị"
    CHIEN_LUOC = "chien-luoc", "Chiến lược"
    CHUONG_TRINH = "chuong-trinh", "Chương trình"
    DE_AN = "de-an", "Đề án"
    DE_TAI = "de-tai", "Đề tài"
    DU_AN = "du-an", "Dự án"


class AgencyLevel(Term):
    """The level of government, or kind of organisation, of an agency."""

    TINH = "tinh", "Tỉnh"
    THANH_PHO = "thanh-pho", "Thành phố"
    QUAN_HUYEN = "quan-huyen", "Quận, huyện"
    XA_PHUONG = "xa-phuong", "Xã, phường"
    TO_CHUC = "to-chuc", "Tổ chức"
    TRUNG_UONG = "trung-uong", "Trung ương"


class AgencyKind(Term):
    """One agency, a group of agencies, or a post."""

    CO_QUAN = "co-quan", "Cơ quan"
    NHOM = "nhom", "Nhóm cơ quan, tổ chức"
    CHUC_DANH = "chuc-danh", "Chức danh"


class NoteKind(Term):
    """The purpose of a note of ours: wording kept as printed, later changes, or a comparison with other sources."""

    NGUYEN_VAN = "nguyen-van", "Giữ nguyên văn"
    KE_THUA = "ke-thua", "Thay đổi sau khi ban hành"
    DOI_CHIEU = "doi-chieu", "Đối chiếu"


class Succession(Term):
    """What became of an agency that the plan names."""

    GIU_TEN = "giu-ten", "vẫn giữ tên này"
    CHUYEN = "chuyen", "nay là"
    KHONG_CON = "khong-con", "nay không còn"
    CHUA_TIM_THAY = "chua-tim-thay", "chưa tìm thấy thông tin hiện nay"


# A list page that a change of the site can link to. The value is its folder, the label its name.
SitePage = Term("SitePage", [(kind.id, (kind.id, kind.label)) for kind in KINDS])
