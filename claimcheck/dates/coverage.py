"""The days that a length covers where it is told from the article's day or from something longer."""

from datetime import date, timedelta

from claimcheck.dates.calendar import of_quarter_before, shifted
from claimcheck.dates.moment import Length, Shift
from claimcheck.quantities.interval import Interval

_MOST_BUSINESS_DAYS = 1000
_DAYS_COVERED = ("day", "night", "week", "month", "quarter", "year")


def days_of(length: Length, anchor: date) -> tuple[date | None, date | None]:
    """First and last day of "the past two weeks", "the next five years"; of quarters, which are whole ones.

    (None, None) where the length is not exact, shorter than a day, or leads out of the calendar.
    """
    most = length.value.high if length.ahead == "within" else None
    value = length.value if most is None else Interval.exactly(most)
    count = value.low or 0
    if not value.exact or count % 1 or count < 1 or length.unit not in _DAYS_COVERED:
        return None, None
    shift = Shift(length.sign * int(count), length.unit)
    try:
        if length.working:
            return _business_days(anchor, length.sign, int(count))
        if length.unit == "quarter":
            over = of_quarter_before(anchor if length.sign < 0 else shifted(anchor, Shift(1, "quarter"))).last or anchor
            begin = over + timedelta(1)
            return (shifted(begin, shift), over) if length.sign < 0 else (begin, shifted(begin, shift) - timedelta(1))
        far = shifted(anchor, shift)
    except (ValueError, OverflowError):
        return None, None
    if length.ahead == "within":
        return anchor, far
    return (far, anchor) if length.sign < 0 else (anchor + timedelta(1), far)


def _business_days(anchor: date, sign: int, count: int) -> tuple[date | None, date | None]:
    """So many days from Monday to Friday before the anchor, or after it; public holidays are not left out."""
    if count > _MOST_BUSINESS_DAYS:
        return None, None
    near = day = anchor
    while count:
        day += timedelta(sign)
        if day.isoweekday() < 6:
            near, count = (day if near == anchor else near), count - 1
    return (day, near) if sign < 0 else (near, day)


def edge_of(length: Length, first: date, last: date) -> tuple[date | None, date | None]:
    """The days of "the last four months" of the stretch from ``first`` to ``last``.

    (None, None) where the length is not exact, or longer than the stretch.
    """
    count = length.value.low or 0
    if not length.value.exact or count % 1 or count < 1 or length.unit not in _DAYS_COVERED or length.working:
        return None, None
    try:
        if length.edge > 0:
            stop = shifted(first, Shift(int(count), length.unit)) - timedelta(1)
            return (first, stop) if stop <= last else (None, None)
        begin = shifted(last + timedelta(1), Shift(-int(count), length.unit))
    except (ValueError, OverflowError):
        return None, None
    return (begin, last) if begin >= first else (None, None)
