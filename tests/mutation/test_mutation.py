"""A slice of `make mutate`: one damaged copy of every kind is built right or refused as an editor needs it."""

import re
import subprocess
import sys

import pytest

from tests import EXCERPT, ROOT
from tests.mutation.damage import KINDS
from tests.mutation.run import damaged

SEED = "slice"


@pytest.fixture(scope="module")
def report():
    """What the command prints, of one copy of each kind. In a process of its own: a fork of threads may hang."""
    command = [sys.executable, "-m", "tests.mutation", "--seed", SEED, "--cases", str(len(KINDS)), "--plan", EXCERPT]
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
        (one, said), (two, again) = (damaged(SEED, case, tmp_path / f"{case}{copy}", EXCERPT) for copy in "ab")
        assert said == again
        files = [path.relative_to(one) for path in one.rglob("*") if path.is_file()]
        assert [file for file in files if (one / file).read_bytes() != (two / file).read_bytes()] == []
