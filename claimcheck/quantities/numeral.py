"""What the number grammar hands on: a value, where it stands and how it is written."""

from enum import StrEnum

import msgspec

from claimcheck.articles.span import Span


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


def whole(value: float) -> float:
    """The value as an int where it is whole, free of the dust of binary floats (1.1 * 10**6)."""
    if isinstance(value, int):
        return value
    if 0 < abs(value) < 0.001:
        return value
    rounded = round(value, 12 if abs(value) < 1000 else 9 if abs(value) < 10**6 else 3)
    return int(rounded) if rounded == int(rounded) else rounded
