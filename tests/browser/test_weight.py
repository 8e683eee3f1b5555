"""A first visit to the heaviest page of each kind, on a phone: bytes, requests and layout shift stay within budget."""

from urllib.parse import urlsplit

import pytest

from tests.weighing import BLOCKING, REQUESTS, SHIFT, TRANSFERRED, heaviest, serve_gzipped, visit


@pytest.fixture(scope="module")
def host(site):
    server = serve_gzipped(site.folder)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_first_visit_to_each_kind_of_page_stays_within_the_budget(browser, host, site):
    pages = heaviest(site)
    assert len(pages) > 15
    for address in pages.values():
        seen = visit(browser, host + address)
        assert {f"{urlsplit(url).scheme}://{urlsplit(url).netloc}" for url in seen.addresses} == {host}
        assert 60_000 < seen.transferred <= TRANSFERRED, (address, seen)
        assert len(seen.addresses) <= REQUESTS, (address, seen)
        assert seen.blocking == BLOCKING, (address, seen)
        assert seen.shift == SHIFT, (address, seen)


def test_on_a_desktop_the_first_picture_of_the_guide_fits_too_and_nothing_moves(browser, host):
    for address in ("/tra-cuu/", "/huong-dan-bien-tap/"):
        seen = visit(browser, host + address, 1440, 900)
        assert seen.transferred <= TRANSFERRED, (address, seen)
        assert seen.shift == SHIFT, address
