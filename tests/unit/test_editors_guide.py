"""The editors' guide is true: each example is valid data, each message is one of the program's."""

import re
import shutil
import unicodedata

import pytest

from plan_explorer.data.load import FILES
from plan_explorer.data.model import OwnWords
from scripts.guide_pictures import WRONG
from tests import ROOT
from tests.unit.editing import WHOLE_ENTRY, answer, edit, matches

GUIDE = (ROOT / "docs" / "huong-dan-bien-tap.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n# plan_data/(\S+)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
MESSAGES = re.findall(r"^\| `([^`]+)` \| .+ \|$", GUIDE.partition("{ #loi-hay-gap }")[2], re.MULTILINE)

SENTENCE = (
    "  sentence: >-\n    Kế hoạch hành động về tăng trưởng xanh đến năm 2025 của Cần Thơ (ban hành tháng 10/2023) đã\n"
    "    giao Sở Công Thương chủ trì"
)
CITED = "- clause: can-cu-1\n  documents:\n    - document: 227-tb-vpcp-2023\n      relation: can-cu\n"
DUTY = "- clause: iii-6-a\n  duties:\n    - agency: so-cong-thuong\n"
ENERGY = " và phát triển năng lượng sạch, năng lượng\n        tái tạo tiết kiệm năng lượng trên địa bàn thành phố\n"
NAMES = "  names:\n    - Sở Công Thương\n"
NOTE = "chỉ định làm ủy viên UBND thành phố.\n"
SOURCE = (
    f"{NOTE}  sources:\n"
    '    - title: "news.laodong.vn, 01/7/2025: Cần Thơ thành lập 14 cơ quan chuyên môn (tiếng Anh)"\n'
    "      url: https://news.laodong.vn/thoi-su/can-tho-chi-dinh-12-uy-vien-uy-ban-nhan-dan-"
    "thanh-lap-14-co-quan-chuyen-mon-1533331.ldo\n"
)
FORGOTTEN = DUTY.replace(
    "- agency", "- agency: van-phong-chinh-phu\n      role: phoi-hop\n      quote: Chủ trì\n    - agency"
)

# What an editor does wrong in the examples, in the order of the guide's table: file, what stands there, what is typed.
MISTAKES = [
    (
        "links.yml",
        'quote: "Căn cứ Thông báo số 227/TB-VPCP ngày 16',
        'quote: "Căn cứ Thông báo số 227/TB-VPCP, ngày 16',
    ),
    ("links.yml", CITED, CITED.replace("relation: can-cu", "relation: cancu")),
    ("links.yml", CITED, CITED.replace("227-tb-vpcp-2023", "227-tb-vpcp")),
    ("titles.yml", SENTENCE, SENTENCE.replace("sentence", "sentance")),
    ("agencies.yml", "- id: so-cong-thuong\n  name: Sở Công Thương\n", "- id: so-cong-thuong\n"),
    ("titles.yml", "sản xuất sạch hơn, năng lượng sạch\n", "sản xuất sạch hơn, năng lượng sạch trong công nghiệp\n"),
    ("titles.yml", "sản xuất sạch hơn, năng lượng sạch\n", "sản xuất sạch hơn, năng lượng sạch.\n"),
    ("titles.yml", f"tiết kiệm năng lượng.\n{SENTENCE}", f"tiết kiệm năng lượng\n{SENTENCE}"),
    ("titles.yml", "Chủ trì, phối hợp thực hiện đề án, dự án", f"Chủ trì{' việc' * 22}. Đề án, dự án"),
    ("titles.yml", "Chủ trì, phối hợp thực hiện đề án", "Chủ trì, phối hợp thực hiện tất cả các đề án"),
    ("agencies.yml", NAMES, ""),
    ("agencies.yml", NAMES, f"{NAMES}    - Sở Công thương\n"),
    ("links.yml", DUTY, FORGOTTEN),
    ("links.yml", ENERGY, "\n"),
    ("notes.yml", f"{SOURCE}      checked_on: 2026-11-29\n", NOTE),
    ("notes.yml", f"{SOURCE}      checked_on: 2026-11-29\n", f"{SOURCE}      checked_on: 29/11/2026\n"),
    ("notes.yml", SOURCE, re.sub(r"https://([^/]+)\S+", r"\1", SOURCE)),
    ("notes.yml", "- id: ke-thua-ban-chi-dao-quoc-gia\n", "- id: ke-thua-so-cong-thuong\n"),
    ("links.yml", CITED, f"- clause: can-cu-1\n{CITED}"),
    ("links.yml", CITED, CITED.replace("  documents:\n", "  documents: []\n  documents:\n")),
    ("changes.yml", "- id: huong-dan-bien-tap\n  date: 2026", "- id: huong-dan-bien-tap\n  date: 2199"),
    (
        "agencies.yml",
        f"  member_of: [so-ban-nganh-thanh-pho]\n{NAMES}",
        f"\tmember_of: [so-ban-nganh-thanh-pho]\n{NAMES}",
    ),
    ("titles.yml", "sản xuất sạch hơn\n    trong", "sản xuất sạch hơn \n    trong"),
    ("titles.yml", "title: Đề án, dự án giảm phát thải khí", "title: Đề án, dự án #1 giảm phát thải khí"),
    ("titles.yml", "title: Đề án, dự án giảm phát thải khí", "title: Đề án: dự án giảm phát thải khí"),
    ("agencies.yml", NAMES, unicodedata.normalize("NFD", NAMES)),
]


@pytest.fixture
def edited(excerpt):
    """A small plan with every example of the guide in the place of the entry that it shows."""
    for file, example in EXAMPLES:
        for entry in re.findall(r"^- .*\n(?:[ ].*\n)*", example, re.MULTILINE):
            edit(excerpt, file, entry.split("\n")[0] + WHOLE_ENTRY, entry)
    return excerpt


def test_every_example_is_valid(edited):
    assert len(EXAMPLES) == GUIDE.count("```yaml") > 0
    assert answer(edited) == []


@pytest.mark.parametrize(
    ("message", "mistake"), [*zip(MESSAGES, MISTAKES, strict=True)], ids=range(1, len(MESSAGES) + 1)
)
def test_every_message_of_the_table_is_what_that_mistake_says(edited, message, mistake):
    edit(edited, *mistake)
    said = answer(edited)
    assert [line for line in said if matches(f"plan_data/….yml:0: …{message}", line)], said


def test_the_line_that_is_explained_is_real(edited):
    (shown,) = re.findall(r"^```text\n(.*)\n```$", GUIDE, re.MULTILINE)
    edit(edited, "links.yml", DUTY, DUTY.replace("cong-thuong", "cong-thong"))
    (said,) = answer(edited)
    assert matches(re.sub(r":\d+:", ":0:", shown), said)


def test_the_picture_of_mistakes_shows_two(tmp_path):
    titles = shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data") / "titles.yml"
    titles.write_text(re.sub(*WRONG, titles.read_text(encoding="utf-8")), encoding="utf-8")
    assert len(answer(titles.parent)) == 2


def test_every_data_file_is_in_the_guide():
    assert [name for name in FILES if f"`{name}`" not in GUIDE] == []
    assert {f"{name}.yml" for name in re.findall(r"`(\w+)\.yml`", GUIDE)} == set(FILES)


@pytest.mark.parametrize("field", ["title", "sentence"])
def test_the_longest_that_words_may_be_is_that_of_the_model(field):
    schema = OwnWords.model_json_schema()["properties"][field]
    longest = next(part["maxLength"] for part in [schema, *schema.get("anyOf", [])] if "maxLength" in part)
    assert re.search(rf"`{field}`: .*tối đa {longest} ký tự", GUIDE)
