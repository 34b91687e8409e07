"""Whether a stated length of time fits the days between two dates, both as exact as they are printed.

A date without its year ("12 April") is of whatever year the length asks for, if any does.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from math import isinf

import msgspec

from claimcheck.articles.calendar_names import MONTH_STEMS
from claimcheck.claims.claim import Claim
from claimcheck.dates.calendar import years_after
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.quantity import Kind

# First and last.
Days = tuple[date, date]
# Mean lengths in days (Gregorian calendar).
DAYS = {
    "day": 1.0,
    "night": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 365.2425 / 12,
    "year": 365.2425,
    "decade": 3652.425,
    "century": 36524.25,
}
# "Four years" is said of four to just under five (counted off) and of three and a half (rounded).
_ROUNDED_UP = 0.6
_COUNTED_OFF = 1.0
# "Built in about 1820": a few years either way.
_ABOUT_A_YEAR = 5

# Times that name no day of their own: "now", "this week", "three years ago", "5pm".
_VAGUE = lazy_regex(
    r"\b(?:now|ago|later|earlier|then|this|current|today's|week|month|year|noon|midnight|\d[ap]m|[ap]\.m)\b|\d:\d\d",
    re.IGNORECASE,
)


class Stretch(msgspec.Struct, frozen=True):
    """The fewest and the most days that can lie between two dates."""

    least: int
    most: int

    @property
    def days(self) -> Interval:
        return Interval(self.least, self.most)

    @classmethod
    def between(cls, first: Days, second: Days) -> "Stretch":
        """From one range of days to another, whichever is earlier; zero where they overlap."""
        early, late = sorted((first, second))
        return cls(max(0, (late[0] - early[1]).days), max(0, (late[1] - early[0]).days))


class Lapse(msgspec.Struct, frozen=True):
    """A stated length and the dated claims between which it should lie; one date only means: to the day of the article.

    stretch: what really lies between them. sure: 0 to 1, how plainly the text says that they belong together.
    """

    length: Claim
    ends: tuple[Claim, ...]
    stretch: Stretch
    sure: float


def days_of(claim: Claim) -> Days | None:
    """First and last day of a dated claim."""
    return (claim.first, claim.last) if claim.first is not None and claim.last is not None else None


_MONTH = lazy_regex(rf"\b(?:{MONTH_STEMS})", re.IGNORECASE)
_YEAR = lazy_regex(r"(?<!\d)[12]\d{3}(?!\d)|\byear\b|\b(?:last|next|this|past|coming) ", re.IGNORECASE)


def yearless(claim: Claim) -> bool:
    """Whether a date names month or day of a month but no year: "12 April", "in March"."""
    return _MONTH.search(claim.text) is not None and _YEAR.search(claim.text) is None


def readings(claim: Claim, beside: Sequence[Claim] = ()) -> list[Days]:
    """The days that a dated claim may mean, the likeliest first; one unless its year is left out.

    beside: dates of the same sentence; the year that one of them states is likelier than the article's.
    """
    days = days_of(claim)
    if days is None:
        return []
    if not yearless(claim):
        about = claim.approximate and days[0].year > _ABOUT_A_YEAR and re.fullmatch(r"\d{4}", claim.timex or "")
        return [(_moved(days, -_ABOUT_A_YEAR)[0], _moved(days, _ABOUT_A_YEAR)[1])] if about else [days]
    stated = [d[0].year for c in beside if not yearless(c) and (d := days_of(c))]
    shifts = [year - days[0].year for year in stated] + [0, -1, 1]
    return [_moved(days, shift) for shift in dict.fromkeys(shifts)]


def _moved(days: Days, years: int) -> Days:
    return years_after(days[0], years), years_after(days[1], years)


def is_length(claim: Claim) -> bool:
    """Whether a claim is a length of time in days or longer, with a number to it."""
    return (
        claim.kind is Kind.DURATION
        and claim.unit in DAYS
        and claim.value is not None
        and "X" not in (claim.timex or "X")
    )


def stated_days(value: Interval, unit: str, words: str = "") -> Interval:
    """The days that a length may stand for. words: the length as printed, for "almost", "about" and the like."""
    one = DAYS[unit]
    known = value.bound or 0.0
    down, up = (1.0, 1.0) if one == 1.0 else (_ROUNDED_UP, _COUNTED_OFF)
    if _SHORT_OF.search(words):
        down, up = max(1.0, 0.1 * known), 0.1
    elif _ABOUT.search(words):
        down, up = down + 0.4 + 0.1 * known, up + 0.1 * known
    low = 0.0 if value.low is None else max(0.0, (value.low - (0.1 if value.low_open else down)) * one)
    # A minus sign before a length ("-4-year-old") is a slip or a dash.
    high = None if value.high is None else max(low, (value.high + (0.1 if value.high_open else up)) * one)
    return Interval(low, high)


_SHORT_OF = lazy_regex(r"\b(?:almost|nearly|not quite|just under)\b", re.IGNORECASE)
_WORD_START = lazy_regex(r"\b\w")
_ABOUT = lazy_regex(r"\b(?:about|around|some|roughly|approximately|or so)\b", re.IGNORECASE)


def fits(claim: Claim, stretch: Stretch) -> bool:
    """Whether the stated length can be that of the stretch."""
    if claim.value is None or claim.value.ceiling < 0 or claim.unit not in DAYS:
        return True
    return stated_days(claim.value, claim.unit, claim.text).meets(stretch.days)


def dated(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that give days: written-out dates and years, weekdays; not "now" or a length ago."""
    return [c for c in claims if c.kind is Kind.DATE and days_of(c) and not _VAGUE.search(c.text)]


def stretches(first: Claim, second: Claim) -> list[Stretch]:
    """What may lie between two dated claims, the likeliest first; more than one where a year is left out."""
    return [Stretch.between(a, b) for a, b in product(readings(first, [second]), readings(second, [first]))]


def stretches_until(start: Claim, day: date) -> list[Stretch]:
    """What may lie between a dated claim and a later day, the likeliest first."""
    return [Stretch.between(days, (day, day)) for days in readings(start) if days[1] <= day]


def misfit(length: Claim, first: Claim, second: Claim, sure: float) -> Iterator[Lapse]:
    """The lapse between two dated claims where the length does not fit it, whatever year a yearless one is of."""
    found = stretches(first, second)
    if found and not any(fits(length, stretch) for stretch in found):
        in_order = (first, second) if readings(first, [second])[0] <= readings(second, [first])[0] else (second, first)
        yield Lapse(length, in_order, found[0], sure)


def misfit_today(length: Claim, start: Claim, sure: float) -> Iterator[Lapse]:
    """The lapse from a dated claim to the day of the article where the length does not fit it."""
    found = stretches_until(start, length.published) if length.published else []
    if found and not any(fits(length, stretch) for stretch in found):
        yield Lapse(length, (start,), found[0], sure)


def days_told(told: re.Match[str]) -> Interval | None:
    """The days that a length may stand for of which a wording holds "number" and "unit": "some 12", "day"."""
    words = told["number"]
    for start in _WORD_START.finditer(words):
        number = read_number(words, start.start(), len(words))
        if number is not None and number.span.end == len(words):
            return stated_days(Interval.exactly(number.value), told["unit"], words)
    return None


def before(days: Days, length: Interval) -> Days:
    """The days that lie so long before others. length: in days."""
    return _shifted(days[0], -length.ceiling), _shifted(days[1], -length.floor)


def after(days: Days, length: Interval) -> Days:
    """The days that lie so long after others. length: in days."""
    return _shifted(days[0], length.floor), _shifted(days[1], length.ceiling)


def _shifted(day: date, days: float) -> date:
    """So many days later, or the first or last of the calendar."""
    whole = day.toordinal() + (days if isinf(days) else round(days))
    return date.fromordinal(int(min(max(1, whole), date.max.toordinal())))


_IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def told(stretch: Stretch, unit: str) -> str:
    """The stretch in a unit: "27 days", "14 to 16 months", "nine years", "about 1.5 years"."""
    low, high = round(stretch.least / DAYS[unit], 1), round(stretch.most / DAYS[unit], 1)
    if DAYS[unit] > 1 and high - low <= 1:
        middle = round((low + high) / 2, 1)
        if middle < len(_IN_WORDS) and middle != round(middle):
            return f"about {middle} {unit}s"
        about = "" if low == high == round(middle) else "about "
        return f"{about}{_numbered(round(middle), unit)}"
    return _numbered(round(high), unit) if low == high else f"{_words(round(low))} to {_numbered(round(high), unit)}"


def _words(number: int) -> str:
    return _IN_WORDS[number] if number < len(_IN_WORDS) else str(number)


def _numbered(number: int, unit: str) -> str:
    return f"{_words(number)} {unit}{'' if number == 1 else 's'}"
