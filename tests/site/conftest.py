"""A project that tests may break."""

import shutil

import pytest

from tests import ROOT

PARTS = ("plan_data", "plan_explorer", "overrides", "docs")


@pytest.fixture
def project(tmp_path):
    """A copy of everything that a build needs, to be broken; what is kept between builds is shared."""
    (ROOT / ".cache").mkdir(exist_ok=True)
    (tmp_path / ".cache").symlink_to(ROOT / ".cache")
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part)
    for file in ("mkdocs.yml", "macros.py"):
        shutil.copy(ROOT / file, tmp_path)
    return tmp_path
