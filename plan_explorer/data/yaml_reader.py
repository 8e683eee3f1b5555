"""Reads the YAML of editors: every value with its line number, every slip reported.

PyYAML alone silently takes the last of duplicated keys and drops line numbers, so this module reads PyYAML's nodes,
which have them.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from plan_explorer.data.messages import of_yaml
from plan_explorer.data.problems import Position, Problem, quoted

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 50  # levels of lists and mappings in a file; real data has six
SUSPECT = 200  # spaces and brackets that could mean nesting; a file with more has its depth counted before it is read
LARGEST = 10**18  # whole number; Python refuses to print some that YAML can hold
UNREAD = object()  # in place of a value that is already reported
MERGING = re.compile(r"(<{7}|={7}|>{7})( |$)")  # conflict markers of Git
CUT_SHORT = "chữ từ dấu # trở đi bị bỏ; hãy đặt cả giá trị trong dấu ngoặc kép"
DOUBLED = re.compile(r"\S {2,}\S")
BLANK_AT_END = "có dấu cách thừa ở cuối dòng; hãy xóa bớt"
NOT_LATIN = re.compile(r"[^\W\d_A-Za-zÀ-ɏḀ-ỿ]|[ÐƉ]")  # Icelandic Ð and African Ɖ look like Đ
AT = "@at"  # key under which the reader puts a record's position; can't be written in YAML unquoted


class Items(list):
    """A list of YAML with the position of each item."""

    at: list[Position]


def read_text(path: Path, shown: str, problems: list[Problem]) -> str | None:
    """The content of one file; None when it can't be read."""
    start = Position(shown, 1)
    try:
        if path.exists() and not path.is_file():  # reading a pipe would never end
            raise IsADirectoryError
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        problems.append(Problem(start, "", "không có tệp này"))
    except (OSError, UnicodeDecodeError):
        problems.append(Problem(start, "", "không đọc được; cần tệp văn bản UTF-8"))
    return None


def read_yaml(path: Path, shown: str, problems: list[Problem]) -> Any:
    """The data of one YAML file with a position in every mapping; None when it can't be read."""
    start = Position(shown, 1)
    text = read_text(path, shown, problems)
    if text is None:
        return None
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    numbered = list(enumerate(lines, start=1))
    found = [Problem(Position(shown, number), "", said) for number, line in numbered for said in _unfit(line)]
    blanks = [number for number, line in numbered if line.endswith(" ") and line.strip()]
    problems += [*found, *(Problem(Position(shown, number), "", BLANK_AT_END) for number in blanks)]
    try:
        if _too_deep(text):
            problems.append(Problem(start, "", "các mục lồng nhau quá sâu"))
            return None
        node = yaml.compose(text, Loader=LOADER)
        reader = _NodeReader(shown, lines, problems, escapes=not found)
        data = reader.plain(node) if node is not None else None
    except yaml.YAMLError as error:
        if not found:  # otherwise the characters reported are the likely reason
            problems.append(of_yaml(error, text, shown))
        return None
    if data is None:
        problems.append(Problem(start, "", "tệp trống"))
    return data


def _too_deep(text: str) -> bool:
    """Whether the data is nested so deep that composing its nodes could exhaust the stack."""
    indent = max(len(line) - len(line.lstrip(" -?")) for line in text.split("\n"))
    if indent + text.count("[") + text.count("{") < SUSPECT:
        return False  # the usual case: no need to look closer, which takes as long as the reading itself
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return True
    return False


def _unfit(line: str) -> Iterator[str]:
    """What is wrong with the characters of a line: not NFC, tab, invisible, foreign, Git conflict markers."""
    if not unicodedata.is_normalized("NFC", line):
        yield "chữ chưa ở dạng NFC (dấu gõ rời); hãy gõ lại bằng Unicode dựng sẵn"
    if "\t" in line:
        yield "có dấu tab; hãy dùng dấu cách"
    if not line.isprintable() and (unseen := next((c for c in line if not c.isprintable() and c != "\t"), "")):
        yield f"có ký tự không nhìn thấy được U+{ord(unseen):04X}; hãy xóa nó"
    # A letter of another alphabet, which may look like a Vietnamese one.
    if strange := next(filter(str.isalpha, NOT_LATIN.findall(line)), ""):
        yield f"có chữ cái lạ “{strange}” (U+{ord(strange):04X}), không phải chữ Việt; hãy gõ lại"
    if mark := MERGING.match(line.strip()):
        yield f"dấu trộn bản còn sót “{mark[1]}”; chọn một bản rồi xóa các dòng dấu"


@dataclass
class _NodeReader:
    """Turns YAML nodes into plain values, adds positions to mappings, and reports slips such as duplicated keys."""

    file: str
    lines: list[str]
    problems: list[Problem]
    escapes: bool  # whether to look for bad characters in escapes; the lines themselves have none
    seen: set[int] = field(default_factory=set)  # nodes
    scalars: yaml.constructor.SafeConstructor = field(default_factory=yaml.constructor.SafeConstructor)
    resolver: yaml.resolver.Resolver = field(default_factory=yaml.resolver.Resolver)

    def plain(self, node: yaml.Node) -> Any:
        if self._tagged(node):
            self._report(node, "không dùng nhãn kiểu của YAML (!, !!); chỉ viết giá trị")
            return UNREAD
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self.seen:
            self._report(node, "không dùng tham chiếu YAML (& và *); hãy viết lại giá trị")
            return UNREAD
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            if node.flow_style:
                self._look_between_brackets(node)
            items = Items(self.plain(item) for item in node.value)
            items.at = [Position(self.file, item.start_mark.line + 1) for item in node.value]
            return items
        return self._mapping(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        data: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            if key == AT:
                self._report(key_node, f"trường lạ {quoted(key)}")
            elif key in lines:
                self._report(key_node, f"trường {quoted(key)} viết hai lần (lần đầu ở dòng {lines[key]})")
            else:
                lines[key] = key_node.start_mark.line + 1
                data[key] = self.plain(value_node)
        data[AT] = Position(self.file, node.start_mark.line + 1, lines)
        return data

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if self.escapes and node.style == '"':
            for said in _unfit(node.value.replace("\n", " ")):
                self._report(node, said)
        if not node.style and self._is_comment(node.end_mark.line, node.end_mark.column):
            self._report(node, CUT_SHORT)  # the editor meant ` #` as words, not as a comment
            return UNREAD
        if any(blanks in node.value.strip() for blanks in ("\n", "  ")):
            self._report_blanks(node)
            return UNREAD
        try:
            value = self.scalars.construct_object(node)
        except Exception:  # any failure of PyYAML: the model reports what the field needs
            return node.value
        return node.value if isinstance(value, int) and abs(value) > LARGEST else value

    def _look_between_brackets(self, node: yaml.SequenceNode) -> None:
        """Report a comment that hides items of a list in brackets, and “;” between items, which makes them one."""
        opening = (node.start_mark.line, node.start_mark.column + 1)
        for line, column in (opening, *((item.end_mark.line, item.end_mark.column) for item in node.value)):
            if self._is_comment(line, column):
                self.problems.append(Problem(Position(self.file, line + 1), "", CUT_SHORT))
        for item in node.value:
            if isinstance(item, yaml.ScalarNode) and not item.style and ";" in item.value:
                said = f"dấu chấm phẩy trong danh sách: {quoted(item.value)}; giữa các giá trị là dấu phẩy"
                self._report(item, f"{said}; giá trị có dấu chấm phẩy thì đặt trong dấu ngoặc kép")

    def _is_comment(self, line: int, column: int) -> bool:
        """Whether only a comment follows a place, commas aside."""
        known = line < len(self.lines)  # YAML has further line breaks, which the data must not use
        return known and self.lines[line][column:].lstrip(" ,").startswith("#")

    def _report_blanks(self, node: yaml.ScalarNode) -> None:
        """Report the first line with doubled or trailing spaces, or else that the value has a line break."""
        for number, line in list(enumerate(self.lines))[node.start_mark.line : node.end_mark.line + 1]:
            if line.endswith(" ") or DOUBLED.search(line):
                said = BLANK_AT_END if line.endswith(" ") else "có hai dấu cách liền nhau; hãy xóa bớt"
                self.problems.append(Problem(Position(self.file, number + 1), "", said))
                return
        self._report(node, "lời bị xuống dòng; hãy viết liền, hoặc dùng >- và không để dòng trống")

    def _tagged(self, node: yaml.Node) -> bool:
        """Whether a value has a tag (!, !!) that gives it another type than its form."""
        quoted_scalar = isinstance(node, yaml.ScalarNode) and bool(node.style)
        return node.tag != self.resolver.resolve(type(node), node.value, (not quoted_scalar, quoted_scalar))

    def _report(self, node: yaml.Node, message: str) -> None:
        self.problems.append(Problem(Position(self.file, node.start_mark.line + 1), "", message))
