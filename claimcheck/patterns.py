"""Patterns that are compiled when they are first used: a run on a few articles uses a third of seven hundred.

    _YEAR = lazy_regex(r"\\b(?:19|20)\\d\\d\\b")

reads and works as ``re.compile`` does. A mistake in one shows when it is used; a test compiles them all. What a run
compiled the next one need not (``precompiled.py``).
"""

import re
from typing import Any, AnyStr, cast

from claimcheck.precompiled import compiled

_ATTRIBUTES = (
    *("match", "search", "fullmatch", "finditer", "findall", "split", "sub", "subn"),
    *("pattern", "flags", "groups", "groupindex"),
)


class UsedPattern:
    """What a late pattern becomes at its first use: it has what the compiled one has and is asked as fast."""

    compiled: re.Pattern[Any]
    given: int


class LatePattern(UsedPattern):
    """Stands in for a compiled pattern until it is used."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self.given = flags

    def __getattr__(self, name: str) -> Any:
        source: Any = self.pattern
        self.compiled = (compiled if isinstance(source, str) else re.compile)(source, self.given)
        for attribute in _ATTRIBUTES:
            setattr(self, attribute, getattr(self.compiled, attribute))
        # A class with a ``__getattr__`` makes every look-up slower, also of what is there.
        self.__class__ = UsedPattern  # type: ignore[assignment]
        return getattr(self, name)


def lazy_regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """``re.compile`` at the first use of what it gives. Raises ``re.error`` then."""
    return cast("re.Pattern[AnyStr]", LatePattern(source, flags))
