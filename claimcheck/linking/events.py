"""Tells look-alike events of one story apart: two quakes off one island, two robberies in one city.

Articles about one event share figures and names that the rest of the story does not have. What stands in every article
of the story weighs next to nothing, what stands in a few weighs most.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.clusters import linkage
from claimcheck.quantities.quantity import Kind

_SAME_EVENT = 0.2
_TELLING = 3
_PLAINLY = 2.0
_FIGURES = {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.AGE, Kind.PERCENT}
# Above this a story is one event: pairs of articles would cost more than the look-alikes are worth.
_MOST = 400


def events(
    articles: Sequence[Article], claims: Sequence[Claim], names: Sequence[frozenset[str]]
) -> Mapping[str, int | None]:
    """The number of the event that each article tells of, by path; None for an article that shares too little to say.

    names: of each article, in the articles' order.
    """
    if len(articles) > _MOST:
        return {a.path: 0 for a in articles}
    marks = [set[object](n) for n in names]
    place = {a.path: i for i, a in enumerate(articles)}
    for claim in claims:
        marks[place[claim.article]].update(_marks(claim))
    holders = Counter(m for article in marks for m in article)
    weight = {m: log((len(articles) + 1) / n) for m, n in holders.items() if n > 1}
    shared = [{m for m in article if m in weight} for article in marks]
    totals = [sum(sorted(weight[m] for m in article)) for article in shared]
    pairs = {}
    for i, first in enumerate(shared):
        for j in range(i + 1, len(shared)):
            common = sum(sorted(weight[m] for m in first & shared[j]))
            if common:
                pairs[i, j] = common / min(totals[i], totals[j])
    groups = linkage(len(articles), pairs, _SAME_EVENT, nearest=1.0)
    crowds = [g for g in groups if len(g) > 1 and _stands_apart(g, shared)]
    if len(crowds) < 2:
        return {a.path: 0 for a in articles}
    event: dict[str, int | None] = {articles[i].path: n for n, members in enumerate(crowds) for i in members}
    for i, article in enumerate(articles):
        if article.path not in event:
            event[article.path] = _nearest(i, crowds, pairs)
    return event


def _stands_apart(crowd: Sequence[int], shared: Sequence[set[object]]) -> bool:
    """Whether the articles of a crowd share a name, or figures, that no other has: one figure alone makes no event."""
    inside = Counter(mark for i in crowd for mark in shared[i])
    outside = set[object]().union(*(marks for i, marks in enumerate(shared) if i not in crowd))
    own = [mark for mark, number in inside.items() if number > 1 and mark not in outside]
    return len(own) > 1 or any(isinstance(mark, str) for mark in own)


def _nearest(one: int, crowds: Sequence[tuple[int, ...]], pairs: Mapping[tuple[int, int], float]) -> int | None:
    """The crowd that a single article is plainly nearest to, or None."""
    near = [sum(pairs.get((min(one, i), max(one, i)), 0.0) for i in crowd) / len(crowd) for crowd in crowds]
    best = max(range(len(crowds)), key=lambda n: (near[n], -n))
    others = max((near[n] for n in range(len(crowds)) if n != best), default=0.0)
    return best if near[best] > _PLAINLY * others else None


def _marks(claim: Claim) -> list[object]:
    """A figure large enough to tell one event from another, and the people whose ages are given."""
    marks: list[object] = [claim.person.lower()] if claim.person else []
    if claim.kind in _FIGURES and claim.value and claim.value.exact and claim.value.floor > _TELLING:
        marks.append((claim.value.floor, claim.unit if claim.kind is not Kind.COUNT else ""))
    return marks
