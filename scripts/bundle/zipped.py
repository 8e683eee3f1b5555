"""The zip: the same site gives the same bytes."""

import json
import posixpath
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plan_explorer.data.model import Plan
from plan_explorer.outputs import citing, explorer, search
from scripts.bundle.javascript import classic, kept, needs, reached, worker
from scripts.bundle.pages import FROM_DISK, file_of, page
from scripts.bundle.readme import readme

SERVER = ("404.html", "sitemap.xml.gz")  # what only a server shows or sends
LUNR = "assets/javascripts/lunr/min/lunr.{}.min.js"
WORKER = re.compile(r"assets/javascripts/workers/[^/]+\.js")
_MODULE = re.compile(r'<script type="module" src="[./]*([^"]+)"')
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


def write(site: Path, plan: Plan, folder: Path) -> Path:
    """Zip a built site into a folder; returns the file, named after the plan's document and the date of its data."""
    updated = plan.info.updated
    name = f"{plan.info.document}-{updated}"
    done, part = folder / f"{name}.zip", folder / f"{name}.zip.part"
    folder.mkdir(parents=True, exist_ok=True)
    with ZipFile(part, "w") as archive:
        for path, content in sorted(contents(site, plan).items()):
            entry = ZipInfo(f"{name}/{path}", (updated.year, updated.month, updated.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16  # Unix: one mode on any machine
            archive.writestr(entry, content, ZIP_DEFLATED, compresslevel=9)
    return part.replace(done)


def contents(site: Path, plan: Plan) -> dict[str, bytes]:
    """All files of the bundle by their path in it."""
    paths = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    made = {path: (site / path).read_bytes() for path in sorted(paths) if path not in SERVER}
    texts = {path: content.decode() for path, content in made.items() if path.endswith((".html", ".js", ".json"))}
    home = _CANONICAL.search(texts["index.html"])
    address = home[1] if home else None
    made |= {path: text.encode() for path, text in (*_pages_and_modules(texts, address), *_handed_over(texts))}
    made["README.txt"] = readme(plan, address).encode("utf-8-sig")  # the mark: for old editors
    made[FROM_DISK] = (files("scripts.bundle") / "from-disk.js").read_bytes()
    return made


def _pages_and_modules(texts: dict[str, str], address: str | None) -> Iterator[tuple[str, str]]:
    html = {path: text for path, text in texts.items() if path.endswith(".html")}
    called = {module for text in html.values() for module in _MODULE.findall(text)}
    modules = {module: needs(module, texts) for module in called}
    for module in reached(called, texts):
        yield module, classic(module, texts, address)
    folders = _folders(texts)
    for path, text in html.items():
        yield path, page(text, path, folders, modules)


def _handed_over(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What scripts would fetch, each file as a script beside it."""
    folders = _folders(texts)
    index = json.loads(texts[search.PATH])
    languages = [texts[LUNR.format(name)] for name in ("stemmer.support", *index["config"]["lang"])]
    for entry in index["docs"]:
        entry["location"] = file_of(entry["location"], "", folders)
    clauses = json.loads(texts[citing.CLAUSES_PATH])
    for clause in clauses.values():
        clause["address"] = f"/{file_of(clause['address'][1:], '', folders)}"
    fetched = {
        search.PATH: json.dumps(index, ensure_ascii=False),
        citing.CLAUSES_PATH: json.dumps(clauses, ensure_ascii=False),
        explorer.ROWS_PATH: texts[explorer.ROWS_PATH],
    }
    fetched |= {path: worker(text, languages) for path, text in texts.items() if WORKER.fullmatch(path)}
    for path, text in fetched.items():
        yield f"{path}.js", kept(path, text)


def _folders(texts: dict[str, str]) -> set[str]:
    """The folders that are pages."""
    return {posixpath.dirname(path) for path in texts if posixpath.basename(path) == "index.html"}
