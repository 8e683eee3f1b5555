"""Fields and entries deleted, doubled, renamed, retyped, swapped, moved, emptied, added."""

import datetime
import string

from tests.mutation.damage.tree import PLACE, anywhere, damaging, is_field, is_item, kinds, walk

ODD_KEYS = ["", "@at", "1", "null"]
ODD_VALUES = [
    *([], {}, [[]], [None], {"a": {"b": "c"}}, None, True, False, 0, -1, 2025.0, 2025.5, 10**30, float("nan")),
    *(float("inf"), "", " ", "x", "2025", "0", "true", datetime.date(2023, 10, 31), b"\x00\xff", {1, 2}),
    datetime.datetime(2023, 10, 31, 10, tzinfo=datetime.UTC),
]
NEW_KEYS = ["moi", "note", "x" * 300, "{{ x }}", "<b>", "\x07", "@at", "#", "at", "1", "ngày", "\u202eid"]


def is_one_of_many(place):
    return len(place.container) > 1


@damaging(is_field)
def deleted(_, place):
    del place.container[place.key]


@damaging(is_item)
def deleted_entry(_, place):
    del place.container[place.key]


@damaging(is_field)
def doubled(rng, place):
    """The field a second time; YAML alone would let the second win."""
    value = place.value if rng.random() < 0.5 else "khác"
    place.replace_fields([*place.container.items(), (PLACE, value)])
    place.written = str(place.key)
    return f"= {value}"


@damaging(is_item)
def doubled_entry(rng, place):
    copy = dict(place.value) if isinstance(place.value, dict) else place.value
    place.container.insert(rng.randrange(len(place.container) + 1), copy)


@damaging(is_field)
def renamed(rng, place):
    key = place.key
    others = [k for record, k, _ in walk(place.tree) if isinstance(record, dict)]
    at = rng.randrange(len(key))
    misspelt = [key[:at] + rng.choice(string.ascii_lowercase) + key[at + 1 :], key[:at] + key[at + 1 :]]
    new = rng.choice([*misspelt, key.upper(), f"{key} ", f" {key}", *ODD_KEYS, rng.choice(others)])
    place.replace_fields((new if k == key else k, value) for k, value in place.container.items())
    return f"→ {new!r}"


@damaging(anywhere)
def retyped(rng, place):
    place.value = rng.choice([*ODD_VALUES, [place.value], {"value": place.value}, str(place.value)])
    return f"= {place.value!r}"


@damaging(lambda place: is_field(place) and is_one_of_many(place))
def swapped(rng, place):
    """Two fields of a record have each other's value."""
    other = rng.choice([k for k in place.container if k != place.key])
    place.value, place.container[other] = place.container[other], place.value
    return f"↔ {other}"


@damaging(lambda place: is_item(place) and is_one_of_many(place))
def swapped_between_entries(rng, place):
    """Two entries of a list have each other's value in a field, or each other's place."""
    other = rng.choice([i for i in range(len(place.container)) if i != place.key])
    one, two = place.value, place.container[other]
    shared = sorted(one.keys() & two.keys()) if isinstance(one, dict) and isinstance(two, dict) else []
    if shared and rng.random() < 0.7:
        field = rng.choice(shared)
        one[field], two[field] = two[field], one[field]
        return f"↔ {other} {field}"
    place.value, place.container[other] = two, one
    return f"↔ {other}"


@damaging(is_field)
def moved(rng, place):
    """A field goes to another record."""
    values = [container[key] for container, key, _ in walk(place.tree)]
    records = [value for value in values if isinstance(value, dict) and value is not place.container]
    if records:
        rng.choice(records)[place.key] = place.container.pop(place.key)


@damaging(anywhere)
def emptied(_, place):
    place.value = type(place.value)() if isinstance(place.value, str | list | dict) else None


@damaging(is_field)
def added(rng, place):
    new = rng.choice(NEW_KEYS)
    place.container[new] = rng.choice(["x", None, [], {}, 1])
    return f"+ {new!r}"


KINDS = kinds(
    *(deleted, deleted_entry, doubled, doubled_entry, renamed, retyped),
    *(swapped, swapped_between_entries, moved, emptied, added),
)
