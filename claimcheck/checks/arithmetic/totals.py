"""Totals and their parts, where the text says that the parts make up the total.

Only wordings that state a partition count: a colon after the total ("112 reports: 68 of …, 31 of … and 15 of …"), a
closing total ("… and 57 in offices, a total of 412"), an apposition ("83 people, 78 passengers and five crew"), the
fate of all of a number ("Of the 3,482 ballots, … were for …, … were rejected") and "including", whose parts may not
exceed it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.arithmetic.announced_sums import sums_that_follow
from claimcheck.checks.arithmetic.closing_totals import closing
from claimcheck.checks.arithmetic.complements import complements, opposite, shared_out
from claimcheck.checks.arithmetic.disjoint import disjoint
from claimcheck.checks.arithmetic.partitions import (
    CLOSE,
    SEPARATOR,
    SUMMABLE,
    WHOLE,
    Partition,
    added,
    listed,
    near,
    plausible,
    slipped,
)
from claimcheck.checks.arithmetic.remainders import listed_after, remainders
from claimcheck.checks.arithmetic.votes import margins, turnouts
from claimcheck.checks.passages import COUNTS, Sentence, additive, without_brackets
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

_ANNOUNCES = lazy_regex(r":|\s[–—-]\s|—")
# "2,310 homes in 2024 (2023: 2,480)".
_OF_A_YEAR = lazy_regex(r"\(\D{0,12}\d{4}:$")
# "… £6.2m in fees and the rest to the tax office": not all parts have a figure.
_THE_REST = lazy_regex(r"[^.;:]{0,80}\b(?:the (?:rest|remainder|balance|remaining)|others?|more besides)\b")
_LIST_LEAD = lazy_regex(r"\s?(?:the |a further |another |with )?(?:[a-z'.& -]{1,40} )?")
_INCLUDING = lazy_regex(r"[^.;:]{0,90}?,? (?:including|among them|among whom were|which include)(?: the)? ?$")
# Sums do not overlap, as members of several clubs do.
_INCLUDE = lazy_regex(r"[^.;:]{0,90}? includ(?:es?|ed) $")
_PRECEDED = lazy_regex(rf"\b(?:from|than|to|against|with|by|after) {HEDGED}$")
_COLON_CLOSE = 0.2
_MADE_UP_OF = lazy_regex(r"[^.;:,]{0,60}(?:, |\(| [–—-] )(?:made up of |comprising )?")
# "£45m, made up of £30m in cash and £15m in shares" names all parts.
_MADE_UP = lazy_regex(
    r"[^.;:]{0,60}?,? ?\(?(?:(?:is |are |was |were |will be )?(?:made up of|(?:split|divided|shared) (?:between|into))"
    r"|consist(?:ing|s|ed)? of|compris(?:ing|ed of|ed|es|e)) "
)
_BESIDE = lazy_regex(r"[^.;:,()]{0,60}(?P<mark>,| \(| [–—-]) ?")
_OF_THEM = lazy_regex(r" (?:of (?:them|whom|these|those)\b|in\b|at\b|from\b|for\b|on\b)")
_OF_WHOM = lazy_regex(r" of (?:them|whom|these|those)\b")
_AND_BESIDE = lazy_regex(r"^ of (?:them|whom|these|those)\b[^,]*, and $")
_OF_IT = lazy_regex(r" of (?:it|that|this|which) (?:for|to|on|in|from)\b")
_ANOTHER_TIME = lazy_regex(r"\b(?:before|earlier|later|last|previous|next|year|week|month|after)\b")


def partitions(sentences: Sequence[Sentence], words: Vocabulary) -> Iterator[Partition]:
    """The partitions that an article states, adding up or not, in text order of their totals' sentences."""
    for at, sentence in enumerate(sentences):
        summable = [c for c in sentence.claims if c.kind in SUMMABLE and c.value is not None]
        yield from _announced(sentence, summable)
        yield from closing(sentences, at, summable)
        yield from _apposed(sentence, summable, words)
        yield from _enumerated(sentence, summable)
        yield from _included(sentence, summable)
        yield from shared_out(sentences, at, summable, words)
        yield from complements(sentences, at)
        yield from remainders(sentences, at)
        yield from listed_after(sentences, at, words)
        yield from margins(sentence)
        yield from turnouts(sentences, at)
        yield from disjoint(sentences, at, words)
        yield from sums_that_follow(sentences, at)


def _announced(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Partition]:
    """A total that announces its parts: "112 reports: 68 of overheating, 31 of smoke and 15 of fire"."""
    for first, after in pairwise(claims):
        gap = sentence.between(first, after)
        mark = list(_ANNOUNCES.finditer(gap))
        if not mark or not _LIST_LEAD.fullmatch(gap[mark[-1].end() :]) or _OF_A_YEAR.search(gap[: mark[-1].end()]):
            continue
        parts = listed(sentence, [c for c in claims if c.span >= after.span])
        totals = [c for c in claims if c.span <= first.span and additive(c, after) and c.kind == after.kind]
        tail = sentence.after(parts[-1])
        if len(parts) < 2 or not totals or SEPARATOR.match(without_brackets(tail)) or _THE_REST.match(tail):
            continue
        plain_totals = [c for c in totals if not _PRECEDED.search(sentence.before(c))] or totals
        total = next((c for c in totals if Partition(c, tuple(parts), 1).adds_up), plain_totals[0])
        colon = mark[-1].group() == ":"
        yield from plausible(Partition(total, tuple(parts), 0.95 if colon else 0.8), _COLON_CLOSE if colon else CLOSE)


def _apposed(sentence: Sentence, claims: Sequence[Claim], words: Vocabulary) -> Iterator[Partition]:
    """A total and parts that each count a kind of what it counts: "83 people, 78 passengers and five crew"."""
    for i, total in enumerate(claims[:-2]):
        if total.kind not in COUNTS or total.head is None:
            continue
        gap = sentence.between(total, claims[i + 1])
        if not _MADE_UP_OF.fullmatch(gap):
            continue
        parts = listed(sentence, claims[i + 1 :])
        if len(parts) == 2 and _AND_BESIDE.search(sentence.between(*parts)):
            continue  # "nine locals, six of them children, and four tourists"
        wide = words.concept(total.head)
        kinds = [words.chain(words.concept(p.head)) for p in parts if p.head]
        narrower = [k for k in kinds if wide in k[1:]]
        # "51 people, two of them crew, were in a bus with 42 seats": seats are no further part.
        other = 0 if _OF_WHOM.match(sentence.after(parts[0])) else 1
        by_kind = len(kinds) == len(parts) and len(narrower) >= len(parts) - other
        if any(WHOLE.search(sentence.before(c)) for c in claims[: i + 1]):
            # "Of the 38, 21 were men, 11 were women and eight went home": who went home may be of either.
            by_kind = by_kind and len({k[0] for k in narrower}) == len(parts)
        if len(parts) > 1 and (by_kind or opposite(sentence, parts)):
            yield from plausible(Partition(total, tuple(parts), 0.85), CLOSE)


def _enumerated(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Partition]:
    """A total and parts behind it: "58 arrests, 33 of them in Leeds, 19 in Bradford …", "64 aircraft (38 Boeings, …)".

    Such a list may leave some out: it is wrong where it exceeds the total, or falls short of it by what looks like a
    slip.
    """
    for i, total in enumerate(claims[:-2]):
        gap = sentence.between(total, claims[i + 1])
        parts = listed(sentence, [c for c in claims[i + 1 :] if c.kind is total.kind])
        if len(parts) < 2 or not additive(total, parts[0]):
            continue
        if _MADE_UP.fullmatch(gap):
            yield from plausible(Partition(total, tuple(parts), 0.88), 0.3)
            continue
        beside = _BESIDE.fullmatch(gap)
        if beside and _shared_in_two(sentence, total, parts):
            yield Partition(total, tuple(parts), 0.85)
        if beside is None or len(parts) < 3 or (beside["mark"] == "," and not _OF_THEM.match(sentence.after(parts[0]))):
            continue
        yield from slipped(Partition(total, tuple(parts), 0.82))


def _shared_in_two(sentence: Sentence, total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether two shares of a sum come to a little more than it: "£7.5m, £5.2m of it for one and £2.8m for …"."""
    if total.kind is not Kind.MONEY or len(parts) != 2 or not _OF_IT.match(sentence.after(parts[0])):
        return False
    elsewhere = _ANOTHER_TIME.search(sentence.after(parts[-1]))
    return not elsewhere and added(parts).floor > printed(total).ceiling and near(parts, total, CLOSE)


def _included(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Partition]:
    """A total and some of its parts, which never come to more: "34 offences, including five frauds, six thefts …"."""
    for i, nearest in enumerate(claims[:-2]):
        gap = sentence.between(nearest, claims[i + 1])
        if not (_INCLUDING.fullmatch(gap) or (nearest.kind is Kind.MONEY and _INCLUDE.fullmatch(gap))):
            continue
        parts = tuple(listed(sentence, [c for c in claims[i + 1 :] if c.kind is nearest.kind]))
        if len(parts) < 2 or not additive(nearest, parts[0]):
            continue
        # "34 thefts from 13 shops, including …": the list may be of either.
        totals = [c for c in claims[: i + 1] if c.kind is nearest.kind and additive(c, nearest)]
        found = [Partition(c, parts, 0.85 if len(parts) > 2 else 0.65, open=True) for c in totals]
        yield next((f for f in found if f.adds_up), found[-1])
