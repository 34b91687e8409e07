"""A quantity beside the one before it: two bounds or a move that make one interval, a conversion in brackets."""

import re

import msgspec
from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.quantities.bounds import EXACT, Limit
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import MEASURE, MONEY, PERCENT, RATE, Kind, Quantity, Trend
from claimcheck.quantities.rates import read_rate

_AND_BOUND = phrase_regex(" (?:and|but) ")
_FROM = phrase_regex(r"\bfrom $", re.IGNORECASE)
_OR = frozenset({", or", "or", "points, or", "points or", "point, or"})
# How far from an amount its conversion in brackets, or the share it makes, may begin.
BESIDE = 12
_PRICED = frozenset({MONEY, MEASURE, RATE})


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A quantity with what a conversion in brackets after it takes over."""

    quantity: Quantity
    limit: Limit = EXACT


def as_one(text: str, last: Reading, reading: Reading) -> Reading | None:
    """The one interval that two quantities beside each other make; None where they are two."""
    if reading.limit is not EXACT:
        return both_bounds(text, last, reading)
    return moved_rate(text, last, reading) if last.quantity.kind is RATE else None


def moved_rate(text: str, first: Reading, second: Reading) -> Reading | None:
    """Both as one rate, of which the first tells the denominator: "from $3.10 a gallon to $3.45"; else None."""
    one, two = first.quantity, second.quantity
    if text[one.span.end : two.span.start] != " to " or two.kind not in _PRICED or one.unit != two.unit:
        return None
    begins = _FROM.search(text, max(0, one.span.start - 8), one.span.start)
    if begins is None or two.per not in (None, one.per) or not (one.value.exact and two.value.exact):
        return None
    low, high = sorted((one.value.low or 0, two.value.low or 0))
    return Reading(
        replace(one, span=Span(begins.start(), two.span.end), core=two.core, value=Interval(low, high), trend=None)
    )


def rate_of_both(text: str, first: Reading, second: Reading, end: int) -> tuple[Reading, Reading] | None:
    """Both as rates, where the denominator stands after a conversion in brackets: "£310m ($415m) a year"; else None."""
    one, two = first.quantity, second.quantity
    stop = two.span.end
    if text[stop : stop + 2] != ") " or text[one.span.end : two.span.start].strip(" \u00a0") != "(":
        return None
    rate = read_rate(text, stop + 1, end, two.kind) if one.kind is two.kind and one.kind in (MONEY, MEASURE) else None
    if rate is None:
        return None
    one, two = replace(one, kind=RATE, per=rate[0]), replace(two, kind=RATE, per=rate[0])
    return replace(first, quantity=one), replace(second, quantity=two)


def both_bounds(text: str, first: Reading, second: Reading) -> Reading | None:
    """Two bounds as one interval: "more than 10 but fewer than 20"; None where they are none."""
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


def taken_over(text: str, last: Reading, start: int, kind: Kind, stop: int) -> tuple[Limit, bool, Trend | None]:
    """What "more than 100 kilometres (60 miles)" tells of the conversion and "fell 12p, or 0.6%" of the share."""
    before = last.quantity
    link = " ".join(text[before.span.end : start].lower().split())
    same = before.kind is kind and kind in (MEASURE, MONEY, RATE)
    if same and link == "(" and text[stop : stop + 1] == ")":
        return last.limit, before.approximate, before.trend
    if before.trend and link in _OR and kind is PERCENT:
        return EXACT, False, before.trend
    return EXACT, False, None
