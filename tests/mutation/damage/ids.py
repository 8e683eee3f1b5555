"""Ids that try to leave their folder, or are taken by the site or the system."""

from tests.mutation.damage.tree import is_text, kinds, names, places, save

TRICKS = [
    *("../x", "../../etc/passwd", "/etc/x", "a/b", "a\\b", "..", ".", "", "...", "~", "~root", "con", "nul", "aux"),
    *("%2e%2e", "%2e%2e%2fx", "..%2fx", "%00", "a%2fb", "C:\\x", "C:x", "\\\\host\\x", "file:///x", "//host/x"),
    *("x" * 81, "x" * 300, "x" * 100_000, "a b", "a\nb", "a\n", "x.md", "x.html", "index", "index.html", "-", "-a"),
    *("a-", "a--b", "A", "ặ", "a.b", "a_b", "a?b", "a#b", "a&b", "<b>", "{{ x }}", "$x", "`x`", "a\u200bb", "ａ"),
    *("*", "a:b", "'", '"', "chu-thich", "lich", "chung", "feed", "v1", "card", "schema", "openapi", "__proto__"),
    *("constructor", "giu-nguyen-van", "ngoai-ke-hoach", "0", "00", "1e5", "0x10", "true", "null", "2023-10-31"),
]


def _ids(folder):
    every = (place for name in names(folder) for place in places(folder, name))
    return sorted({place.value for place in every if place.key == "id" and is_text(place)})


def path_trick(rng, folder):
    """Wherever the id stands, so that nothing refers to an id that isn't there."""
    old, new = rng.choice(_ids(folder)), rng.choice(TRICKS)
    for name in names(folder):
        found = [place for place in places(folder, name) if place.value == old]
        for place in found:
            place.value = new
        if found:
            save(folder, name, found[0].tree)
    source = folder / "source" / f"{old}.txt"
    target = folder / "source" / f"{new}.txt"
    if source.exists() and target.parent == source.parent and len(new) < 200 and "\0" not in new:
        source.rename(target)
    return f"{old} → {new[:60]!r}"


KINDS = kinds(path_trick)
