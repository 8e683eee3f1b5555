"""Unusable files (missing, empty, cut off, too deep, not the text received) get one line that says what and where."""

import os

import pytest

from plan_explorer.data.load import FILES, OPTIONAL, load_plan
from plan_explorer.outputs import render_pages
from plan_explorer.render.renderer import Renderer
from tests import NUI_XANH
from tests.unit.editing import answer, edit, matches
from tests.unit.wrong_data import TEXT

ALL_FILES = list(FILES)
NEEDED = [file for file in FILES if file != OPTIONAL]
LISTS = [file for file in NEEDED if file not in ("plan.yml", "text.yml")]
SOURCE = "source/12-kh-ubnd-2030.txt"


@pytest.mark.parametrize("file", NEEDED)
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


@pytest.mark.parametrize(
    ("file", "written", "said"),
    [
        *((file, "id: moi\nname: Mới\n", "cần một danh sách") for file in LISTS),
        ("text.yml", "paragraphs:\n  i: Mục I\nfootnotes: []\n", "cần một danh sách"),
        ("text.yml", "- id: moi\n", "cần các mục paragraphs, footnotes"),
        ("plan.yml", "- id: moi\n", "cần các trường"),
    ],
)
def test_fields_where_a_list_belongs_and_a_list_where_fields_do_are_one_mistake(folder, file, written, said):
    (folder / file).write_text(written, encoding="utf-8")
    (read,) = answer(folder)
    assert matches(f"plan_data/{file}:1: …{said}…", read)


@pytest.mark.parametrize("file", ALL_FILES)
@pytest.mark.parametrize("percent", [33, 77])
def test_a_file_cut_off_in_the_middle_is_refused_or_makes_a_whole_site(folder, file, percent):
    whole = (folder / file).read_bytes()
    (folder / file).write_bytes(whole[: len(whole) * percent // 100])
    assert answer(folder) or render_pages(Renderer(load_plan(folder)))


@pytest.mark.parametrize(
    "written",
    [
        *("[" * 2_000 + "]" * 2_000, "[" * 100_000 + "]" * 100_000, "[{a: " * 200 + "}]" * 200),
        *("{a: " * 50_000 + "}" * 50_000, "- " * 5_000 + "x", "\n".join(f"{' ' * depth}a:" for depth in range(2_000))),
    ],
    ids=["lists", "more lists", "both", "fields", "dashes", "indentation"],
)
def test_data_nested_too_deep_is_a_mistake_like_others(folder, written):
    (folder / "topics.yml").write_text(written)
    assert answer(folder) == ["plan_data/topics.yml:1: các mục lồng nhau quá sâu"]


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(TEXT.replace("Làm", "Lam"), id="accent"),
        pytest.param(TEXT.replace("đúng ", ""), id="word lost"),
        pytest.param(TEXT.replace("đúng", "đúng đúng"), id="word twice"),
        pytest.param(TEXT.replace("Làm đúng", "đúng Làm"), id="words in another order"),
        pytest.param(TEXT.upper(), id="capitals"),
        pytest.param(f"{TEXT}‑", id="dash"),
    ],
)
def test_a_text_that_is_not_the_text_received_is_refused(folder, written):
    (place,) = [
        n for n, words in enumerate((NUI_XANH / SOURCE).read_text(encoding="utf-8").split("\n"), 1) if TEXT in words
    ]
    line = edit(folder, "text.yml", f"text: {TEXT}", f"text: {written}◀")
    (read,) = answer(folder)
    assert matches(
        f"plan_data/text.yml:{line}: lời văn khác bản nguồn: đang là “…plan_data/{SOURCE}:{place}) là…", read
    )
    assert written.split()[-1] in read


def test_a_text_that_breaks_off_is_refused(folder):
    edit(folder, "text.yml", "  - id: nguoi-ky\n    level: nguoi-ky\n    text: Lê Văn Rừng\n", "")
    assert [read for read in answer(folder) if "lời văn khác bản nguồn" in read and "là (hết)" not in read]


def test_a_footnote_that_is_not_the_one_received_is_refused(folder):
    edit(folder, "glossary.yml", "  stated_in: chu-thich-1\n", "")
    line = edit(folder, "text.yml", "text: Trồng cây", "text: Trồng cay◀")
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/text.yml:{line}: lời văn khác bản nguồn: đang là “Trồng cay")


def test_the_text_received_has_to_be_there(folder):
    (folder / SOURCE).unlink()
    assert answer(folder) == [f"plan_data/{SOURCE}:1: không có tệp này"]


def test_words_that_are_no_text_have_to_stand_in_the_text_received(folder):
    line = edit(folder, "plan.yml", '  - words: "*lv*"\n', '  - words: "*vl*"◀\n')
    assert f"plan_data/plan.yml:{line}: not_text: “*vl*” không có trong plan_data/source/" in answer(folder)[0]


@pytest.mark.parametrize("file", [*ALL_FILES, SOURCE])
@pytest.mark.parametrize("instead_of_it", [os.mkdir, os.mkfifo, lambda path: path.symlink_to(path)])
def test_what_is_no_file_is_refused_at_once(folder, file, instead_of_it):
    (folder / file).unlink()
    instead_of_it(folder / file)
    assert answer(folder) == [f"plan_data/{file}:1: không đọc được; cần tệp văn bản UTF-8"]


def test_a_mistake_at_the_end_is_named_by_a_line_of_the_file(folder):
    text = (folder / "topics.yml").read_text(encoding="utf-8") + "  aliases: [a, b"
    (folder / "topics.yml").write_text(text, encoding="utf-8")
    assert [read.split(": ")[0] for read in answer(folder)] == [f"plan_data/topics.yml:{text.count(chr(10)) + 1}"]


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
