"""Content-addressed cache for slow artefacts: cards, PDFs, QR codes, compiled templates.

It only saves time: an entry that is damaged or unreadable is made again; an entry that can't be written is not kept.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DIGEST = hashlib.sha256().digest_size  # bytes of the checksum at the start of an entry


class Cache:
    """Results in a folder, each under a key that changes with its inputs. Without a folder nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._used: set[str] = set()

    @staticmethod
    def key(*parts: bytes) -> str:
        """The key of a result with these inputs."""
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def get(self, key: str) -> bytes | None:
        """The result under a key; None if there is none or it is damaged."""
        if not self.folder:
            return None
        self._used.add(key)
        try:
            entry = (self.folder / key).read_bytes()
        except OSError:
            return None
        made = entry[DIGEST:]
        return made if hashlib.sha256(made).digest() == entry[:DIGEST] else None

    def set(self, key: str, made: bytes) -> bytes:
        """Keep a result if possible, and return it."""
        if self.folder:
            self._used.add(key)
            with suppress(OSError):
                self.folder.mkdir(parents=True, exist_ok=True)
                part = self.folder / f"{key}.{os.getpid()}"  # two builds may write the same entry
                part.write_bytes(hashlib.sha256(made).digest() + made)
                part.replace(self.folder / key)
        return made

    def of(self, key: str, make: Callable[[], bytes]) -> bytes:
        """The result under a key; if there is none, `make` it and keep it."""
        found = self.get(key)
        return self.set(key, make()) if found is None else found

    def prune(self) -> None:
        """Remove entries that were neither read nor written since this cache was opened."""
        for entry in self.folder.iterdir() if self.folder and self.folder.is_dir() else ():
            if entry.name not in self._used:
                with suppress(OSError):
                    entry.unlink()
