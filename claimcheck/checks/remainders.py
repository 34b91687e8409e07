"""Parts that sentences tell one after the other up to the rest: "Nine were cleared. Five resigned. The other three …".

"The other" and "the remaining" close the list: with what was told since the total, they make the total.
"""

from collections.abc import Iterator, Sequence

from claimcheck.checks.partitions import Partition, near
from claimcheck.checks.passages import COUNTS, Sentence, additive, plain
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import MONEY

_THE_OTHER = lazy_regex(r"\bthe (?:other|remaining) $")
# Of money alone: "the last three" may be games.
_THE_BALANCE = lazy_regex(r"\b(?:the|its|their) (?:remaining|balance of|final|last) $")
# Some of those told of are told of again, or there are more of them now.
_NOT_APART = lazy_regex(
    r"\b(?:both|also|too|of (?:them|these|those|whom)|among them|including|again|twice|later|then|since|more|another"
    r"|joined|arrived|born|new|added|extra|further|each|every|who|which|whose)\b"
)
_GAINED = lazy_regex(r"\b(?:new|plus|joined by|more)\b")
_MORE, _LESS = 0.25, 0.12
_BACK = 4


def remainders(sentences: Sequence[Sentence], at: int) -> Iterator[Partition]:
    """The total of which a sentence tells the rest, with the parts that the sentences since have told."""
    last = next((c for c in sentences[at].claims if _is_the_rest(sentences[at], c)), None)
    if last is None or last.kind not in (*COUNTS, MONEY) or not last.value or not last.value.exact:
        return
    # "His wife faces eight counts, the other seven between one and five": they have counts and are none.
    if any(additive(c, last) and c.span > last.span for c in sentences[at].claims) or _GAINED.search(
        sentences[at].after(last)
    ):
        return
    parts = [last]
    for back in range(_BACK + 1):
        if back > at or (back and not sentences[at - back + 1].follows):
            return
        here = sentences[at - back]
        told = [c for c in here.claims if additive(c, last) and c.span <= last.span]
        if back == 0 and told[-1:] != [last]:
            return
        total = next((c for c in told if _is_whole(c, last)), None) if back or len(told) > 1 else None
        since = told[told.index(total) + 1 :] if total is not None else told
        if any(not _may_be_part(c, last) for c in since) or _NOT_APART.search(_said(here, total, last)):
            return
        parts = [c for c in since if c.id != last.id] + parts
        if total is None:
            continue
        partition = Partition(total, tuple(parts), 0.82)
        if told[0] is total and len(parts) > 1 and _plausible(partition):
            yield partition
        return


def _is_the_rest(sentence: Sentence, claim: Claim) -> bool:
    before = sentence.before(claim)
    return bool(_THE_OTHER.search(before) or (claim.kind is MONEY and _THE_BALANCE.search(before)))


def _is_whole(claim: Claim, last: Claim) -> bool:
    """Whether a figure may be the total: it names what it counts, and is more than the rest."""
    if claim.id == last.id or claim.value is None or not claim.value.exact or last.value is None:
        return False
    named = claim.head is not None and not claim.inherited and (claim.kind is MONEY or claim.head == last.head)
    return named and claim.whole is None and claim.value.floor > last.value.floor


def _may_be_part(claim: Claim, last: Claim) -> bool:
    """Whether a figure tells of some of those that the last one is the rest of, and no more than that."""
    if claim.value is None or not claim.value.exact or claim.trend:
        return False
    if claim.kind is MONEY:
        return last.kind is MONEY and claim.head is None
    return claim.head == last.head and (claim.inherited or claim.whole is not None or claim.id == last.id)


def _said(sentence: Sentence, total: Claim | None, last: Claim) -> str:
    """What a sentence says of the parts: all of it, or what follows the total and does not follow the rest."""
    here = last in sentence.claims
    if total is not None:
        return sentence.between(total, last) if here else sentence.after(total)
    return sentence.before(last) if here else plain(sentence.text[slice(*sentence.span)])


def _plausible(partition: Partition) -> bool:
    """Whether the parts come near the total, as a slip does; further off, or where few fall short of it, they are of
    something else."""
    total = printed(partition.total).floor
    if partition.adds_up or resemble(partition.sum.floor, total) is not None:
        return True
    if partition.sum.floor > total:
        return near(partition.parts, partition.total, _MORE)
    return len(partition.parts) > 2 and near(partition.parts, partition.total, _LESS)
