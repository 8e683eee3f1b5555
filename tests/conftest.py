"""What all tests share. The site is built once for a run."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from filelock import FileLock

from plan_explorer.data.load import load_plan
from scripts.bundle import write
from tests import PUBLISHED, ROOT
from tests.browsing import base, browser, page
from tests.built import BuiltSite

__all__ = ["base", "browser", "build", "bundle", "page", "plan", "site"]


def pytest_addoption(parser):
    parser.addoption("--site", type=Path, help="a built site to test, instead of building one")


@pytest.fixture(scope="session")
def plan():
    return load_plan(ROOT / "plan_data")


@pytest.fixture(scope="session")
def build(tmp_path_factory, request):
    """Build a project as it is published; returns the finished process and the folder of the site.

    A setting of the environment that is None is left out.
    """
    elsewhere = request.config.getoption("--site")

    def build_site(project=ROOT, **environment):
        if elsewhere:
            pytest.skip("what a build does, not what a site holds")
        folder = tmp_path_factory.mktemp("site")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        settings = {**PUBLISHED, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project), **environment}
        env = {key: value for key, value in {**os.environ, **settings}.items() if value is not None}
        done = subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False)
        return done, folder

    return build_site


@pytest.fixture(scope="session")
def site(build, tmp_path_factory, worker_id, request):
    """The published site, built once for all processes of a run."""
    if elsewhere := request.config.getoption("--site"):
        return BuiltSite(elsewhere.resolve())
    if worker_id == "master":
        return BuiltSite(_built(build))
    run = tmp_path_factory.getbasetemp().parent
    where = run / "site.txt"
    with FileLock(run / "site.lock"):
        if not where.exists():
            where.write_text(str(_built(build)), encoding="utf-8")
        return BuiltSite(Path(where.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def bundle(site, plan, tmp_path_factory):
    """The folder that comes out of the zip, in a place as people have them."""
    folder = tmp_path_factory.mktemp("zip") / "Tải về (1) của tôi"
    folder.mkdir()
    write(site.folder, plan, folder / "a.zip")
    with ZipFile(folder / "a.zip") as archive:
        archive.extractall(folder)
    return folder / f"{plan.info.document}-{plan.info.updated}"


def _built(build):
    done, folder = build()
    assert done.returncode == 0, done.stderr
    return folder
