"""Votes that make what is told beside them: the larger of two is the smaller and the margin; those for, those against
and those who abstained are all who voted."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.arithmetic.partitions import CLOSE, Partition, near
from claimcheck.checks.passages import Sentence
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.patterns import lazy_regex
from claimcheck.text.hedges import HEDGED
from claimcheck.text.words import NUMBER_WORD

# "A majority of 1,312", "won by 1,312 votes".
_MARGIN = lazy_regex(rf"\b(?:majority|margin|lead) of {HEDGED}$")
_BY = lazy_regex(rf"\bby (?:a mere )?{HEDGED}$")
# … but "by 34 votes to 21" gives the votes.
_VOTES = lazy_regex(rf" votes?\b(?! (?:to|against) (?:\d|(?:{NUMBER_WORD}|none|nil)\b))")
TO = lazy_regex(r" (?:votes? )?(?:to|against) (?:only |just )?")
_THAT_IS = lazy_regex(r"(?: votes?)?(?:,| [–—-]) (?:giving \w+ |with |or )?an? (?:majority|margin) of (?:only |just )?")
# Nothing but the votes of the two: with a third figure nobody knows whose is whose.
_TWO = 2


def margins(sentence: Sentence) -> Iterator[Partition]:
    """The larger of two votes as the smaller and the margin: "41,806 votes against 40,494, a majority of 1,312".

    Only where the difference comes near the margin, or one of the three looks like a slip for what would fit.
    """
    found = [c for c in sentence.counts if is_margin(sentence, c)]
    votes = [c for c in sentence.counts if c not in found]
    if len(found) != 1 or len(votes) != _TWO or "vote" not in sentence.text[sentence.span.start : sentence.span.end]:
        return
    smaller, larger = sorted(votes, key=_number)
    told = _number(larger), _number(smaller), _number(found[0])
    plain = _slip(*told) or _in_one_breath(sentence, votes, found[0])
    partition = Partition(larger, (smaller, found[0]), 0.85 if plain else 0.7)
    if partition.adds_up or plain or _near(*told):
        yield partition


def _in_one_breath(sentence: Sentence, votes: Sequence[Claim], margin: Claim) -> bool:
    """Whether votes and margin stand together in one clause: "by 34 votes to 21, a majority of 13"."""
    first, second = votes
    return bool(TO.fullmatch(sentence.between(first, second)) and _THAT_IS.fullmatch(sentence.between(second, margin)))


def is_margin(sentence: Sentence, claim: Claim) -> bool:
    """Whether a count tells by how many one vote is larger than the other: "a majority of 1,312", "by 1,312 votes"."""
    before = sentence.before(claim)
    return bool(_MARGIN.search(before) or (_BY.search(before) and _VOTES.match(sentence.after(claim))))


def _number(claim: Claim) -> float:
    return claim.value.floor if claim.value else 0.0


def _slip(larger: float, smaller: float, margin: float) -> bool:
    if margin >= smaller or larger == smaller:
        return False
    # Which of the three is wrong, nobody can say.
    pairs = ((larger - smaller, margin), (smaller, larger - margin), (larger, smaller + margin))
    return any(one > 0 and other > 0 and resemble(one, other) for one, other in pairs)


def _near(larger: float, smaller: float, margin: float) -> bool:
    """Whether the difference of the two is of the size of a margin that is small beside them."""
    return smaller > _LARGER * margin and margin / _TIMES <= larger - smaller <= margin * _TIMES


_LARGER = 4
_TIMES = 2


_BY_VOTES = lazy_regex(rf"\bby {HEDGED}$")
_ABSTAINED = lazy_regex(r" (?:[a-z]+ ){0,2}?(?:abstentions?|abstain(?:ed|ing|ers?)?|sat on their hands)\b")
# "Sixty of the council's 63 members were there", "all 95 members voted".
_TOOK_PART = lazy_regex(
    r"(?: of (?:the|its|their|all)\b[^.,;:]{0,40}?)?(?: [a-z'-]+){0,3}? "
    r"(?:voted\b(?! (?:for|against|to|in|by|that|with|no|yes)\b)|took part|attended|turned (?:up|out)"
    r"|(?:was|were) (?:present|there|in (?:the|their) (?:chamber|seats|hall))"
    r"|cast (?:a|their|his|her) (?:votes?|ballots?))\b"
)


def turnouts(sentences: Sequence[Sentence], at: int) -> Iterator[Partition]:
    """All who voted, in this sentence or one beside it, as those for, against and not decided: "by 38 to 19, with six
    abstentions. Sixty of the 63 were there". Without abstentions the votes may be fewer, and no more."""
    sentence = sentences[at]
    for first, second in pairwise(sentence.counts):
        if not TO.fullmatch(sentence.between(first, second)) or not _BY_VOTES.search(sentence.before(first)):
            continue
        later = [c for c in sentence.counts if c.span > second.span]
        undecided = [c for c in later if c.head == "abstention" or _ABSTAINED.match(sentence.after(c))]
        parts = (first, second, *undecided[:1])
        total = next((c for c in _took_part(sentences, at) if c not in parts), None)
        if total is not None and near(parts, total, CLOSE):
            yield Partition(total, parts, 0.8, open=not undecided)


def _took_part(sentences: Sequence[Sentence], at: int) -> Iterator[Claim]:
    for i in (at, at + 1, at - 1):
        if 0 <= i < len(sentences) and (i == at or sentences[max(i, at)].follows):
            yield from (c for c in sentences[i].counts if _TOOK_PART.match(sentences[i].after(c)) and c.number)
