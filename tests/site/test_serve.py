"""`make serve` rebuilds on a change of data, and when the change is a mistake it says so and keeps running."""

import os
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.request

import pytest

from plan_explorer.data.load import load_plan
from tests.site.test_build import edit

PATIENCE = 60  # seconds; only a limit, nothing is timed


class Server:
    """A running `mkdocs serve` of a project copy."""

    def __init__(self, project):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address]
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project), "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen(
            command, cwd=project, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.said, self.heard = [], 0
        threading.Thread(target=lambda: self.said.extend(self.process.stdout), daemon=True).start()

    def until(self, found, what):
        """Wait until something is found: changes made together may be built one after another."""
        end = time.monotonic() + PATIENCE
        while not (answer := found()):
            assert time.monotonic() < end, f"{what!r} not after {PATIENCE} s:\n{''.join(self.said)}"
            time.sleep(0.2)
        return answer

    def says(self, pattern):
        """Wait until the output has the pattern; returns everything said up to it since the last time."""
        end = self.until(lambda: re.search(pattern, "".join(self.said)[self.heard :]), pattern).end()
        self.heard += end
        return "".join(self.said)[self.heard - end : self.heard]

    def page(self, path):
        with urllib.request.urlopen(f"http://{self.address}{path}", timeout=PATIENCE) as answer:
            return answer.read().decode()

    def shows(self, words, *paths):
        """Wait until the pages have the words."""
        self.until(lambda: all(words in self.page(path) for path in paths), words)


@pytest.fixture
def server(project):
    running = Server(project)
    yield running
    running.process.kill()
    running.process.wait()


def test_serve_follows_data_templates_and_hand_written_pages_and_survives_a_mistake(server, project):
    server.says("Serving on")
    titles = project / "plan_data" / "titles.yml"
    good = titles.read_text(encoding="utf-8")
    first = re.search(r"title: (.+)", good)[1]
    shown = server.page("/nhiem-vu/")
    assert first in shown
    assert "livereload(" in shown
    assert "Content-Security-Policy" not in shown, "it would stop the script that reloads the page"

    page = project / "docs" / "gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMột câu mới.\n", encoding="utf-8")
    edit(project / "plan_explorer" / "templates" / "topic.html", "nguyên văn làm căn cứ", "chữ làm căn cứ")
    titles.write_text(good.replace(f"title: {first}", "title: Một tiêu đề vừa sửa", 1), encoding="utf-8")
    clause = re.search(r"clause: (\S+)", good)[1]
    topic = load_plan(project / "plan_data").topics[0].id
    server.shows("Một câu mới.", "/gioi-thieu/")
    server.shows("chữ làm căn cứ", f"/chu-de/{topic}/")
    server.shows("Một tiêu đề vừa sửa", "/nhiem-vu/", f"/nhiem-vu/{clause}/index.md")

    titles.write_text(good.replace("title:", "titel:", 1), encoding="utf-8")
    mistake = r"plan_data/titles\.yml:\d+: \S+: trường lạ “titel”; gần nhất: “title”"
    assert "Traceback" not in server.says(mistake) + server.says("Reloading browsers")
    shown = server.page("/nhiem-vu/")
    assert re.search(mistake, shown)
    assert "Một tiêu đề vừa sửa" in shown

    titles.write_text(good, encoding="utf-8")
    server.shows(first, "/nhiem-vu/")
    assert "titel" not in server.page("/nhiem-vu/")
