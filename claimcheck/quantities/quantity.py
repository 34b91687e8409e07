"""What the quantity recognizer hands on: a numeric expression, its kind, value and unit."""

from enum import StrEnum

import msgspec

from claimcheck.articles.span import Span
from claimcheck.quantities.interval import Interval


class Kind(StrEnum):
    """The kinds of claim of the contract."""

    COUNT = "count"
    ORDINAL = "ordinal"
    AGE = "age"
    MONEY = "money"
    PERCENT = "percent"
    FRACTION = "fraction"
    RATIO = "ratio"
    MEASURE = "measure"
    DURATION = "duration"
    RATE = "rate"
    DATE = "date"
    PERIOD = "period"
    NUMBER = "number"


# Bound once: looked up through its class, an enum member takes as long as a short match (Python 3.11).
COUNT, ORDINAL, AGE, MONEY, PERCENT, FRACTION, RATIO, MEASURE, DURATION, RATE, DATE, PERIOD, NUMBER = Kind


class Trend(StrEnum):
    """Which way a figure moved: "rose to 12", "fell by 3"."""

    UP = "up"
    DOWN = "down"


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A numeric expression.

    span: the expression with its approximators, bounds and unit ("more than a dozen", "£1.2m", "23-year-old").
    core: the bare number inside it ("a dozen", "1.2m"), where the noun phrase that it counts continues.
    value: in ``unit``; a whole of which none remains ("none of the 17") is two quantities, 0 and 17.
    unit: ISO 4217 code for money, singular unit name ("kilometre", "year"), "percent", or None for a bare number:
        the noun counted is found later, by the claim stage.
    per: denominator of a rate ("day"), else None.
    """

    span: Span
    core: Span
    kind: Kind
    value: Interval
    approximate: bool = False
    trend: Trend | None = None
    unit: str | None = None
    per: str | None = None
