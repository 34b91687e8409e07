"""What became of all of a number: "Of the 3,482 ballots, 1,706 were for A and 1,694 for B"."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.partitions import CLOSE, WHOLE, Partition, listed, near, plausible
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.text.nouns import singular

_OF_WHOM = lazy_regex(r"[^.;:]{0,100}?,? of (?:whom|which|these|those|them),? ?$")
# Who is the one is not the other: two such parts are the whole of it.
_OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in ("woman/man", "female/male", "girl/boy", "child/adult", "dead/alive", "civilian/soldier", "for/against")
)
_VERY_CLOSE = 0.05
_WORD = lazy_regex(r"[a-z]+")
# Nobody has two of these at once; "taken to hospital", "hurt" and "charged" say nothing of the end.
_FATE = lazy_regex(
    r" (?:(?:people|were|was|are|is|have|has|had|been|be|still|remain|remained|stayed|being|of them) ){0,4}"
    r"(?:discharged|released|(?:went|gone|sent) home|(?:in|in the) (?:hospital|intensive care)|died|dead|killed|missing"
    r"|unaccounted for|acquitted|convicted|cleared|approved|granted|rejected|refused|withdrawn|deferred|abstained"
    r"|(?:voted )?(?:for|against)|passed|failed|spoilt|spoiled)\b"
)
# What came of some of them later, or of some of the last, overlaps with what was said of them before.
_LATER = lazy_regex(
    r"\b(?:later|then|since|also|initially|originally|eventually|subsequently|again|first|before|after)\b"
)
_BOTH = lazy_regex(r"(?i)\b(?:both|more than one|at least one|overlap\w*|several)\b")


def shared_out(
    sentences: Sequence[Sentence], at: int, claims: Sequence[Claim], words: Vocabulary
) -> Iterator[Partition]:
    """A total and its parts in this and later sentences: "Of 3,482 ballots, 1,706 were for A. B had 1,694"."""
    sentence = sentences[at]
    for i, total in enumerate(claims[:-1]):
        whole = WHOLE.search(sentence.before(total)) or _OF_WHOM.fullmatch(sentence.between(total, claims[i + 1]))
        if total.kind not in COUNTS or not whole or not total.value or not total.value.exact:
            continue
        counts = [c for c in sentence.counts if c.span > total.span]
        if opposite(sentence, counts):
            yield from plausible(Partition(total, tuple(counts), 0.85), CLOSE)
            continue
        parts = [c for c in counts if _member(c, total, words)]
        if len(parts) < 2:
            continue
        follows = at + 1 < len(sentences) and sentences[at + 1].follows
        found = list(_overrun(total, parts, sentences[at + 1].counts if follows else (), words))
        yield from found or _fates(sentence, total, parts)


def _fates(sentence: Sentence, total: Claim, parts: list[Claim]) -> Iterator[Partition]:
    """A total and fates that exclude each other: "of the 38 hurt, 21 were sent home, 11 in hospital and eight died"."""
    if len(parts) < 3 or listed(sentence, parts) != parts or any(_BOTH.search(c.sentence) for c in parts):
        return
    if not all(_FATE.match(sentence.after(c)) for c in parts) or _LATER.search(sentence.after(total)):
        return
    partition = Partition(total, tuple(parts), 0.7)
    if partition.sum.floor > printed(total).ceiling and near(parts, total, CLOSE):
        yield partition


def _overrun(total: Claim, parts: list[Claim], later: Sequence[Claim], words: Vocabulary) -> Iterator[Partition]:
    """The list up to where it first exceeds the total by a little, or falls short of it by what looks like a slip.

    Groups that overlap exceed it by much, and a list that leaves some out falls short of it by anything.
    """
    if any(_BOTH.search(claim.sentence) for claim in parts):
        return
    for more in range(len(later) + 1):
        run = [*parts, *later[:more]]
        partition = Partition(total, tuple(run), 0.9)
        if partition.adds_up:
            return
        if partition.sum.floor > printed(total).ceiling:
            slip = resemble(partition.sum.floor, printed(total).floor) is not None
            foreign = not _member(run[-1], total, words)
            if len(run) > 2 and near(run, total, CLOSE if slip else _VERY_CLOSE) and (slip or not foreign):
                yield partition
            return
    # A list of the fates of all that falls short of the total by a slip of the pen.
    short = Partition(total, tuple(parts), 0.85)
    if len(parts) > 2 and resemble(short.sum.floor, printed(total).floor):
        yield short


def _member(claim: Claim, total: Claim, words: Vocabulary) -> bool:
    """Whether a count may be of those that the total counts: no noun of its own, or one of the same kind."""
    if claim.head is None or claim.inherited or total.head is None:
        return True
    a, b = words.chain(words.concept(claim.head)), words.chain(words.concept(total.head))
    return a[0] in b or b[0] in a


def opposite(sentence: Sentence, parts: Sequence[Claim]) -> bool:
    """Whether two parts are each other's complement: "52 were women and 75 were men"."""
    if len(parts) != 2:
        return False
    said = [frozenset(_WORD.findall(sentence.after(p)[:24])[:3]) for p in parts]
    nouns = [frozenset(map(singular, words)) for words in said]
    return any(len(pair & nouns[0]) == 1 and pair - nouns[0] <= nouns[1] for pair in _OPPOSITES)
