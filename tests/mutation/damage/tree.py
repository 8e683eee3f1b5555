"""The data files as trees: find a place, change what stands there, write the file again."""

import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
PLACE = "HereStandsWhatIsWrittenAsItIs"
WIDTH = 2**31 - 1


def names(folder):
    """The data files."""
    return sorted(path.name for path in folder.glob("*.yml"))


def load(folder, name):
    return yaml.load((folder / name).read_text(encoding="utf-8"), LOADER)


def write(folder, name, tree, written=""):
    """Write a tree; where `PLACE` stands in it comes `written`, letter for letter."""
    text = yaml.dump(tree, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=WIDTH)
    (folder / name).write_text(text.replace(PLACE, written), encoding="utf-8", errors="surrogatepass")


def walk(tree, path=()):
    """Every (container, key, path) of a tree, from the root down."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in pairs:
        yield tree, key, (*path, key)
        yield from walk(value, (*path, key))


def field_of(path):
    """The name of the field a path leads to."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def pick(rng, folder, wanted, skip=()):
    """A place that is `wanted(container, key, path)`, in a file that has one: (file, tree, container, key, path).

    First the field is picked, then one of its places: rare fields are damaged as often as common ones.
    """
    files = [name for name in names(folder) if name not in skip]
    while True:
        name = rng.choice(files)
        tree = load(folder, name)
        by_field = {}
        for container, key, path in walk(tree):
            if wanted(container, key, path):
                by_field.setdefault(field_of(path), []).append((container, key, path))
        if by_field:
            container, key, path = rng.choice(by_field[rng.choice(sorted(by_field))])
            return name, tree, container, key, path


def is_text(container, key, path):  # noqa: ARG001
    return isinstance(container[key], str)


def is_field(container, key, path):  # noqa: ARG001
    return isinstance(container, dict)


def is_item(container, key, path):  # noqa: ARG001
    return isinstance(container, list)


def shown(name, path, *more):
    """What was damaged, on one line."""
    said = " ".join(str(part) for part in more)
    where = ".".join(map(str, path))
    return f"{name} {where} {said if len(said) <= 120 else f'{said[:119]}…'}"
