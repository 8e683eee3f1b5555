"""The API of this plan: its words are those of the text, it says whose it is not, and is small.

That it says what the pages say needs no test: pages and files are readings of the same views. That it fits its schema
is tested for any plan in tests/unit/test_api.py, that its addresses lead somewhere in test_links.py.
"""

import json

import pytest

from tests import PUBLISHED
from tests.site.test_text_of_record import MARKS, source_words

HOST = PUBLISHED["SITE_URL"].rstrip("/")
LIMIT = 1_000_000  # bytes, all files of the API together


@pytest.fixture(scope="module")
def api(site):
    """Every JSON file below /api/v1/ by its path."""
    folder = site.folder / "api" / "v1"
    return {
        path.relative_to(folder).as_posix(): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.json"))
    }


def test_the_words_of_record_are_those_of_the_source_in_order(api):
    parts = [clause[part] for clause in api["plan.json"]["data"]["clauses"] for part in ("mark", "heading", "text")]
    words = "\n".join(" ".join(filter(None, parts)).split())
    assert [word for word in MARKS.sub("", words).split("\n") if word] == source_words()


def test_every_file_says_where_it_comes_from_and_the_index_who_may_reuse_it_and_where_it_stands(api, plan):
    for path, file in api.items():
        if "data" in file:
            assert plan.document[plan.info.document].number in file["source"], path
    index = api["index.json"]
    assert index["rights"]["ours_url"] == plan.info.rights.ours_url
    assert index["base"] == HOST
    assert index["updated"] == plan.info.updated.isoformat()
    assert "Không phải trang của cơ quan nhà nước" in index["notice"]


def test_all_files_together_are_small(site):
    sizes = [path.stat().st_size for path in (site.folder / "api" / "v1").rglob("*") if path.is_file()]
    assert LIMIT / 2 < sum(sizes) <= LIMIT
