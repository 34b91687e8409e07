"""The values of lengths of time: in TIMEX3, in a unit that others are compared in, of two that are one; and the days
that one covers where it is told from the article's day or from something longer."""

from datetime import date, timedelta

from msgspec.structs import replace

from claimcheck.dates.calendar import of_quarter_before, shifted
from claimcheck.dates.moment import Length, Shift
from claimcheck.dates.words import LETTERS
from claimcheck.quantities.interval import Interval

# How many of the finer unit make one of the coarser, for the value of "six years and six months" in years.
_PER = {
    ("year", "month"): 12.0,
    ("year", "week"): 365.2425 / 7,
    ("year", "day"): 365.2425,
    ("month", "week"): 365.2425 / 84,
    ("month", "day"): 365.2425 / 12,
    ("week", "day"): 7.0,
    ("day", "hour"): 24.0,
    ("hour", "minute"): 60.0,
    ("hour", "second"): 3600.0,
    ("minute", "second"): 60.0,
}
_IN_UNIT = {"decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000), "fortnight": ("week", 2)}
_MOST_BUSINESS_DAYS = 1000
_DAYS_COVERED = ("day", "night", "week", "month", "quarter", "year")


def timex_of(value: float, unit: str) -> str:
    """TIMEX3 duration: (2.5, "year") P2Y6M, (1.9, "second") PT1.9S, (1, "decade") P10Y."""
    prefix, factor, letter = LETTERS[unit]
    amount = value * factor
    whole, rest = divmod(amount, 1)
    finer = {"PY": (12, "M"), "PTH": (60, "M"), "PTM": (60, "S")}.get(f"P{prefix}{letter}")
    if rest and finer and (rest * finer[0]) % 1 == 0:
        head = f"{int(whole)}{letter}" if whole else ""
        return f"P{prefix}{head}{int(rest * finer[0])}{finer[1]}"
    return f"P{prefix}{amount:.10g}{letter}"


def unknown_of(unit: str) -> str:
    """TIMEX3 duration of which only the unit is known: PXY."""
    prefix, _, letter = LETTERS[unit]
    letter = {"decade": "DE", "century": "CE", "fortnight": "W"}.get(unit, letter)
    return f"P{prefix}X{letter}"


def length_of(value: Interval, unit: str, approximate: bool, sign: int) -> Length:
    """Decades and centuries are given in years, fortnights in weeks: news compares them with those."""
    timex = timex_of(value.bound or 0, unit)
    unit, factor = _IN_UNIT.get(unit, (unit, 1))
    return Length(value.scaled(factor) if factor > 1 else value, unit, timex, approximate, sign)


def joined(first: Length, second: Length) -> Length | None:
    """Two lengths that are one: "six years and six months" is 6.5 years, P6Y6M. None where the second is not finer."""
    per = _PER.get((first.unit, second.unit))
    low, more = first.value.low, second.value.low
    if first.timex[-1] in ("S", second.timex[-1]):  # "1 minute, 52.3 seconds, 0.2 seconds ahead"
        return None
    if per is None or first.sign or second.sign or low is None or more is None or not second.value.exact:
        return None
    more /= per
    high = None if first.value.high is None else first.value.high + more
    tail = second.timex.removeprefix("PT" if "T" in first.timex else "P")
    return replace(
        first,
        value=Interval(low + more, high, first.value.low_open, first.value.high_open),
        timex=first.timex + tail,
        approximate=first.approximate or second.approximate,
    )


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
