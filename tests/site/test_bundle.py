"""The zip of the site is complete and has the same bytes each time; every link in it opens a file."""

import os
import re
import shutil
import subprocess
import sys
from zipfile import ZipFile

import pytest

from plan_explorer import addresses
from plan_explorer.graph.citation import cite_plan
from plan_explorer.render import disclaimer as notice
from scripts.bundle import publish, write
from tests import ANOTHER_CLOCK, PUBLISHED, ROOT
from tests.built import BuiltSite
from tests.site.test_links import own_links

TAG = re.compile(r"<[a-z/!](?:\"[^\"]*\"|[^\">])*>", re.IGNORECASE)


@pytest.fixture(scope="module")
def disk(bundle):
    return BuiltSite(bundle)


def test_every_link_of_every_page_opens_a_file_and_its_anchor_is_there(disk):
    ids = {address: {e["id"] for e in page.select("[id]")} for address, page in disk.pages.items()}
    found, broken = 0, []
    for address, page in disk.pages.items():
        for path, fragment, value in own_links(page, address):
            found += 1
            opened = path == address or (disk.exists(path) and not path.endswith("/"))
            target = path.removesuffix("index.html")
            if not opened or (fragment and target in ids and fragment not in ids[target]):
                broken.append(f"{address}: {value}")
    assert broken == []
    assert found > 20 * len(ids)


def test_a_page_from_disk_says_the_same_as_on_the_site(bundle, site):
    there, here = (
        {file.relative_to(folder).as_posix() for file in folder.rglob("*.html")} for folder in (bundle, site.folder)
    )
    assert there == here - {"404.html"}
    for address in site.addresses:
        ours, theirs = (folder / address[1:] / "index.html" for folder in (bundle, site.folder))
        assert TAG.sub("", ours.read_text(encoding="utf-8")) == TAG.sub("", theirs.read_text(encoding="utf-8")), address


def test_everything_of_the_site_is_in_it_and_files_are_the_same(bundle, site):
    changed = {".html", ".js"}
    for file in site.folder.rglob("*.*"):
        path = file.relative_to(site.folder)
        if path.name not in ("404.html", "sitemap.xml.gz") and file.is_file():
            assert (bundle / path).is_file(), path
            if file.suffix not in changed:
                assert (bundle / path).read_bytes() == file.read_bytes(), path


def test_nothing_in_it_is_what_a_browser_refuses_from_disk(disk):
    refused = "script[type=module], [crossorigin], [integrity], [rel~=preload], [rel~=modulepreload]"
    for file, page in disk.pages.items():
        assert page.select(refused) == [], file
        assert page.select_one("script")["src"].endswith("from-disk.js")


def test_the_readme_says_what_it_is_how_to_open_it_and_whose_it_is_not(bundle, plan):
    text = (bundle / "README.txt").read_text(encoding="utf-8-sig")
    for words in (
        cite_plan(plan),
        "mở tệp index.html",
        f"{plan.info.updated:%d/%m/%Y}",
        notice.WHOSE,
        notice.PREVAILS,
        plan.info.rights.ours_url,
        PUBLISHED["SITE_URL"],
    ):
        assert words in text
    for page in ("index.html", "gioi-thieu/index.html"):
        assert page in text
        assert (bundle / page).is_file()


def test_the_same_site_gives_the_same_bytes_on_another_day_and_machine(site, plan, tmp_path):
    """The command, with another clock, and another age and mode of the files."""
    copy = tmp_path / "site"
    shutil.copytree(site.folder, copy, copy_function=shutil.copyfile)
    for file in copy.rglob("*.html"):
        os.utime(file, (0, 0))
        file.chmod(0o600)
    command = [sys.executable, "-m", "scripts.bundle", str(copy)]
    env = {**os.environ, "PYTHONPATH": str(ANOTHER_CLOCK), "TZ": "Asia/Ho_Chi_Minh", "PYTHONHASHSEED": "7"}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    write(site.folder, plan, tmp_path / "first.zip")
    assert (copy / addresses.OFFLINE[1:]).read_bytes() == (tmp_path / "first.zip").read_bytes()


def test_the_page_on_open_data_links_to_the_zip_only_where_it_is(site, plan, tmp_path):
    assert not site.pages[addresses.DATA].select("[href$='.zip']")
    copy = BuiltSite(tmp_path / "site")
    shutil.copytree(site.folder, copy.folder)
    file = publish(copy.folder, plan)
    (link,) = copy.pages[addresses.DATA].select("[href$='.zip']")
    assert copy.file(f"{addresses.DATA}{link['href']}") == file
    assert f"{file.stat().st_size / 1e6:.1f} MB".replace(".", ",") in link.parent.text
    with pytest.raises(ValueError, match="no place for the link"):
        publish(copy.folder, plan)


def test_entries_are_dated_by_the_data_and_stand_in_one_folder(site, plan, tmp_path):
    file = tmp_path / "a.zip"
    write(site.folder, plan, file)
    with ZipFile(file) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted({entry.filename for entry in entries})
    updated = plan.info.updated
    assert {entry.date_time for entry in entries} == {(updated.year, updated.month, updated.day, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in entries} == {0o100644}
    assert {entry.filename.split("/")[0] for entry in entries} == {f"{plan.info.document}-{updated}"}
    assert file.stat().st_size < 10_000_000  # goes with a letter
