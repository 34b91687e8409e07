"""Finds every quantity in a text.

One pass of a trigger pattern over the text; around each hit the number is read (numerals), its unit (amounts), a second
bound (ranges), the words that limit it (bounds), and its denominator (rates).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.articles.span import Span
from claimcheck.quantities.ages import age_by_context, is_another_age, is_span_of_thing
from claimcheck.quantities.amounts import Amount, bare_amount, may_be_signed, read_amount, read_currency
from claimcheck.quantities.bounds import BOUNDING, EXACT, MOVING, Bound, is_taken, limited, read_bound, read_trend
from claimcheck.quantities.calendar_numbers import PARTS_OF_HOUR, end_of_clock, is_hour_of_day
from claimcheck.quantities.exclusions import end_of_excluded, end_of_year, is_glued, may_count
from claimcheck.quantities.fractions import read_share, times_as_many
from claimcheck.quantities.idioms import is_attribute, is_idiom, is_name, is_pronoun, is_result
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.named import opens_with_name
from claimcheck.quantities.number_words import VULGAR_FRACTIONS
from claimcheck.quantities.numeral import IN_DIGITS, IN_FRACTION, IN_VAGUE, IN_WORDS, Numeral
from claimcheck.quantities.numerals import lone_cardinal, read_number, read_ordinal, read_with_article
from claimcheck.quantities.odds import read_odds
from claimcheck.quantities.ordinals import complete_ordinal
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
)
from claimcheck.quantities.ranges import read_range, read_ratio
from claimcheck.quantities.rates import read_period, read_rate
from claimcheck.quantities.readings import BESIDE, Reading, as_one, rate_of_both, taken_over
from claimcheck.quantities.results import read_innings, read_score
from claimcheck.quantities.surroundings import crosses_noun, speaks_after, speaks_before
from claimcheck.quantities.triggers import triggers
from claimcheck.quantities.unit_words import unit_word
from claimcheck.quantities.wordings import WORDING_STARTS, read_wording
from claimcheck.text.plain import lowered


def find_quantities(
    text: str, within: Iterable[Span], besides: Sequence[Span] = (), low: str | None = None
) -> list[Quantity]:
    """Quantities in the given stretches of the text, in text order, not overlapping.

    besides: stretches, in order and apart, whose numbers are something else unless a bound stands before them: time
        expressions ("2016", but "at least 2016").
    low: the text ``lowered``, where that is at hand.
    """
    low = lowered(text) if low is None else low
    known = [offset for span in besides for offset in span]
    return [quantity for stretch in within for quantity in _in_stretch(text, low, stretch, known)]


def _in_stretch(text: str, low: str, stretch: Span, known: Sequence[int]) -> Iterator[Quantity]:
    """known: where something else begins, ends, begins …, in text order."""
    floor, end = stretch
    at = floor - 1
    last: Reading | None = None
    for start, word in triggers(low, floor, end):
        if start < at:  # read with the quantity before it
            continue
        begin = start + bool(word)
        if bisect_right(known, begin) % 2 and not may_count(text, begin, floor):
            continue
        reading: Reading | None
        if word:
            reading, at = _read_word(text, start + 1, word, floor, end, last)
        else:
            reading, at = _read_figure(text, start, floor, end, last)
        if reading:
            floor = reading.quantity.span.end
            if last:
                both = as_one(text, last, reading)
                if both is None and text[floor : floor + 1] == ")":
                    last, reading = rate_of_both(text, last, reading, end) or (last, reading)
                if both:
                    reading = both
                else:
                    yield last.quantity
            last = reading
    if last:
        yield last.quantity


def _read_word(
    text: str, start: int, word: str, floor: int, end: int, last: Reading | None
) -> tuple[Reading | None, int]:
    """The quantity that a word, given in lower case, begins at ``start``, if it claims one, and where to go on.

    floor: the end of the one before it, ``last``, which may not be read again.
    """
    if word in WORDING_STARTS:
        wording = read_wording(text, start, floor, end)
        if wording:
            return (Reading(wording[0]) if wording[0] else None), wording[1]
    number = lone_cardinal(text, start, word, end) or read_with_article(text, start, floor, end)
    if not number:
        ordinal = read_ordinal(text, start, end)
        if ordinal:
            return _ranked(text, ordinal, floor, end)
        number = read_number(text, start, end)
    if not number:
        return None, start + 1
    if text[start].isupper() and _is_named(text, start, start + len(word), number.span.end, floor, end):
        return None, number.span.end
    if text[start - 4 : start] == "-by-" and start - 4 >= floor:
        return None, number.span.end  # "four-by-four"
    if is_pronoun(text, start, number.span.end, floor, end):
        return None, number.span.end
    return _complete(text, number, read_currency(text, number, floor), floor, end, last)


def _is_named(text: str, start: int, first: int, stop: int, floor: int, end: int) -> bool:
    """Whether the number word at ``start`` belongs to a name; first: where its first word ends, stop: all of it."""
    if text[first : first + 1] == " " and text[first + 1 : first + 2].isupper():
        return is_name(text, start, stop, floor, end) or opens_with_name(text, start, first, end)
    return is_name(text, start, stop, floor, end)


def _read_figure(text: str, start: int, floor: int, end: int, last: Reading | None) -> tuple[Reading | None, int]:
    """The quantity that the figure at ``start`` begins, if it claims one, and where to go on."""
    if text[start + 2 : start + 3] in _DECADE_ENDS:
        wording = read_wording(text, start, floor, end)
        if wording:
            return (Reading(wording[0]) if wording[0] else None), wording[1]
    number = read_number(text, start, end)
    if not number:
        return None, start + 1
    stop = number.span.end
    if (text[stop : stop + 1] in _PAIRED or number.form is IN_FRACTION) and (
        odds := read_odds(text, start, floor, end)
    ):
        return (Reading(odds[0]) if odds[0] else None), odds[1]
    if text[stop : stop + 1] == "/" and (innings := read_innings(text, number, floor, end)):
        return _result(start, innings), innings[2]
    if text[stop : stop + 1].isalpha():
        ordinal = read_ordinal(text, start, end)
        if ordinal:
            return _ranked(text, ordinal, floor, end)
    if text[stop : stop + 1] == ":" and (ratio := _ratio(text, number, floor, end)):
        return ratio, ratio.quantity.span.end
    money = read_currency(text, number, floor)
    if not money and text[start] not in VULGAR_FRACTIONS:
        skip = end_of_excluded(text, start, stop, floor, end)
        if not skip and stop - start == 4 and not unit_word(text, stop, end):
            skip = end_of_year(text, start, stop, floor, end)
        if skip:
            return None, skip
    return _complete(text, number, money, floor, end, last)


def _ranked(text: str, ordinal: Numeral, floor: int, end: int) -> tuple[Reading | None, int]:
    ranked, at = complete_ordinal(text, ordinal, floor, end)
    return (Reading(ranked) if ranked else None), at


def _complete(
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
    if after and text[stop : stop + 3] in _TO and (ratio := _ratio(text, number, floor, end)):
        return ratio, ratio.quantity.span.end
    if score:
        return _result(amount.span.start, score), score[2]
    crossing = amount.kind is COUNT and (silent or crosses_noun(text, amount.span.end, end))
    share = read_share(text, number, end) if crossing or (after and amount.kind in _SHARED) else None
    if share:
        amount = Amount(Span(amount.span.start, share[1]), number.span, share[0], FRACTION, None, number.form, 1)
    value = Interval(amount.value, None if amount.form is IN_VAGUE else amount.value)
    pair = read_range(text, amount, floor, end) if after else None
    if pair:
        amount, value = pair
        if amount.kind is DURATION:
            return None, amount.span.end
    known = left if amount.span.start == at else None
    return _finish(text, amount, value, floor, end, last, before or bool(pair), after or crossing, known)


def _ratio(text: str, number: Numeral, floor: int, end: int) -> Reading | None:
    found = read_ratio(text, number, floor, end)
    if not found:
        return None
    return Reading(Quantity(Span(number.span.start, found[1]), number.span, RATIO, Interval.exactly(found[0])))


def _result(start: int, score: tuple[float, float, int]) -> Reading:
    span = Span(start, score[2])
    return Reading(Quantity(span, span, RATIO, Interval(min(score[:2]), max(score[:2]))))


def _bare(text: str, number: Numeral, floor: int, end: int, last: Reading | None) -> Reading:
    """The quantity of a number beside which no word says anything of it."""
    span, kind, unit = number.span, COUNT, None
    if last and last.quantity.kind is AGE and number.value < 125 and is_another_age(text, floor, *span, end):
        kind, unit = AGE, "year"
    if kind is COUNT and is_result(text, span, floor, end):
        kind = NUMBER
    return Reading(Quantity(span, span, kind, Interval(number.value, number.value), unit=unit))


_PLAIN = (IN_DIGITS, IN_WORDS)
_CLOSING = frozenset({"", *".,;:)]!?"})
_DECADE_ENDS = frozenset("s'’")
_SHARED = (COUNT, MONEY)
_TAKEN = (COUNT, MONEY)
_PAIRED = frozenset("/-")
_TO = (" to", "-to")
_AT = ("at", "by")
_RATED = (COUNT, MONEY, MEASURE)


def _is_other(text: str, number: Numeral, amount: Amount, floor: int, end: int) -> bool:
    """Whether what goes on the number makes it something else than a quantity: a length of time, which is read as one
    elsewhere, "49ers", "half-time", "four-door"."""
    if amount.kind is DURATION:
        return True
    if amount.kind is AGE and is_span_of_thing(text, *number.span, amount.unit or "", floor):
        return True
    if amount.form is IN_DIGITS and is_glued(text, amount.span.end, end):
        return True
    return amount.span == number.span and (
        is_idiom(text, number, floor, end) or is_attribute(text, amount.span, floor, end)
    )


def _finish(
    text: str,
    amount: Amount,
    value: Interval,
    floor: int,
    end: int,
    last: Reading | None,
    before: bool,
    after: bool,
    left: str | None,
) -> tuple[Reading | None, int]:
    """Bounds, trend, age by context and rate are added, where the words on that side may say something of them."""
    start, stop = amount.span
    bounded = after or (before and (left is None or left in BOUNDING or text[start - 1] in SIGNS))
    bound = read_bound(text, start, stop, floor, end, left) if bounded else Bound(start, stop, EXACT, False)
    if bound.start != start:
        left = None
    kind, unit, per, stop = amount.kind, amount.unit, None, bound.end
    if kind is COUNT and (value.high or 0) < 125:
        listed = last is not None and last.quantity.kind is AGE
        aged = (before or bound.end != amount.span.end) and age_by_context(
            text, bound.start, amount.span.start, stop, floor, end
        )
        if aged or (listed and is_another_age(text, floor, bound.start, stop, end)):
            kind, unit = AGE, "year"
    if after and kind is COUNT and (times := times_as_many(text, start, value, stop, floor, end)):
        kind, stop = RATIO, times
    rate = read_rate(text, stop, end, kind) if after and kind in _RATED else None
    if rate:
        kind, (per, stop) = RATE, rate
    elif kind is PERCENT:
        per = read_period(text, stop, end)
    limit, approximate = bound.limit, bound.approximate or amount.form is IN_VAGUE
    moved = before and not amount.moved and (left is None or left in MOVING)
    trend = amount.sign or (read_trend(text, bound.start, floor, left) if moved else None)
    if trend and not amount.sign and amount.kind in _TAKEN and is_taken(text, bound.start, stop, floor, value):
        trend = None
    beside = last is not None and bound.start - floor <= BESIDE
    if last and beside and not amount.moved and trend is None and limit is EXACT and not approximate:
        limit, approximate, trend = taken_over(text, last, bound.start, kind, stop)
    span = Span(bound.start, stop)
    if kind is COUNT and is_result(text, span, floor, end):
        kind = NUMBER
    quantity = Quantity(span, amount.core, kind, limited(value, limit), approximate, trend, unit, per)
    return Reading(quantity, limit), stop
