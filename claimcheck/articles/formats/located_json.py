"""JSON whose strings know where they stand, so that a field's text leads back to the file, escapes and all.

The standard library's parser is used, told to make its strings with their places.
"""

import json
import re
from json.decoder import JSONArray, JSONObject, scanstring  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from claimcheck.articles.formats.item import UnreadableError
from claimcheck.articles.located import Located, joined, located, unit

_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_UNWRITABLE = re.compile("[\ud800-\udfff\0]")


class Text(str):
    """A string of a JSON document; ``start``, ``end``: its characters between the quotes."""

    __slots__ = ("end", "start")
    start: int
    end: int


class _Decoder(json.JSONDecoder):
    def __init__(self) -> None:
        super().__init__()
        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = _string
        self.scan_once = py_make_scanner(self)


def _string(source: str, start: int, strict: bool = True) -> tuple[str, int]:
    value, after = scanstring(source, start, strict)
    text = Text(value)
    text.start, text.end = start, after - 1
    return text, after


_decoder = _Decoder()
_SPACE = re.compile(r"[ \t\n\r\ufeff]*")


def read_json(source: str, start: int = 0, end: int | None = None) -> Any:
    """The value between two offsets; its strings are ``Text``, those of keys are not. Raises UnreadableError."""
    stop = len(source) if end is None else end
    begin = _SPACE.match(source, start, stop).end()  # type: ignore[union-attr]
    try:
        value, at = _decoder.scan_once(source, begin)
    except StopIteration as problem:
        raise UnreadableError(f"not JSON: a value is missing{_where(source, problem.value, start)}") from problem
    except json.JSONDecodeError as problem:
        raise UnreadableError(f"not JSON: {problem.msg.lower()}{_where(source, problem.pos, start)}") from problem
    except RecursionError as problem:
        raise UnreadableError("not JSON that can be read: nested too deeply") from problem
    except ValueError as problem:  # a number of thousands of digits
        raise UnreadableError("not JSON that can be read: a number is too long") from problem
    if at > stop or _SPACE.match(source, at, stop).end() < stop:  # type: ignore[union-attr]
        raise UnreadableError(f"not JSON: more than one value{_where(source, at, start)}")
    return value


def in_file(source: str, text: Text) -> Located:
    """A string's characters with their places in the source."""
    pieces = []
    at = text.start
    for found in _ESCAPE.finditer(source, text.start, text.end):
        pieces += [located(source[at : found.start()], at), unit(json.loads(f'"{found[0]}"'), *found.span())]
        at = found.end()
    pieces.append(located(source[at : text.end], at))
    whole = joined(pieces)
    # Half a character, which JSON can write and no file can hold, is as good as none.
    return Located(_UNWRITABLE.sub("\ufffd", whole.text), whole.runs)


def _where(source: str, at: int, start: int) -> str:
    """Line and column, for a document of several lines; a record on a line of its own has its line told by others."""
    line, column = source.count("\n", start, at) + 1, at - max(start - 1, source.rfind("\n", start, at))
    return f" (line {line}, column {column})" if start == 0 else f" (column {column})"
