"""What the readers of numbers and of amounts hand on: a value, where it stands, how it is written, its unit."""

from enum import StrEnum

import msgspec

from claimcheck.articles.span import Span
from claimcheck.quantities.quantity import COUNT, Kind, Trend


class Form(StrEnum):
    """How a number is written; "second" and "a fifth" are ORDINAL until what follows tells otherwise."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    ORDINAL = "ordinal"
    FRACTION = "fraction"


# Bound once: looked up through its class, an enum member takes as long as a short match (Python 3.11).
IN_DIGITS, IN_WORDS, IN_VAGUE, IN_ORDINAL, IN_FRACTION = Form


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """A number phrase.

    value: an int where it is whole. For VAGUE plurals the floor of the contract: two of the unit ("dozens" 24).
    span: code points of the phrase, without approximators ("a dozen", "1.2 million", "tens of thousands").
    scale: what the figure was multiplied with ("1.2 million" 10**6): a range may share it ("four to five thousand").
    """

    value: float
    span: Span
    form: Form
    scale: float = 1


class Amount(msgspec.Struct, frozen=True, gc=False):
    """span: sign, currency and unit included. core: the bare number. value: in ``unit``. number: as it is printed.

    kind: what the unit makes it; COUNT where there is none, DURATION for a length of time.
    scale: what the printed figure was multiplied with.
    moved: the range runs "from" one amount "to" the other: both ends are known, neither is a rise by itself.
    sign: the trend that a plus or minus before a percentage tells ("-0.6%" is 0.6, down).
    """

    span: Span
    core: Span
    value: float
    kind: Kind
    unit: str | None
    form: Form
    scale: float
    sign: Trend | None = None
    moved: bool = False


def whole(value: float) -> float:
    """The value as an int where it is whole, free of the dust of binary floats (1.1 * 10**6)."""
    if isinstance(value, int):
        return value
    if 0 < abs(value) < 0.001:
        return value
    rounded = round(value, 12 if abs(value) < 1000 else 9 if abs(value) < 10**6 else 3)
    return int(rounded) if rounded == int(rounded) else rounded


def bare_amount(number: Numeral) -> Amount:
    """The number without a unit."""
    return Amount(number.span, number.span, number.value, COUNT, None, number.form, number.scale)


def amount_of(number: Numeral, kind: Kind, unit: str | None, at: int) -> Amount:
    """The number with what follows it up to ``at``, which makes it an amount of that kind."""
    return Amount(Span(number.span.start, at), number.span, number.value, kind, unit, number.form, number.scale)
