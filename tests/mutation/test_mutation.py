"""A damaged copy of every kind is built correctly or refused with a useful message; `make mutate` tries thousands.

Options set the number of copies of each kind, the seed, the data, or one single case. Failed copies are kept.
"""

import random
import resource
import shutil
import signal
from contextlib import contextmanager

import pytest

from tests.built import files
from tests.mutation.damage import KINDS
from tests.mutation.judge import Judge

PATIENCE = 120  # seconds for one copy; the slowest good one needs a few
MEMORY = 4 << 30  # bytes of addresses
PRINT_EVERY = 25  # how many cases share one that is really printed
NAMES = list(KINDS)


def pytest_generate_tests(metafunc):
    if "case" in metafunc.fixturenames:
        one = metafunc.config.getoption("--case")
        cases = range(metafunc.config.getoption("--each") * len(NAMES)) if one is None else [one]
        metafunc.parametrize("case", cases, ids=[f"{case} {NAMES[case % len(NAMES)]}" for case in cases])


@pytest.fixture(scope="module")
def copy_data(request):
    """A function that copies what the core reads of the data into a folder."""

    def copy(folder):
        left_out = shutil.ignore_patterns("schema", "*.md", "LICENSE")
        return shutil.copytree(request.config.getoption("--data"), folder / "plan_data", ignore=left_out)

    return copy


@pytest.fixture(scope="module")
def judge(copy_data, tmp_path_factory):
    return Judge(copy_data(tmp_path_factory.mktemp("whole")))


@pytest.fixture
def damaged(copy_data, request):
    """A function that damages a copy below a folder: the copy, and what was done to it."""

    def damage(case, folder):
        data = copy_data(folder)
        rng = random.Random(f"{request.config.getoption('--seed')}/{case}")
        return data, KINDS[NAMES[case % len(NAMES)]](rng, data).encode("utf-8", "backslashreplace").decode()

    return damage


@contextmanager
def limits():
    """What takes too long or too much memory is a failure like others."""

    def stop(*_):
        raise TimeoutError(f"not done in {PATIENCE} s")

    before, memory = signal.signal(signal.SIGALRM, stop), resource.getrlimit(resource.RLIMIT_AS)
    signal.alarm(PATIENCE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, memory[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, memory)
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def test_a_damaged_copy_is_built_right_or_refused(case, damaged, judge, tmp_path, record_property, pytestconfig):
    seed = pytestconfig.getoption("--seed")
    data, said = damaged(case, tmp_path)
    with limits():
        wrong, answer = judge.judge(data, printed=case % PRINT_EVERY == 0)
    record_property("outcome", "failed" if wrong else "refused" if answer else "built")
    assert wrong == [], f"{said}\n{answer}\nagain: make mutate SEED={seed} CASE={case}"


def test_the_data_as_it_is_is_built(copy_data, judge, tmp_path):
    assert judge.judge(copy_data(tmp_path)) == ([], "")


def test_the_same_seed_does_the_same_damage(damaged, tmp_path):
    for case in range(0, len(KINDS), 9):
        (one, said), (two, again) = (damaged(case, tmp_path / f"{case}{copy}") for copy in "ab")
        assert said == again
        assert files(one) == files(two)
