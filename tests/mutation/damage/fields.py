"""Fields and entries deleted, doubled, renamed, retyped, swapped, moved, emptied, added."""

import datetime
import string

from tests.mutation.damage.tree import PLACE, is_field, is_item, pick, shown, walk, write


def deleted(rng, folder):
    name, tree, container, key, path = pick(rng, folder, is_field)
    del container[key]
    write(folder, name, tree)
    return shown(name, path)


def deleted_entry(rng, folder):
    name, tree, container, key, path = pick(rng, folder, is_item)
    del container[key]
    write(folder, name, tree)
    return shown(name, path)


def doubled(rng, folder):
    """The field a second time; YAML alone would let the second win."""
    name, tree, container, key, path = pick(rng, folder, is_field)
    value = container[key] if rng.random() < 0.5 else "khác"
    pairs = [*container.items(), (PLACE, value)]
    container.clear()
    container.update(pairs)
    write(folder, name, tree, str(key))
    return shown(name, path, "=", value)


def doubled_entry(rng, folder):
    name, tree, container, key, path = pick(rng, folder, is_item)
    copy = container[key]
    container.insert(rng.randrange(len(container) + 1), dict(copy) if isinstance(copy, dict) else copy)
    write(folder, name, tree)
    return shown(name, path)


def renamed(rng, folder):
    name, tree, container, key, path = pick(rng, folder, is_field)
    others = [k for record, k, _ in walk(tree) if isinstance(record, dict)]
    at = rng.randrange(len(key))
    new = rng.choice(
        [
            key[:at] + rng.choice(string.ascii_lowercase) + key[at + 1 :],
            key[:at] + key[at + 1 :],
            key.upper(),
            f"{key} ",
            f" {key}",
            "",
            "@at",
            "1",
            "null",
            rng.choice(others),
        ]
    )
    pairs = [(new if k == key else k, value) for k, value in container.items()]
    container.clear()
    container.update(pairs)
    write(folder, name, tree)
    return shown(name, path, "→", repr(new))


def retyped(rng, folder):
    name, tree, container, key, path = pick(rng, folder, lambda *_: True)
    value = rng.choice(
        [
            *([], {}, [[]], [None], {"a": {"b": "c"}}, None, True, False, 0, -1, 2025.0, 2025.5, 10**30, float("nan")),
            *(float("inf"), "", " ", "x", "2025", "0", "true", datetime.date(2023, 10, 31), b"\x00\xff", {1, 2}),
            datetime.datetime(2023, 10, 31, 10, tzinfo=datetime.UTC),
            [container[key]],
            {"value": container[key]},
            str(container[key]),
        ]
    )
    container[key] = value
    write(folder, name, tree)
    return shown(name, path, "=", repr(value))


def swapped(rng, folder):
    """Two fields of a record have each other's value."""
    name, tree, container, key, path = pick(
        rng, folder, lambda container, *_: isinstance(container, dict) and len(container) > 1
    )
    other = rng.choice([k for k in container if k != key])
    container[key], container[other] = container[other], container[key]
    write(folder, name, tree)
    return shown(name, path, "↔", other)


def swapped_records(rng, folder):
    """Two entries of a list have each other's value in a field, or each other's place."""
    name, tree, container, key, path = pick(
        rng, folder, lambda container, *_: isinstance(container, list) and len(container) > 1
    )
    other = rng.choice([i for i in range(len(container)) if i != key])
    one, two = container[key], container[other]
    shared = sorted(one.keys() & two.keys()) if isinstance(one, dict) and isinstance(two, dict) else []
    if shared and rng.random() < 0.7:
        field = rng.choice(shared)
        one[field], two[field] = two[field], one[field]
        write(folder, name, tree)
        return shown(name, path, "↔", other, field)
    container[key], container[other] = two, one
    write(folder, name, tree)
    return shown(name, path, "↔", other)


def moved(rng, folder):
    """A field goes to another record."""
    name, tree, container, key, path = pick(rng, folder, is_field)
    records = [record for record in _records(tree) if record is not container]
    if records:
        rng.choice(records)[key] = container.pop(key)
    write(folder, name, tree)
    return shown(name, path)


def _records(tree):
    return [container[key] for container, key, _ in walk(tree) if isinstance(container[key], dict)]


def emptied(rng, folder):
    name, tree, container, key, path = pick(rng, folder, lambda *_: True)
    container[key] = type(container[key])() if isinstance(container[key], str | list | dict) else None
    write(folder, name, tree)
    return shown(name, path)


def added(rng, folder):
    name, tree, container, _, path = pick(rng, folder, is_field)
    new = rng.choice(["moi", "note", "x" * 300, "{{ x }}", "<b>", "\x07", "@at", "#", "at", "1", "ngày", "\u202eid"])
    container[new] = rng.choice(["x", None, [], {}, 1])
    write(folder, name, tree)
    return shown(name, path[:-1], "+", repr(new))


KINDS = {
    "deleted": deleted,
    "deleted entry": deleted_entry,
    "doubled": doubled,
    "doubled entry": doubled_entry,
    "renamed": renamed,
    "retyped": retyped,
    "swapped": swapped,
    "swapped between entries": swapped_records,
    "moved": moved,
    "emptied": emptied,
    "added": added,
}
