"""Every mistake of an editor gets a message with file, line, entry, what is wrong and what is near; never a traceback.

The cases damage an invented plan, so no edit of the real one can break them. One mistake gets one line.
"""

import os
import re
import shutil
import subprocess
import sys

import pytest

from plan_explorer.checks import RULES
from plan_explorer.checks.context import CheckContext
from plan_explorer.data.load import as_plan, load
from tests import NUI_XANH, ROOT
from tests.unit.editing import answer, edit, matches
from tests.unit.wrong_data import (
    CHANGE,
    DUTIES,
    END,
    NAMES,
    NOTE,
    OF_ENTRIES,
    OF_READING,
    TITLE,
    TOPIC,
    change,
    note,
    own_words,
)
from tests.unit.wrong_plan import OF_THE_WHOLE

OF_RULES = [*OF_ENTRIES, *OF_THE_WHOLE]
CASES = [pytest.param(*case, id=name) for table in (*OF_READING, *OF_RULES) for name, *case in table]


@pytest.mark.parametrize(("place", "new", "said"), CASES)
def test_one_mistake_is_one_line_that_says_where_and_how_to_mend_it(folder, place, new, said):
    file, old = place
    line = edit(folder, file, old, new.replace("¶", old))
    (read,) = answer(folder)
    where = f"plan_data/{file}:{line}: " if line else "plan_data/…: "
    assert matches(where + said, read), read


def test_every_rule_is_broken_by_a_case(tmp_path):
    silent = set(RULES)
    for number, (_, (file, old), new, _) in enumerate(case for table in OF_RULES for case in table):
        damaged = shutil.copytree(NUI_XANH, tmp_path / str(number))
        edit(damaged, file, old, new.replace("¶", old))
        loaded = load(damaged)
        context = CheckContext(as_plan(loaded), loaded.declared)
        silent -= {rule for rule in silent if list(rule.check(context))}
    assert [rule.__name__ for rule in silent] == []


def test_what_git_could_not_merge_is_not_published(folder):
    summary = "<<<<<<< HEAD\n    Một việc.\n    =======\n    Việc khác.\n    >>>>>>> nhanh-khac"
    line = edit(folder, *TITLE, own_words(summary=f">-◀\n    {summary}"))
    said = [read for read in answer(folder) if "dấu trộn bản" in read]
    assert [read.split(":")[:2] for read in said] == [["plan_data/titles.yml", str(line + n)] for n in (1, 3, 5)]


@pytest.mark.parametrize("file", ["agencies.yml", "documents.yml", "topics.yml", "audiences.yml"])
def test_an_empty_list_does_not_hide_that_its_ids_are_used(folder, file):
    (folder / file).write_text("[]\n", encoding="utf-8")
    assert [line for line in answer(folder) if line.startswith("plan_data/links.yml:") and "không có" in line]


@pytest.mark.parametrize(
    ("file", "entry", "said"),
    [
        ("text.yml", "  - id: i-2", "mã đoạn văn bản “i-2” đã dùng ở dòng {}"),
        ("text.yml", "  - id: chu-thich-1", "mã chú thích “chu-thich-1” đã dùng ở dòng {}"),
        ("agencies.yml", "- id: hdnd-xa", "mã cơ quan “hdnd-xa” đã dùng ở dòng {}"),
        ("documents.yml", "- id: de-an-phu-xanh", "mã văn bản “de-an-phu-xanh” đã dùng ở dòng {}"),
        ("topics.yml", "- id: trong-rung", "mã chủ đề “trong-rung” đã dùng ở dòng {}"),
        ("audiences.yml", "- id: nguoi-dan", "mã đối tượng “nguoi-dan” đã dùng ở dòng {}"),
        ("glossary.yml", "- id: tc", "mã thuật ngữ “tc” đã dùng ở dòng {}"),
        ("notes.yml", "- id: ve-tram", "mã ghi chú “ve-tram” đã dùng ở dòng {}"),
        ("changes.yml", "- id: dang-ke-hoach", "mã thay đổi “dang-ke-hoach” đã dùng ở dòng {}"),
        ("links.yml", "- clause: ii-1-b", "đoạn “ii-1-b” đã có mục ở dòng {}; hãy viết vào mục đó"),
        ("titles.yml", "- clause: ii-1-b", "đoạn “ii-1-b” đã có mục ở dòng {}; hãy viết vào mục đó"),
    ],
)
def test_an_entry_copied_twice_is_named_with_the_line_of_the_first(folder, file, entry, said):
    indent, text = entry.partition("-")[0], (folder / file).read_text(encoding="utf-8")
    (block,) = re.findall(rf"(?m)^{entry}\n(?:{indent} .*\n)*", text)
    first = text.partition(block)[0].count("\n") + 1
    second = edit(folder, file, block, block + block.replace(entry, f"{entry}◀", 1))
    line = f"plan_data/{file}:{second}: {entry.rpartition(' ')[2]}: {said.format(first)}"
    assert [read for read in answer(folder) if read.startswith(line)]


@pytest.mark.parametrize(
    ("taken", "file", "place", "first"),
    [
        ("hdnd-xa", "documents.yml", "- id: de-an-phu-xanh\n", "agencies.yml"),
        ("noi-nhan-1", "text.yml", "  - id: chu-thich-1\n", "dòng"),
    ],
    ids=["agency and document", "clause and footnote"],
)
def test_an_id_of_two_kinds_of_things_is_named_with_both_files(folder, taken, file, place, first):
    line = edit(folder, file, place, place.replace(place.split(": ")[1], f"{taken}◀\n"))
    (said,) = [read for read in answer(folder) if read.startswith(f"plan_data/{file}:{line}: {taken}: ")]
    assert "đã dùng" in said
    assert first in said


def test_a_misspelt_field_that_is_needed_is_answered_with_the_right_name(folder):
    line = edit(folder, *TOPIC, f"- id: moi\n  definition: x.\n  nam◀: Mới\n{TOPIC[1]}")
    assert [read for read in answer(folder) if matches(f"plan_data/topics.yml:{line}: moi: …gần nhất: “name”…", read)]


def test_mistakes_in_many_files_come_in_one_run_file_by_file_line_by_line(folder):
    lines = [
        ("topics.yml", edit(folder, *TOPIC, f"- id: a◀\n  name: A\n  definition: A.\n{TOPIC[1]}")),
        ("topics.yml", edit(folder, "topics.yml", "- id: giu-rung\n", "- id: giu-rung\n  lạ: 1◀\n")),
        ("links.yml", edit(folder, *DUTIES, DUTIES[1] + "    - agency: so◀\n      role: bao-cao\n      quote: cây\n")),
        ("agencies.yml", edit(folder, "agencies.yml", "- id: cac-thon\n", "- id: cac-thon\n  lạ: 1◀\n")),
        ("notes.yml", edit(folder, *NOTE, note("  verified: chưa◀\n").replace("¶", NOTE[1]))),
        ("plan.yml", edit(folder, "plan.yml", "recipients:\n", "recipients:◀\n  - so-moi\n")),
    ]
    (folder / "audiences.yml").write_text("")
    places = [tuple(read.split(":")[:2]) for read in answer(folder)]
    expected = [*lines, ("audiences.yml", 1)]
    assert places == [(f"plan_data/{file}", str(line)) for file, line in sorted(expected)]


@pytest.mark.parametrize(
    ("file", "entry", "indent"),
    [
        ("agencies.yml", "- id: hoi-nong-dan", "  "),
        ("agencies.yml", "- id: cac-thon", "  "),
        ("documents.yml", "- id: 7-nq-hdnd-2030", "  "),
        ("documents.yml", "- id: 12-kh-ubnd-2030", "  "),
        ("topics.yml", "- id: trong-rung", "  "),
        ("audiences.yml", "- id: nguoi-dan", "  "),
        ("text.yml", "  - id: iii-1-a", "    "),
        ("text.yml", "  - id: iii-1", "    "),
        ("text.yml", "  - id: iii", "    "),
        ("text.yml", "  - id: chu-thich-1", "    "),
        ("links.yml", "- clause: iii-1-b", "  "),
        ("titles.yml", "- clause: iii-1-b", "  "),
        ("glossary.yml", "- id: tc", "  "),
        ("notes.yml", "- id: ve-tram", "  "),
    ],
)
def test_a_broken_entry_does_not_break_what_refers_to_it(folder, file, entry, indent):
    line = edit(folder, file, f"{entry}\n", f"{entry}\n{indent}lạ: 1◀\n")
    (read,) = answer(folder)
    assert read.startswith(f"plan_data/{file}:{line}: {entry.rpartition(' ')[2]}: trường lạ")


def test_an_entry_whose_id_is_misspelt_does_not_break_what_refers_to_it(folder):
    line = edit(folder, "agencies.yml", "- id: hoi-nong-dan\n", "- idd: hoi-nong-dan◀\n")
    assert {read.split(": ")[0] for read in answer(folder)} == {f"plan_data/agencies.yml:{line}"}


def test_a_mistake_in_the_role_of_a_section_does_not_question_its_titles(folder):
    edit(folder, "plan.yml", "  - clause: ii\n    role: nhiem-vu\n", "")
    assert [read for read in answer(folder) if "titles.yml" in read] == []


def test_an_id_of_two_things_is_not_linked_from_a_change(folder):
    edit(folder, *TOPIC, f"- id: nguoi-dan\n  name: Mới\n  definition: Một chủ đề.\n{TOPIC[1]}")
    line = edit(folder, *CHANGE, change(more="  about: [nguoi-dan]◀\n").replace("¶", CHANGE[1]))
    (read,) = (read for read in answer(folder) if "topics.yml" not in read)
    assert read.startswith(f"plan_data/changes.yml:{line}: moi: about: “nguoi-dan” vừa là chủ đề vừa là đối tượng")


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
    edit(folder, *TOPIC, f"- id: {value}\n")
    edit(folder, *END, f"period_end: {value}")
    edit(folder, "documents.yml", "date: 2030-03-02", f"date: {value}")
    edit(folder, *NOTE, f"{NOTE[1]}  verified: {value}\n")
    edit(folder, "plan.yml", "  - clause: ii\n", f"  - clause: {value}\n")
    edit(folder, *DUTIES, f"{DUTIES[1]}    - agency: {value}\n      role: {value}\n      quote: {value}\n")
    assert answer(folder)


def test_a_tag_of_yaml_calls_nothing(folder):
    witness = folder / "witness"
    edit(folder, *TOPIC, f"- !!python/object/apply:os.mkdir [{witness}]\n{TOPIC[1]}")
    assert answer(folder)
    assert not witness.exists()


@pytest.mark.parametrize(
    ("words", "said"), [(46, []), (47, ["…iii-6-a: summary:…có 47 chữ, tóm tắt tối đa 46 chữ, đang có 47"])]
)
def test_a_summary_has_fewer_words_than_its_clause_when_that_is_not_short(excerpt, words, said):
    titles = excerpt / "titles.yml"
    summary = rf"\1Một{' việc' * 22}. Một{' việc' * (words - 24)}.\n"
    text, count = re.subn(r"(clause: iii-6-a\n.*\n  summary: )>-\n(?:    .*\n)*", summary, titles.read_text("utf-8"))
    titles.write_text(text, encoding="utf-8")
    read = answer(excerpt)
    assert (count, len(read)) == (1, len(said))
    assert all(map(matches, said, read))


def test_words_that_give_no_duty_are_excused_with_a_reason(folder):
    entry, partner = "- clause: iii-1-a\n", "\n    - agency: hoi-nong-dan\n      role: phoi-hop"
    edit(folder, "links.yml", f"chọn giống cây, chuẩn bị hố trồng{partner}", f"chọn giống cây{partner}")
    assert len(answer(folder)) == 1
    excuse = "  not_duties:\n    - words: chuẩn bị hố trồng\n      reason: Không giao việc cho nơi nào.\n"
    edit(folder, "links.yml", entry, entry + excuse)
    assert answer(folder) == []


@pytest.mark.parametrize("value", ['"\\ud83c"', '"a\\nb"', '"\\x07"', "x" * 100_000, f"0x{'f' * 5_000}", "{a: {b: c}}"])
@pytest.mark.parametrize("field", ["id", "name", "neue"])
def test_an_answer_can_be_printed_and_read_whatever_it_quotes(folder, value, field):
    edit(folder, *TOPIC, f"- id: moi\n  {field}: {value}\n{TOPIC[1]}")
    read = answer(folder)
    assert read
    assert [line for line in read if not line.isprintable() or len(line) > 500] == []
    assert [line for line in read if not line.startswith("plan_data/")] == []


def test_an_answer_stays_short_whatever_a_list_holds(folder):
    names = "".join(f'    - Sở\n    - Phòng\n    - "sở,\\u3000{n}"\n' for n in range(2_000))
    edit(folder, *NAMES, f"  names:\n{names}")
    read = answer(folder)
    assert read
    assert [line for line in read if len(line) > 1_200 or not line.isprintable()] == []


def check(folder, **environment):
    command = [sys.executable, "-m", "plan_explorer", "check", "--data", str(folder)]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def test_the_check_prints_the_mistakes_and_fails(folder):
    line = edit(folder, "agencies.yml", "- id: cac-thon\n", "- id: cac-thon\n  lạ: 1◀\n")
    done = check(folder)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"plan_data/agencies.yml:{line}: cac-thon: trường lạ “lạ”; được dùng: id, name")
    assert done.stderr.endswith("\n1 lỗi trong dữ liệu.\n")


def test_on_github_the_line_is_marked(folder):
    line = edit(folder, *NOTE, note(text="100% đúng, “a: b”◀", more="").replace("¶", NOTE[1]))
    text = (folder / "notes.yml").read_text(encoding="utf-8").replace("100%", "  100%")
    (folder / "notes.yml").write_text(text, encoding="utf-8")
    done = check(folder, GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert f"plan_data/notes.yml:{line}: sai cú pháp" in done.stderr
    assert matches(f"::error file=plan_data/notes.yml,line={line}::sai cú pháp YAML gần…100%25 đúng…\n", done.stdout)


def test_the_check_of_good_data_says_nothing(folder):
    done = check(folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_same_mistakes_read_the_same_on_every_run(folder):
    (folder / "titles.yml").write_text("[]\n")
    first, second = check(folder, PYTHONHASHSEED="1"), check(folder, PYTHONHASHSEED="2")
    assert "ii-1-a" in first.stderr
    assert first.stderr == second.stderr
