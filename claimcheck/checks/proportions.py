"""A part, a whole and the share that the one is said to be of the other; whether the three go together."""

import msgspec

from claimcheck.checks.passages import COUNTS, Sentence, is_paid
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

SHARES = (Kind.PERCENT, Kind.FRACTION, Kind.RATIO)
_AMOUNTS = (*COUNTS, Kind.MEASURE)
# Half a unit of a share in words: a third is said of 0.32 and of 0.35, half of 0.48.
IN_WORDS = 0.025
_IN_SO_MANY = lazy_regex(r"\b(?:in|out of) (?:every )?(\S+)")


class Share(msgspec.Struct, frozen=True):
    """A part, its whole and the share that the text says the one is of the other. sure: 0 to 1."""

    part: Claim
    whole: Claim
    stated: Claim
    sure: float


def stated_share(claim: Claim) -> Interval:
    """The share as printed, as a part of one."""
    assert claim.value is not None
    value, text = claim.value, claim.text.lower()
    if claim.kind is Kind.PERCENT:
        # A whole unit of the last digit: part and whole are often rounded too.
        return as_part(claim, (3 if claim.approximate else 1) * (0.001 if "." in text else 0.01))
    size = value.low or value.high or 0.0
    ways = _IN_SO_MANY.search(text)
    if ways and size:
        # "One in five" is said of one in 4.5 to 5.5.
        room = (1.0 if claim.approximate else 0.5) * size
        return Interval(
            None if value.low is None else 1 / (1 / size + room / size),
            None if value.high is None else 1 / max(1 / size - room / size, 1.0),
        )
    return as_part(claim, (3 if claim.approximate else 1) * IN_WORDS)


def as_part(claim: Claim, half: float) -> Interval:
    """A share as a part of one, and so much either way."""
    assert claim.value is not None
    part = claim.value.scaled(0.01) if claim.kind is Kind.PERCENT else claim.value
    return part.plus(Interval(-half, half))


def holds(part: Claim, whole: Claim, stated: Claim) -> bool:
    """Whether part and whole, as far as they are printed, may make the share."""
    p, w = printed(part), printed(whole)
    if p.low is None or p.high is None or not w.low or w.high is None or w.low <= 0:
        return True
    return Interval(p.low / w.high, p.high / w.low).meets(stated_share(stated))


def amounts_of(sentence: Sentence) -> list[Claim]:
    """The exact counts, sums of money and measures of a sentence, none less than nothing."""
    amounts = (c for c in sentence.claims if c.kind in _AMOUNTS or is_paid(c))
    return [c for c in amounts if c.value and c.value.exact and c.value.floor >= 0]


def same_kind(part: Claim, whole: Claim) -> bool:
    """Whether the one may be a part of the other: counts both, or amounts in one unit."""
    if part.kind in COUNTS and whole.kind in COUNTS:
        return True
    alike = (is_paid(part) and is_paid(whole)) or part.kind is whole.kind is Kind.MEASURE
    return alike and part.unit == whole.unit
