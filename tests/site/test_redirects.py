"""The old address of a page that has moved leads to the new one."""

import json

import pytest
from bs4 import BeautifulSoup

from tests import PUBLISHED

OLD, NEW = "/nhiem-vu/xu-ly-rom-ra/", "/nhiem-vu/ii-3-a-1/"


@pytest.fixture
def moved(project, build):
    """Build the site with redirects added to the data: the finished process and the site's folder."""

    def moved(*redirects):
        lines = [f"  - old: {old}\n    new: {new}\n" for old, new in redirects]
        file = project / "plan_data" / "plan.yml"
        before, _, own = file.read_text(encoding="utf-8").partition("\nredirects:\n")
        file.write_text(f"{before}\nredirects:\n{''.join(lines)}{own}", encoding="utf-8")
        return build(project)

    return moved


def test_an_old_address_leads_to_the_new_one_under_any_base_path_and_from_disk(moved):
    done, site = moved((OLD, f"{NEW}#nguyen-van"), ("/huong-dan/", "/huong-dan-bien-tap/"))
    assert done.returncode == 0, done.stderr
    file = site / OLD[1:] / "index.html"
    page = BeautifulSoup(file.read_text(encoding="utf-8"), "lxml")
    place = "../ii-3-a-1/#nguyen-van"
    assert page.select_one("[http-equiv=refresh]")["content"] == f"0; url={place}"
    assert page.select_one("body a")["href"] == place
    assert page.select_one("[rel=canonical]")["href"] == f"{PUBLISHED['SITE_URL']}{NEW[1:]}#nguyen-van"
    assert (file.parent / place.partition("#")[0] / "index.html").is_file()
    assert page.select_one("[name=robots]")["content"] == "noindex"
    assert OLD not in (site / "sitemap.xml").read_text(encoding="utf-8")
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert OLD[1:] not in {entry["location"] for entry in index["docs"]}


def test_a_redirect_from_a_page_or_to_none_stops_the_build_with_all_mistakes(moved):
    done, site = moved((NEW, "/toan-van/"), (OLD, "/nhiem-vu/ii-3-a-11/"), (OLD, NEW), ("/../x/", NEW))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    assert not list(site.iterdir())
    said = [line.partition(": ")[2] for line in done.stderr.splitlines() if "plan_data/plan.yml:" in line]
    assert [line.partition(";")[0] for line in said] == [
        f"old: “{NEW}” vẫn là một trang",
        "new: không có trang “/nhiem-vu/ii-3-a-11/”",
        f"old: “{OLD}” viết hai lần",
        "old: địa chỉ sai “/../x/”",
    ]
