"""Files that are empty, missing, of another encoding, not text, or no files at all."""

import os


def _file(rng, folder):
    return rng.choice(sorted(path for path in folder.rglob("*") if path.is_file()))


def _rewritten(change):
    """A damage of the bytes of a file."""

    def damage(rng, folder):
        path = _file(rng, folder)
        path.write_bytes(change(rng, path.read_bytes()))
        return path.name

    return damage


def _text(change):
    return _rewritten(lambda _, content: change(content.decode("utf-8")))


def missing(rng, folder):
    path = _file(rng, folder)
    path.unlink()
    return path.name


def folder_instead(rng, folder):
    path = _file(rng, folder)
    path.unlink()
    path.mkdir()
    return path.name


def link_in_circle(rng, folder):
    path = _file(rng, folder)
    path.unlink()
    path.symlink_to(path.name)
    return path.name


def pipe_instead(rng, folder):
    """A named pipe: who reads it waits for ever."""
    path = _file(rng, folder)
    path.unlink()
    os.mkfifo(path)
    return path.name


def exchanged(rng, folder):
    one, two = _file(rng, folder), _file(rng, folder)
    ours, theirs = one.read_bytes(), two.read_bytes()
    one.write_bytes(theirs)
    two.write_bytes(ours)
    return f"{one.name} and {two.name}"


def cut_off(rng, content):
    return content[: rng.randrange(len(content))]


def binary(rng, content):
    return rng.choice([rng.randbytes(len(content)), b"\x89PNG\r\n\x1a\n" + rng.randbytes(100), b"\0" * 10_000])


def one_byte(rng, content):
    at = rng.randrange(len(content))
    return content[:at] + bytes([rng.randrange(256)]) + content[at + 1 :]


KINDS = {
    "missing": missing,
    "empty": _rewritten(
        lambda rng, _: rng.choice([b"", b"\n", b"   ", b"---\n", b"# x\n", b"null\n", b"[]\n", b"{}\n"])
    ),
    "cut off": _rewritten(cut_off),
    "binary": _rewritten(binary),
    "one byte": _rewritten(one_byte),
    "byte order mark": _text(lambda text: f"\ufeff{text}".encode()),
    "UTF-16": _text(lambda text: text.encode("utf-16")),
    "UTF-16 without mark": _text(lambda text: text.encode("utf-16-be")),
    "latin-1": _text(lambda text: text.encode("cp1258", "replace")),
    "line ends of Windows": _text(lambda text: text.replace("\n", "\r\n").encode()),
    "line ends of old Macs": _text(lambda text: text.replace("\n", "\r").encode()),
    "folder instead": folder_instead,
    "link in a circle": link_in_circle,
    "pipe instead": pipe_instead,
    "exchanged": exchanged,
}
