"""The value that the read stage hands on: one article, its text untouched, and what is known about it."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from claimcheck.articles.span import Span

_SOON_DAYS = 3


class Role(StrEnum):
    """What a part of an article is. Claims are read from headline, body and caption only."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article with one role; a paragraph, as a rule."""

    role: Role
    span: Span


@dataclass(frozen=True)
class Article:
    """One article.

    path: as given on the command line, POSIX separators ("-" for stdin).
    text: the decoded bytes of the file, no newline translation, byte order mark kept, so that every offset is one of
        the file as stored.
    published: the day it was published (or issued), where the article or its file name says so.
    parts: in text order, not overlapping; what no part covers is white space.
    """

    path: str
    text: str
    parts: tuple[Part, ...] = ()
    published: date | None = None
    updated: date | None = None
    headline: str | None = None
    outlet: str | None = None
    # Month and day of a dateline that leaves out the year ("LONDON, Dec 10 (Agency) -"), where nothing else gives it.
    month_day: tuple[int, int] | None = None

    @property
    def told_on(self) -> date | None:
        """The day that the text speaks from: of its last update where that came soon, else of its publication.

        A correction months later does not move what the article calls "today".
        """
        if self.published and self.updated and 0 < (self.updated - self.published).days <= _SOON_DAYS:
            return self.updated
        return self.published

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        starts = [0]
        text, at = self.text, 0
        while (at := text.find("\n", at)) >= 0:
            at += 1
            starts.append(at)
        return tuple(starts)

    def position(self, offset: int) -> tuple[int, int]:
        """1-based (line, column) of a code-point offset; lines end at LF, columns count code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1
