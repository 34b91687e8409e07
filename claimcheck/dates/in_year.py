"""What a year holds by name or number: "the third quarter", "Easter", "the first Saturday in June"."""

from datetime import timedelta

from claimcheck.dates.calendar import (
    Resolved,
    of_century,
    of_day,
    of_decade,
    of_half,
    of_month,
    of_nth_week,
    of_quarter,
    of_season,
    of_weekend,
    of_year,
)
from claimcheck.dates.holidays import holiday
from claimcheck.dates.moment import LAST, Grain, Moment


def in_year(moment: Moment, year: int) -> Resolved:
    match moment.grain:
        case _ if moment.named:
            return of_day(holiday(moment.named, year))
        case Grain.WEEK if moment.number:
            whole = of_month(year, moment.month) if moment.month else of_year(year)
            assert whole.first is not None
            assert whole.last is not None
            return of_nth_week(whole.first, whole.last, moment.number)
        case Grain.DAY if moment.number:
            return nth_day_of(of_month(year, moment.month) if moment.month else of_year(year), moment)
        case Grain.WEEKEND if moment.number:
            return nth_weekend_of(of_month(year, moment.month) if moment.month else of_year(year), moment.number)
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


def nth_weekend_of(whole: Resolved, number: int) -> Resolved:
    """The weekend of the n-th Saturday of a month or year; ValueError where it has none."""
    saturday = nth_day_of(whole, Moment(Grain.DAY, weekday=6, number=number))
    assert saturday.first is not None
    return of_weekend(saturday.first)


def nth_day_of(whole: Resolved, moment: Moment) -> Resolved:
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
