"""Where a piece of text stands: a half-open range of code points in an article's text as stored in the file."""

from typing import NamedTuple


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
