"""Neighbours that are one expression: "Friday, 17 January", "9 p.m. on Thursday", "between June 2014 and September 2015"."""

import re
from dataclasses import replace

from claimcheck.dates.durations import joined
from claimcheck.dates.moment import Grain, Length, Mention, Moment, Range

_COMMA = re.compile(r"\.?\s*,?\s+(?:the\s+)?|,\s*")
_OF = re.compile(r"\s*,?\s+(?:of\s+|in\s+)?(?:the\s+|fiscal\s+)?")
_AT = re.compile(r"\s*,?\s+(?:at\s+)?(?:about\s+|around\s+)?|\s*,\s*|\s+\|\s+")
_ON = re.compile(r",?\s+(?:on\s+|of\s+)?")
_AND = re.compile(r",?\s+(?:and\s+)?")
_UNTIL = re.compile(r"\s*-\s*|\s+(?:to|until|till|through|thru|up\s+to)\s+")
_BETWEEN = re.compile(r"\s+and\s+")
_FROM_BEFORE = re.compile(r"\bfrom\s+\Z")
_BETWEEN_BEFORE = re.compile(r"\bbetween\s+\Z")


def compose(low: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, in text order, with neighbours joined that are one expression; ranges last."""
    return _ranges(low, _merged(low, mentions))


def _merged(low: str, mentions: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for mention in mentions:
        while out and (both := _join(low, out[-1], mention)) is not None:
            out.pop()
            mention = both
        out.append(mention)
    return out


def _join(low: str, a: Mention, b: Mention) -> Mention | None:
    if b.start < a.end or b.start - a.end > 16:
        return None
    gap = low[a.end : b.start]
    what: Moment | Length | None = None
    if isinstance(a.what, Length) and isinstance(b.what, Length):
        what = joined(a.what, b.what) if _AND.fullmatch(gap) else None
    elif isinstance(a.what, Moment) and isinstance(b.what, Moment):
        what = _one_moment(a.what, b.what, gap)
    return Mention(a.start, b.end, what) if what else None


def _one_moment(a: Moment, b: Moment, gap: str) -> Moment | None:
    if a.ref or b.ref:
        return None
    if a.weekday and not a.day and b.day and b.month and not b.weekday and not b.clock and _COMMA.fullmatch(gap):
        return replace(b, weekday=a.weekday, part=a.part)
    if (
        b.grain is Grain.YEAR
        and a.year is None
        and a.shift is None
        and a.side is None
        and _takes_year(a)
        and _OF.fullmatch(gap)
    ):
        return replace(a, year=b.year, shift=b.shift)
    if a.grain is Grain.DAY and b.grain is Grain.CLOCK and not b.shift and _AT.fullmatch(gap):
        return replace(a, clock=b.clock, grain=Grain.CLOCK)
    if (
        a.grain is Grain.CLOCK
        and b.grain is Grain.DAY
        and not a.shift
        and not a.day
        and not a.weekday
        and _ON.fullmatch(gap)
    ):
        return replace(b, clock=a.clock, grain=Grain.CLOCK)
    if a.grain is Grain.CLOCK and b.grain is Grain.CLOCK and b.day and not a.day and _ON.fullmatch(gap):
        return None
    return None


def _takes_year(a: Moment) -> bool:
    return bool(a.month or a.season or a.number or a.named)


def _ranges(low: str, mentions: list[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for b in mentions:
        a = out[-1] if out else None
        both = _range(low, a, b) if a else None
        if both:
            out[-1] = both
        else:
            out.append(b)
    return out


_RANGED = (Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.CLOCK, Grain.QUARTER, Grain.DECADE)


def _range(low: str, a: Mention, b: Mention) -> Mention | None:
    if not (isinstance(a.what, Moment) and isinstance(b.what, Moment)) or not 0 < b.start - a.end <= 12:
        return None
    first, last = a.what, b.what
    if first.grain not in _RANGED or last.grain not in _RANGED or first.approximate or last.approximate:
        return None
    gap = low[a.end : b.start]
    before = _FROM_BEFORE.search(low, max(0, a.start - 10), a.start)
    between = _BETWEEN_BEFORE.search(low, max(0, a.start - 12), a.start)
    if (_UNTIL.fullmatch(gap) and first.grain is last.grain) or (before and _UNTIL.fullmatch(gap)):
        start = before.start() if before else a.start
    elif between and _BETWEEN.fullmatch(gap):
        start = between.start()
    else:
        return None
    if first.year is None and last.year is not None and first.month:
        first = replace(first, year=last.year)
    if (
        first.grain is Grain.DAY
        and last.grain is Grain.DAY
        and first.month
        and first.day
        and last.weekday
        and not last.day
    ):
        return None
    return Mention(start, b.end, Range(first, last))
