"""The values of lengths of time: in TIMEX3, in a unit that others are compared in, and of two that are one."""

from msgspec.structs import replace

from claimcheck.dates.moment import Length
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
    known = value.high if value.low is None else value.low
    timex = timex_of(known or 0, unit)
    unit, factor = _IN_UNIT.get(unit, (unit, 1))
    return Length(value.scaled(factor) if factor > 1 else value, unit, timex, approximate, sign)


def joined(first: Length, second: Length) -> Length | None:
    """Two lengths that are one: "six years and six months" is 6.5 years, P6Y6M. None where the second is not finer."""
    per = _PER.get((first.unit, second.unit))
    low, more = first.value.low, second.value.low
    if first.timex[-1] == second.timex[-1]:  # "1 minute, 52.3 seconds, 0.2 seconds ahead"
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
