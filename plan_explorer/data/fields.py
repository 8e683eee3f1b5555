"""Kinds of values in records, and what a field can declare about itself: to what it refers, where its words stand.

`references.py` walks what is declared here, so a new field needs no new code in the checks.
"""

import datetime
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from plan_explorer.data.problems import Position, Problem


class RefersTo:
    """A field that holds ids of entries of these parts of the plan: names of fields of `Plan`, as `agencies`."""

    def __init__(self, *parts: str) -> None:
        self.parts = parts


@dataclass(frozen=True)
class StandsIn:
    """A field whose words stand, letter for letter, in the paragraph or footnote whose id another field holds.

    That field is looked up in the record itself, then in the entry around it; of many ids the first counts.
    """

    field: str


def _each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    """A list that names nothing twice; else an error that says what."""
    for number, value in enumerate(values):
        if value in values[:number]:
            raise PydanticCustomError("repeated", "repeated: {repeated}", {"repeated": str(value)})
    return values


# Lists whose order may mean something, but in which a thing stands once.
ONCE = (AfterValidator(_each_once), Field(json_schema_extra={"uniqueItems": True}))
AT_LEAST_ONE = Field(min_length=1)

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Ids = Annotated[tuple[Id, ...], *ONCE]
ClauseId = Annotated[Id, RefersTo("paragraphs")]
AgencyId = Annotated[Id, RefersTo("agencies")]
AgencyIds = Annotated[tuple[AgencyId, ...], *ONCE]
DocumentId = Annotated[Id, RefersTo("documents")]

Text = Annotated[str, StringConstraints(min_length=1, max_length=10_000, strip_whitespace=True)]
Texts = Annotated[tuple[Text, ...], *ONCE]
Quote = Annotated[Text, StandsIn("clause")]

# Scheme, host, perhaps a port; what follows has no sign that must not stand in an address (RFC 3986).
URL = r"^https?://[^\s<>\"'\\^`{|}/?#:@\[\]]+(:[0-9]{1,5})?([/?#][^\s<>\"'\\^`{|}]*)?$"
Url = Annotated[str, StringConstraints(pattern=URL, max_length=2_000)]
Year = Annotated[int, Field(ge=1945, le=2200)]
Day = Annotated[datetime.date, Field(ge=datetime.date(1945, 1, 1), le=datetime.date(2200, 12, 31))]
DAY_OF_YEAR = r"^(02-(0[1-9]|[12][0-9])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))$"
MonthDay = Annotated[str, StringConstraints(pattern=DAY_OF_YEAR)]


class Record(BaseModel):
    """A mapping of the data files. `at` is its position, put there by the loader.

    The docstrings of fields are written for editors: they become the descriptions of the JSON Schema and the
    tables of `plan_data/README.md`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    at: SkipJsonSchema[Position] = Field(alias="@at", repr=False, exclude=True)

    @property
    def key(self) -> str:
        """What an entry of a file is called: its id, or the clause it is about."""
        return getattr(self, "id", None) or getattr(self, "clause", "")

    def mistake(self, field: str, entry: str, said: str) -> Problem:
        """What is wrong with a field; `entry` is the entry of a file that the record is, or is part of."""
        return Problem(self.at.of(field), entry, f"{field}: {said}")
