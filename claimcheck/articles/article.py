"""The value that the read stage hands on: one article, its text untouched, and what is known about it."""

from datetime import date
from enum import StrEnum
from functools import cached_property

import msgspec

from claimcheck.articles.located import Located, Run
from claimcheck.articles.span import Span, line_and_column, line_starts

_SOON_DAYS = 3


class Role(StrEnum):
    """What a part of an article is."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    METADATA = "metadata"


# Bound once: looked up through its class, an enum member takes as long as a short match (Python 3.11).
HEADLINE, BODY, CAPTION, FURNITURE, METADATA = Role
# What the newsroom tells, of which claims and names are read.
READ = frozenset({HEADLINE, BODY, CAPTION})


class Part(msgspec.Struct, frozen=True, gc=False):
    """A stretch of an article with one role; a paragraph, as a rule."""

    role: Role
    span: Span


class Origin(msgspec.Struct, frozen=True, gc=False):
    """Where the text of an article that was read off markup or a record stands in its file.

    text: the stretch of the file's text that holds the article; start, line, column: where in the file it begins, the
    latter two from 1. runs: the places of the article's characters, counted in the file's text.
    """

    text: str
    runs: tuple[Run, ...]
    start: int = 0
    line: int = 1
    column: int = 1


class Article(msgspec.Struct, frozen=True, dict=True):
    """One article.

    path: as given on the command line, POSIX separators ("-" for stdin); of an item in a file of several, the file's
        path, "#" and the item's identifier; of a member of an archive, the archive's path, "!" and the member's.
    text: what is read. Of plain text the decoded bytes of the file, no newline translation, byte order mark kept, so
        that every offset is one of the file as stored; of markup and records what a reader sees, and ``origin`` leads
        back to the file.
    published: the day it was published (or issued), where the article or its file name says so.
    parts: in text order, not overlapping; what no part covers is white space.
    container: the file's path where ``path`` names an item or a member of it.
    version, language, uri: as the format's own fields give them.
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
    origin: Origin | None = None
    container: str | None = None
    byline: str | None = None
    version: str | None = None
    language: str | None = None
    uri: str | None = None

    @property
    def file(self) -> str:
        """The path of the file that holds the article."""
        return self.container or self.path

    @property
    def told_on(self) -> date | None:
        """The day that the text speaks from: of its last update where that came soon, else of its publication.

        A correction months later does not move what the article calls "today".
        """
        if self.published and self.updated and 0 < (self.updated - self.published).days <= _SOON_DAYS:
            return self.updated
        return self.published

    @property
    def body_start(self) -> int:
        """Where the body begins in ``text``; 0 where there is none."""
        return next((part.span.start for part in self.parts if part.role is BODY), 0)

    def opening(self, reach: int) -> str:
        """All that stands before the body, and so many code points of what begins there."""
        return self.text[: self.body_start + reach]

    @property
    def stored(self) -> str:
        """The text of the file, or the stretch of it that holds the article."""
        return self.origin.text if self.origin else self.text

    def in_file(self, span: Span) -> Span:
        """Where a stretch of ``text`` stands in the file's text: from its first character to the end of its last."""
        return Located(self.text, self.origin.runs).span(*span) if self.origin else span

    def printed(self, span: Span) -> str:
        """What the file holds at a stretch of its text that ``in_file`` gave."""
        start = self.origin.start if self.origin else 0
        return self.stored[span.start - start : span.end - start]

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return line_starts(self.stored)

    def position(self, offset: int) -> tuple[int, int]:
        """1-based (line, column) in the file of an offset in ``text``; lines end at LF, columns count code points."""
        return self.file_position(self.in_file(Span(offset, offset)).start)

    def file_position(self, offset: int) -> tuple[int, int]:
        """1-based (line, column) of an offset in the file's text that ``in_file`` gave."""
        origin = self.origin
        if origin is None:
            return line_and_column(self._line_starts, offset)
        line, column = line_and_column(self._line_starts, offset - origin.start)
        return origin.line + line - 1, column + (origin.column - 1 if line == 1 else 0)
