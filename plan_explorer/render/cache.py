"""What is dear to make, kept between builds by what it is made of, so that nothing is made twice."""

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path


class Cache:
    """Results in a folder, each under a key that changes with everything it depends on; no folder keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    @staticmethod
    def key(*parts: bytes) -> str:
        """The key of what is made of these parts."""
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    def get(self, key: str) -> bytes | None:
        """What is kept under a key, if anything is."""
        file = self.folder / key if self.folder else None
        return file.read_bytes() if file and file.is_file() else None

    def put(self, key: str, made: bytes) -> bytes:
        """Keep a result, and give it back."""
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as part:  # two builds may keep the same
                part.write(made)
            Path(part.name).replace(self.folder / key)
        return made

    def of(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What is kept under a key; made and kept if it is not there."""
        return self.get(key) or self.put(key, make())
