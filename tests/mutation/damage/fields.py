"""Fields and entries that are deleted, doubled, renamed, added, of another type, or with the value of another place."""

import datetime
import string
from copy import deepcopy

from tests.mutation.damage.tree import anywhere, damaging, is_field, is_item, kinds, walk

ODD_KEYS = ["", "moi", "x" * 300, "{{ x }}", "<b>", "\x07", "@at", "#", "at", "1", "null", "ngày", "\u202eid"]
ODD_VALUES = [
    *([], {}, [[]], [None], {"a": {"b": "c"}}, None, True, False, 0, -1, 2025.0, 2025.5, 10**30, float("nan")),
    *(float("inf"), "", " ", "x", "2025", "0", "true", datetime.date(2023, 10, 31), b"\x00\xff", {1, 2}),
    datetime.datetime(2023, 10, 31, 10, tzinfo=datetime.UTC),
]


@damaging(anywhere)
def deleted(_, place):
    del place.container[place.key]


@damaging(is_item)
def doubled(rng, place):
    place.container.insert(rng.randrange(len(place.container) + 1), deepcopy(place.value))


@damaging(is_field)
def renamed(rng, place):
    key = place.key
    at = rng.randrange(len(key))
    misspelt = [key[:at] + rng.choice(string.ascii_lowercase) + key[at + 1 :], key[:at] + key[at + 1 :]]
    new = rng.choice([*misspelt, key.upper(), f"{key} ", f" {key}", *ODD_KEYS])
    place.container[new] = place.container.pop(key)
    return f"→ {new!r}"


@damaging(anywhere)
def retyped(rng, place):
    place.value = rng.choice([*ODD_VALUES, [place.value], {"value": place.value}, str(place.value)])
    return f"= {place.value!r}"


@damaging(anywhere)
def of_another_place(rng, place):
    """What stands in the same field of another entry, or anywhere else in the file, stands here too."""
    same = [container[key] for container, key, _ in walk(place.tree) if key == place.key]
    every = [container[key] for container, key, _ in walk(place.tree)]
    place.value = deepcopy(rng.choice(rng.choice([same, every])))
    return f"= {place.value!r}"


@damaging(is_field)
def added(rng, place):
    new = rng.choice(ODD_KEYS)
    place.container[new] = rng.choice(["x", None, [], {}, 1])
    return f"+ {new!r}"


KINDS = kinds(deleted, doubled, renamed, retyped, of_another_place, added)
