"""The data files as trees: find a place, change its value, write the file again."""

from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
PLACE = "HereStandsWhatIsWrittenAsItIs"
WIDTH = 2**31 - 1


@dataclass
class Place:
    """Where a value stands. In its file `written` comes where `PLACE` stands, letter for letter."""

    folder: Path
    name: str
    tree: Any
    container: Any
    key: Any
    path: tuple
    written: str = ""

    @property
    def value(self):
        return self.container[self.key]

    @value.setter
    def value(self, new):
        self.container[self.key] = new

    @property
    def field(self):
        """The name of the field that the value stands in, itself or in a list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    def write(self, written):
        """Let `written` stand here, letter for letter."""
        self.value, self.written = PLACE, written


def places(folder, name):
    """Every place of a file, from the root down."""
    tree = load(folder, name)
    return [Place(folder, name, tree, *found) for found in walk(tree)]


def walk(tree, path=()):
    """Every (container, key, path) of a tree, from the root down."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in pairs:
        yield tree, key, (*path, key)
        yield from walk(value, (*path, key))


def names(folder):
    """The data files."""
    return sorted(path.name for path in folder.glob("*.yml"))


def load(folder, name):
    return yaml.load((folder / name).read_text(encoding="utf-8"), LOADER)


def save(folder, name, tree, written=""):
    text = yaml.dump(tree, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=WIDTH)
    (folder / name).write_text(text.replace(PLACE, written), encoding="utf-8", errors="surrogatepass")


def anywhere(place):  # noqa: ARG001
    return True


def is_text(place):
    return isinstance(place.value, str)


def is_field(place):
    return isinstance(place.container, dict)


def is_item(place):
    return isinstance(place.container, list)


def damaging(wanted):
    """Make a damage of `change(rng, place)`: it changes a place that is `wanted`, and may say what it did.

    First the field is picked, then one of its places: rare fields are damaged as often as common ones.
    """

    def made(change):
        @wraps(change)
        def damage(rng, folder):
            place = _pick(rng, folder, wanted)
            said = change(rng, place)
            save(folder, place.name, place.tree, place.written)
            return shown(place.name, place.path, *([said] if said else []))

        return damage

    return made


def _pick(rng, folder, wanted):
    files = names(folder)
    while True:
        by_field = {}
        for place in filter(wanted, places(folder, rng.choice(files))):
            by_field.setdefault(place.field, []).append(place)
        if by_field:
            return rng.choice(by_field[rng.choice(sorted(by_field))])


def kinds(*damages):
    """Damages by their names, as they are told."""
    return {damage.__name__.replace("_", " "): damage for damage in damages}


def shown(name, path, *said):
    """What was damaged, on one line."""
    more = " ".join(map(str, said))
    return f"{name} {'.'.join(map(str, path))} {more if len(more) <= 120 else f'{more[:119]}…'}"
