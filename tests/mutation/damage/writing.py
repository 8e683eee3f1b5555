"""Broken YAML: typical slips of editors, and attacks on the reader."""

from tests.mutation.damage.tree import kinds, names

SIGNS = [*":-?[]{},#&*!|>%@`\"'~<=\t", ": ", "- ", " #", "--- ", "...", "<<: ", "&a ", "*a ", "!x ", "!!binary "]
SIGNS += ["!!set ", "!!python/name:os.system ", "!!python/object/apply:os.getcwd "]
LINES = ["---", "...", "%YAML 9.9", "%TAG ! tag:x,2000:", "--- !!python/object:os.x", "a: &a [*a]", "a: &a {b: *a}"]
LINES += ["<<<<<<< HEAD", "=======", ">>>>>>> other"]


def _edited(change):
    """A damage of the text of a file: `change(rng, lines)` changes the lines and says what it did."""

    def damage(rng, folder):
        path = folder / rng.choice(names(folder))
        lines = path.read_text(encoding="utf-8").split("\n")
        said = change(rng, lines)
        path.write_text("\n".join(lines), encoding="utf-8")
        return f"{path.name} {said}"

    return damage


def _some_line(rng, lines):
    return rng.choice([number for number, line in enumerate(lines) if line.strip()])


def indentation(rng, lines):
    at = _some_line(rng, lines)
    by = rng.choice([-4, -2, -1, 1, 2, 4, 600])
    lines[at] = " " * by + lines[at] if by > 0 else lines[at][min(-by, len(lines[at]) - len(lines[at].lstrip())) :]
    return f"line {at + 1} by {by}"


def sign(rng, lines):
    at = _some_line(rng, lines)
    places = [0, len(lines[at]), lines[at].find(": ") + 2, rng.randrange(len(lines[at]) + 1)]
    where, new = rng.choice(places), rng.choice(SIGNS)
    lines[at] = lines[at][:where] + new + lines[at][where:]
    return f"line {at + 1}:{where} + {new!r}"


def letter_deleted(rng, lines):
    at = _some_line(rng, lines)
    signs = [n for n, letter in enumerate(lines[at]) if not letter.isalnum()]
    where = rng.choice([rng.randrange(len(lines[at])), *signs])
    lines[at] = lines[at][:where] + lines[at][where + 1 :]
    return f"line {at + 1}:{where}"


def line_deleted(rng, lines):
    at = _some_line(rng, lines)
    del lines[at]
    return f"line {at + 1}"


def line_doubled(rng, lines):
    at = _some_line(rng, lines)
    lines.insert(at, lines[at])
    return f"line {at + 1}"


def lines_swapped(rng, lines):
    at = rng.randrange(len(lines) - 1) if len(lines) > 1 else 0
    other = min(at + rng.choice([1, 1, 2, 5]), len(lines) - 1)
    lines[at], lines[other] = lines[other], lines[at]
    return f"lines {at + 1} and {other + 1}"


def line_added(rng, lines):
    at, new = rng.choice([0, 1, _some_line(rng, lines), len(lines)]), rng.choice(LINES)
    lines.insert(at, new)
    return f"line {at + 1}: {new!r}"


def bomb(rng, lines):
    """Every alias stands for ten of the one before: a billion values when they are written out."""
    layers = rng.choice([9, 30])
    of = rng.choice(["[{}]", "{{{}}}"])
    written = ["- &a0 lol"]
    for n in range(1, layers):
        pairs = (f"k{i}: *a{n - 1}" if of[0] == "{" else f"*a{n - 1}" for i in range(10))
        written.append(f"- &a{n} " + of.format(", ".join(pairs)))
    lines += ["bomb:", *(f"  {line}" for line in written)]
    return f"{layers} layers {of}"


KINDS = {
    name: _edited(change)
    for name, change in kinds(
        *(indentation, sign, letter_deleted, line_deleted, line_doubled, lines_swapped, line_added, bomb)
    ).items()
}
