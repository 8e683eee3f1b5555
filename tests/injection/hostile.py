"""Makes a hostile copy of the plan data: every text field of the model has code in it. Otherwise the data is valid.

The model says which fields hold text, so new fields are covered automatically. All words are changed letter by
letter in the same way, so that names and quotes are still in the text of record; fields that need not be there also
get a hostile beginning.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, get_args, get_type_hints

import yaml
from pydantic import StringConstraints

from plan_explorer.data.fields import Record
from plan_explorer.data.load import FILES, OPTIONAL
from tests import EXCERPT

# Fields of words that stand in the text of record.
BOUND = {"heading", "text of record", "quote", "names", "words", "recurring", "subject", "number", "signer"}
BOUND |= {"expansion"}  # stands in a footnote
# A mark of a footnote is one of ¹ ² ³ …, a redirect has addresses, why an id was retired is shown nowhere.
FIXED = {("Footnote", "mark"), ("Redirect", "old"), ("Redirect", "new"), ("Retired", "reason")}
FACT = "Điều đã biết"  # what a field with a title holds, which no record of the excerpt needs to have
LETTERS = {
    "B": 'B<b onclick="x">',
    "D": "D</script><!--",
    "V": "V&amp;&lt;i&gt;",
    "G": "G]]>",
    "N": "N{{7*7}}{%raw%}",
    "P": "P</p></div>",
    "S": "S\"'`$",
    "Ủ": "Ủ<img/src=x/onerror=y>",
    "X": "X<u>",
    "ở": "ở<i>",
    "ỳ": "ỳ[x](javascript:x)",
}
# Other letters stay: rules look for words of the genre, as “Chủ trì”, “Căn cứ”, “Kế hoạch”, “Lưu”.
LONGEST = {("OwnWords", "title"): 90, ("OwnWords", "sentence"): 320}
ALONE = " Kế hoạch, Cần Thơ, 2023."  # what rules want of a ready sentence, where its own end is cut off
BEGINNINGS = (
    "<script>alert(1)</script>",
    "</script><!--<img src=x onerror=y>",
    "]]>&lt;b&gt;&#0;&amp;x",
    "{{7*7}}{% raw %}{# x #}",
    '=HYPERLINK("http://x","a")',
    "+cmd|' /C calc'!A0",
    "-1+1",
    "@SUM(A1)",
    '"\' onmouseover="x" `x`',
    "[x](javascript:alert(1)) **b** _i_",
    '#eval("1") $x$ @x <x> \\',
    "A, b; c\\n:END:VEVENT",
    "--> --><svg/onload=x>",
    "javascript:alert(1)",
    "| a | ~~x~~ # > 1)",
    "</title></style></textarea>",
    "%s {0} ${x} $(x)",
)


@dataclass(frozen=True)
class Change:
    """What one text field held and holds."""

    record: str
    field: str
    before: str
    after: str


def text_fields() -> set[tuple[str, str]]:
    """(record, field) of every text field of the model."""
    found: set[tuple[str, str]] = set()

    def visit(shape: type[Record]) -> None:
        for field, hint in get_type_hints(shape, include_extras=True).items():
            kind = _kind(hint)
            if kind == "text":
                found.add((shape.__name__, field))
            elif kind:
                visit(kind)

    for shape in FILES.values():
        for entries in shape.values() if isinstance(shape, dict) else [shape]:
            visit(_kind(entries))
    return found - FIXED


def copy(folder) -> None:
    """Write the excerpt into `folder`; every field with a title has a value, whether a record of it has one or not."""
    shutil.copytree(EXCERPT, folder)
    for name, entries in FILES.items():
        if isinstance(entries, dict):
            continue  # no facts there
        file, shape = folder / name, _kind(entries)
        facts = {field: FACT for field, info in shape.model_fields.items() if info.title}
        if facts:
            data = [facts | entry for entry in yaml.safe_load(file.read_text(encoding="utf-8"))]
            file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def make(folder) -> list[Change]:
    """Write the hostile copy into `folder`; what was changed."""
    copy(folder)
    changes: list[Change] = []
    beginnings = count()
    written = {}
    for name, shape in FILES.items():
        if name == OPTIONAL:
            continue  # ids alone
        data = yaml.safe_load((folder / name).read_text(encoding="utf-8"))
        parts = shape if isinstance(shape, dict) else {"": shape}
        for part, entries in parts.items():
            _change(data[part] if part else data, _kind(entries), beginnings, changes)
        (folder / name).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
        written[name] = data
    _write_source(folder, written["plan.yml"], written["text.yml"])
    return changes


def _kind(hint: Any) -> Any:
    """`text`, the record that a field holds (one or many), or None for an id, an address, a date, a word of a list."""
    if isinstance(hint, type) and issubclass(hint, Record):
        return hint
    if any(isinstance(one, StringConstraints) and one.strip_whitespace for one in getattr(hint, "__metadata__", ())):
        return "text"
    return next(filter(None, map(_kind, get_args(hint))), None)


def _bound(record: str, field: str) -> bool:
    return field in BOUND or (record in {"Paragraph", "Footnote"} and field == "text")


def _change(data: Any, shape: type[Record], beginnings: Iterator[int], changes: list[Change]) -> None:
    for entry in data if isinstance(data, list) else [data]:
        named = set(entry.get("names") or ())  # a name that is also one of `names` goes on being one
        for field, hint in get_type_hints(shape, include_extras=True).items():
            kind, value = _kind(hint), entry.get(field)
            if not value or not kind or (shape.__name__, field) in FIXED:
                continue
            if kind != "text":
                _change(value, kind, beginnings, changes)
                continue
            many = value if isinstance(value, list) else [value]
            new = [_hostile(shape.__name__, field, one, named, beginnings) for one in many]
            changes += [Change(shape.__name__, field, *pair) for pair in zip(many, new, strict=True)]
            entry[field] = new if isinstance(value, list) else new[0]


def _hostile(record: str, field: str, value: str, named: set[str], beginnings: Iterator[int]) -> str:
    changed = "".join(LETTERS.get(letter, letter) for letter in value)
    if _bound(record, field) or value in named:
        return changed
    if (record, field) == ("Paragraph", "mark"):
        return f"{value}<b>{{{{7*7}}}}\"'&amp;"
    beginning = BEGINNINGS[next(beginnings) % len(BEGINNINGS)]
    if field == "term":
        return f"{value} {beginning}"  # terms go on standing in the same order
    if (record, field) == ("OwnWords", "summary"):  # goes on having as many words
        changed = " ".join(changed.split()[len(beginning.split()) :])
    whole, longest = f"{beginning} {changed}".strip(), LONGEST.get((record, field), 10_000)
    stop = "." if value.endswith(".") else ""  # what is cut short is still a sentence
    stop = ALONE if field == "sentence" else stop
    return whole if len(whole) <= longest else whole[: longest - len(stop)].rstrip(". ") + stop


def _write_source(folder, info, text) -> None:
    """The text received, as hostile as the text, with what is no text."""
    (path,) = (folder / "source").iterdir()
    lines = [" ".join(filter(None, map(p.get, ("mark", "heading", "text")))) for p in text["paragraphs"]]
    lines += [f"{note['mark']} {note['text']}" for note in text["footnotes"]]
    lines += [excuse["words"] for excuse in info["not_text"]]
    path.write_text("\n".join(lines), encoding="utf-8")
