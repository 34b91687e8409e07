"""Which part of an article is what, and what its head says: date, headline, outlet.

Works line by line on the text as stored: a line ends at LF, CR, CRLF, NEL, LS or PS. The head of an article is what
stands before its first sentence of prose; titles, bylines and bare date lines are looked for there only.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from claimcheck.articles import furniture
from claimcheck.articles.article import Part, Role
from claimcheck.articles.datelines import (
    DateLine,
    Dateline,
    read_address_day,
    read_date_line,
    read_dateline,
    read_day,
    read_labelled_day,
)
from claimcheck.articles.front_matter import FrontMatter, read_front_matter
from claimcheck.articles.span import Span

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BLANK = "\ufeff \t\u00a0"
_LEADING_DATE = re.compile(r"date\s{1,4}(\d{4}-\d\d-\d\d)(?:T\S{1,20})?\s{0,4}")
_HEADING = re.compile(r"#{1,6}\s+")
_LIST_ITEM = re.compile(r"[-–—•*·▪]\s|\d{1,3}[.)]\s|\d{1,2}[.:]\d\d")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]{0,3}\Z")
_BYLINE = re.compile(
    r"[*_]{0,3}(?:exclusive\s|words\s|analysis\s|report\s)?by:?\s(?=[A-Z])[^.!?;]{2,90}\Z"
    r"|(?:[\w’'-]+\s){0,4}(?:correspondent|reporter|editor)[*_]{0,3}\Z",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-Z][\w.’'&-]{0,20}|&|of|and|the)(?:\s(?:[A-Z][\w.’'&-]{0,20}|&|of|and)){0,3}\Z")
_STATION = re.compile(r"(?:[A-Z][\w.’'&-]{0,20}\s)(?:[\w&-]{1,20}\s){0,3}(?:News|TV|Radio|Sport|Online)\Z")
_RELEASE = re.compile(r"\b(?:news|press|media)\s(?:release|statement)\Z", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.{0,2000}?-->\Z|!\[[^\]]{0,500}\]\([^)]{0,500}\)\Z")

_HEAD_LINES = 16
_LONGEST_TITLE = 200
_PROSE = 60
_WRAP_WIDTHS = range(40, 101)


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a text in order, and what its head says."""

    parts: tuple[Part, ...]
    published: date | None = None
    updated: date | None = None
    headline: str | None = None
    outlet: str | None = None


@dataclass(slots=True)
class _Head:
    """What has been learnt so far while the lines of one text are read."""

    open: bool = True
    date_lines: list[DateLine] = field(default_factory=list)
    dateline: Dateline | None = None
    leading: date | None = None
    labelled: date | None = None
    titles: list[int] = field(default_factory=list)
    dated: list[int] = field(default_factory=list)
    signed: list[int] = field(default_factory=list)


def lay_out(text: str, file_name: str = "", furniture_wordings: tuple[str, ...] = ()) -> Layout:
    """The layout of a text; a date in the file's name dates it where nothing in the text does. Never fails.

    furniture_wordings: how lines of page furniture begin, besides the forms known to ``furniture.py``.
    """
    matter = read_front_matter(text)
    lines = [_trimmed(text, found.start(), found.end()) for found in _LINE.finditer(text, matter.end)]
    lines = _unwrapped(text, [line for line in lines if line.start < line.end])
    head = _Head()
    rows = [list(_read_line(text, lines, i, head, furniture_wordings)) for i in range(len(lines))]
    headline, outlet = _mark_titles(text, lines, rows, head)
    parts = [Part(Role.METADATA, span) for span in _matter_spans(text, matter)]
    if matter.title:
        parts.append(Part(Role.HEADLINE, matter.title))
    parts = sorted(parts, key=lambda part: part.span) + [part for row in rows for part in row]
    parts = _without_repeats(text, parts)
    if not any(part.role in (Role.HEADLINE, Role.BODY, Role.CAPTION) for part in parts):
        parts = [Part(Role.BODY, p.span) if p.span.start >= matter.end else p for p in parts]
    published, updated = _dates(matter, head, read_address_day(file_name))
    if matter.title:
        headline = text[slice(*matter.title)]
    return Layout(tuple(parts), published, updated, headline, matter.outlet or outlet)


def _read_line(text: str, lines: Sequence[Span], i: int, head: _Head, wordings: tuple[str, ...]) -> Iterator[Part]:
    """The parts of one line; notes in ``head`` what the line says of the article."""
    start, end = lines[i]
    if i == 0 and (leading := _LEADING_DATE.match(text, start, end)):
        head.leading = read_day(leading[1])
        yield Part(Role.METADATA, _trimmed(text, start, leading.end()))
        start = leading.end()
        if start == end:
            return
    line = text[start:end]
    early = i < _HEAD_LINES
    if early and (stated := read_date_line(line)) and (head.open or stated.labelled):
        head.date_lines.append(stated)
        head.dated.append(i)
        yield Part(Role.METADATA, Span(start, end))
        return
    if (early and _BYLINE.match(line)) or _COMMENT.match(line):
        head.signed.append(i)
        yield Part(Role.METADATA, Span(start, end))
        return
    if teaser := furniture.teaser_start(line):
        yield Part(Role.FURNITURE, _trimmed(text, start, start + teaser))
        yield Part(Role.BODY, Span(start + teaser, end))
        return
    if furniture.is_furniture(line, wordings):
        yield Part(Role.FURNITURE, Span(start, end))
        return
    yield from _read_text(text, Span(start, end), i, i + 1 < len(lines), head)


def _read_text(text: str, span: Span, i: int, more: bool, head: _Head) -> Iterator[Part]:
    """The parts of a line that is neither date line, byline nor furniture: title, caption or body."""
    start, end = span
    line = text[start:end]
    previous = end
    if (repeat := furniture.repeat_start(line)) is not None:
        end = start + repeat
        yield Part(Role.CAPTION, _trimmed(text, start, end))
        yield Part(Role.FURNITURE, _trimmed(text, end, previous))
        return
    if (credit := furniture.credit_start(line)) is not None:
        yield Part(Role.CAPTION, _trimmed(text, start, start + credit))
        yield Part(Role.FURNITURE, _trimmed(text, start + credit, end))
        return
    if furniture.opens_as_caption(line):
        yield Part(Role.CAPTION, span)
        return
    early = i < _HEAD_LINES
    if early and head.labelled is None and (labelled := read_labelled_day(line)):
        head.labelled, head.open = labelled, False
    prose = len(line) > _LONGEST_TITLE or (len(line) >= _PROSE and bool(_SENTENCE_END.search(line[-5:])))
    opening = read_dateline(line) if early and head.dateline is None else None
    if opening and (prose or opening.published or opening.month_day or opening.end == len(line)):
        head.dateline, head.open = opening, False
        yield Part(Role.METADATA, _trimmed(text, start, start + opening.end))
        if (rest := _trimmed(text, start + opening.end, end)).start < end:
            yield Part(Role.BODY, rest)
        return
    if prose or _LIST_ITEM.match(line):
        head.open = False
    elif head.open and early and more and not line.endswith("."):
        head.titles.append(i)
    if (hashes := _HEADING.match(line)) and hashes.end() < len(line):
        yield Part(Role.FURNITURE, _trimmed(text, start, start + hashes.end()))
        start += hashes.end()
    yield Part(Role.BODY, Span(start, end))


def _mark_titles(
    text: str, lines: Sequence[Span], rows: list[list[Part]], head: _Head
) -> tuple[str | None, str | None]:
    """Gives the titles of the head their role, and names beside a date line or a byline theirs: (headline, outlet)."""
    outlet = next((stated.outlet for stated in head.date_lines if stated.outlet), None)
    titles = {i: rows[i][-1].span for i in head.titles}
    names = {i for i, span in titles.items() if _is_outlet(text[slice(*span)])}
    worded = [i for i in titles if i not in names]
    for i, span in titles.items():
        signed = i + 1 in head.signed
        if worded and i in names and (signed or any(abs(i - j) == 1 for j in head.dated)):
            outlet = outlet if signed else outlet or text[slice(*span)]
            rows[i][-1] = Part(Role.METADATA, span)
        else:
            rows[i][-1] = Part(Role.HEADLINE, span)
    # A line right under a masthead is its motto, where another title follows.
    below = {i for i in worded if i - 1 in names and not _is_gap(text, lines[i - 1], lines[i])}
    ranked = [i for i in worded if i not in below] or worded or list(titles)
    return (text[slice(*titles[ranked[0]])] if ranked else None), outlet


def _is_outlet(line: str) -> bool:
    return bool(_NAME.match(line) or _STATION.match(line) or _RELEASE.search(line))


def _is_gap(text: str, before: Span, after: Span) -> bool:
    """Whether a blank line stands between two lines."""
    return len(text[before.end : after.start].replace("\r\n", "\n").strip(" \t")) > 1


def _dates(matter: FrontMatter, head: _Head, file_day: date | None) -> tuple[date | None, date | None]:
    """(published, updated): what is stated for the purpose first, what has to be gathered last."""
    updated = matter.updated or next((stated.updated for stated in head.date_lines if stated.updated), None)
    dateline = head.dateline
    stated = [
        matter.published,
        head.leading,
        *(line.published for line in head.date_lines),
        dateline.published if dateline else None,
        head.labelled,
    ]
    gathered = [updated, matter.address_day, file_day]
    if dateline and dateline.month_day:
        years = [day.year for day in gathered if day]
        stated += [_on(years[0], *dateline.month_day)] if years else []
    return next((day for day in [*stated, *gathered] if day), None), updated


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _matter_spans(text: str, matter: FrontMatter) -> list[Span]:
    """The front matter's lines without the title's text."""
    edges = [0, *matter.title, matter.end] if matter.title else [0, matter.end]
    spans = [_trimmed(text, a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [span for span in spans if span.start < span.end]


def _without_repeats(text: str, parts: Sequence[Part]) -> list[Part]:
    """Marks what is printed again as furniture: a caption with and without its credit, a title above and below."""
    kept: list[Part] = []
    seen: set[str] = set()
    for part in parts:
        line = text[part.span.start : part.span.end]
        if part.role in (Role.METADATA, Role.FURNITURE):
            kept.append(part)
            continue
        if kept and furniture.extends(line, text[slice(*kept[-1].span)]):
            kept[-1] = Part(Role.CAPTION, kept[-1].span)
            part = Part(Role.FURNITURE, part.span)
        elif len(line) >= furniture.SHORTEST_REPEAT and line in seen:
            part = Part(Role.FURNITURE, part.span)
        if part.role in (Role.HEADLINE, Role.CAPTION):
            seen.add(line)
        kept.append(part)
    return kept


def _unwrapped(text: str, lines: Sequence[Span]) -> list[Span]:
    """Joins the lines of a paragraph that was wrapped to a width, so that a sentence is not cut at a line's end.

    A text is wrapped where no line is long and each but a paragraph's last could not have taken in the next one's
    first word.
    """
    width = max((end - start for start, end in lines), default=0)
    if width not in _WRAP_WIDTHS:
        return list(lines)
    joined: list[Span] = []
    last = None
    for line in lines:
        if last and _continues(text, last, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
        last = line
    return joined


def _continues(text: str, before: Span, after: Span, width: int) -> bool:
    following = text[after.start : after.end]
    return (
        before.end - before.start + 1 + len(following.split(maxsplit=1)[0]) > width
        and not _is_gap(text, before, after)
        and not _LIST_ITEM.match(following)
        and not _BYLINE.match(following)
        and not following.startswith(text[before.start : before.end])
        and not any(map(read_date_line, (text[before.start : before.end], following)))
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without white space and byte order marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in _BLANK):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _BLANK):
        end -= 1
    return Span(start, end)
