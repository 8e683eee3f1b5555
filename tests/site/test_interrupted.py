"""Whatever stops `make site`, the previous site stays whole, and the next run works as usual."""

import errno
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time

import pytest

import scripts.site
from tests import PUBLISHED, ROOT
from tests.built import files
from tests.site.test_build import edit

MAKE = ["make", "--assume-old=requirements/site.txt", "site"]
PREVIOUS = {"index.html": b"the old site", "a/index.html": b"a page that the new one hasn't", "a/b.png": b"\0\1"}
# A build that takes no time, and the end of everything after so many renames.
STOPPED = """
import os, signal
from pathlib import Path
from scripts import site
rename, done = Path.rename, []
def stopping(self, target):
    rename(self, target)
    done.append(target)
    if len(done) == {last}:
        os.kill(os.getpid(), signal.SIGKILL)
def made(folder):
    folder.mkdir()
    (folder / "index.html").write_text("new")
    return {expected}
Path.rename, site.made = stopping, made
raise SystemExit(site.main("build"))
"""


@pytest.fixture
def previous(project):
    """A project with a built site."""
    shutil.copy(ROOT / "Makefile", project)
    shutil.copytree(ROOT / "requirements", project / "requirements")
    shutil.copytree(ROOT / "scripts", project / "scripts")
    (project / ".venv").symlink_to(ROOT / ".venv")
    for path, content in PREVIOUS.items():
        file = project / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return project


def make(project, *options, **settings):
    return subprocess.run([*MAKE, *options], cwd=project, capture_output=True, text=True, check=False, **settings)


def stopped(project, last=0, expected=("index.html",)):
    """A quick build that is killed after so many renames; 0: never."""
    program = STOPPED.format(last=last, expected=[*expected])
    return subprocess.run([sys.executable, "-c", program], cwd=project, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("signer", "largest", "said"),
    [("singer:", resource.RLIM_INFINITY, "plan_data/plan.yml:"), ("signer:", 20_000, "Không còn chỗ để ghi")],
    ids=["a mistake in the data", "a full disk"],
)
def test_what_stops_a_build_leaves_the_old_site(previous, signer, largest, said):
    """On the full disk no file with more bytes than `largest` can be written to its end."""
    edit(previous / "plan_data" / "plan.yml", "signer:", signer)
    done = make(previous, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest)))
    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr
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
    new = {"index.html": b"new"}
    assert stopped(previous, last).returncode == -signal.SIGKILL
    assert files(previous / "site.old") == PREVIOUS
    assert files(previous / ("site.next" if last == 1 else "site")) == new

    edit(previous / "plan_data" / "plan.yml", "signer:", "singer:")
    assert make(previous).returncode != 0
    assert files(previous / "site") == (PREVIOUS if last == 1 else new)
    assert not [*previous.glob("site.*")]

    assert stopped(previous).returncode == 0
    assert files(previous / "site") == new
    assert not [*previous.glob("site.*")]


def test_a_site_that_lacks_a_file_does_not_take_the_place_of_the_old_one(previous):
    done = stopped(previous, expected=["index.html", "a/index.html"])
    assert done.returncode == 1
    assert "thiếu 1 tệp, như a/index.html" in done.stderr
    assert files(previous / "site") == PREVIOUS
    assert not [*previous.glob("site.*")]


def test_two_builds_at_once_leave_one_whole_site(previous, site):
    settings = {"cwd": previous, "env": {**os.environ, **PUBLISHED}, "stderr": subprocess.PIPE, "text": True}
    running = [subprocess.Popen(MAKE, **settings) for _ in range(2)]
    said = [build.communicate()[1] for build in running]
    assert [build.returncode for build in running] == [0, 0], said
    assert sum("Một lần dựng khác đang chạy" in text for text in said) == 1
    assert files(previous / "site").keys() == files(site.folder).keys()
    assert not [*previous.glob("site.*")]


@pytest.mark.parametrize("python", ["/no/such/python3", "/bin/false"], ids=["gone", "broken"])
def test_an_environment_that_no_longer_runs_is_named(previous, python):
    (previous / ".venv").unlink()
    (previous / ".venv" / "bin").mkdir(parents=True)
    (previous / ".venv" / "site").touch()
    (previous / ".venv" / "bin" / "python").symlink_to(python)
    done = make(previous, "--assume-old=.venv/site")
    assert done.returncode != 0
    assert "Môi trường .venv không chạy được nữa" in done.stderr
    assert files(previous / "site") == PREVIOUS


def test_a_taken_port_is_named_before_anything_is_built(previous):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "scripts.site", "serve", str(port)]
        done = subprocess.run(command, cwd=previous, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert (
        done.stderr == f"Cổng {port} đang được chương trình khác dùng: đóng nó, hoặc chạy make serve PORT={port + 1}\n"
    )


@pytest.mark.parametrize("kind", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_what_the_system_refuses_is_said_in_one_line(kind, tmp_path, monkeypatch, capsys):
    def refused(_):
        raise OSError(kind, os.strerror(kind), "site.next/x.html")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(scripts.site, "made", refused)
    assert scripts.site.main("build") == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith(("Không được phép ghi site.next/x.html", "Không còn chỗ để ghi site.next/x.html"))
