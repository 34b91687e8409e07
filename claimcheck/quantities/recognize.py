"""Finds every quantity in a text."""

import re
from collections.abc import Iterable, Iterator

from claimcheck.articles.span import Span
from claimcheck.quantities.ages import age_after, age_by_context
from claimcheck.quantities.bounds import Limit, limited, read_bound, read_trend
from claimcheck.quantities.exclusions import end_of_excluded
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.money import currency_after, currency_before
from claimcheck.quantities.numerals import Form, Numeral, abbreviated_scale, read_number, read_ordinal, whole
from claimcheck.quantities.quantity import Kind, Quantity
from claimcheck.quantities.rates import read_per, read_per_after_noun
from claimcheck.quantities.units import read_unit

_TRIGGER = re.compile(
    r"[0-9½¼¾⅓⅔]|[aefhmnoqstzbdAEFHMNOQSTZBD](?<![\w].)(?:"
    r"(?<=[aA])n?[\s-]{1,3}(?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter|fifth|tenth)\b"
    r"|(?:(?<=[oO])ne|(?<=[tT])(?:wo|hree|en|welve|hirteen|wenty|hirty|ens|hird|enth|welfth|housands?|rillions?)|(?<=[fF])(?:our|ive|ifteen|ourteen|orty|ifty|irst|ourth|ifth)"
    r"|(?<=[sS])(?:ix|even|ixteen|eventeen|ixty|eventy|econd|ixth|eventh)|(?<=[eE])(?:ight|leven|ighteen|ighty|ighth|leventh)|(?<=[nN])(?:ine|ineteen|inety|inth|o|one|obody)"
    r"|(?<=[hH])(?:alf|undreds?)|(?<=[mM])(?:illions?|ajority)|(?<=[bB])(?:illions?)|(?<=[dD])(?:ozens?)|(?<=[zZ])ero|(?<=[qQ])uarter)\b)"
)
_TIME_UNIT = re.compile(
    r"(?:\s{1,3}|[-‐‑])?(?:(?!an?\b|per\b|each\b|every\b)[a-z]+\s)?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|yrs?|decades?|centur(?:y|ies))(?![\w-])",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"\s{0,2}(?:%|(?:-|\s{1,3})?(?:percentage\s{1,3}points?|per\s{1,3}cent|percent|pct|pc|basis\s{1,3}points?|bps)(?![\w]))(?:\s{1,3}points?\b)?",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s?(?:-|–|—|\s(?:to|or|and)\s)\s?")


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
        match = _TRIGGER.search(text, max(at, match.end()), end)


def _read(text: str, start: int, floor: int, end: int) -> tuple[Quantity | None, int]:
    ordinal = read_ordinal(text, start, end)
    if ordinal:
        span = ordinal.span
        return Quantity(span, span, Kind.ORDINAL, Interval.exactly(ordinal.value)), span.end
    number = read_number(text, start, end)
    if not number:
        return _special(text, start, end)
    if number.form is Form.DIGITS and text[start].isdigit():
        skip = end_of_excluded(text, start, number.span.end, floor, end)
        if skip:
            return None, skip
    return _complete(text, number, floor, end)


def _special(text: str, start: int, end: int) -> tuple[Quantity | None, int]:
    match = re.compile(r"(?i)(?:(none|no|nobody)|(majority))\b").match(text, start, end)
    if not match:
        return None, start + 1
    span = Span(start, match.end())
    if match.group(2):
        return Quantity(span, span, Kind.FRACTION, Interval(0.5, 1, low_open=True)), span.end
    if match.group(1).lower() == "no" and not re.compile(r"\s[a-z]+(?:\s[a-z]+)?s\b").match(text, span.end, end):
        return None, span.end
    return Quantity(span, span, Kind.COUNT, Interval.exactly(0)), span.end


def _complete(text: str, number: Numeral, floor: int, end: int) -> tuple[Quantity | None, int]:
    start, at = number.span
    value = Interval(number.value, None) if number.form is Form.VAGUE else Interval.exactly(number.value)
    approximate = number.form is Form.VAGUE
    kind = Kind.FRACTION if number.form is Form.FRACTION else Kind.COUNT
    unit: str | None = None
    core = number.span
    before = currency_before(text, start, floor)
    if before:
        unit, start = before
        kind = Kind.MONEY
        scale = abbreviated_scale(text, at, end)
        if scale:
            value, at = value.scaled(scale[0]), scale[1]
            core = Span(core.start, at)
    elif (age := age_after(text, at, end)) is not None:
        unit, at = age
        kind = Kind.AGE
    elif (percent := _PERCENT.match(text, at, end)) is not None:
        words = percent.group().lower()
        unit = (
            "percentage point"
            if "point" in words and "basis" not in words
            else "basis point"
            if "bas" in words
            else "percent"
        )
        kind, at = Kind.PERCENT, percent.end()
    else:
        scale = abbreviated_scale(text, at, end)
        money = currency_after(text, scale[1] if scale else at, end)
        if money:
            unit, factor, at = money
            value = Interval.exactly(whole(number.value * factor * (scale[0] if scale else 1)))
            kind = Kind.MONEY
        elif (measure := read_unit(text, at, end)) is not None:
            unit, at = measure
            kind = Kind.MEASURE
        elif _TIME_UNIT.match(text, at, end):
            return None, at
        elif kind is Kind.COUNT and number.value < 120 and age_by_context(text, start, at, floor, end) is not None:
            kind, unit = Kind.AGE, "year"
    bound = read_bound(text, start, at, floor, end)
    per = None
    stop = bound.end
    rate = read_per(text, stop, end) or (read_per_after_noun(text, stop, end) if kind is Kind.COUNT else None)
    if rate and kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE):
        per, stop = rate
        kind = Kind.RATE
    return (
        Quantity(
            Span(bound.start, stop),
            core,
            kind,
            limited(value, bound.limit) if value.exact else value,
            approximate or bound.approximate,
            read_trend(text, bound.start, floor),
            unit,
            per,
        ),
        stop,
    )
