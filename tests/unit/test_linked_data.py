"""JSON-LD and Dublin Core of an invented plan leave out facts that it lacks."""

from bs4 import BeautifulSoup

from plan_explorer import addresses
from plan_explorer.outputs import render_pages
from plan_explorer.outputs.dublin_core import dublin_core
from plan_explorer.outputs.json_ld import LinkedData
from plan_explorer.render.pages import Page
from plan_explorer.render.renderer import Renderer
from tests.json_ld import read, types, words

SITE = "https://ke-hoach.example/duong-dan/"


def page(address, **more):
    return Page(address, "Tên trang", "Mô tả.", "", (), **more)


def facts(data, one):
    (block,) = BeautifulSoup(data.of(one), "lxml").select("script[type='application/ld+json']")
    assert not set("<>&\u2028\u2029") & set(block.string)
    return read(block.string)


def empty(value):
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return value in (None, "", [], {}) or any(map(empty, children))


def test_what_another_plan_does_not_say_is_left_out(another_plan):
    renderer = Renderer(another_plan, site_url=SITE)
    data = LinkedData(renderer, "Trang")
    for each in render_pages(renderer):
        assert not empty(data.graph(each)), each.address
        facts(data, each)
        assert all(dublin_core(renderer, each, "Trang").values())
    own = f"{SITE}van-ban/{another_plan.info.document}/#this"
    found = facts(data, page(addresses.FULL_TEXT))
    assert types(found, own) == {"Legislation"}
    for unknown in ("legislationIdentifier", "legislationDate", "legislationPassedBy"):
        assert not words(found, own, unknown)
    assert not dublin_core(renderer, page(addresses.FULL_TEXT), "Trang").keys() & {"creator", "date"}
