"""The head of an article: its first lines, and what they say of it: date, headline, outlet."""

import re
from collections.abc import Sequence
from datetime import date
from enum import Enum, auto

import msgspec
from msgspec.structs import replace

from claimcheck.articles.article import BODY, HEADLINE, METADATA, Part
from claimcheck.articles.datelines import (
    DateLine,
    Dateline,
    read_closing_day,
    read_date_line,
    read_dateline,
    read_day,
    read_labelled_day,
    read_month_alone,
)
from claimcheck.articles.furniture import read_furniture, trimmed
from claimcheck.articles.span import Span
from claimcheck.articles.yearless import read_yearless_line
from claimcheck.patterns import lazy_regex

LIST_ITEM = lazy_regex(r"[-–—•*·▪]\s|\d{1,3}[.)]\s|\d{1,2}[.:]\d\d")
BYLINE = lazy_regex(
    r"[*_]{0,3}(?:exclusive\s|words\s|analysis\s|report\s)?by:?\s(?-i:[A-Z])[^.!?;\d]{2,90}\Z"
    r"|(?:words|text|story|script|report(?:er|ing)?|interview|pictures?|photos?|newsreader|presenter|producer)\s?:"
    r"\s(?-i:[A-Z])[^.!?;\d]{2,90}\Z"
    r"|(?:[^\W\d][\w’'-]{0,30}\s){0,2}(?:correspondent|reporter|editor)[*_]{0,3}\Z",
    re.IGNORECASE,
)
_LEADING_DATE = lazy_regex(r"date\s{1,4}(\d{4}-\d\d-\d\d)(?:T\S{1,20})?\s{0,4}")
_SENTENCE_END = lazy_regex(r"[.!?…][\"'”’)\]*_]{0,3}\Z")
_NAME = lazy_regex(r"(?:[A-Z][\w.’'&-]{0,20}|&|of|and|the)(?:\s(?:[A-Z][\w.’'&-]{0,20}|&|of|and)){0,3}\Z")
_STATION = lazy_regex(r"[A-Z][\w.’'&-]{0,20}\s(?:[\w&-]{1,20}\s){0,3}(?:News|TV|Radio|Sport|Online)\Z")
_RELEASE = lazy_regex(r"\b(?:news|press|media)\s(?:release|statement)\Z", re.IGNORECASE)

_LINES = 16
_LONGEST_TITLE = 200
_SHORTEST_PROSE = 60


class Head(msgspec.Struct, frozen=True, gc=False):
    """What the first lines of a text are and say. month_day: of a dateline that leaves out the year."""

    lines: int
    parts: tuple[Part, ...]
    published: date | None
    updated: date | None
    month_day: tuple[int, int] | None
    headline: str | None
    outlet: str | None


class _Kind(Enum):
    DATED = auto()
    SIGNED = auto()
    TITLE = auto()
    PROSE = auto()
    OTHER = auto()


_DATED, _SIGNED, _TITLE, _PROSE, _OTHER = _Kind


class _Row(msgspec.Struct, frozen=True, gc=False):
    """One line of the head, and the days that it states for the article."""

    kind: _Kind
    parts: tuple[Part, ...]
    stated: DateLine | None = None
    dateline: Dateline | None = None
    labelled: date | None = None
    closing: date | None = None


def read_head(text: str, lines: Sequence[Span], wordings: tuple[str, ...]) -> Head:
    """The head of a text. Titles and bare date lines count only before its first line of prose or of a list."""
    opening = _LEADING_DATE.match(text, *lines[0]) if lines else None
    rows: list[_Row] = []
    open_, dated = True, False
    for i, line in enumerate(lines[:_LINES]):
        span = trimmed(text, opening.end(), line.end) if opening and i == 0 else line
        if span.start < span.end:
            row = _read_row(text, span, open_, dated, i + 1 < len(lines), wordings)
            if row.kind is _TITLE and i:
                row = _read_below_title(text, span, is_gap(text, lines[i - 1], line)) or row
            open_, dated = open_ and row.kind is not _PROSE, dated or (row.kind is _PROSE and row.dateline is not None)
            rows.append(row)
    rows, headline, outlet = _with_titles(text, rows)
    stated = [row.stated for row in rows if row.stated]
    datelines = [row.dateline for row in rows if row.dateline]
    leading = (Part(METADATA, trimmed(text, *opening.span())),) if opening else ()
    days = [
        read_day(opening[1]) if opening else None,
        *(line.published for line in stated),
        *(line.published for line in datelines),
        *(row.labelled for row in rows),
        *(row.closing for row in rows),
    ]
    return Head(
        lines=min(_LINES, len(lines)),
        parts=(*leading, *(part for row in rows for part in row.parts)),
        published=next((day for day in days if day), None),
        updated=next((line.updated for line in stated if line.updated), None),
        month_day=next((line.month_day for line in datelines if line.month_day), None),
        headline=headline,
        outlet=outlet,
    )


def is_gap(text: str, before: Span, after: Span) -> bool:
    """Whether a blank line stands between two lines."""
    return len(text[before.end : after.start].replace("\r\n", "\n").strip(" \t")) > 1


def _read_below_title(text: str, span: Span, gap: bool) -> _Row | None:
    """A line that says when the paper is of, without its year or day. gap: a blank line stands above it."""
    line, part = text[span.start : span.end], (Part(METADATA, span),)
    if yearless := read_yearless_line(line):
        return _Row(_DATED, part, dateline=yearless)
    month = None if gap else read_month_alone(line)
    return _Row(_DATED, part, stated=month) if month else None


def _read_row(text: str, span: Span, open_: bool, dated: bool, more: bool, wordings: tuple[str, ...]) -> _Row:
    """One line. open_: no prose above it. dated: a dateline above it. more: there is text below it."""
    line = text[span.start : span.end]
    if (stated := read_date_line(line)) and (open_ or stated.labelled):
        return _Row(_DATED, (Part(METADATA, span),), stated=stated)
    if len(line) <= _LONGEST_TITLE and BYLINE.match(line):
        return _Row(_SIGNED, (Part(METADATA, span),))
    if parts := read_furniture(text, span, wordings):
        heading = line[0] == "#" and parts[-1].role is BODY
        return _Row(_TITLE if heading and open_ and more else _OTHER, parts)
    body = (Part(BODY, span),)
    if labelled := read_labelled_day(line):
        return _Row(_PROSE, body, labelled=labelled)
    prose = len(line) > _LONGEST_TITLE or (len(line) >= _SHORTEST_PROSE and bool(_SENTENCE_END.search(line[-5:])))
    dateline = None if dated else read_dateline(line)
    if dateline and (prose or dateline.published or dateline.month_day or dateline.end == len(line)):
        cut = span.start + dateline.end
        pieces = ((METADATA, trimmed(text, span.start, cut)), (BODY, trimmed(text, cut, span.end)))
        found = tuple(Part(role, piece) for role, piece in pieces if piece.start < piece.end)
        return _Row(_PROSE, found, dateline=dateline)
    if prose or LIST_ITEM.match(line):
        return _Row(_PROSE, body)
    closing = read_closing_day(line) if open_ else None
    return _Row(_TITLE if open_ and more and not line.endswith(".") else _OTHER, body, closing=closing)


def _with_titles(text: str, rows: Sequence[_Row]) -> tuple[list[_Row], str | None, str | None]:
    """The rows, titles and names given their roles, with headline and outlet.

    A name alone beside a date line is the outlet's, one above a byline ("Transport correspondent") the writer's.
    """
    titles = {i: text[slice(*row.parts[-1].span)] for i, row in enumerate(rows) if row.kind is _TITLE}
    names = {i for i, title in titles.items() if _is_name(title)}
    kinds = dict(enumerate(row.kind for row in rows))
    signed = {i for i in names if kinds.get(i + 1) is _SIGNED}
    mastheads = {i for i in names - signed if _DATED in (kinds.get(i - 1), kinds.get(i + 1))}
    metadata = (signed | mastheads) if len(names) < len(titles) else set()
    marked = list(rows)
    for i in titles:
        role = METADATA if i in metadata else HEADLINE
        marked[i] = replace(rows[i], parts=(*rows[i].parts[:-1], Part(role, rows[i].parts[-1].span)))
    outlets = [row.stated.outlet for row in rows if row.stated and row.stated.outlet]
    outlets += [titles[i] for i in sorted(mastheads & metadata)]
    worded = [i for i in titles if i not in names]
    # A line right under a masthead is its motto, where another title follows.
    mottos = {
        i for i in worded if i - 1 in names and not is_gap(text, rows[i - 1].parts[-1].span, rows[i].parts[0].span)
    }
    ranked = [i for i in worded if i not in mottos] or worded or list(titles)
    return marked, titles[ranked[0]] if ranked else None, outlets[0] if outlets else None


def _is_name(line: str) -> bool:
    return bool(_NAME.match(line) or _STATION.match(line) or _RELEASE.search(line))
