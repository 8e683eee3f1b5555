"""The preview of a shared link: every page has each tag once, with an address and a picture that exist."""

from collections import Counter
from urllib.parse import urljoin

import pytest

from plan_explorer.graph.citation import number
from plan_explorer.kinds import KINDS, TASKS
from plan_explorer.views import Views
from tests import PUBLISHED
from tests.unit.test_cards import LIGHT, SIZE, size

ADDRESS = PUBLISHED["SITE_URL"]
TAGS = [
    *("og:type", "og:locale", "og:site_name", "og:title", "og:description", "og:url"),
    *("og:image", "og:image:type", "og:image:width", "og:image:height", "og:image:alt"),
    *("twitter:title", "twitter:description", "twitter:card", "twitter:image", "twitter:image:alt", "description"),
]


def tags(page):
    """The tags of a page about itself: name and content, in order."""
    metas = page.select("head meta[property], head meta[name]")
    named = [(meta.get("property") or meta["name"], meta["content"]) for meta in metas]
    return [(name, content) for name, content in named if name == "description" or ":" in name]


@pytest.fixture(scope="module")
def shared(site):
    return {address: dict(tags(site.pages[address])) for address in site.addresses}


def test_every_page_has_every_tag_once(site):
    for address in site.addresses:
        assert sorted(name for name, _ in tags(site.pages[address])) == sorted(TAGS), address
        assert all(content.strip() for _, content in tags(site.pages[address])), address
        found = dict(tags(site.pages[address]))
        assert site.pages[address].select_one("link[rel=canonical]")["href"] == found["og:url"], address
        assert found["og:url"] == urljoin(ADDRESS, address)
        assert found["og:type"] == ("website" if address == "/" else "article")


def test_the_picture_is_on_the_site_light_and_of_the_size_that_is_said(site, shared):
    for address, found in shared.items():
        assert found["og:image"] == found["twitter:image"] == urljoin(ADDRESS, f"{address}card.png")
        png = (site.folder / address.lstrip("/") / "card.png").read_bytes()
        assert size(png) == SIZE == (int(found["og:image:width"]), int(found["og:image:height"])), address
        assert len(png) <= LIGHT, address
    assert {found["og:image:type"] for found in shared.values()} == {"image/png"}
    assert {found["twitter:card"] for found in shared.values()} == {"summary_large_image"}
    assert len({found["og:image"] for found in shared.values()}) == len(shared)


def test_title_and_description_are_those_of_the_page(site, shared):
    for address, found in shared.items():
        page = site.pages[address]
        assert page.title.get_text() == f"{found['og:title']} - {found['og:site_name']}", address
        assert found["twitter:title"] == found["og:title"]
        assert found["og:description"] == found["twitter:description"] == found["description"]
        assert found["og:title"] in found["og:image:alt"]
        assert "Không phải trang của cơ quan nhà nước" in found["og:image:alt"]


def test_titles_are_unique(shared):
    times = Counter(found["og:title"] for found in shared.values())
    assert [title for title, many in times.items() if many > 1] == []


def test_a_title_says_what_its_page_is_about(plan, site, shared):
    wanted = {f"/nhiem-vu/{t.id}/": f"{number(plan, t.id)}. {plan.own_words[t.id].title}" for t in plan.tasks}
    for kind in (kind for kind in KINDS if kind.template and kind is not TASKS):
        wanted |= {thing.url: f"{kind.label}: {thing.name}" for thing in Views(plan).of(kind)}
    assert {address: shared[address]["og:title"] for address in wanted} == wanted
    for address in shared.keys() - wanted.keys():
        assert shared[address]["og:title"] in " ".join(site.pages[address].h1.get_text().split()), address


def test_the_page_of_a_wrong_address_is_not_for_sharing(site):
    assert {name for name, _ in tags(site.pages["/404.html"])} <= {"description"}
