"""A part of a whole against the share that it is said to be, and shares that together are more than everything.

Part, whole and share are only put together where the wording does: "of the 250 workers, 140 (40%)", "38 percent of the
heaters, or about 248,600", "1,214 of them … That is a quarter of everyone on the list". So are two counts and how many
there are of the one for each of the other: "one bed for every 390 people".
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.arithmetic import share_elsewhere, share_in_sentence
from claimcheck.checks.arithmetic.ballots import share_of_votes
from claimcheck.checks.arithmetic.everything import shares_of_everything
from claimcheck.checks.arithmetic.known_wholes import share_of_known_whole, share_of_what_was
from claimcheck.checks.arithmetic.shares_again import shares_told_again
from claimcheck.checks.arithmetic.stated_shares import Share, Stated, holds, same_kind, stated_share, stated_shares
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.precision import rounded
from claimcheck.checks.restated import articles_told_once
from claimcheck.checks.wording import figure, share
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule

# What puts a share together with its part and its whole; the first wording that fits counts.
_WORDINGS: tuple[Callable[[Stated], Share | None], ...] = (
    share_in_sentence.share_of_whole,
    share_in_sentence.apposed,
    share_elsewhere.share_of_them,
    share_in_sentence.of_stated_whole,
    share_elsewhere.summed_up,
    share_elsewhere.of_a_whole_behind,
    share_elsewhere.share_of_what_was_told,
    share_elsewhere.share_of_named,
    share_elsewhere.share_of_last,
    share_elsewhere.share_of_those,
    share_elsewhere.share_of_a_named_sum,
    share_elsewhere.share_of_the_money,
    share_elsewhere.share_of_the_total,
)


def check_shares(context: Context, rule: Rule) -> Iterator[Fault]:
    """Shares that are not what part and whole make; lists of shares that come to more than all."""
    for article in articles_told_once(context):
        for said in stated_shares(article, context):
            found = next(filter(None, (wording(said) for wording in _WORDINGS)), None)
            if found and found.part.id != found.whole.id and not _may_hold(found, said):
                yield _fault(found)
            if found is None:
                yield from share_of_votes(said)
                yield from share_of_known_whole(said)
                yield from filter(None, [share_of_what_was(said)])
        for sentence in article:
            yield from shares_of_everything(sentence)
        yield from one_for_so_many(article)
        yield from shares_told_again(article)


def _may_hold(found: Share, said: Stated) -> bool:
    """Whether the share is that of the whole, or of another amount of its sentence ("655 of the 712 voted, and 589 of
    those, 90 per cent"); or what was taken for the part is so much larger, or less of it, that it is none."""
    part = found.part.number or 0.0
    if part * _FAR_LESS < stated_share(found.stated).floor * (found.whole.number or 0.0):
        return True
    if part > _MOST * (found.whole.number or 0.0) and stated_share(found.stated).ceiling <= 1:
        return True
    others = [c for c in said.before if c.id != found.part.id and same_kind(found.part, c) and (c.number or 0) >= part]
    return any(holds(found.part, c, found.stated) for c in (found.whole, *others))


def _fault(found: Share) -> Fault:
    ratio = (found.part.number or 0.0) / (found.whole.number or 1)
    places = [(found.part, "part"), (found.whole, "whole"), (found.stated, "share")]
    told = f"{_number(found.part)} of {_number(found.whole)} is {share(ratio)}, not {found.stated.told}."
    return Fault(Verdict.ARITHMETIC, places, found.sure, told)


def _number(claim: Claim) -> str:
    return figure(claim.value.floor) if claim.value and claim.kind in COUNTS else claim.text


# A part that is more than so many times its whole is no slip.
_MOST = 10
# "It killed two people and cut off 284,000 homes, one in four": no slip makes a share so many times another.
_FAR_LESS = 50
_FOR_EVERY = lazy_regex(r" [a-z][a-z' -]{1,30} (?:for|to) (?:every|each) ")
# Another town may have "one bed for every 390 people": only what sums up those of the article.
_SUMS_UP = lazy_regex(
    r"(?:\b(?:that|this|it|which) (?:is|was|means|makes|represents|equates to|works out (?:at|as)|amounts to|comes to)"
    r"|(?:,|\() ?or|\bequivalent to|\bmaking|\bjust)(?: about| around| roughly| nearly| almost| just| only)* $"
)
_OF_ALL = lazy_regex(r" of (?:the|its|their|a population of) ")
_PLAIN = lazy_regex(r"0*[1-9]\d*")
# The two counts are rounded, and so is what they come to.
_ROOM = 0.06


def one_for_so_many(sentences: Sequence[Sentence]) -> Iterator[Fault]:
    """Ratios that the counts of both do not have: "1,460 beds … 720,000 people … one bed for every 390 people"."""
    for sentence in sentences:
        for first, second in pairwise(sentence.claims):
            if first.kind is Kind.RATE and _PLAIN.fullmatch(first.per or "") and second.kind in COUNTS:
                if _OF_ALL.fullmatch(sentence.between(first, second)) and first.head:
                    for_each = rounded(first).scaled(1 / float(first.per or 1))
                    yield from _judge(for_each, (first,), _only(sentences, first), second)
            elif _sums_up(sentence, first, second):
                whole = _only(sentences, second, but=second)
                one = first.value.floor if first.value else 1.0
                for_each = Interval(one / rounded(second).ceiling, one / max(rounded(second).floor, 1e-9))
                yield from _judge(for_each, (first, second), _only(sentences, first, but=first), whole)


def _sums_up(sentence: Sentence, first: Claim, second: Claim) -> bool:
    """Whether the first is said to be how many there are for every so many of the second, neither of them none."""
    if first.kind not in COUNTS or second.kind not in COUNTS or not second.head:
        return False
    one, other = first.value, second.value
    if one is None or not one.exact or one.floor <= 0 or other is None or other.low is None or other.low <= 0:
        return False
    return bool(_FOR_EVERY.fullmatch(sentence.between(first, second)) and _SUMS_UP.search(sentence.before(first)))


def _only(sentences: Sequence[Sentence], like: Claim, but: Claim | None = None) -> Claim | None:
    """The only count that the article gives of what a claim counts, besides the claim itself."""
    same = [c for s in sentences for c in s.claims if c.kind in COUNTS and c.head == like.head and c is not but]
    return same[0] if len({c.value for c in same}) == 1 and same[0].value and same[0].value.exact else None


def _judge(for_each: Interval, said: tuple[Claim, ...], part: Claim | None, whole: Claim | None) -> Iterator[Fault]:
    """for_each: how many of the part there are said to be for one of the whole."""
    if part is None or whole is None or part.value is None or whole.value is None:
        return
    if part.value.floor <= 0 or whole.value.floor <= 0:
        return
    actual = part.value.floor / whole.value.floor
    if Interval(actual * (1 - _ROOM), actual * (1 + _ROOM)).meets(for_each):
        return
    least = actual if actual >= 1 else 1 / actual
    told = f"{part.told} and {whole.told}: {figure(float(f'{least:.3g}'))} for each, not {said[-1].told}."
    places = [*((c, "rate") for c in said), (part, "part"), (whole, "whole")]
    yield Fault(Verdict.ARITHMETIC, places, 0.82, told)
