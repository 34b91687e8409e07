"""What the words of a time expression say, before the article's date fills in the rest.

A ``Moment`` is a place on the calendar as far as it is stated ("March 3", "last Friday evening", "the third quarter"),
a ``Length`` an amount of time ("more than nine years"), a ``Mention`` either of them with the place where it stands.
"""

from enum import StrEnum

import msgspec

from claimcheck.quantities.interval import Interval


class Grain(StrEnum):
    """How long the thing named is; the order is that of length."""

    CLOCK = "clock"
    PART = "part of day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    REF = "reference"


# Bound once: looked up through its class, an enum member takes as long as a short match (Python 3.11).
CLOCK, PART, DAY, WEEKEND, WEEK, MONTH, QUARTER, SEASON, HALF, YEAR, DECADE, CENTURY, REF = Grain


class Side(StrEnum):
    """Where a moment lies from the article's date, or from the moment named before it, as the words say."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"
    # The last one that is over, which a company reports on.
    REPORTED = "reported"


PAST, FUTURE, NEAREST, REPORTED = Side


class Base(StrEnum):
    """What a shift is counted from: the article's day, the moment named before, or the quarter that is reported on,
    as business news means "a year ago"."""

    ARTICLE = "article"
    PREVIOUS = "previous"
    REPORT = "report"


ARTICLE, PREVIOUS, REPORT = Base


SUCH = "such"


class Shift(msgspec.Struct, frozen=True, gc=False):
    """A distance in calendar units: "last year" is Shift(-1, "year"), "the following week" from PREVIOUS.

    unit: SUCH where it is what the moment names: "the following Monday", "the previous summer".
    """

    count: int
    unit: str
    base: Base = ARTICLE


# The number of a week or month that is the last of its year or month.
LAST = -1


class Moment(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the calendar as stated; ``None`` is not stated.

    number: which quarter (1-4), half (1-2), month or week of the year, or week, weekday or day of the month.
    year: for decades and centuries the first year.
    part: TIMEX3 suffix of a time of day ("MO", "EV"). clock: "HH:MM", 24 hours. named: key of a holiday.
    ref: PRESENT_REF, PAST_REF or FUTURE_REF, which say all. shift_after: from the day that the rest says ("three days
    after Christmas"). definite: "the Friday", as told before makes known. habitual: every such day or hour ("Monday to
    Friday"), not one of a certain date.
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    season: str | None = None
    part: str | None = None
    clock: str | None = None
    named: str | None = None
    shift: Shift | None = None
    side: Side | None = None
    ref: str | None = None
    approximate: bool = False
    shift_after: Shift | None = None
    habitual: bool = False
    definite: bool = False


class Length(msgspec.Struct, frozen=True, gc=False):
    """An amount of time in one unit.

    timex: its TIMEX3 value, which may mix units ("P6Y6M"). sign: -1 where it ends at the article's day ("the past two
    years"), 1 where it begins there ("the next two years"), else 0. edge: 1 where it is the beginning of something
    longer ("the first nine months of 2016"), -1 where it is its end, else 0. ahead: "in" or "within" where it may tell
    how far off something is, if the clause speaks of what is to come, "later" where it may if a date stands before it.
    working: only days of business count.
    """

    value: Interval
    unit: str
    timex: str
    approximate: bool = False
    sign: int = 0
    edge: int = 0
    ahead: str | None = None
    working: bool = False


class Range(msgspec.Struct, frozen=True, gc=False):
    """From one moment up to another, both inside."""

    first: Moment
    last: Moment


class Mention(msgspec.Struct, frozen=True, gc=False):
    """Code-point offsets [start, end) and what is said there."""

    start: int
    end: int
    what: Moment | Length | Range
