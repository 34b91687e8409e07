"""Patterns that stay compiled from one run to the next, as modules do: Python compiles patterns anew in every process.

The two hundred of them that a scan of five articles uses take a sixth of it, and there is no public way to keep them:
``pickle`` keeps their text. What ``re.compile`` ends with is a list of numbers, of which ``_sre.compile`` makes a
pattern once it has checked that they are well-formed; so it is in Python 3.11 to 3.13 (Lib/re/_compiler.py). They are
kept beside the bytecode of this module and on its terms: for the very Python that made them, and not where it is told
to write none (PYTHONDONTWRITEBYTECODE) or may not write. Only time depends on them: where there are none, and where a
Python has other insides, patterns are compiled as ever.

Patterns made of a user's words are none of these: they would be left behind in a place that is not the user's.
"""

import os
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from claimcheck.files import writing_whole


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """A compiled pattern. flags: with those that its source sets. groups: how many. names: of groups, by number."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


class Store(msgspec.Struct, frozen=True, array_like=True):
    """What is kept. python: the version that compiled the patterns, which stand by their flags and source."""

    python: str
    patterns: dict[str, Kept]


# What says that numbers are damaged, or that a Python knows no such numbers.
_OTHER_INSIDES = (AttributeError, ImportError, RuntimeError, TypeError, ValueError)
# There are seven hundred; more are those of older versions as well, and what is kept begins anew.
_MOST = 1500
# What this process had to compile itself, to be kept at its end.
_fresh = dict[str, Kept]()


def compiled(source: str, flags: int) -> re.Pattern[str]:
    """As ``re.compile``, and raises what it raises."""
    key = f"{int(flags)}:{source}"
    if kept := _kept().get(key):
        with suppress(*_OTHER_INSIDES):
            return _made(source, kept)
    with suppress(*_OTHER_INSIDES):
        fresh = _numbers(source, int(flags))
        pattern = _made(source, fresh)
        _fresh[key] = fresh
        return pattern
    return re.compile(source, flags)


def keep() -> None:
    """Keeps what this process compiled for those that come after; where it may not be written, that is no matter."""
    file = _file()
    if not _fresh or not file or sys.dont_write_bytecode or not os.access(file.parent, os.W_OK):
        return
    patterns = _kept() | _fresh
    if len(patterns) > _MOST:
        patterns = _fresh
    with suppress(OSError, ValueError), writing_whole(file) as to:
        to.write(msgspec.msgpack.encode(Store(sys.version, patterns)))


@cache
def _kept() -> dict[str, Kept]:
    file = _file()
    if not file:
        return {}
    try:
        store = msgspec.msgpack.decode(file.read_bytes(), type=Store)
    except (OSError, msgspec.DecodeError):
        return {}
    return store.patterns if store.python == sys.version else {}


def _file() -> Path | None:
    """Beside the bytecode of this module; None where it has none, as in an archive."""
    bytecode = __spec__.cached if __spec__ else None
    return Path(bytecode).with_suffix(".patterns") if bytecode else None


def _numbers(source: str, flags: int) -> Kept:
    """What ``re.compile`` makes of a source before there is a pattern."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    code = array("I", _compiler._code(parsed, flags))
    state = parsed.state
    return Kept(flags | int(state.flags), code.tobytes(), state.groups - 1, dict(state.groupdict))


def _made(source: str, kept: Kept) -> re.Pattern[str]:
    from _sre import compile as made  # type: ignore[import-not-found]

    names = {number: name for name, number in kept.names.items()}
    in_order = tuple(names.get(number) for number in range(kept.groups + 1))
    pattern: re.Pattern[str] = made(
        source, kept.flags, array("I", kept.code).tolist(), kept.groups, kept.names, in_order
    )
    return pattern
