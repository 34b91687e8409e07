"""What is wrong with a file of rules or of settings, in words."""

import difflib
from collections.abc import Collection
from pathlib import Path

from claimcheck.patterns import lazy_regex


class RuleError(Exception):
    """A rule file that cannot be used. ``str()`` is one line: file:line:column: reason."""

    def __init__(self, path: Path, line: int, column: int, reason: str) -> None:
        super().__init__(f"{path.as_posix()}:{line}:{column}: {reason}")
        self.path, self.line, self.column, self.reason = path, line, column, reason


def meant(word: str, known: Collection[str]) -> str:
    """The end of a message about an unknown word: what may have been meant, or nothing."""
    near = difflib.get_close_matches(word, sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def plainly(reason: str) -> str:
    """What msgspec says of a type, in the words of who writes YAML or TOML."""
    return _TYPE.sub(lambda match: _WORDS.get(match[1], f"`{match[1]}`"), reason[:1].lower() + reason[1:])


_TYPE = lazy_regex(r"`([^`]*)`")
_WORDS = {
    "array": "a list",
    "object": "a table",
    "str": "a string",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "date": "a date",
    "null": "nothing",
    "str | null": "a string",
    "int | null": "a whole number",
    "date | null": "a date",
}
