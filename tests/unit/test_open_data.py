"""The page on open data lists files and their sizes."""

import pytest

from plan_explorer import addresses
from plan_explorer.outputs import open_data, render_assets
from plan_explorer.render.renderer import Renderer


@pytest.mark.parametrize(("content", "told"), [(1, "1 KB"), (1_499, "1 KB"), (1_234_000, "1,2 MB")])
def test_sizes_are_told_in_units_that_people_know(content, told):
    assert open_data.size(content) == told


def test_a_file_that_a_plan_lacks_is_not_named(another_plan):
    renderer = Renderer(another_plan)
    (page,) = open_data.pages(renderer, render_assets(renderer))
    assert addresses.FEED in page.body
    assert addresses.CALENDAR not in page.body
