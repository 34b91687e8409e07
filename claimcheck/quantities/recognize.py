"""Finds every quantity in a text.

One pass of a trigger pattern over the text; around each hit the number is read (numerals), its unit (amounts), a second
bound (ranges), the words that limit it (bounds), and its denominator (rates).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.articles.span import Span
from claimcheck.quantities.ages import age_by_context
from claimcheck.quantities.amounts import Amount, read_amount
from claimcheck.quantities.bounds import limited, read_bound, read_trend, trend_after
from claimcheck.quantities.exclusions import end_of_excluded, is_pronoun
from claimcheck.quantities.fractions import read_share
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numerals import Form, Numeral, read_number, read_ordinal
from claimcheck.quantities.ordinals import complete_ordinal
from claimcheck.quantities.quantity import Kind, Quantity
from claimcheck.quantities.ranges import range_start, read_range, read_score
from claimcheck.quantities.rates import read_per, read_per_after_noun, read_per_thing
from claimcheck.quantities.wordings import read_wording

_TRIGGER = re.compile(
    r"[0-9½¼¾⅓⅔]|\.(?=[0-9])|[aefhmnoqstzbdAEFHMNOQSTZBD](?<![\w].)(?:"
    r"(?<=[aA])n?[\s-]{1,3}(?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter|fifth|tenth)\b"
    r"|(?i:(?<=o)ne|(?<=t)(?:wo|hree|en|welve|hirteen|wenty|hirty|ens|hird|enth|welfth|housands?|rillions?|wice|eens|wenties|hirties)"
    r"|(?<=f)(?:our|ive|ifteen|ourteen|orty|ifty|irst|ourth|ifth|ifties|orties)"
    r"|(?<=s)(?:ix|even|ixteen|eventeen|ixty|eventy|econd|ixth|eventh|cores|ixties|eventies)|(?<=e)(?:ight|leven|ighteen|ighty|ighth|leventh|ighties)"
    r"|(?<=n)(?:ine|ineteen|inety|inth|o|one|obody|ought|ineties)"
    r"|(?<=h)(?:alf|undreds?)|(?<=m)(?:illions?|ajority)|(?<=b)(?:illions?)|(?<=d)(?:ozens?)|(?<=z)ero|(?<=q)uarter|(?<=o)nce)\b)"
)


def find_quantities(text: str, within: Iterable[Span]) -> list[Quantity]:
    """Quantities in the given stretches of the text, in text order, not overlapping."""
    return [quantity for stretch in within for quantity in _in_stretch(text, stretch)]


def _in_stretch(text: str, stretch: Span) -> Iterator[Quantity]:
    floor, end = stretch
    match = _TRIGGER.search(text, floor, end)
    while match:
        quantity, at = _read(text, match.start(), floor, end)
        if quantity:
            yield quantity
            floor = quantity.span.end
        match = _TRIGGER.search(text, max(at, match.start() + 1), end)


def _read(text: str, start: int, floor: int, end: int) -> tuple[Quantity | None, int]:
    """The quantity whose number begins at ``start``, if it claims one, and where to go on."""
    wording = read_wording(text, start, floor, end)
    if wording:
        return wording
    ordinal = read_ordinal(text, start, end)
    if ordinal:
        return complete_ordinal(text, ordinal, floor, end)
    number = read_number(text, start, end)
    if not number:
        return None, start + 1
    if text[start] in "0123456789.":
        skip = end_of_excluded(text, start, number.span.end, floor, end)
        if skip:
            return None, skip
    elif is_pronoun(text, number.span, floor, end):
        return None, number.span.end
    return _complete(text, number, floor, end)


def _complete(text: str, number: Numeral, floor: int, end: int) -> tuple[Quantity | None, int]:
    amount = read_amount(text, number, floor, end)
    score = read_score(text, amount, floor, end)
    if score:
        span = Span(amount.span.start, score[2])
        value = Interval(min(score[:2]), max(score[:2]))
        return Quantity(span, span, Kind.RATIO, value), span.end
    share = read_share(text, number, end)
    if share and amount.kind in (Kind.COUNT, Kind.MONEY):
        amount = Amount(Span(amount.span.start, share[1]), number.span, share[0], Kind.FRACTION, None, number.form, 1)
    pair = read_range(text, amount, floor, end)
    if pair:
        start = range_start(text, pair[0], floor)
        low, high = sorted((pair[0].value, pair[1].value))
        amount = replace(pair[1], span=Span(start, pair[1].span.end), core=Span(number.span.start, pair[1].core.end))
        return _finish(text, amount, Interval(low, high), floor, end)
    if amount.form is Form.VAGUE:
        return _finish(text, amount, Interval(amount.value, None), floor, end)
    return _finish(text, amount, Interval.exactly(amount.value), floor, end)


def _finish(text: str, amount: Amount, value: Interval, floor: int, end: int) -> tuple[Quantity | None, int]:
    """Bounds, trend, age by context and rate are added; a plain duration is left to the dates package."""
    bound = read_bound(text, amount.span.start, amount.span.end, floor, end)
    kind, unit, per, stop = amount.kind, amount.unit, None, bound.end
    if kind is Kind.COUNT and (value.high or 0) < 125 and age_by_context(text, bound.start, stop, floor, end):
        kind, unit = Kind.AGE, "year"
    if kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE):
        rate = (
            read_per(text, stop, end)
            or (read_per_after_noun(text, stop, end) if kind is Kind.COUNT else None)
            or (read_per_thing(text, stop, end) if kind is Kind.MONEY else None)
        )
        if rate:
            per, stop = rate
            kind = Kind.RATE
    if kind is Kind.DURATION:
        return None, amount.span.end
    trend = amount.sign or read_trend(text, bound.start, floor) or trend_after(text, stop, end)
    approximate = bound.approximate or amount.form is Form.VAGUE
    span = Span(bound.start, stop)
    return Quantity(span, amount.core, kind, limited(value, bound.limit), approximate, trend, unit, per), stop
