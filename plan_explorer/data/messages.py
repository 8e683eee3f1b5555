"""Translates errors of PyYAML and pydantic into messages that an editor understands."""

from typing import Any, get_args

import yaml

from plan_explorer.data.fields import DAY_OF_YEAR, URL, Record
from plan_explorer.data.problems import Position, Problem, allowed, quoted

# The message for an error type of pydantic, or for all types that begin so: {value} was written in {field}.
SHAPES = {
    "missing": "thiếu trường {field}",
    "string_type": "{field}: cần chữ, đang là {value}; hãy đặt trong dấu ngoặc kép",
    "string_too_short": "{field}: không được để trống",
    "string_too_long": "{field}: dài quá {max_length} ký tự ({length} ký tự)",
    "too_short": "{field}: cần ít nhất {min_length} giá trị",
    "repeated": "{field}: “{repeated}” viết hai lần; mỗi giá trị chỉ viết một lần",
    "tuple_type": "{field}: cần một danh sách, đang là {value}",
    "bool": "{field}: cần true hoặc false, đang là {value}",
    "int": "{field}: cần số nguyên, đang là {value}",
    "finite_number": "{field}: cần số nguyên, đang là {value}",
    "date": "{field}: ngày sai {value}; cần dạng năm-tháng-ngày có thật, ví dụ 2023-10-31",
    "greater_than_equal": "{field}: {value} sớm hơn {ge}",  # years and days only
    "less_than_equal": "{field}: {value} muộn hơn {le}",
    "model_type": "{field}: cần các trường dạng “tên: giá trị”, đang là {value}",
}
PATTERNS = {
    URL: "{field}: địa chỉ sai {value}; cần dạng https://…",
    DAY_OF_YEAR: "{field}: ngày sai {value}; cần dạng tháng-ngày, ví dụ “11-20”",
}
ID_PATTERN = "{field}: mã sai {value}; chỉ dùng chữ thường không dấu, chữ số và gạch nối"


def of_pydantic(detail: Any, shape: type[Record]) -> str:
    """The Vietnamese message for one error, found in an entry of type `shape`."""
    kind, loc = detail["type"], detail["loc"]
    field = str(next((step for step in reversed(loc) if isinstance(step, str)), "mục này"))
    nested = isinstance(detail["input"], dict | list)
    value = "một nhóm giá trị" if nested else quoted(detail["input"])
    if detail["input"] is None and kind != "missing":
        return f"{field}: không được để trống"
    if kind == "string_type" and nested:
        return f"{field}: cần chữ, không phải danh sách hay nhóm trường"
    if kind == "extra_forbidden":
        return f"trường lạ {quoted(field)}; {allowed(field, _fields_at(shape, loc[:-1]))}"
    if kind == "enum":
        choices = [c.strip().strip("'") for c in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        return f"{field}: không có giá trị {value}; {allowed(detail['input'], choices)}"
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(detail["ctx"]["pattern"], ID_PATTERN).format(field=field, value=value)
    said = SHAPES.get(kind) or SHAPES.get(kind.partition("_")[0])
    if said is None:
        return f"{field}: {value} không hợp lệ ({detail['msg']})"
    return said.format(**{"length": len(str(detail["input"])), **detail.get("ctx", {}), "field": field, "value": value})


def _fields_at(shape: type[Record], loc: tuple) -> list[str]:
    """Field names allowed in the record at `loc`, starting from an entry of type `shape`."""
    for step in loc:
        if isinstance(step, str) and step in shape.model_fields:
            inner = get_args(shape.model_fields[step].annotation)
            shape = next((t for t in inner if isinstance(t, type) and issubclass(t, Record)), shape)
    return [name for name in shape.model_fields if name != "at"]


def of_yaml(error: yaml.YAMLError, text: str, file: str) -> Problem:
    """The problem for a syntax error of YAML, at the line where parsing failed."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "quoted scalar" in (getattr(error, "context", None) or ""):
        mark = error.context_mark  # the opening quotation mark, not the end of the file
    lines = text.rstrip().split("\n")
    line = min(mark.line + 1, len(lines)) if mark else 1  # an error may be placed behind the last line
    said = f"sai cú pháp YAML gần {quoted(lines[line - 1], 50)}; xem lại thụt lề, dấu hai chấm, dấu ngoặc kép"
    return Problem(Position(file, line), "", f"{said} ở dòng này và dòng trước")
