"""The text of record and the words quoted from it: a letter, an accent, a space, a dash, a word, a paragraph."""

import unicodedata

from tests.mutation.damage.tree import damaging, is_text, load, save, shown

QUOTING = {"quote", "recurring", "words", "names", "subject", "number"}
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạ"


def letter(rng, text):
    places = [i for i, c in enumerate(text) if c.isalpha()] or [0]
    at = rng.choice(places)
    return text[:at] + rng.choice([c for c in LETTERS if c != text[at : at + 1]]) + text[at + 1 :]


def accent(rng, text):
    """One letter loses its accents, as a keyboard program does."""
    places = [i for i, c in enumerate(text) if unicodedata.normalize("NFD", c)[0] != c] or [0]
    at = rng.choice(places)
    return text[:at] + unicodedata.normalize("NFD", text[at])[0] + text[at + 1 :]


def decomposed(rng, text):  # noqa: ARG001
    return unicodedata.normalize("NFD", text)


def space(rng, text):
    places = [i for i, c in enumerate(text) if c == " "]
    if not places:
        return f"{text[:1]} {text[1:]}"
    at = rng.choice(places)
    return text[:at] + rng.choice(["", "  ", "\u00a0", "\u2009", "\n", "\u3000", "\u200b"]) + text[at + 1 :]


def dash(rng, text):
    new = rng.choice(["–", "—", "\u2010", "\u2011", "\u00ad", "−"])
    return text.replace("-", new, 1) if "-" in text else text.replace(" ", f" {new} ", 1)


def case(rng, text):
    return rng.choice([text.upper(), text.lower(), text.swapcase(), text.title()])


def quotation_mark(rng, text):
    marks = "“”\"'‘’«»"
    places = [i for i, c in enumerate(text) if c in marks]
    at = rng.choice(places) if places else 0
    return text[:at] + rng.choice(marks) + text[at + bool(places) :]


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


def look_alike(rng, text):
    """A letter of another script that looks the same."""
    pairs = dict(zip("aceopxyAEHKMOPTX", "асеорхуАЕНКМОРТХ", strict=True))
    places = [i for i, c in enumerate(text) if c in pairs]
    if not places:
        return f"{text}а"
    at = rng.choice(places)
    return text[:at] + pairs[text[at]] + text[at + 1 :]


WAYS = (letter, accent, decomposed, space, dash, case, quotation_mark, word_lost, words_swapped, look_alike)


def _quoted(way):
    @damaging(lambda place: place.field in QUOTING and is_text(place), skip=("text.yml",))
    def damage(rng, place):
        place.value = way(rng, place.value)
        return repr(place.value)

    return damage


def _text(way):
    def damage(rng, folder):
        tree = load(folder, "text.yml")
        part = rng.choice(["paragraphs"] * 9 + ["footnotes"])
        record = rng.choice(tree[part])
        field = rng.choice([f for f in ("mark", "heading", "text") if record.get(f)])
        record[field] = way(rng, record[field])
        save(folder, "text.yml", tree)
        return shown("text.yml", (record["id"], field), repr(record[field]))

    return damage


def paragraph(rng, folder):
    """A whole paragraph lost, moved, doubled, joined with the next, cut in two, or with other words' mark."""
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
    **{f"quote, {way.__name__.replace('_', ' ')}": _quoted(way) for way in WAYS},
    **{f"text, {way.__name__.replace('_', ' ')}": _text(way) for way in WAYS},
    "paragraph": paragraph,
    "text received": source,
}
