"""Words match despite missing diacritics, tone placement, i or y and slips; abbreviations, numbers, odd input."""

import unicodedata

FIRST_PAIRS = [
    ("kế hoạch chuyển đổi số", "ke hoach chuyen doi so"),
    ("thuỷ lợi", "thủy lợi"),
    ("hài hoà lợi ích", "hài hòa lợi ích"),
    ("kĩ thuật canh tác", "kỹ thuật canh tác"),
    ("quản lí rác thải", "quản lý rác thải"),
    ("SỞ CÔNG THƯƠNG", "sở công thương"),
    ("200/KH-UBND", "200 kh ubnd"),
    ("kế hoạch số 200", "kh 200"),
    ("khởi ngiệp", "khởi nghiệp"),
    ("tawng truowngr xanh", "tăng trưởng xanh"),
    ("du li5ch xanh", "du lịch xanh"),
    ("II.1.đ", "điểm đ khoản 1 mục II"),
]

ODD = [
    *("", " ", "a" * 10_000, "rơm " * 2_500, "̣́̀", "*", "***", '"', '"rơm rạ', ":", "title:rơm", "+ - ~ ^", "rơm~9 rạ^9"),
    *("-rơm", "🌾🌾", "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "\\", "(((", "%00\x00"),
    *("constructor __proto__ toString", "見る 漢字"),
]


def first(engine, *queries):
    return [pages[0] for pages, _ in engine.ask(list(queries))]


def test_two_ways_of_typing_find_the_same_page_first(engine):
    typed = first(engine, *(one for one, _ in FIRST_PAIRS))
    meant = first(engine, *(other for _, other in FIRST_PAIRS))
    assert [pair for pair, one, other in zip(FIRST_PAIRS, typed, meant, strict=True) if one != other] == []


def test_decomposed_letters_find_what_composed_ones_find(engine):
    composed = "kiên cố hóa kênh mương"
    assert first(engine, unicodedata.normalize("NFD", composed)) == first(engine, composed)


def test_marks_that_were_typed_decide(engine):
    (pages, _), *_ = engine.ask(["dự toán"])
    assert pages[0] == "nhiem-vu/iii-3"


def test_an_abbreviation_finds_what_its_words_find(engine):
    (short, _), (full, _) = engine.ask(["CĐS du lịch", "chuyển đổi số du lịch"])
    assert short[0] == full[0]


def test_a_word_is_not_an_abbreviation_that_looks_like_it(engine):
    """“từ” is not TU (Thành ủy)."""
    (pages, _), *_ = engine.ask(["du lịch từ nay đến 2025"])
    assert "co-quan/thanh-uy-can-tho" not in pages[:5]


def test_odd_input_does_no_harm(engine):
    for query in ODD:
        (pages, _), (after, _) = engine.ask([query, "rơm rạ"])
        assert isinstance(pages, list), query
        assert after[0] == "nhiem-vu/ii-3-a-1", query


def test_an_entry_is_found_once(engine):
    for pages, _ in engine.ask(["rơm rạ", "sở công thương", "du lịch", "TTX", "200/KH-UBND"]):
        assert len(pages) == len(set(pages))
