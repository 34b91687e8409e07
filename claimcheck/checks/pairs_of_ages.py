"""Ages of two people who are not named in one article: "They were 28 and 31", "Tom Aske, 28, and Rory Dean, 33"."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

from claimcheck.checks.birth_by_age import is_told_of_years
from claimcheck.checks.context import Context
from claimcheck.claims.claim import Claim
from claimcheck.quantities.quantity import Kind

Pair = tuple[Claim, Claim]
# So many characters apart, with "and" in between, two ages are told together.
_TOGETHER = 40
# Two people of whom one is of the same age are others where the second is this many years older or younger.
_YEARS = 10


def pairs_that_differ(context: Context) -> Iterator[Pair]:
    """Two ages of two articles on one event: those that differ where each article tells one pair of ages, one is the
    same and an article names neither."""
    told: dict[int, list[Pair]] = defaultdict(list)
    for path, claims in context.by_article.items():
        event = context.story.event.get(path)
        pair = _only_pair([c for c in claims if c.kind is Kind.AGE])
        if event is not None and pair:
            told[event].append(pair)
    for pairs in told.values():
        for a, b in combinations(pairs, 2):
            if not (_named(a) and _named(b)) and (odd := _odd(a, b)):
                yield odd


def _only_pair(ages: list[Claim]) -> Pair | None:
    """The ages that an article tells together, where it does so once: "28 and 31"."""
    found = [(a, b) for a, b in pairwise(ages) if _together(a, b)]
    return found[0] if len(found) == 1 else None


def _together(a: Claim, b: Claim) -> bool:
    between = a.sentence[a.span.end - a.sentence_span.start : b.span.start - a.sentence_span.start]
    near = a.sentence_span == b.sentence_span and len(between) <= _TOGETHER and " and " in between
    return near and all(is_told_of_years(c) and c.value is not None and c.value.exact for c in (a, b))


def _named(pair: Pair) -> bool:
    return all((claim.person or "")[:1].isupper() for claim in pair)


def _odd(a: Pair, b: Pair) -> Pair | None:
    """The two ages that differ, where the other two do not."""
    one, other = (Counter(c.value.floor for c in pair if c.value) for pair in (a, b))
    first, second = list((one - other).elements()), list((other - one).elements())
    if len(first) != 1 or len(second) != 1 or abs(first[0] - second[0]) > _YEARS:
        return None
    return _aged(a, first[0]), _aged(b, second[0])


def _aged(pair: Pair, years: float) -> Claim:
    return next(c for c in pair if c.value and c.value.floor == years)
