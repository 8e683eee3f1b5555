"""The repository keeps its own promises: workflows, style, locks, commands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests import ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
LOCKS = sorted(str(file.relative_to(ROOT).with_suffix("")) for file in ROOT.glob("requirements/*.in"))
SCHEMAS = {
    "github-workflows": WORKFLOWS,
    "github-issue-forms": sorted(
        set((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) - {GITHUB / "ISSUE_TEMPLATE" / "config.yml"}
    ),
    "github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "dependabot": [GITHUB / "dependabot.yml"],
}


def run(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_is_valid_pinned_least_privileged_and_limited_in_time(workflow):
    data = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert data["permissions"] == {}
    for job in data["jobs"].values():
        assert job["timeout-minutes"] <= 90
        assert "permissions" in job
        for step in job["steps"]:
            assert re.search(r"@[0-9a-f]{40}$", step.get("uses", "@" + "0" * 40)), step


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.name)
def test_only_publishing_may_write_and_nothing_knows_a_secret(workflow):
    text = workflow.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    if workflow.name != "publish.yml":
        for job in yaml.safe_load(text)["jobs"].values():
            assert job["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("schema", SCHEMAS)
def test_what_github_reads_fits_its_schema(schema):
    files = map(str, SCHEMAS[schema])
    code, output = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    assert code == 0, output


def test_workflows_and_updates_pass_the_security_linter():
    code, output = run(str(Path(sys.executable).with_name("zizmor")), "--offline", "--no-progress", str(GITHUB))
    assert code == 0, output


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=["rules", "format"])
def test_code_follows_the_house_style(command):
    code, output = run(sys.executable, "-m", "ruff", *command, ".")
    assert code == 0, output


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_hashes_and_every_wanted_one_is_locked(lock):
    locked = (ROOT / f"{lock}.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^(\S+)==\S+(.*?)(?=^\S|\Z)", locked, re.MULTILINE | re.DOTALL)
    assert all("--hash=sha256:" in rest for _, rest in entries)
    wanted = re.findall(r"^([a-z][\w-]*)", (ROOT / f"{lock}.in").read_text(encoding="utf-8"), re.MULTILINE)
    assert wanted
    assert set(wanted) <= {name for name, _ in entries}


def test_the_core_knows_nothing_of_mkdocs():
    for file in (ROOT / "plan_explorer").rglob("*.py"):
        assert not re.search(r"^\s*(import|from) mkdocs", file.read_text(encoding="utf-8"), re.MULTILINE), file


def test_nothing_about_this_plan_is_written_in_the_core():
    core = [file for file in (ROOT / "plan_explorer").rglob("*") if file.suffix in (".py", ".html", ".typ", ".xml")]
    assert {file.suffix for file in core} == {".py", ".html", ".typ", ".xml"}
    for file in core:
        text = file.read_text(encoding="utf-8").casefold()
        for word in ("cần thơ", "224/kh", "tăng trưởng xanh"):
            assert word not in text, (file.name, word)


@pytest.mark.parametrize("folder", ["docs", "plan_explorer"])
def test_what_is_published_as_it_is_has_the_same_bytes_on_every_system(folder):
    """Git for Windows writes other line ends unless it is told not to."""
    code, output = run("git", "check-attr", "eol", "--", *(map(str, (ROOT / folder).rglob("*.*"))))
    assert code == 0, output
    assert [line for line in output.splitlines() if not line.endswith(": eol: lf")] == []
