"""Moments and ranges against the article's date: which days they are."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace

from claimcheck.dates.calendar import (
    Resolved,
    around,
    in_year,
    nth_day_of,
    nth_weekend_of,
    of_day,
    of_month,
    of_nth_week,
    of_week,
    of_weekend,
    shifted,
)
from claimcheck.dates.context import Context
from claimcheck.dates.moment import (
    ARTICLE,
    CLOCK,
    DAY,
    FUTURE,
    HALF,
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
    Range,
    Shift,
    Side,
)
from claimcheck.dates.stated import UNKNOWN, stated
from claimcheck.dates.words import SEASON_MONTHS

# Half a quarter: the day that a quarter ends on may be one of the next.
_MIDST = timedelta(45)
# The winter that is meant in January began in the year before.
_WINTER, _SPRING = "WI", SEASON_MONTHS["SP"]


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
        found = _shifted(moment, context) if moment.shift else stated(moment, context, told)
        if moment.shift_after and found.first:
            found = _shifted_from(_middle(found), moment.shift_after, moment.grain)
        if found.grain is DAY and found.first and moment.grain in _AROUND_DAY:
            found = _AROUND_DAY[moment.grain](found.first)
    except (ValueError, OverflowError):  # out of the calendar: the year 0, 30 February
        found = _as_stated(moment)
    if moment.clock:
        return replace(found, timex=_with_clock(found, moment.clock), grain=CLOCK)
    if moment.part:
        return replace(found, timex=f"{found.timex}T{moment.part}", grain=PART)
    return found


def _middle(found: Resolved) -> date:
    """Of a week or month, a day that the same week or month of another year holds, too."""
    assert found.first is not None
    return found.first if found.last is None else found.first + (found.last - found.first) // 2


def _shifted_from(day: date, shift: Shift, grain: Grain) -> Resolved:
    """What lies so far from the day: "three days after" it, "the week before"; a weekend does not hold it."""
    if grain is not WEEKEND:
        return around(shifted(day, shift), grain)
    away = day.isoweekday() if shift.count < 0 else -((6 - day.isoweekday()) % 7 or 7)
    return of_weekend(day - timedelta(away))


def _weekend_beside(day: date) -> Resolved:
    """The weekend that a Monday or Tuesday off makes longer is the one before."""
    return of_weekend(day - timedelta(day.isoweekday() if day.isoweekday() < 4 else 0))


def _quarter_ending(day: date) -> Resolved:
    """The calendar's quarter that is most of the one which ends on the day."""
    return around(day - _MIDST, QUARTER)


def _as_stated(moment: Moment) -> Resolved:
    """A day that no calendar has: "30 February"."""
    year = "XXXX" if moment.year is None else f"{moment.year:04}"
    return Resolved(f"{year}-{moment.month:02}-{moment.day:02}" if moment.month and moment.day else UNKNOWN[DAY])


def _with_clock(found: Resolved, clock: str) -> str:
    return f"{found.timex}T{clock}" if found.grain is DAY and found.timex != UNKNOWN[DAY] else f"T{clock}"


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
    """The next of its name, "the following Monday", from what was told before; else from the article's day, for
    which "the previous Monday" is not the one just gone."""
    side = FUTURE if sign > 0 else PAST
    like = context.previous
    if like is None or like.first is None:
        if moment.weekday and sign < 0:
            return _shifted(replace(moment, shift=Shift(-1, "week")), context)
        return stated(replace(moment, shift=None, side=side), context, side)
    day = like.last if sign > 0 else like.first
    return stated(replace(moment, shift=None, side=side), replace(context, anchor=day), side)


def _reported(context: Context) -> Resolved | None:
    previous = context.previous
    if previous is not None and previous.grain in (MONTH, QUARTER, HALF, YEAR):
        return previous
    return context.quarter or previous


def _refined(moment: Moment, day: date, grain: Grain) -> Resolved:
    """The stretch of that grain around the day, or what the moment names in it: "Friday of last week"."""
    if moment.number and grain is DAY and moment.shift:
        return in_year(moment, day.year) if moment.month else nth_day_of(around(day, MONTH), moment)
    if moment.month and moment.day:
        # Where both are told, the weekday says nothing of the day; it may be wrong.
        return of_day(date(day.year, moment.month, moment.day))
    if moment.weekday:
        return of_day(day + timedelta(moment.weekday - day.isoweekday()))
    if moment.number and grain in (WEEK, WEEKEND) and moment.shift and moment.shift.unit == "month":
        month = of_month(day.year, day.month)
        if grain is WEEKEND:
            return nth_weekend_of(month, moment.number)
        return of_nth_week(month.first or day, month.last or day, moment.number)
    if moment.day:
        return of_day(date(day.year, day.month, moment.day))
    if moment.month or moment.named or moment.season or moment.number:
        begun = moment.season == _WINTER and day.month < _SPRING
        return in_year(moment, day.year - begun)
    return around(day, grain)


def _without_anchor(moment: Moment) -> Resolved:
    if moment.shift == Shift(0, "day"):
        return Resolved("PRESENT_REF", grain=REF)
    if moment.weekday or moment.month or moment.season or moment.number or moment.named:
        return stated(replace(moment, shift=None), Context(), NEAREST)
    return Resolved(UNKNOWN.get(moment.grain, UNKNOWN[DAY]), grain=moment.grain)


def resolve_range(what: Range, context: Context, side: Side) -> tuple[Resolved, Resolved]:
    """Both ends, each resolved for itself; where they come out crossed, to one side and the last counted on from the
    first ("from Friday to Tuesday"), or else the first counted back from the last ("from January to October")."""
    first = resolve(what.first, context, side)
    last = end = resolve(what.last, replace(context, previous=first), side)
    if _crossed(first, last):
        first = resolve(what.first, context, PAST)
        last = resolve(what.last, replace(context, anchor=first.first), FUTURE)
    begin, finish = what.first, what.last
    if _crossed(first, last) and end.first and begin.month and finish.month and begin.year is None:
        later = (begin.month, begin.day or 0) > (finish.month, finish.day or 31)
        first, last = resolve(replace(begin, year=end.first.year - later), context, side), end
    return first, last


def _crossed(first: Resolved, last: Resolved) -> bool:
    return first.first is not None and last.last is not None and first.first > last.last


# "The week of 4 May", "Easter weekend", "the quarter ended Sept. 30", "the new year".
_AROUND_DAY: dict[Grain, Callable[[date], Resolved]] = {
    WEEK: of_week,
    WEEKEND: _weekend_beside,
    QUARTER: _quarter_ending,
    YEAR: lambda day: around(day, YEAR),
}
