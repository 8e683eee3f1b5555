"""Wrong ids: of nothing, of another thing, misspelt; and ids that try to leave their folder."""

import string

from tests.mutation.damage.tree import PLACE, load, names, pick, shown, walk, write

NAMING = {"id", "clause", "document"}  # fields whose value an address is made of
REFERRING = NAMING | {"agency", "topic", "audience", "issuer", "stated_in", "member_of", "about", "by", "to"}
REFERRING |= {"through", "recipients"}
TRICKS = [
    *("../x", "../../etc/passwd", "/etc/x", "a/b", "a\\b", "..", ".", "", "...", "~", "~root", "con", "nul", "aux"),
    *("%2e%2e", "%2e%2e%2fx", "..%2fx", "%00", "a%2fb", "C:\\x", "C:x", "\\\\host\\x", "file:///x", "//host/x"),
    *("x" * 81, "x" * 300, "x" * 100_000, "a b", "a\nb", "a\n", "x.md", "x.html", "index", "index.html", "-", "-a"),
    *("a-", "a--b", "A", "ặ", "a.b", "a_b", "a?b", "a#b", "a&b", "<b>", "{{ x }}", "$x", "`x`", "a\u200bb", "ａ"),
    *("*", "a:b", "'", '"', "chu-thich", "lich", "chung", "feed", "v1", "card", "schema", "openapi", "__proto__"),
    *("constructor", "giu-nguyen-van", "ngoai-ke-hoach", "0", "00", "1e5", "0x10", "true", "null", "2023-10-31"),
]


def _ids(folder):
    return sorted(
        {
            container[key]
            for name in names(folder)
            for container, key, _ in walk(load(folder, name))
            if key == "id" and isinstance(container[key], str)
        }
    )


def _replace(rng, folder, fields, new):
    def wanted(container, key, path):
        field = next((step for step in reversed(path) if isinstance(step, str)), "")
        return field in fields and isinstance(container[key], str)

    name, tree, container, key, path = pick(rng, folder, wanted)
    old, container[key] = container[key], new(container[key])
    write(folder, name, tree)
    return shown(name, path, old, "→", repr(container[key]))


def misspelt(rng, folder):
    def typo(old):
        at = rng.randrange(len(old))
        letter = rng.choice(string.ascii_lowercase + "-._ ĐA1")
        return rng.choice([old[:at] + old[at + 1 :], old[:at] + letter + old[at:], old.upper(), f"{old}-2"])

    return _replace(rng, folder, REFERRING, typo)


def of_another(rng, folder):
    ids = _ids(folder)
    return _replace(rng, folder, REFERRING, lambda _: rng.choice(ids))


def path_trick(rng, folder):
    return _replace(rng, folder, NAMING, lambda _: rng.choice(TRICKS))


def path_trick_everywhere(rng, folder):
    """The same trick wherever the id stands, so that nothing refers to an id that isn't there."""
    old, new = rng.choice(_ids(folder)), rng.choice(TRICKS)
    for name in names(folder):
        tree = load(folder, name)
        places = [(container, key) for container, key, _ in walk(tree) if container[key] == old]
        for container, key in places:
            container[key] = new
        if places:
            write(folder, name, tree)
    source = folder / "source" / f"{old}.txt"
    target = folder / "source" / f"{new}.txt"
    if source.exists() and target.parent == source.parent and len(new) < 200 and "\0" not in new:
        source.rename(target)
    return f"{old} → {new[:60]!r}"


def unquoted(rng, folder):
    """An id that YAML reads as something else than text."""

    def wanted(container, key, path):  # noqa: ARG001
        return key in NAMING and isinstance(container[key], str)

    name, tree, container, key, path = pick(rng, folder, wanted)
    new = rng.choice(["1", "0o17", "1_000", "1:30", "yes", "~", "2023-10-31", ".inf", "0x" + "f" * 5_000, "=", "<<"])
    container[key] = PLACE
    write(folder, name, tree, new)
    return shown(name, path, new)


KINDS = {
    "misspelt": misspelt,
    "of another thing": of_another,
    "path trick": path_trick,
    "path trick everywhere": path_trick_everywhere,
    "not text": unquoted,
}
