"""Lengths that tell when: "three years ago", "two days earlier", "in six weeks' time"; "two years later", where a date
stands before it from which they count."""

import re

from msgspec.structs import replace

from claimcheck.dates.amounts import Amount
from claimcheck.dates.calendar import Resolved
from claimcheck.dates.moment import (
    ARTICLE,
    CLOCK,
    DAY,
    HALF,
    MONTH,
    PART,
    PREVIOUS,
    QUARTER,
    REF,
    REPORT,
    SEASON,
    WEEK,
    WEEKEND,
    YEAR,
    Length,
    Mention,
    Moment,
    Shift,
)
from claimcheck.dates.words import FOR_BEFORE
from claimcheck.patterns import lazy_regex

_AGO = lazy_regex(
    r"\s+(?:or\s+so\s+)?(?P<way>ago|earlier|before(?=[,.;)]|\s*\Z)|beforehand|previously|back(?=[,.;)])|hence|"
    r"from\s+(?:now|today)|ahead(?=[,.;)]))\b"
)
_AGO_HYPHEN = lazy_regex(r"-(?P<way>ago|earlier)\b")
_IN_BEFORE = lazy_regex(r"\bin\s+\Z")
_TIME = lazy_regex(r"'s?\s+(?P<way>time)\b")
LATER = lazy_regex(r"\s+(?:later|after\s+that)\b(?!\s+than\b)")
# What follows the length, by its last word.
_AHEAD = ("hence", "now", "today", "ahead", "time")
_FROM_TODAY = ("ago", "back", *_AHEAD)
_GRAINS = {"year": YEAR, "month": MONTH, "quarter": QUARTER, "decade": YEAR, "century": YEAR}
_WHOLE_DAYS = ("day", "week", "fortnight", "month", "year", "decade")
# What a unit may be counted from: nobody knows when two days after 1998 are.
_GRAINS_BEFORE = (CLOCK, PART, DAY, WEEKEND, WEEK, MONTH, QUARTER, SEASON, HALF, YEAR)
_COUNTED_FROM = {
    **dict.fromkeys(("day", "week", "fortnight"), _GRAINS_BEFORE[:3]),
    "month": _GRAINS_BEFORE[:6],
    **dict.fromkeys(("year", "decade"), _GRAINS_BEFORE),
}


def read_distance(low: str, amount: Amount, length: Length, stop: int, floor: int) -> Mention | None:
    """The moment told by a length that ends at ``stop`` and what follows it; None where it says how long."""
    way = _AGO.match(low, stop) or _AGO_HYPHEN.match(low, stop) or _in_time(low, amount, stop, floor)
    if not way or amount.framed or (way["way"] == "back" and "T" in length.timex):  # "12 seconds back"
        return None
    if way["way"] == "before" and low.startswith("the ", amount.start):  # "410mm in the five days before"
        return None
    # "for three days from today" is how long, not when.
    if way["way"].startswith("from") and FOR_BEFORE.search(low, max(floor, amount.start - 5), amount.start):
        return None
    return Mention(amount.start, way.end(), _moment_away(way[0].strip(" -").split()[-1], length))


def outlook(low: str, amount: Amount, stop: int, floor: int) -> str | None:
    """What may make a length tell when, if the clause does: "in", "within" or "later"."""
    if amount.bound == "within":
        return "within"
    if amount.framed:
        return None
    if LATER.match(low, stop):
        return "later"
    return "in" if _IN_BEFORE.search(low, max(floor, amount.start - 4), amount.start) else None


def _in_time(low: str, amount: Amount, stop: int, floor: int) -> re.Match[str] | None:
    """What follows the length in "in three weeks' time"; else None."""
    if low[stop : stop + 1] != "'" or not _IN_BEFORE.search(low, max(floor, amount.start - 4), amount.start):
        return None
    return _TIME.match(low, stop)


def moment_off(length: Length) -> Moment | None:
    """The moment that lies the length after the article's day; None where it is not a whole number of days or more."""
    count = length.value.low or 0
    if not length.value.exact or count % 1 or "T" in length.timex or length.unit not in _WHOLE_DAYS:
        return None
    return Moment(_GRAINS.get(length.unit, DAY), shift=Shift(int(count), length.unit))


def _moment_away(way: str, length: Length) -> Moment:
    """The moment that lies the length away: as coarse as its unit, a fortnight or a week to the day."""
    sign = 1 if way in _AHEAD else -1
    known = length.value.bound
    if "X" in length.timex or known is None:
        return Moment(REF, ref="FUTURE_REF" if sign > 0 else "PAST_REF")
    count, step = known, length.unit
    if step == "year" and count % 1:
        count, step = 12 * count, "month"
    base = ARTICLE if way in _FROM_TODAY else PREVIOUS
    if way == "ago" and length.timex == "P1Y" and length.value.exact:
        base = REPORT
    shift = Shift(sign * round(count), step, base)
    return Moment(_GRAINS.get(step, DAY), shift=shift, approximate=length.approximate)


def counted_on(low: str, mention: Mention, previous: Resolved | None) -> Mention:
    """The mention, as a moment that is told from the ``previous`` one where it can be."""
    length = mention.what
    later = LATER.match(low, mention.end)
    if not isinstance(length, Length) or not later or previous is None or previous.first is None:
        return mention
    off = moment_off(length)
    if off is None or off.shift is None or previous.grain not in _COUNTED_FROM[length.unit]:
        return mention
    return Mention(mention.start, later.end(), replace(off, shift=replace(off.shift, base=PREVIOUS)))
