"""Values that are odd, invisible, huge, or code: written as they are, and as escapes of YAML."""

import json
import unicodedata

from tests.mutation.damage.tree import PLACE, damaging, is_field, is_text

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0\u202f\u3000\u2028\u2029\u180e\u061c\u034f\u115f\u3164\ufff9"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
CONTROLS = "".join(map(chr, [*range(32), *range(127, 160)])) + "\ufffe\uffff\ufdd0\U0001fffe\ue000\U0010ffff"
EMOJI = ("🌿", "👩‍👩‍👧‍👦", "🇻🇳", "👍🏽", "1️⃣", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "🫠" * 500)
SURROGATES = ('"\\ud83c"', '"\\udfff x"', '"\\ud83c\\udf3f"', '"a\\uDC00b"', '"\\U0000d800"', '"\\U00110000"')
HTML = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>đậm</b> &amp; &lt;i&gt; &#0; &nbsp",
    "</title></head><body onload=x>",
    '"><svg/onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "<!-- --> <![CDATA[ ]]> <?xml ?> <!DOCTYPE x>",
    "</textarea></style></template><base href=//x>",
    "</p></div></article><h1>x</h1>",
)
CODE = (
    "{{ 7 * 7 }}",
    "{{ config }} {{ plan }} {{ clause('ii-1') }}",
    "{% raw %} {% endraw %}",
    "{% include '/etc/passwd' %}",
    "{# chú thích #}",
    '#eval("1") #import "x" $x$ @x <x> `x`',
    "[x](javascript:alert(1)) ![x](x) **x** `x` ~~~ # x",
    '=HYPERLINK("http://x")',
    "${x} $(x) `x` %s %(x)s {0} {x}",
    "\\u0000 \\n \\x00 \\\\",
    "javascript:alert(1)",
    "---\ntitle: x\n---",
)
ADDRESSES = (
    *("javascript:alert(1)", "data:text/html,x", "//x", "https://", 'https://x" onclick="y', "http://a b", "ftp://x"),
    *("https://x/<b>", "https://user:pass@x/", "https://[::1", "https://x:99999/", "HTTPS://X", "https://é.vn/ữ"),
    *(
        "https://x/{{ 7 }}",
        "https://x/\\..\\y",
        "https://x/'",
        "https://x/`",
        "https://" + "x" * 100_000,
        "https://x/%",
    ),
)
COMBINING = ("z" + "\u0336\u0489\u0310" * 300, "\u0301", "e\u0302\u0301", "ữ" + "\u0323" * 50)
OF_DATES = {"date", "updated", "checked_on", "period_end", "start", "end", "vision", "yearly_before"}
DATES = (
    *("0000-01-01", "0001-01-01", "9999-12-31", "99999-01-01", "1969-12-31", "1900-01-01", "2200-12-31"),
    *("2023-02-30", "2023-1-1", "2023-10-31T25:00:00", "2023-10-31 10:00:00.5 +23:59", '"2023-10-31"', "20231031"),
    *('"-1-1-1"', "-2023-10-31", '"31/10/2023"', '"٢٠٢٣-10-31"', "1e9", "1698710400", "1698710400000", ".nan"),
)


def _put(rng, folder, written, wanted=is_text):
    """`written` instead of a value."""

    @damaging(wanted)
    def damage(_, place):
        place.write(written)
        return written[:100]

    return damage(rng, folder)


def _inside(rng, folder, new):
    """New letters somewhere in a text, as they are or as escapes."""

    @damaging(is_text)
    def damage(rng, place):
        old = place.value
        at = rng.choice([0, len(old), rng.randrange(len(old) + 1)])
        text = old[:at] + new + old[at:]
        as_it_is = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
        place.write(rng.choice([json.dumps(text), as_it_is]))
        return f"{json.dumps(new)} at {at}"

    return damage(rng, folder)


def _one_of(choices):
    return lambda rng, folder: _inside(rng, folder, rng.choice(choices))


def _instead(choices):
    return lambda rng, folder: _put(rng, folder, json.dumps(rng.choice(choices), ensure_ascii=False))


@damaging(is_text)
def typed_apart(rng, place):
    text = unicodedata.normalize("NFD", place.value)
    place.write(rng.choice([json.dumps(text), f'"{text}"' if '"' not in text else json.dumps(text)]))


def surrogate(rng, folder):
    return _put(rng, folder, rng.choice(SURROGATES))


def huge_text(rng, folder):
    size = rng.choice([1_000, 9_900, 20_000, 1_000_000])
    text = rng.choice(["x" * size, "từ " * (size // 3), "<b>" * (size // 3), "ữ" * size, '\\"' * (size // 2)])
    return _put(rng, folder, f'"{text.strip()}"')


def huge_number(rng, folder):
    digits = rng.choice([20, 5_000, 1_000_000])
    number = rng.choice(
        ["9" * digits, "-" + "9" * digits, "0x" + "f" * digits, "0b" + "1" * digits, "0" + "7" * digits]
    )
    sixty = ":".join(["59"] * min(digits, 3_000))
    other = [number, f"1e{digits}", sixty, f"0.{'1' * digits}", "9_" * min(digits, 9_999) + "9"]
    return _put(rng, folder, rng.choice(other), rng.choice([is_text, is_field]))


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


def date(rng, folder):
    return _put(rng, folder, rng.choice(DATES), lambda place: place.key in OF_DATES)


def address(rng, folder):
    written = json.dumps(rng.choice(ADDRESSES))
    return _put(rng, folder, written, lambda place: place.key in {"url", "ours_url"})


KINDS = {
    "invisible letters": _one_of(INVISIBLE),
    "direction of writing": _one_of(BIDI),
    "control characters": _one_of(CONTROLS),
    "emoji": _one_of(EMOJI),
    "combining marks": _one_of(COMBINING),
    "typed apart": typed_apart,
    "surrogates": surrogate,
    "huge text": huge_text,
    "huge number": huge_number,
    "huge key": huge_key,
    "many entries": many_entries,
    "dates": date,
    "addresses": address,
    "HTML inside": _one_of(HTML),
    "code inside": _one_of(CODE),
    "HTML": _instead(HTML),
    "code": _instead(CODE),
}
