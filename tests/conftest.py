"""What all tests share. The site is built once for a run."""

import os
import subprocess
import sys

import pytest

from plan_explorer.load import load_plan
from tests import ROOT
from tests.browsing import base, browser, page
from tests.built import BuiltSite

__all__ = ["base", "browser", "build", "page", "plan", "site"]


@pytest.fixture(scope="session")
def plan():
    return load_plan(ROOT / "plan_data")


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """Build a project as `make site` does; returns the finished process and the folder of the site."""

    def build_site(project=ROOT, **environment):
        folder = tmp_path_factory.mktemp("site")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project), **environment}
        done = subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False)
        return done, folder

    return build_site


@pytest.fixture(scope="session")
def site(build):
    done, folder = build()
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder)
