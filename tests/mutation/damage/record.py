"""Small changes of the text of record, of other words and of ids: letter, accent, space, dash, word, paragraph."""

import unicodedata

from tests.mutation.damage.tree import damaging, is_text, load, save, shown

PRINTED = {"mark", "heading", "text"}
# Signs that are taken for each other: letters and their accents, letters of another script, spaces, dashes, quotes.
ALIKE = (
    *("aàáảãạăằắẳẵặâầấẩẫậа", "eèéẻẽẹêềếểễệе", "iìíỉĩị1l", "oòóỏõọôồốổỗộơờớởỡợо0", "uùúủũụưừứửữự", "yỳýỷỹỵу", "dđðĐÐ"),
    *("cс", "pр", "xх", "AА", "KК", "TТ", "HН", "bghmnqrstv"),
    *(" \u00a0\u2009\n\u3000\u200b", "-–—\u2010\u2011\u00ad−", "“”\"'‘’«»", "¹1²2³3⁴4"),
)


def sign(rng, text):
    """A sign becomes another one that looks like it."""
    group = rng.choice([group for group in ALIKE if set(group) & set(text)] or [f"{text}x"])
    at = rng.choice([i for i, letter in enumerate(text) if letter in group])
    return text[:at] + rng.choice(group.replace(text[at], "")) + text[at + 1 :]


def decomposed(_, text):
    return unicodedata.normalize("NFD", text)


def case(rng, text):
    return rng.choice([text.upper(), text.lower(), text.swapcase(), text.title()])


def word_lost(rng, text):
    words = text.split(" ")
    del words[rng.randrange(len(words))]
    return " ".join(words)


def words_swapped(rng, text):
    words = text.split(" ")
    at = rng.randrange(len(words))
    other = rng.randrange(len(words))
    words[at], words[other] = words[other], words[at]
    return " ".join(words)


WAYS = (sign, decomposed, case, word_lost, words_swapped)


def _of_others(place):
    return place.name != "text.yml" and is_text(place)


def _of_text(place):
    return place.name == "text.yml" and place.field in PRINTED and is_text(place)


def _written(way, wanted):
    @damaging(wanted)
    def damage(rng, place):
        place.value = way(rng, place.value)
        return repr(place.value)

    return damage


def paragraph(rng, folder):
    """A whole paragraph lost, moved, doubled, joined with the next, or with the mark or level of the next."""
    tree = load(folder, "text.yml")
    paragraphs = tree["paragraphs"]
    at = rng.randrange(len(paragraphs) - 1)
    how = rng.choice(["lost", "moved", "doubled", "joined", "heading", "mark", "level"])
    one, two = paragraphs[at], paragraphs[at + 1]
    if how == "lost":
        del paragraphs[at]
    elif how == "moved":
        paragraphs[at], paragraphs[at + 1] = two, one
    elif how == "doubled":
        paragraphs.insert(at, dict(one, id=f"{one['id']}-x"))
    elif how == "joined":
        one["text"] = f"{one.get('text', '')} {two.get('text', '')}"
        del paragraphs[at + 1]
    elif how == "heading":
        one["heading"], one["text"] = one.get("text"), one.get("heading")
    else:
        one[how] = two.get(how)
    save(folder, "text.yml", {**tree, "paragraphs": paragraphs})
    return shown("text.yml", (one["id"],), how)


def source(rng, folder):
    """The text received is damaged: then nothing can be compared with it."""
    (path,) = (folder / "source").iterdir()
    lines = path.read_text(encoding="utf-8").split("\n")
    at = rng.choice([n for n, line in enumerate(lines) if line.strip()])
    lines[at] = rng.choice(WAYS)(rng, lines[at])
    path.write_text("\n".join(lines), encoding="utf-8")
    return f"{path.name} line {at + 1}: {lines[at][:60]!r}"


KINDS = {
    **{f"others, {way.__name__.replace('_', ' ')}": _written(way, _of_others) for way in WAYS},
    **{f"text, {way.__name__.replace('_', ' ')}": _written(way, _of_text) for way in WAYS},
    "paragraph": paragraph,
    "text received": source,
}
