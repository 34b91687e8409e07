"""Which part of an article is what, and what its head says: date, headline, outlet.

Works line by line on the text as stored: a line ends at LF, CR, CRLF, VT, FF, NEL, LS or PS.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from claimcheck.articles.article import BODY, CAPTION, HEADLINE, METADATA, Part
from claimcheck.articles.datelines import read_address_day
from claimcheck.articles.front_matter import FrontMatter, read_front_matter
from claimcheck.articles.furniture import read_furniture, trimmed, without_repeats
from claimcheck.articles.head import Head, read_head
from claimcheck.articles.span import Span
from claimcheck.articles.wrapping import unwrapped
from claimcheck.patterns import lazy_regex

# Without the white space and byte order marks round it.
_LINE = lazy_regex(r"[^\s\ufeff](?:[^\r\n\x0b\x0c\x85\u2028\u2029]*[^\s\ufeff])?")
_MAKES_CLAIMS = (HEADLINE, BODY, CAPTION)


class Layout(msgspec.Struct, frozen=True, gc=False):
    """The parts of a text in order, and what its head says."""

    parts: tuple[Part, ...]
    published: date | None = None
    updated: date | None = None
    headline: str | None = None
    outlet: str | None = None
    month_day: tuple[int, int] | None = None


def lay_out(text: str, file_name: str = "", wordings: tuple[str, ...] = ()) -> Layout:
    """The layout of a text; a date in the file's name dates it where nothing in the text does. Never fails.

    wordings: how lines of page furniture begin, besides the forms known to ``furniture.py``; lower case.
    """
    matter = read_front_matter(text)
    lines = unwrapped(text, [Span(*found.span()) for found in _LINE.finditer(text, matter.end)], wordings)
    head = read_head(text, lines, wordings)
    parts = [*_matter_parts(text, matter), *head.parts]
    for line in lines[head.lines :]:
        parts += read_furniture(text, line, wordings) or (Part(BODY, line),)
    parts = list(without_repeats(text, parts))
    if not any(part.role in _MAKES_CLAIMS for part in parts):
        # A text that is nothing but a date or a label is all that there is to read.
        parts = [Part(BODY, part.span) if part.span.start >= matter.end else part for part in parts]
    published, updated = _dates(matter, head, read_address_day(file_name))
    headline = text[slice(*matter.title)] if matter.title else head.headline
    month_day = None if published else head.month_day
    return Layout(tuple(parts), published, updated, headline, matter.outlet or head.outlet, month_day)


def _matter_parts(text: str, matter: FrontMatter) -> Iterator[Part]:
    """The front matter is metadata; its title is a headline."""
    title = matter.title or Span(matter.end, matter.end)
    for role, start, end in (
        (METADATA, 0, title.start),
        (HEADLINE, *title),
        (METADATA, title.end, matter.end),
    ):
        span = trimmed(text, start, end)
        if span.start < span.end:
            yield Part(role, span)


def _dates(matter: FrontMatter, head: Head, file_day: date | None) -> tuple[date | None, date | None]:
    """(published, updated): what is stated for the purpose first, what has to be gathered last."""
    updated = matter.updated or head.updated
    gathered = [day for day in (updated, matter.address_day, file_day) if day]
    stated = [matter.published, head.published]
    if head.month_day and gathered:
        stated.append(_on(gathered[0].year, *head.month_day))
    return next((day for day in [*stated, *gathered] if day), None), updated


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
