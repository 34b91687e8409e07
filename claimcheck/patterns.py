"""Patterns that are compiled when they are first used: a run on a few articles uses a third of seven hundred.

    _YEAR = lazy_regex(r"\\b(?:19|20)\\d\\d\\b")

reads and works as ``re.compile`` does. A mistake in one shows when it is used; a test compiles them all.
"""

import re
from functools import cached_property
from typing import Any, cast


class LatePattern:
    """Stands in for a compiled pattern; a method that was called once is called as fast as the pattern's own."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self._given = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._given)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.compiled, name)
        setattr(self, name, value)
        return value


def lazy_regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile`` at the first use of what it gives. Raises ``re.error`` then."""
    return cast("re.Pattern[str]", LatePattern(source, flags))
