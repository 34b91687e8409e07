"""The quantity that a number is part of: its unit, a second bound, the words on both sides and its denominator."""

import msgspec

from claimcheck.articles.span import Span
from claimcheck.quantities.ages import age_by_context, is_another_age
from claimcheck.quantities.amounts import read_amount
from claimcheck.quantities.bounds import BOUNDING, EXACT, Bound, limited, read_bound
from claimcheck.quantities.exclusions import PARTS_OF_HOUR, end_of_clock, is_glued, is_hour_of_day
from claimcheck.quantities.fractions import read_share, times_as_many
from claimcheck.quantities.idioms import is_attribute, is_idiom, is_result
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numeral import IN_DIGITS, IN_VAGUE, IN_WORDS, Amount, Numeral, bare_amount
from claimcheck.quantities.phrases import SIGNS, last_word
from claimcheck.quantities.quantity import (
    AGE,
    COUNT,
    DURATION,
    FRACTION,
    MEASURE,
    MONEY,
    NUMBER,
    PERCENT,
    RATE,
    RATIO,
    Quantity,
    Trend,
)
from claimcheck.quantities.ranges import read_range, read_ratio
from claimcheck.quantities.rates import read_period, read_rate
from claimcheck.quantities.readings import BESIDE, Reading, taken_over
from claimcheck.quantities.results import read_score
from claimcheck.quantities.surroundings import crosses_noun, speaks_after, speaks_before
from claimcheck.quantities.trends import MOVING, is_taken, may_be_signed, read_trend

_PLAIN = (IN_DIGITS, IN_WORDS)
_CLOSING = frozenset({"", *".,;:)]!?"})
_COUNTED = (COUNT, MONEY)
_TO = (" to", "-to")
_AT = ("at", "by")
_RATED = (COUNT, MONEY, MEASURE)
# Nobody is older; a larger number is no age by what stands around it.
_OLDEST = 125


class _Figure(msgspec.Struct, frozen=True, gc=False):
    """An amount, the values that it stands for, and what stands around it.

    last: the quantity before it, if the stretch text[floor:end] has one. before, after: whether the words on that side
    may say something of it. left: the word before it; None where another has to be looked for.
    """

    text: str
    floor: int
    end: int
    last: Reading | None
    amount: Amount
    value: Interval
    before: bool
    after: bool
    left: str | None


def complete(
    text: str, number: Numeral, money: tuple[str, int] | None, floor: int, end: int, last: Reading | None
) -> tuple[Reading | None, int]:
    """The quantity that the number is part of, its unit and the words on both sides read."""
    stop = number.span.end
    after = money is not None or number.form not in _PLAIN or speaks_after(text, stop, end)
    if after and number.value in PARTS_OF_HOUR and (clock := end_of_clock(text, number.span.start, stop, floor, end)):
        return None, clock
    at = money[1] if money else number.span.start
    left = last_word(text, at, floor)
    if left in _AT and is_hour_of_day(text, number.value, stop, end):
        return None, stop
    before = speaks_before(text, at, left)
    silent = not (before or after)
    if silent and (text[stop : stop + 1] in _CLOSING or not crosses_noun(text, stop, end)):
        return _bare(text, number, floor, end, last), stop
    if after or text[stop : stop + 1] == "’" or may_be_signed(text, number, left):
        amount = read_amount(text, number, money, floor, end)
    else:
        amount = bare_amount(number)
    if after and _is_other(text, number, amount, floor, end):
        return None, amount.span.end
    results = last is not None and last.quantity.kind is RATIO
    score = read_score(text, amount, floor, end, results) if after else None
    if after and text[stop : stop + 3] in _TO and (ratio := read_ratio_at(text, number, floor, end)):
        return ratio, ratio.quantity.span.end
    if score:
        return result_at(amount.span.start, score), score[2]
    crossing = amount.kind is COUNT and (silent or crosses_noun(text, amount.span.end, end))
    share = read_share(text, number, end) if crossing or (after and amount.kind in _COUNTED) else None
    if share:
        amount = Amount(Span(amount.span.start, share[1]), number.span, share[0], FRACTION, None, number.form, 1)
    value = Interval(amount.value, None if amount.form is IN_VAGUE else amount.value)
    pair = read_range(text, amount, floor, end) if after else None
    if pair:
        amount, value = pair
        if amount.kind is DURATION:
            return None, amount.span.end
    known = left if amount.span.start == at else None
    return _finish(_Figure(text, floor, end, last, amount, value, before or bool(pair), after or crossing, known))


def read_ratio_at(text: str, number: Numeral, floor: int, end: int) -> Reading | None:
    """The ratio that the number begins: "30:1", "a ratio of 3 to 2"."""
    found = read_ratio(text, number, floor, end)
    if not found:
        return None
    return Reading(Quantity(Span(number.span.start, found[1]), number.span, RATIO, Interval.exactly(found[0])))


def result_at(start: int, score: tuple[float, float, int]) -> Reading:
    """score: the two figures of a result that begins at ``start``, and where it ends."""
    span = Span(start, score[2])
    return Reading(Quantity(span, span, RATIO, Interval(min(score[:2]), max(score[:2]))))


def _bare(text: str, number: Numeral, floor: int, end: int, last: Reading | None) -> Reading:
    """The quantity of a number beside which no word says anything of it."""
    span, kind, unit = number.span, COUNT, None
    if last and last.quantity.kind is AGE and number.value < _OLDEST and is_another_age(text, floor, *span, end):
        kind, unit = AGE, "year"
    if kind is COUNT and is_result(text, span, floor, end):
        kind = NUMBER
    return Reading(Quantity(span, span, kind, Interval(number.value, number.value), unit=unit))


def _is_other(text: str, number: Numeral, amount: Amount, floor: int, end: int) -> bool:
    """Whether what goes on the number makes it something else than a quantity: a length of time, which is read as one
    elsewhere, "49ers", "half-time", "four-door"."""
    if amount.kind is DURATION:
        return True
    if amount.form is IN_DIGITS and is_glued(text, amount.span.end, end):
        return True
    return amount.span == number.span and (is_idiom(text, number, end) or is_attribute(text, amount.span, floor, end))


def _finish(figure: _Figure) -> tuple[Reading, int]:
    """The quantity of a figure, with bounds, trend, age by context and rate, and where it ends."""
    text, amount = figure.text, figure.amount
    bound = _bound_of(figure)
    kind, unit, per, stop = amount.kind, amount.unit, None, bound.end
    if kind is COUNT and (figure.value.high or 0) < _OLDEST and _is_age(figure, bound):
        kind, unit = AGE, "year"
    if figure.after and kind is COUNT:
        times = times_as_many(text, amount.span.start, figure.value, stop, figure.floor, figure.end)
        kind, stop = (RATIO, times) if times else (kind, stop)
    rate = read_rate(text, stop, figure.end, kind) if figure.after and kind in _RATED else None
    if rate:
        kind, (per, stop) = RATE, rate
    elif kind is PERCENT:
        per = read_period(text, stop, figure.end)
    limit, approximate = bound.limit, bound.approximate or amount.form is IN_VAGUE
    trend = _trend_of(figure, bound.start, stop)
    last = figure.last if bound.start - figure.floor <= BESIDE else None
    if last and not amount.moved and trend is None and limit is EXACT and not approximate:
        limit, approximate, trend = taken_over(text, last, bound.start, kind, stop)
    span = Span(bound.start, stop)
    if kind is COUNT and is_result(text, span, figure.floor, figure.end):
        kind = NUMBER
    quantity = Quantity(span, amount.core, kind, limited(figure.value, limit), approximate, trend, unit, per)
    return Reading(quantity, limit), stop


def _bound_of(figure: _Figure) -> Bound:
    (start, stop), left = figure.amount.span, figure.left
    if figure.after or (figure.before and (left is None or left in BOUNDING or figure.text[start - 1] in SIGNS)):
        return read_bound(figure.text, start, stop, figure.floor, figure.end, left)
    return Bound(start, stop, EXACT, False)


def _trend_of(figure: _Figure, start: int, stop: int) -> Trend | None:
    """Which way the figure, with its bounds and unit text[start:stop], is said to have moved."""
    amount = figure.amount
    left = figure.left if amount.span.start == start else None
    if amount.sign or not figure.before or amount.moved or (left is not None and left not in MOVING):
        return amount.sign
    trend = read_trend(figure.text, start, figure.floor, left)
    taken = trend and amount.kind in _COUNTED and is_taken(figure.text, start, stop, figure.floor, figure.value)
    return None if taken else trend


def _is_age(figure: _Figure, bound: Bound) -> bool:
    """Whether a bare number is an age by the words around it, or by the ages listed before it."""
    text, floor, end, (start, stop) = figure.text, figure.floor, figure.end, figure.amount.span
    spoken = figure.before or bound.end != stop
    if spoken and age_by_context(text, bound.start, start, bound.end, floor, end):
        return True
    listed = figure.last is not None and figure.last.quantity.kind is AGE
    return listed and is_another_age(text, floor, bound.start, bound.end, end)
