"""Sums of money with what they come to told first: "fines that come to £60,000. Rovers must pay £40,000. Town …"."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.arithmetic.partitions import CLOSE, Partition, near, plausible
from claimcheck.checks.passages import Sentence, additive
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import MONEY
from claimcheck.text.hedges import HEDGED

IN_ALL = lazy_regex(r"\b(?:in all|in total|altogether|all told)[ ,.]|\btotal of |\bbetween them\b")
_COMES_TO = lazy_regex(
    rf"\b(?:(?:comes?|came|coming|amount(?:s|ed|ing)?|add(?:s|ed|ing)? up) to|total(?:s|led|ling|ed|ing)?) {HEDGED}$"
)
_REACH = 500
_OF_ANOTHER = lazy_regex(r"\b(?:of which|including|another|of that|plus|worth|from|against)\b[^.;:]{0,20}$")
_BACK = 4
_TWO = 2
_MAY_BE_ALL = 0.5


def two_sums(before: Sentence, sentence: Sentence, parts: Sequence[Claim]) -> Iterator[Partition]:
    """Two sums and what both come to: "fines that come to £60,000. Rovers must pay £40,000 and Town £30,000"."""
    totals = [c for c in before.claims if additive(c, parts[0]) and c.kind is MONEY]
    if len(totals) == 1 and len(parts) == _TWO and sentence.follows and _all_told(before, totals[0]):
        yield from plausible(Partition(totals[0], tuple(parts), 0.75), CLOSE)


def sums_that_follow(sentences: Sequence[Sentence], at: int) -> Iterator[Partition]:
    """A total that is told for one, and the sums of the next sentences, one each, where they come near it."""
    sentence = sentences[at]
    totals = [c for c in sentence.claims if c.kind is MONEY and c.number and _all_told(sentence, c)]
    near_by = [s for s in sentences[at + 1 : at + 1 + _BACK] if s.span.start - sentence.span.end < _REACH]
    firsts = [
        next((c for c in s.claims if c.kind is MONEY and not _OF_ANOTHER.search(s.before(c))), None) for s in near_by
    ]
    parts = [c for c in firsts if c is not None and c.number]
    if len(totals) != 1 or not all(additive(totals[0], c) and (c.number or 0) < (totals[0].number or 0) for c in parts):
        return
    found = [Partition(totals[0], tuple(parts[:n]), _MAY_BE_ALL) for n in range(_TWO, len(parts) + 1)]
    if not any(p.adds_up for p in found):
        yield from [p for p in found if near(p.parts, p.total, CLOSE)][:1]


def _all_told(sentence: Sentence, total: Claim) -> bool:
    """Whether a sum is said to be what several come to: "totalling £60,000", "£60,000 in all"."""
    return bool(_COMES_TO.search(sentence.before(total)) or IN_ALL.search(around(sentence, total)))


def around(sentence: Sentence, claim: Claim) -> str:
    """A figure with the words that stand beside it in its sentence."""
    return f"{sentence.before(claim)[-40:]}{sentence.text[claim.span.start : claim.span.end].lower()}" + (
        sentence.after(claim)[:40] + " "
    )
