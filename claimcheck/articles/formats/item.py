"""What every format is read into: one news item, and what a file may hold instead of one."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import msgspec

from claimcheck.articles.article import Role
from claimcheck.articles.located import NOTHING, Located
from claimcheck.articles.span import Span, line_and_column, line_starts


class UnreadableError(Exception):
    """A file, or one line or item of it, that cannot be read. ``str()`` is one line."""


class FileText(msgspec.Struct, frozen=True, dict=True):
    """The decoded text of a file. notice: what the reader of the article should know about how it was decoded."""

    text: str
    notice: str | None = None

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return line_starts(self.text)

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column of an offset."""
        return line_and_column(self._line_starts, offset)


class Item(msgspec.Struct, frozen=True):
    """One news item as its format's own fields give it.

    headline, body: located in the file's text; both may be empty. roles: stretches of the body known to be no plain
    body text. identifier: what names the item among those of its file. status: the format's word where it says that the
    item must not be used ("withheld", "canceled"). embargo: it must not be used before. filed: the day that the file
    says it was written, for want of any other.
    """

    body: Located
    headline: Located = NOTHING
    roles: tuple[tuple[Role, Span], ...] = ()
    identifier: str | None = None
    title: str | None = None
    published: date | None = None
    updated: date | None = None
    filed: date | None = None
    byline: str | None = None
    outlet: str | None = None
    version: str | None = None
    language: str | None = None
    uri: str | None = None
    status: str | None = None
    embargo: datetime | None = None


class Flaw(msgspec.Struct, frozen=True):
    """A line or an item among others that cannot be read; ``reason`` is one line and says which."""

    reason: str


class Skip(msgspec.Struct, frozen=True):
    """A file or an item that is no article, and no fault. identifier: None where that may be a mistake after all."""

    reason: str
    identifier: str | None = None


# A report that was written into the folder that is scanned must not be news in the next scan.
OWN_REPORT = Skip("a report of claimcheck", identifier="")

Found = Item | Flaw | Skip


class Reading(msgspec.Struct, frozen=True):
    """What a file holds. several: its kind of file holds any number of items, so that each needs a name of its own.

    source: the file's text; None where the items' text stands in no text file (a PDF): offsets are then those of the
    extracted text.
    """

    found: Iterable[Found]
    source: FileText | None = None
    several: bool = False


class Intake(msgspec.Struct, frozen=True):
    """What the reader of the files is told besides their paths.

    text_field, date_field, id_field: where JSON records hold text, date and identifier ("article.body" is a field
    within a field). withheld: read items that are withheld, canceled or embargoed as well. now: what embargoes are
    compared with; without it none is looked at. stdin: the format of standard input, as a suffix ("html").
    """

    text_field: str | None = None
    date_field: str | None = None
    id_field: str | None = None
    withheld: bool = False
    now: datetime | None = None
    stdin: str | None = None


DEFAULT_INTAKE = Intake()


def optional(module: str, suffix: str, extra: str) -> Any:
    """The module, imported on first use.

    Raises UnreadableError, which names the extra to install, or where it is installed says what that one lacks.
    """
    try:
        return import_module(module)
    except ImportError as missing:
        reason = f"reading .{suffix} needs claimcheck-newsroom[{extra}]"
        if find_spec(module.partition(".")[0]):
            reason += f", which is not whole: {' '.join(str(missing).split())}"
        raise UnreadableError(reason) from missing
