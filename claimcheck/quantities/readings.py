"""A quantity beside the one before it: two bounds that make one interval, what a conversion in brackets takes over."""

import msgspec
from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.bounds import EXACT, Limit
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import GAP
from claimcheck.quantities.quantity import MEASURE, MONEY, PERCENT, RATE, Kind, Quantity, Trend


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A quantity with what a conversion in brackets after it takes over."""

    quantity: Quantity
    limit: Limit = EXACT


_AND_BOUND = lazy_regex(rf"{GAP}(?:and|but){GAP}")


def both_bounds(text: str, first: Reading, second: Reading) -> Reading | None:
    """ "more than 10 but fewer than 20" is one interval."""
    if first.limit is EXACT or second.limit is EXACT:
        return None
    one, two = first.quantity, second.quantity
    if one.kind is not two.kind or one.unit != two.unit or not _AND_BOUND.fullmatch(text, one.span.end, two.span.start):
        return None
    lower, upper = (one.value, two.value) if one.value.high is None else (two.value, one.value)
    if (
        lower.low is None
        or upper.high is None
        or upper.low is not None
        or lower.high is not None
        or lower.low >= upper.high
    ):
        return None
    value = Interval(lower.low, upper.high, lower.low_open, upper.high_open)
    return Reading(replace(one, span=Span(one.span.start, two.span.end), core=two.core, value=value))


# How far from an amount its conversion in brackets, or the share it makes, may begin.
BESIDE = 6


def taken_over(text: str, last: Reading, start: int, kind: Kind, stop: int) -> tuple[Limit, bool, Trend | None]:
    """What "more than 100 kilometres (60 miles)" tells of the conversion and "fell 12p, or 0.6%" of the share."""
    before = last.quantity
    link = " ".join(text[before.span.end : start].lower().split())
    same = before.kind is kind and kind in (MEASURE, MONEY, RATE)
    if same and link == "(" and text[stop : stop + 1] == ")":
        return last.limit, before.approximate, before.trend
    if link in (", or", "or") and before.trend and kind is PERCENT:
        return EXACT, False, before.trend
    return EXACT, False, None
