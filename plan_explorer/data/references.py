"""Finds all records of a plan, and all values of fields with a mark (see `fields.py`)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from plan_explorer.data.fields import Record
from plan_explorer.data.model import Plan

PARTS = tuple(part for part in Plan.__dataclass_fields__ if part not in ("info", "published"))


@dataclass(frozen=True)
class Place:
    """A record of a plan, and the entry of a data file that contains it.

    `name` is how messages call that entry: its id, the clause it is about, or the field of `plan.yml`.
    """

    record: Record
    entry: Record
    name: str

    def value(self, field: str) -> Any:
        """A field of the record; of the entry around it if the record has no such field."""
        return getattr(self.record, field, None) or getattr(self.entry, field, None)


def places(plan: Plan) -> Iterator[Place]:
    """Every record of a plan, in the order of the files."""
    entries = (entry for part in PARTS for entry in getattr(plan, part))
    for entry in filter(None, (plan.info, plan.published, *entries)):
        yield Place(entry, entry, entry.key)
        yield from (Place(inner, entry, entry.key or field) for field, inner in _inner(entry))


def declared(plan: Plan, kind: type[Any]) -> Iterator[tuple[Place, str, Any, Any]]:
    """Every value whose field has a mark of this kind, as (place, field, mark, value)."""
    for place in places(plan):
        for field, mark in _marks_of(type(place.record)):
            if isinstance(mark, kind):
                value = getattr(place.record, field)
                for one in value if isinstance(value, tuple) else (value,):
                    if one is not None:
                        yield place, field, mark, one


def _inner(record: Record) -> Iterator[tuple[str, Record]]:
    """The records inside a record, with the field that holds them."""
    for field in type(record).model_fields:
        value = getattr(record, field)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Record):
                yield field, one
                yield from ((field, deeper) for _, deeper in _inner(one))


@cache
def _marks_of(shape: type[Record]) -> tuple[tuple[str, Any], ...]:
    """All marks of the fields of a record, as (field, mark)."""
    fields = shape.model_fields.items()
    return tuple((field, mark) for field, info in fields for mark in (*info.metadata, *_marks(info.annotation)))


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _marks(inner)
