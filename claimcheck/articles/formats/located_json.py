"""JSON whose strings know where they stand, so that a field's text leads back to the file, escapes and all.

The standard library's parser is used, told to make its strings with their places.
"""

import json
from json.decoder import JSONArray, JSONObject, scanstring  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from claimcheck.articles.formats.item import UnreadableError
from claimcheck.articles.located import Located, joined, located, unit
from claimcheck.patterns import lazy_regex

_ESCAPE = lazy_regex(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")
_PLAIN_ESCAPES = {r"\"": '"', r"\\": "\\", r"\/": "/", r"\n": "\n", r"\r": "\r", r"\t": "\t"}
_UNWRITABLE = lazy_regex("[\ud800-\udfff\0]")


class Text(str):
    """A string of a JSON document; ``start``, ``end``: its characters between the quotes."""

    __slots__ = ("end", "start")
    start: int
    end: int


class _Decoder(json.JSONDecoder):
    """``base``: where the text that is decoded begins in its file."""

    def __init__(self, base: int) -> None:
        super().__init__()

        def string(source: str, start: int, strict: bool = True) -> tuple[str, int]:
            value, after = scanstring(source, start, strict)
            text = Text(value)
            text.start, text.end = base + start, base + after - 1
            return text, after

        self.parse_object = JSONObject
        self.parse_array = JSONArray
        self.parse_string = string
        self.scan_once = py_make_scanner(self)


_SPACE = lazy_regex(r"[ \t\n\r\ufeff]*")


def read_json(source: str, base: int = 0) -> Any:
    """The value that a text is; its strings, but not those that are keys, are ``Text``. Raises UnreadableError.

    base: where the text begins in its file; a text of several lines tells a fault with its line.
    """
    try:
        value, at = _Decoder(base).scan_once(source, _end_of_space(source, 0))
    except StopIteration as problem:
        raise UnreadableError(f"not JSON: a value is missing{_where(source, problem.value)}") from problem
    except json.JSONDecodeError as problem:
        raise UnreadableError(f"not JSON: {problem.msg.lower()}{_where(source, problem.pos)}") from problem
    except RecursionError as problem:
        raise UnreadableError("not JSON that can be read: nested too deeply") from problem
    except ValueError as problem:  # a number of thousands of digits
        raise UnreadableError("not JSON that can be read: a number is too long") from problem
    if (after := _end_of_space(source, at)) < len(source):
        raise UnreadableError(f"not JSON: more than one value{_where(source, after)}")
    return value


def _character(escape: str) -> str:
    return _PLAIN_ESCAPES.get(escape) or str(json.loads(f'"{escape}"'))


def _end_of_space(source: str, at: int) -> int:
    found = _SPACE.match(source, at)
    return found.end() if found else at


def _where(source: str, at: int) -> str:
    line = f"line {source.count(chr(10), 0, at) + 1}, " if "\n" in source else ""
    return f" ({line}column {at - source.rfind(chr(10), 0, at)})"


def in_file(source: str, text: Text) -> Located:
    """A string's characters with their places in the source."""
    pieces = []
    at = text.start
    for found in _ESCAPE.finditer(source, text.start, text.end):
        pieces += [located(source[at : found.start()], at), unit(_character(found[0]), *found.span())]
        at = found.end()
    pieces.append(located(source[at : text.end], at))
    whole = joined(pieces)
    # Half a character, which JSON can write and no file can hold, is as good as none.
    return Located(_UNWRITABLE.sub("\ufffd", whole.text), whole.runs)
