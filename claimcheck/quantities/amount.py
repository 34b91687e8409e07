"""What the readers of amounts hand on: a number with its unit, and how it is printed."""

import msgspec

from claimcheck.articles.span import Span
from claimcheck.quantities.numeral import Form, Numeral
from claimcheck.quantities.quantity import COUNT, Kind, Trend


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


def bare_amount(number: Numeral) -> Amount:
    """The number without a unit."""
    return Amount(number.span, number.span, number.value, COUNT, None, number.form, number.scale)


def amount_of(number: Numeral, kind: Kind, unit: str | None, at: int) -> Amount:
    """The number with what follows it up to ``at``, which makes it an amount of that kind."""
    return Amount(Span(number.span.start, at), number.span, number.value, kind, unit, number.form, number.scale)
