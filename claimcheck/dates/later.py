""" "Two years later": a date, where one stands before it from which they count, and else a length."""

from msgspec.structs import replace

from claimcheck.dates.calendar import Resolved
from claimcheck.dates.distances import LATER, moment_off
from claimcheck.dates.moment import (
    CLOCK,
    DAY,
    HALF,
    MONTH,
    PART,
    PREVIOUS,
    QUARTER,
    SEASON,
    WEEK,
    WEEKEND,
    YEAR,
    Length,
    Mention,
)

_DAYS = (CLOCK, PART, DAY)
_MONTHS = (*_DAYS, WEEKEND, WEEK, MONTH)
# What a unit may be counted from: nobody knows when two days after 1998 are.
_YEARS = (*_MONTHS, QUARTER, SEASON, HALF, YEAR)
_FROM = {"day": _DAYS, "week": _DAYS, "fortnight": _DAYS, "month": _MONTHS, "year": _YEARS, "decade": _YEARS}


def counted_on(low: str, mention: Mention, previous: Resolved | None) -> Mention:
    """The mention, as a moment that is told from the ``previous`` one where it can be."""
    length = mention.what
    later = LATER.match(low, mention.end)
    if not isinstance(length, Length) or not later or previous is None or previous.first is None:
        return mention
    off = moment_off(length)
    if off is None or off.shift is None or previous.grain not in _FROM[length.unit]:
        return mention
    return Mention(mention.start, later.end(), replace(off, shift=replace(off.shift, base=PREVIOUS)))
