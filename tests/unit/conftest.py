"""Fixtures for the unit tests."""

import shutil

import pytest

from plan_explorer.render.renderer import Renderer
from tests import EXCERPT, NUI_XANH


@pytest.fixture
def folder(tmp_path):
    """A copy of an invented plan to make mistakes in: no edit of the real one can break a test."""
    return shutil.copytree(NUI_XANH, tmp_path / "plan_data")


@pytest.fixture
def excerpt(tmp_path):
    """A copy of a small plan to make mistakes in: what stands in it changes with no edit of the data."""
    return shutil.copytree(EXCERPT, tmp_path / "excerpt" / "plan_data")


@pytest.fixture(scope="session")
def renderer(plan):
    return Renderer(plan)
