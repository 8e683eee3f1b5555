"""The table of wrong data: for each mistake an edit of the invented plan in `tests/plans/nui_xanh/`, and its answer.

A case is a name, where it writes (file, and the text there), what it writes instead, and what is answered behind the
place. ¶ stands for the text that is replaced, ◀ marks the line that the answer must name, and … at the end of the text
for the rest of the entry; in the answer … stands for any words.
"""

import unicodedata

# Where cases write: file, and the text there.
AGENCY = ("agencies.yml", "- id: hdnd-xa\n")
DOCUMENT = ("documents.yml", "- id: 7-nq-hdnd-2030\n")
NAMES = ("agencies.yml", "  names: [Hội Nông dân xã]\n")
TOPIC = ("topics.yml", "- id: trong-rung\n")
AUDIENCE = ("audiences.yml", "- id: nguoi-dan\n")
TERM = ("glossary.yml", "- id: ns\n")
NOTE = ("notes.yml", "- id: ve-tram\n")
CHANGE = ("changes.yml", "- id: them-ghi-chu\n")
PARAGRAPH = ("text.yml", "  - id: i-2\n")
DUTIES = ("links.yml", "- clause: iii-1-a\n  duties:\n")
CITED = ("links.yml", "- clause: can-cu-1\n  documents:\n")
LINK = ("links.yml", "- clause: ii-1-b\n")
TITLE = ("titles.yml", "- clause: ii-1-b…")
PLACE = ("documents.yml", "  issuer: hdnd-xa\n  date: 2030-03-02\n  stated_in: can-cu-1\n")
OWN = ("documents.yml", "  number: 12/KH-UBND\n  issuer: ubnd-xa\n  date: 2030-04-05\n  subject: trồng cây giai")
UPDATED = ("plan.yml", "updated: 2033-05-01")
END = ("plan.yml", "period_end: 2032")
YEARLY = ("links.yml", 'yearly_before: "11-20"')
TEXT = "Vận động người dân trồng cây"  # words of the text of record
HOI = f"    - agency: hoi-nong-dan\n      role: thuc-hien\n      quote: {TEXT}\n"
REPORT = ("links.yml", "      by: [tram-khuyen-nong]\n      to: ubnd-xa\n")
PERIOD = ("links.yml", "    - document: de-an-phu-xanh\n      start: 2028\n      end: 2032\n")


def topic(fields):
    return f"- id: moi\n{fields}\n¶"


def agency(fields):
    return f"- id: moi\n  name: Mới\n  level: to-chuc\n{fields}\n¶"


def document(fields):
    return f"- id: moi\n  name: Mới\n{fields}\n¶"


def term(fields):
    return f"- id: moi\n  term: Mới\n{fields}\n¶"


def duty(agency="tram-khuyen-nong", role="thuc-hien", quote="chọn giống cây", more=""):
    return f"¶    - agency: {agency}\n      role: {role}\n      quote: {quote}\n{more}"


def cited(document="7-nq-hdnd-2030", relation="can-cu", quote="Căn cứ Nghị quyết số 7/NQ-HĐND ngày", more=""):
    return f"¶    - document: {document}\n      relation: {relation}\n      quote: {quote}\n{more}"


def note(more="  verified: false\n", about="[ubnd-xa]", kind="doi-chieu", text="Một ghi chú."):
    return f"- id: moi\n  kind: {kind}\n  about: {about}\n  text: {text}\n{more}¶"


def change(date="2033-05-01", what="Một thay đổi.", more=""):
    return f"- id: moi\n  date: {date}\n  what: {what}\n{more}¶"


def sources(url="https://example.vn/", checked_on="2033-05-01"):
    return note(f"  sources:\n    - title: Một trang\n      url: {url}\n      checked_on: {checked_on}\n")


READY = "Chăm sóc rừng đầu nguồn là một việc trong Kế hoạch trồng cây của xã Núi Xanh."


def own_words(title="Một việc", summary="Một việc.", sentence=READY):
    return f"- clause: ii-1-b\n  title: {title}\n  summary: {summary}\n  sentence: {sentence}\n"


# fmt: off
YAML = [
    ("tab as indent", TOPIC, topic("\tname: Mới◀"), "có dấu tab; hãy dùng dấu cách"),
    ("tab inside a line", TOPIC, "- id:\ttrong-rung◀\n", "có dấu tab…"),
    ("quotation mark never closed", TOPIC, topic('  name: "Mới◀\n  definition: Một chủ đề.'), "…ngoặc kép…"),
    ("field indented too far", TOPIC, topic("    name: Mới◀"), "sai cú pháp YAML gần “name: Mới”…thụt lề…"),
    ("field indented too little", TOPIC, topic(" name: Mới◀"), "sai cú pháp YAML gần “name: Mới”…thụt lề…"),
    ("colon in text without quotes", TOPIC, topic("  name: Mới: và xanh◀"), "…Mới: và xanh…hai chấm…"),
    ("words after a #", TOPIC, topic("  definition: x\n  name: Một # hai◀"), "chữ từ dấu #…ngoặc kép"),
    ("items after a #", NOTE, note(about="[ubnd-xa, #ii-1-a]◀\n    ]"), "chữ từ dấu #…ngoặc kép"),
    ("alias of nothing", TOPIC, topic("  name: *moi◀"), "sai cú pháp YAML gần “name: *moi”…"),
    ("second YAML document", ("topics.yml", "- id: giu-rung\n"), "---◀\n¶", "sai cú pháp YAML…"),
    ("anchor and alias", AGENCY, agency("  aliases: &ten [a]◀\n  member_of: *ten"), "không dùng tham chiếu…& và *…"),
    ("merge key", TOPIC, topic("  name: x\n  definition: x\n  <<: {aliases: []}◀"), "moi: trường lạ “<<”…"),
    ("Python tag", TOPIC, topic("  definition: x\n  name: !!python/object:os.x {}◀"), "không dùng nhãn kiểu…"),
    ("text declared to be else", TOPIC, topic('  definition: x\n  name: !!bool "x"◀'), "không dùng nhãn kiểu…"),
    ("said twice", TOPIC, topic("  definition: x\n  name: x\n  aliases: [a, b, a]◀"),
     "moi: aliases: “a” viết hai lần…"),
    ("field written twice", END, "name: x◀\n¶", "trường “name” viết hai lần (lần đầu ở dòng 3)"),
    ("semicolons in a list", NAMES, "¶  aliases: [hội; hội nông dân]◀\n",
     "dấu chấm phẩy…giữa các giá trị là dấu phẩy…"),
    ("blank at the end of a line", NOTE, note(text="Một ghi chú. ◀"), "có dấu cách thừa ở cuối dòng; hãy xóa bớt"),
    ("blank at the end, in a block", TITLE, own_words(summary=">-\n    Một việc ◀\n    tốt."), "có dấu cách thừa…"),
    ("blanks far down", TITLE, own_words(summary=">-\n    Một  việc◀\n    tốt."), "có hai dấu cách liền nhau…"),
    ("two blanks", NOTE, note(text='"Một  ghi chú."◀'), "có hai dấu cách liền nhau…"),
    ("line break", NOTE, note(text='"Một\\nghi chú."◀'), "lời bị xuống dòng…>-…"),
]

LETTERS = [
    (name, NOTE, note(text=f"M{letters}◀"), f"…{said}…")
    for name, letters, said in (
        ("letters typed apart (NFD)", unicodedata.normalize("NFD", "ới"), "NFC"),
        ("zero-width space", "\u200bới", "U+200B"),
        ("soft hyphen", "\u00adới", "U+00AD"),
        ("control character", "\u0007ới", "U+0007"),
        ("line separator", "\u2028ới", "U+2028"),
        ("no-break space", "\u00a0ới", "U+00A0"),
        ("Cyrillic letter", "\u043eới", "“о” (U+043E)"),
        ("Đ of Iceland", "\u00d0ới", "U+00D0"),
        ("letter that can't be seen", "\u3164ới", "U+3164"),
    )
]

ESCAPED = [
    (f"escape {letters}", NOTE, note(text=f'"M{letters}"◀'), f"…{said}…")
    for letters, said in (
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
    ("text too long", TOPIC, topic(f"  definition: x\n  name: {'x' * 10_001}◀"), "moi: name: dài quá 10000…"),
    ("number of 6000 digits", END, f"period_end: 0x{'f' * 5_000}◀", "period_end: cần số nguyên…"),
    ("part of a year", END, "period_end: 2025.5◀", "period_end: cần số nguyên, đang là “2025.5”"),
    ("no number", END, "period_end: .nan◀", "period_end: cần số nguyên, đang là “nan”"),
    ("far future", UPDATED, "updated: 9999-12-31◀", "updated: “9999-12-31” muộn hơn 2200…"),
    ("long ago", NOTE, sources(checked_on="1066-10-14◀"), "moi: checked_on: “1066-10-14” sớm hơn 1945-01-01"),
    ("very long quote", DUTIES, duty(quote=f"{'Chủ trì ' * 1_000}xong◀"),
     "iii-1-a: quote: “Chủ trì Chủ trì…gần nhất…"),
    ("very long word", DUTIES, duty(role=f"{'chu-tri' * 100_000}◀"),
     "iii-1-a: role: không có giá trị “chu-trichu-tri…"),
]

SHAPE = [
    ("missing field", TOPIC, "- id: moi◀\n  definition: Một chủ đề.\n¶", "moi: thiếu trường name"),
    ("missing id", TOPIC, "- name: Mới◀\n  definition: Một chủ đề.\n¶", "thiếu trường id"),
    ("misspelt field", DUTIES, duty(more="      reson◀: x\n"), "iii-1-a: trường lạ “reson”; gần nhất: “reason”…"),
    ("misspelt field with a default", NOTE, note("  veryfied◀: false\n"), "moi: trường lạ…gần nhất: “verified”…"),
    ("field that only the reader has", NOTE, note('  verified: false\n  "@at"◀: x\n'), "trường lạ “@at”"),
    ("misspelt part of a file", ("text.yml", "footnotes:"), "footnote: []◀\n¶", "mục lạ “footnote”…"),
    ("field left empty", TOPIC, topic("  definition: x\n  name:◀"), "moi: name: không được để trống"),
    ("field of spaces", TOPIC, topic('  definition: x\n  name: "  "◀'), "moi: name: không được để trống"),
    ("list where text belongs", TOPIC, topic("  definition: x\n  name: [a, b]◀"), "moi: name: cần chữ, không phải…"),
    ("fields where text belongs", TOPIC, topic("  definition: x\n  name: {a: b}◀"), "moi: name: cần chữ, không phải…"),
    ("text where a list belongs", NAMES, "¶  aliases: hội◀\n", "hoi-nong-dan: aliases: cần một danh sách…“hội”"),
    ("yes where text belongs", TOPIC, topic("  definition: x\n  name: yes◀"), "moi: name: cần chữ…ngoặc kép"),
    ("number where text belongs", DOCUMENT, document("  type: ke-hoach\n  stated_in: i-1\n  number: 06◀"),
     "moi: number: cần chữ…ngoặc kép"),
    ("word where an entry belongs", TOPIC, "- moi◀\n¶", "mục này: cần các trường…"),
    ("id with capitals", TOPIC, "- id: Mới_1◀\n  name: x\n  definition: x\n¶",
     "Mới_1: id: mã sai “Mới_1”…chữ thường…"),
    ("words where a year belongs", END, "period_end: hết năm 2025◀", "period_end: cần số nguyên…"),
    ("year of two digits", END, "period_end: 25◀", "period_end: “25” sớm hơn 1945"),
    ("word where true belongs", NOTE, note("  verified: chưa◀\n"), "moi: verified: cần true hoặc false…“chưa”"),
    ("change that says nothing", CHANGE, "- id: moi◀\n  date: 2033-05-01\n¶", "moi: thiếu trường what"),
    ("change of no day", CHANGE, "- id: moi◀\n  what: Một thay đổi.\n¶", "moi: thiếu trường date"),
    ("list that must not be empty", NOTE, note(about="[]◀"), "moi: about: cần ít nhất 1 giá trị"),
    ("deadline that binds nobody", REPORT, "      by: []◀\n      to: ubnd-xa\n", "iii-1-b: by: cần ít nhất 1 giá trị"),
]

DATES = [
    (f"date {day}", DOCUMENT, document(f"  type: luat\n  stated_in: i-1\n  date: {day}◀"), f"moi: date:…“{day}”…")
    for day in ("31/10/2023", "31-10-2023", "2023-13-01", "2023-02-30", "2023", "hôm nay")
]

VALUES = [
    ("role", DUTIES, duty(role="chutri◀"), "iii-1-a: role: không có giá trị “chutri”; gần nhất: “chu-tri”…phoi-hop…"),
    ("relation", CITED, cited(relation="cancu◀"), "can-cu-1: relation:…“cancu”; gần nhất: “can-cu”…dan-chieu"),
    ("level", PARAGRAPH, "¶    level: khoang◀\n    text: x\n  - id: i-3\n", "i-2: level:…gần nhất: “khoan”…"),
    ("role of a section", ("plan.yml", "role: nhiem-vu"), "role: nhiemvu◀", "role: không có…gần nhất: “nhiem-vu”…"),
    ("kind of note", NOTE, note(kind="doichieu◀"), "moi: kind:…gần nhất: “doi-chieu”…"),
    ("type of document", DOCUMENT, document("  type: quyetdinh◀\n  stated_in: i-1"),
     "moi: type:…gần nhất: “quyet-dinh”…"),
    ("level of an agency", AGENCY, "- id: moi\n  name: Mới\n  level: thanhpho◀\n¶",
     "moi: level:…gần nhất: “thanh-pho”…"),
    ("page of a change", CHANGE, change(more="  pages: [thoihan]◀\n"), "moi: pages:…gần nhất: “thoi-han”…"),
    ("day before month", YEARLY, 'yearly_before: "20-11"◀', "iii-1-b: yearly_before: ngày sai “20-11”…“11-20”"),
    ("no such day", YEARLY, 'yearly_before: "02-30"◀', "iii-1-b: yearly_before: ngày sai “02-30”…"),
    ("address of a licence", ("plan.yml", "ours_url: https://creativecommons.org/publicdomain/zero/1.0/"),
     "ours_url: cc0.vn◀", "ours_url: địa chỉ sai “cc0.vn”; cần dạng https://…"),
    ("day of a source", NOTE, sources(checked_on="22/11/2026◀"), "moi: checked_on: ngày sai “22/11/2026”…"),
    ("day of a change", CHANGE, change(date="22/11/2026◀"), "moi: date: ngày sai “22/11/2026”…2023-10-31"),
    *(
        (f"address {url[:20]}", NOTE, sources(url=f"{url}◀"), f"moi: url: địa chỉ sai “{shown}”; cần dạng https://…")
        for url, shown in (
            ("example.vn", "example.vn"),
            ("https://a b", "https://a b"),
            ('"https://[::1"', "https://[::1"),
            ("https://a@b.vn/", "https://a@b.vn/"),
            ("'javascript:x//https://a'", "javascript:x//https://a"),
        )
    ),
]

REFERENCES = [
    ("agency of a duty", DUTIES, duty(agency="tram-khuyen◀"),
     "iii-1-a: agency: không có cơ quan…“tram-khuyen-nong”; được dùng:…"),
    ("document", CITED, cited(document="7-nq-hdnd-2032◀"), "can-cu-1: document:…gần nhất: “7-nq-hdnd-2030”…"),
    ("document in between", CITED, cited(more="      through: de-an◀\n"), "can-cu-1: through:…“de-an-phu-xanh”…"),
    ("clause of links", LINK, "- clause: ii-1-c◀\n  topics:\n    - topic: giu-rung\n      quote: x\n¶",
     "ii-1-c: clause: không có đoạn văn bản “ii-1-c”; gần nhất: “ii-1-…"),
    ("clause of a title", ("titles.yml", "- clause: ii-1-b\n"),
     f"- clause: iii-3◀\n  title: Một việc\n  summary: Một việc.\n  sentence: {READY}\n¶",
     "iii-3: clause: không có đoạn văn bản “iii-3”…"),
    ("topic", LINK, "- clause: i-1\n  topics:\n    - topic: giu-rng◀\n      quote: giữ đất\n¶",
     "i-1: topic:…“giu-rung”…"),
    ("audience", LINK, "- clause: i-1\n  audiences:\n    - audience: nguoidan◀\n      quote: giữ đất\n¶",
     "i-1: audience: không có đối tượng…“nguoi-dan”…"),
    ("issuer", PLACE, "  issuer: hdndxa◀\n  date: 2030-03-02\n  stated_in: can-cu-1\n",
     "7-nq-hdnd-2030: issuer:…“hdnd-xa”…"),
    ("place of a document", PLACE, "  issuer: hdnd-xa\n  date: 2030-03-02\n  stated_in: cancu-1◀\n",
     "…stated_in:…“can-cu-1”…"),
    ("recipient", ("plan.yml", "recipients:\n  - thuong-truc-hdnd-xa"), "recipients:◀\n  - thuongtruc",
     "recipients: recipients: không có cơ quan…"),
    ("who has a deadline", REPORT, "      by: [tram]◀\n      to: ubnd-xa\n", "iii-1-b: by: không có cơ quan “tram”…"),
    ("to whom one reports", REPORT, "      by: [tram-khuyen-nong]\n      to: ubnd◀\n",
     "iii-1-b: to: không có cơ quan “ubnd”…"),
    ("what a change is about", CHANGE, change(more="  about: [ubnd-x]◀\n"),
     "moi: about: không có mã “ubnd-x”; gần nhất: “ubnd-xa”…"),
    ("what a note is about", NOTE, note(about="[ubnd-x]◀"), "moi: about: không có mã “ubnd-x”; gần nhất: “ubnd-xa”…"),
    ("footnote of a term", TERM, term("  definition: x.\n  stated_in: chu-thich-7◀"),
     "moi: stated_in:…gần nhất: “chu-thich-…"),
]

CLAIMS = [
    ("part of a number", ("documents.yml", "  number: 7/NQ-HĐND\n"), "  number: 7/NQ◀\n",
     "…number: “7/NQ” không có trong lời văn của can-cu-1…"),
    ("number not printed there", ("documents.yml", "  number: 7/NQ-HĐND\n"), "  number: 7-NQ/HĐND◀\n",
     "…gần nhất: “7/NQ-HĐND”"),
    ("name with another number", ("documents.yml", "name: Nghị quyết số 7/NQ-HĐND\n"), "name: Nghị quyết số 8◀\n",
     "…name: cần có số “7/NQ-HĐND”"),
    ("issuer not named there", PLACE, "  issuer: ubnd-xa◀\n  date: 2030-03-02\n  stated_in: can-cu-1\n",
     "…issuer:…không nêu tên “Ủy ban nhân dân xã Núi Xanh”"),
    ("date not printed there", PLACE, "  issuer: hdnd-xa\n  date: 2030-03-03◀\n  stated_in: can-cu-1\n",
     "…date: “ngày 03 tháng 3 năm 2030”…gần nhất: “ngày 02 tháng 3 năm 2030”"),
    ("subject not printed there", PLACE, "¶  subject: về TB◀\n", "7-nq-hdnd-2030: subject: “về TB” không có…"),
    ("quote that cuts words", DUTIES, duty(quote="ọn giống cây, chuẩn bị hố trồ◀"),
     "…không có trong lời văn của iii-1-a; gần nhất: “chọn giống cây, chuẩn bị hố trồng”"),
    ("quote not in its clause", DUTIES, duty(quote="chọn dống cây◀"),
     "iii-1-a: quote: “chọn dống cây” không có…gần nhất: “chọn giống cây”"),
    ("quote on several lines", DUTIES, duty(quote=">-◀\n        chọn giống\n        cay"),
     "…gần nhất: “chọn giống cây”"),
    ("quote of another clause", DUTIES, duty(quote="Vận động người dân trồng cây◀"),
     "iii-1-a: quote: “Vận động người dân trồng cây” không ở iii-1-a mà ở iii-2; hãy trích…"),
    ("quote of a competence", ("links.yml", "      quote: chọn giống cây, chuẩn bị hố trồng\n"),
     "      quote: chọn giống tre◀\n", "ii-1-a: quote:…lời văn của iii-1-a…"),
    ("duty of another agency", DUTIES, duty(agency="ubnd-xa", quote="chọn giống cây◀"),
     "iii-1-a: lời trích “chọn giống cây” không nêu tên “Ủy ban nhân dân xã Núi Xanh”…thêm reason"),
    ("competence of another agency",
     ("links.yml", "    - agency: tram-khuyen-nong\n      clause: iii-1-a\n      quote: chọn"),
     "    - agency: cac-thon\n      clause: iii-1-a\n      quote: chọn◀",
     "ii-1-a: lời trích…không nêu tên “Các thôn”…"),
    ("deadline of another agency", REPORT, "      by: [cac-thon]◀\n      to: ubnd-xa\n",
     "iii-1-b: by: đoạn này và tiêu đề trên nó không nêu tên “Các thôn”"),
    ("report to another agency", REPORT, "      by: [tram-khuyen-nong]\n      to: hdnd-xa◀\n",
     "iii-1-b: to:…không nêu tên “Hội đồng nhân dân xã Núi Xanh”"),
    ("rhythm in other words", ("links.yml", "recurring: định kỳ hàng quý"), "recurring: định kì hàng quý◀",
     "iii-1-b: recurring:…gần nhất: “định kỳ hàng quý”"),
    ("reason of a word", ("links.yml", "reason: Trạm lo giống cây và hố trồng."), "reason: Suy luận◀",
     "ii-1-a: reason: “Suy luận” chưa thành lý do; cần ít nhất 4 chữ"),
    ("reason of an excuse", ("plan.yml", "reason: Nói chung, không nêu cơ quan nào."), "reason: x◀",
     "not_linked: reason:…"),
    ("chủ trì without its words", ("links.yml", "      role: phoi-hop\n"), "      role: chu-tri◀\n",
     "iii-1-a: role: lời trích “phối hợp với Hội Nông dân xã” không có chữ “chủ trì”…"),
    ("words without chủ trì",
     ("links.yml", "- clause: iii-1-a\n  duties:\n    - agency: tram-khuyen-nong\n      role: chu-tri"),
     "- clause: iii-1-a◀\n  duties:\n    - agency: tram-khuyen-nong\n      role: thuc-hien",
     "iii-1-a: lời văn có chữ “chủ trì” mà chưa có việc nào mang vai trò chu-tri"),
    ("the same duty twice", DUTIES, duty(role="bao-cao") + duty("tram-khuyen-nong◀", "bao-cao").replace("¶", ""),
     "iii-1-a: “tram-khuyen-nong” với cùng lời trích đã ghi ở dòng 39; hãy xóa một trong hai"),
    ("the same topic twice", ("links.yml", "    - topic: giu-rung\n      quote: Chăm sóc rừng đầu nguồn\n"),
     "¶    - topic: giu-rung◀\n      quote: Chăm sóc rừng đầu nguồn\n",
     "ii-1-b: “giu-rung” với cùng lời trích đã ghi ở dòng 32…"),
    ("heading without a duty", ("links.yml", f"- clause: iii-2\n  duties:\n{HOI}"), "- clause: iii-2◀\n  duties:\n",
     "iii-2: tiêu đề nêu “Hội Nông dân xã Núi Xanh” mà duties chưa có việc của “hoi-nong-dan”"),
    ("citation that names no document", CITED, cited(quote="Căn cứ◀"),
     "can-cu-1: lời trích “Căn cứ” không nêu “Nghị quyết số 7/NQ-HĐND”; trích chỗ có một trong các tên:…"),
    ("document that is not cited", ("links.yml", "- clause: can-cu-1…"), "",
     "can-cu-1: lời văn nêu “Nghị quyết số 7/NQ-HĐND” mà documents chưa dẫn “7-nq-hdnd-2030”"),
    ("basis that is none", ("links.yml", "      relation: can-cu\n"), "      relation: dan-chieu◀\n",
     "can-cu-1: relation: phần căn cứ chỉ có can-cu, không có dan-chieu"),
    ("no basis", ("links.yml", "relation: trien-khai"), "relation: can-cu◀",
     "ii-1-a: relation: lời trích không có chữ “căn cứ”…"),
    ("cited through itself", CITED, cited(more="      through: 7-nq-hdnd-2030◀\n"), "can-cu-1: through:…chính nó"),
    ("member of itself", AGENCY, agency("  member_of: [moi]◀"), "moi: member_of:…chính nó"),
    ("explanation not printed there", TERM, term("  definition: x.\n  stated_in: ii-1-b\n  quote: nước sach (NS)◀"),
     "moi: quote:…gần nhất: “nước sạch (NS)”"),
    ("explanation without its words", TERM, "- id: moi◀\n  term: Mới\n  definition: x.\n  stated_in: ii-1-b\n¶",
     "moi: thiếu quote…"),
    ("term that is not explained", TERM, "- id: moi◀\n  term: Mới\n¶", "moi: cần expansion hoặc definition"),
    ("other words than the footnote's", ("glossary.yml", "expansion: trồng cây"), "expansion: trồng rừng◀",
     "tc: expansion: cần đúng như chu-thich-1 giải thích: “Trồng cây”"),
    ("words of a note not printed", ("notes.yml", "words: trọc. giữ đất"), "words: trọc. Giữ đất◀",
     "giu-chu-thuong: words:…gần nhất: “trọc. giữ đất”"),
    ("note on the wording without words",
     ("notes.yml", "- id: giu-chu-thuong\n  kind: nguyen-van\n  about: [i-1]\n  words: trọc. giữ đất\n"),
     "- id: giu-chu-thuong◀\n  kind: nguyen-van\n  about: [i-1]\n", "giu-chu-thuong: thiếu words…"),
    ("outside fact without a source", NOTE, note("").replace("moi\n", "moi◀\n"),
     "moi: thiếu sources; nếu chưa có nguồn thì ghi verified: false"),
    ("unverified, with a source", ("notes.yml", "      checked_on: 2033-04-20\n"), "¶  verified: false◀\n",
     "ve-tram: đã có sources thì bỏ verified: false"),
    ("successor of whom nothing is said", ("notes.yml", "about: [hoi-nong-dan, cac-thon]"), "about: [cac-thon]",
     "…hoi-nong-dan: kế hoạch đã hết thời kỳ mà notes.yml chưa có ghi chú ke-thua về “hoi-nong-dan”…"),
    ("name that is not in the text", NAMES, "  names: [Hội Nông dân xã, hội nông dân xã]◀\n",
     "hoi-nong-dan: names: “hội nông dân xã” không có trong văn bản…"),
    ("name of two agencies", NAMES, "  names: [Hội Nông dân xã, các thôn]\n",
     "cac-thon: names: “các thôn” đã là tên của “hoi-nong-dan”"),
    ("name cut at its commas", NAMES, "  names: [Hội Nông dân xã, giữ, đất]◀\n",
     "hoi-nong-dan: names: “giữ”, “đất” chỉ có một chữ, chưa thành tên; tên có dấu phẩy…"),
    ("excuse that is not in the text", ("plan.yml", "not_linked:\n"),
     "¶  - words: Sở Mới◀\n    reason: Không phải một cơ quan.\n", "not_linked: “Sở Mới” không có trong văn bản"),
    ("quotation marks around a value", NOTE, note(text="“Một ghi chú.”◀"),
     "moi: text: bỏ dấu “…” quanh “Một ghi chú.”"),
    ("quotation marks in a block", NOTE, note(text='>-◀\n    "Một ghi chú."'), 'moi: text: bỏ dấu "…" quanh…'),
    ("quotation marks around others", NOTE, note(text="“Một “ghi” chú.”◀"),
     "moi: text: bỏ dấu “…” quanh “Một “ghi” chú.”"),
    ("quotation mark not closed", NOTE, note(text="Một “ghi chú.◀"), "moi: text: dấu ngoặc kép không đủ đôi…"),
    ("quotation mark opened in a block", NOTE, note(text='>-◀\n    "Một ghi chú.'),
     "moi: text: dấu ngoặc kép không đủ đôi…"),
]


# What is said of the plan itself.
IDENTITY = [
    ("short name", ("plan.yml", "short_name: Kế hoạch 12/KH-UBND"), "short_name: Kế hoạch 21◀",
     "short_name: cần có số “12/KH-UBND”"),
    ("own number", OWN, OWN[1].replace("12/KH-UBND", "2/KH-UBND◀"), "12-kh-ubnd-2030: number:…lời văn của so-hieu…"),
    ("own date", OWN, OWN[1].replace("04-05", "04-06◀"),
     "…“ngày 06 tháng 4 năm 2030”…gần nhất: “ngày 05 tháng 4 năm 2030”"),
    ("own issuer", OWN, OWN[1].replace("ubnd-xa", "cac-thon◀"),
     "…issuer: văn bản được ký thay mặt “ỦY BAN NHÂN DÂN”, không phải “Các thôn”"),
    ("own title", OWN, OWN[1].replace("trồng cây giai", "trồng rừng◀ giai"),
     "…subject: cần đúng như in ở trich-yeu: “trồng cây giai đoạn…"),
    ("name of the plan", ("plan.yml", "name: Kế hoạch trồng cây"), "name: Kế hoạch trồng rừng◀",
     "name: cần có trích yếu, đúng từng chữ: “trồng cây giai đoạn…"),
    ("signer", ("plan.yml", "signer: Lê"), "signer: Trần◀", "signer: cần đúng như in ở nguoi-ky: “Lê Văn Rừng”"),
    ("end of the plan", END, "period_end: 2031◀", "period_end: 2031 không phải năm cuối…2032…"),
    ("recipients in another order", ("plan.yml", "recipients:\n  - thuong-truc-hdnd-xa\n  - hoi-nong-dan"),
     "recipients:◀\n  - hoi-nong-dan\n  - thuong-truc-hdnd-xa",
     "recipients: recipients: noi-nhan-1 in “Thường trực HĐND xã;”, không nêu tên “Hội Nông dân xã Núi Xanh”…"),
    ("recipient forgotten", ("plan.yml", "recipients:\n  - thuong-truc-hdnd-xa\n  - hoi-nong-dan\n"),
     "recipients:◀\n  - thuong-truc-hdnd-xa\n", "…thiếu nơi nhận của noi-nhan-2: “Hội Nông dân xã;”…"),
    ("recipient too many", ("plan.yml", "recipients:\n  - thuong-truc-hdnd-xa\n  - hoi-nong-dan\n"),
     "recipients:◀\n  - thuong-truc-hdnd-xa\n  - hoi-nong-dan\n  - cac-thon\n",
     "…“cac-thon” không có dòng nào ở nơi nhận…"),
]

TIMES = [
    ("period of a document not cited", PERIOD, PERIOD[1].replace("de-an-phu-xanh", "7-nq-hdnd-2030◀"),
     "ii-1-a: document: đoạn này không dẫn “7-nq-hdnd-2030”…"),
    ("year that the words don't say", PERIOD, PERIOD[1].replace("2028", "2027◀"),
     "ii-1-a: start: quote không ghi năm 2027"),
    ("end before the start", PERIOD, "    - document: de-an-phu-xanh◀\n      start: 2032\n      end: 2028\n",
     "ii-1-a: start, end: các năm cần theo thứ tự…"),
    ("period without a year", PERIOD, "    - document: de-an-phu-xanh◀\n",
     "ii-1-a: cần ít nhất một trong start, end, vision"),
    ("day that the words don't say", YEARLY, 'yearly_before: "11-21"◀',
     "iii-1-b: yearly_before: quote không ghi ngày 21 tháng 11"),
    ("neither day nor rhythm", ("links.yml", '    - what: Báo cáo trồng cây\n      yearly_before: "11-20"\n'),
     "    - what: Báo cáo trồng cây◀\n", "iii-1-b: cần đúng một trong hai: yearly_before hoặc recurring"),
    ("both day and rhythm", ("links.yml", "    - what: Báo cáo trồng cây\n"),
     "    - what: Báo cáo trồng cây◀\n      recurring: Hàng năm\n", "iii-1-b: cần đúng một trong hai…"),
    ("data of a year ago", UPDATED, "updated: 2032-05-01◀",
     "updated: 2032-05-01 trước 3 ngày ghi trong dữ liệu; ngày mới nhất: 2033-05-01"),
    ("change after the data", CHANGE, change(date="2190-01-01◀"),
     "moi: date: 2190-01-01 sau ngày cập nhật dữ liệu 2033-05-01 (updated trong plan.yml)…"),
    ("older change above a newer one", ("changes.yml", "- id: them-ghi-chu\n  date: 2033-05-01\n"),
     "- id: moi\n  date: 2033-04-02\n  what: Một thay đổi.\n- id: them-ghi-chu\n  date: 2033-05-01◀\n",
     "them-ghi-chu: date: 2033-05-01 mới hơn 2033-04-02 của “moi” đứng trên…mới nhất đứng đầu…"),
    ("read after the data", NOTE, sources(checked_on="2190-01-01◀"), "moi: checked_on: 2190-01-01 sau ngày cập nhật…"),
    ("read before the plan", NOTE, sources(checked_on="2030-04-04◀"),
     "moi: checked_on: 2030-04-04 trước ngày của kế hoạch 2030-04-05"),
]

WORDS = [
    ("title over 90 letters", TITLE, own_words(title="x" * 91 + "◀"), "ii-1-b: title: dài quá 90 ký tự (91 ký tự)"),
    ("title with a full stop", TITLE, own_words(title="Một việc.◀"), "ii-1-b: title: bỏ dấu chấm ở cuối"),
    ("title without a letter", TITLE, own_words(title='"…"◀'), "ii-1-b: title: cần có chữ, đang là “…”"),
    ("title of one word", TITLE, own_words(title="Rừng◀"), "ii-1-b: title: cần hai chữ trở lên, đang là “Rừng”"),
    ("title of another clause", TITLE, own_words(title="Báo cáo hàng năm"), "…tiêu đề trùng với “ii-1-b”"),
    ("summary of 4 sentences", TITLE, own_words(summary="A. B. C. D.◀"), "ii-1-b: summary: cần 1 đến 3 câu…4 câu"),
    ("summary without an end", TITLE, own_words(summary="Một việc◀"), "ii-1-b: summary:…dấu chấm; đang có 0 câu"),
    ("3 ready sentences", TITLE, own_words(sentence=f"A. B. {READY}◀"), "ii-1-b: sentence: cần 1 hoặc 2 câu…3 câu"),
    ("short ready sentence", TITLE, own_words(sentence="Kế hoạch của xã Núi Xanh giữ rừng.◀"),
     "ii-1-b: sentence: cần ít nhất 60 ký tự, đang có 34"),
    ("long ready sentence", TITLE, own_words(sentence=f"{READY[:-1]}{' giữ rừng' * 30}.◀"),
     "ii-1-b: sentence: dài quá 280 ký tự…"),
    ("ready sentence of no plan", TITLE, own_words(sentence=READY.replace("Kế hoạch", "việc") + "◀"),
     "ii-1-b: sentence: cần có chữ “Kế hoạch”…"),
    ("ready sentence of no place", TITLE, own_words(sentence=READY.replace("Núi Xanh", "trên núi") + "◀"),
     "ii-1-b: sentence: cần có chữ “Núi Xanh”…"),
    ("ready sentence that promises", TITLE, own_words(sentence=READY.replace("là", "sẽ là") + "◀"),
     "ii-1-b: sentence: bỏ chữ “sẽ”…"),
    ("short form in a ready sentence", TITLE, own_words(sentence=READY.replace("trồng cây", "TC giữ rừng") + "◀"),
     "ii-1-b: sentence: viết đầy đủ “TC”: “trồng cây”"),
    ("agency of another clause", TITLE, own_words(sentence=READY.replace("là", "do các thôn làm là") + "◀"),
     "ii-1-b: sentence: đoạn này và tiêu đề trên nó không nêu “Các thôn”"),
    ("no ready sentence", TITLE, "- clause: ii-1-b◀\n  title: Một việc\n  summary: Một việc.\n",
     "ii-1-b: thiếu sentence…"),
    ("clause without a title", TITLE, "", "ii-1-b: chưa có title và summary"),
    ("title of a clause without a page", ("titles.yml", "- clause: ii-1-b\n"),
     f"- clause: ii-1◀\n  title: Một việc\n  summary: Một.\n  sentence: {READY}\n¶",
     "ii-1: đoạn này không có trang riêng…"),
    ("definition without an end", ("topics.yml", "definition: Việc trồng cây, chọn giống."),
     "definition: Việc trồng cây◀", "trong-rung: definition: kết thúc bằng dấu chấm"),
    ("change in 3 sentences", CHANGE, change(what="A. B. C.◀"), "moi: what: cần 1 hoặc 2 câu…3 câu"),
    ("change without an end", CHANGE, change(what="Một thay đổi◀"), "moi: what:…dấu chấm; đang có 0 câu"),
]

WHOLE = [
    ("id of the page", TERM, "- id: noi-dung◀\n  term: Mới\n  definition: x.\n¶",
     "noi-dung: mã “noi-dung” đã là tên một chỗ trên trang…"),
    ("topic of no clause", TOPIC, "- id: moi◀\n  name: Mới\n  definition: Một chủ đề.\n¶",
     "moi: chưa gán cho đoạn nào"),
    ("audience of no clause", AUDIENCE, "- id: moi◀\n  name: Mới\n  definition: Một nhóm.\n¶",
     "moi: chưa gán cho đoạn nào"),
    ("clause without a topic",
     ("links.yml", "- clause: ii-1-b\n  topics:\n    - topic: giu-rung\n      quote: Chăm sóc rừng đầu nguồn\n"),
     "- clause: ii-1-b◀\n", "ii-1-b: chưa có chủ đề nào"),
    ("paragraph without a word", PARAGRAPH, "  - id: i-1-x◀\n    level: diem\n¶", "i-1-x: đoạn không có chữ nào…"),
    ("clause without its parent", PARAGRAPH, "  - id: i-5-a◀\n    level: diem\n    text: Một điểm.\n¶",
     "i-5-a: không có đoạn cha “i-5”…"),
    ("clause before its parent", PARAGRAPH, "  - id: i-2-a◀\n    level: diem\n    text: Một điểm.\n¶",
     "i-2-a: không có đoạn cha “i-2” đứng trước…"),
    ("footnote mark without a footnote", PARAGRAPH, "  - id: i-1-x◀\n    level: diem\n    text: Một điểm⁷.\n¶",
     "i-1-x: không có chú thích cho dấu “⁷”"),
    ("footnote that nothing calls", ("text.yml", "footnotes:\n"),
     "¶  - id: moi◀\n    mark: ⁷\n    text: Một chú thích.\n", "moi: dấu “⁷” có 0 lần trong văn bản…"),
    ("Mục without a role", ("plan.yml", "sections:\n  - clause: i\n    role: muc-dich-yeu-cau\n"), "sections:◀\n",
     "sections: thiếu vai trò của Mục “i”"),
    ("name removed that the text says", ("documents.yml", "  names: [12/KH-UBND]\n"), "",
     "so-hieu: chưa có liên kết ở “12/KH-UBND”…names hoặc not_linked"),
]
RETIRED = ("published.yml", "  - id: truong-hoc\n")


def retired(name):
    return f"  - id: {name}◀\n    reason: Tên gọi của trường cũ.\n¶"


PUBLISHED = [
    ("published id renamed", ("agencies.yml", "- id: hdnd-xa\n"), "- id: hdnd-xa-moi\n",
     "hdnd-xa: mã đã công bố không được đổi hay xóa: thiếu cơ quan “hdnd-xa”, còn được dẫn ở 1 chỗ; đã đổi thành…"),
    ("published note deleted", ("notes.yml", "- id: giu-chu-thuong…"), "",
     "giu-chu-thuong: mã đã công bố không được đổi hay xóa: thiếu ghi chú…; hãy ghi lại mục ấy, hoặc ghi vào retired…"),
    ("retired, never published", RETIRED, retired("truong-cu"), "truong-cu: retired: mã này chưa công bố…"),
    ("retired, still there", RETIRED, retired("hdnd-xa"), "hdnd-xa: retired: mã này vẫn còn trong dữ liệu"),
    ("retired paragraph", RETIRED, retired("i-1"), "i-1: retired: mã đoạn văn bản không bỏ được"),
    ("retired page that leads nowhere", ("plan.yml", "old: /co-quan/truong-hoc/"), "old: /co-quan/truong/",
     "truong-hoc: retired: ghi địa chỉ cũ /co-quan/truong-hoc/ vào redirects trong plan.yml: nay dẫn tới đâu"),
]

# fmt: on

OF_READING = [YAML, LETTERS, ESCAPED, HUGE, SHAPE, DATES, VALUES]
OF_RULES = [REFERENCES, CLAIMS, IDENTITY, TIMES, WORDS, WHOLE, PUBLISHED]
