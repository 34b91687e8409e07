"""What the date recognizer hands on: a time expression, its TIMEX3 value and the days it covers."""

from datetime import date

import msgspec

from claimcheck.articles.span import Span
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind


class Timespan(msgspec.Struct, frozen=True, gc=False):
    """A date, period or duration.

    kind: Kind.DATE, Kind.PERIOD or Kind.DURATION.
    timex: TIMEX3 / ISO 8601 value ("2014-06", "2014-06/2015-09", "P16M", "2021-W50", "PRESENT_REF"); ``X`` stands for
        what neither text nor article date tells ("XXXX-05-29").
    first, last: first and last day covered, both inside; None for what cannot be resolved and for durations, unless
        they are told from the article's day ("the past two weeks").
    value: length in ``unit`` for durations, else None.
    """

    span: Span
    kind: Kind
    timex: str
    first: date | None = None
    last: date | None = None
    value: Interval | None = None
    unit: str | None = None
    approximate: bool = False
