"""Two parts that exclude each other, and so cannot come to more than their whole.

"Six of the nine coins were recovered and four are still missing": what is recovered is not missing; "of the 38, 21 were
in the upper cabin and 19 in the lower": who is in one place is not in the other. A whole may stand in the sentence
before: "Nine people stood trial. Six were convicted and four were acquitted." The two may come to less (for some the
jury could not agree), unless the text says that the second is all the rest.
"""

from collections.abc import Iterator, Sequence

from claimcheck.checks.opposites import OPPOSITES, opposites
from claimcheck.checks.partitions import CLOSE, WHOLE, Partition, plausible
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex

_OF_THE = lazy_regex(r" of (?:(?:the|its|their|his|her|those|these|all)(?: the)? ?)?")
_THE_OTHER = lazy_regex(r"\bthe (?:other|remaining) $")
_LEAVING = lazy_regex(r"\b(?:leaving|leaves|left) (?:just |only |the other |another )?$")
_STILL = lazy_regex(
    r" (?:[a-z]+ )?(?:still|others?|remaining|behind|outstanding|unsold|unpaid|empty|unfilled|missing|trapped|to go"
    r"|unaccounted)\b"
)
# What is true of the one is not true of the other.
_EXCLUSIVE = (
    *OPPOSITES,
    *opposites(
        ("convicted|found guilty|guilty", "acquitted|cleared|not guilty"),
        (
            r"recovered|found|rescued|saved|returned|accounted for|freed|released|pulled out|brought (?:out|up)",
            r"missing|unaccounted for|not been found|(?:is|are|were) lost|trapped|(?:still|being) held",
        ),
        ("survived?|alive", "died?|dead|killed|drowned|perished"),
        ("open|reopened|reopen|opened|working", "closed|shut|not working|broken"),
    ),
)
# Of these something else may be true as well, or later.
_BOTH = lazy_regex(
    r"\b(?:not|never|n't|both|also|too|later|then|eventually|initially|at first|again|before|after|appeal|counts?"
    r"|charges?)\b"
)
# "60 of them in Leeds and 40 in York", "21 were in the upper cabin and 19 in the lower"; what one can do in two places
# ("18 have played in Spain and 16 in Italy") is another matter.
_IN_A_PLACE = lazy_regex(
    r"(?: of (?:them|those|these|which|whom))?(?:(?: [a-z]+)? (?:is|are|was|were|live|lived|based)){0,2} "
    r"(?P<place>in|at|on|aboard) [^,;:.()]{1,50}?"
    r"(?:,|,? and|,? while|,? but) (?:the other |another )?"
)
_OF_THEM = lazy_regex(r" of (?:them|those|these|which|whom)\b")
# Parts that come to far more than the whole are of something else.
_FURTHEST = 1.5
_REACH = 90
_PAIR = 2
_STOP = lazy_regex(r"[.;:!?]")
_ONE_STATE = lazy_regex(r"\bnot (?:guilty|been found|working)\b")


def complements(sentences: Sequence[Sentence], at: int) -> Iterator[Partition]:
    """The pairs of parts in a sentence that exclude each other, with their whole; adding up or not."""
    sentence = sentences[at]
    counts = sentence.counts
    for i, part in enumerate(counts):
        later = counts[i + 1 :]
        if len(later) == _PAIR and (WHOLE.search(sentence.before(part)) or _OF_THEM.match(sentence.after(later[0]))):
            yield from _in_places(sentence, part, later)
        if later and _OF_THE.fullmatch(sentence.between(part, later[0])):
            yield from _pair(sentence, later[0], part, later[1:], 0.9)
        elif len(counts) == 2 and i == 0 and (whole := _before(sentences, at)) and _bare(part):
            yield from _pair(sentence, whole, part, later, 0.85)


def _in_places(sentence: Sentence, whole: Claim, parts: Sequence[Claim]) -> Iterator[Partition]:
    """The parts of a whole that are told of two places."""
    first, second = parts
    place = _IN_A_PLACE.fullmatch(sentence.between(first, second))
    if place and sentence.after(second).startswith(f" {place['place']} ") and _of_those(second, whole):
        yield from plausible(Partition(whole, (first, second), 0.82, open=True), CLOSE)


def _before(sentences: Sequence[Sentence], at: int) -> Claim | None:
    """The only count of the sentence before."""
    if not at or not sentences[at].follows:
        return None
    counts = [c for c in sentences[at - 1].claims if c.kind in COUNTS and c.value]
    return counts[0] if len(counts) == 1 and counts[0].value and counts[0].value.exact else None


def _pair(sentence: Sentence, whole: Claim, first: Claim, later: Sequence[Claim], sure: float) -> Iterator[Partition]:
    if len(later) != 1 or not _of_those(later[0], whole):
        return
    second = later[0]
    # "Her brother faces eight counts, the other seven between one and five": they have some and are none.
    holders = any(c.kind in COUNTS and c.span > second.span for c in sentence.claims)
    rest = (_THE_OTHER.search(sentence.before(second)) is not None and not holders) or _is_left(sentence, second)
    partition = Partition(whole, (first, second), sure, open=not rest)
    if not whole.value or not first.value or not second.value:
        return
    plausible = partition.sum.floor <= _FURTHEST * whole.value.floor and second.value.floor <= whole.value.floor
    if plausible and (rest or _exclude(_said(sentence, first, second), _said(sentence, second, None))):
        yield partition


def _is_left(sentence: Sentence, claim: Claim) -> bool:
    """Whether a count is said to be what is left: "leaving 12 still trapped"; "leaving 12 injured" is none."""
    return bool(_LEAVING.search(sentence.before(claim)) and _STILL.match(sentence.after(claim)))


def _bare(claim: Claim) -> bool:
    """Whether a count has no noun of its own: "six were convicted"."""
    return claim.head is None or claim.inherited


def _of_those(claim: Claim, whole: Claim) -> bool:
    return _bare(claim) or claim.head == whole.head


def _said(sentence: Sentence, part: Claim, until: Claim | None) -> str:
    after = sentence.after(part) if until is None else sentence.between(part, until)
    return _STOP.split(after[:_REACH], maxsplit=1)[0]


def _exclude(first: str, second: str) -> bool:
    if _BOTH.search(first) or _BOTH.search(_ONE_STATE.sub("", second)):
        return False
    return any(
        a.search(first) and b.search(second) and not b.search(first)
        for one, other in _EXCLUSIVE
        for a, b in ((one, other), (other, one))
    )
