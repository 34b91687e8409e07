"""What is known of a story when pairs of its claims are weighed: how rare words are, what each article says besides."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from datetime import date
from functools import cache

import msgspec

from claimcheck.articles.article import Article, Role
from claimcheck.linking.dates_told import dates_told
from claimcheck.linking.events import Events
from claimcheck.linking.features import Features, Sort
from claimcheck.linking.figures_told import Figure, figure, figures_beside, figures_told, givers
from claimcheck.linking.measures import Measure
from claimcheck.linking.protagonists import Cast, casts
from claimcheck.linking.shares_told import ToldWith, told_with
from claimcheck.linking.similarity import norm, overlap, rarity
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.text.hedges import HEDGED

# Families whose figures are of one scale or another: seconds, days, years.
_SCALED = ("duration", "measure")

# (key, what it says, amount): a part of the evidence before it is weighed; amount is 1 for what holds or does not.
Part = tuple[str, str, float]

_A_SUM = 1_000
_FROM = lazy_regex(rf"\b(?:(?:up|down) from|to \S+(?: [\w-]+){{0,3}},? from|compared (?:with|to)) {HEDGED}$")


class Background(msgspec.Struct, frozen=True):
    """What is known of a story: of its articles by their paths, of its claims by their ids."""

    # How alike two sets of stems are, 0 to 1, reckoned once for each two sentences.
    alike: Callable[[frozenset[str], frozenset[str]], float]
    # Of which event each claim tells, if of any.
    events: Events
    event: Mapping[str, int | None]
    # Nouns that some sentence counts for several names at once: "Reform 22, PDP 15 seats".
    split: frozenset[str]
    # What each article says, with the other figures of those sentences; each claim, a number for each figure; and the
    # other figures of its sentence.
    figures: Mapping[str, Mapping[Figure, Set[int]]]
    # In which articles a figure stands, whatever its noun.
    givers: Mapping[Measure, Set[str]]
    said: Mapping[str, int]
    beside: Mapping[str, frozenset[int]]
    # Whom each article is about; of which names and owners it gives figures of which sort.
    names: Mapping[str, Cast]
    actors: Mapping[str, frozenset[tuple[str, str | None, str | frozenset[str]]]]
    # What a claim's sentence says that its figure was before.
    moved: Mapping[str, Interval]
    # What happens once of which a claim's article gives no other sum.
    sole_sums: Mapping[str, frozenset[str]]
    # How many different figures of each sort the story gives, and each article; the sorts of which it gives one.
    told: Mapping[Sort, int]
    listed: Mapping[str, Mapping[Sort, int]]
    sole: Mapping[str, frozenset[Sort]]
    # How large the lengths of time and the measures are that each article gives, by path, family and dimension; sorted.
    sizes: Mapping[tuple[str, str, str], tuple[float, ...]]
    # The part and the whole that a share stands beside.
    told_with: Mapping[str, ToldWith]
    # What a claim is said to be a part of.
    whole: Mapping[str, Features]
    # The single days and the times of day, in minutes, that each article names.
    days: Mapping[str, frozenset[date]]
    moments: Mapping[str, set[int | None]]
    # The dates of what happens once, by article, class of predicate and how closely they are told ("2009": a year).
    dates: Mapping[tuple[str, str, int], set[str]]
    # In which articles those are named of whom a place in a list is told, by name.
    mentions: Mapping[str, frozenset[str]]
    # Ids of the headline figures that the text of the same article gives again.
    echoed: frozenset[str]
    words: Vocabulary


def background(articles: Sequence[Article], seen: Sequence[Features], events: Events, words: Vocabulary) -> Background:
    """What the claims of a story say together, for weighing each pair of them."""
    numbers: dict[Figure, int] = {}
    said = {f.claim.id: numbers.setdefault(figure(f), len(numbers)) for f in seen}
    listed = _listed(seen)
    by_id = {f.claim.id: f for f in seen}
    squares = rarity([f.context | f.near for f in seen])
    norms = {stems: norm(stems, squares) for f in seen for stems in (f.context, f.near)}
    return Background(
        alike=cache(lambda first, second: overlap(first, second, squares, norms)),
        events=events,
        event={f.claim.id: events.of(f.claim) for f in seen},
        split=_split(seen),
        figures=figures_told(seen, beside := figures_beside(seen, said)),
        givers=givers(seen),
        said=said,
        names=casts(articles, any(f.classes & words.owned for f in seen), words),
        actors=_actors(seen),
        beside=beside,
        moved=_moved(seen),
        sole_sums=_sole_sums(seen, words),
        sole={path: frozenset(s for s, n in sorts.items() if n == 1) for path, sorts in listed.items()},
        sizes=_sizes(seen),
        told=_told(seen),
        listed=listed,
        whole={f.claim.id: whole for f in seen if f.claim.whole and (whole := by_id.get(f.claim.whole))},
        told_with=told_with(seen),
        days=_days(seen),
        moments=_moments(seen),
        dates=dates_told(seen),
        mentions=_mentions(articles, seen),
        echoed=_echoed(seen, said),
        words=words,
    )


def _moved(seen: Sequence[Features]) -> dict[str, Interval]:
    """What its sentence says that a figure was before, by the claim's id: "improved to 59.1% from 58.4%"."""
    moved: dict[str, Interval] = {}
    latest: dict[tuple[str, int, str], str] = {}
    for f in seen:
        sentence = f.claim.article, f.claim.sentence_span.start, f.measure.family
        if f.measure.value is not None and _FROM.search(f.claim.before) and sentence in latest:
            moved[latest[sentence]] = f.measure.value
        latest[sentence] = f.claim.id
    return moved


def _sole_sums(seen: Sequence[Features], words: Vocabulary) -> dict[str, frozenset[str]]:
    """What happens once of which an article gives one sum only, by the claim's id: what was stolen, what the fine was.

    Prices are small, and a company's figures are many.
    """
    told: dict[tuple[str, str], list[Features]] = defaultdict(list)
    for f in seen:
        if f.measure.family == "money" and f.measure.value is not None and (f.measure.value.low or 0) >= _A_SUM:
            for name in (f.classes & words.fixed) - words.owned:
                told[f.claim.article, name].append(f)
    found: dict[str, set[str]] = defaultdict(set)
    for (_, name), sums in told.items():
        if len({f.measure.value for f in sums}) == 1:
            for f in sums:
                found[f.claim.id].add(name)
    return {key: frozenset(names) for key, names in found.items()}


def _days(seen: Sequence[Features]) -> dict[str, frozenset[date]]:
    """The single days that each article names, by path."""
    days: dict[str, set[date]] = {f.claim.article: set() for f in seen}
    for f in seen:
        if f.claim.first and f.claim.first == f.claim.last:
            days[f.claim.article].add(f.claim.first)
    return {path: frozenset(named) for path, named in days.items()}


def _moments(seen: Sequence[Features]) -> dict[str, set[int | None]]:
    """The times of day that each article names, in minutes, by path."""
    found: dict[str, set[int | None]] = defaultdict(set)
    for f in seen:
        if f.minutes is not None:
            found[f.claim.article].add(f.minutes)
    return found


def _echoed(seen: Sequence[Features], said: Mapping[str, int]) -> frozenset[str]:
    """The headline figures, by id, that the text of the same article gives again of the same noun or unit."""
    told = {(f.claim.article, said[f.claim.id]) for f in seen if f.claim.role is not Role.HEADLINE}
    headlines = (f.claim for f in seen if f.claim.role is Role.HEADLINE)
    return frozenset(claim.id for claim in headlines if (claim.article, said[claim.id]) in told)


def _listed(seen: Sequence[Features]) -> dict[str, dict[Sort, int]]:
    """How many different figures each article gives of each sort, by path."""
    values: dict[str, dict[Sort, set[object]]] = {f.claim.article: {} for f in seen}
    for f in seen:
        if not _in_a_top(f):
            values[f.claim.article].setdefault(f.sort, set()).add(f.measure.value)
    return {path: {s: len(v) for s, v in sorts.items()} for path, sorts in values.items()}


def _sizes(seen: Sequence[Features]) -> dict[tuple[str, str, str], tuple[float, ...]]:
    """The different lengths of time and measures of each article, in base units, sorted; by path, family, dimension."""
    sizes: dict[tuple[str, str, str], set[float]] = defaultdict(set)
    for f in seen:
        if f.measure.family in _SCALED and f.measure.value:
            sizes[f.claim.article, f.measure.family, f.measure.unit].add(f.measure.value.size)
    return {key: tuple(sorted(found)) for key, found in sizes.items()}


def _told(seen: Sequence[Features]) -> dict[Sort, int]:
    """How many different figures the whole story gives of each sort."""
    values: dict[Sort, set[object]] = defaultdict(set)
    for f in seen:
        if not _in_a_top(f):
            values[f.sort].add(f.measure.value)
    return {sort: len(given) for sort, given in values.items()}


def _mentions(articles: Sequence[Article], seen: Sequence[Features]) -> dict[str, frozenset[str]]:
    """In which articles those are named who have a place in a list, by name: "Sir Alan Pryce, the tenth conductor"."""
    names = {f.actor for f in seen if f.measure.family == "ordinal" and f.actor}
    return {name: frozenset(a.path for a in articles if name.split()[-1] in a.text.lower()) for name in names}


def _in_a_top(f: Features) -> bool:
    """Whether an ordinal is a span of places, which is nobody's own: "the top eight"."""
    return f.measure.family == "ordinal" and f.measure.value is not None and not f.measure.value.exact


def _actors(seen: Sequence[Features]) -> dict[str, frozenset[tuple[str, str | None, str | frozenset[str]]]]:
    """Of which names, and of which owners, each article gives figures of which sort."""
    found: dict[str, set[tuple[str, str | None, str | frozenset[str]]]] = {f.claim.article: set() for f in seen}
    for f in seen:
        found[f.claim.article].update((*f.sort, name) for name in (f.actor, f.owners) if name)
    return {path: frozenset(actors) for path, actors in found.items()}


def _split(seen: Sequence[Features]) -> frozenset[str]:
    """Nouns that some sentence counts for several names at once: "Reform 22, PDP 15 seats"."""
    owners: dict[tuple[str, int, str], set[frozenset[str]]] = defaultdict(set)
    for f in seen:
        if f.claim.head and f.owners:
            owners[f.claim.article, f.claim.sentence_span.start, f.claim.head].add(f.owners)
    return frozenset(head for (_, _, head), named in owners.items() if len(named) > 1)
