"""Writes a project with several times the clauses: it repeats the numbered text under new Mục numbers.

`python -m benchmarks.scale FOLDER TIMES`, in the project's folder. Agencies, documents, topics, audiences, terms and
the paragraphs before and after the numbered text are not repeated. The first copy is the plan itself; later copies
have no footnote marks, because a mark may be in the text only once.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

import yaml

from plan_explorer.checks.footnotes import MARK
from plan_explorer.data.vocabulary import CLAUSE_LEVELS, Level

APART = (".*", "plan_data", "site", "tests")  # not copied
ROMAN = ((90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Dumper(yaml.SafeDumper):
    """Writes YAML without references (& and *), which our loader refuses."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Write every value in full, however often it occurs."""
        return True


def renumbered(clauses: list[str], number: int) -> dict[str, str]:
    """The ids of clauses in copy `number`, by their ids in the plan, which is copy 1."""
    sections = list(dict.fromkeys(clause.split("-")[0] for clause in clauses))
    before = (number - 1) * len(sections)
    section = {old: roman(before + place) for place, old in enumerate(sections, start=1)}
    return {old: "-".join([section[old.split("-")[0]], *old.split("-")[1:]]) for old in clauses}


def copied(value: Any, new: dict[str, str]) -> Any:
    """A value of the data with the new ids of clauses and without footnote marks."""
    if isinstance(value, dict):
        return {key: copied(item, new) for key, item in value.items()}
    if isinstance(value, list):
        return [copied(item, new) for item in value]
    if isinstance(value, str):
        return new.get(value) or MARK.sub("", value)
    return value


def stage(project: Path, folder: Path, times: int) -> None:
    """Copy the project into `folder` with `times` times the clauses."""
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns(*APART))
    scale(project / "plan_data", folder / "plan_data", times)


def scale(source: Path, target: Path, times: int) -> None:
    """Write the data of `source` with `times` times the clauses into the new folder `target`."""
    data = {path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in source.glob("*.yml")}
    paragraphs = data["text.yml"]["paragraphs"]
    numbered = [paragraph for paragraph in paragraphs if paragraph["level"] in CLAUSE_LEVELS]
    clauses = [paragraph["id"] for paragraph in numbered]
    end = paragraphs.index(numbered[-1]) + 1
    sections, titles = [*data["plan.yml"]["sections"]], [*data["titles.yml"]]
    links = [link for link in data["links.yml"] if link["clause"] in clauses]
    notes = [note for note in data["notes.yml"] if note["about"][0] in clauses]
    later = []
    for number in range(2, times + 1):
        new = renumbered(clauses, number)
        for paragraph in copied(numbered, new):
            if paragraph["level"] == Level.MUC:
                paragraph["mark"] = f"{paragraph['id'].upper()}."
            later.append(paragraph)
        data["plan.yml"]["sections"] += copied(sections, new)
        data["links.yml"] += copied(links, new)
        for own in titles:  # titles must differ and have at most 90 characters
            title = f"{own['title'][:80].rstrip()} ({number})"
            data["titles.yml"].append(copied(own, new) | {"title": title})
        for note in notes:
            about = [new[clause] for clause in note["about"] if clause in new]
            data["notes.yml"].append(copied(note, new) | {"id": f"{note['id']}-{number}", "about": about})
    paragraphs[end:end] = later
    data["plan.yml"] |= {"not_text": [], "redirects": []}  # redirects are no pages of plain MkDocs Material
    (target / "source").mkdir(parents=True)
    received = target / "source" / f"{data['plan.yml']['document']}.txt"
    received.write_text(as_received(data["text.yml"]), encoding="utf-8")
    for name, content in data.items():
        text = yaml.dump(content, Dumper=Dumper, allow_unicode=True, sort_keys=False)
        (target / name).write_text(text, encoding="utf-8")


def as_received(text: dict[str, Any]) -> str:
    """The text in the form of the text received: a line for each paragraph and footnote."""
    entries = [*text["paragraphs"], *text["footnotes"]]
    return "\n".join(
        " ".join(entry[field] for field in ("mark", "heading", "text") if field in entry) for entry in entries
    )


def roman(number: int) -> str:
    """A number in small Roman numerals, as in the id of a Mục."""
    for value, letters in ROMAN:
        if number >= value:
            return letters + roman(number - value)
    return ""


if __name__ == "__main__":
    stage(Path.cwd(), Path(sys.argv[1]), int(sys.argv[2]))
