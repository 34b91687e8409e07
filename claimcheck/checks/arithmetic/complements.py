"""Parts that exclude each other, and so cannot come to more than their whole.

"Six of the nine coins were recovered and four are still missing": what is recovered is not missing; "of the 38, 21 were
in the upper cabin and 19 in the lower": who is in one place is not in the other. A whole may stand in the sentence
before: "Nine people stood trial. Six were convicted and four were acquitted." The two may come to less (for some the
jury could not agree), unless the text says that the second is all the rest. "Of the 3,482 ballots, 1,706 were for A and
1,694 for B" tells what became of all of a number.
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.checks.arithmetic.fates import OVERLAP, fates
from claimcheck.checks.arithmetic.opposites import OPPOSITES, opposites
from claimcheck.checks.arithmetic.partitions import CLOSE, OF_THEM, THE_OTHER, WHOLE, Partition, near, plausible
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.text.nouns import singular

_OF_THE = lazy_regex(r" of (?:(?:the|its|their|his|her|those|these|all)(?: the)? ?)?")
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
    r"(?: of (?:them|those|these|which|whom))?(?:(?: [a-z]+)? (?:is|are|was|were|live|lived|based|come|came)){0,2} "
    r"(?P<place>in|at|on|aboard|from) [^,;:.()]{1,50}?"
    r"(?:,|,? and|,? while|,? but) (?:the other |another )?"
)
_FROM_A_NAME = lazy_regex(r"\s+from\s+[A-Z]")
_FROM = lazy_regex(
    r"(?: of (?:them|those|these|whom))?(?:(?: [a-z]+)? (?:are|were|is|was|live|lived|come|came))? (?:from|in) "
)
# Parts that come to far more than the whole are of something else.
_FURTHEST = 1.5
_REACH = 90
_PAIR = 2
_STOP = lazy_regex(r"[.;:!?]")
_DENIAL = lazy_regex(r" (?P<verb>have|had|has|did|do|were|was|are|is|could|can|will|would)(?: not|n't)(?:,.*)? ?")
_ONE_STATE = lazy_regex(r"\bnot (?:guilty|been found|working)\b")


def complements(sentences: Sequence[Sentence], at: int) -> Iterator[Partition]:
    """The pairs of parts in a sentence that exclude each other, with their whole; adding up or not."""
    sentence = sentences[at]
    counts = sentence.counts
    for i, part in enumerate(counts):
        later = counts[i + 1 :]
        if len(later) == _PAIR and (WHOLE.search(sentence.before(part)) or OF_THEM.match(sentence.after(later[0]))):
            yield from _in_places(sentence, part, later)
            if _of_those(later[0], part):
                yield from _pair(sentence, part, later[0], later[1:], 0.9)
        if later and _OF_THE.fullmatch(sentence.between(part, later[0])):
            yield from _pair(sentence, later[0], part, later[1:], 0.9)
            yield from fates(sentence, later[0], [part, *later[1:]])
        elif len(counts) == 2 and i == 0 and (whole := _before(sentences, at)) and _bare(part):
            yield from _pair(sentence, whole, part, later, 0.85)


def _in_places(sentence: Sentence, whole: Claim, parts: Sequence[Claim]) -> Iterator[Partition]:
    """The parts of a whole that are told of two places."""
    first, second = parts
    place = _IN_A_PLACE.fullmatch(sentence.between(first, second))
    if place and place["place"] == "from" and not _FROM_A_NAME.match(sentence.text, second.span.end):
        return  # "18 were from Arlow and 16 from the same school"
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
    rest = (THE_OTHER.search(sentence.before(second)) is not None and not holders) or _is_left(sentence, second)
    rest = rest or _denied(_said(sentence, first, second), _said(sentence, second, None))
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


def _denied(first: str, second: str) -> bool:
    """Whether the second is denied what is said of the first: "eight have come home and four have not"."""
    denial = _DENIAL.fullmatch(second)
    return denial is not None and re.search(rf"\b{denial['verb']}\b", first) is not None


def _exclude(first: str, second: str) -> bool:
    if _BOTH.search(first) or _BOTH.search(_ONE_STATE.sub("", second)):
        return False
    return any(a.search(first) and b.search(second) and not b.search(first) for a, b in _EXCLUSIVE)


_OF_WHOM = lazy_regex(r"[^.;:]{0,100}?,? of (?:whom|which|these|those|them),? ?$")
# Who is the one is not the other: two such parts are the whole of it.
_OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in ("woman/man", "female/male", "girl/boy", "child/adult", "dead/alive", "civilian/soldier", "for/against")
)
_VERY_CLOSE = 0.05
_WORD = lazy_regex(r"[a-z]+")


def shared_out(
    sentences: Sequence[Sentence], at: int, claims: Sequence[Claim], words: Vocabulary
) -> Iterator[Partition]:
    """A total and its parts in this and later sentences: "Of 3,482 ballots, 1,706 were for A. B had 1,694"."""
    sentence = sentences[at]
    for i, total in enumerate(claims[:-1]):
        whole = WHOLE.search(sentence.before(total)) or _OF_WHOM.fullmatch(sentence.between(total, claims[i + 1]))
        if total.kind not in COUNTS or not whole or total.number is None:
            continue
        counts = [c for c in sentence.counts if c.span > total.span]
        if opposite(sentence, counts):
            yield from plausible(Partition(total, tuple(counts), 0.85), CLOSE)
            continue
        parts = [c for c in counts if _member(c, total, words)]
        if len(parts) < 2:
            continue
        follows = at + 1 < len(sentences) and sentences[at + 1].follows
        found = list(_overrun(sentence, total, parts, sentences[at + 1].counts if follows else (), words))
        yield from found or fates(sentence, total, parts)


def _overrun(
    sentence: Sentence, total: Claim, parts: list[Claim], later: Sequence[Claim], words: Vocabulary
) -> Iterator[Partition]:
    """The list up to where it first exceeds the total by a little, or falls short of it by what looks like a slip.

    Groups that overlap exceed it by much, and a list that leaves some out falls short of it by anything.
    """
    if any(OVERLAP.search(claim.sentence) for claim in parts):
        return
    for more in range(len(later) + 1):
        run = [*parts, *later[:more]]
        partition = Partition(total, tuple(run), 0.9)
        if partition.adds_up:
            return
        if partition.sum.floor > printed(total).ceiling:
            slip = resemble(partition.sum.floor, printed(total).floor) is not None
            foreign = not _member(run[-1], total, words)
            apart = slip or _from_places(sentence, run)
            if len(run) > 2 and near(run, total, CLOSE if apart else _VERY_CLOSE) and (slip or not foreign):
                yield partition
            return
    # A list of the fates of all that falls short of the total by a slip of the pen.
    short = Partition(total, tuple(parts), 0.85)
    if len(parts) > 2 and resemble(short.sum.floor, printed(total).floor):
        yield short


def _from_places(sentence: Sentence, parts: Sequence[Claim]) -> bool:
    """Whether each part is told of a place of its own: "1,450 are from Halm, 1,120 from Ostry and 830 from Brack"."""
    return all(_FROM.match(sentence.after(part)) for part in parts)


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
