"""The table of wrong data: for each mistake an edit of the invented plan in `tests/plans/nui_xanh/`, and the message.

A case is a name, the place of the edit (file, and the text there), the new text, and the message after its position.
¶ stands for the replaced text, ◀ marks the line that the message must name, and … at the end of the text stands for
the rest of the entry; in the message … stands for any words. `wrong_plan.py` has more cases.
"""

import unicodedata

# Where cases write: file, and the text there.
AGENCY = ("agencies.yml", "- id: hdnd-xa\n")
DOCUMENT = ("documents.yml", "- id: 7-nq-hdnd-2030\n")
NAMES = ("agencies.yml", "  names: [Hội Nông dân xã]\n")
TOPIC = ("topics.yml", "- id: trong-rung\n")
TERM = ("glossary.yml", "- id: ns\n")
NOTE = ("notes.yml", "- id: ve-tram\n")
CHANGE = ("changes.yml", "- id: them-ghi-chu\n")
PARAGRAPH = ("text.yml", "  - id: i-2\n")
DUTIES = ("links.yml", "- clause: iii-1-a\n  duties:\n")
CITED = ("links.yml", "- clause: can-cu-1\n  documents:\n")
LINK = ("links.yml", "- clause: ii-1-b\n")
TITLE = ("titles.yml", "- clause: ii-1-b…")
PLACE = ("documents.yml", "  issuer: hdnd-xa\n  date: 2030-03-02\n  stated_in: can-cu-1\n")
UPDATED = ("plan.yml", "updated: 2033-05-01")
END = ("plan.yml", "period_end: 2032")
REPORTING = (
    "links.yml",
    "- clause: iii-1-b\n  duties:\n    - agency: tram-khuyen-nong\n      role: bao-cao\n      quote: ",
)
YEARLY = ("links.yml", 'yearly_before: "11-20"')
TEXT = "Làm đúng mùa"  # words of the text of record that nothing quotes
HOI = "    - agency: hoi-nong-dan\n      role: thuc-hien\n      quote: Vận động người dân trồng cây\n"
REPORT = ("links.yml", "      by: [tram-khuyen-nong]\n      to: ubnd-xa\n")


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


READY = "Chăm sóc rừng đầu nguồn là một việc trong Kế hoạch trồng cây năm 2030 của xã Núi Xanh."


def own_words(title="Một việc", summary="Một việc.", sentence=READY):
    return f"- clause: ii-1-b\n  title: {title}\n  summary: {summary}\n  sentence: {sentence}\n"


# fmt: off
YAML = [
    ("tab as indent", TOPIC, topic("\tname: Mới◀"), "có dấu tab; hãy dùng dấu cách"),
    ("tab inside a line", TOPIC, "- id:\ttrong-rung◀\n", "có dấu tab…"),
    ("quotation mark never closed", TOPIC, topic('  name: "Mới◀\n  definition: Một chủ đề.'), "…ngoặc kép…"),
    ("field indented too far", TOPIC, topic("    name: Mới◀"), "sai cú pháp YAML gần “name: Mới”…thụt lề…"),
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
    ("list where text belongs", TOPIC, topic("  definition: x\n  name: [a, b]◀"), "moi: name: cần chữ, không phải…"),
    ("text where a list belongs", NAMES, "¶  aliases: hội◀\n", "hoi-nong-dan: aliases: cần một danh sách…“hội”"),
    ("yes where text belongs", TOPIC, topic("  definition: x\n  name: yes◀"), "moi: name: cần chữ…ngoặc kép"),
    ("number where text belongs", DOCUMENT, document("  type: ke-hoach\n  stated_in: i-1\n  number: 06◀"),
     "moi: number: cần chữ…ngoặc kép"),
    ("word where an entry belongs", TOPIC, "- moi◀\n¶", "mục này: cần các trường…"),
    ("id with capitals", TOPIC, "- id: Mới_1◀\n  name: x\n  definition: x\n¶",
     "Mới_1: id: mã sai “Mới_1”…chữ thường…"),
    ("word where true belongs", NOTE, note("  verified: chưa◀\n"), "moi: verified: cần true hoặc false…“chưa”"),
    ("list that must not be empty", NOTE, note(about="[]◀"), "moi: about: cần ít nhất 1 giá trị"),
    ("deadline that binds nobody", REPORT, "      by: []◀\n      to: ubnd-xa\n", "iii-1-b: by: cần ít nhất 1 giá trị"),
]

DATES = [
    (f"date {day}", DOCUMENT, document(f"  type: luat\n  stated_in: i-1\n  date: {day}◀"), f"moi: date:…“{day}”…")
    for day in ("31/10/2023", "31-10-2023", "2023-13-01", "2023-02-30", "2023", "hôm nay")
]

VALUES = [
    ("role", DUTIES, duty(role="chutri◀"), "iii-1-a: role: không có giá trị “chutri”; gần nhất: “chu-tri”…phoi-hop…"),
    ("day before month", YEARLY, 'yearly_before: "20-11"◀', "iii-1-b: yearly_before: ngày sai “20-11”…“11-20”"),
    ("no such day", YEARLY, 'yearly_before: "02-30"◀', "iii-1-b: yearly_before: ngày sai “02-30”…"),
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
    ("who took over", ("notes.yml", "to: [trung-tam-khuyen-nong-huyen]"), "to: [trung-tam-khuyen-nong]◀",
     "ve-tram: to: không có cơ quan “trung-tam-khuyen-nong”; gần nhất: “trung-tam-khuyen-nong-huyen”…"),
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
    ("words left out of the duties", (REPORTING[0], f"{REPORTING[1]}Hàng năm, "),
     REPORTING[1].replace("duties:", "duties:◀"),
     "iii-1-b: lời văn còn chữ chưa thuộc việc nào: “Hàng năm”;…not_duties"),
    ("excuse that isn't printed there", ("links.yml", "- clause: iii-1-a\n"),
     "¶  not_duties:\n    - words: chuẩn bị cây tre◀\n      reason: Không giao việc cho nơi nào.\n",
     "iii-1-a: words: “chuẩn bị cây tre” không có…gần nhất: “chuẩn bị hố trồn…"),
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
    ("name that is not in the text", NAMES, "  names: [Hội Nông dân xã, hội nông dân xã]◀\n",
     "hoi-nong-dan: names: “hội nông dân xã” không có trong văn bản…"),
    ("name of two agencies", NAMES, "  names: [Hội Nông dân xã, các thôn]\n",
     "cac-thon: names: “các thôn” đã là tên của “hoi-nong-dan”"),
    ("name cut at its commas", NAMES, "  names: [Hội Nông dân xã, giữ, đất]◀\n",
     "hoi-nong-dan: names: “giữ”, “đất” chỉ có một chữ, chưa thành tên; tên có dấu phẩy…"),
    ("excuse that is not in the text", ("plan.yml", "not_linked:\n"),
     "¶  - words: Sở Mới◀\n    reason: Không phải một cơ quan.\n", "not_linked: “Sở Mới” không có trong văn bản"),
]
# fmt: on

OF_READING = [YAML, LETTERS, ESCAPED, HUGE, SHAPE, DATES, VALUES]
OF_ENTRIES = [REFERENCES, CLAIMS]
