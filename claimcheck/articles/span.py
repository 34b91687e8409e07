"""Where a piece of text stands: a half-open range of code points in an article's text as stored in the file."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.patterns import lazy_regex

_LINE_END = lazy_regex(r"\n")


class Span(NamedTuple):
    """Code-point offsets [start, end) in ``Article.text``; never searched for again once found."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether at least one code point belongs to both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of a text begin; a line ends at LF."""
    return (0, *[found.end() for found in _LINE_END.finditer(text)])


def line_and_column(starts: Sequence[int], offset: int) -> tuple[int, int]:
    """1-based line and column of an offset, in code points. starts: see ``line_starts``."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
