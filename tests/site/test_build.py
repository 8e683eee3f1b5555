"""The build is strict, repeatable, and refuses what is wrong without a half-built site."""

import datetime
import filecmp
import gzip
import os
import subprocess
import sys
import time

import pytest

from tests import ANOTHER_CLOCK


def edit(path, old, new):
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def line_of(path, words):
    return next(n for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if words in line)


def differences(left, right):
    compared = filecmp.dircmp(left, right)
    yield from (*compared.left_only, *compared.right_only, *compared.funny_files)
    yield from filecmp.cmpfiles(left, right, compared.common_files, shallow=False)[1]
    for name in compared.common_dirs:
        yield from differences(f"{left}/{name}", f"{right}/{name}")


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
    assert list(differences(site.folder, again)) == []


def test_the_compressed_sitemap_is_the_sitemap(site):
    assert gzip.decompress((site.folder / "sitemap.xml.gz").read_bytes()) == (site.folder / "sitemap.xml").read_bytes()


def test_the_other_clock_is_another_one():
    ask = "import datetime, time; print(time.time(), datetime.datetime.now().timestamp(), datetime.date.today())"
    env = {**os.environ, "PYTHONPATH": str(ANOTHER_CLOCK)}
    said = subprocess.run([sys.executable, "-c", ask], env=env, capture_output=True, text=True, check=True).stdout
    now, moment, today = said.split()
    assert float(now) - time.time() > 365 * 86400
    assert abs(float(moment) - float(now)) < 60
    assert datetime.date.fromisoformat(today) > datetime.date.today() + datetime.timedelta(days=365)


def test_a_mistake_in_the_data_stops_the_build_and_names_its_line(project, build):
    links = project / "plan_data" / "links.yml"
    edit(links, "agency: so-cong-thuong", "agency: so-cong-thong")
    done, folder = build(project)
    assert done.returncode == 1
    line = line_of(links, "so-cong-thong")
    assert f"plan_data/links.yml:{line}: " in done.stderr
    assert "gần nhất: “so-cong-thuong”" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert list(folder.iterdir()) == []


def test_all_mistakes_come_out_in_one_run(project, build):
    edit(project / "plan_data" / "links.yml", "role: chu-tri", "role: chu-try")
    edit(project / "plan_data" / "titles.yml", "title:", "titel:")
    edit(project / "plan_data" / "documents.yml", "date: 2022-09-22", "date: 22/09/2022")
    done, _ = build(project)
    assert done.returncode == 1
    for file in ("links.yml", "titles.yml", "documents.yml"):
        assert f"plan_data/{file}:" in done.stderr


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ('{{ clause("ii-1-z") }}', "gần nhất: “ii-1-"),
        ('{{ count("nhiemvu") }}', "gần nhất: “nhiem-vu”"),
        ('{{ document("200/KH-UBN") }}', "gần nhất: “200/KH-UBND”"),
        ('{{ claus("ii-1-a") }}', "gần nhất: “clause”"),
        ("{{ clause( }}", "sai cú pháp"),
        ("{{ count() }}", "cần đúng một mã"),
    ],
    ids=["clause", "kind", "document number", "macro", "syntax", "argument"],
)
def test_a_wrong_macro_call_stops_the_build_with_page_and_line(project, build, call, expected):
    page = project / "docs" / "gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{call}\n", encoding="utf-8")
    line = line_of(page, call)
    done, _ = build(project)
    assert done.returncode == 1
    assert f"docs/gioi-thieu.md:{line}: " in done.stderr
    assert expected in done.stderr
    assert "Traceback" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    "words",
    ["[x](khong-co.md)", "[x](gioi-thieu.md#khong-co)", "[x](/toan-van/)"],
    ids=["page", "anchor", "absolute"],
)
def test_a_broken_link_in_a_hand_written_page_fails_the_strict_build(project, build, words):
    page = project / "docs" / "gioi-thieu.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")
    done, _ = build(project)
    assert done.returncode == 1


def test_a_hand_written_page_needs_no_front_matter(project, build):
    (project / "docs" / "them.md").write_text("# Một trang thêm\n", encoding="utf-8")
    edit(project / "mkdocs.yml", "  - Giới thiệu: gioi-thieu.md", "  - Giới thiệu: gioi-thieu.md\n  - Thêm: them.md")
    done, folder = build(project)
    assert done.returncode == 0, done.stderr
    assert (folder / "them" / "index.html").is_file()


def test_values_are_text_never_markup_or_templates(project, build):
    titles = project / "plan_data" / "titles.yml"
    hostile = '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} *a* </title> "q" & `c`'
    lines = titles.read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.strip().startswith("title:"))
    lines[at] = f"  title: '{hostile}'"
    titles.write_text("\n".join(lines), encoding="utf-8")
    clause = lines[at - 1].split(": ")[1]
    done, folder = build(project)
    assert done.returncode == 0, done.stderr
    for address in (f"nhiem-vu/{clause}", "nhiem-vu"):
        html = (folder / address / "index.html").read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} {% raw %} *a* &lt;/title&gt;" in html
    index = (folder / "search" / "search_index.json").read_text(encoding="utf-8")
    assert "<script>alert" not in index
