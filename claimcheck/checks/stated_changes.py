"""Which figure says by how much another rose or fell, and how large a change it allows for."""

from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.precision import printed
from claimcheck.checks.spans import FALL, RISE, SPAN
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

FROM = lazy_regex(rf"\bfrom {HEDGED}$")
_MARKED_BEFORE = lazy_regex(
    r"\b(?:up|down|(?:rise|increase|growth|jump|gain|fall|drop|decrease|decline|cut|reduction|saving|surge|slump)"
    r"(?: in \w+(?: \w+)?)? of|rose|fell|risen|fallen|increased|decreased|grew|dropped|(?P<by>by))"
    rf" {HEDGED}$"
)
# Of a time that something takes: "cut from 98 minutes to 83, a saving of 15 minutes".
_SAVED = lazy_regex(
    r",? an? (?:saving|cut|reduction|increase|rise|improvement|difference|gain) of "
    rf"{HEDGED}$"
)
_MARKED_AFTER = lazy_regex(
    r" (?:(?:more|less|fewer|higher|lower|up|down) (?:than|on|from)\b"
    r"|(?:rise|increase|jump|fall|drop|decrease|decline|cut|reduction|growth)\b)"
)
_MORE_THAN = lazy_regex(r" (?:more|fewer|less|higher|lower) than (?:the|its|their)\b")
_ON_AVERAGE = lazy_regex(r"\b(?:on average|by an average|average annual|averag(?:ed|es|ing))\b")
_NEAR = 45


def is_change(sentence: Sentence, claim: Claim) -> bool:
    """Whether a figure says by how much another moved: "up 38 per cent", "an increase of 382", "90 more than the"."""
    if claim.value is None or not (claim.value.exact or claim.approximate or claim.value.low or claim.value.high):
        return False
    before = sentence.before(claim)
    if claim.kind is Kind.DURATION:
        return _SAVED.search(before) is not None
    if claim.kind not in (Kind.PERCENT, Kind.FRACTION, Kind.MONEY, *COUNTS, Kind.MEASURE) or _is_pace(sentence, claim):
        return False
    if FROM.search(before) or before.endswith("to ") or SPAN.match(claim.text):
        return False
    marked = _MARKED_BEFORE.search(before)
    if marked and marked["by"]:
        moved = before[-80 : marked.start()]
        return RISE.search(moved) is not None or FALL.search(moved) is not None
    if _MORE_THAN.match(sentence.after(claim)):
        return True
    return marked is not None or (is_relative(claim) and _MARKED_AFTER.match(sentence.after(claim)) is not None)


def _is_pace(sentence: Sentence, claim: Claim) -> bool:
    """Whether a percentage is that of each year, and not of the whole way: "up 8% a year", "on average 8 per cent"."""
    return claim.per is not None or _ON_AVERAGE.search(sentence.before(claim)[-_NEAR:] + claim.text) is not None


def is_relative(stated: Claim) -> bool:
    """Whether a change is told as a part of the first figure."""
    return stated.kind in (Kind.PERCENT, Kind.FRACTION)


def in_points(stated: Claim) -> bool:
    """Whether a change of a percentage is told in percentage points."""
    return (stated.unit or "").endswith("point")


def stated_size(claim: Claim) -> Interval:
    """The change as printed: a part of one for shares, an amount otherwise."""
    assert claim.value is not None
    if claim.kind is Kind.PERCENT:
        # A whole unit of the last digit: the figures that the change was worked out from are rounded too.
        unit = 0.01 if "." not in claim.text else 0.001
        half = unit * (0.5 if in_points(claim) else 1.0) * (2 if claim.approximate else 1)
        value = claim.value.scaled(0.01)
    elif claim.kind is Kind.FRACTION:
        value, half = claim.value, 0.05 if claim.approximate else 0.025
    else:
        return printed(claim)
    low, high = value.low, value.high
    return Interval(None if low is None else low - half, None if high is None else high + half)
