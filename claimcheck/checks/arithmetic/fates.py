"""What became of all of a number, told in parts that exclude each other: "21 were sent home and eight died"."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.arithmetic.partitions import CLOSE, Partition, listed, near
from claimcheck.checks.passages import Sentence
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex

# Nobody has two of these at once; "taken to hospital", "hurt" and "charged" say nothing of the end.
_FATE = lazy_regex(
    r" (?:(?:people|were|was|are|is|have|has|had|been|be|still|remain|remained|stayed|being|of them|suffered) ){0,4}"
    r"(?:discharged|released|(?:went|gone|sent) home|(?:in|in the) (?:hospital|intensive care)|died|dead|killed|missing"
    r"|unaccounted for|acquitted|convicted|cleared|approved|granted|rejected|refused|withdrawn|deferred|abstained"
    r"|(?:voted )?(?:for|against)|passed|failed|spoilt|spoiled|completed?|finished|in (?:hand|progress)|done|under ?way"
    r"|in (?:a )?(?:critical|serious|stable) condition"
    r"|(?:critically|seriously|badly|slightly|lightly) (?:hurt|injured|ill)"
    r"|(?:minor|slight|light|serious|severe) (?:injuries|burns|wounds)|unhurt|unharmed"
    r"|(?:yet|still) to|not (?:yet )?(?:been )?(?:begun|started|done)|outstanding|vacant|filled|unfilled)\b"
)
_NOUN = lazy_regex(r"^ (?!(?:were|was|are|is|have|has|had|in|under|not|yet|still)\b)[a-z-]+(?= )")
# What came of some of them later, or of some of the last, overlaps with what was said of them before.
_LATER = lazy_regex(
    r"\b(?:later|then|since|also|initially|originally|eventually|subsequently|again|first|before|after)\b"
)
OVERLAP = lazy_regex(r"(?i)\b(?:both|more than one|at least one|overlap\w*|several)\b")
_OF_THE = lazy_regex(r" of (?:the|its|their|his|her|those|these|all)(?: the)? ?")
_FEWEST = 3


def fates(sentence: Sentence, total: Claim, parts: Sequence[Claim]) -> Iterator[Partition]:
    """A total and fates that exclude each other: "of the 38 hurt, 21 were sent home, 11 in hospital and eight died"."""
    parts = list(parts)
    if len(parts) < _FEWEST or listed(sentence, parts) != parts or any(OVERLAP.search(c.sentence) for c in parts):
        return
    if not all(_FATE.match(_said_of(sentence, part, total)) for part in parts) or _LATER.search(sentence.after(total)):
        return
    partition = Partition(total, tuple(parts), 0.7)
    if partition.sum.floor > printed(total).ceiling and near(parts, total, CLOSE):
        yield partition


def _said_of(sentence: Sentence, part: Claim, total: Claim) -> str:
    """What follows a part; of "29 of the 46 steps were done" what follows the total and its noun."""
    if part.span < total.span and _OF_THE.fullmatch(sentence.between(part, total)):
        return _NOUN.sub("", sentence.after(total))
    return sentence.after(part)
