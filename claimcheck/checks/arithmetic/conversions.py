"""A figure and its conversion: "11 inches (112mm)", "410 degrees (about 320 Celsius)", "18 weeks, or 126 days"."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from claimcheck.checks.arithmetic.exchange import Conversion, check_exchange, check_stated_rate
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import Sentence, articles, is_paid
from claimcheck.checks.precision import rounded
from claimcheck.checks.wording import figure
from claimcheck.claims.claim import Claim
from claimcheck.linking.measures import measure
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.quantities.tables import unit_size
from claimcheck.rules.rule import Rule

# Up to three words of the thing measured may stand before the bracket: "11 inches of rain (".
_OPENED = lazy_regex(r"(?:[ -][a-z-]{1,20}){0,3} ?[(\[](?:or |i\.e\. |that is |equal to |equivalent to )?|\s?/\s?")
_SAID = lazy_regex(
    r"(?: (?:of|in) [a-z]{3,12})?(?:,|,? [–-])? (?:or|that is|i\.e\.|which is|equal to|equivalent to"
    r"|the equivalent of),? (?:just )?|, | – | - "
)
# "The 12-mile road, which is about …": the thing stands between.
_WHICH_IS = lazy_regex(
    r"(?:[ -][a-z-]{1,20}){0,3}(?:,| [–-]) (?:or|that is|that's|i\.e\.|which is|equal to|equivalent to"
    r"|the equivalent of),? (?:just )?"
)
# "($4m at a rate of …)".
_AT_A_RATE = r"| at (?:(?:an?|the|today's|yesterday's|current|last \w+'s) )+(?:[a-z]+ )?rates?\b"
_CLOSED = lazy_regex(rf"\s?[)\]/]{_AT_A_RATE}")
_ENDED = lazy_regex(rf"\s?(?:[,.;:)–—]|- |$){_AT_A_RATE}")
# After these a temperature is a difference: a rise of 2C is one of 3.6F.
_DIFFERENCE = lazy_regex(
    r"\b(?:by|rise of|risen|increase of|drop of|fall of|change of|warming of|difference of|up|down|within|limit of)"
    r"(?: \w+){0,2} $"
)
_COMPARATIVE = lazy_regex(r"\s?(?:warmer|hotter|colder|cooler|higher|lower|above|below|of warming)\b")
# How much larger the British unit is than the American one.
_BRITISH = {"gallon": 1.20095, "pint": 1.20095, "quart": 1.20095, "ton": 1.12, "mile per gallon": 1.20095}
_FURTHEST = 4.0
# Between what one of the first has been worth in the second in the days of the euro, with some room (the Federal
# Reserve's H.10 release and the ECB's reference rates, 1999 to 2025).
_WORTH = {
    ("GBP", "USD"): Interval(1.03, 2.15),
    ("EUR", "USD"): Interval(0.8, 1.63),
    ("EUR", "GBP"): Interval(0.56, 0.99),
}
_BY_NO_RATE = 0.5


def check_conversions(context: Context, rule: Rule) -> Iterator[Fault]:
    """Neighbouring figures, the second said to be the first in another unit, that are not; rates of exchange that the
    story's other conversions do not have."""
    exchanged = []
    for sentences in articles(context).values():
        for sentence in sentences:
            for first, second in pairwise(sentence.claims):
                if _converted(sentence, first, second):
                    yield from _compare(sentence, first, second)
                    paid = is_paid(first) and is_paid(second) and first.per == second.per
                    if paid and _above_nothing(first) and _above_nothing(second):
                        exchanged.append(Conversion(first, second))
                        yield from check_stated_rate(sentence, exchanged[-1])
    yield from check_exchange(exchanged)


def _converted(sentence: Sentence, first: Claim, second: Claim) -> bool:
    """Whether the second figure is put down as the first one's conversion."""
    if first.value is None or second.value is None or first.unit == second.unit or first.span.end > second.span.start:
        return False
    gap, tail = sentence.between(first, second), sentence.after(second)
    if _OPENED.fullmatch(gap):
        return bool(_CLOSED.match(tail)) or gap.strip() == "/"
    if not _ENDED.match(tail):
        return False
    if _WHICH_IS.fullmatch(gap):
        return "or" not in gap.split() or _SAID.fullmatch(gap) is not None or second.approximate
    if not _SAID.fullmatch(gap):
        return False
    return "or" in gap.split() or "equ" in gap or (gap == ", " and second.approximate and _near(first, second))


def _near(first: Claim, second: Claim) -> bool:
    """Whether the second may be a slip for the first in another unit: "31,200 acres, about 94 square miles"."""
    if first.kind is not Kind.MEASURE or second.kind is not Kind.MEASURE:
        return False
    one, other = measure(first), measure(second)
    if one.unit != other.unit or not one.value or not other.value or not one.value.floor or not other.value.floor:
        return False
    return 1 / _FURTHEST < other.value.floor / one.value.floor < _FURTHEST


def _compare(sentence: Sentence, first: Claim, second: Claim) -> Iterator[Fault]:
    if is_paid(first) and is_paid(second) and first.per == second.per:
        yield from _compare_money(first, second)
        return
    if first.kind not in _CONVERTIBLE or second.kind not in _CONVERTIBLE:
        return
    one, other = measure(first), measure(second)
    if first.kind is Kind.MEASURE and second.kind is Kind.MEASURE and one.unit != other.unit:
        return
    if first.kind is not second.kind or first.per != second.per or "night" in (first.unit, second.unit):
        return
    if first.kind is Kind.RATE and unit_size(first.unit or "").dimension != unit_size(second.unit or "").dimension:
        return
    if any(_same(first, second, False, times) for times in _sizes(first, second)):
        return
    if _is_difference(sentence, first, second) and _same(first, second, True):
        return
    told = f"{first.told} is {_told(first, second)}, not {second.told}."
    yield Fault(Verdict.ARITHMETIC, [(first, "stated"), (second, "conversion")], 0.95, told)


_CONVERTIBLE = (Kind.MEASURE, Kind.DURATION, Kind.RATE)


def _is_difference(sentence: Sentence, first: Claim, second: Claim) -> bool:
    """Whether the figure may be a rise or a fall rather than a reading; it tells only for temperatures."""
    before, after = sentence.before(first), sentence.after(second)
    return _DIFFERENCE.search(before) is not None or _COMPARATIVE.match(after.lstrip(")")) is not None


def _same(first: Claim, second: Claim, change: bool, times: float = 1.0) -> bool:
    """times: how much larger the first figure's unit is than it is held to be."""
    value = _in_base(first, _converted_value(first), change)
    return value.scaled(times).meets(_in_base(second, _converted_value(second), change))


def _sizes(first: Claim, second: Claim) -> tuple[float, ...]:
    """How much larger the first figure's unit may be, where British and American papers mean different ones by it."""
    return 1.0, _BRITISH.get(first.unit or "", 1.0), 1 / _BRITISH.get(second.unit or "", 1.0)


def _converted_value(claim: Claim) -> Interval:
    """What was converted: the figure printed, or its bound ("at least 3 feet"), as far as it is printed.

    "About" is said of the thing: "about 6ft 2in (1.88m)" converts 6ft 2in. Of the second figure it says that it is
    rounded, by one unit of its last digit at most.
    """
    assert claim.value is not None
    printed = Interval.exactly(_known(claim)) if None in (claim.value.low, claim.value.high) else claim.value
    bare = rounded(replace(claim, approximate=False, value=printed))
    # Half a unit more either way for an approximation.
    room = (bare.ceiling - bare.floor) / 2 if claim.approximate else 0.0
    return Interval(bare.floor - room, bare.ceiling + room)


def _known(claim: Claim) -> float:
    return (claim.value.bound if claim.value else None) or 0.0


def _in_base(claim: Claim, value: Interval, change: bool) -> Interval:
    if claim.kind is Kind.DURATION:
        scale = measure(claim).value
        assert scale is not None
        assert claim.value is not None
        size = claim.value.high or claim.value.low or 1.0
        return value.scaled((scale.high or scale.low or 1.0) / size)
    _, factor, offset = unit_size(claim.unit or "")
    return value.scaled(factor).plus(Interval.exactly(0.0 if change else offset))


def _told(first: Claim, second: Claim) -> str:
    """The first figure in the unit of the second."""
    known = _in_base(first, Interval.exactly(_known(first)), False).floor
    one = _in_base(second, Interval.exactly(1.0), False).floor
    zero = _in_base(second, Interval.exactly(0.0), False).floor
    value = (known - zero) / (one - zero)
    digits = 1 if value < 100 else 0
    return f"{figure(round(value, 2 if value < 10 else digits))} {_plural(second.unit or '')}".strip()


def _plural(unit: str) -> str:
    first, _, rest = unit.partition(" per ")
    many = {"foot": "feet", "inch": "inches", "celsius": "Celsius", "fahrenheit": "Fahrenheit"}.get(first, f"{first}s")
    return f"{many} per {rest}" if rest else many


def _above_nothing(claim: Claim) -> bool:
    return claim.number is not None and claim.number > 0


def _compare_money(first: Claim, second: Claim) -> Iterator[Fault]:
    """Rates of exchange move: only what no rate can explain, and only as a note."""
    one, other = first.unit or "", second.unit or ""
    worth = _WORTH.get((one, other)) or _WORTH.get((other, one))
    if worth is None or not (_above_nothing(first) and _above_nothing(second)):
        return
    converted, printed = (rounded(replace(c, approximate=False)) for c in (first, second))
    least, most = printed.floor / converted.ceiling, printed.ceiling / converted.floor
    rates = Interval(least, most) if (one, other) in _WORTH else Interval(1 / most, 1 / least)
    if rates.meets(worth):
        return
    ratio = float(f"{(second.number or 0.0) / (first.number or 1.0):.3g}")
    told = f"{first.told} would be {second.told} at {figure(ratio)} {second.unit} for one {first.unit}."
    yield Fault(Verdict.ARITHMETIC, [(first, "stated"), (second, "conversion")], _BY_NO_RATE, told)
