"""Whatever stops `make site`, the previous site stays whole, and the next run goes on as if nothing had been."""

import os
import resource
import shutil
import signal
import subprocess
import time

import pytest

from tests import ROOT
from tests.site.test_build import edit

MAKE = ["make", "--assume-old=requirements/site.txt", "site"]
PREVIOUS = {"index.html": b"the old site", "a/index.html": b"a page that the new one hasn't", "a/b.png": b"\0\1"}
STOPS = """#!/bin/sh
# mv, and the end of everything after so many of them
/bin/mv "$@"
echo >> "$COUNT"
if [ "$(wc -l < "$COUNT")" -eq "$LAST" ]; then kill -9 0; fi
"""
QUICK = """#!/bin/sh
mkdir site.next && echo new > site.next/index.html
"""


@pytest.fixture
def previous(project):
    """A project with a built site."""
    shutil.copy(ROOT / "Makefile", project)
    shutil.copytree(ROOT / "requirements", project / "requirements")
    (project / ".venv").symlink_to(ROOT / ".venv")
    for path, content in PREVIOUS.items():
        file = project / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return project


def files(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def make(project, *options, **settings):
    return subprocess.run([*MAKE, *options], cwd=project, capture_output=True, text=True, check=False, **settings)


def program(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def test_a_mistake_in_the_data_leaves_the_old_site(previous):
    edit(previous / "plan_data" / "plan.yml", "signer:", "singer:")
    done = make(previous)
    assert done.returncode != 0
    assert "plan_data/plan.yml:" in done.stderr
    assert files(previous / "site") == PREVIOUS
    assert not (previous / "site.next").exists()


def test_a_full_disk_leaves_the_old_site(previous):
    limit = (20_000, 20_000)  # bytes of a file: what is larger can't be written to its end
    done = make(previous, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
    assert done.returncode != 0
    assert "File too large" in done.stderr
    assert files(previous / "site") == PREVIOUS
    assert not (previous / "site.next").exists()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT], ids=lambda how: how.name)
def test_a_stop_in_the_middle_leaves_the_old_site_and_the_next_run_is_whole(previous, how):
    running = subprocess.Popen(
        MAKE,
        cwd=previous,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # what a shell starts by & ignores it
    )
    while len([*previous.glob("site.next/*/*")]) < 5:
        assert running.poll() is None, "the build was over before it could be stopped"
        time.sleep(0.01)
    os.killpg(running.pid, how)
    assert running.wait() != 0
    assert files(previous / "site") == PREVIOUS
    if how == signal.SIGKILL:
        assert (previous / "site.next").exists()  # or nothing was left to be tidied up
        done = make(previous)
        assert done.returncode == 0, done.stderr
        assert (previous / "site" / "toan-van" / "index.html").is_file()
        assert not (previous / "site" / "a").exists()
        assert not [*previous.glob("site.*")]


@pytest.mark.parametrize("last", [1, 2], ids=["the old one is moved away", "the new one is in its place"])
def test_a_stop_while_one_takes_the_place_of_the_other_loses_neither(previous, last):
    programs, quick = previous / "programs", previous / "quick"
    program(programs / "mv", STOPS)
    program(quick / "mkdocs", QUICK)
    stopping = {"PATH": f"{programs}:{os.environ['PATH']}", "COUNT": str(previous / "count"), "LAST": str(last)}
    new = {"index.html": b"new\n"}
    done = make(previous, f"BIN={quick}", env={**os.environ, **stopping}, start_new_session=True)
    assert done.returncode == -signal.SIGKILL
    assert files(previous / "site.old") == PREVIOUS
    assert files(previous / ("site.next" if last == 1 else "site")) == new

    program(quick / "mkdocs", "#!/bin/sh\nexit 1\n")
    assert make(previous, f"BIN={quick}").returncode != 0
    assert files(previous / "site") == (PREVIOUS if last == 1 else new)

    program(quick / "mkdocs", QUICK)
    assert make(previous, f"BIN={quick}").returncode == 0
    assert files(previous / "site") == new
    assert not [*previous.glob("site.*")]
