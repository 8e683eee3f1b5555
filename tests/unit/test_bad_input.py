"""An editor's mistakes: each is answered with file, line, entry, what is wrong and what is near. Never a traceback.

In the cases ◀ marks the line that the answer must name, and … at the end of the old text stands for the
rest of the entry. One mistake has one line of answer.
"""

import os
import re
import subprocess
import sys
import unicodedata

import pytest

from plan_explorer.data.load import FILES, load_plan
from plan_explorer.outputs import render_pages
from plan_explorer.render.renderer import Renderer
from tests import ROOT
from tests.unit.editing import answer, edit

ALL_FILES = [file.name for file in FILES]

# Places that stay as they are, because published ids are permanent.
TOPIC = ("topics.yml", "- id: du-lich\n")
AUDIENCE = ("audiences.yml", "- id: nguoi-dan\n")
AGENCY = ("agencies.yml", "- id: so-cong-thuong\n")
DOCUMENT = ("documents.yml", "- id: 227-tb-vpcp-2023\n")
NAMES = ("agencies.yml", "  names:\n    - Sở Công Thương\n")
TERM = ("glossary.yml", "- id: ttx\n")
NOTE = ("notes.yml", "- id: ke-thua-so-tai-chinh\n")
CHANGE = ("changes.yml", "- id: cong-bo-toan-van\n")
PARAGRAPH = ("text.yml", "  - id: i-2\n")
DUTIES = ("links.yml", "- clause: iii-7-a\n  duties:\n")
CITED = ("links.yml", "- clause: can-cu-1\n  documents:\n")
TITLE = ("titles.yml", "- clause: iii-7-a…")


def before(place, new, id, entry, *said):  # noqa: A002
    """A case: `new` is written before a place of the data."""
    file, old = place
    return pytest.param(file, old, f"{new}{old}", entry, said, id=id)


def after(place, new, id, entry, *said):  # noqa: A002
    """A case: `new` is written behind a place of the data."""
    file, old = place
    return pytest.param(file, old, f"{old}{new}", entry, said, id=id)


def instead(file, old, new, id, entry, *said):  # noqa: A002
    """A case: `new` is written instead of `old`."""
    return pytest.param(file, old, new, entry, said, id=id)


def topic(fields):
    return f"- id: moi\n{fields}\n"


def duty(agency="so-khoa-hoc-va-cong-nghe", role="chu-tri", quote='"Chủ trì"', more=""):
    return f"    - agency: {agency}\n      role: {role}\n      quote: {quote}\n{more}"


def cited(document="227-tb-vpcp-2023", relation="can-cu", more=""):
    return f"    - document: {document}\n      relation: {relation}\n      quote: Căn cứ\n{more}"


def note(more="", about="[so-tai-chinh]", kind="doi-chieu", text="Một ghi chú."):
    return f"- id: moi\n  kind: {kind}\n  about: {about}\n  text: {text}\n{more}"


def change(date="2026-11-22", what="Một thay đổi.", more=""):
    return f"- id: moi\n  date: {date}\n  what: {what}\n{more}"


def sources(url="https://example.vn/", checked_on="2026-11-22"):
    return f"  sources:\n    - title: Một trang\n      url: {url}\n      checked_on: {checked_on}\n"


def own_words(title="Một việc", summary="Một việc.", more=""):
    return f"- clause: iii-7-a\n  title: {title}\n  summary: {summary}\n{more}"


YAML = [
    before(TOPIC, topic("\tname: Mới◀"), "tab as indent", "", "dấu tab", "dấu cách"),
    instead(*TOPIC, "- id:\tdu-lich◀\n", "tab inside a line", "", "dấu tab"),
    before(TOPIC, topic('  name: "Mới◀\n  definition: Một chủ đề.'), "quotation mark never closed", "", "ngoặc kép"),
    before(TOPIC, topic("    name: Mới◀"), "field indented too far", "", "YAML", "name: Mới", "thụt lề"),
    before(TOPIC, topic(" name: Mới◀"), "field indented too little", "", "YAML", "name: Mới", "thụt lề"),
    before(TOPIC, topic("  name: Mới: và xanh◀"), "colon in text without quotes", "", "Mới: và xanh", "hai chấm"),
    before(TOPIC, topic("  definition: x\n  name: Một # hai◀"), "words after a #", "", "dấu #", "ngoặc kép"),
    before(
        NOTE,
        note("  verified: false\n", about="[so-tai-chinh, #ii-1-a]◀\n    ]"),
        "items after a #",
        "",
        "chữ từ dấu #",
        "ngoặc kép",
    ),
    before(TOPIC, topic("  name: *moi◀"), "alias of nothing", "", "YAML", "name: *moi"),
    before(TOPIC, "---◀\n", "second YAML document", "", "YAML"),
    before(
        AGENCY,
        "- id: moi\n  name: Mới\n  level: to-chuc\n  aliases: &ten [a]◀\n  member_of: *ten\n",
        "anchor and alias",
        "",
        "tham chiếu",
        "& và *",
    ),
    before(TOPIC, topic("  name: x\n  definition: x\n  <<: {aliases: []}◀"), "merge key", "moi", "trường lạ “<<”"),
    before(TOPIC, topic("  definition: x\n  name: !!python/object:os.x {}◀"), "Python tag", "", "nhãn kiểu"),
    before(TOPIC, topic('  definition: x\n  name: !!bool "x"◀'), "text declared to be something else", "", "nhãn kiểu"),
    before(TOPIC, topic("  definition: x\n  name: x\n  aliases: [a, b, a]◀"), "said twice", "moi", "“a” viết hai lần"),
    instead(
        "plan.yml", "period_end:", "name: x◀\nperiod_end:", "field written twice", "", "“name”", "hai lần", "lần đầu"
    ),
]

LETTERS = [
    before(NOTE, note(text=f"M{letters}◀", more="  verified: false\n"), name, "", *said)
    for name, letters, *said in (
        ("letters typed apart (NFD)", unicodedata.normalize("NFD", "ới"), "NFC"),
        ("zero-width space", "\u200bới", "U+200B"),
        ("soft hyphen", "\u00adới", "U+00AD"),
        ("control character", "\u0007ới", "U+0007"),
        ("line separator", "\u2028ới", "U+2028"),
        ("no-break space", "\u00a0ới", "U+00A0"),
        ("Cyrillic letter", "\u043eới", "“о”", "U+043E"),
        ("Đ of Iceland", "\u00d0ới", "U+00D0"),
        ("letter that can't be seen", "\u3164ới", "U+3164"),
    )
]

ESCAPED = [
    before(NOTE, note(text=f'"M{letters}"◀', more="  verified: false\n"), f"escape {letters}", "", *said)
    for letters, *said in (
        (r"\u200bới", "U+200B"),
        (r"\x07ới", "U+0007"),
        (r"\0ới", "U+0000"),
        (r"\u202eới", "U+202E"),
        (r"\Lới", "U+2028"),
        (r"\_ới", "U+00A0"),
        (r"\uFFFEới", "U+FFFE"),
        (r"\tới", "dấu tab"),
        (r"o\u031b\u0301i", "NFC"),
    )
]

HUGE = [
    before(TOPIC, topic(f"  definition: x\n  name: {'x' * 10_001}◀"), "text too long", "moi", "name: dài quá 10000"),
    instead("plan.yml", "period_end: 2025", f"period_end: 0x{'f' * 5_000}◀", "number of 6000 digits", "", "số nguyên"),
    instead("plan.yml", "period_end: 2025", "period_end: 2025.5◀", "part of a year", "", "số nguyên", "2025.5"),
    instead("plan.yml", "period_end: 2025", "period_end: .nan◀", "no number", "", "số nguyên", "nan"),
    instead("plan.yml", "updated: 2026-11-22", "updated: 9999-12-31◀", "far future", "", "updated", "muộn hơn 2200"),
    before(NOTE, note(sources(checked_on="1066-10-14◀")), "long ago", "moi", "checked_on", "sớm hơn 1945-01-01"),
    after(DUTIES, duty(quote=f"{'Chủ trì ' * 1_000}◀"), "very long quote", "iii-7-a", "“Chủ trì Chủ trì", "gần nhất"),
    after(DUTIES, duty(role=f"{'chu-tri' * 100_000}◀"), "very long word of a list", "iii-7-a", "“chu-trichu-tri", "…”"),
]

SHAPE = [
    before(TOPIC, "- id: moi◀\n  definition: Một chủ đề.\n", "missing field", "moi", "thiếu trường name"),
    before(TOPIC, "- name: Mới◀\n  definition: Một chủ đề.\n", "missing id", "", "thiếu trường id"),
    after(DUTIES, duty(more="      reson◀: x\n"), "misspelt field", "iii-7-a", "lạ “reson”", "gần nhất: “reason”"),
    before(NOTE, note("  veryfied◀: false\n"), "misspelt field that has a default", "moi", "gần nhất: “verified”"),
    before(NOTE, note('  verified: false\n  "@at"◀: x\n'), "field that only the reader has", "", "lạ “@at”"),
    instead("text.yml", "footnotes:", "footnote: []◀\nfootnotes:", "misspelt part of a file", "", "“footnote”"),
    before(TOPIC, topic("  definition: x\n  name:◀"), "field left empty", "moi", "name", "không được để trống"),
    before(TOPIC, topic('  definition: x\n  name: "  "◀'), "field of spaces", "moi", "name", "không được để trống"),
    before(TOPIC, topic("  definition: x\n  name: [a, b]◀"), "list where text belongs", "moi", "cần chữ, không phải"),
    before(TOPIC, topic("  definition: x\n  name: {a: b}◀"), "fields where text belongs", "moi", "cần chữ, không phải"),
    before(
        TOPIC,
        topic("  definition: x\n  name: Mới\n  aliases: xanh◀"),
        "text where a list belongs",
        "moi",
        "aliases: cần một danh sách",
        "“xanh”",
    ),
    before(
        TOPIC, topic("  definition: x\n  name: yes◀"), "yes where text belongs", "moi", "name: cần chữ", "ngoặc kép"
    ),
    before(
        DOCUMENT,
        "- id: moi\n  type: ke-hoach\n  name: Mới\n  stated_in: trich-yeu\n  number: 06◀\n",
        "number where text belongs",
        "moi",
        "number: cần chữ",
        "ngoặc kép",
    ),
    before(TOPIC, "- moi◀\n", "word where an entry belongs", "", "cần các trường"),
    before(TOPIC, "- id: Mới_1◀\n  name: Mới\n  definition: x\n", "id with capitals", "Mới_1", "mã sai", "chữ thường"),
    instead("plan.yml", "period_end: 2025", "period_end: hết năm 2025◀", "words where a year belongs", "", "số nguyên"),
    instead("plan.yml", "period_end: 2025", "period_end: 25◀", "year of two digits", "", "period_end", "“25”"),
    before(NOTE, note("  verified: chưa◀\n"), "word where true or false belongs", "moi", "true hoặc false", "“chưa”"),
    before(CHANGE, "- id: moi◀\n  date: 2026-11-22\n", "change that says nothing", "moi", "thiếu trường what"),
    before(CHANGE, "- id: moi◀\n  what: Một thay đổi.\n", "change of no day", "moi", "thiếu trường date"),
    before(NOTE, note("", about="[]◀"), "list that must not be empty", "moi", "about: cần ít nhất 1"),
]

DATES = [
    instead(
        "documents.yml",
        "date: 2021-12-29",
        f"date: {date}◀",
        f"date {date}",
        "10-nq-tu-2021",
        f"date: ngày sai “{date}”",
        "2023-10-31",
    )
    for date in ("31/10/2023", "31-10-2023", "2023-13-01", "2023-02-30", "2023", "hôm nay")
]

VALUES = [
    after(DUTIES, duty(role="chutri◀"), "role", "iii-7-a", "“chutri”", "gần nhất: “chu-tri”", "phoi-hop"),
    after(CITED, cited(relation="cancu◀"), "relation", "can-cu-1", "“cancu”", "gần nhất: “can-cu”", "dan-chieu"),
    after(PARAGRAPH, "    level: khoang◀\n    text: x\n  - id: i-3\n", "level", "i-2", "“khoang”", "gần nhất: “khoan”"),
    instead("plan.yml", "role: nhiem-vu", "role: nhiemvu◀", "role of a section", "", "“nhiemvu”", "“nhiem-vu”"),
    before(NOTE, note(kind="doichieu◀"), "kind of note", "moi", "gần nhất: “doi-chieu”", "ke-thua"),
    before(
        DOCUMENT,
        "- id: moi\n  type: quyetdinh◀\n  name: Mới\n  stated_in: trich-yeu\n",
        "type of document",
        "moi",
        "gần nhất: “quyet-dinh”",
    ),
    before(AGENCY, "- id: moi\n  name: Mới\n  level: thanhpho◀\n", "level of a body", "moi", "gần nhất: “thanh-pho”"),
    before(NOTE, note(sources(url="example.vn◀")), "address without https", "moi", "url", "“example.vn”", "https://"),
    before(NOTE, note(sources(url="https://a b◀")), "address with a space", "moi", "url", "“https://a b”"),
    before(NOTE, note(sources(url='"https://[::1"◀')), "address without an end", "moi", "url", "“https://[::1”"),
    before(NOTE, note(sources(url="https://a@b.vn/◀")), "address of somebody", "moi", "url", "“https://a@b.vn/”"),
    before(
        NOTE, note(sources(url="'javascript:x//https://a'◀")), "script for an address", "moi", "url", "“javascript:"
    ),
    before(NOTE, note(sources(checked_on="22/11/2026◀")), "day of a source", "moi", "checked_on", "“22/11/2026”"),
    instead(
        "links.yml",
        'yearly_before: "11-20"',
        'yearly_before: "20-11"◀',
        "day before month",
        "iii-1-b",
        "“20-11”",
        "“11-20”",
    ),
    instead("links.yml", 'yearly_before: "11-20"', 'yearly_before: "02-30"◀', "no such day", "iii-1-b", "“02-30”"),
    before(CHANGE, change(date="22/11/2026◀"), "day of a change", "moi", "date: ngày sai “22/11/2026”", "2023-10-31"),
    before(CHANGE, change(date="2190-01-01◀"), "change after the data", "moi", "sau ngày cập nhật", "updated"),
    before(CHANGE, change(what="A. B. C.◀"), "change in 3 sentences", "moi", "1 hoặc 2 câu", "3 câu"),
    before(CHANGE, change(what="Một thay đổi◀"), "change without an end", "moi", "dấu chấm", "0 câu"),
    before(
        CHANGE, change(more="  pages: [thoihan]◀\n"), "page of a change", "moi", "“thoihan”", "gần nhất: “thoi-han”"
    ),
    instead("titles.yml", TITLE[1], own_words(title="x" * 91 + "◀"), "title over 90 letters", "iii-7-a", "90", "91"),
    instead("titles.yml", TITLE[1], own_words(summary="A. B. C. D.◀"), "summary of 4 sentences", "iii-7-a", "4 câu"),
    instead("titles.yml", TITLE[1], own_words(summary="Một việc◀"), "summary without an end", "iii-7-a", "dấu chấm"),
    instead("titles.yml", TITLE[1], own_words(title="Một việc.◀"), "title with a full stop", "iii-7-a", "bỏ dấu chấm"),
    instead("titles.yml", TITLE[1], own_words(more="  sentence: A. B. C.◀\n"), "3 ready sentences", "iii-7-a", "3 câu"),
]

REFERENCES = [
    after(
        DUTIES,
        duty(agency="so-khoa-hoc-cong-nghe◀"),
        "body of a duty",
        "iii-7-a",
        "agency: không có cơ quan “so-khoa-hoc-cong-nghe”",
        "gần nhất: “so-khoa-hoc-va-cong-nghe”",
        "được dùng: ",
    ),
    after(CITED, cited(document="227-tb-vpcp-2032◀"), "document", "can-cu-1", "gần nhất: “227-tb-vpcp-2023”"),
    after(CITED, cited(more="      through: 200-kh-ubnd◀\n"), "document in between", "can-cu-1", "“200-kh-ubnd-2022”"),
    before(
        DUTIES,
        "- clause: iii-9-b-1◀\n  topics:\n    - topic: du-lich\n      quote: x\n",
        "clause of links",
        "iii-9-b-1",
        "clause: không có đoạn văn bản “iii-9-b-1”",
        "gần nhất: “iii-9-b”",
    ),
    before(
        ("titles.yml", "- clause: iii-7-a\n"),
        "- clause: iii-9-c◀\n  title: Một việc\n  summary: Một việc.\n",
        "clause of a title",
        "iii-9-c",
        "không có đoạn văn bản “iii-9-c”",
        "gần nhất: “iii-9-",
    ),
    before(
        ("links.yml", "- clause: iii-7-a\n"),
        "- clause: ii\n  topics:\n    - topic: du-lch◀\n      quote: NHIỆM VỤ\n",
        "topic",
        "ii",
        "topic: không có chủ đề “du-lch”",
        "gần nhất: “du-lich”",
    ),
    before(
        ("links.yml", "- clause: iii-7-a\n"),
        "- clause: ii\n  audiences:\n    - audience: nguoidan◀\n      quote: NHIỆM VỤ\n",
        "audience",
        "ii",
        "audience: không có đối tượng “nguoidan”",
        "gần nhất: “nguoi-dan”",
    ),
    instead(
        "documents.yml",
        "issuer: van-phong-chinh-phu",
        "issuer: van-phong-chinhphu◀",
        "issuer",
        "227-tb-vpcp-2023",
        "gần nhất: “van-phong-chinh-phu”",
    ),
    instead(
        "documents.yml",
        "stated_in: can-cu-1\n",
        "stated_in: cancu-1◀\n",
        "place of a document",
        "227-tb-vpcp-2023",
        "gần nhất: “can-cu-1”",
    ),
    instead(
        "plan.yml",
        "recipients:\n",
        "recipients:◀\n  - van-phong-thanhuy\n",
        "recipient",
        "recipients",
        "gần nhất: “van-phong-thanh-uy”",
    ),
    instead(
        "links.yml",
        "by: [so-ban-nganh-thanh-pho, ubnd-quan-huyen]",
        "by: [so-ban-nganh-thanh-pho, ubnd-quanhuyen]◀",
        "who has a deadline",
        "iii-1-b",
        "gần nhất: “ubnd-quan-huyen”",
    ),
    before(
        CHANGE, change(more="  about: [so-tai-chin]◀\n"), "what a change is about", "moi", "“so-tai-chinh”", "about"
    ),
    before(
        NOTE,
        note("  verified: false\n", about="[so-tai-chin]◀"),
        "what a note is about",
        "moi",
        "không có mã",
        "“so-tai-chinh”",
    ),
    before(
        TERM,
        "- id: moi\n  term: Mới\n  definition: x\n  stated_in: chu-thich-7◀\n",
        "footnote of a term",
        "moi",
        "gần nhất: “chu-thich-",
    ),
]

CLAIMS = [
    instead(
        "documents.yml",
        "  number: 227/TB-VPCP\n  issuer: van-phong-chinh-phu\n",
        "  number: 227/TB◀\n  issuer: van-phong-chinh-phu\n",
        "part of a number",
        "227-tb-vpcp-2023",
        "number: “227/TB” không có",
    ),
    instead(
        "documents.yml",
        "issuer: van-phong-chinh-phu",
        "issuer: ubnd-thanh-pho◀",
        "issuer that is not named there",
        "227-tb-vpcp-2023",
        "không nêu tên “Ủy ban nhân dân thành phố Cần Thơ”",
    ),
    instead(
        "documents.yml",
        "  name: Thông báo số 227/TB-VPCP\n",
        "  name: Thông báo số 272/TB-VPCP◀\n",
        "name with another number",
        "227-tb-vpcp-2023",
        "name: cần có số “227/TB-VPCP”",
    ),
    after(
        DUTIES,
        duty(quote='"hủ trì, phối hợp với Sở, ban, ngành thành ph"◀'),
        "quote that cuts words",
        "iii-7-a",
        "“hủ trì, phối hợp với Sở, ban, ngành thành ph” không có",
        "gần nhất: “Chủ trì, phối hợp với Sở, ban, ngành thành phố”",
    ),
    after(
        DUTIES,
        duty(quote='"Chủ trì, phối hợp với Sở, ban, nghành thành phố"◀'),
        "quote that is not in its clause",
        "iii-7-a",
        "“Chủ trì, phối hợp với Sở, ban, nghành thành phố” không có trong lời văn của iii-7-a",
        "gần nhất: “Chủ trì, phối hợp với Sở, ban, ngành thành phố”",
    ),
    after(
        DUTIES,
        duty(quote=">-◀\n        chính sách phát triển\n        khoa học và công nghiệp"),
        "quote written on several lines",
        "iii-7-a",
        "gần nhất: “chính sách phát triển khoa học và công ngh",
    ),
    before(
        ("links.yml", "- clause: iii-7-a\n"),
        "- clause: ii-1\n  competent:\n    - agency: so-tai-chinh\n      clause: iii-3\n"
        "      quote: Chủ trì thẩm định◀\n      reason: x\n",
        "quote that is not in the supporting clause",
        "ii-1",
        "không có trong lời văn của iii-3",
    ),
    after(
        DUTIES,
        duty(agency="so-tai-chinh", quote='"Chủ trì"◀'),
        "duty whose words name another body",
        "iii-7-a",
        "không nêu tên “Sở Tài chính”",
        "reason",
    ),
    instead(
        "links.yml",
        'recurring: "định kỳ hàng năm"',
        'recurring: "định kì hàng năm"◀',
        "rhythm in other words",
        "iii-2-a",
        "gần nhất: “định kỳ hàng năm”",
    ),
    instead(
        "documents.yml",
        "date: 2021-12-29",
        "date: 2021-12-28◀",
        "date not printed there",
        "10-nq-tu-2021",
        "“ngày 28 tháng 12 năm 2021”",
        "gần nhất: “ngày 29 tháng 12 năm 2021”",
    ),
    instead(
        "documents.yml",
        "number: 10-NQ/TU",
        "number: 10/NQ-TU◀",
        "number not printed there",
        "10-nq-tu-2021",
        "gần nhất: “10-NQ/TU”",
    ),
    before(
        TERM,
        "- id: moi\n  term: Mới\n  definition: x\n  stated_in: ii-2-c\n  quote: (PAR-INDEX)◀\n",
        "explanation not printed there",
        "moi",
        "gần nhất: “(PAR INDEX)”",
    ),
    before(
        TERM,
        "- id: moi◀\n  term: Mới\n  definition: x\n  stated_in: ii-2-c\n",
        "explanation without its words",
        "moi",
        "thiếu quote",
    ),
    before(TERM, "- id: moi◀\n  term: Mới\n", "term that is not explained", "moi", "expansion hoặc definition"),
    before(
        NOTE,
        note("  words: TTX. Rà soát◀\n", about="[i-1]", kind="nguyen-van"),
        "words of a note that are not printed",
        "moi",
        "gần nhất: “TTX. rà soát”",
    ),
    before(
        NOTE,
        note().replace("moi\n", "moi◀\n"),
        "outside fact without a source",
        "moi",
        "thiếu sources",
        "verified: false",
    ),
    before(NOTE, note(sources() + "  verified◀: false\n"), "unverified, with a source", "moi", "bỏ verified: false"),
    before(
        NOTE,
        note(about="[i-1]", kind="nguyen-van").replace("moi\n", "moi◀\n"),
        "note on the wording without words",
        "moi",
        "thiếu words",
    ),
    instead(
        *NAMES,
        "  names:◀\n    - Sở Công Thương\n    - Sở Công thương\n",
        "name that is not in the text",
        "so-cong-thuong",
        "“Sở Công thương” không có trong văn bản",
    ),
    instead(
        *NAMES,
        "  names:◀\n    - Sở Công Thương\n    - Sở Tài chính\n",
        "name of two bodies",
        "so-cong-thuong",
        "“Sở Tài chính” đã là tên của “so-tai-chinh”",
    ),
    instead(
        "plan.yml",
        "not_linked:\n",
        "not_linked:\n  - words: Sở Mới◀\n    reason: x\n",
        "excuse that is not in the text",
        "not_linked",
        "“Sở Mới”",
    ),
]

OWN = ("documents.yml", "  number: 224/KH-UBND\n  issuer: ubnd-thanh-pho\n  date: 2023-10-31\n")


def own(number="224/KH-UBND", issuer="ubnd-thanh-pho", date="2023-10-31"):
    return f"  number: {number}\n  issuer: {issuer}\n  date: {date}\n"


# What is said of the plan itself.
IDENTITY = [
    instead("plan.yml", "short_name: Kế hoạch 224", "short_name: Kế hoạch 242◀", "short name", "", "224/KH-UBND"),
    instead(*OWN, own(number="24/KH-UBND◀"), "own number", "224-kh-ubnd-2023", "lời văn của so-hieu"),
    instead(
        *OWN,
        own(date="2023-10-30◀"),
        "own date",
        "224-kh-ubnd-2023",
        "“ngày 30 tháng 10 năm 2023”",
        "gần nhất: “ngày 31 tháng 10 năm 2023”",
    ),
    instead(
        *OWN,
        own(issuer="chinh-phu◀"),
        "own issuer",
        "224-kh-ubnd-2023",
        "thay mặt “ỦY BAN NHÂN DÂN”, không phải “Chính phủ”",
    ),
    instead(
        "documents.yml",
        "  subject: >-\n    hành động về tăng trưởng xanh giai đoạn từ nay đến năm 2025 ",
        "  subject: >-◀\n    hành động về tăng trưởng xanh giai đoạn từ nay đến năm 2030 ",
        "own title",
        "224-kh-ubnd-2023",
        "subject: cần đúng như in ở trich-yeu: “hành động về",
    ),
    instead(
        "plan.yml",
        "name: Kế hoạch hành động về tăng trưởng xanh giai đoạn từ nay đến năm 2025",
        "name: Kế hoạch hành động về tăng trưởng xanh giai đoạn từ nay đến năm 2030◀",
        "name of the plan",
        "",
        "name: cần có trích yếu, đúng từng chữ: “hành động về tăng trưởng xanh",
    ),
    instead(
        "plan.yml",
        "signer: Trần",
        "signer: Lê◀",
        "signer",
        "",
        "cần đúng như in ở nguoi-ky: “Trần Việt Trường”",
    ),
    instead("plan.yml", "period_end: 2025", "period_end: 2026◀", "end of the plan", "", "2026 không phải", "2025"),
]

TIMES = [
    instead(
        "links.yml",
        '    - document: 224-kh-ubnd-2023\n      end: 2025\n      quote: "giai đoạn từ',
        '    - document: 227-tb-vpcp-2023◀\n      end: 2025\n      quote: "giai đoạn từ',
        "period of a document that the clause does not cite",
        "trich-yeu",
        "không dẫn “227-tb-vpcp-2023”",
    ),
    instead("plan.yml", "updated: 2026-11-22", "updated: 2025-11-22◀", "data of a year ago", "", "mới nhất: 2026"),
    instead(
        "links.yml",
        'yearly_before: "11-20"',
        'yearly_before: "11-21"◀',
        "day that the words don't say",
        "iii-1-b",
        "quote không ghi ngày 21 tháng 11",
    ),
    instead(
        "links.yml",
        "start: 2022\n",
        "start: 2021◀\n",
        "year that the words don't say",
        "ii-2-c",
        "start: quote không ghi năm 2021",
    ),
    instead(
        "links.yml",
        "    - document: 06-qd-ttg-2022\n      start: 2022\n      end: 2025\n",
        "    - document: 06-qd-ttg-2022◀\n      start: 2025\n      end: 2022\n",
        "end before the start",
        "ii-2-c",
        "start, end, vision: các năm cần theo thứ tự",
    ),
    instead(
        "links.yml",
        '    - document: 224-kh-ubnd-2023\n      end: 2025\n      quote: "giai đoạn từ',
        '    - document: 224-kh-ubnd-2023◀\n      quote: "giai đoạn từ',
        "period without a year",
        "trich-yeu",
        "ít nhất một trong start, end, vision",
    ),
    before(NOTE, note(sources(checked_on="2190-01-01◀")), "read after the data", "moi", "sau ngày cập nhật", "updated"),
    before(
        NOTE, note(sources(checked_on="2023-10-30◀")), "read before the plan", "moi", "trước ngày của kế hoạch 2023"
    ),
]

WHOLE = [
    before(TERM, "- id: noi-dung◀\n  term: Mới\n  definition: x\n", "id of the page", "noi-dung", "đặt mã khác"),
    before(
        AGENCY,
        "- id: moi\n  name: Mới\n  level: to-chuc\n  member_of: [moi]◀\n",
        "member of itself",
        "moi",
        "member_of",
        "chính nó",
    ),
    instead(
        "links.yml",
        '      relation: can-cu\n      quote: "Căn cứ Thông báo',
        '      relation: can-cu\n      through: 227-tb-vpcp-2023◀\n      quote: "Căn cứ Thông báo',
        "cited through itself",
        "can-cu-1",
        "through",
        "chính nó",
    ),
    before(NOTE, note(text='"Một\\nghi chú."◀', more="  verified: false\n"), "line break", "", "xuống dòng", ">-"),
    instead(
        "titles.yml", TITLE[1], own_words(summary=">-\n    Một việc ◀\n    tốt."), "blank at an end", "", "cuối dòng"
    ),
    instead(
        "titles.yml", TITLE[1], own_words(summary=">-\n    Một  việc◀\n    tốt."), "blanks far down", "", "hai dấu cách"
    ),
    before(NOTE, note(text='"Một  ghi chú."◀', more="  verified: false\n"), "two blanks", "", "hai dấu cách"),
    instead("titles.yml", TITLE[1], own_words(title='"…"◀'), "title without a letter", "iii-7-a", "cần có chữ", "“…”"),
    instead(
        "changes.yml",
        "- id: cong-bo-toan-van\n  date: 2026-11-22\n",
        f"{change(date='2026-11-01')}- id: cong-bo-toan-van\n  date: 2026-11-22◀\n",
        "older change above a newer one",
        "cong-bo-toan-van",
        "mới hơn 2026-11-01 của “moi”",
        "mới nhất đứng đầu",
    ),
    before(
        TOPIC, "- id: moi◀\n  name: Mới\n  definition: Một chủ đề.\n", "topic that no clause has", "moi", "chưa gán"
    ),
    before(AUDIENCE, "- id: moi◀\n  name: Mới\n  definition: Một nhóm.\n", "audience of no clause", "moi", "chưa gán"),
    instead(
        "links.yml",
        "- clause: iii-6-a…",
        "- clause: iii-6-a◀\n\n",
        "clause without a topic",
        "iii-6-a",
        "chưa có chủ đề",
    ),
    before(
        ("titles.yml", "- clause: iii-7-a\n"),
        "- clause: ii-1◀\n  title: Một\n  summary: Một.\n",
        "title of a clause without a page",
        "ii-1",
        "không có trang riêng",
    ),
    before(PARAGRAPH, "  - id: i-1-x◀\n    level: diem\n", "paragraph without a word", "i-1-x", "heading hoặc text"),
    before(
        PARAGRAPH,
        "  - id: i-5-a◀\n    level: diem\n    text: Một điểm.\n",
        "clause whose parent does not exist",
        "i-5-a",
        "không có đoạn cha “i-5”",
    ),
    before(
        PARAGRAPH,
        "  - id: i-2-a◀\n    level: diem\n    text: Một điểm.\n",
        "clause before its parent",
        "i-2-a",
        "không có đoạn cha “i-2” đứng trước",
    ),
    before(
        PARAGRAPH,
        "  - id: i-1-x◀\n    level: diem\n    text: Một điểm⁷.\n",
        "footnote mark without a footnote",
        "i-1-x",
        "chú thích cho dấu “⁷”",
    ),
    instead(
        "text.yml",
        "footnotes:\n",
        "footnotes:\n  - id: moi◀\n    mark: ⁷\n    text: Một chú thích.\n",
        "footnote that nothing calls",
        "moi",
        "dấu “⁷” có 0 lần",
    ),
    instead(
        "plan.yml",
        "sections:\n  - clause: i\n    role: muc-dich-yeu-cau\n",
        "sections:◀\n",
        "Mục without a role",
        "sections",
        "vai trò của Mục “i”",
    ),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "entry", "said"),
    [*YAML, *LETTERS, *ESCAPED, *HUGE, *SHAPE, *DATES, *VALUES, *REFERENCES, *CLAIMS, *IDENTITY, *TIMES, *WHOLE],
)
def test_one_mistake_is_one_line_that_says_where_and_how_to_mend_it(folder, file, old, new, entry, said):
    line = edit(folder, file, old, new)
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/{file}:{line}: {entry}: " if entry else f"plan_data/{file}:{line}: ")
    assert [words for words in said if words not in read] == []


def test_what_git_could_not_merge_is_not_published(folder):
    summary = "<<<<<<< HEAD\n    Một việc.\n    =======\n    Việc khác.\n    >>>>>>> nhanh-khac"
    line = edit(folder, *TITLE, own_words(summary=f">-◀\n    {summary}"))
    said = [read for read in answer(folder) if "dấu trộn bản" in read]
    assert [read.split(":")[:2] for read in said] == [["plan_data/titles.yml", str(line + n)] for n in (1, 3, 5)]


@pytest.mark.parametrize("file", ALL_FILES)
@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "trống", id="empty"),
        pytest.param(b"# ch\xe1\xbb\x89 c\xc3\xb3 ghi ch\xc3\xba\n", "trống", id="only a comment"),
        pytest.param(b"---\n", "trống", id="only a YAML mark"),
        pytest.param("- id: café\n".encode("latin-1"), "UTF-8", id="not UTF-8"),
        pytest.param(None, "không có tệp", id="missing"),
    ],
)
def test_a_file_without_data_is_named_once(folder, file, content, said):
    if content is None:
        (folder / file).unlink()
    else:
        (folder / file).write_bytes(content)
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/{file}:1: ")
    assert said in read


@pytest.mark.parametrize("file", [name for name in ALL_FILES if name != "plan.yml"])
def test_fields_where_a_list_belongs_are_one_mistake(folder, file):
    parts = {"text.yml": "paragraphs:\n  i: Mục I\nfootnotes: []\n"}
    (folder / file).write_text(parts.get(file, "id: moi\nname: Mới\n"), encoding="utf-8")
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/{file}:1: ")
    assert "cần một danh sách" in read


@pytest.mark.parametrize(
    ("file", "said"), [("plan.yml", "cần các trường"), ("text.yml", "cần các mục paragraphs, footnotes")]
)
def test_a_list_where_fields_belong_is_one_mistake(folder, file, said):
    (folder / file).write_text("- id: moi\n", encoding="utf-8")
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/{file}:1: ")
    assert said in read


@pytest.mark.parametrize("file", ["agencies.yml", "documents.yml", "topics.yml", "audiences.yml"])
def test_an_empty_list_does_not_hide_that_its_ids_are_used(folder, file):
    (folder / file).write_text("[]\n", encoding="utf-8")
    assert [line for line in answer(folder) if line.startswith("plan_data/links.yml:") and "không có" in line]


@pytest.mark.parametrize(
    ("file", "entry", "kind"),
    [
        ("text.yml", "  - id: i-2", "đoạn văn bản"),
        ("text.yml", "  - id: chu-thich-1", "chú thích"),
        ("agencies.yml", "- id: so-cong-thuong", "cơ quan"),
        ("documents.yml", "- id: 227-tb-vpcp-2023", "văn bản"),
        ("topics.yml", "- id: du-lich", "chủ đề"),
        ("audiences.yml", "- id: nguoi-dan", "đối tượng"),
        ("glossary.yml", "- id: ttx", "thuật ngữ"),
        ("notes.yml", "- id: ke-thua-so-tai-chinh", "ghi chú"),
        ("changes.yml", "- id: cong-bo-toan-van", "thay đổi"),
    ],
)
def test_an_entry_copied_twice_is_named_with_the_line_of_the_first(folder, file, entry, kind):
    whole = (folder / file).read_text(encoding="utf-8")
    start = whole.index(f"{entry}\n")
    block = whole[start:].split(f"\n{entry.split('-')[0]}- ")[0].split("\nfootnotes:")[0].rstrip() + "\n"
    second = edit(folder, file, block, block + block.replace(entry, f"{entry}◀", 1))
    first = whole[:start].count("\n") + 1
    name = entry.rpartition(" ")[2]
    assert f"plan_data/{file}:{second}: {name}: mã {kind} “{name}” đã dùng ở dòng {first}" in answer(folder)[0]


@pytest.mark.parametrize("file", ["links.yml", "titles.yml"])
def test_a_second_entry_for_a_clause_is_sent_to_the_first(folder, file):
    text = (folder / file).read_text(encoding="utf-8")
    (entry,) = re.findall(r"^- clause: iii-7-a\n(?:[ ].*\n)*", text, re.MULTILINE)
    second = edit(folder, file, entry, entry + entry.replace("- clause", "- clause◀", 1))
    first = text[: text.index(entry)].count("\n") + 1
    said = f"plan_data/{file}:{second}: iii-7-a: đoạn “iii-7-a” đã có mục ở dòng {first}; hãy viết vào mục đó"
    assert said in answer(folder)


@pytest.mark.parametrize(
    ("first", "then"),
    [("agencies.yml", "documents.yml"), ("text.yml", "text.yml")],
    ids=["body and document", "clause and footnote"],
)
def test_an_id_of_two_kinds_of_things_is_named_with_both_files(folder, first, then):
    taken, place = {
        "documents.yml": ("so-cong-thuong", "- id: chuong-trinh-khuyen-cong\n"),
        "text.yml": ("noi-nhan-1", "  - id: chu-thich-1\n"),
    }[then]
    line = edit(folder, then, place, place.replace(place.split(": ")[1], f"{taken}◀\n"))
    said = [read for read in answer(folder) if read.startswith(f"plan_data/{then}:{line}: {taken}: ")]
    assert len(said) == 1
    assert "đã dùng" in said[0]
    assert first == then or first in said[0]


def test_a_name_removed_is_missed_where_the_text_says_it(folder):
    edit(folder, "documents.yml", "  names:\n    - Nghị quyết số 10-NQ/TU\n", "")
    text = (folder / "text.yml").read_text(encoding="utf-8")
    start = text.index("    text:", text.index("  - id: ii-3-c-1\n"))
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/text.yml:{text[:start].count(chr(10)) + 1}: ii-3-c-1: ")
    assert "“10-NQ/TU ngày 29" in read
    assert "names hoặc not_linked" in read


def test_a_clause_without_a_title_is_named(folder):
    edit(folder, "titles.yml", "- clause: iii-7-a…", "")
    assert answer(folder) == ["plan_data/titles.yml:1: iii-7-a: chưa có title và summary"]


def test_a_misspelt_field_that_is_needed_is_answered_with_the_right_name(folder):
    line = edit(folder, *TOPIC, "- id: moi\n  definition: x\n  nam◀: Mới\n" + TOPIC[1])
    assert any(
        read.startswith(f"plan_data/topics.yml:{line}: moi: ") and "gần nhất: “name”" in read for read in answer(folder)
    )


def test_mistakes_in_many_files_come_in_one_run_file_by_file_line_by_line(folder):
    lines = [
        ("topics.yml", edit(folder, *TOPIC, "- id: a◀\n  name: A\n  definition: A.\n" + TOPIC[1])),
        ("topics.yml", edit(folder, "topics.yml", "- id: nang-luong\n", "- id: nang-luong\n  lạ: 1◀\n")),
        ("links.yml", edit(folder, *DUTIES, DUTIES[1] + duty(agency="so-khoa-hoc◀"))),
        ("agencies.yml", edit(folder, "agencies.yml", "- id: chinh-phu\n", "- id: chinh-phu\n  lạ: 1◀\n")),
        ("notes.yml", edit(folder, *NOTE, note("  verified: chưa◀\n") + NOTE[1])),
        ("plan.yml", edit(folder, "plan.yml", "recipients:\n", "recipients:◀\n  - so-moi\n")),
    ]
    (folder / "audiences.yml").write_text("")
    places = [tuple(read.split(":")[:2]) for read in answer(folder)]
    expected = [*lines, ("audiences.yml", 1)]
    assert places == [(f"plan_data/{file}", str(line)) for file, line in sorted(expected)]


@pytest.mark.parametrize(
    ("file", "entry", "indent"),
    [
        ("agencies.yml", "- id: so-cong-thuong", "  "),
        ("agencies.yml", "- id: so-ban-nganh-thanh-pho", "  "),
        ("documents.yml", "- id: 227-tb-vpcp-2023", "  "),
        ("documents.yml", "- id: 224-kh-ubnd-2023", "  "),
        ("topics.yml", "- id: du-lich", "  "),
        ("audiences.yml", "- id: nguoi-dan", "  "),
        ("text.yml", "  - id: iii-7-a", "    "),
        ("text.yml", "  - id: iii-7", "    "),
        ("text.yml", "  - id: iii", "    "),
        ("text.yml", "  - id: chu-thich-1", "    "),
        ("links.yml", "- clause: iii-9-a", "  "),
        ("titles.yml", "- clause: iii-9-a", "  "),
        ("glossary.yml", "- id: ttx", "  "),
    ],
)
def test_a_broken_entry_does_not_break_what_refers_to_it(folder, file, entry, indent):
    line = edit(folder, file, f"{entry}\n", f"{entry}\n{indent}lạ: 1◀\n")
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/{file}:{line}: {entry.rpartition(' ')[2]}: trường lạ")


def test_an_entry_whose_id_is_misspelt_does_not_break_what_refers_to_it(folder):
    line = edit(folder, "agencies.yml", "- id: so-cong-thuong\n", "- idd: so-cong-thuong◀\n")
    read = answer(folder)
    assert {place.split(": ")[0] for place in read} == {f"plan_data/agencies.yml:{line}"}


def test_a_mistake_in_the_role_of_a_section_does_not_question_its_titles(folder):
    edit(folder, "plan.yml", "  - clause: ii\n    role: nhiem-vu\n", "")
    assert [read for read in answer(folder) if "titles.yml" in read] == []


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param("", id="neither day nor rhythm"),
        pytest.param('      yearly_before: "11-20"\n      recurring: hàng năm\n', id="both day and rhythm"),
    ],
)
def test_a_deadline_says_either_a_day_or_a_rhythm(folder, fields):
    edit(folder, "links.yml", '      yearly_before: "11-20"\n', fields)
    assert [read for read in answer(folder) if "iii-1-b" in read and "yearly_before" in read and "recurring" in read]


def test_an_id_of_two_things_is_not_linked_from_a_change(folder):
    edit(folder, *TOPIC, "- id: nguoi-dan\n  name: Mới\n  definition: Một chủ đề.\n" + TOPIC[1])
    line = edit(folder, *CHANGE, change(more="  about: [nguoi-dan]◀\n") + CHANGE[1])
    (read,) = (read for read in answer(folder) if "topics.yml" not in read)
    assert read.startswith(f"plan_data/changes.yml:{line}: moi: about: “nguoi-dan” vừa là chủ đề vừa là đối tượng")


def test_a_deadline_binds_somebody(folder):
    line = edit(folder, "links.yml", "by: [so-ban-nganh-thanh-pho, ubnd-quan-huyen]", "by: []◀")
    assert [read for read in answer(folder) if read.startswith(f"plan_data/links.yml:{line}: iii-1-b: by: ")]


STRANGE = {
    "list in a list": "[[[a]]]",
    "fields in fields": "{a: {b: c}}",
    "list as a key": "{[a, b]: c}",
    "fields as a key": "{{a: b}: c}",
    "list that holds itself": "&a [*a]",
    "nothing": "~",
    "no number": ".nan",
    "no end": ".inf",
    "number of 6000 digits": "9" * 6000,
    "minutes": "1:20:30",
    "time of day": "2023-10-31 10:00:00 +7",
    "no such day": "2023-02-30",
    "year 0": "0000-01-01",
    "wrong int": "!!int mười",
    "wrong float": "!!float mười",
    "wrong bool": "!!bool có",
    "wrong day": "!!timestamp hôm nay",
    "wrong bytes": '!!binary "é"',
    "set": "!!set {a, b}",
    "ordered fields": "!!omap [a: b]",
    "own tag": "!moi Mới",
    "Python name": "!!python/name:os.getcwd x",
    "Python call": "!!python/object/apply:os.getcwd []",
    "Python object": "!!python/object:os.PathLike {a: b}",
    "position of the loader": '{"@at": x}',
    "code": "{{ 1 }}",
    "emoji": "\U0001f33f",
    "half of an emoji": '"\\ud83c"',
    "null character": '"\\0"',
}


@pytest.mark.parametrize("value", STRANGE.values(), ids=STRANGE.keys())
def test_no_value_makes_a_traceback(folder, value):
    edit(folder, "topics.yml", "- id: du-lich\n", f"- id: {value}\n")
    edit(folder, "plan.yml", "period_end: 2025", f"period_end: {value}")
    edit(folder, "documents.yml", "date: 2021-12-29", f"date: {value}")
    edit(folder, "notes.yml", "- id: ke-thua-so-tai-chinh\n", f"- id: ke-thua-so-tai-chinh\n  verified: {value}\n")
    edit(folder, "plan.yml", "  - clause: ii\n", f"  - clause: {value}\n")
    edit(folder, *DUTIES, DUTIES[1] + duty(agency=value, role=value, quote=value))
    assert answer(folder)


@pytest.mark.parametrize("file", ALL_FILES)
@pytest.mark.parametrize("percent", [33, 77])
def test_a_file_cut_off_in_the_middle_is_refused_or_makes_a_whole_site(folder, file, percent):
    whole = (folder / file).read_bytes()
    (folder / file).write_bytes(whole[: len(whole) * percent // 100])
    assert answer(folder) or render_pages(Renderer(load_plan(folder)))


def test_a_tag_of_yaml_calls_nothing(folder):
    witness = folder / "witness"
    edit(folder, *TOPIC, f"- !!python/object/apply:os.mkdir [{witness}]\n" + TOPIC[1])
    assert answer(folder)
    assert not witness.exists()


def check(folder, **environment):
    command = [sys.executable, "-m", "plan_explorer", "check", "--data", str(folder)]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("opening", "closing", "depth"), [("[", "]", 2_000), ("[", "]", 100_000), ("[{a: ", "}]", 200), ("- ", "x", 5_000)]
)
def test_data_nested_too_deep_is_a_mistake_like_others(folder, opening, closing, depth):
    (folder / "topics.yml").write_text(opening * depth + closing * (depth if closing != "x" else 1))
    done = check(folder)
    assert done.returncode == 1
    assert done.stderr == "plan_data/topics.yml:1: các mục lồng nhau quá sâu\n1 lỗi trong dữ liệu.\n"


TEXT = "xây dựng, hoàn thiện thể chế chính sách"  # words of the text of record


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(TEXT.replace("hoàn", "hoan"), id="accent"),
        pytest.param(TEXT.replace("hoàn ", ""), id="word lost"),
        pytest.param(TEXT.replace("hoàn", "hoàn hoàn"), id="word twice"),
        pytest.param(TEXT.replace("hoàn thiện", "thiện hoàn"), id="words in another order"),
        pytest.param(TEXT.capitalize(), id="capitals"),
        pytest.param(f"{TEXT}‑", id="dash"),
    ],
)
def test_a_text_that_is_not_the_text_received_is_refused(folder, written):
    source = next((folder / "source").iterdir())
    there = source.read_text(encoding="utf-8").split("\n")
    line = edit(folder, "text.yml", TEXT, f"{written}◀")
    (read,) = answer(folder)
    file, number = read.split(": ")[0].split(":")
    assert file == "plan_data/text.yml"
    assert int(number) in range(line - 8, line + 1)  # where the field begins
    assert "lời văn khác bản nguồn: đang là “" in read
    (place,) = (n for n, words in enumerate(there, start=1) if TEXT in words)
    assert f"plan_data/source/{source.name}:{place})" in read
    assert written.split()[-1] in read


def test_a_text_that_breaks_off_is_refused(folder):
    text = (folder / "text.yml").read_text(encoding="utf-8")
    last = text.rindex("  - id: ", 0, text.index("footnotes:"))
    (folder / "text.yml").write_text(text[:last] + text[text.index("footnotes:") :], encoding="utf-8")
    assert [read for read in answer(folder) if "lời văn khác bản nguồn" in read and "là (hết)" not in read]


def test_a_footnote_that_is_not_the_one_received_is_refused(folder):
    line = edit(folder, "text.yml", 'text: "Khí nhà kính"', 'text: "Khí nhà kiến"◀')
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/text.yml:{line}: lời văn khác bản nguồn: đang là “nhà kiến”")


def test_the_text_received_has_to_be_there(folder):
    source = next((folder / "source").iterdir())
    source.unlink()
    assert answer(folder) == [f"plan_data/source/{source.name}:1: không có tệp này"]


def test_words_that_are_no_text_have_to_stand_in_the_text_received(folder):
    line = edit(folder, "plan.yml", '  - words: "*ml*"\n', '  - words: "*lm*"◀\n')
    assert f"plan_data/plan.yml:{line}: not_text: “*lm*” không có trong plan_data/source/" in answer(folder)[0]


@pytest.mark.parametrize("file", [*ALL_FILES, "source/224-kh-ubnd-2023.txt"])
@pytest.mark.parametrize("instead_of_it", [os.mkdir, os.mkfifo, lambda path: path.symlink_to(path)])
def test_what_is_no_file_is_refused_at_once(folder, file, instead_of_it):
    (folder / file).unlink()
    instead_of_it(folder / file)
    assert answer(folder) == [f"plan_data/{file}:1: không đọc được; cần tệp văn bản UTF-8"]


def test_a_mistake_at_the_end_is_named_by_a_line_of_the_file(folder):
    text = (folder / "topics.yml").read_text(encoding="utf-8") + "  aliases: [a, b"
    (folder / "topics.yml").write_text(text, encoding="utf-8")
    assert [read.split(": ")[0] for read in answer(folder)] == [f"plan_data/topics.yml:{text.count(chr(10)) + 1}"]


@pytest.mark.parametrize("value", ['"\\ud83c"', '"a\\nb"', '"\\x07"', "x" * 100_000, f"0x{'f' * 5_000}", "{a: {b: c}}"])
@pytest.mark.parametrize("field", ["id", "name", "neue"])
def test_an_answer_can_be_printed_and_read_whatever_it_quotes(folder, value, field):
    edit(folder, *TOPIC, f"- id: moi\n  {field}: {value}\n" + TOPIC[1])
    done = check(folder)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    *lines, _ = done.stderr.rstrip("\n").split("\n")
    assert [line for line in lines if not line.isprintable() or len(line) > 500] == []
    assert [line for line in lines if not line.startswith("plan_data/")] == []


def test_an_answer_stays_short_whatever_a_list_holds(folder):
    names = "".join(f'    - Sở\n    - Phòng\n    - "sở,\\u3000{n}"\n' for n in range(2_000))
    edit(folder, *NAMES, f"  names:\n{names}")
    read = answer(folder)
    assert read
    assert [line for line in read if len(line) > 1_200 or not line.isprintable()] == []


def test_the_check_prints_the_mistakes_and_fails(folder):
    line = edit(folder, "agencies.yml", "- id: chinh-phu\n", "- id: chinh-phu\n  lạ: 1◀\n")
    done = check(folder)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"plan_data/agencies.yml:{line}: chinh-phu: trường lạ “lạ”; được dùng: id, name")
    assert done.stderr.endswith("\n1 lỗi trong dữ liệu.\n")


def test_the_check_of_good_data_says_nothing(folder):
    done = check(folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_same_mistakes_read_the_same_on_every_run(folder):
    (folder / "titles.yml").write_text("[]\n")
    first, second = check(folder, PYTHONHASHSEED="1"), check(folder, PYTHONHASHSEED="2")
    assert "ii-1-a" in first.stderr
    assert first.stderr == second.stderr


def test_code_in_a_title_is_plain_text(folder):
    title = '<b>{{ 7 * 7 }}</b> & "{% raw %}" <script>'
    edit(folder, *TITLE[:1], TITLE[1], own_words(title=f"'{title}'"))
    plan = load_plan(folder)
    assert plan.own_words["iii-7-a"].title == title
    pages = render_pages(Renderer(plan))
    (page,) = (page for page in pages if page.address == "/nhiem-vu/iii-7-a/")
    assert "&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt; &amp; &#34;{% raw %}&#34; &lt;script&gt;</h1>" in page.body
    own = '<script type="module" src='  # the explorer's own
    contents = {page.address: page.content.replace(own, "") for page in pages}
    assert [address for address, content in contents.items() if "<script" in content or "<b>" in content] == []


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="line ends of Windows"),
        pytest.param(lambda text: f"\ufeff{text}", id="byte order mark of Windows"),
        pytest.param(lambda text: text.rstrip("\n"), id="no line end at the end"),
    ],
)
def test_what_an_editing_program_does_by_itself_is_no_mistake(folder, change):
    for file in ALL_FILES:
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_text(change(text), encoding="utf-8", newline="")
    assert answer(folder) == []
