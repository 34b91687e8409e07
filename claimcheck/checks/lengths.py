"""Whether a stated length of time fits the days between two dates, both as exact as they are printed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claimcheck.claims.claim import Claim
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

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


# Times that name no day of their own: "now", "this week", "three years ago", "5pm".
_VAGUE = re.compile(
    r"\b(?:now|ago|later|earlier|then|this|current|today's|week|month|year|noon|midnight|\d[ap]m|[ap]\.m)\b|\d:\d\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The fewest and the most days that can lie between two dates."""

    least: int
    most: int

    @classmethod
    def between(cls, first: tuple[date, date], second: tuple[date, date]) -> "Stretch":
        """From one range of days to another, whichever is earlier; zero where they overlap."""
        early, late = sorted((first, second))
        return cls(max(0, (late[0] - early[1]).days), max(0, (late[1] - early[0]).days))


@dataclass(frozen=True, slots=True)
class Lapse:
    """A stated length and the dated claims between which it should lie; one date only means: to the day of the article.

    stretch: what really lies between them. sure: 0 to 1, how plainly the text says that they belong together.
    """

    length: Claim
    ends: tuple[Claim, ...]
    stretch: Stretch
    sure: float


def days_of(claim: Claim) -> tuple[date, date] | None:
    """First and last day of a dated claim."""
    return (claim.first, claim.last) if claim.first is not None and claim.last is not None else None


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
    known = (value.high if value.low is None else value.low) or 0.0
    down, up = (1.0, 1.0) if one == 1.0 else (_ROUNDED_UP, _COUNTED_OFF)
    if _SHORT_OF.search(words):
        down, up = max(1.0, 0.1 * known), 0.1
    elif _ABOUT.search(words):
        down, up = down + 0.4 + 0.1 * known, up + 0.1 * known
    low = 0.0 if value.low is None else max(0.0, (value.low - (0.1 if value.low_open else down)) * one)
    high = None if value.high is None else (value.high + (0.1 if value.high_open else up)) * one
    return Interval(low, high)


_SHORT_OF = re.compile(r"\b(?:almost|nearly|not quite|just under)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately|or so)\b", re.IGNORECASE)


def fits(claim: Claim, stretch: Stretch) -> bool:
    """Whether the stated length can be that of the stretch."""
    if claim.value is None or claim.unit not in DAYS:
        return True
    return stated_days(claim.value, claim.unit, claim.text).meets(Interval(stretch.least, stretch.most))


def dated(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that give days: written-out dates and years, weekdays; not "now" or a length ago."""
    return [c for c in claims if c.kind is Kind.DATE and days_of(c) and not _VAGUE.search(c.text)]


def misfit(length: Claim, first: Claim, second: Claim, sure: float) -> Iterator[Lapse]:
    """The lapse between two dated claims where the length does not fit it."""
    a, b = days_of(first), days_of(second)
    if a is None or b is None:
        return
    stretch = Stretch.between(a, b)
    if not fits(length, stretch):
        yield Lapse(length, (first, second) if a <= b else (second, first), stretch, sure)


def misfit_today(length: Claim, start: Claim, sure: float) -> Iterator[Lapse]:
    """The lapse from a dated claim to the day of the article where the length does not fit it."""
    days = days_of(start)
    if days is None or length.published is None or days[1] > length.published:
        return
    stretch = Stretch.between(days, (length.published, length.published))
    if not fits(length, stretch):
        yield Lapse(length, (start,), stretch, sure)


def told(stretch: Stretch, unit: str) -> str:
    """The stretch in a unit: "27 days", "22 to 24 months"."""
    low, high = round(stretch.least / DAYS[unit], 1), round(stretch.most / DAYS[unit], 1)
    if high - low <= 1 and DAYS[unit] > 1:
        middle = (low + high) / 2
        return f"about {middle:.0f} {unit}s" if middle >= 10 or DAYS[unit] == 1 else f"about {middle:.1f} {unit}s"
    return f"{low:.0f} {unit}s" if low == high else f"{low:.0f} to {high:.0f} {unit}s"
