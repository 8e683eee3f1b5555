"""The build is strict, repeatable, and refuses what is wrong without a half-built site."""

import gzip
import json
import os
import re
from urllib.parse import parse_qs, urlsplit

from tests import ANOTHER_CLOCK, PUBLISHED, json_ld
from tests.built import BuiltSite, files


def edit(path, old, new):
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def test_the_same_input_gives_the_same_bytes_elsewhere_and_later(site, project, build):
    """Another folder, clock, time zone, locale (one without UTF-8), seed, mask of files; all that was kept damaged."""
    entries = [entry.name for entry in (project / ".cache" / "made").iterdir()]
    (project / ".cache").unlink()
    (project / ".cache" / "made").mkdir(parents=True)
    assert len(entries) > len(site.pages)  # a card beside each page, and what else is kept
    for name in entries:
        (project / ".cache" / "made" / name).write_bytes(b"\x89PNG\r\n\x1a\n, but no more")
    settings = {
        "PYTHONPATH": f"{project}:{ANOTHER_CLOCK}",
        "TZ": "Asia/Ho_Chi_Minh",
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONHASHSEED": "7",
    }
    mask = os.umask(0o077)
    try:
        done, again = build(project, **settings)
    finally:
        os.umask(mask)
    assert done.returncode == 0, done.stderr
    ours, theirs = files(site.folder), files(again)
    assert [path for path in ours | theirs if ours.get(path) != theirs.get(path)] == []


def test_the_compressed_sitemap_is_the_sitemap(site):
    assert gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes()) == (site.folder / "sitemap.xml").read_bytes()


def test_wrong_macro_calls_stop_the_build_with_page_and_line(project, build):
    """What is said of each kind of wrong call is tested in tests/unit/test_page_macros.py."""
    page = project / "docs" / "gioi-thieu.md"
    calls = {'{{ clause("ii-1-z") }}': "gần nhất: “ii-1-", '{{ claus("ii-1-a") }}': "gần nhất: “clause”"}
    page.write_text("\n\n".join([page.read_text(encoding="utf-8"), *calls]), encoding="utf-8")
    done, _ = build(project)
    assert done.returncode == 1
    for call, expected in calls.items():
        line = page.read_text(encoding="utf-8").partition(call)[0].count("\n") + 1
        assert re.search(rf"docs/gioi-thieu\.md:{line}: .*{expected}", done.stderr)
    assert "Traceback" not in done.stderr + done.stdout


def test_broken_links_in_a_hand_written_page_fail_the_strict_build(project, build):
    page = project / "docs" / "gioi-thieu.md"
    targets = ["khong-co.md", "gioi-thieu.md#khong-co", "/toan-van/"]
    links = [f"[x]({target})" for target in targets]
    page.write_text("\n\n".join([page.read_text(encoding="utf-8"), *links]), encoding="utf-8")
    done, _ = build(project)
    assert done.returncode == 1
    assert [target for target in targets if f"'{target}'" not in done.stderr] == []


def test_words_are_text_never_markup_or_templates(project, build):
    """In what MkDocs and the theme make of data and front matter; all else is read back in tests/injection/."""
    titles = project / "plan_data" / "titles.yml"
    clause, title = re.search(r"clause: (\S+)\n +title: (.+)", titles.read_text(encoding="utf-8")).groups()
    edit(titles, title, "'<script>alert(1)</script> {{ 7 * 7 }} {% raw %} *a* </title> \"q\" & `c`'")
    hostile = "</script><!--<script>&\u2028'\"]]> <b>A & B</b>"
    front = json.dumps({"title": hostile, "description": f"{hostile}."})
    (project / "docs" / "mot.md").write_text(f"---\n{front}\n---\n\n# Một\n", encoding="utf-8")
    (project / "docs" / "hai.md").write_text("# Một trang không có front matter\n", encoding="utf-8")
    nav = "  - Giới thiệu: gioi-thieu.md"
    edit(project / "mkdocs.yml", nav, f"{nav}\n  - Một: mot.md\n  - Hai: hai.md")
    done, folder = build(project)
    assert done.returncode == 0, done.stderr
    site = BuiltSite(folder)
    assert site.exists("/hai/")
    for address in (f"/nhiem-vu/{clause}/", "/nhiem-vu/"):
        html = site.file(address).read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} {% raw %} *a* &lt;/title&gt;" in html
    page, name = site.pages["/mot/"], f"{PUBLISHED['SITE_URL']}mot/"
    tags = {meta.get("name") or meta.get("property"): meta.get("content") for meta in page.select("head meta")}
    assert page.title.get_text() == f"{hostile} - {tags['og:site_name']}"
    assert {tags[name] for name in ("og:title", "DCTERMS.title")} == {hostile}
    assert {tags[name] for name in ("og:description", "description")} == {f"{hostile}."}
    assert not page.select("head b")
    report = parse_qs(urlsplit(page.select_one(".plan-ways a")["href"]).query)
    assert report["title"][0].endswith(hostile)
    (block,) = json_ld.blocks(page)
    assert not set("<>&\u2028\u2029") & set(block)
    assert json_ld.words(json_ld.read(block), name, "name") == {hostile}
    assert site.exists("/mot/card.png")
