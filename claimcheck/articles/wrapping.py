"""Joins the lines of paragraphs that were wrapped to a width, so that no sentence is cut at a line's end.

A break is sure to be a wrap's where a wide line stops within a sentence: it ends in a comma or a word such as "the", or
the line below begins in lower case. The widths of such lines tell how wide the text was wrapped; other lines that wide,
which had no room for the next one's first word, are wrapped too. Items, captions and labels are never filled like that.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.articles.datelines import read_date_line
from claimcheck.articles.furniture import read_furniture
from claimcheck.articles.head import BYLINE, LIST_ITEM, is_gap
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex

_NARROWEST = 40
# A line may be this much wider than the middle one of those that were surely wrapped, or narrower and have a long word
# follow it.
_RAGGED = 12
_ENDS_OPEN = lazy_regex(
    r"(?:[,;&]|\b(?:the|an?|of|in|on|at|to|for|from|by|with|and|or|but|than|that|which|who|whose|as|was|were|is|are"
    r"|had|has"
    r"|have|been|be|will|would|its|his|her|their|about|around|some|nearly|over|under|into|after|before|between|Mrs?|Ms"
    r"|Dr))\Z"
)
_ENDS_SENTENCE = lazy_regex(r"[.!?:…][\"'”’)\]*_]{0,3}\Z")
# Cells set apart by tabs, bars or wide gaps; Markdown that begins a block.
_TABULAR = lazy_regex(r"\t|\S {3,20}\S| \| ")
_CLOCK = lazy_regex(r"\d{1,2}[.:]\d\d")
_BLOCK = lazy_regex(r"[#|>]|[*_=~-]{3}")


def unwrapped(text: str, lines: Sequence[Span], wordings: tuple[str, ...]) -> list[Span]:
    """Lines, trimmed and not empty, with those of a wrapped paragraph joined.

    wordings: how lines of page furniture begin, lower case.
    """
    sure = [_runs_on(text, *pair) for pair in pairwise(lines)]
    if not any(sure):
        return list(lines)
    widths = sorted(line.end - line.start for line, runs_on in zip(lines, sure, strict=False) if runs_on)
    width = widths[len(widths) // 2]
    joined: list[Span] = []
    for first, last in _blocks(text, lines):
        prose = any(sure[first : last - 1])
        sentence = prose or _ends_sentence(text, lines[last - 1])
        joined.append(lines[first])
        for before, line, runs_on in zip(lines[first:last], lines[first + 1 : last], sure[first:], strict=False):
            # Lines that are all as wide, with no sentence that goes from one to the next, are a list.
            wrapped = runs_on or (
                (prose or (sentence and not _ends_sentence(text, before)))
                and _fills(text, before, line, width)
                and _is_plain(text, before, line, wordings)
            )
            if wrapped:
                joined[-1] = Span(joined[-1].start, line.end)
            else:
                joined.append(line)
    return joined


def _blocks(text: str, lines: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Ranges of lines between blank lines."""
    first = 0
    for i, pair in enumerate(pairwise(lines), start=1):
        if is_gap(text, *pair):
            yield first, i
            first = i
    yield first, len(lines)


def _runs_on(text: str, before: Span, after: Span) -> bool:
    """Whether a line break surely stands within a sentence."""
    if before.end - before.start < _NARROWEST or is_gap(text, before, after):
        return False
    ending = text[before.end - 10 : before.end]
    open_ = bool(_ENDS_OPEN.search(ending))
    if not (open_ or text[after.start].islower()) or _ends_sentence(text, before):
        return False
    following = text[after.start : after.end]
    return not (
        # "opened at / 10.30 on Sunday" is no entry of a liveblog.
        (LIST_ITEM.match(following) and not (open_ and _CLOCK.match(following)))
        or _BLOCK.match(following)
        or _TABULAR.search(text, before.start, before.end)
        or _TABULAR.search(following)
        or read_date_line(following)
        or _repeats(text, before, following)
    )


def _fills(text: str, before: Span, after: Span, width: int) -> bool:
    """Whether a line is as wide as the text was wrapped, with no room for the first word of the next."""
    length = before.end - before.start
    if not width - 2 * _RAGGED <= length <= width + _RAGGED:
        return False
    first = text[after.start : after.end].split(maxsplit=1)[0]
    return length + 1 + len(first) > width


def _is_plain(text: str, before: Span, after: Span, wordings: tuple[str, ...]) -> bool:
    """Whether neither of two lines is an item, a label, a byline, a date line, furniture or a row of a table."""
    pair = text[before.start : before.end], text[after.start : after.end]
    return not (
        LIST_ITEM.match(pair[1])
        or BYLINE.match(pair[1])
        or _BLOCK.match(pair[1])
        or pair[0][0] in "#|"
        or any(map(_TABULAR.search, pair))
        or any(map(read_date_line, pair))
        or any(read_furniture(text, line, wordings) for line in (before, after))
        or _repeats(text, before, pair[1])
    )


def _ends_sentence(text: str, line: Span) -> bool:
    return bool(_ENDS_SENTENCE.search(text, max(line.start, line.end - 6), line.end))


def _repeats(text: str, before: Span, following: str) -> bool:
    return following.startswith(text[before.start : before.end])
