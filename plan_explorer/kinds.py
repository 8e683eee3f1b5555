"""The registry of kinds of pages: lists of things, such as agencies, and single pages, such as open data.

Navigation, lists, pages, search, API, llms.txt and the pages that a change can link to are made from it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of things with their list, or a single page. `KINDS` has them in the order of the navigation.

    - `id`: its folder on the site, permanent: `co-quan` is at `/co-quan/`.
    - `label`: its name in the navigation, also used for one thing of the kind.
    - `title`, `description`: title and description of its list; `{count}` becomes the number of things, `{plan}` the
      plan's short name.
    - `things`: the attribute of `Views` with its things; "" for a single page.
    - `lead`: the words at the top of its list.
    - `template`, `list_template`: the templates of the page of a thing and of the list; "" if there is no such page.
    - `api`: its name in the API; "" if it is not in the API.
    - `names`, `about`: search terms that find the list, and the text shown with that result.
    - `search_weight`: the weight of its things in search results.
    """

    id: str
    label: str
    title: str = ""
    description: str = ""
    lead: str = ""
    things: str = ""
    template: str = ""
    list_template: str = ""
    api: str = ""
    names: tuple[str, ...] = ()
    about: str = ""
    search_weight: float = 1

    @property
    def heading(self) -> str:
        """The title of its list or page."""
        return self.title or self.label

    @property
    def address(self) -> str:
        """The address of its list or page."""
        return f"/{self.id}/"

    def page(self, id_: str) -> str:
        """The address of the page of a thing."""
        return f"{self.address}{id_}/"


FULL_TEXT = Kind(
    "toan-van",
    "Toàn văn",
    things="clauses",
    api="clauses",
    names=("toàn văn",),
    search_weight=0.7,
)
TASKS = Kind(
    "nhiem-vu",
    "Nhiệm vụ",
    description="{count} nhiệm vụ, giải pháp của {plan}, theo thứ tự trong văn bản.",
    things="tasks",
    template="task",
    list_template="tasks",
    search_weight=1.3,
)
EXPLORER = Kind("tra-cuu", "Tra cứu")
AGENCIES = Kind(
    "co-quan",
    "Cơ quan",
    description="{count} cơ quan, tổ chức có tên trong {plan} và nhiệm vụ của từng cơ quan.",
    things="agencies",
    template="agency",
    list_template="agencies",
    api="agencies",
)
DOCUMENTS = Kind(
    "van-ban",
    "Văn bản",
    description="{count} văn bản, chương trình, đề án mà {plan} nhắc đến.",
    things="documents",
    template="document",
    list_template="documents",
    api="documents",
    search_weight=0.9,
)
PICTURES = Kind(
    "so-do",
    "Sơ đồ",
    names=("sơ đồ", "sơ đồ quan hệ", "ma trận phối hợp", "dòng thời gian", "bản đồ chủ đề"),
    about="Sơ đồ quan hệ, ma trận phối hợp, dòng thời gian, bản đồ chủ đề",
)
DEADLINES = Kind(
    "thoi-han",
    "Thời hạn",
    title="Thời hạn và báo cáo",
    names=("thời hạn", "thời hạn và báo cáo", "lịch báo cáo", "lịch nhắc", "hạn báo cáo", "các thời hạn"),
    about="Việc đến hạn, lịch nhắc.",
    search_weight=0.3,
)
TOPICS = Kind(
    "chu-de",
    "Chủ đề",
    description="{count} chủ đề của {plan} và các nhiệm vụ của từng chủ đề.",
    lead="Nhiệm vụ, giải pháp của Kế hoạch xếp theo {count} chủ đề.",
    things="topics",
    template="topic",
    list_template="things",
    api="topics",
    search_weight=0.65,
)
AUDIENCES = Kind(
    "doi-tuong",
    "Đối tượng",
    description="{plan} nói gì với người dân, doanh nghiệp và từng nhóm liên quan.",
    lead="Kế hoạch nói gì với từng nhóm.",
    things="audiences",
    template="audience",
    list_template="things",
    api="audiences",
    search_weight=0.8,
)
GLOSSARY = Kind(
    "thuat-ngu",
    "Thuật ngữ",
    title="Thuật ngữ và chữ viết tắt",
    description="Nghĩa của {count} thuật ngữ, chữ viết tắt gặp khi đọc {plan}.",
    things="terms",
    list_template="glossary",
    api="glossary",
    names=("thuật ngữ", "chữ viết tắt"),
    search_weight=0.3,
)
CITING = Kind(
    "trich-dan",
    "Trích dẫn",
    title="Liên kết và trích dẫn",
    names=("trích dẫn", "cách trích dẫn", "liên kết", "cách dẫn liên kết"),
    about="Cách dẫn và trích nguyên văn.",
    search_weight=0.3,
)
DATA = Kind(
    "du-lieu",
    "Dữ liệu",
    title="Dữ liệu mở",
    names=("dữ liệu", "dữ liệu mở", "tải dữ liệu", "csv", "api", "giấy phép"),
    about="Bảng CSV và các tệp khác để dùng lại.",
    search_weight=0.3,
)
CHANGES = Kind("thay-doi", "Thay đổi")

KINDS = (
    FULL_TEXT,
    TASKS,
    EXPLORER,
    AGENCIES,
    DOCUMENTS,
    PICTURES,
    DEADLINES,
    TOPICS,
    AUDIENCES,
    GLOSSARY,
    CITING,
    DATA,
    CHANGES,
)
