"""Neighbours that are one expression: "Friday, 17 January", "9 p.m. on Thursday", "between June 2014 and May 2015"."""

from collections.abc import Callable
from itertools import pairwise

from msgspec.structs import replace

from claimcheck.dates.joins import IN_THE, OF_TWO, OF_YEAR, clock_on, counted_from, dated_weekday, names_day, week_on
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
    Shift,
)
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
_ON_OR_NOTHING = lazy_regex(r",?\s+(?:on\s+)?")
_COMMA_ONLY = lazy_regex(r",?\s+")
_REACHING_BEFORE = lazy_regex(r"(?:\b(?:until|till|to|through|from|since|between|and)\s(?:the\s)?|-)\Z")


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
    """The mentions, both clocks of "10.05pm (1105 GMT) on Tuesday" on that day; each remains one of its own."""
    out = list(mentions)
    for i, (first, second, day) in enumerate(zip(mentions, mentions[1:], mentions[2:], strict=False)):
        opened = _OPENED.fullmatch(low, first.end, second.start)
        if opened and _CLOSED.fullmatch(low, second.end, day.start) and isinstance(day.what, Moment):
            out[i : i + 2] = [_on(first, day.what), _on(second, day.what)]
    return out


def _with_days_in_brackets(low: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, the weekday of "Monday (May 20)" that day; each remains one of its own."""
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
    """Both as one range: "from 2010 to 2014", "between June 2014 and May 2015", "Monday to Friday"; else None."""
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


def _hours_of_day(hours: Range, day: Moment, gap: str) -> Range | None:
    """The hours of that day: "from 9 a.m. to noon on Friday"."""
    if not _may_be_hours_of(day, hours) or day.grain not in (DAY, PART) or not _ON_OR_NOTHING.fullmatch(gap):
        return None
    return _hours_on(day, hours)


def _hours_in_part(hours: Range, part: Moment, gap: str) -> Range | None:
    """The hours of a day, of which the part says no more: "from 9 to 11 p.m. on Friday" + "night"."""
    dated = hours.first.grain is CLOCK and names_day(hours.first)
    return hours if dated and part.part and not names_day(part) and IN_THE.fullmatch(gap) else None


def day_with_hours(day: Moment, hours: Range, low: str, a: Mention, b: Mention) -> Range | None:
    """The hours of that day: "Thursday, Nov. 16, from 6 to 8 p.m."; None for "until 31 August, 10am-4pm"."""
    if not _may_be_hours_of(day, hours) or day.grain is not DAY or not names_day(day):
        return None
    if not _COMMA_ONLY.fullmatch(low, a.end, b.start) or _REACHING_BEFORE.search(low, max(0, a.start - 12), a.start):
        return None
    return _hours_on(day, hours)


def _may_be_hours_of(day: Moment, hours: Range) -> bool:
    return hours.first.grain is CLOCK and not names_day(hours.first) and not day.shift_after


def _hours_on(day: Moment, hours: Range) -> Range:
    on = replace(day, grain=CLOCK, part=None)  # no longer the hours of any day
    first, last = hours.first.clock or "", hours.last.clock or ""
    past_midnight = last < first != "24:00"
    return Range(
        replace(on, clock=first), replace(on, clock=last, shift_after=Shift(1, "day") if past_midnight else None)
    )


def _dated_hours(hours: Range, day: Moment, gap: str) -> Range | None:
    """The hours of a weekday with its date: "between 4pm and 5pm on Saturday, September 13"."""
    if not hours.first.clock or not hours.last.clock:
        return None
    first, last = dated_weekday(hours.first, day, gap), dated_weekday(hours.last, day, gap)
    return Range(replace(first, grain=CLOCK), replace(last, grain=CLOCK)) if first and last else None


def _days_of_year(days: Range, year: Moment, gap: str) -> Range | None:
    """The days in that year: "July 10-14 next year", "from 3 to 9 May last year"."""
    if year.grain is not YEAR or not year.shift or not OF_YEAR.fullmatch(gap):
        return None
    if days.first.month is None or days.first.year or days.last.month is None or days.last.year:
        return None
    return Range(replace(days.first, shift=year.shift), replace(days.last, shift=year.shift))


def winter_of(winter: Moment, years: Range, gap: str) -> Moment | None:
    """A winter of two years, which began in the first of them: "the winter of 1987-88"; else None."""
    told = winter.season and not (winter.year or winter.shift) and years.first.grain is YEAR
    return replace(winter, year=years.first.year, side=None) if told and OF_YEAR.fullmatch(gap) else None


OF_SPAN = (_hours_of_day, _hours_in_part, _dated_hours, _days_of_year)
