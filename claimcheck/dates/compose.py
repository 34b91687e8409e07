"""Neighbours that are one expression: "Friday, 17 January", "9 p.m. on Thursday", "between June 2014 and May 2015"."""

import re
from collections.abc import Callable
from dataclasses import replace

from claimcheck.dates.durations import joined
from claimcheck.dates.moment import Grain, Length, Mention, Moment, Range, Shift

_COMMA = re.compile(r"\.?\s*,?\s+(?:the\s+)?|,\s*")
_OF = re.compile(r",?\s+(?:(?:of|in)\s+)?(?:the\s+)?")
_OF_ONLY = re.compile(r"\s+(?:of|beginning|starting|commencing)\s+(?:the\s+)?")
_AT = re.compile(r",?\s+(?:at\s+)?(?:about\s+|around\s+|just\s+(?:after|before)\s+)?|\s*,\s*|\s+\|\s+")
_ON = re.compile(r",?\s+(?:on\s+|of\s+)?(?:the\s+)?")
_IN_THE = re.compile(r"\s+(?:in\s+the\s+)?")
_AND = re.compile(r",?\s+(?:and\s+)?")
_FROM = re.compile(r"\s+(?P<way>from|after|before)\s+")
_UNTIL = re.compile(r"\s*-\s*|\s+(?:to|until|till|through|thru|up\s+to)\s+")
_BETWEEN = re.compile(r"\s+and\s+")
_FROM_BEFORE = re.compile(r"\b(?:from|between)\s+\Z")
_BETWEEN_BEFORE = re.compile(r"\bbetween\s+\Z")
_LONGEST_GAP = 18

_Join = Callable[[str, Mention, Mention], Mention | None]


def compose(low: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, in text order, with neighbours joined that are one expression; ranges last."""
    merged: list[Mention] = []
    for mention in mentions:
        _add(merged, low, mention, _join)
    ranged: list[Mention] = []
    for mention in merged:
        if not _is_bare_part(mention.what):
            _add(ranged, low, mention, _range)
    return ranged


def _add(out: list[Mention], low: str, mention: Mention, join: _Join) -> None:
    both: Mention | None = mention
    while both is not None:
        mention = both
        both = join(low, out[-1], mention) if out and 0 <= mention.start - out[-1].end <= _LONGEST_GAP else None
        if both is not None:
            out.pop()
    out.append(mention)


def _is_bare_part(what: Moment | Length | Range) -> bool:
    """ "morning" with no day beside it tells no date; "overnight" neither."""
    return (
        isinstance(what, Moment)
        and what.grain is Grain.PART
        and not (what.shift or what.weekday or what.day or what.named)
    )


def _join(low: str, a: Mention, b: Mention) -> Mention | None:
    gap = low[a.end : b.start]
    what: Moment | Length | None = None
    match a.what, b.what:
        case Length() as first, Length() as second:
            what = joined(first, second) if _AND.fullmatch(gap) else None
        case Length() as length, Moment() as moment:
            what = _counted_from(length, moment, gap)
        case Moment() as first, Moment() as second:
            what = _one_moment(first, second, gap)
    return Mention(a.start, b.end, what) if what else None


def _counted_from(length: Length, moment: Moment, gap: str) -> Moment | None:
    """ "three days after Christmas", "two weeks from tomorrow"."""
    found = _FROM.fullmatch(gap)
    if not found or moment.grain is not Grain.DAY or not length.value.exact or length.sign or moment.shift_after:
        return None
    count = length.value.low or 0
    if count % 1 or length.unit not in ("day", "week", "fortnight", "month", "year"):
        return None
    return replace(moment, shift_after=Shift(int(-count if found["way"] == "before" else count), length.unit))


def _one_moment(a: Moment, b: Moment, gap: str) -> Moment | None:
    if a.ref or b.ref:
        return None
    day_a, day_b = a.grain is Grain.DAY, b.grain is Grain.DAY
    if (
        a.weekday
        and not a.month
        and not a.shift
        and not a.side
        and b.month
        and b.day
        and not b.weekday
        and _COMMA.fullmatch(gap)
    ):
        grain = a.grain if b.grain is Grain.DAY else b.grain
        return replace(b, weekday=a.weekday, part=a.part or b.part, clock=a.clock or b.clock, grain=grain)
    if b.grain is Grain.YEAR and _takes_year(a) and _OF.fullmatch(gap):
        return replace(a, year=b.year, shift=b.shift, side=None)
    if (
        a.weekday
        and day_a
        and not a.shift
        and not a.month
        and b.grain is Grain.WEEK
        and b.shift
        and _OF_ONLY.fullmatch(gap)
    ):
        return replace(a, shift=b.shift, side=None)
    if _is_week(a) and day_b and _OF_ONLY.fullmatch(gap):
        return replace(b, grain=Grain.WEEK)
    if (
        b.grain is Grain.CLOCK
        and _has_no_day(b)
        and a.grain in (Grain.DAY, Grain.PART)
        and not _has_no_day(a)
        and _AT.fullmatch(gap)
    ):
        return replace(a, clock=b.clock, grain=Grain.CLOCK, part=None)
    if (
        a.grain is Grain.CLOCK
        and _has_no_day(a)
        and b.grain in (Grain.DAY, Grain.PART)
        and not _has_no_day(b)
        and _ON.fullmatch(gap)
    ):
        return replace(b, clock=a.clock, grain=Grain.CLOCK, part=None)
    if _is_bare_part(b) and day_a and not _has_no_day(a) and _IN_THE.fullmatch(gap):
        return replace(a, part=b.part, grain=Grain.PART)
    if _is_bare_part(a) and day_b and not _has_no_day(b) and _OF_ONLY.fullmatch(gap):
        return replace(b, part=a.part, grain=Grain.PART)
    return None


def _has_no_day(a: Moment) -> bool:
    return not (a.shift or a.weekday or a.day or a.named)


def _is_week(a: Moment) -> bool:
    return a.grain is Grain.WEEK and a.shift is not None and not a.shift.count


def _takes_year(a: Moment) -> bool:
    return (
        a.year is None
        and a.shift is None
        and bool(a.month or a.season or a.number or a.named)
        and a.grain is not Grain.WEEKEND
    )


_RANGED = (Grain.DAY, Grain.MONTH, Grain.YEAR, Grain.CLOCK, Grain.QUARTER, Grain.DECADE, Grain.PART, Grain.SEASON)


def _range(low: str, a: Mention, b: Mention) -> Mention | None:
    if not (isinstance(a.what, Moment) and isinstance(b.what, Moment)) or a.end == b.start:
        return None
    first, last = a.what, b.what
    if first.grain not in _RANGED or last.grain not in _RANGED:
        return None
    gap = low[a.end : b.start]
    before = _FROM_BEFORE.search(low, max(0, a.start - 12), a.start)
    if _UNTIL.fullmatch(gap) and (before or first.grain is last.grain):
        start = before.start() if before else a.start
    elif _BETWEEN.fullmatch(gap) and before and before[0].startswith("between"):
        start = before.start()
    else:
        return None
    if first.year is None and last.year is not None and first.month and not first.shift:
        first = replace(first, year=last.year)
    if not before and first.weekday and last.weekday and not (first.day or last.day or first.side):
        first, last = replace(first, habitual=True), replace(last, habitual=True)
    return Mention(start, b.end, Range(first, last))
