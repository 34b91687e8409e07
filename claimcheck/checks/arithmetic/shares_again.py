"""A share told twice in other words: "One in 20 is searched. That is 7 per cent", "a quarter (35%)"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.arithmetic.stated_shares import SHARES, is_share, stated_share
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import Sentence
from claimcheck.checks.wording import share
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import PERCENT
from claimcheck.text.hedges import HEDGED

# "… of the pupils, or 35 per cent,"; behind "a third or a half" stand two shares.
_OR = lazy_regex(
    r"[^.;:(),]{0,60}(?:(?:,| [–—-]) (?:or|that is|that's|i\.e\.|which is(?: to say)?|equivalent to) | \((?:or )?)"
    rf"{HEDGED}"
)
_CLOSED = lazy_regex(r" ?(?:[,.;:)!?–—]|$)")
_THAT_IS = lazy_regex(rf"\W*(?:that|this|it|which)(?:'s| is| was| means| makes| equates to| amounts to) {HEDGED}$")
_OF_ANOTHER = lazy_regex(r" (?:of|more|less|fewer|higher|lower|up|down)\b(?! (?:it|them|those|the total|all)\b)")


def shares_told_again(article: Sequence[Sentence]) -> Iterator[Fault]:
    """Two neighbouring shares of which the second says the first in other words, and does not."""
    for at, sentence in enumerate(article):
        shares = [c for c in sentence.claims if c.kind in SHARES]
        for first, second in pairwise(shares):
            if _OR.fullmatch(sentence.between(first, second)) and _CLOSED.match(sentence.after(second)):
                yield from _judge(sentence, first, sentence, second)
        if at and sentence.follows and shares:
            yield from _summed_up(article[at - 1], sentence, shares[0])


def _summed_up(before: Sentence, sentence: Sentence, second: Claim) -> Iterator[Fault]:
    """A share that opens a sentence, where a share is the last figure of the one before, and its only share."""
    shares = [c for c in before.claims if c.kind in SHARES]
    if len(shares) != 1 or before.claims[-1] is not shares[0] or _OF_ANOTHER.match(sentence.after(second)):
        return
    if _THAT_IS.fullmatch(sentence.before(second)):
        yield from _judge(before, shares[0], sentence, second)


def _judge(before: Sentence, first: Claim, sentence: Sentence, second: Claim) -> Iterator[Fault]:
    if (
        not is_share(before, first)
        or not is_share(sentence, second)
        or (first.kind is PERCENT) is (second.kind is PERCENT)
    ):
        return
    one, other = stated_share(first), stated_share(second)
    if not one.meets(other):
        middle = ((one.low or 0.0) + (one.high or one.low or 0.0)) / 2
        told = f"{first.told} is {share(middle)}, not {second.told}."
        yield Fault(Verdict.ARITHMETIC, [(first, "share"), (second, "share")], _SURE, told)


_SURE = 0.85
