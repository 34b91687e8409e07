"""What a printed figure may stand for: the values that would be printed the same way.

The rule is that of measurement (JCGM 200:2012, "resolution"): half a unit of the last digit shown, either way.
"""

from math import isclose, log10

from claimcheck.checks.agreement import APPROXIMATE
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

_FIGURE = lazy_regex(r"\d[\d,\u00a0\u2009\u202f]*(?:\.(?P<decimals>\d+))?")
# How far a round figure may be off, however many zeros it ends in; less where all its digits are printed ("250,000").
_ROUND_LIMIT = 0.05
_FULL_LIMIT = 0.005
# A figure written in full ("1,140", "12,500") is meant to the unit; from three zeros on it is taken for a round one.
_ZEROS_OF_ROUND = 3
# Compound values ("6ft 4in", "10st 4lb") are exact to the smaller unit; this is below half an inch in six feet.
_COMPOUND = 0.01
# A hundred pence are a pound.
_PLACES = 2
_NO_FIGURE = lazy_regex(r"[^\d.]")
_NO_DIGIT = lazy_regex(r"\D")


def printed(claim: Claim) -> Interval:
    """The values that a count or a sum of money may stand for: figures printed in full are exact.

    Raises ValueError for a claim without a value.
    """
    return _spread(claim, _ZEROS_OF_ROUND, _FULL_LIMIT)


def rounded(claim: Claim) -> Interval:
    """The values that a measured figure may stand for: zeros at its end may be rounding.

    Raises ValueError for a claim without a value.
    """
    return _spread(claim, 1, _ROUND_LIMIT)


def _spread(claim: Claim, zeros_of_round: int, full_limit: float) -> Interval:
    if claim.value is None:
        raise ValueError("a claim without a value")
    size = claim.value.size
    half = _half_unit(claim, size, zeros_of_round, full_limit)
    if claim.approximate:
        half = max(2 * half, APPROXIMATE * size)
    return claim.value.plus(Interval(-half, half)) if half else claim.value


def _half_unit(claim: Claim, size: float, zeros_of_round: int, full_limit: float) -> float:
    figures = list(_FIGURE.finditer(claim.text))
    if not size:
        return 0.0
    if len(figures) > 1 and claim.number is not None:
        return _COMPOUND * size
    decimals = figures[0]["decimals"] if figures else None
    if decimals:
        mantissa = float(_NO_FIGURE.sub("", figures[0].group()))
        scale = 10.0 ** round(log10(size / mantissa)) if mantissa else 1.0
        return 0.5 * scale / 10.0 ** len(decimals)
    digits = _NO_DIGIT.sub("", figures[0].group()) if figures else ""
    if digits.strip("0") and full_limit < _ROUND_LIMIT and size >= 1000 * float(digits):
        # "£120m" is exact to the million.
        return min(0.5 * size / float(digits), _ROUND_LIMIT * size)
    scale = _small_change(claim, size, digits)
    whole = size / scale
    zeros = _zeros(whole)
    if zeros >= zeros_of_round:
        limit = full_limit if len(digits) > zeros else _ROUND_LIMIT
        return scale * (min(0.5 * 10.0**zeros, limit * whole) if whole >= 10 else 0.5)
    return scale * 0.5 if zeros_of_round == 1 else 0.0


def _small_change(claim: Claim, size: float, digits: str) -> float:
    """The unit in which a sum is printed, as a part of that in which its value is told: 0.01 for "75p"."""
    if claim.kind is not Kind.MONEY:
        return 1.0
    # Of "from 75p to 60p" the two have about as many digits.
    small = round(log10(float(digits) / size)) == _PLACES if digits.strip("0") else size < 1
    return 10.0**-_PLACES if small else 1.0


def _zeros(size: float) -> int:
    """How many zeros a whole figure ends in; 0 for one with a fraction."""
    digits = f"{size:.0f}"
    return len(digits) - len(digits.rstrip("0")) if isclose(size, float(digits)) else 0
