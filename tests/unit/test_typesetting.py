"""PDFs have the same bytes each time, are set only once, and use our own fonts; QR codes lead to an address."""

import pypdfium2
import pytest

from plan_explorer.render import typesetting as module
from plan_explorer.render.cache import Cache
from plan_explorer.render.qr import svg
from plan_explorer.render.typesetting import Typesetter

WORDS = "Sở Kế hoạch và Đầu tư: ẩ ễ ộ ữ ỵ Ặ Ệ #strong[x] $y$ “z”"
TEMPLATE = """
#let items = json(bytes(sys.inputs.data))
#set page(width: 400pt, height: 200pt)
#set document(title: "Thử")
#set text(font: FONT, fallback: false, lang: "vi")
#for (i, item) in items.enumerate() { if i > 0 { pagebreak() }; item }
"""


@pytest.fixture(params=["Tinos", "Be Vietnam Pro"])
def template(request, tmp_path, monkeypatch):
    (tmp_path / "t.typ").write_text(TEMPLATE.replace("FONT", f'"{request.param}"'), encoding="utf-8")
    monkeypatch.setattr(module, "TEMPLATES", tmp_path)
    return "t.typ"


def words(pdf):
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()


def test_words_come_out_of_a_pdf_as_they_went_in(template):
    assert words(Typesetter(Cache(None)).pdf(template, [WORDS])) == WORDS


def test_what_did_not_change_is_not_set_again(template, tmp_path, monkeypatch):
    typesetter = Typesetter(Cache(tmp_path / "kept"))
    pdf = typesetter.pdf(template, [WORDS])
    again = Typesetter(Cache(tmp_path / "kept"))
    monkeypatch.setattr(Typesetter, "_set", lambda *_, **__: pytest.fail("set again"))
    assert again.pdf(template, [WORDS]) == pdf


def test_a_code_is_one_picture_with_a_label():
    code = svg("https://ke-hoach.example/nhiem-vu/ii-1-dd/", 'Trang của "điểm đ" <1>', Cache(None))
    assert code.startswith("<svg")
    assert "<title>Trang của " in code
    assert "<1>" not in code
    assert 'fill="#fff"' in code
    assert 'stroke="#000"' in code


def test_a_changed_template_and_a_change_in_what_templates_share_are_set_again(template, tmp_path):
    typesetter = Typesetter(Cache(tmp_path / "kept"))
    shared, file = tmp_path / "_shared.typ", tmp_path / template
    shared.write_text("#let after = [một]", encoding="utf-8")
    source = f'#import "/_shared.typ": after\n{file.read_text(encoding="utf-8")}\n#after'
    file.write_text(source, encoding="utf-8")
    first = typesetter.pdf(template, [WORDS])
    file.write_text(source.replace("400pt", "300pt"), encoding="utf-8")
    assert words(first).endswith("một")
    assert typesetter.pdf(template, [WORDS]) != first
    shared.write_text("#let after = [hai]", encoding="utf-8")
    assert words(Typesetter(Cache(tmp_path / "kept")).pdf(template, [WORDS])).endswith("hai")
