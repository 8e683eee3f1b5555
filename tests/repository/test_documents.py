"""The documents for contributors are true: commands, paths, links, examples, licences."""

import re
import subprocess
import types
from dataclasses import replace
from pathlib import Path

import material
import pytest

from plan_explorer.checks.context import CheckContext
from tests import ROOT

DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / ".github").glob("*.md")), ROOT / "scripts" / "README.md"]
GUIDE = ROOT / "docs" / "huong-dan-bien-tap.md"
CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
KNOWN = {".css", ".html", ".in", ".js", ".md", ".py", ".svg", ".toml", ".tsv", ".typ", ".yml"}
PATH = re.compile(r"[\w.*<>-]+(/[\w.*<>-]+)*/?")
OTHER_PLACES = ("assets/", "material/", "fontawesome/")  # on the site, in the theme

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)


def text_of(file):
    return file.read_text(encoding="utf-8")


def targets():
    return {
        name
        for line in re.findall(r"^\.PHONY: (.*)$", text_of(ROOT / "Makefile"), re.MULTILINE)
        for name in line.split()
    }


def helped():
    return dict(re.findall(r"^([a-z-]+):.*## (.*)$", text_of(ROOT / "Makefile"), re.MULTILINE))


def commands(text):
    """Targets of make that a text tells people, or a machine, to run."""
    return set(re.findall(r"\bmake (?:--silent )?([a-z][a-z-]+)\b", text))


def tracked():
    listed = ("git", "ls-files", "--cached", "--others", "--exclude-standard")
    return subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")


def named_paths(text):
    """Words set as code that look like a file or folder of this repository."""
    for token in (token for span in CODE.findall(text) for token in span.split()):
        ours = not token.startswith((*OTHER_PLACES, *made_folders()))
        if PATH.fullmatch(token) and ours and ("/" in token or Path(token).suffix in KNOWN):
            yield re.sub("<[^>]+>", "*", token).rstrip("/")


def made_folders():
    """Folders that a build makes, as .gitignore has them."""
    return tuple(line.lstrip("/") for line in text_of(ROOT / ".gitignore").splitlines())


@pytest.mark.parametrize("document", [*DOCUMENTS, GUIDE], ids=lambda file: file.name)
def test_commands_that_documents_name_exist(document):
    shown = "\n".join([*CODE.findall(text_of(document)), *re.findall(r"^make .*$", text_of(document), re.MULTILINE)])
    assert commands(shown) <= targets()


@each_document
def test_paths_that_documents_name_exist(document):
    files = [Path(file) for file in tracked()]
    for path in named_paths(text_of(document)):
        assert any(file.match(path) for file in files) or any(ROOT.glob(path)), path


@each_document
def test_links_between_documents_lead_somewhere(document):
    for target in re.findall(r"\]\(([^)#]+)", text_of(document)):
        assert target.startswith("https://") or (document.parent / target).exists(), target


def test_every_command_has_a_help_text_and_nothing_else_does():
    assert targets() == helped().keys()
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target, said in helped().items():
        assert re.search(rf"^  {target} +{re.escape(said)}$", shown, re.MULTILINE), target


def test_the_picture_of_the_architecture_is_for_light_and_dark_and_not_on_the_site(site):
    picture = text_of(ROOT / ".github" / "architecture.svg")
    assert "prefers-color-scheme: dark" in picture
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")
    assert not list(site.folder.rglob("architecture.svg"))


def test_the_example_of_a_check_works(plan):
    examples = re.findall(r"```python\n(.*?)```", text_of(ROOT / "CONTRIBUTING.md"), re.DOTALL)
    (code,) = (example for example in examples if "def check" in example)
    rule = types.ModuleType("rule")
    exec(compile("\n".join(line[3:] for line in code.splitlines()), "CONTRIBUTING.md", "exec"), rule.__dict__)
    assert list(rule.check(CheckContext(plan, {}))) == []
    own = plan.titles[0]
    small = own.title[0].lower() + own.title[1:]
    wrong = replace(plan, titles=(own.model_copy(update={"title": small}),))
    (problem,) = rule.check(CheckContext(wrong, {}))
    assert (problem.at, problem.entry) == (own.at.of("title"), own.clause)
    assert small in problem.message


def test_all_that_others_made_and_the_site_ships_is_named_with_its_licence(site):
    notice = text_of(ROOT / ".github" / "NOTICE.md")
    named = set(re.findall(r"[\w-]+", "\n".join(line.split("|")[1] for line in notice.splitlines() if line[:1] == "|")))
    maps = "".join(text_of(file) for file in site.folder.rglob("*.map"))
    assert set(re.findall(r"node_modules/([\w-]+)", maps)) <= named
    sets = icon_sets(site)
    assert sets
    assert sets <= named
    for font in (ROOT / "plan_explorer" / "fonts").glob("*.ttf"):
        family = font.name.split("-")[0]
        assert family in notice.replace(" ", ""), family
        assert f"plan_explorer/fonts/OFL-{family}.txt" in notice


def icon_sets(site):
    """The sets from which the theme draws icons in pages."""
    shape = re.compile(r' d="([^"]{40,})"')
    drawn = {drawing for page in site.folder.rglob("*.html") for drawing in shape.findall(text_of(page))}
    folder = Path(material.__file__).parent / "templates" / ".icons"
    return {
        icon.relative_to(folder).parts[0]
        for icon in folder.rglob("*.svg")
        if drawn.intersection(shape.findall(text_of(icon)))
    }
