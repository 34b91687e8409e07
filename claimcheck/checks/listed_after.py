"""Parts that a sentence lists of a total that was told before it: "… raised £1.2m. Of that, £700,000 went to …"."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.checks.partitions import CLOSE, SEPARATOR, Partition, added, listed, near, slipped
from claimcheck.checks.passages import COUNTS, Sentence, additive, without_brackets
from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_OF_THAT = lazy_regex(r"\W*of (?:that|this|these|those|them|which|whom)(?: sum| total| figure| amount)?,? ")
_THEY = lazy_regex(r"\W*(?:they|these|there) (?:are|were) (?:the )?$")
# "The dead were 17 men, 11 women and four children": their number may stand anywhere above.
_THE_DEAD = lazy_regex(
    r"\W*(?:the|all) (?:dead|victims|casualties|fatalities|(?:people|those) (?:killed|who died)) "
    r"(?:are|were|included?) $"
)
_IN_ALL = lazy_regex(r"\b(?:in all|in total|altogether|all told)[ ,]|\btotal of |\bbetween them\b")
_GOES_ON = lazy_regex(r"[^.;:]{0,80}\b(?:the (?:rest|remainder|others?|balance)|more|as well|including|among them)\b")
_OVERLAP = lazy_regex(r"\b(?:both|also|too|including|among them|of (?:them|whom|those|these)|later|since)\b")
_FEWEST = 3
_LISTED = (*COUNTS, Kind.MONEY, Kind.DURATION, Kind.MEASURE)
# What is counted where people died.
_LOST = ("life", "death", "fatality", "dead")


def listed_after(sentences: Sequence[Sentence], at: int, words: Vocabulary) -> Iterator[Partition]:
    """The list that a sentence is, with the total of the sentence before it; of the dead, of any before it.

    Such a list may leave some out, where nothing says that it is all of them.
    """
    sentence = sentences[at]
    parts = _list(sentence)
    if len(parts) < _FEWEST or not at:
        return
    opening = sentence.before(parts[0])
    if _THE_DEAD.fullmatch(opening):
        yield from _whole([c for s in sentences[:at] for c in s.claims if _of_a_toll(c, words)], parts, 0.82)
        return
    before = [c for c in sentences[at - 1].claims if additive(c, parts[0]) and c.kind is parts[0].kind]
    if not sentence.follows or len(before) != 1:
        return
    if _OF_THAT.fullmatch(opening):
        yield from slipped(Partition(before[0], tuple(parts), 0.85))
        return
    all_told = _THEY.fullmatch(opening) or _IN_ALL.search(_around(sentences[at - 1], before[0]))
    if all_told and all(_counts_some(part, before[0], words) for part in parts):
        yield from _whole(before, parts, 0.85)


def _list(sentence: Sentence) -> list[Claim]:
    """The items, where the sentence is one list from its first figure to its end."""
    claims = [c for c in sentence.claims if c.value is not None and c.value.exact and c.kind in _LISTED]
    parts = listed(sentence, claims)
    tail = sentence.after(parts[-1]) if parts else ""
    whole = len(parts) == len(claims) and not SEPARATOR.match(without_brackets(tail)) and not _GOES_ON.match(tail)
    return parts if whole and not any(_OVERLAP.search(sentence.after(c)) for c in parts[:1]) else []


def _around(sentence: Sentence, claim: Claim) -> str:
    return f"{sentence.before(claim)[-40:]}{sentence.text[claim.span.start : claim.span.end].lower()}" + (
        sentence.after(claim)[:40] + " "
    )


def _counts_some(part: Claim, total: Claim, words: Vocabulary) -> bool:
    """Whether a part counts what the total counts, or its like: pupils are people, fire engines are not."""
    if total.kind is not Kind.COUNT:
        return True
    if part.head is None or part.inherited or total.head is None:
        return total.head is not None
    return words.chain(words.concept(total.head))[-1] == words.chain(words.concept(part.head))[-1]


def _of_a_toll(claim: Claim, words: Vocabulary) -> bool:
    """Whether a claim counts the dead: "31 lives", "12 people were killed"."""
    if claim.kind is not Kind.COUNT or claim.value is None or not claim.value.exact:
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
