"""A figure before and after, and whether it changed by as much as is said."""

from collections.abc import Iterator

import msgspec

from claimcheck.checks.arithmetic.stated_changes import in_points, is_relative, middle, stated_size
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import additive
from claimcheck.checks.wording import amount, figure, share
from claimcheck.claims.claim import Claim
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

# Of a percentage point.
_HUNDREDTH = "basis point"


class Change(msgspec.Struct, frozen=True):
    """A figure before and after, as far as they are printed, and how much it is said to have changed.

    ends: the claims that give the figures, one or two ("from £4.5m to £7.2m" is one).
    """

    before: Interval
    after: Interval
    ends: tuple[Claim, ...]
    stated: Claim


def judge(change: Change) -> Iterator[Fault]:
    """A fault where the figures did not change by as much as is said."""
    before, after, stated = change.before, change.after, change.stated
    if before.low is None or before.high is None or after.low is None or after.high is None or before.low <= 0:
        return
    end = change.ends[0]
    points = in_points(stated)
    if (points and end.kind is not Kind.PERCENT) or not (is_relative(stated) or additive(stated, end)):
        return
    # Pence are parts of a pound, which binary fractions only come near.
    least = Interval(-1e-9 * abs(after.high), 1e-9 * abs(after.high))
    difference = after.plus(Interval(-before.high, -before.low)).plus(least)
    growth = after.times(Interval(1 / before.high, 1 / before.low)).plus(Interval.exactly(-1))
    actual = [growth if is_relative(stated) else difference]
    if end.kind is Kind.PERCENT:
        part = 1 if stated.unit == _HUNDREDTH else 100
        told_in_points = Interval(difference.floor / part, difference.ceiling / part)
        actual = [told_in_points] if points else [*actual, told_in_points]
    if any(_meets(a, stated_size(stated)) for a in actual):
        return
    places = [*((claim, "end") for claim in change.ends), (stated, "change")]
    yield Fault(Verdict.ARITHMETIC, places, 0.92 if is_relative(stated) else 0.85, _told(change))


def _meets(actual: Interval, stated: Interval) -> bool:
    """Whether a rise or a fall of the stated size meets the actual one; direction is not judged."""
    mirrored = Interval(-actual.ceiling, -actual.floor)
    return actual.meets(stated) or mirrored.meets(stated)


def _told(change: Change) -> str:
    low, high = middle(change.before), middle(change.after)
    way = "rise" if high >= low else "fall"
    stated = change.stated
    if change.ends[0].kind is Kind.PERCENT and in_points(stated):
        size = f"{figure(abs(high - low))} points"
    else:
        size = share(abs(high - low) / low) if is_relative(stated) else amount(abs(high - low), stated)
    if len(change.ends) == 1:
        return f"{change.ends[0].told} is a {way} of {size}, not {stated.told}."
    before, after = (claim.told for claim in change.ends)
    return f"From {before.removeprefix('from ')} to {after} is a {way} of {size}, not {stated.told}."
