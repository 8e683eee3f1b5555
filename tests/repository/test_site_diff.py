"""The report on a change names every changed word and every address that is gone, and nothing unchanged."""

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


def changed(old, new, *names):
    """The files of the site with other words in them; in all that have the words unless some are named."""
    return {name: text.replace(old, new) for name, text in FILES.items() if name in (names or FILES)}


@pytest.mark.parametrize(
    ("changes", "code", "shown", "said"),
    [
        ({}, 0, [], "Gone, which is an error: none\n\nNew: none"),
        (changed("đầu", "chính", "index.html"), 0, [["-Trang đầu", "+Trang chính"]], "\n`/`\n"),
        (changed("Như cũ", "Như mới"), 0, [["-Như cũ", "+Như mới"]], "`/`, `/co-quan/`, `/nhiem-vu/`"),
        (changed("<p>", "<p class='x'>", "index.html"), 0, [["# not in the words"]], "\n`/`\n"),
        (changed("p {", "p {;", "index.html"), 0, [["# not in the words"]], "\n`/`\n"),
        (changed('"a"', '"mới"'), 0, [['- "name": "a",', '+ "name": "mới",']], "`/api/v1/index.json`"),
        (changed("i-1,cũ", "i-1,mới"), 0, [["-i-1,cũ", "+i-1,mới"]], "`/du-lieu/nhiem-vu.csv`"),
        (changed("Y:cũ", "Y:mới"), 0, [["-SUMMARY:cũ", "+SUMMARY:mới"]], "`/thoi-han/lich.ics`"),
        ({"nhiem-vu/index.html": None}, 1, [], "Gone, which is an error: `/nhiem-vu/`"),
        ({"thoi-han/lich.ics": None}, 1, [], "Gone, which is an error: `/thoi-han/lich.ics`"),
        ({"assets/bundle.1.js": None, "assets/bundle.2.js": "2"}, 0, [], "New: `/assets/bundle.2.js`"),
    ],
    ids=[
        *("nothing", "a word", "the same on many pages", "markup", "style", "JSON", "CSV", "calendar"),
        *("a page gone", "a file gone", "a script of the theme renamed"),
    ],
)
def test_a_change_is_told_with_its_place_and_nothing_else_is(compared, changes, code, shown, said):
    """An address that is gone is an error, but for scripts of the theme."""
    done, report = compared(changes)
    assert (done, fenced(report)) == (code, shown)
    assert said in report


def test_words_cannot_break_out_of_the_report(compared):
    _, report = compared({"index.html": PAGE.format("```\n# Đạt")})
    assert "\n````diff\n" in report


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of one revision, `bad`, which can't be built."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "mkdocs.yml").write_text("site_name: A\nhooks: [none.py]\n", encoding="utf-8")
    monkeypatch.setattr(site_diff, "ROOT", folder)
    commit = ("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet", "--message", "Một")
    for command in (("init", "--quiet"), ("add", "."), commit, ("tag", "bad")):
        subprocess.run(["git", *command], cwd=folder, check=True)


@pytest.mark.usefixtures("project")
def test_a_base_that_cannot_be_built_is_told_and_stops_nothing(tmp_path, capsys):
    assert site_diff.main("bad", tmp_path) == 0
    assert "Unknown: the site at bad can't be built" in capsys.readouterr().out


@pytest.mark.usefixtures("project")
def test_a_misspelt_revision_is_an_error(tmp_path):
    with pytest.raises(SystemExit, match="no such revision: gut"):
        site_diff.main("gut", tmp_path)
