"""One engine for all tests of ranking."""

import pytest

from tests.search.engine import Engine


@pytest.fixture(scope="session")
def engine(browser, base):
    opened = browser.new_page()
    yield Engine(opened, base)
    opened.close()
