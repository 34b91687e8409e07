"""A figure and what became of it in one expression: "from £4.5m to £7.2m"."""

import re

from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

# Of what such an expression may be.
FIGURES = (*COUNTS, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.RATE, Kind.DURATION)
SPAN = lazy_regex(r"from\b.+\bto\b", re.IGNORECASE | re.DOTALL)
RISE = lazy_regex(
    r"\b(?:ris(?:e[ns]?|ing)|rose|rais\w+|increas\w+|grow\w*|grew|gain\w*|jump\w*|climb\w*|soar\w*|surg\w+|lift\w*"
    r"|boost\w*"
    r"|hik\w+|up|more|higher)\b"
)
FALL = lazy_regex(
    r"\b(?:fall\w*|fell|drop\w*|decreas\w+|declin\w+|cut\w*|reduc\w+|down|less|fewer|lower\w*|shr[aiu]nk\w*|slump\w*"
    r"|plung\w+|slid|slip\w*|slash\w*|trim\w*|shed)\b"
)
_DIGITS = lazy_regex(r"\d[\d,.]*")


def span_ends(sentence: Sentence, span: Claim) -> tuple[Interval, Interval]:
    """The first and the second figure of "from … to …", whose claim only knows the lower and the higher."""
    value = printed(span)
    assert span.value is not None
    half = span.value.floor - value.floor
    low = Interval(value.low, span.value.floor + half)
    high = Interval(span.value.ceiling - half, value.high)
    first = _DIGITS.search(span.text)
    if first is not None:
        falling = _significant(first.group()) != _significant(f"{span.value.floor:.10g}")
    else:
        around = sentence.before(span)[-60:] + sentence.after(span)[:40]
        falling = FALL.search(around) is not None and not RISE.search(around)
    return (high, low) if falling else (low, high)


def _significant(figure: str) -> str:
    """The digits of a figure without marks and zeros at either end: "4.50", "4,500,000" → "45"."""
    return re.sub(r"\D", "", figure).strip("0")


def middle(value: Interval) -> float:
    """The figure that was printed, of the interval that it stands for."""
    return float(f"{(value.floor + value.ceiling) / 2:.10g}")
