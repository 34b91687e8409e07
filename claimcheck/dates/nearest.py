"""Which of several years, months or weeks is meant: by the tense, and by how near each is to the article's date."""

from collections.abc import Sequence
from datetime import date

from claimcheck.dates.calendar import Resolved
from claimcheck.dates.moment import FUTURE, NEAREST, PAST, REPORTED, Side


def years_beside(place: tuple[int, ...], today: tuple[int, ...], year: int) -> Sequence[int]:
    """The years in which that place in the calendar, its month or month and day, comes last and next."""
    if place == today:
        return (year,)
    return (year - 1, year) if place > today else (year, year + 1)


def beside(choices: list[Resolved], anchor: date, side: Side) -> Resolved:
    """The nearest that is wholly past, or wholly to come: "last April" in April is a year ago."""
    if side is REPORTED:
        return [c for c in choices if c.first is not None and c.first <= anchor][-1]
    if side is FUTURE:
        return next(c for c in choices if c.first is not None and c.first > anchor)
    return [c for c in choices if c.last is not None and c.last < anchor][-1]


# A date without a year that is so many times nearer on the one side of the article's date lies there, whatever the
# tense: news of October that prints "Nov. 17" does not mean eleven months ago.
_MUCH_NEARER = {PAST: 10, FUTURE: 4, NEAREST: 1, REPORTED: 1000}


def likeliest(choices: list[Resolved], anchor: date, side: Side) -> Resolved:
    past = [c for c in choices if c.first is not None and c.first <= anchor][-1]
    future = next(c for c in choices if c.last is not None and c.last >= anchor)
    if past is future:
        return past
    assert past.last is not None
    assert future.first is not None
    behind, ahead = (anchor - past.last).days, (future.first - anchor).days
    much_nearer = _MUCH_NEARER[side]
    if much_nearer * behind <= ahead:
        return past
    if much_nearer * ahead <= behind:
        return future
    if side is NEAREST:
        return past if behind <= ahead else future
    return future if side is FUTURE else past
