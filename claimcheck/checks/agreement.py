"""When two figures agree: the one place that says how far an approximation stretches."""

from collections.abc import Callable, Sequence
from itertools import product

from claimcheck.claims.claim import Claim
from claimcheck.linking.measures import measure, measure_as, outcome
from claimcheck.linking.moments import moment, one_clock, one_day
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

# "around 10,000" holds for 9,870 and for 10,950, not for 12,000; "about 58" for 57 and 59, not for 63.
APPROXIMATE = 0.1
# An unmarked round figure may stand for a more exact one: "612" is "600" in a headline, "£1,197,400" is "£1.2m".
ROUNDING = 0.5
# "1.25 billion" is all that is printed of 1,248 million, "£612m" of 612.4 million: rounded, where "1,250" need not be.
_DIGITS_OF_LARGE = lazy_regex(
    r"(?i)\d(?:\. ?(?P<decimals>\d{1,3}))?[ -]?(?P<unit>k|m|mn|million|bn|b|billion|tn|trillion)\b"
)
# "The year" and "the 52 weeks", "a month" and "four weeks".
_LENGTH_IN_OTHER_UNITS = 0.04
_LENGTHS = (Kind.DURATION,)
# "Half a century" is told of 49 years.
_ROUND_LENGTH = lazy_regex(r"(?i)\b(?:decades?|century|centuries)\b")
# The press spells either for the other.
_TONS = {"ton", "tonne"}
_SUMMED = (Kind.MONEY, Kind.COUNT)
_ROUNDED = (Kind.PERCENT, Kind.MEASURE, Kind.MONEY)
# The decimals of a figure.
_PRINTED = lazy_regex(r"\d[\d,]*(?:\.(\d+))?")
_OF_A_FRACTION = 0.05
# So small a part of a measure or a sum is as often cut off as rounded: a stone of 74.6 carats is "a 74-carat stone",
# £412,600 is "£412k".
_CUT_SHORT = 0.02
_OF_A_PRICE = 0.01
_LARGE = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
# A bound that lies this far below the figure which took its place has been overtaken: "at least three", then five.
OVERTAKEN = 0.15
# How many times the other a figure may be for a slip to be likelier than a change.
_NEARLY = 1.1
_SHORT_OF = lazy_regex(r"(?i)\b(?:nearly|almost|not quite)\b")


def widened(value: Interval, approximate: bool, relative: float = 0.0) -> Interval:
    """The interval with room for an approximation, and for a relative tolerance.

    An approximation stretches one unit of its last significant digit either way, and at most a tenth.
    """
    return Interval(
        None if value.low is None else value.low - _slack(value.low, approximate, relative),
        None if value.high is None else value.high + _slack(value.high, approximate, relative),
        value.low_open,
        value.high_open,
    )


def _slack(figure: float, approximate: bool, relative: float) -> float:
    loose = min(last_digit(figure), abs(figure) * APPROXIMATE) if approximate else 0.0
    return max(loose, abs(figure) * relative)


def last_digit(figure: float) -> float:
    """The unit of a figure's last significant digit: 100 for 1,100, 0.1 for 2.5; 0 for 0."""
    digits = f"{abs(figure):.9e}"
    mantissa, exponent = digits.split("e")
    if not figure:
        return 0.0
    return float(10.0 ** (int(exponent) - len(mantissa.rstrip("0").rstrip(".").replace(".", "")) + 1))


def rounded_to(value: Interval, least: float = 100) -> Interval:
    """What a round exact figure may stand for: half a unit of its last non-zero digit either way, 600 → [550, 650).

    Only figures that end in zeros are taken for round, from ``least`` on: "20" and "1,140" are not.
    """
    if not value.exact or not value.low or value.low < least:
        return value
    unit = 1.0
    while unit * 10 <= value.low and value.low % (unit * 10) == 0:
        unit *= 10
    if unit < value.low * 0.01 or unit < 10:
        return value
    half = min(unit * ROUNDING, value.low * APPROXIMATE)
    return Interval(value.low - half, value.low + half, high_open=True)


def agree(a: Claim, b: Claim, readings: Callable[[Claim, bool, float], Sequence[Interval]]) -> bool:
    """Whether both can be true, each as exact as it is printed and in its own unit. readings: see the function."""
    if {a.unit, b.unit} == _TONS and (x := outcome(a)) and (y := outcome(b)) and x.meets(y):
        return True
    across = a.unit != b.unit and a.kind in (Kind.MEASURE, *_LENGTHS)
    # Beside "about 58", "60" is a round figure as well.
    least = 10 if a.approximate or b.approximate else 100
    first, second = readings(a, across, least), readings(b, across, least)
    if across:
        return any(x.meets(y) for x, y in product(first, second))
    # Of one unit only one of the two is taken for rounded: "600" and "650" are both as round as they are meant.
    return any(x.meets(y) for x in first[:1] for y in second) or any(x.meets(y) for x in first[1:] for y in second[:1])


def readings(claim: Claim, across: bool, least: float) -> list[Interval]:
    """What the figure may stand for, in base units: first itself as far as its wording stretches, then unrounded.

    across: it is held against one in another unit. least: from which figure on it may be round.
    """
    value = outcome(claim)
    if value is None:
        return []
    # A bound that is just touched is no disagreement: "more than 400" and "400" are one figure told twice.
    rough = claim.approximate or (claim.kind in _LENGTHS and _ROUND_LENGTH.search(claim.text) is not None)
    closed = widened(value, rough, _LENGTH_IN_OTHER_UNITS if across and claim.kind in _LENGTHS else 0.0)
    stretched = [Interval(closed.low, closed.high), rounded_to(value, least)]
    if claim.kind in _SUMMED and value.low and value.exact and (digits := _DIGITS_OF_LARGE.search(claim.text)):
        half = ROUNDING * 10.0 ** -len(digits["decimals"] or "") * _LARGE[digits["unit"][0].lower()]
        half = min(half, abs(value.low) * APPROXIMATE)
        cut = 2 * half if 2 * half <= value.low * _CUT_SHORT else half
        stretched.append(Interval(value.low - half, value.low + cut, high_open=True))
    if half := _half_digit(claim, value):
        cut = 2 * half if claim.kind is Kind.MEASURE and 2 * half <= value.floor * _CUT_SHORT else half
        stretched.append(Interval(value.floor - half, value.floor + cut, high_open=True))
    if across and claim.kind is Kind.MEASURE and value.low is not None and value.high is not None:
        stretched.append(Interval(value.low - last_digit(value.low) / 2, value.high + last_digit(value.high) / 2))
    return [r for v in stretched if (r := measure_as(claim, v).value) is not None]


def _half_digit(claim: Claim, value: Interval) -> float:
    """Half a unit of the last digit that is printed: "22 per cent" is all a headline says of 22.4; 0 for counts.

    "A fifth" and "four in ten" say still less. Prices are told to the penny: "£80" for £80.20, not "£7" for £7.40.
    """
    if not value.exact or not value.low:
        return 0.0
    if claim.kind is Kind.FRACTION:
        return min(_OF_A_FRACTION, abs(value.low) * APPROXIMATE)
    figures = _PRINTED.findall(claim.text)
    if claim.kind not in _ROUNDED or len(figures) != 1 or _DIGITS_OF_LARGE.search(claim.text):
        return 0.0
    half = float(ROUNDING * 10.0 ** -len(figures[0]))
    return min(half, abs(value.low) * _OF_A_PRICE) if claim.kind is Kind.MONEY else half


def facing(a: Claim, b: Claim) -> bool:
    """Whether one says that a figure is not reached and the other that it is passed: "nearly 300", "more than 300"."""
    return _passes(a, _limit(b)) or _passes(b, _limit(a))


def _limit(claim: Claim) -> float | None:
    """The figure that a claim says was not reached, in base units."""
    value = measure(claim).value
    if value is None:
        return None
    if value.low is None:
        return value.high if value.high_open else None
    return value.low if _SHORT_OF.search(claim.text) else None


def _passes(claim: Claim, limit: float | None) -> bool:
    value = measure(claim).value
    if limit is None or value is None or _limit(claim) is not None:
        return False
    return value.high is None and value.low == limit


def apart(a: Claim, b: Claim) -> float:
    """How far the figures lie apart, as a share of the larger; 1 where one of them gives no figure."""
    x, y = measure(a).value, measure(b).value
    if x is None or y is None:
        return 1.0
    near = max(x.floor, y.floor) - min(x.ceiling, y.ceiling)
    return max(0.0, near) / (max(abs(x.floor), abs(y.floor)) or 1.0)


def days_meet(a: Claim, b: Claim) -> bool:
    """Whether both can be the same day; what cannot be resolved meets anything. Of two periods that share one end the
    other end must be the same as well."""
    if moment(a) is not None and moment(b) is not None and one_clock(a, b):
        return True
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return one_day(a, b) is not False
    if a.kind is b.kind is Kind.PERIOD and (a.first == b.first) != (a.last == b.last):
        return False
    return a.first <= b.last and b.first <= a.last


def figure(claim: Claim) -> object:
    """What the claim says, whatever the words; of a day whose year is not known, what is."""
    if claim.value:
        return measure(claim)
    return (claim.first, claim.last, moment(claim)) if claim.first else (claim.timex, moment(claim))


def printed_alike(a: Claim, b: Claim) -> bool:
    """Whether both give one exact figure in one unit, which most links are between: there is nothing to weigh."""
    return bool(a.value and a.value == b.value and a.value.exact and a.unit == b.unit and a.kind is b.kind)


def floors_apart(x: Interval, y: Interval) -> bool:
    """Whether two lower bounds differ: "more than 31,000" is not told as "more than 26,000", even if both be true."""
    if x.high is not None or y.high is not None or not x.low or not y.low:
        return False
    low, high = sorted((x.low, y.low))
    return high > low * (1 + OVERTAKEN)


def bounded(value: Interval) -> bool:
    """Whether an interval is open at neither end."""
    return value.low is not None and value.high is not None


def near(a: Claim, b: Claim) -> bool:
    """Figures so near each other that a slip is likelier than a change."""
    x, y = sorted(abs(c.value.floor) if c.value else 0.0 for c in (a, b))
    return y <= x * _NEARLY
