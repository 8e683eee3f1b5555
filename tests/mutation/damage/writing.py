"""Broken YAML: what a hand slips into, and what somebody writes to break the reader."""

from tests.mutation.damage.tree import kinds, names


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


def _line_with_a_field(rng, lines):
    return rng.choice([n for n, line in enumerate(lines) if ": " in line] or [_some_line(rng, lines)])


def indentation(rng, lines):
    at = _some_line(rng, lines)
    by = rng.choice([-4, -2, -1, 1, 2, 4, 600])
    lines[at] = " " * by + lines[at] if by > 0 else lines[at][min(-by, len(lines[at]) - len(lines[at].lstrip())) :]
    return f"line {at + 1} by {by}"


def tab(rng, lines):
    at = _some_line(rng, lines)
    where = rng.choice([0, len(lines[at]), rng.randrange(len(lines[at]) + 1)])
    lines[at] = lines[at][:where] + "\t" + lines[at][where:]
    return f"line {at + 1}:{where}"


def unclosed_quote(rng, lines):
    quoted = [n for n, line in enumerate(lines) if '"' in line or "'" in line]
    at = rng.choice(quoted) if quoted and rng.random() < 0.7 else _some_line(rng, lines)
    if at in quoted:
        places = [i for i, letter in enumerate(lines[at]) if letter in "\"'"]
        where = rng.choice(places)
        lines[at] = lines[at][:where] + lines[at][where + 1 :]
    else:
        where = lines[at].find(": ") + 2
        lines[at] = lines[at][:where] + rng.choice("\"'") + lines[at][where:]
    return f"line {at + 1}:{where}"


def sign(rng, lines):
    at = _some_line(rng, lines)
    where = rng.randrange(len(lines[at]) + 1)
    new = rng.choice([*":-?[]{},#&*!|>%@`\"'~<=", ": ", "- ", " #", "--- ", "...", "<<: ", "!!", "&a ", "*a "])
    lines[at] = lines[at][:where] + new + lines[at][where:]
    return f"line {at + 1}:{where} + {new!r}"


def letter_deleted(rng, lines):
    at = _some_line(rng, lines)
    where = rng.randrange(len(lines[at]))
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


def cut_off(rng, lines):
    at = _some_line(rng, lines)
    where = rng.randrange(len(lines[at]) + 1)
    lines[at:] = [lines[at][:where]]
    return f"at line {at + 1}:{where}"


def conflict_of_git(rng, lines):
    at = _some_line(rng, lines)
    lines[at:at] = ["<<<<<<< HEAD", lines[at], "=======", lines[at], ">>>>>>> other"]
    return f"at line {at + 1}"


def document_mark(rng, lines):
    at = rng.choice([0, 1, _some_line(rng, lines), len(lines)])
    new = rng.choice(["---", "...", "%YAML 9.9", "%TAG ! tag:x,2000:", "--- !!python/object:os.x", "%YAML 1.1\n---"])
    lines.insert(at, new)
    return f"line {at + 1}: {new!r}"


def aliases(rng, lines):
    """An alias of a value that stands elsewhere, of itself, or of nothing."""
    at = _line_with_a_field(rng, lines)
    before, _, after = lines[at].partition(": ")
    new = rng.choice([f": &a {after or 'x'}", ": *a", ": &a [*a]", ": &a {b: *a}", ": [&a x, *a]", ": &a [&a [*a]]"])
    lines[at] = before + new
    return f"line {at + 1}: {new[:40]}"


def bomb(rng, lines):
    """Every alias stands for ten of the one before: a billion values when they are written out."""
    layers = rng.choice([9, 30])
    of = rng.choice(["[{}]", "{{{}}}"])
    written = ["- &a0 lol"]
    for n in range(1, layers):
        pairs = (f"k{i}: *a{n - 1}" if of[0] == "{" else f"*a{n - 1}" for i in range(10))
        written.append(f"- &a{n} " + of.format(", ".join(pairs)))
    if rng.random() < 0.5:
        lines[:] = written
        return f"{layers} layers {of}"
    lines[:] = [*lines, "bomb:", *(f"  {line}" for line in written)]
    return f"{layers} layers {of} below the rest"


def merge_bomb(rng, lines):
    layers = rng.choice([9, 30])
    written = ["a0: &a0 {x: y}"]
    written += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}], b: c}}" for n in range(1, layers)]
    lines[:] = [*written, *(lines if rng.random() < 0.5 else [])]
    return f"{layers} layers"


def tag(rng, lines):
    at = _line_with_a_field(rng, lines)
    before, _, after = lines[at].partition(": ")
    tags = ["!!binary", "!!set", "!!omap", "!!pairs", "!!timestamp", "!!int", "!!float", "!!bool", "!!null", "!!str"]
    new = rng.choice([*tags, "!x", "!!python/name:os.system", "!!python/object/apply:os.getcwd", "!<tag:x>", "!!", "!"])
    lines[at] = f"{before}: {new} {after}"
    return f"line {at + 1}: {new}"


def nested_deep(rng, lines):
    depth = rng.choice([60, 400, 5_000, 50_000])
    form = rng.choice(["flow", "braces", "dashes", "block", "mixed"])
    written = {
        "flow": "[" * depth + "]" * depth,
        "braces": "{a: " * depth + "}" * depth,
        "dashes": "\n" + "- " * min(depth, 5_000) + "x",
        "block": "\n" + "\n".join(f"{' ' * (n + 4)}a:" for n in range(min(depth, 2_000))),
        "mixed": "[{a: " * (depth // 2) + "}]" * (depth // 2),
    }[form]
    if rng.random() < 0.5:
        lines[:] = written.split("\n")
    else:
        at = _line_with_a_field(rng, lines)
        lines[at] = lines[at].partition(": ")[0] + ": " + written
    return f"{form} {depth}"


KINDS = {
    name: _edited(change)
    for name, change in kinds(
        *(indentation, tab, unclosed_quote, sign, letter_deleted, line_deleted, line_doubled, lines_swapped, cut_off),
        *(conflict_of_git, document_mark, aliases, bomb, merge_bomb, tag, nested_deep),
    ).items()
}
