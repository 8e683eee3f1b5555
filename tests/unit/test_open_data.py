"""The page on open data and llms.txt name the files that are published, and no other."""

import pytest

from plan_explorer.outputs import llms, open_data
from plan_explorer.render.pages import Asset

PARTS = {
    "api/v1/index.json": "/api/v1/index.json",
    "api/v1/openapi.json": "/api/v1/openapi.json",
    "du-lieu/224-kh-ubnd-2023.akn.xml": "/du-lieu/224-kh-ubnd-2023.akn.xml",
    "thay-doi/feed.xml": "/thay-doi/feed.xml",
}


@pytest.mark.parametrize("path", PARTS)
def test_a_file_is_named_only_when_it_is_published(renderer, path):
    published = [Asset("api/v1/index.json", b"{}"), Asset(path, b"x" * 12_345)]
    (page,) = open_data.pages(renderer, published)
    (before,) = open_data.pages(renderer, [])
    assert f'href="{PARTS[path]}"' in page.body
    assert f'href="{PARTS[path]}"' not in before.body
    (told,), (silent,) = llms.assets(renderer, published), llms.assets(renderer, [])
    assert PARTS[path] in told.content.decode()
    assert PARTS[path] not in silent.content.decode()


def test_sections_without_files_are_left_out(renderer):
    (page,) = open_data.pages(renderer, [])
    for section in ("bang", "api", "tung-nhiem-vu"):
        assert f'id="{section}"' not in page.body
        assert f'href="#{section}"' not in page.body


@pytest.mark.parametrize(("sizes", "told"), [([1], "1 KB"), ([1_499], "1 KB"), ([600_000, 634_000], "1,2 MB")])
def test_sizes_are_told_in_units_that_people_know(sizes, told):
    files = open_data.Files(Asset(f"{n}.csv", b"x" * size) for n, size in enumerate(sizes))
    assert files.size(*files.sizes) == told
