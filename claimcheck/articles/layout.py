"""Which part of an article is what, and what its head and its front matter say: date, headline, outlet.

Works line by line on the text as stored: a line ends at LF, CR, CRLF, VT, FF, NEL, LS or PS. Front matter is the block
of ``key: value`` lines between ``---`` that opens a text file. It is read line by line rather than as YAML: newsroom
exports put unquoted colons and quotes into titles, and every line must keep its offsets.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from claimcheck.articles.article import BODY, CAPTION, HEADLINE, METADATA, Part
from claimcheck.articles.calendar_names import day_of
from claimcheck.articles.datelines import read_address_day, read_day
from claimcheck.articles.furniture import read_furniture, trimmed, without_boxes, without_repeats
from claimcheck.articles.head import Head, read_head
from claimcheck.articles.span import Span
from claimcheck.articles.wrapping import unwrapped
from claimcheck.patterns import lazy_regex

_OPENING = lazy_regex(r"\ufeff?\s{0,20}?(?:^|(?<=\n)|(?<=\r)|(?<=\ufeff))---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = lazy_regex(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_FIELD = lazy_regex(r"(?:^|(?<=\n)|(?<=\r))([A-Za-z][\w.:-]{0,40}?)[ \t]{0,4}:[ \t]{0,20}([^\r\n]*)")
_NO_LETTERS = lazy_regex(r"[\W_]")
_LONGEST = 20_000

_PUBLISHED = (
    *("published", "datepublished", "date", "publishdate", "publisheddate", "publishedat", "pubdate", "issued"),
    "created",
)
_UPDATED = ("updated", "datemodified", "modified", "lastmod", "updatedat", "lastupdated")
_HEADLINE = ("headline", "title")
_OUTLET = ("outlet", "publication", "publisher", "source", "newspaper", "site", "sitename")
_ADDRESS = ("url", "link", "canonical", "canonicalurl", "address", "permalink")
_MAKES_CLAIMS = (HEADLINE, BODY, CAPTION)


class FrontMatter(msgspec.Struct, frozen=True, gc=False):
    """What a front matter says; ``end`` is where the article's text begins, ``title`` where its headline stands."""

    end: int
    title: Span | None = None
    published: date | None = None
    updated: date | None = None
    address_day: date | None = None
    outlet: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter that a text opens with; one that ends at 0 where there is none."""
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter(0)
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if not closing:
        return FrontMatter(0)
    fields: dict[str, Span] = {}
    for found in _FIELD.finditer(text, opening.end(), closing.start()):
        fields.setdefault(_NO_LETTERS.sub("", found[1]).lower(), _unquoted(text, found.start(2), found.end(2)))

    def first(names: tuple[str, ...]) -> str | None:
        values = (text[fields[name].start : fields[name].end] for name in names if name in fields)
        return next((value for value in values if value), None)

    title = next((fields[name] for name in _HEADLINE if name in fields and fields[name].start < fields[name].end), None)
    return FrontMatter(
        end=closing.end(),
        title=title,
        published=read_day(first(_PUBLISHED) or ""),
        updated=read_day(first(_UPDATED) or ""),
        address_day=read_address_day(first(_ADDRESS) or ""),
        outlet=first(_OUTLET),
    )


def _unquoted(text: str, start: int, end: int) -> Span:
    """The stretch without the white space and the quotes round it."""
    while start < end and text[end - 1].isspace():
        end -= 1
    if end - start > 1 and text[start] in "\"'" and text[end - 1] == text[start]:
        start, end = start + 1, end - 1
    return Span(start, end)


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
    lines = unwrapped(text, list(_lines(text, matter.end)), wordings)
    head = read_head(text, lines, wordings)
    parts = [*_matter_parts(text, matter), *head.parts]
    for line in lines[head.lines :]:
        parts += read_furniture(text, line, wordings) or (Part(BODY, line),)
    parts = list(without_repeats(text, list(without_boxes(text, parts))))
    if not any(part.role in _MAKES_CLAIMS for part in parts):
        # A text that is nothing but a date or a label is all that there is to read.
        parts = [Part(BODY, part.span) if part.span.start >= matter.end else part for part in parts]
    published, updated = _dates(matter, head, read_address_day(file_name))
    headline = text[slice(*matter.title)] if matter.title else head.headline
    month_day = None if published else head.month_day
    return Layout(tuple(parts), published, updated, headline, matter.outlet or head.outlet, month_day)


def _lines(text: str, at: int) -> Iterator[Span]:
    """The lines from an offset on, without the white space and byte order marks round them; no empty ones."""
    for line in text[at:].splitlines(keepends=True):
        span = trimmed(text, at, at + len(line))
        if span.start < span.end:
            yield span
        at += len(line)


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
        stated.append(day_of(gathered[0].year, *head.month_day))
    return next((day for day in [*stated, *gathered] if day), None), updated
