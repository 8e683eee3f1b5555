"""Files that are cut off, exchanged, in another encoding, or not text.

That each file may be missing, empty, or no file at all is tested in tests/unit/test_bad_input.py.
"""

ENCODINGS = ("utf-16", "utf-16-be", "cp1258")


def _file(rng, folder):
    return rng.choice(sorted(path for path in folder.rglob("*") if path.is_file()))


def _rewritten(change):
    """A damage of the bytes of a file."""

    def damage(rng, folder):
        path = _file(rng, folder)
        path.write_bytes(change(rng, path.read_bytes()))
        return path.name

    return damage


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


def encoding(rng, content):
    return content.decode("utf-8").encode(rng.choice(ENCODINGS), "replace")


def line_ends_of_old_macs(_, content):
    return content.replace(b"\n", b"\r")


KINDS = {"exchanged": exchanged}
KINDS |= {
    change.__name__.replace("_", " "): _rewritten(change)
    for change in (cut_off, binary, one_byte, encoding, line_ends_of_old_macs)
}
