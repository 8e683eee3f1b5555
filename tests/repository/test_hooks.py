"""A commit is refused while the data has a mistake, and nothing is downloaded to find that out."""

import os
import shutil
import subprocess
import sys

import pytest
import yaml

from tests import ROOT
from tests.site.test_build import edit

CONFIG = ".pre-commit-config.yaml"


class Repository:
    """A repository of its own with the project's data, core and hooks."""

    def __init__(self, folder):
        self.folder = folder
        mine = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
        nobody = {f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        # No way out: what a hook wanted from the network would fail.
        closed = {"https_proxy": "http://127.0.0.1:9", "http_proxy": "http://127.0.0.1:9"}
        cache = {"PRE_COMMIT_HOME": str(folder.parent / "pre-commit")}
        self.environment = {**mine, **nobody, **closed, **cache, "GIT_CONFIG_GLOBAL": os.devnull}

    def run(self, *command):
        done = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    def commit(self):
        """Stage and commit everything, as an editor does."""
        self.run("git", "add", "--all")
        return self.run("git", "commit", "--message", "Một thay đổi")


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clone")
    for part in ("plan_data", "plan_explorer"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (CONFIG, "pyproject.toml", ".gitignore"):
        shutil.copy(ROOT / file, folder)
    (folder / ".venv").symlink_to(sys.prefix)
    made = Repository(folder)
    assert made.run("git", "init", "--quiet")[0] == 0
    (folder / ".git" / "info" / "exclude").write_text(".venv\n", encoding="utf-8")  # here it is a link, no folder
    assert made.commit()[0] == 0
    code, output = made.run(sys.executable, "-m", "pre_commit", "install")
    assert code == 0, output
    return made


@pytest.fixture
def clean(repository):
    """The repository as first committed."""
    yield repository
    repository.run("git", "reset", "--hard", "--quiet")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("plan_data/titles.yml", "summary:", "sumary:", "trường lạ “sumary”; gần nhất: “summary”"),
        ("plan_data/links.yml", 'quote: "', 'quote: "Không có lời này. ', "không có trong lời văn"),
        ("plan_data/schema/notes.schema.json", '"verified"', '"verify"', "files were modified by this hook"),
        ("plan_explorer/data/schema.py", "import json\n", "import json\nimport os\n", "F401"),
        ("plan_explorer/data/schema.py", "import json\n", "import  json\n", "would be reformatted"),
        ("plan_data/README.md", "\n", " \n", "trailing whitespace"),
    ],
    ids=["field", "quote", "schema", "code", "format", "blank"],
)
def test_a_bad_edit_is_refused_with_the_reason(clean, file, old, new, said):
    edit(clean.folder / file, old, new)
    head = clean.run("git", "rev-parse", "HEAD")
    code, output = clean.commit()
    assert code == 1, output
    assert said in output
    assert clean.run("git", "rev-parse", "HEAD") == head


def test_a_good_edit_is_committed(clean):
    edit(clean.folder / "plan_data" / "titles.yml", "\n", "\n# Một lời nhắc.\n")
    code, output = clean.commit()
    assert code == 0, output


def test_every_hook_is_of_this_repository():
    config = yaml.safe_load((ROOT / CONFIG).read_text(encoding="utf-8"))
    assert [repository["repo"] for repository in config["repos"]] == ["local"]
    assert {hook["language"] for hook in config["repos"][0]["hooks"]} == {"system"}
