"""Parts that sentences tell of a total told before them: up to the rest, or as one list.

"Nine were cleared. Five resigned. The other three …": "the other" and "the remaining" close the list; with what was
told since the total, they make the total. "It raised £1.2m. Of that, £700,000 went to …": one sentence lists them all.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from msgspec.structs import replace

from claimcheck.checks.arithmetic.announced_sums import IN_ALL, around, two_sums
from claimcheck.checks.arithmetic.partitions import (
    CLOSE,
    SEPARATOR,
    SUMMABLE,
    THE_OTHER,
    Partition,
    added,
    listed,
    near,
    plausible,
    slipped,
)
from claimcheck.checks.passages import COUNTS, Sentence, additive, plain, without_brackets
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import MONEY, Kind
from claimcheck.text.hedges import HEDGED

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
_OF_WHICH = lazy_regex(rf"(?: [a-z-]+){{0,3}},? of (?:which|this|that|these|whom),? {HEDGED}")


def remainders(sentences: Sequence[Sentence], at: int) -> Iterator[Partition]:
    """The total of which a sentence tells the rest, with the parts that the sentences since have told."""
    last = next((c for c in sentences[at].claims if _is_the_rest(sentences[at], c)), None)
    if last is None or last.kind not in (*COUNTS, MONEY) or last.number is None:
        return
    if beside := _part_of_which(sentences, at, last):
        yield from slipped(Partition(beside[0], (beside[1], last), 0.85))
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


def _part_of_which(sentences: Sequence[Sentence], at: int, last: Claim) -> tuple[Claim, Claim] | None:
    """Total and part that stand before the rest: "£2.9m, of which £1.8m has been paid. The balance of £1.1m …"."""
    here = [sentences[at], *(sentences[at - 1 : at] if at and sentences[at].follows else ())]
    for sentence in here:
        claims = [c for c in sentence.claims if additive(c, last) and c.span < last.span]
        for total, part in pairwise(claims):
            if part is claims[-1] and part.number and _OF_WHICH.fullmatch(sentence.between(total, part)):
                return total, part
    return None


def _is_the_rest(sentence: Sentence, claim: Claim) -> bool:
    before = sentence.before(claim)
    return bool(THE_OTHER.search(before) or (claim.kind is MONEY and _THE_BALANCE.search(before)))


def _is_whole(claim: Claim, last: Claim) -> bool:
    """Whether a figure may be the total: it names what it counts, and is more than the rest."""
    if claim.id == last.id or claim.number is None or last.number is None:
        return False
    named = claim.head is not None and not claim.inherited and (claim.kind is MONEY or claim.head == last.head)
    return named and claim.whole is None and claim.number > last.number


def _may_be_part(claim: Claim, last: Claim) -> bool:
    """Whether a figure tells of some of those that the last one is the rest of, and no more than that."""
    if claim.number is None or claim.trend:
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


_OF_THAT = lazy_regex(r"\W*of (?:that|this|these|those|them|which|whom)(?: sum| total| figure| amount)?,? ")
# "That buys walls (£82m), …".
_IT_BUYS = lazy_regex(
    r"\W*(?:that|this|it|they|the (?:money|sum|total|package|budget|bill|price)) (?:will |would )?"
    r"(?:buys?|pays? for|paid for|covers?|covered|comprises?|breaks? down (?:into|as)"
    r"|(?:is|was) (?:made up of|split between)) "
)
_THEY = lazy_regex(r"\W*(?:they|these|there) (?:are|were) (?:the )?$")
# "The dead were 17 men, 11 women and four children": their number may stand anywhere above.
_THE_DEAD = lazy_regex(
    r"\W*(?:the|all) (?:dead|victims|casualties|fatalities|(?:people|those) (?:killed|who died)) "
    r"(?:are|were|included?) $"
)
_GOES_ON = lazy_regex(r"[^.;:]{0,80}\b(?:the (?:rest|remainder|others?|balance)|more|as well|including|among them)\b")
_OVERLAP = lazy_regex(r"\b(?:both|also|too|including|among them|of (?:them|whom|those|these)|later|since)\b")
_FEWEST = 3
# Parts that come to a little less than their total may be all of them, or all that are worth a word.
_NEARLY_ALL, _MAY_BE_ALL = 0.08, 0.5
# What is counted where people died.
_LOST = ("life", "death", "fatality", "dead")


def listed_after(sentences: Sequence[Sentence], at: int, words: Vocabulary) -> Iterator[Partition]:
    """The list that a sentence is, with the total of the sentence before it; of the dead, of any before it.

    Such a list may leave some out, where nothing says that it is all of them.
    """
    sentence = sentences[at]
    parts = _list(sentence) or _in_brackets(sentence)
    if not parts or not at:
        return
    if len(parts) < _FEWEST:
        yield from two_sums(sentences[at - 1], sentence, parts)
        return
    opening = sentence.before(parts[0])
    if _THE_DEAD.fullmatch(opening):
        yield from _whole([c for s in sentences[:at] for c in s.claims if _of_a_toll(c, words)], parts, 0.82)
        return
    before = [c for c in sentences[at - 1].claims if additive(c, parts[0]) and c.kind is parts[0].kind]
    if not sentence.follows or len(before) != 1:
        return
    if _OF_THAT.fullmatch(opening) or _IT_BUYS.match(opening):
        told = Partition(before[0], tuple(parts), 0.85)
        yield from [*slipped(told)] or plausible(replace(told, sure=_MAY_BE_ALL), _NEARLY_ALL)
        return
    all_told = _THEY.fullmatch(opening) or IN_ALL.search(around(sentences[at - 1], before[0]))
    if all_told and all(_counts_some(part, before[0], words) for part in parts):
        yield from _whole(before, parts, 0.85)


def _list(sentence: Sentence) -> list[Claim]:
    """The items, where the sentence is one list from its first figure to its end."""
    claims = [c for c in sentence.claims if c.number is not None and c.kind in SUMMABLE]
    parts = listed(sentence, claims)
    tail = sentence.after(parts[-1]) if parts else ""
    whole = len(parts) == len(claims) and not SEPARATOR.match(without_brackets(tail)) and not _GOES_ON.match(tail)
    return parts if whole and not any(_OVERLAP.search(sentence.after(c)) for c in parts[:1]) else []


def _in_brackets(sentence: Sentence) -> list[Claim]:
    """The items, where each figure of the sentence stands alone in brackets behind what it is of."""
    claims = [c for c in sentence.claims if c.number is not None and c.kind in SUMMABLE]
    alone = all(sentence.before(c).endswith("(") and sentence.after(c).startswith(")") for c in claims)
    return claims if alone and all(additive(claims[0], c) for c in claims) else []


def _counts_some(part: Claim, total: Claim, words: Vocabulary) -> bool:
    """Whether a part counts what the total counts, or its like: pupils are people, fire engines are not."""
    if total.kind is not Kind.COUNT:
        return True
    if part.head is None or part.inherited or total.head is None:
        return total.head is not None
    return words.chain(words.concept(total.head))[-1] == words.chain(words.concept(part.head))[-1]


def _of_a_toll(claim: Claim, words: Vocabulary) -> bool:
    """Whether a claim counts the dead: "31 lives", "12 people were killed"."""
    if claim.kind is not Kind.COUNT or claim.number is None:
        return False
    said = f"{claim.subject or ''} {claim.predicate or ''}"
    return claim.head in _LOST or bool(words.classes(said) & words.tolls)


def _whole(totals: Sequence[Claim], parts: Sequence[Claim], sure: float) -> Iterator[Partition]:
    """The partition of the one total that the list nearly comes to, unless it comes to another or to two of them."""
    if any(added(parts).meets(added(two)) for two in combinations(totals, 2)):
        return
    found = [Partition(t, tuple(parts), sure) for t in totals if near(parts, t, CLOSE)]
    if found and (len({p.total.value for p in found}) == 1 or any(p.adds_up for p in found)):
        yield next((p for p in found if p.adds_up), found[-1])
