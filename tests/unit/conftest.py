"""What the unit tests share."""

import shutil

import pytest

from plan_explorer.render.renderer import Renderer
from tests import EXCERPT, ROOT


@pytest.fixture
def folder(tmp_path):
    """A copy of the plan data to make mistakes in."""
    return shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data", ignore=shutil.ignore_patterns("schema", "*.md"))


@pytest.fixture
def excerpt(tmp_path):
    """A copy of a small plan to make mistakes in: what stands in it changes with no edit of the data."""
    return shutil.copytree(EXCERPT, tmp_path / "excerpt" / "plan_data")


@pytest.fixture(scope="session")
def renderer(plan):
    return Renderer(plan)
