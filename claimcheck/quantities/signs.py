"""The plus or minus before an amount: "-5°C", "minus 12", "-0.6%", which is a fall."""

import re

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.numeral import IN_DIGITS, IN_FRACTION, Amount, Numeral
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import COUNT, MEASURE, PERCENT, Trend
from claimcheck.text.words import word_set

_MINUS = phrase_regex(r"(?:^|(?<=[\s(\[,:/]))(?:(?<!plus\sor\s)(?:minus|negative) |[-−–+](?: )?)$", re.IGNORECASE)
_MARKS = frozenset("-−–+")
_MAGNITUDE_ENDS = word_set("magnitude of was at as is")
_LINE_BEGINS = lazy_regex(r"(?:^|[\n\r\u2028])[ \t\u00a0]{0,8}$")
# The marks, and the last letters of "minus" and "negative".
_SIGN_ENDS = frozenset("-−–+seSE")
_DEGREES = ("celsius", "fahrenheit", "degree")
_BELOW_ZERO = phrase_regex(r" below zero\b(?: ([Ff]ahrenheit|[Cc]elsius|F|C)\b)?")
_SCALES = {"f": "fahrenheit", "c": "celsius"}


def may_be_signed(text: str, number: Numeral, left: str) -> bool:
    """Whether ``left``, the word before a number that has no unit, may be its sign or make it a magnitude."""
    if number.form is IN_DIGITS and number.value < 11 and left in _MAGNITUDE_ENDS:
        return True
    return left in ("minus", "negative") or left[-1:] in _MARKS or text[number.span.start - 1] in _MARKS


def below_zero(text: str, amount: Amount, end: int) -> Amount | None:
    """A temperature below zero: "10 degrees below zero", "30 below zero Fahrenheit"; else None."""
    at = amount.span.end
    if amount.unit not in (None, *_DEGREES) or text[at + 1 : at + 6] != "below":
        return None
    below = _BELOW_ZERO.match(text, at, end)
    if below is None or amount.kind not in (COUNT, MEASURE):
        return None
    unit = _SCALES[below[1][0].lower()] if below[1] else amount.unit or "degree"
    return replace(amount, span=Span(amount.span.start, below.end()), value=-amount.value, kind=MEASURE, unit=unit)


def signed(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the sign before it, if any: negative, or a share that rose or fell."""
    start = amount.span.start
    if text[start - 1 : start] not in _SIGN_ENDS and text[start - 2 : start - 1] not in _SIGN_ENDS:
        return amount
    sign = _MINUS.search(text, max(floor, start - 10), start)
    if not sign:
        return amount
    mark = sign.group().strip().lower()
    if mark in _MARKS and amount.form not in (IN_DIGITS, IN_FRACTION):
        return amount
    span = Span(amount.span.start - len(sign.group()), amount.span.end)
    spaced = mark in _MARKS and sign.group()[-1].isspace()
    if spaced and _LINE_BEGINS.search(text, max(0, start - 10), span.start):
        return amount  # the bullet of a list
    if amount.kind is PERCENT and mark in ("-", "−", "+"):
        trend = Trend.UP if mark == "+" else Trend.DOWN
        return replace(amount, span=span, sign=trend)
    if mark == "–" or (spaced and amount.unit not in _DEGREES):
        return amount  # a dash between two clauses
    return replace(amount, span=span, value=amount.value if mark == "+" else -amount.value)
