"""Wrong data about the plan itself, its days, our own words and notes, and the whole; written as in wrong_data.py."""

from tests.unit.wrong_data import (
    CHANGE,
    END,
    NOTE,
    PARAGRAPH,
    READY,
    TERM,
    TITLE,
    TOPIC,
    UPDATED,
    YEARLY,
    change,
    note,
    own_words,
    sources,
)

OWN = ("documents.yml", "  number: 12/KH-UBND\n  issuer: ubnd-xa\n  date: 2030-04-05\n  subject: trồng cây giai")
PERIOD = ("links.yml", "    - document: de-an-phu-xanh\n      start: 2028\n      end: 2032\n")
AUDIENCE = ("audiences.yml", "- id: nguoi-dan\n")
TAKEN_OVER = ("notes.yml", "  now: chuyen\n  to: [trung-tam-khuyen-nong-huyen]\n  since: 2033-01-01\n")
RETIRED = ("published.yml", "  - id: truong-hoc\n")


def retired(name):
    return f"  - id: {name}◀\n    reason: Tên gọi của trường cũ.\n¶"


# fmt: off
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
    ("summary of 6 sentences", TITLE, own_words(summary="A. B. C. D. E. F.◀"), "ii-1-b: summary:…1 đến 5 câu…6 câu"),
    ("summary without an end", TITLE, own_words(summary="Một việc◀"), "ii-1-b: summary:…dấu chấm; đang có 0 câu"),
    ("3 ready sentences", TITLE, own_words(sentence=f"A. B. {READY}◀"), "ii-1-b: sentence: cần 1 hoặc 2 câu…3 câu"),
    ("short ready sentence", TITLE, own_words(sentence="Kế hoạch của xã Núi Xanh giữ rừng.◀"),
     "ii-1-b: sentence: cần ít nhất 60 ký tự, đang có 34"),
    ("long ready sentence", TITLE, own_words(sentence=f"{READY[:-1]}{' giữ rừng' * 30}.◀"),
     "ii-1-b: sentence: dài quá 320 ký tự…"),
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

NOTES = [
    ("words of a note not printed", ("notes.yml", "words: trọc. giữ đất"), "words: trọc. Giữ đất◀",
     "giu-chu-thuong: words:…gần nhất: “trọc. giữ đất”"),
    ("note on the wording without words",
     ("notes.yml", "- id: giu-chu-thuong\n  kind: nguyen-van\n  about: [i-1]\n  words: trọc. giữ đất\n"),
     "- id: giu-chu-thuong◀\n  kind: nguyen-van\n  about: [i-1]\n", "giu-chu-thuong: thiếu words…"),
    ("outside fact without a source", NOTE, note("").replace("moi\n", "moi◀\n"),
     "moi: thiếu sources; nếu chưa có nguồn thì ghi verified: false"),
    ("unverified, with a source", ("notes.yml", "      checked_on: 2033-04-20\n"), "¶  verified: false◀\n",
     "ve-tram: đã có sources thì bỏ verified: false"),
    ("successor of whom nothing is said", ("notes.yml", "about: [hoi-nong-dan, cac-thon"), "about: [cac-thon",
     "…hoi-nong-dan: kế hoạch đã hết thời kỳ mà notes.yml chưa có ghi chú ke-thua về “hoi-nong-dan”…"),
    ("quotation marks around a value", NOTE, note(text="“Một ghi chú.”◀"),
     "moi: text: bỏ dấu “…” quanh “Một ghi chú.”"),
    ("quotation marks in a block", NOTE, note(text='>-◀\n    "Một ghi chú."'), 'moi: text: bỏ dấu "…" quanh…'),
    ("quotation mark not closed", NOTE, note(text="Một “ghi chú.◀"), "moi: text: dấu ngoặc kép không đủ đôi…"),
]

SUCCESSION = [
    ("what an agency is now", ("notes.yml", "now: chua-tim-thay"), "now: khongcon◀",
     "ve-hoi-va-thon: now: không có giá trị “khongcon”; gần nhất: “khong-con”; được dùng: giu-ten, chuyen…"),
    ("who took over", ("notes.yml", "to: [trung-tam-khuyen-nong-huyen]"), "to: [trung-tam-khuyen-nong]◀",
     "ve-tram: to: không có cơ quan “trung-tam-khuyen-nong”; gần nhất: “trung-tam-khuyen-nong-huyen”…"),
    ("successor without what it is now", ("notes.yml", "  now: chua-tim-thay\n"), "",
     "ve-hoi-va-thon: thiếu now: ghi cơ quan ấy nay ra sao; được dùng: giu-ten, chuyen, khong-con, chua-tim-thay"),
    ("successor that is none", NOTE, note("  now: giu-ten◀\n  verified: false\n"),
     "moi: now: chỉ ghi chú ke-thua có trường này"),
    ("agency that took over, in another note", NOTE, note("  to: [ubnd-xa]◀\n  verified: false\n"),
     "moi: to: chỉ ghi chú ke-thua có trường này"),
    ("taken over by nobody", TAKEN_OVER, "  now: chuyen◀\n", "ve-tram: now: chuyen thì cần to: mã nơi nay đảm nhận"),
    ("gone, and taken over", TAKEN_OVER, "  now: khong-con\n  to: [trung-tam-khuyen-nong-huyen]◀\n",
     "ve-tram: to: chỉ đi với now: chuyen, không với khong-con"),
    ("day of no change", ("notes.yml", "  now: chua-tim-thay\n"), "¶  since: 2033-01-01◀\n",
     "ve-hoi-va-thon: since: chỉ đi với now: chuyen hoặc khong-con, không với chua-tim-thay"),
    ("taken over by one that is gone", ("notes.yml", "  to: [trung-tam-khuyen-nong-huyen]\n"),
     "  to: [trung-tam-khuyen-nong-huyen, tram-khuyen-nong]◀\n",
     "ve-tram: to: “tram-khuyen-nong” nay cũng không còn tên ấy; ghi nơi đảm nhận hiện nay"),
    ("nothing found, with a source", TAKEN_OVER, "  now: chua-tim-thay◀\n",
     "ve-tram: now: đã có sources thì không phải chua-tim-thay"),
    ("known without a source", ("notes.yml", "  now: chua-tim-thay\n"), "  now: giu-ten◀\n",
     "ve-hoi-va-thon: now: chưa có nguồn thì ghi chua-tim-thay, không ghi giu-ten"),
    ("told twice what became of it", NOTE,
     note("  now: chua-tim-thay\n  verified: false\n", about="[i-1, cac-thon]", kind="ke-thua"),
     "ve-hoi-va-thon: about: “cac-thon” đã có ghi chú ke-thua “moi”; gộp hai ghi chú"),
    ("successor of a document", NOTE,
     note("  now: chua-tim-thay\n  verified: false\n", about="[7-nq-hdnd-2030]◀", kind="ke-thua"),
     "moi: about: ghi chú ke-thua nói về cơ quan hoặc đoạn, không phải văn bản “7-nq-hdnd-2030”"),
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

PUBLISHED = [
    ("published id renamed", ("agencies.yml", "- id: hdnd-xa\n"), "- id: hdnd-xa-moi\n",
     "hdnd-xa: mã đã công bố không được đổi hay xóa: thiếu cơ quan “hdnd-xa”, còn được dẫn ở 2 chỗ; đã đổi thành…"),
    ("published note deleted", ("notes.yml", "- id: giu-chu-thuong…"), "",
     "giu-chu-thuong: mã đã công bố không được đổi hay xóa: thiếu ghi chú…; hãy ghi lại mục ấy, hoặc ghi vào retired…"),
    ("retired, never published", RETIRED, retired("truong-cu"), "truong-cu: retired: mã này chưa công bố…"),
    ("retired, still there", RETIRED, retired("hdnd-xa"), "hdnd-xa: retired: mã này vẫn còn trong dữ liệu"),
    ("retired paragraph", RETIRED, retired("i-1"), "i-1: retired: mã đoạn văn bản không bỏ được"),
    ("retired page that leads nowhere", ("plan.yml", "old: /co-quan/truong-hoc/"), "old: /co-quan/truong/",
     "truong-hoc: retired: ghi địa chỉ cũ /co-quan/truong-hoc/ vào redirects trong plan.yml: nay dẫn tới đâu"),
]
# fmt: on

OF_THE_WHOLE = [IDENTITY, TIMES, WORDS, NOTES, SUCCESSION, WHOLE, PUBLISHED]
