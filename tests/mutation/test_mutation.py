"""A slice of `make mutate`: one damaged copy of every kind is built right or refused as an editor needs it."""

import re
import shutil
import subprocess
import sys

import pytest

from tests import INVENTED, ROOT
from tests.mutation.damage import KINDS
from tests.mutation.judge import Judge
from tests.mutation.run import damaged

SEED = "slice"


@pytest.fixture(scope="module")
def report():
    """What the command prints, of one copy a kind. In a process of its own: forks of one with threads may hang."""
    command = [sys.executable, "-m", "tests.mutation", "--seed", SEED, "--cases", str(len(KINDS))]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_every_copy_is_built_right_or_refused(report):
    assert report.returncode == 0, report.stdout + report.stderr


def test_every_kind_of_damage_is_done(report):
    rows = re.findall(r"^(.+?) +(\d+) +(\d+) +(\d+)$", report.stdout, re.MULTILINE)
    counts = {kind: tuple(map(int, numbers)) for kind, *numbers in rows}
    refused, built, failed = counts.pop("all")
    assert counts.keys() == KINDS.keys()
    assert all(sum(each) == 1 for each in counts.values())
    assert (refused > 0, built > 0, failed) == (True, True, 0)


def test_the_same_seed_does_the_same_damage(tmp_path):
    for case in range(0, len(KINDS), 9):
        (one, said), (two, again) = (damaged(SEED, case, tmp_path / f"{case}{copy}") for copy in "ab")
        assert said == again
        files = [path.relative_to(one) for path in one.rglob("*") if path.is_file()]
        assert [file for file in files if (one / file).read_bytes() != (two / file).read_bytes()] == []


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    """A judge of the other plan, which is small."""
    folder = tmp_path_factory.mktemp("judge") / "whole" / "plan_data"
    return Judge(shutil.copytree(INVENTED, folder)), folder


def test_the_judge_lets_the_undamaged_pass(judge):
    judge, folder = judge
    assert judge.judge(folder).wrong == []


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("toan-van/index.html", b"<article><p class=plan-text>x</p></article>", "words"),
        ("toan-van/index.html", b"<article></article><img src=x onerror=y>", "new elements"),
        ("chu-de/ve-sinh/index.html", b"<p><a href='javascript:x'>x</a></p>", "javascript"),
        ("chu-de/ve-sinh/index.html", b"<p id=a></p><p id=a></p>", "twice"),
        ("api/v1/plan.json", b"{", "can't be read"),
        ("du-lieu/co-quan.csv", b"a,b\r\nx\r\n", "rows"),
    ],
)
def test_the_judge_sees_what_is_wrong(judge, monkeypatch, file, content, said):
    judge, folder = judge
    made = {**judge.made, file: content}
    assert file in judge.made
    monkeypatch.setattr("tests.mutation.judge.render", lambda *_: (made, ["a", "A", "../b"]))
    wrong = judge.judge(folder).wrong
    assert [one for one in wrong if said in one]
    assert "two files at 'a'" in wrong
    assert "path '../b'" in wrong


@pytest.mark.parametrize("answer", ["ValueError: x", "plan_data/text.yml:0: x", "plan_data/text.yml:9999: x", "x", ""])
def test_the_judge_wants_file_line_and_reason(judge, monkeypatch, answer):
    from plan_explorer.data.problems import DataError

    def refuse(*_):
        error = DataError([])
        error.args = (f"{answer}\n1 lỗi trong dữ liệu.",)
        raise error

    judge, folder = judge
    monkeypatch.setattr("tests.mutation.judge.render", refuse)
    assert judge.judge(folder).wrong
