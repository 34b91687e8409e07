"""Totals with their parts, and parts that a sentence puts side by side: the values, and what they come to."""

from collections.abc import Iterator, Sequence

import msgspec

from claimcheck.checks.context import Context, once_a_story
from claimcheck.checks.passages import COUNTS, Sentence, additive, articles, without_brackets
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind

# What adds up.
SUMMABLE = (*COUNTS, Kind.MONEY, Kind.DURATION, Kind.MEASURE)
OF_THEM = lazy_regex(r" of (?:them|whom|these|those|which)\b")
THE_OTHER = lazy_regex(r"\bthe (?:other|remaining) $")
# "Of the 38, 21 were …".
WHOLE = lazy_regex(r"(?:^|[,;:–—] |\b(?:and|so|but|thus) )of (?:the |its |their |his |her |all |those |these |some )*$")


class Partition(msgspec.Struct, frozen=True):
    """A total and its parts in text order.

    sure: 0 to 1, how plainly the wording says that these are the parts. open: there may be more of them ("including").
    """

    total: Claim
    parts: tuple[Claim, ...]
    sure: float
    open: bool = False

    @property
    def sum(self) -> Interval:
        """What the parts come to, as far as they are printed."""
        return added(self.parts)

    @property
    def adds_up(self) -> bool:
        """Whether parts and total can all be true; of an open list only that the parts do not exceed the total."""
        total = printed(self.total)
        return self.sum.meets(total) or (self.open and self.sum.floor <= total.ceiling)


def added(parts: Sequence[Claim]) -> Interval:
    """What the figures come to together, as far as they are printed."""
    total = Interval.exactly(0)
    for part in parts:
        total = total.plus(printed(part))
    return total


@once_a_story
def additions(context: Context) -> tuple[tuple[Sequence[Claim], Interval], ...]:
    """The figures that sentences of the story put side by side as members of one group, and what they come to."""
    return tuple(
        (parts, added(parts))
        for sentences in articles(context).values()
        for sentence in sentences
        for parts in side_by_side(sentence, context.words)
    )


def side_by_side(sentence: Sentence, words: Vocabulary) -> Iterator[list[Claim]]:
    """Neighbouring counts of one kind of thing that "and" or "while" joins: "five officers and three others"."""
    run: list[Claim] = []
    wholes = {claim.whole for claim in sentence.claims}
    for claim in sentence.claims:
        if claim.kind not in COUNTS or claim.number is None or claim.id in wholes:
            continue
        if run and _coordinate(sentence, run[-1], claim, words):
            run.append(claim)
            continue
        if len(run) > 1:
            yield run
        run = [claim]
    if len(run) > 1:
        yield run


_COORDINATED = lazy_regex(r"[^.;:]{0,90}?(?:,|,? (?:and|while|plus))(?: the| another| a further| a)? ?")
# In another clause ", and nine were found …" tells of a part of the first; these put the second beside it.
_BESIDE = lazy_regex(r"[^,]* and |.* while ")


def _coordinate(sentence: Sentence, first: Claim, second: Claim, words: Vocabulary) -> bool:
    gap = sentence.between(first, second)
    if not _COORDINATED.fullmatch(gap) or "including" in gap or " of " in f"{gap[-6:]} ":
        return False
    if first.whole == second.id or second.whole == first.id:
        return False
    if first.clause != second.clause and not _BESIDE.fullmatch(gap):
        return False
    if first.head is None or second.head is None:
        return second.inherited or second.head is None
    return words.concept(first.head) == words.concept(second.head)


# How far off, as a part of the total, what is listed may come to and still be meant to make it.
CLOSE = 0.15
SEPARATOR = lazy_regex(r",? (?:and|plus|&) |[,;]")


def listed(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """The longest run of claims, from the first on, each one separator away from the next: the items of a list."""
    run = list(claims[:1])
    for claim in claims[1:]:
        gap = without_brackets(sentence.between(run[-1], claim))
        if not additive(run[-1], claim) or any(mark in gap for mark in ".:?!") or len(gap) > 90:
            break
        if len(SEPARATOR.findall(gap)) != 1:
            break
        run.append(claim)
    return run


def near(parts: Sequence[Claim], total: Claim, closeness: float) -> bool:
    """Whether the parts come to within a share of the total: further off, something else is listed."""
    target = printed(total).floor
    return target > 0 and abs(added(parts).floor - target) <= closeness * target


def plausible(partition: Partition, closeness: float) -> Iterator[Partition]:
    """The partition, unless its sum is so far from the total that it must be something else that is listed."""
    if partition.adds_up or near(partition.parts, partition.total, closeness):
        yield partition


def slipped(partition: Partition) -> Iterator[Partition]:
    """The partition where it adds up, exceeds its total by a little or falls short of it by a slip of the pen."""
    target = printed(partition.total).floor
    exceeds = partition.sum.floor > target and near(partition.parts, partition.total, CLOSE)
    if partition.adds_up or exceeds or resemble(partition.sum.floor, target):
        yield partition
