"""Tells look-alike events of one story apart: two quakes off one island, two robberies in one city.

Articles about one event share figures and names that the rest of the story does not have. What stands in every article
of the story weighs next to nothing, what stands in a few weighs most.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from math import log

import msgspec

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.clusters import linkage
from claimcheck.linking.strangers import strange_pairs
from claimcheck.quantities.quantity import Kind

# Articles that share as much of what they could are of one event.
_SAME_EVENT = 0.25
# Almost so much is taken for granted, and weighs as much as a mark that two of fifteen articles have: an article of one
# sentence has little to share with any.
_GRANTED = 2.0
_ASSUMED = 0.24
# How much less than that two crowds must share to be of two events, and how soon they are so for certain: where months
# lie between them, where none do (one event has many sides), and where their time is unknown.
_FAR = 21
_NEEDED = {True: 0.0, False: 0.33, None: 0.0}
_STEEPNESS = {True: 3.0, False: 6.0, None: 1.5}
_TELLING = 3
_SMALL = 10
_PLAINLY = 2.0
# How plainly articles that have nothing but their topic in common are of two events.
_OF_STRANGERS = 0.6
_FIGURES = {Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.AGE, Kind.PERCENT}
# Days after which what an article tells of is not its own event: "in 2008 a gang had taken €6.8m".
_LONG_PAST = 60
# Above this a story is one event: pairs of articles would cost more than the look-alikes are worth.
_MOST = 400

Alike = Mapping[tuple[int, int], float]


class Events(msgspec.Struct, frozen=True):
    """Which event each article of a story tells of.

    number: of the event, by path; None for an article that shares too little to say. apart: how plainly two events are
    two, by their numbers, the lesser first: from 0 to 1. years: in which the articles of each event were published.
    strangers: paths of two articles that have nothing but their topic in common, the lesser first.
    """

    number: Mapping[str, int | None]
    apart: Alike = {}
    years: Sequence[frozenset[int]] = ()
    strangers: frozenset[tuple[str, str]] = frozenset()

    def strange(self, one: str, other: str) -> float:
        """How plainly two articles tell of two events, by their paths, though nothing says of which: from 0 to 1."""
        return _OF_STRANGERS if (min(one, other), max(one, other)) in self.strangers else 0.0

    def between(self, one: int | None, other: int | None) -> float:
        """How plainly two events are two: 0 where they are one, or where one is unknown."""
        if one is None or other is None or one == other:
            return 0.0
        return self.apart[min(one, other), max(one, other)]

    def of(self, claim: Claim) -> int | None:
        """The event of a claim: its article's, or the earlier one of the year on which it looks back."""
        own = self.number[claim.article]
        if claim.as_of is None or not looks_back(claim):
            return own
        then = [n for n, years in enumerate(self.years) if n != own and claim.as_of.year in years]
        return then[0] if len(then) == 1 else own


def events(articles: Sequence[Article], claims: Sequence[Claim], names: Sequence[frozenset[str]]) -> Events:
    """The events of a story. names: of each article, in the articles' order."""
    if len(articles) > _MOST:
        return Events({a.path: 0 for a in articles})
    strangers = strange_pairs(articles, names, claims)
    one_event = Events({a.path: 0 for a in articles}, strangers=strangers)
    marks = _marked(articles, claims, names)
    shared, weight = _weighed(marks)
    alike = _alike(shared, weight)
    groups = linkage(len(articles), alike, _SAME_EVENT, nearest=1.0)
    crowds = _settled([g for g in groups if len(g) > 1 and _stands_apart(g, shared)], shared, alike)
    if len(crowds) < 2:
        return one_event
    days = [a.published for a in articles]
    number: dict[str, int | None] = {articles[i].path: n for n, members in enumerate(crowds) for i in members}
    for i, article in enumerate(articles):
        if article.path not in number:
            number[article.path] = _nearest(i, crowds, days, alike)
    years = [frozenset(day.year for i in crowd if (day := days[i])) for crowd in crowds]
    apart = _apart(crowds, days, alike)
    for n, m in apart:
        if _strange(crowds[n], crowds[m], marks):
            apart[n, m] = 1.0
    return Events(number, apart, years, strangers)


def looks_back(claim: Claim) -> bool:
    """Whether a claim speaks of a day long before its article's, and so perhaps of another event.

    News names the year of what is past: "in 2008 a gang had taken €6.8m".
    """
    if claim.as_of is None:
        return False
    return claim.published is None or (claim.published - claim.as_of).days > _LONG_PAST


def _marked(articles: Sequence[Article], claims: Iterable[Claim], names: Sequence[frozenset[str]]) -> list[set[object]]:
    """What may tell each article's event: names, word by word, the year, and figures of its own time."""
    own = [claim for claim in claims if not looks_back(claim)]
    past: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if looks_back(claim):
            past[claim.article].add(claim.sentence.lower())
    marks = [_own_names(a, known, past[a.path]) | _year(a) for a, known in zip(articles, names, strict=True)]
    place = {a.path: i for i, a in enumerate(articles)}
    for claim in own:
        marks[place[claim.article]].update(_marks(claim))
    return marks


def _own_names(article: Article, names: Iterable[str], past: Iterable[str]) -> set[object]:
    """The names of an article, word by word, less those that only its sentences on what is past give."""
    text, told = article.text.lower(), " ".join(past)
    gone = {name for name in names if name in told and text.count(name) <= told.count(name)}
    return {name for name in names if " " not in name and name not in gone}


def _weighed(marks: Sequence[set[object]]) -> tuple[list[set[object]], dict[object, float]]:
    """The marks of each article that others share and not all, and how telling each is."""
    holders = Counter(m for article in marks for m in article)
    weight = {m: log(len(marks) / n) for m, n in holders.items() if 1 < n < len(marks)}
    shared = [{m for m in article if m in weight} for article in marks]
    return [set() if _is_small_figure(article) else article for article in shared], weight


def _is_small_figure(marks: Set[object]) -> bool:
    """Whether a small figure is all that an article shares with others: "four men" are in every robbery."""
    return len(marks) == 1 and all(isinstance(m, tuple) and m[0] != "year" and m[0] < _SMALL for m in marks)


def _alike(shared: Sequence[set[object]], weight: Mapping[object, float]) -> dict[tuple[int, int], float]:
    """How much of what it could each pair of articles shares."""
    totals = [sum(sorted(weight[m] for m in article)) for article in shared]
    found = {}
    for i, first in enumerate(shared):
        for j in range(i + 1, len(shared)):
            common = sum(sorted(weight[m] for m in first & shared[j]))
            found[i, j] = (common + _GRANTED * _ASSUMED) / (min(totals[i], totals[j]) + _GRANTED)
    return found


def _apart(crowds: Sequence[Sequence[int]], days: Sequence[date | None], alike: Alike) -> dict[tuple[int, int], float]:
    """How plainly each two crowds tell of two events: by what they share, and by the time between them."""
    found = {}
    for n, crowd in enumerate(crowds):
        for m in range(n + 1, len(crowds)):
            other = crowds[m]
            pairs = [alike[min(i, j), max(i, j)] for i in crowd for j in other]
            unlike = 1 - sum(pairs) / len(pairs) / _SAME_EVENT
            far = _far_apart([days[i] for i in crowd], [days[i] for i in other])
            found[n, m] = min(1.0, max(0.0, _STEEPNESS[far] * (unlike - _NEEDED[far])))
    return found


def _strange(first: Sequence[int], second: Sequence[int], marks: Sequence[set[object]]) -> bool:
    """Whether two crowds have no name in common of those that either keeps naming: whatever else they share, small
    figures among it, is by chance."""
    one, other = (Counter(m for i in crowd for m in marks[i] if isinstance(m, str)) for crowd in (first, second))
    return bool(one and other) and not any(one[m] + other[m] > 2 for m in one.keys() & other.keys())


def _far_apart(first: Iterable[date | None], second: Iterable[date | None]) -> bool | None:
    """Whether weeks lie between the articles of two crowds; None where one of them has no days."""
    one, other = [d for d in first if d], [d for d in second if d]
    if not one or not other:
        return None
    return min(abs((x - y).days) for x in one for y in other) > _FAR


def _stands_apart(crowd: Sequence[int], shared: Sequence[set[object]]) -> bool:
    """Whether the articles of a crowd share a name, or figures, that no other has: one figure alone makes no event."""
    inside = Counter(mark for i in crowd for mark in shared[i])
    outside = set[object]().union(*(marks for i, marks in enumerate(shared) if i not in crowd))
    own = [mark for mark, number in inside.items() if number > 1 and mark not in outside]
    return len(own) > 1 or any(isinstance(mark, str) for mark in own)


def _nearest(one: int, crowds: Sequence[tuple[int, ...]], days: Sequence[date | None], alike: Alike) -> int | None:
    """The crowd that a single article is plainly nearest to, or the only one that is not of another time; or None."""
    of_its_time = [n for n, crowd in enumerate(crowds) if not _far_apart([days[one]], [days[i] for i in crowd])]
    if len(of_its_time) == 1:
        return of_its_time[0]
    near = [_likeness(one, crowd, alike) for crowd in crowds]
    best = max(range(len(crowds)), key=lambda n: (near[n], -n))
    others = max((near[n] for n in range(len(crowds)) if n != best), default=0.0)
    return best if near[best] > _PLAINLY * others else None


def _likeness(one: int, crowd: Sequence[int], alike: Alike) -> float:
    """The mean of how much an article shares with those of a crowd, itself left out."""
    others = [i for i in crowd if i != one]
    return sum(alike[min(one, i), max(one, i)] for i in others) / len(others)


def _settled(crowds: Sequence[tuple[int, ...]], shared: Sequence[Set[object]], alike: Alike) -> list[tuple[int, ...]]:
    """The crowds, each article in the one that it shares most with: linkage joins it to its nearest, for good.

    It leaves a crowd for one with which it shares a name that nobody stays behind with. A crowd of two stays as it is.
    """
    found = [set(crowd) for crowd in crowds]
    for n, crowd in enumerate(crowds):
        for one in crowd:
            best = max(range(len(found)), key=lambda m: (_likeness(one, sorted(found[m]), alike), m == n))
            if best == n or len(found[n]) == 2:
                continue
            left = set[object]().union(*(shared[i] for i in found[n] - {one}))
            names = {mark for mark in shared[one] - left if isinstance(mark, str)}
            if any(names & shared[i] for i in found[best]):
                found[n].remove(one)
                found[best].add(one)
    return [tuple(sorted(crowd)) for crowd in found]


def _year(article: Article) -> set[object]:
    return {("year", article.published.year)} if article.published else set()


def _marks(claim: Claim) -> list[object]:
    """A figure large enough to tell one event from another, and the people whose ages are given."""
    marks: list[object] = [claim.person.lower()] if claim.person else []
    if claim.kind in _FIGURES and claim.value and claim.value.exact and claim.value.floor > _TELLING:
        marks.append((claim.value.floor, claim.unit if claim.kind is not Kind.COUNT else ""))
    return marks
