"""Moments against the article's date: which days they are."""

from calendar import isleap, monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from claimcheck.dates.calendar import (
    Resolved,
    around,
    of_century,
    of_day,
    of_decade,
    of_half,
    of_month,
    of_nth_week,
    of_quarter,
    of_quarter_before,
    of_season,
    of_week,
    of_weekend,
    of_year,
    shifted,
)
from claimcheck.dates.context import Context
from claimcheck.dates.holidays import HOLIDAYS
from claimcheck.dates.moment import (
    ARTICLE,
    CENTURY,
    CLOCK,
    DAY,
    DECADE,
    FUTURE,
    HALF,
    LAST,
    MONTH,
    NEAREST,
    PART,
    PAST,
    QUARTER,
    REF,
    REPORT,
    REPORTED,
    SUCH,
    WEEK,
    WEEKEND,
    YEAR,
    Grain,
    Moment,
    Shift,
    Side,
)
from claimcheck.dates.words import SEASON_MONTHS


def resolve(moment: Moment, context: Context, side: Side) -> Resolved:
    """The days of a moment.

    side: where the sentence's tense puts a moment that says neither year nor direction.
    What cannot be known stays ``X`` in the timex, its days None.
    """
    if moment.ref:
        today = context.anchor if moment.ref == "PRESENT_REF" else None
        return Resolved(moment.ref, today, today, REF)
    if moment.habitual:
        return Resolved(f"XXXX-WXX-{moment.weekday}" if moment.weekday else f"T{moment.clock}", grain=moment.grain)
    try:
        told = side if moment.side is None or moment.side is REPORTED else moment.side
        found = _shifted(moment, context) if moment.shift else _stated(moment, context, told)
        if moment.shift_after and found.first:
            found = _shifted_from(_middle(found), moment.shift_after, moment.grain)
        if moment.grain is WEEK and found.grain is DAY and found.first:
            found = of_week(found.first)
        if moment.grain is WEEKEND and found.grain is DAY and found.first:
            found = _weekend_beside(found.first)
        if moment.grain is YEAR and found.grain is DAY and found.first:  # "the new year"
            found = of_year(found.first.year)
    except (ValueError, OverflowError):  # out of the calendar: the year 0, 30 February
        found = _as_stated(moment)
    if moment.clock:
        return replace(found, timex=_with_clock(found, moment.clock), grain=CLOCK)
    if moment.part:
        return replace(found, timex=f"{found.timex}T{moment.part}", grain=PART)
    return found


def _middle(found: Resolved) -> date:
    """Of a week or month told by its days, one that the same week or month of another year holds, too."""
    assert found.first is not None
    return found.first if found.last is None else found.first + (found.last - found.first) // 2


def _shifted_from(day: date, shift: Shift, grain: Grain) -> Resolved:
    """ "three days after" the day, "the week before" it; the weekend beside it is one without it."""
    if grain is not WEEKEND:
        return around(shifted(day, shift), grain)
    away = day.isoweekday() if shift.count < 0 else -((6 - day.isoweekday()) % 7 or 7)
    return of_weekend(day - timedelta(away))


def _weekend_beside(day: date) -> Resolved:
    """The weekend that a Monday or Tuesday off makes longer is the one before."""
    return of_weekend(day - timedelta(day.isoweekday() if day.isoweekday() < 4 else 0))


def _as_stated(moment: Moment) -> Resolved:
    """A day that no calendar has: "30 February"."""
    year = "XXXX" if moment.year is None else f"{moment.year:04}"
    return Resolved(f"{year}-{moment.month:02}-{moment.day:02}" if moment.month and moment.day else "XXXX-XX-XX")


def _with_clock(found: Resolved, clock: str) -> str:
    return f"{found.timex}T{clock}" if found.grain is DAY and "X" not in found.timex else f"T{clock}"


# The winter that is meant in January began in the year before.
_WINTER, _SPRING = "WI", SEASON_MONTHS["SP"]
_UNKNOWN = {
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


def _shifted(moment: Moment, context: Context) -> Resolved:
    shift = moment.shift
    assert shift is not None
    if shift.unit == SUCH:
        return _next_such(moment, shift.count, context)
    base, grain = context.anchor, moment.grain
    if shift.base is not ARTICLE:
        like = context.previous
        if shift.unit == "year":
            like = context.quarter if shift.base is REPORT else _reported(context)
        if like is not None and like.first is not None:
            base = like.first
            # "a year earlier" is as long as what it looks back from: the same quarter, the same month.
            if shift.unit == "year" and grain is YEAR and like.grain in (MONTH, QUARTER, HALF):
                grain = like.grain
    if base is None:
        return _without_anchor(moment)
    return _refined(moment, shifted(base, shift), grain)


def _next_such(moment: Moment, sign: int, context: Context) -> Resolved:
    """ "the following Monday", "the previous summer": from what was told before, or else from the article's day, for
    which "the previous Monday" is not the one just gone."""
    side = FUTURE if sign > 0 else PAST
    like = context.previous
    if like is None or like.first is None:
        if moment.weekday and sign < 0:
            return _shifted(replace(moment, shift=Shift(-1, "week")), context)
        return _stated(replace(moment, shift=None, side=side), context, side)
    day = like.last if sign > 0 else like.first
    return _stated(replace(moment, shift=None, side=side), replace(context, anchor=day), side)


def _reported(context: Context) -> Resolved | None:
    previous = context.previous
    if previous is not None and previous.grain in (MONTH, QUARTER, HALF, YEAR):
        return previous
    return context.quarter or previous


def _refined(moment: Moment, day: date, grain: Grain) -> Resolved:
    """The stretch of that grain around the day, or what the moment names in it: "Friday of last week"."""
    if moment.number and grain is DAY and moment.shift:
        return _in_year(moment, day.year) if moment.month else _nth_day_of(around(day, MONTH), moment)
    if moment.weekday:
        return of_day(day + timedelta(moment.weekday - day.isoweekday()))
    if moment.month and moment.day:
        return of_day(date(day.year, moment.month, moment.day))
    if moment.number and grain is WEEK and moment.shift and moment.shift.unit == "month":
        month = of_month(day.year, day.month)
        return of_nth_week(month.first or day, month.last or day, moment.number)
    if moment.day:
        return of_day(date(day.year, day.month, moment.day))
    if moment.month or moment.named or moment.season or moment.number:
        begun = moment.season == _WINTER and day.month < _SPRING
        return _in_year(moment, day.year - begun)
    return around(day, grain)


def _without_anchor(moment: Moment) -> Resolved:
    if moment.shift == Shift(0, "day"):
        return Resolved("PRESENT_REF", grain=REF)
    if moment.weekday or moment.month or moment.season or moment.number or moment.named:
        return _stated(replace(moment, shift=None), Context(), NEAREST)
    return Resolved(_UNKNOWN.get(moment.grain, "XXXX-XX-XX"), grain=moment.grain)


def _stated(moment: Moment, context: Context, side: Side) -> Resolved:
    anchor = context.anchor
    if moment.month and moment.day:
        return _month_day(moment, anchor, side)
    if moment.weekday and moment.day:
        return _weekday_of_month(moment.weekday, moment.day, anchor, side)
    if moment.day:
        return _day_of_month(moment.day, anchor, side)
    if moment.weekday and not moment.number:
        return _weekday(moment.weekday, anchor, side, strict=moment.side is not None)
    if moment.year is not None:
        if moment.grain is QUARTER and not moment.number:
            return _same_quarter(moment.year, context)
        return _in_year(moment, moment.year)
    if moment.grain is CLOCK and context.day is not None:
        return _day_of_clock(moment.clock or "", context.day, context.clock)
    if anchor is None:
        return _yearless(moment)
    if moment.grain is WEEKEND and not moment.named:
        # With no verb to tell, the nearer one: on a Thursday or Friday the one to come.
        ahead = side is FUTURE or anchor.isoweekday() > (3 if side is NEAREST else 5)
        return of_weekend(anchor + timedelta(0 if ahead else -5))
    if moment.grain is QUARTER and moment.number is None:
        return context.quarter or of_quarter_before(anchor)
    if moment.grain in (QUARTER, HALF):
        return _numbered(moment, anchor, side)
    if moment.grain in (DAY, CLOCK, PART) and not (moment.named or moment.number):
        return of_day(anchor)
    if moment.grain is MONTH and moment.month and not moment.side:
        years = _years_beside((moment.month,), (anchor.month,), anchor.year)
    else:  # the winter of the year before last may be the last one that is over
        years = range(anchor.year - (2 if moment.season else 1), anchor.year + 2)
    choices = [_in_year(moment, year) for year in years]
    return _beside(choices, anchor, side) if moment.side else _likeliest(choices, anchor, side)


# A quarter is reported on for so many days after its end.
_REPORTING = 100


def _numbered(moment: Moment, anchor: date, tense: Side) -> Resolved:
    """The third quarter, the second half: the last that has begun, unless the clause speaks of what is to come."""
    choices = [_in_year(moment, year) for year in range(anchor.year - 1, anchor.year + 2)]
    begun = _beside(choices, anchor, REPORTED)
    assert begun.last is not None
    if tense is not FUTURE or begun.last >= anchor:
        return begun
    # "It will publish third-quarter results"
    if moment.side is REPORTED and (anchor - begun.last).days <= _REPORTING:
        return begun
    return _beside(choices, anchor, FUTURE)


def _same_quarter(year: int, context: Context) -> Resolved:
    """ "the 2018 quarter": the one that is reported on, of that year; without one, all of the year."""
    reported = context.quarter
    if reported is None or reported.first is None:
        return of_year(year)
    return of_quarter(year, (reported.first.month + 2) // 3)


def _years_beside(place: tuple[int, ...], today: tuple[int, ...], year: int) -> Sequence[int]:
    """The years in which that place in the calendar, its month or month and day, comes last and next."""
    if place == today:
        return (year,)
    return (year - 1, year) if place > today else (year, year + 1)


def _day_of_clock(clock: str, day: Resolved, before: str | None) -> Resolved:
    """The day spoken of; after an hour of its evening the small hours are those of the next."""
    if before is not None and before >= "18" and clock < "08" and day.first is not None:
        return of_day(day.first + timedelta(1))
    return day


def _yearless(moment: Moment) -> Resolved:
    if moment.grain in _UNKNOWN and not (moment.month or moment.number or moment.named):
        return Resolved(_UNKNOWN[moment.grain], grain=moment.grain)
    if moment.grain is CLOCK:
        return Resolved(_UNKNOWN[DAY], grain=DAY)
    if moment.grain is DAY and moment.number:
        return Resolved(f"XXXX-{moment.month:02}" if moment.month else "XXXX", grain=DAY)
    return Resolved(_in_year(moment, 2000).timex.replace("2000", "XXXX", 1), grain=moment.grain)


def _in_year(moment: Moment, year: int) -> Resolved:
    match moment.grain:
        case _ if moment.named:
            return of_day(HOLIDAYS[moment.named](year))
        case Grain.WEEK if moment.number:
            whole = of_month(year, moment.month) if moment.month else of_year(year)
            assert whole.first is not None
            assert whole.last is not None
            return of_nth_week(whole.first, whole.last, moment.number)
        case Grain.DAY if moment.number:
            return _nth_day_of(of_month(year, moment.month) if moment.month else of_year(year), moment)
        case Grain.MONTH:
            return of_month(year, moment.month or (12 if moment.number == LAST else moment.number or 0))
        case Grain.SEASON:
            assert moment.season is not None
            return of_season(year, moment.season)
        case Grain.QUARTER:
            return of_quarter(year, moment.number or 1)
        case Grain.HALF:
            return of_half(year, moment.number or 1)
        case Grain.DECADE:
            return of_decade(year)
        case Grain.CENTURY:
            return of_century(year)
        case _:
            return of_year(year)


def _nth_day_of(whole: Resolved, moment: Moment) -> Resolved:
    """ "the last day", "the first Saturday" of a month or year; ValueError where it has none."""
    assert whole.first is not None
    assert whole.last is not None
    weekday, number = moment.weekday, moment.number or 1
    if number == LAST:
        day = whole.last - timedelta((whole.last.isoweekday() - weekday) % 7 if weekday else 0)
    else:
        ahead = (weekday - whole.first.isoweekday()) % 7 + 7 * (number - 1) if weekday else number - 1
        day = whole.first + timedelta(ahead)
    if day > whole.last:
        raise ValueError("no such day")
    return of_day(day)


def _beside(choices: list[Resolved], anchor: date, side: Side) -> Resolved:
    """The nearest that is wholly past, or wholly to come: "last April" in April is a year ago."""
    if side is REPORTED:
        return [c for c in choices if c.first is not None and c.first <= anchor][-1]
    if side is FUTURE:
        return next(c for c in choices if c.first is not None and c.first > anchor)
    return [c for c in choices if c.last is not None and c.last < anchor][-1]


# A date without a year that is so many times nearer on the one side of the article's date lies there, whatever the
# tense: news of October that prints "Nov. 17" does not mean eleven months ago.
_MUCH_NEARER = {PAST: 10, FUTURE: 4, NEAREST: 1, REPORTED: 1000}


def _likeliest(choices: list[Resolved], anchor: date, side: Side) -> Resolved:
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
        years = _years_beside((moment.month, moment.day), (anchor.month, anchor.day), anchor.year)
        days = [date(y, moment.month, moment.day) for y in years]
    if moment.weekday:
        fitting = [d for d in days if d.isoweekday() == moment.weekday and abs((d - anchor).days) < 366]
        days = fitting if len(fitting) == 1 else days
    if len(days) == 1:
        return of_day(days[0])
    choices = [of_day(d) for d in days]
    return _beside(choices, anchor, side) if moment.side else _likeliest(choices, anchor, side)


def _weekday_of_month(weekday: int, day: int, anchor: date | None, side: Side) -> Resolved:
    """ "Friday 13th": the nearest such day on that side of the article's date."""
    if anchor is None:
        return Resolved(f"XXXX-XX-{day:02}")
    steps = {FUTURE: (1,), NEAREST: (1, -1)}.get(side, (-1,))
    for distance in range(1500):
        for found in (anchor + timedelta(step * distance) for step in steps):
            if found.day == day and found.isoweekday() == weekday:
                return of_day(found)
    raise ValueError("no such day")


def _day_of_month(day: int, anchor: date | None, side: Side) -> Resolved:
    """ "the 18th": of the month before, this one or the next."""
    if anchor is None:
        return Resolved(f"XXXX-XX-{day:02}")
    months = [anchor + relativedelta(day=1, months=off) for off in (-2, -1, 0, 1, 2)]
    days = [of_day(m.replace(day=day)) for m in months if day <= monthrange(m.year, m.month)[1]]
    return _likeliest(days, anchor, side)


def _weekday(weekday: int, anchor: date | None, side: Side, strict: bool) -> Resolved:
    """strict: "last Friday" on a Friday is a week ago, where plain "Friday" is that day."""
    if anchor is None:
        return Resolved(f"XXXX-WXX-{weekday}")
    ahead = (weekday - anchor.isoweekday()) % 7
    if side is FUTURE:
        return of_day(anchor + timedelta(7 if strict and ahead == 0 else ahead))
    return of_day(anchor - timedelta(7 if strict and ahead == 0 else (7 - ahead) % 7))
