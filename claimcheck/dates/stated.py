"""Moments that say what they are and not how far off: "March 3", "Friday", "the third quarter", "the weekend"."""

from calendar import isleap, monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from claimcheck.dates.calendar import Resolved, in_year, of_day, of_quarter, of_quarter_before, of_weekend, of_year
from claimcheck.dates.context import Context
from claimcheck.dates.moment import (
    CENTURY,
    CLOCK,
    DAY,
    DECADE,
    FUTURE,
    HALF,
    MONTH,
    NEAREST,
    PART,
    PAST,
    QUARTER,
    REPORTED,
    WEEK,
    WEEKEND,
    YEAR,
    Moment,
    Side,
)

UNKNOWN = {
    DAY: "XXXX-XX-XX",
    WEEK: "XXXX-WXX",
    WEEKEND: "XXXX-WXX-WE",
    MONTH: "XXXX-XX",
    QUARTER: "XXXX-QX",
    HALF: "XXXX-HX",
    YEAR: "XXXX",
    DECADE: "XXX",
    CENTURY: "XX",
}
# A quarter is reported on for so many days after its end.
_REPORTING = 100
_WEEK = 7
# Of a date without a year that is so near, in days, a weekday that does not fit is wrong; further off it tells which.
_SURELY_NEAR = 60
# A date without a year that is so many times nearer on the one side of the article's date lies there, whatever the
# tense: news of October that prints "Nov. 17" does not mean eleven months ago.
_MUCH_NEARER = {PAST: 10, FUTURE: 4, NEAREST: 1, REPORTED: 1000}


def stated(moment: Moment, context: Context, side: Side) -> Resolved:
    anchor = context.anchor
    if moment.grain is QUARTER and moment.side is REPORTED and not moment.number and context.quarter:
        return context.quarter
    if moment.month and moment.day:
        return _month_day(moment, anchor, side)
    if moment.weekday and moment.day:
        return _weekday_of_month(moment.weekday, moment.day, anchor, side)
    if moment.day:
        return _day_of_month(moment.day, anchor, side)
    if moment.weekday and not moment.number:
        if moment.definite and (after := _day_long_before(context)):
            return _weekday(moment.weekday, after, FUTURE, strict=True)
        return _weekday(moment.weekday, anchor, side, strict=moment.side is not None)
    if moment.year is not None:
        if moment.grain is QUARTER and not moment.number:
            return _same_quarter(moment.year, context)
        return in_year(moment, moment.year)
    if moment.grain is CLOCK and context.day is not None:
        return _day_of_clock(moment.clock or "", context.day, context.clock)
    if anchor is None:
        return _yearless(moment)
    if moment.grain is WEEKEND and not (moment.named or moment.number):
        # With no verb to tell, the nearer one: on a Thursday or Friday the one to come.
        ahead = side is FUTURE or anchor.isoweekday() > (3 if side is NEAREST else 5)
        return of_weekend(anchor + timedelta(0 if ahead else -5))
    if moment.grain is QUARTER and moment.number is None:
        return of_quarter_before(anchor)
    if moment.grain in (QUARTER, HALF):
        return _numbered(moment, anchor, side)
    if moment.grain in (DAY, CLOCK, PART) and not (moment.named or moment.number):
        return of_day(anchor)
    if moment.grain is MONTH and moment.month and not moment.side:
        years = years_beside((moment.month,), (anchor.month,), anchor.year)
    else:  # the winter of the year before last may be the last one that is over
        years = range(anchor.year - (2 if moment.season else 1), anchor.year + 2)
    choices = [in_year(moment, year) for year in years]
    return beside(choices, anchor, side) if moment.side else likeliest(choices, anchor, side)


def _day_long_before(context: Context) -> date | None:
    """The day told last, where it is not of the week before the article: "the Friday" is the next one after it."""
    told, anchor = context.previous, context.anchor
    if anchor is None or told is None or told.first is None or told.grain not in (DAY, PART, CLOCK):
        return None
    return told.last if (anchor - told.first).days > _WEEK else None


def _numbered(moment: Moment, anchor: date, tense: Side) -> Resolved:
    """The third quarter, the second half: the last that has begun, unless the clause speaks of what is to come."""
    choices = [in_year(moment, year) for year in range(anchor.year - 1, anchor.year + 2)]
    begun = beside(choices, anchor, REPORTED)
    assert begun.last is not None
    if tense is not FUTURE or begun.last >= anchor:
        return begun
    # "It will publish third-quarter results"
    if moment.side is REPORTED and (anchor - begun.last).days <= _REPORTING:
        return begun
    return beside(choices, anchor, FUTURE)


def _same_quarter(year: int, context: Context) -> Resolved:
    """The quarter of that year which is reported on ("the 2018 quarter"); without one, all of the year."""
    reported = context.quarter
    if reported is None or reported.first is None:
        return of_year(year)
    return of_quarter(year, (reported.first.month + 2) // 3)


def _day_of_clock(clock: str, day: Resolved, before: str | None) -> Resolved:
    """The day spoken of; after an hour of its evening the small hours are those of the next."""
    if before is not None and before >= "18" and clock < "08" and day.first is not None:
        return of_day(day.first + timedelta(1))
    return day


def _yearless(moment: Moment) -> Resolved:
    if moment.grain in UNKNOWN and not (moment.month or moment.number or moment.named):
        return Resolved(UNKNOWN[moment.grain], grain=moment.grain)
    if moment.grain is CLOCK:
        return Resolved(UNKNOWN[DAY], grain=DAY)
    if moment.grain is DAY and moment.number:
        return Resolved(f"XXXX-{moment.month:02}" if moment.month else "XXXX", grain=DAY)
    return Resolved(in_year(moment, 2000).timex.replace("2000", "XXXX", 1), grain=moment.grain)


def _month_day(moment: Moment, anchor: date | None, side: Side) -> Resolved:
    assert moment.month
    assert moment.day
    if moment.year is not None:
        return of_day(date(moment.year, moment.month, moment.day))
    if anchor is None:
        return Resolved(f"XXXX-{moment.month:02}-{moment.day:02}")
    if (moment.month, moment.day) == (2, 29):  # the next may be eight years off
        days = [date(y, 2, 29) for y in range(anchor.year - 8, anchor.year + 9) if isleap(y)]
    elif moment.weekday or moment.side:
        days = [date(y, moment.month, moment.day) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    else:
        years = years_beside((moment.month, moment.day), (anchor.month, anchor.day), anchor.year)
        days = [date(y, moment.month, moment.day) for y in years]
    choices = [of_day(d) for d in days]
    found = (
        beside(choices, anchor, side) if moment.side else likeliest(choices, anchor, side) if days[1:] else choices[0]
    )
    if moment.weekday and found.first and abs((found.first - anchor).days) > _SURELY_NEAR:
        fitting = [d for d in days if d.isoweekday() == moment.weekday and abs((d - anchor).days) < 366]
        return of_day(fitting[0]) if len(fitting) == 1 else found
    return found


def _weekday_of_month(weekday: int, day: int, anchor: date | None, side: Side) -> Resolved:
    """The nearest such day on that side of the article's date: "Friday 13th"."""
    if anchor is None:
        return Resolved(f"XXXX-XX-{day:02}")
    steps = {FUTURE: (1,), NEAREST: (1, -1)}.get(side, (-1,))
    for distance in range(1500):
        for found in (anchor + timedelta(step * distance) for step in steps):
            if found.day == day and found.isoweekday() == weekday:
                return of_day(found)
    raise ValueError("no such day")


def _day_of_month(day: int, anchor: date | None, side: Side) -> Resolved:
    """The day of the month before, this one or the next: "the 18th"."""
    if anchor is None:
        return Resolved(f"XXXX-XX-{day:02}")
    months = [anchor + relativedelta(day=1, months=off) for off in (-2, -1, 0, 1, 2)]
    days = [of_day(m.replace(day=day)) for m in months if day <= monthrange(m.year, m.month)[1]]
    return likeliest(days, anchor, side)


def _weekday(weekday: int, anchor: date | None, side: Side, strict: bool) -> Resolved:
    """strict: "last Friday" on a Friday is a week ago, where plain "Friday" is that day."""
    if anchor is None:
        return Resolved(f"XXXX-WXX-{weekday}")
    ahead = (weekday - anchor.isoweekday()) % 7
    if side is FUTURE:
        return of_day(anchor + timedelta(7 if strict and ahead == 0 else ahead))
    return of_day(anchor - timedelta(7 if strict and ahead == 0 else (7 - ahead) % 7))


def years_beside(place: tuple[int, ...], today: tuple[int, ...], year: int) -> Sequence[int]:
    """The years in which that place in the calendar, its month or month and day, comes last and next."""
    if place == today:
        return (year,)
    return (year - 1, year) if place > today else (year, year + 1)


def beside(choices: list[Resolved], anchor: date, side: Side) -> Resolved:
    """The nearest that is wholly past, or wholly to come: "last April" in April is a year ago."""
    if side is REPORTED:
        return [c for c in choices if c.first is not None and c.first <= anchor][-1]
    if side is FUTURE:
        return next(c for c in choices if c.first is not None and c.first > anchor)
    return [c for c in choices if c.last is not None and c.last < anchor][-1]


def likeliest(choices: list[Resolved], anchor: date, side: Side) -> Resolved:
    past = [c for c in choices if c.first is not None and c.first <= anchor][-1]
    future = next(c for c in choices if c.last is not None and c.last >= anchor)
    if past is future:
        return past
    assert past.last is not None
    assert future.first is not None
    behind, ahead = (anchor - past.last).days, (future.first - anchor).days
    much_nearer = _MUCH_NEARER[side]
    if much_nearer * behind <= ahead:
        return past
    if much_nearer * ahead <= behind:
        return future
    if side is NEAREST:
        return past if behind <= ahead else future
    return future if side is FUTURE else past
