"""What a change does to the built site is told: every word, every address that is gone, nothing that stays the same."""

import subprocess

import pytest

from scripts import site_diff

PAGE = "<html><head><title>Kế hoạch</title><style>p {{}}</style></head><body><p>{}</p><p>Như cũ</p></body></html>"
FILES = {
    "index.html": PAGE.format("Trang <b>đầu</b>"),
    "nhiem-vu/index.html": PAGE.format("Nhiệm vụ"),
    "co-quan/index.html": PAGE.format("Cơ quan"),
    "api/v1/index.json": '{"name":"a","notice":"b"}',
    "du-lieu/nhiem-vu.csv": "id,words\r\ni-1,cũ\r\n",
    "thoi-han/lich.ics": "BEGIN:VCALENDAR\r\nSUMMARY:cũ\r\nEND:VCALENDAR\r\n",
    "assets/bundle.1.js": "1",
}


@pytest.fixture
def compared(tmp_path, capsys, monkeypatch):
    """Compare two sites, the second being the first with changes; None takes a file away."""

    def write(folder, files):
        for name, content in files.items():
            if content is not None:
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8", newline="")

    def compare(changes):
        monkeypatch.setattr(site_diff, "build", lambda _, folder: write(folder, FILES))
        write(tmp_path / "new", FILES | changes)
        code = site_diff.main("main", tmp_path / "new")
        return code, capsys.readouterr().out

    return compare


def fenced(report):
    """The lines of each difference shown."""
    return [part.split("\n```")[0].splitlines()[1:] for part in report.split("```diff")[1:]]


def test_the_same_site_differs_in_nothing(compared):
    code, report = compared({})
    assert code == 0
    assert fenced(report) == []
    assert report.count("none") == 2


def test_a_changed_word_is_shown_with_its_page_and_nothing_else(compared):
    code, report = compared({"index.html": FILES["index.html"].replace("đầu", "chính")})
    assert code == 0
    assert fenced(report) == [["-Trang đầu", "+Trang chính"]]
    assert "`/`" in report
    assert "`/nhiem-vu/`" not in report


def test_what_changes_on_many_pages_is_shown_once(compared):
    _, report = compared({name: text.replace("Như cũ", "Như mới") for name, text in FILES.items()})
    assert fenced(report) == [["-Như cũ", "+Như mới"]]
    assert "`/`, `/co-quan/`, `/nhiem-vu/`" in report


def test_other_markup_around_the_same_words_is_told_but_not_shown(compared):
    _, report = compared({"index.html": FILES["index.html"].replace("<p>", "<p class='x'>").replace("p {}", "p {;}")})
    assert fenced(report) == [["# not in the words"]]


@pytest.mark.parametrize("name", ["api/v1/index.json", "du-lieu/nhiem-vu.csv", "thoi-han/lich.ics"])
def test_data_files_are_shown_by_their_lines(compared, name):
    old, new = ('"a"', '"mới"') if name.endswith("json") else ("cũ", "mới")
    _, report = compared({name: FILES[name].replace(old, new)})
    ((taken, put),) = fenced(report)
    assert taken.startswith("-")
    assert put == "+" + taken[1:].replace(old, new)
    assert f"`/{name}`" in report


@pytest.mark.parametrize("name", ["nhiem-vu/index.html", "thoi-han/lich.ics"])
def test_an_address_that_is_gone_is_an_error(compared, name):
    code, report = compared({name: None})
    assert code == 1
    assert f"Gone, which is an error: `/{name.removesuffix('index.html')}`" in report


def test_scripts_of_the_theme_may_take_another_name(compared):
    code, report = compared({"assets/bundle.1.js": None, "assets/bundle.2.js": "2"})
    assert code == 0
    assert "New: `/assets/bundle.2.js`" in report


def test_words_cannot_break_out_of_the_report(compared):
    _, report = compared({"index.html": PAGE.format("```\n# Đạt")})
    assert "\n````diff\n" in report


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with two revisions: `good` builds, `bad` does not."""
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    (folder / "requirements").mkdir()
    monkeypatch.setattr(site_diff, "ROOT", folder)

    def git(*command):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.example", *command], cwd=folder, check=True)

    def commit(name, index, settings):
        (folder / "docs" / "index.md").write_text(index, encoding="utf-8")
        (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
        (folder / "requirements" / "site.txt").write_text("", encoding="utf-8")
        git("add", ".")
        git("commit", "--quiet", "--message", name)
        git("tag", name)

    git("init", "--quiet")
    commit("good", "Một trang.", "site_name: A\n")
    commit("bad", "Trang khác.", "site_name: A\nhooks: [none.py]\n")
    return folder


def test_the_base_is_built_as_it_was(project, tmp_path):
    site_diff.build("good", tmp_path / "base")
    assert "Một trang." in (tmp_path / "base" / "index.html").read_text(encoding="utf-8")
    assert "Trang khác." in (project / "docs" / "index.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_a_base_that_cannot_be_built_is_told_and_stops_nothing(tmp_path, capsys):
    assert site_diff.main("bad", tmp_path) == 0
    assert "Unknown: the site at bad can't be built" in capsys.readouterr().out


@pytest.mark.usefixtures("project")
def test_a_misspelt_revision_is_an_error(tmp_path):
    with pytest.raises(SystemExit, match="no such revision: gut"):
        site_diff.main("gut", tmp_path)


@pytest.mark.usefixtures("project")
def test_without_git_one_line_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="make diff needs git, which is not installed"):
        site_diff.main("good", tmp_path)


def test_the_words_compared_are_those_that_readers_see(site, plan):
    for task in plan.tasks:
        html = (site.folder / "nhiem-vu" / task.id / "index.html").read_text(encoding="utf-8")
        shown = " ".join(site_diff.words(html))
        own = plan.own_words[task.id]
        assert own.title in shown
        assert own.summary in shown
        assert "{" not in shown, "neither scripts nor data"
