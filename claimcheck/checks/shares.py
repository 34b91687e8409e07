"""A part of a whole against the share that it is said to be, and shares that together are more than everything.

Part, whole and share are only put together where the wording does: "of the 250 workers, 140 (40%)", "38 percent of the
heaters, or about 248,600", "1,214 of them … That is a quarter of everyone on the list".
"""

from collections.abc import Callable, Iterator

from claimcheck.checks import share_elsewhere, share_in_sentence, share_of_sums
from claimcheck.checks.context import Context
from claimcheck.checks.everything import shares_of_everything
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.one_for_so_many import one_for_so_many
from claimcheck.checks.passages import COUNTS
from claimcheck.checks.proportions import Share, holds
from claimcheck.checks.restated import articles_told_once
from claimcheck.checks.stated_shares import Stated, stated_shares
from claimcheck.checks.wording import figure, share
from claimcheck.claims.claim import Claim
from claimcheck.rules.rule import Rule

# What puts a share together with its part and its whole; the first wording that fits counts.
_WORDINGS: tuple[Callable[[Stated], Share | None], ...] = (
    share_in_sentence.share_of_whole,
    share_in_sentence.apposed,
    share_elsewhere.share_of_them,
    share_in_sentence.of_stated_whole,
    share_elsewhere.summed_up,
    share_elsewhere.share_of_named,
    share_elsewhere.share_of_last,
    share_elsewhere.share_of_those,
    share_of_sums.share_of_a_named_sum,
    share_of_sums.share_of_the_money,
    share_of_sums.share_of_the_total,
)


def check_shares(context: Context, rule: Rule) -> Iterator[Fault]:
    """Shares that are not what part and whole make; lists of shares that come to more than all."""
    for article in articles_told_once(context):
        for said in stated_shares(article, context):
            found = next(filter(None, (wording(said) for wording in _WORDINGS)), None)
            if found and found.part.id != found.whole.id and not holds(found.part, found.whole, found.stated):
                yield _fault(found)
        for sentence in article:
            yield from shares_of_everything(sentence)
        yield from one_for_so_many(article)


def _fault(found: Share) -> Fault:
    assert found.part.value is not None
    assert found.whole.value is not None
    ratio = (found.part.value.low or found.part.value.floor) / (found.whole.value.low or 1)
    places = [(found.part, "part"), (found.whole, "whole"), (found.stated, "share")]
    told = f"{_number(found.part)} of {_number(found.whole)} is {share(ratio)}, not {found.stated.told}."
    return Fault(Verdict.ARITHMETIC, places, found.sure, told)


def _number(claim: Claim) -> str:
    return figure(claim.value.floor) if claim.value and claim.kind in COUNTS else claim.text
