"""The built site as tests look at it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup


@dataclass(frozen=True)
class BuiltSite:
    """A folder of built pages; pages are read and parsed once."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address from the root: `/toan-van/`."""
        files = sorted(self.folder.rglob("*.html"))
        return {self._address(file): BeautifulSoup(file.read_text(encoding="utf-8"), "lxml") for file in files}

    @cached_property
    def addresses(self) -> list[str]:
        """Addresses of all pages that people can visit."""
        return [address for address in self.pages if address != "/404.html"]

    def file(self, address: str) -> Path:
        """The file that the server would send for an address."""
        path = self.folder / address.lstrip("/")
        return path / "index.html" if address.endswith("/") else path

    def exists(self, address: str) -> bool:
        """Whether the server would have a file for an address."""
        return self.file(address).is_file()

    def _address(self, file: Path) -> str:
        address = f"/{file.relative_to(self.folder).as_posix()}"
        return address.removesuffix("index.html")
