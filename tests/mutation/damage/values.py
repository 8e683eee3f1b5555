"""Odd, invisible or huge values and code, written literally and as YAML escapes."""

import json

from tests.injection.hostile import BEGINNINGS as CODE
from tests.mutation.damage.tree import PLACE, damaging, is_field, is_text, kinds, names, places, save

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0\u202f\u3000\u2028\u2029\u180e\u061c\u034f\u115f\u3164\ufff9"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
CONTROLS = "".join(map(chr, [*range(32), *range(127, 160)])) + "\ufffe\uffff\ufdd0\U0001fffe\ue000\U0010ffff"
EMOJI = ("🌿", "👩‍👩‍👧‍👦", "🇻🇳", "👍🏽", "1️⃣", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "🫠" * 500)
COMBINING = ("z" + "\u0336\u0489\u0310" * 300, "\u0301", "e\u0302\u0301", "ữ" + "\u0323" * 50)
SURROGATES = ('"\\ud83c"', '"\\udfff x"', '"\\ud83c\\udf3f"', '"a\\uDC00b"', '"\\U0000d800"', '"\\U00110000"')
ADDRESSES = (
    *("javascript:alert(1)", "data:text/html,x", "//x", "https://", 'https://x" onclick="y', "http://a b", "ftp://x"),
    *("https://x/<b>", "https://user:pass@x/", "https://[::1", "https://x:99999/", "HTTPS://X", "https://é.vn/ữ"),
    *("https://x/{{ 7 }}", "https://x/\\..\\y", "https://x/'", "https://x/`", "https://x/%"),
    "https://" + "x" * 100_000,
)
OF_DATES = {"date", "updated", "checked_on", "period_end", "start", "end", "vision", "yearly_before"}
DATES = (
    *("0000-01-01", "0001-01-01", "9999-12-31", "99999-01-01", "1969-12-31", "1900-01-01", "2200-12-31"),
    *("2023-02-30", "2023-1-1", "2023-10-31T25:00:00", "2023-10-31 10:00:00.5 +23:59", '"2023-10-31"', "20231031"),
    *('"-1-1-1"', "-2023-10-31", '"31/10/2023"', '"٢٠٢٣-10-31"', "1e9", "1698710400", "1698710400000", ".nan"),
)
# Ids that try to leave their folder, or are taken by the site or the system.
TRICKS = [
    *("../x", "../../etc/passwd", "/etc/x", "a/b", "a\\b", "..", ".", "", "...", "~", "~root", "con", "nul", "aux"),
    *("%2e%2e", "%2e%2e%2fx", "..%2fx", "%00", "a%2fb", "C:\\x", "C:x", "\\\\host\\x", "file:///x", "//host/x"),
    *("x" * 81, "x" * 300, "x" * 100_000, "a b", "a\nb", "a\n", "x.md", "x.html", "index", "index.html", "-", "-a"),
    *("a-", "a--b", "A", "ặ", "a.b", "a_b", "a?b", "a#b", "a&b", "<b>", "{{ x }}", "$x", "`x`", "a\u200bb", "ａ"),
    *("*", "a:b", "'", '"', "chu-thich", "lich", "chung", "feed", "v1", "card", "schema", "openapi", "__proto__"),
    *("constructor", "giu-nguyen-van", "ngoai-ke-hoach", "0", "00", "1e5", "0x10", "true", "null", "2023-10-31"),
]


def _inside(choices):
    """One of the choices somewhere in a text, as it is or as escapes."""

    @damaging(is_text)
    def damage(rng, place):
        old, new = place.value, rng.choice(choices)
        at = rng.choice([0, len(old), rng.randrange(len(old) + 1)])
        text = old[:at] + new + old[at:]
        as_it_is = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        place.write(rng.choice([json.dumps(text), as_it_is]))
        return f"{json.dumps(new)} at {at}"

    return damage


def _instead(choices, wanted=is_text):
    """One of the choices instead of a value."""

    @damaging(wanted)
    def damage(rng, place):
        place.write(rng.choice(choices))
        return place.written[:100]

    return damage


@damaging(is_text)
def huge_text(rng, place):
    size = rng.choice([1_000, 9_900, 20_000, 1_000_000])
    text = rng.choice(["x" * size, "từ " * (size // 3), "<b>" * (size // 3), "ữ" * size, '\\"' * (size // 2)])
    place.write(f'"{text.strip()}"')
    return size


@damaging(is_field)
def huge_number(rng, place):
    digits = rng.choice([20, 5_000, 1_000_000])
    whole = ["9" * digits, "-" + "9" * digits, "0x" + "f" * digits, "0b" + "1" * digits, "0" + "7" * digits]
    sixty = ":".join(["59"] * min(digits, 3_000))
    place.write(rng.choice([*whole, f"1e{digits}", sixty, f"0.{'1' * digits}", "9_" * min(digits, 9_999) + "9"]))
    return place.written[:100]


@damaging(is_field)
def huge_key(rng, place):
    size = rng.choice([900, 20_000, 1_000_000])
    place.container[PLACE] = "x"
    place.written = f'? "{"k" * size}"\n  ' if rng.random() < 0.5 else "k" * size
    return size


@damaging(lambda place: isinstance(place.value, list))
def many_entries(rng, place):
    values, many = place.value, rng.choice([1_000, 20_000])
    place.value = (values * (many // max(1, len(values)) + 1))[:many] if rng.random() < 0.5 else [PLACE] * many
    place.written = "x"
    return many


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


KINDS = {
    "strange letters": _inside([*INVISIBLE, *BIDI, *CONTROLS]),
    "emoji and combining marks": _inside([*EMOJI, *COMBINING]),
    "code": _inside(CODE),
    "surrogates": _instead(SURROGATES),
    "dates": _instead(DATES, lambda place: place.key in OF_DATES),
    "addresses": _instead([*map(json.dumps, ADDRESSES)], lambda place: place.key in {"url", "ours_url"}),
    **kinds(path_trick, huge_text, huge_number, huge_key, many_entries),
}
