"""The cache returns only undamaged entries, and removes entries that a build no longer uses."""

import signal
import subprocess
import sys

import jinja2
import pytest

from plan_explorer.render.cache import Cache
from tests import ROOT

MADE = b"made\0" * 100


def damaged(entry, how):
    whole = entry.read_bytes()
    entry.unlink()
    if how == "loop":
        entry.symlink_to(entry)  # can't be read, whoever asks
    else:
        entry.write_bytes({"garbage": b"%PDF-1.7 no", "empty": b"", "short": whole[:-1], "swapped": whole[::-1]}[how])


@pytest.fixture
def kept(tmp_path):
    """A cache that has something, and the file that it is in."""
    cache = Cache(tmp_path / "made")
    cache.set("key", MADE)
    (entry,) = cache.folder.iterdir()
    return cache, entry


def test_what_is_kept_is_what_was_made(kept):
    cache, _ = kept
    assert cache.get("key") == MADE
    assert cache.of("key", lambda: pytest.fail("made again")) == MADE
    assert cache.of("empty", lambda: b"") == cache.of("empty", lambda: pytest.fail("made again")) == b""


@pytest.mark.parametrize("how", ["garbage", "empty", "short", "swapped", "loop"])
def test_a_damaged_entry_is_made_again_and_mended(kept, how):
    cache, entry = kept
    damaged(entry, how)
    assert cache.get("key") is None
    assert cache.of("key", lambda: MADE) == cache.get("key") == MADE


@pytest.mark.parametrize("place", ["made", ""], ids=["the folder", "the folder above"])
def test_where_nothing_can_be_kept_everything_is_made(tmp_path, place):
    folder = tmp_path / "above" / "made"
    (folder.parent / place).parent.mkdir(exist_ok=True)
    (folder.parent / place).write_text("a file")
    cache = Cache(folder)
    assert cache.of("key", lambda: MADE) == MADE
    assert cache.get("key") is None
    cache.prune()


def test_only_what_was_used_stays(kept):
    cache, entry = kept
    cache.set("other", MADE)
    (cache.folder / "left behind").touch()
    again = Cache(cache.folder)
    again.get("key")
    again.set("new", MADE)
    again.prune()
    assert sorted(file.name for file in cache.folder.iterdir()) == sorted([entry.name, "new"])


def test_what_was_kept_halfway_is_never_used(tmp_path):
    """A process of its own keeps something and is killed before it is done."""
    killed = f"""
import os, pathlib, signal
from plan_explorer.render.cache import Cache, Path
Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
Cache(pathlib.Path({str(tmp_path)!r})).set("key", b"half")
"""
    done = subprocess.run([sys.executable, "-c", killed], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert [*tmp_path.iterdir()] != []  # something was left
    kept = Cache(tmp_path)
    assert kept.get("key") is None
    assert kept.of("key", lambda: b"whole") == kept.get("key") == b"whole"
    kept.prune()
    assert [file.name for file in tmp_path.iterdir()] == ["key"]


@pytest.mark.parametrize("how", [None, "garbage", "short"])
def test_templates_are_compiled_once_and_again_when_the_entry_is_damaged(tmp_path, monkeypatch, how):
    compiled, compile_ = [], jinja2.Environment.compile
    monkeypatch.setattr(jinja2.Environment, "compile", lambda *a, **k: compiled.append(1) or compile_(*a, **k))

    def rendered():
        cache = jinja2.MemcachedBytecodeCache(Cache(tmp_path), "jinja-")
        loader = jinja2.DictLoader({"a": "{{ 1 + 1 }}"})
        return jinja2.Environment(loader=loader, bytecode_cache=cache).get_template("a").render()

    assert rendered() == "2"
    (entry,) = tmp_path.iterdir()
    if how:
        damaged(entry, how)
    assert rendered() == "2"
    assert len(compiled) == (2 if how else 1)
