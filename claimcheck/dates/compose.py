"""Neighbours that are one expression: "Friday, 17 January", "9 p.m. on Thursday", "between June 2014 and May 2015"."""

from collections.abc import Callable
from itertools import pairwise

from msgspec.structs import replace

from claimcheck.dates.joins import OF_TWO, clock_on, counted_from, dated_weekday, names_day, week_on
from claimcheck.dates.lengths import joined
from claimcheck.dates.moment import (
    CLOCK,
    DAY,
    DECADE,
    MONTH,
    PART,
    QUARTER,
    REPORTED,
    SEASON,
    WEEK,
    YEAR,
    Length,
    Mention,
    Moment,
    Range,
)
from claimcheck.dates.span_joins import OF_SPAN, day_with_hours, winter_of
from claimcheck.dates.words import FOR_BEFORE
from claimcheck.patterns import lazy_regex

_PARAGRAPH = lazy_regex(r"\n\s*\n")
_AND = lazy_regex(r",?\s+(?:and\s+)?")
_OPENED = lazy_regex(r"\s?\(")
_CLOSED = lazy_regex(r"\)\s(?:on\s)?")
_UNTIL = lazy_regex(r"\s*[-~]\s*|-to-|\s+(?:to|until|till|through|thru|up\s+to)\s+")
_BETWEEN = lazy_regex(r"\s+and\s+")
_FROM_BEFORE = lazy_regex(r"\b(?:from|between)\s+\Z")
_ENDED = lazy_regex(r"\s(?:that\s)?(?:ended|ending|to)\s(?:on\s)?")
_LONGEST_GAP = 18
_RANGED = (DAY, PART, CLOCK, MONTH, QUARTER, SEASON, YEAR, DECADE)
_What = Moment | Length | Range


def compose(low: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, in text order, with neighbours joined that are one expression.

    Hours first ("from 9 a.m. to 5 p.m."), then the parts of one date, then ranges of dates. What told a time only
    together with a neighbour that is not there ("morning", "the week") is left out.
    """
    if len(mentions) > 2:
        mentions = _two_clocks(low, mentions)
    if len(mentions) > 1:
        mentions = _with_quarter_ends(low, _with_days_in_brackets(low, mentions))
        mentions = _pass(low, _pass(low, mentions, _hours), _one)
    kept = [m for m in mentions if not _needs_neighbour(m.what)]
    return _pass(low, kept, _range) if len(kept) > 1 else kept


def _pass(low: str, mentions: list[Mention], join: Callable[[str, Mention, Mention], Mention | None]) -> list[Mention]:
    out: list[Mention] = []
    for mention in mentions:
        while out and 0 <= mention.start - out[-1].end <= _LONGEST_GAP:
            both = None if _PARAGRAPH.search(low, out[-1].end, mention.start) else join(low, out[-1], mention)
            if both is None:
                break
            out.pop()
            mention = both
        out.append(mention)
    return out


def _two_clocks(low: str, mentions: list[Mention]) -> list[Mention]:
    """ "10.05pm (1105 GMT) on Tuesday": both clocks are of the day, and each remains an expression of its own."""
    out = list(mentions)
    for i, (first, second, day) in enumerate(zip(mentions, mentions[1:], mentions[2:], strict=False)):
        opened = _OPENED.fullmatch(low, first.end, second.start)
        if opened and _CLOSED.fullmatch(low, second.end, day.start) and isinstance(day.what, Moment):
            out[i : i + 2] = [_on(first, day.what), _on(second, day.what)]
    return out


def _with_days_in_brackets(low: str, mentions: list[Mention]) -> list[Mention]:
    """ "Monday (May 20)": the weekday is that day, and each remains an expression of its own."""
    out = list(mentions)
    for i, (day, told) in enumerate(pairwise(mentions)):
        if low[told.start - 1] != "(" or not _OPENED.fullmatch(low, day.end, told.start):
            continue
        a, b = day.what, told.what
        both = dated_weekday(a, b, ", ") if isinstance(a, Moment) and isinstance(b, Moment) else None
        out[i] = replace(day, what=both or a)
    return out


def _with_quarter_ends(low: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, a quarter by the day that it ended on: "the quarter ended Sept. 30"; each stays one of its own."""
    out = list(mentions)
    for i, (quarter, end) in enumerate(pairwise(mentions)):
        a, b = quarter.what, end.what
        if not (isinstance(a, Moment) and a.grain is QUARTER and a.side is REPORTED and not a.number):
            continue
        if isinstance(b, Moment) and b.grain is DAY and b.month and _ENDED.fullmatch(low, quarter.end, end.start):
            out[i] = replace(quarter, what=replace(b, grain=QUARTER, side=b.side or REPORTED))
    return out


def _on(clock: Mention, day: Moment) -> Mention:
    what = clock.what
    dated = clock_on(what, day, " on ") if isinstance(what, Moment) else None
    return replace(clock, what=dated or what)


def _needs_neighbour(what: _What) -> bool:
    if isinstance(what, Moment) and what.number and what.grain is DAY and not (what.month or what.year or what.shift):
        return True
    if not isinstance(what, Moment) or names_day(what) or what.month or what.year or what.number == 0:
        return False
    return what.grain in (PART, WEEK) or what.shift_after is not None


def _hours(low: str, a: Mention, b: Mention) -> Mention | None:
    if not (isinstance(a.what, Moment) and isinstance(b.what, Moment)):
        return None
    if a.what.grain is not CLOCK or b.what.grain is not CLOCK or names_day(a.what) or names_day(b.what):
        return None
    return _range(low, a, b)


def _one(low: str, a: Mention, b: Mention) -> Mention | None:
    gap = low[a.end : b.start]
    what: _What | None = None
    match a.what, b.what:
        case Length() as first, Length() as second:
            what = joined(first, second) if _AND.fullmatch(gap) else None
        case Length() as length, Moment() as moment:
            lasts = FOR_BEFORE.search(low, max(0, a.start - 7), a.start)
            what = None if lasts else counted_from(length, moment, gap) or week_on(length, moment, low, a, b)
        # "9 a.m. to 5 p.m. Monday through Friday": the days are a range of their own.
        case Range() as span, Moment() as moment if gap.strip() or not _UNTIL.match(low, b.end):
            what = next((days for rule in OF_SPAN if (days := rule(span, moment, gap))), None)
        case Moment() as moment, Range() as hours:
            what = day_with_hours(moment, hours, low, a, b) or winter_of(moment, hours, gap)
        case Moment() as first, Moment() as second if not (first.ref or second.ref):
            what = next((both for rule in OF_TWO if (both := rule(first, second, gap))), None)
    return Mention(a.start, b.end, what) if what else None


def _may_range(a: Moment) -> bool:
    return a.grain in _RANGED or a.ref == "PRESENT_REF"


def _range(low: str, a: Mention, b: Mention) -> Mention | None:
    """ "from 2010 to 2014", "between June 2014 and September 2015", "Monday to Friday"."""
    if not (isinstance(a.what, Moment) and isinstance(b.what, Moment)) or a.end == b.start:
        return None
    first, last = a.what, b.what
    if not _may_range(first) or not _may_range(last):
        return None
    gap = low[a.end : b.start]
    before = _FROM_BEFORE.search(low, max(0, a.start - 12), a.start)
    if before and gap[:1] == ",":
        gap = gap[1:]  # "from Jan. 1, 1985, to Dec. 31, 1988"
    if _UNTIL.fullmatch(gap) and (before or first.grain is last.grain or (first.year and last.year)):
        start = before.start() if before else a.start
    elif _BETWEEN.fullmatch(gap) and before and before[0].startswith("between"):
        start = before.start()
    else:
        return None
    if first.year is None and last.year is not None and first.month and not first.shift:
        # "from November to March 2016" began the year before.
        first = replace(first, year=last.year - (first.month > (last.month or 12)))
    weekdays = first.weekday and last.weekday and not (before or first.day or last.day or first.side)
    if weekdays or (first.grain is CLOCK and not names_day(first) and not names_day(last)):
        first, last = replace(first, habitual=True), replace(last, habitual=True)
    return Mention(start, b.end, Range(first, last))
