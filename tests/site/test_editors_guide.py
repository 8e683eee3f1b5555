"""Pictures of the guide for editors are small, described in words, and loaded late."""

import pytest
from PIL import Image

from tests import ROOT

ADDRESS = "/huong-dan-bien-tap/"
HEAVIEST_PICTURE = 25_000  # bytes
FILES = sorted((ROOT / "docs" / "assets" / "guide").iterdir())


@pytest.fixture
def guide(site):
    return site.pages[ADDRESS]


@pytest.fixture
def pictures(site, guide):
    """Each picture of the guide and its file on the built site."""
    return [(img, site.folder / img["src"].removeprefix("../")) for img in guide.select("#noi-dung img")]


def test_every_picture_is_light_and_keeps_its_place(pictures):
    assert len(pictures) > 1
    for img, file in pictures:
        assert file.stat().st_size <= HEAVIEST_PICTURE, file
        assert img["loading"] == "lazy"
        with Image.open(file) as picture:
            shape = int(img["width"]) / int(img["height"])
            assert shape == pytest.approx(picture.width / picture.height, rel=0.005), file


def test_every_picture_is_said_in_words_and_its_numbers_are_explained(pictures):
    for img, _ in pictures:
        assert len(img["alt"]) > 40
        explained = img.find_parent("div", class_="plan-shown")
        if explained:
            numbers = range(1, len(explained.select("li")) + 1)
            assert [number for number in numbers if f" {number} là " not in img["alt"]] == []


def test_every_picture_that_is_kept_is_shown(pictures):
    assert [file.name for file in FILES] == sorted(file.name for _, file in pictures)
