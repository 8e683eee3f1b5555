"""Types of values in records, and marks with which a field declares what it refers to and where its words come from.

`references.py` finds all fields with these marks, so a new field needs no new code in the checks.
"""

import datetime
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from plan_explorer.data.problems import Position, Problem


class RefersTo:
    """Marks a field that holds ids; `parts` are the fields of `Plan` with the entries meant, such as `agencies`."""

    def __init__(self, *parts: str) -> None:
        self.parts = parts


@dataclass(frozen=True)
class StandsIn:
    """Marks a field whose words are copied, letter for letter, from the paragraph or footnote that `field` names.

    `field` is looked up in the record itself, then in the entry around it. If it has several ids, the first counts.
    """

    field: str


def _each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    """The list, if no value is in it twice; otherwise an error that names the value."""
    for number, value in enumerate(values):
        if value in values[:number]:
            raise PydanticCustomError("repeated", "repeated: {repeated}", {"repeated": str(value)})
    return values


# For lists that may have a meaningful order, but have each value only once.
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

# Scheme, host, perhaps a port; after that no character that RFC 3986 forbids in an address.
URL = r"^https?://[^\s<>\"'\\^`{|}/?#:@\[\]]+(:[0-9]{1,5})?([/?#][^\s<>\"'\\^`{|}]*)?$"
Url = Annotated[str, StringConstraints(pattern=URL, max_length=2_000)]
Year = Annotated[int, Field(ge=1945, le=2200)]
Day = Annotated[datetime.date, Field(ge=datetime.date(1945, 1, 1), le=datetime.date(2200, 12, 31))]
DAY_OF_YEAR = r"^(02-(0[1-9]|[12][0-9])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))$"
MonthDay = Annotated[str, StringConstraints(pattern=DAY_OF_YEAR)]


class Record(BaseModel):
    """A mapping in a data file. `at` is its position, set by the loader.

    The docstrings of fields are written for editors: they become the descriptions of the JSON Schema and the
    tables of `plan_data/README.md`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    at: SkipJsonSchema[Position] = Field(alias="@at", repr=False, exclude=True)

    @property
    def key(self) -> str:
        """How messages call an entry of a file: its id, or the id of the clause it is about."""
        return getattr(self, "id", None) or getattr(self, "clause", "")

    def mistake(self, field: str, entry: str, said: str) -> Problem:
        """A problem with a field. `entry` is the key of the file's entry that this record is or belongs to."""
        return Problem(self.at.of(field), entry, f"{field}: {said}")
