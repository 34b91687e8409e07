"""Stretches of the calendar, each with its TIMEX3 value (TimeML 1.2.1 annotation guidelines, ISO 8601) and its days."""

from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

import msgspec
from dateutil.relativedelta import relativedelta

from claimcheck.dates.holidays import holiday
from claimcheck.dates.moment import (
    CENTURY,
    DAY,
    DECADE,
    HALF,
    LAST,
    MONTH,
    QUARTER,
    SEASON,
    WEEK,
    WEEKEND,
    YEAR,
    Grain,
    Moment,
    Shift,
)
from claimcheck.dates.words import SEASON_MONTHS

_DAYS = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Resolved(msgspec.Struct, frozen=True, gc=False):
    """A moment's TIMEX3 value and, where it is known, its first and last day."""

    timex: str
    first: date | None = None
    last: date | None = None
    grain: Grain = DAY


def years_after(day: date, years: int) -> date:
    """The day so many years later, or before; the first or last of the calendar where it has no such year."""
    try:
        return day + relativedelta(years=years)
    except (ValueError, OverflowError):
        return date.max if years > 0 else date.min


def of_day(day: date) -> Resolved:
    return Resolved(day.isoformat(), day, day, DAY)


def of_week(day: date) -> Resolved:
    """The ISO week that holds the day, Monday to Sunday."""
    year, week, weekday = day.isocalendar()
    first = day - timedelta(weekday - 1)
    return Resolved(f"{year}-W{week:02}", first, first + timedelta(6), WEEK)


def of_weekend(day: date) -> Resolved:
    week = of_week(day)
    assert week.last is not None
    return Resolved(f"{week.timex}-WE", week.last - timedelta(1), week.last, WEEKEND)


def of_nth_week(first: date, last: date, number: int) -> Resolved:
    """The ISO week of a year or month: its first holds the first Thursday (ISO 8601), LAST the last."""
    thursday = last - timedelta((last.isoweekday() - 4) % 7)
    if number != LAST:
        thursday = first + timedelta((4 - first.isoweekday()) % 7 + 7 * (number - 1))
    return of_week(thursday)


def of_month(year: int, month: int) -> Resolved:
    return Resolved(f"{year:04}-{month:02}", date(year, month, 1), date(year, month, monthrange(year, month)[1]), MONTH)


def _of_months(timex: str, year: int, month: int, count: int, grain: Grain) -> Resolved:
    first = date(year, month, 1)
    return Resolved(timex, first, _months_on(first, count) - timedelta(1), grain)


def _months_on(day: date, count: int) -> date:
    """The same day so many months on, or the last of that month."""
    years, month = divmod(12 * day.year + day.month - 1 + count, 12)
    if not MINYEAR <= years <= MAXYEAR:
        raise OverflowError("year out of range")
    if day.day <= 28:
        return date(years, month + 1, day.day)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def of_quarter(year: int, number: int) -> Resolved:
    return _of_months(f"{year:04}-Q{number}", year, 3 * number - 2, 3, QUARTER)


def of_quarter_before(day: date) -> Resolved:
    """The last quarter that was over on that day."""
    number = (day.month - 1) // 3
    return of_quarter(day.year, number) if number else of_quarter(day.year - 1, 4)


def of_half(year: int, number: int) -> Resolved:
    return _of_months(f"{year:04}-H{number}", year, 6 * number - 5, 6, HALF)


def of_season(year: int, season: str) -> Resolved:
    """Meteorological seasons of the northern hemisphere; the winter of a year begins in its December."""
    return _of_months(f"{year:04}-{season}", year, SEASON_MONTHS[season], 3, SEASON)


def of_year(year: int) -> Resolved:
    return Resolved(f"{year:04}", date(year, 1, 1), date(year, 12, 31), YEAR)


def of_decade(year: int) -> Resolved:
    first = year - year % 10
    return Resolved(f"{first // 10:03}", date(first, 1, 1), date(first + 9, 12, 31), DECADE)


def of_century(year: int) -> Resolved:
    """The hundred years that begin with 00, as TIMEX3 counts them: the 20th century is 19XX."""
    first = year - year % 100
    return Resolved(f"{first // 100:02}XX", date(first, 1, 1), date(first + 99, 12, 31), CENTURY)


_AROUND: dict[Grain, Callable[[date], Resolved]] = {
    WEEK: of_week,
    WEEKEND: of_weekend,
    MONTH: lambda day: of_month(day.year, day.month),
    QUARTER: lambda day: of_quarter(day.year, (day.month + 2) // 3),
    HALF: lambda day: of_half(day.year, 1 if day.month < 7 else 2),
    YEAR: lambda day: of_year(day.year),
    DECADE: lambda day: of_decade(day.year),
    CENTURY: lambda day: of_century(day.year),
}


def around(day: date, grain: Grain) -> Resolved:
    """The stretch of that grain that holds the day."""
    return _AROUND.get(grain, of_day)(day)


def shifted(day: date, shift: Shift) -> date:
    """The day that many units away; raises ValueError or OverflowError where the calendar ends."""
    if shift.unit in _DAYS:
        moved = day + timedelta(shift.count * _DAYS[shift.unit])
    else:
        moved = _months_on(day, shift.count * _MONTHS.get(shift.unit, 0))
    if not MINYEAR < moved.year < MAXYEAR:
        raise OverflowError("year out of range")
    return moved


def in_year(moment: Moment, year: int) -> Resolved:
    """The stretch of that year that a moment names, by name or number; ValueError where the year has none."""
    number = moment.number
    if moment.named:
        return of_day(holiday(moment.named, year))
    if number and moment.grain in (DAY, WEEK, WEEKEND):
        return _nth_in(of_month(year, moment.month) if moment.month else of_year(year), moment, number)
    match moment.grain:
        case Grain.MONTH:
            return of_month(year, moment.month or (12 if number == LAST else number or 0))
        case Grain.SEASON:
            return of_season(year, moment.season or "")
        case Grain.QUARTER:
            return of_quarter(year, number or 1)
        case Grain.HALF:
            return of_half(year, number or 1)
        case Grain.DECADE | Grain.CENTURY:
            return around(date(year, 1, 1), moment.grain)
        case _:
            return of_year(year)


def _nth_in(whole: Resolved, moment: Moment, number: int) -> Resolved:
    """The n-th day, week or weekend of a month or year."""
    if moment.grain is DAY:
        return nth_day_of(whole, moment)
    if moment.grain is WEEKEND:
        return nth_weekend_of(whole, number)
    assert whole.first is not None
    assert whole.last is not None
    return of_nth_week(whole.first, whole.last, number)


def nth_weekend_of(whole: Resolved, number: int) -> Resolved:
    """The weekend of the n-th Saturday of a month or year; ValueError where it has none."""
    saturday = nth_day_of(whole, Moment(Grain.DAY, weekday=6, number=number))
    assert saturday.first is not None
    return of_weekend(saturday.first)


def nth_day_of(whole: Resolved, moment: Moment) -> Resolved:
    """The last day, the first Saturday of a month or year; ValueError where it has none."""
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
