"""Fixtures for all tests. The site is built once per run."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from filelock import FileLock

from plan_explorer.data.load import load_plan
from scripts.bundle import write
from tests import EXCERPT, INVENTED, PROJECT, ROOT
from tests.browsing import base, browser, open_page, page
from tests.built import BuiltSite
from tests.built import build as run

__all__ = ["base", "browser", "open_page", "page"]


def pytest_addoption(parser):
    parser.addoption("--site", type=Path, help="a built site to test, instead of building one")
    parser.addoption("--data", type=Path, default=EXCERPT, help="data of a plan, to be damaged in tests/mutation/")
    parser.addoption("--seed", default="slice", help="of the damage")
    parser.addoption("--each", type=int, default=1, help="how many copies are damaged in each way")
    parser.addoption("--case", type=int, help="damage only this one")


@pytest.fixture(scope="session")
def plan():
    return load_plan(ROOT / "plan_data")


@pytest.fixture(scope="session")
def another_plan():
    """An invented plan of the same genre, with a different build."""
    return load_plan(INVENTED)


@pytest.fixture(scope="session")
def build(tmp_path_factory, request):
    """Build a project as it is published; returns the finished process and the folder of the site."""
    elsewhere = request.config.getoption("--site")

    def build_site(project=ROOT, **environment):
        if elsewhere:
            pytest.skip("what a build does, not what a site holds")
        folder = tmp_path_factory.mktemp("site")
        return run(folder, project, **environment), folder

    return build_site


@pytest.fixture(scope="session")
def built_once(build, tmp_path_factory, worker_id):
    """Build a site for one environment, once for all processes of a run."""

    def built(name, **environment):
        shared = tmp_path_factory.getbasetemp()
        shared = shared if worker_id == "master" else shared.parent
        where = shared / f"{name}.txt"
        with FileLock(shared / f"{name}.lock"):
            if not where.exists():
                done, folder = build(**environment)
                assert done.returncode == 0, done.stderr
                where.write_text(str(folder), encoding="utf-8")
        return BuiltSite(Path(where.read_text(encoding="utf-8")))

    return built


@pytest.fixture(scope="session")
def site(built_once, request):
    """The published site."""
    elsewhere = request.config.getoption("--site")
    return BuiltSite(elsewhere.resolve()) if elsewhere else built_once("site")


@pytest.fixture(scope="session")
def project_site(built_once):
    """The site as it is published below a path, as of a repository."""
    return built_once("project", SITE_URL=PROJECT)


@pytest.fixture(scope="session")
def nowhere(built_once):
    """The site as it is built for no address and from no repository."""
    return built_once("nowhere", SITE_URL=None, REPO_URL=None, EDIT_URI=None)


@pytest.fixture(scope="session")
def bundle(site, plan, tmp_path_factory):
    """The folder that comes out of the zip, in a place as people have them."""
    folder = tmp_path_factory.mktemp("zip") / "Tải về (1) của tôi"
    folder.mkdir()
    write(site.folder, plan, folder / "a.zip")
    with ZipFile(folder / "a.zip") as archive:
        archive.extractall(folder)
    return folder / f"{plan.info.document}-{plan.info.updated}"
