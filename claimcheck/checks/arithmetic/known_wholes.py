"""Shares of a whole that the story splits elsewhere: "two thirds of the members pay a fee", where another article tells
that of the 1,200 members 540 do; "one in three of the 8,431 who began", of whom 1,210 gave up."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from claimcheck.checks.arithmetic.stated_shares import Stated, amounts_of, holds, stated_share
from claimcheck.checks.context import Context, once_a_story
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.restated import articles_told_once
from claimcheck.checks.wording import share
from claimcheck.claims.claim import Claim
from claimcheck.linking.similarity import content
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

# Below this a number is the whole of many things.
_FEW = 20
# Stems that a share and a part have in common, so that the same is said of both.
_SAID_ALIKE = 2
# A share is mistaken for one not far from it.
_TIMES = 3
_SURE = 0.52
_AMONG = lazy_regex(r"\b(?:among|of|out of) (?:the |some |all )?$")
_MEANING = lazy_regex(r"[^.;:]*(?:,| [–—-]) (?:meaning|which means|so|which is|that is)(?: that)? ")
_OUT_OF = lazy_regex(r",? (?:out )?of (?:(?:the|its|their|his|her|all|a total of) )*")
_OF_THESE = lazy_regex(r"\W*of (?:these|those|them),? ")
_OF_WHAT_WAS = lazy_regex(
    r" (?:of )?(?:what (?:it|they|he|she|was|were|had|the|is|are|has)\b"
    r"|(?:the|its|their) (?:original|planned|initial|former|previous)\b)"
)
_CLAUSE = lazy_regex(r"[.;:!?]|, (?!who\b|which\b)")
_SAID = 120


class Known(msgspec.Struct, frozen=True):
    """A part of a whole, as an article counts them, and the stems of what it says of the part."""

    part: Claim
    whole: Claim
    said: frozenset[str]


@once_a_story
def known_parts(context: Context) -> tuple[Known, ...]:
    """The parts of wholes that the story tells, be it by words or by adding up to a number that is told with them."""
    return tuple(
        Known(part, whole, _said(part, context.words))
        for article in articles_told_once(context)
        for at in range(len(article))
        for part, whole in (*_out_of(article, at), *_split(article, at))
        if whole.kind in COUNTS and (whole.number or 0) >= _FEW and (part.number or 0) < (whole.number or 0)
    )


def _out_of(article: Sequence[Sentence], at: int) -> Iterator[tuple[Claim, Claim]]:
    """Parts and wholes by the words between them: "120 of the 8,431", "There are 1,200. Of these, 540 …"."""
    sentence = article[at]
    by_id = {c.id: c for c in sentence.claims}
    yield from ((c, by_id[c.whole]) for c in sentence.counts if c.whole in by_id)
    yield from (pair for pair in pairwise(sentence.counts) if _OUT_OF.fullmatch(sentence.between(*pair)))
    last = article[at - 1].counts if at and sentence.follows else []
    if len(last) == 1 and sentence.counts and _OF_THESE.fullmatch(sentence.before(sentence.counts[0])):
        yield from ((part, last[0]) for part in sentence.counts)


def _split(article: Sequence[Sentence], at: int) -> Iterator[tuple[Claim, Claim]]:
    """The two parts that come to a number, to the last of three digits or more, in a sentence and the one before."""
    near = [c for s in (article[at - 1 : at] if article[at].follows else []) for c in s.counts] + article[at].counts
    large = [c for c in near if (c.number or 0) >= _THREE_DIGITS and c.text[-1:] != "0"]
    for first, second in combinations(large, 2):
        whole = next((c for c in near if c.number == (first.number or 0) + (second.number or 0)), None)
        if whole is not None:
            yield from ((first, whole), (second, whole))


_THREE_DIGITS = 100
_REDUCED = (*COUNTS, Kind.MEASURE, Kind.RATE)


def _said(claim: Claim, words: Vocabulary) -> frozenset[str]:
    """The stems of what follows a figure in its clause."""
    return content(_CLAUSE.split(claim.after[:_SAID].lower(), maxsplit=1)[0], words)


def share_of_known_whole(said: Stated) -> Iterator[Fault]:
    """A share that is not that of any part of its whole which the story tells, where one of them must be meant."""
    claim = said.claim
    whole = _named_whole(said)
    if whole is None and (said.before or not claim.head):
        return
    known = [k for k in known_parts(said.context) if k.part not in said.sentence.claims and _same_whole(said, whole, k)]
    if not known or any(holds(k.part, k.whole, claim) for k in known):
        return
    alike = [k for k in known if _likely(said, k) and _meant(said, k, whole, known)]
    if alike:
        best = min(alike, key=lambda k: abs(_ratio(k) - stated_share(claim).floor))
        told = f"{best.part.told} of {best.whole.told} is {share(_ratio(best))}, not {claim.told}."
        places = [(claim, "share"), (best.part, "part"), (best.whole, "whole"), *([(whole, "whole")] if whole else [])]
        yield Fault(Verdict.ARITHMETIC, list({c.id: (c, role) for c, role in places}.values()), _SURE, told)


def share_of_what_was(said: Stated) -> Fault | None:
    """A share of what there was or was to be, where the story tells one larger figure of that unit or noun: "cut to
    30 megawatts, a quarter of what it had planned"."""
    before = [c for c in said.sentence.claims if c.kind in _REDUCED and c.span < said.claim.span and c.number]
    part = before[-1] if before else None
    if part is None or not _OF_WHAT_WAS.match(said.tail) or not said.restates(part) or not (part.unit or part.head):
        return None
    like = [c for c in said.context.story.claims if c.kind is part.kind and (c.unit, c.per) == (part.unit, part.per)]
    larger = [c for c in like if (c.number or 0) > (part.number or 0) > 0]
    if len({c.number for c in larger}) != 1 or holds(part, larger[0], said.claim):
        return None
    ratio = (part.number or 0.0) / (larger[0].number or 1.0)
    told = f"{part.told} of {larger[0].told} is {share(ratio)}, not {said.claim.told}."
    return Fault(Verdict.ARITHMETIC, [(part, "part"), (larger[0], "whole"), (said.claim, "share")], _SURE, told)


def _named_whole(said: Stated) -> Claim | None:
    """The count that the share is said to be of, behind it or before: "among 8,431 built, meaning that one in 90"."""
    behind = next((c for c in amounts_of(said.sentence) if c.kind in COUNTS and said.is_of(c)), None)
    if behind is not None or len(said.counts) != 1:
        return behind
    whole = said.counts[0]
    among = _AMONG.search(said.sentence.before(whole)) and _MEANING.fullmatch(said.sentence.between(whole, said.claim))
    return whole if among else None


def _same_whole(said: Stated, whole: Claim | None, known: Known) -> bool:
    if whole is not None:
        return whole.number == known.whole.number and (whole.number or 0) >= _THREE_DIGITS
    words, head = said.context.words, known.whole.head
    return head is not None and words.concept(head) == words.concept(said.claim.head or "")


def _meant(said: Stated, known: Known, whole: Claim | None, every: Sequence[Known]) -> bool:
    """Whether the same is said of share and part, or the story splits that number in no other way."""
    if len(known.said & _said(said.claim, said.context.words)) >= _SAID_ALIKE:
        return True
    numbers = {k.part.number for k in every}
    return whole is not None and (len(numbers) == 1 or sum(n or 0 for n in numbers) == whole.number)


def _ratio(known: Known) -> float:
    return (known.part.number or 0.0) / (known.whole.number or 1.0)


def _likely(said: Stated, known: Known) -> bool:
    """Whether the share is near enough that of the part to be mistaken for it."""
    stated, ratio = stated_share(said.claim), _ratio(known)
    return ratio > 0 and stated.floor < _TIMES * ratio and stated.ceiling > ratio / _TIMES
