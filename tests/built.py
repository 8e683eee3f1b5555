"""The built site as tests look at it."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from plan_explorer.data.model import Plan
from plan_explorer.kinds import KINDS
from tests import PUBLISHED, ROOT

MOVED = b'<meta http-equiv="refresh"'


def build(folder: Path | str, project: Path = ROOT, **environment: str | None) -> subprocess.CompletedProcess[str]:
    """Build a project into a folder as it is published. A setting of the environment that is None is left out."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    settings = {**PUBLISHED, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project), **environment}
    env = {key: value for key, value in {**os.environ, **settings}.items() if value is not None}
    return subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False)


def one_line(words: str) -> str:
    """Words with single spaces."""
    return " ".join(words.split())


def text(element: Tag) -> str:
    """The words of an element, with single spaces."""
    return one_line(element.get_text(" "))


def without_today(words: str) -> str:
    """Words of ours without what the site adds behind the name of an agency that has changed."""
    return re.sub(r" \((?:nay|chưa tìm thấy) [^)]*\)", "", words)


def pages_of_things(plan: Plan) -> dict[str, Any]:
    """The records of a plan that have a page of their own, by its address."""
    kinds = [kind for kind in KINDS if kind.template]
    return {f"{kind.address}{thing.id}/": thing for kind in kinds for thing in getattr(plan, kind.things)}


def files(folder: Path) -> dict[str, bytes]:
    """The bytes of all files of a folder by their paths."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


class Pages(Mapping[str, BeautifulSoup]):
    """Every page by its address from the root: `/toan-van/`. A page is parsed when it is first asked for.

    What stands at an address that has moved only leads to a page: tests/site/test_redirects.py looks at it.
    """

    def __init__(self, folder: Path) -> None:
        files = [file for file in sorted(folder.rglob("*.html")) if MOVED not in file.read_bytes()]
        self._files = {f"/{file.relative_to(folder).as_posix()}".removesuffix("index.html"): file for file in files}
        self._parsed: dict[str, BeautifulSoup] = {}

    def __getitem__(self, address: str) -> BeautifulSoup:
        if address not in self._parsed:
            self._parsed[address] = BeautifulSoup(self._files[address].read_text(encoding="utf-8"), "lxml")
        return self._parsed[address]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@dataclass(frozen=True)
class BuiltSite:
    """A folder of built pages."""

    folder: Path

    @cached_property
    def pages(self) -> Pages:
        """Every page, the one for wrong addresses included."""
        return Pages(self.folder)

    @cached_property
    def addresses(self) -> list[str]:
        """Addresses of all pages that people can visit."""
        return [address for address in self.pages if address != "/404.html"]

    def faults(self, find: Callable[[BeautifulSoup], Iterable[Any]]) -> dict[str, list[Any]]:
        """What `find` finds on each page, by address; pages without a fault are left out."""
        return {address: found for address, page in self.pages.items() if (found := list(find(page)))}

    def file(self, address: str) -> Path:
        """The file that the server would send for an address."""
        path = self.folder / address.lstrip("/")
        return path / "index.html" if address.endswith("/") else path

    def exists(self, address: str) -> bool:
        """Whether the server would have a file for an address."""
        return self.file(address).is_file()
