"""A link never dies: every link, anchor and published address leads somewhere, under any base path."""

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.addresses import published
from tests.built import BuiltSite
from tests.site.test_paper import working

BASE = "http://site.test"


def own_links(page, address):
    """Links of a page to its own site: address and fragment, resolved as a browser would."""
    for element in page.select("[href], [src]"):
        value = element.get("href", element.get("src"))
        if value.startswith(("javascript:", "data:", "mailto:")):
            continue
        target, fragment = urldefrag(urljoin(f"{BASE}{address}", value))
        if target.startswith(f"{BASE}/") or target == BASE:
            yield unquote(urlsplit(target).path), unquote(fragment), value


def test_no_link_and_no_anchor_is_broken(site):
    ids = {address: {e["id"] for e in page.select("[id]")} for address, page in site.pages.items()}
    broken = [
        f"{address}: {value}"
        for address in site.addresses
        for path, fragment, value in own_links(site.pages[address], address)
        if not site.exists(path) or (fragment and fragment not in ids.get(path, ()))
    ]
    assert broken == []


def test_no_id_stands_twice_on_a_page(site):
    for address, page in site.pages.items():
        ids = [e["id"] for e in page.select("[id]")]
        assert len(ids) == len(set(ids)), (address, sorted(i for i in ids if ids.count(i) > 1))


def test_no_link_depends_on_the_base_path(site):
    rooted = [
        f"{address}: {e}"
        for address in site.addresses
        for e in site.pages[address].select('[href^="/"], [src^="/"], [action^="/"]')
    ]
    assert rooted == []


@pytest.mark.parametrize("address", published())
def test_a_published_address_stays(site, address):
    assert site.exists(address)


def test_every_address_of_the_site_is_in_the_list_of_published_ones(site):
    assert sorted(site.addresses) == sorted(published()), "run: make addresses"


def test_the_contract_has_a_page_for_everything(site, plan):
    expected = {"/", "/toan-van/", "/nhiem-vu/", "/co-quan/", "/van-ban/", "/chu-de/", "/doi-tuong/", "/thuat-ngu/"}
    expected |= {"/gioi-thieu/", "/tra-cuu/", "/thoi-han/", "/so-do/", "/trich-dan/", "/du-lieu/", "/thay-doi/"}
    expected |= {"/huong-dan-bien-tap/"}
    expected |= {f"/nhiem-vu/{task.id}/" for task in plan.tasks}
    expected |= {f"/co-quan/{agency.id}/" for agency in plan.agencies}
    expected |= {f"/co-quan/{body}/phieu/" for body in working(plan)}
    expected |= {f"/van-ban/{document.id}/" for document in plan.documents}
    expected |= {f"/chu-de/{topic.id}/" for topic in plan.topics}
    expected |= {f"/doi-tuong/{audience.id}/" for audience in plan.audiences}
    assert expected == set(site.addresses)


@pytest.fixture(scope="module")
def project_page(build):
    """The site as a project page of a repository."""
    done, folder = build(
        SITE_URL="https://example.github.io/ke-hoach/",
        REPO_URL="https://github.com/example/ke-hoach",
        EDIT_URI="edit/main/docs/",
    )
    assert done.returncode == 0, done.stderr
    return BuiltSite(folder)


def test_canonical_addresses_and_sitemap_use_the_site_url(project_page):
    page = project_page.pages["/nhiem-vu/ii-1-dd/"]
    address = "https://example.github.io/ke-hoach/nhiem-vu/ii-1-dd/"
    assert page.select_one("link[rel=canonical]")["href"] == address
    assert address in (project_page.folder / "sitemap.xml").read_text(encoding="utf-8")


def test_only_the_error_page_knows_the_base_path(project_page, site):
    for address in site.addresses:
        assert not project_page.pages[address].select('[href^="/"], [src^="/"]'), address
    assert project_page.pages["/404.html"].select('[href^="/ke-hoach/"]')
