"""Which figures each article of a story gives, and what stands beside them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from claimcheck.linking.features import Features, Sort
from claimcheck.linking.measures import Measure
from claimcheck.quantities.interval import Interval

Figure = tuple[Sort, Interval | None]

# Counts up to this many stand in too many sentences to tell that two are about one thing.
_FEW = ("count", "ordinal")
_FEWEST = 3


def figure(f: Features) -> Figure:
    """What a claim says, for asking whether another article says it too."""
    return f.sort, f.measure.value


def without_moves(seen: Sequence[Features]) -> list[Features]:
    """Those whose sentences tell of no move: "risen to 23 from nine" gives both figures only to tell them apart."""
    moved = {(f.claim.article, f.claim.sentence_span) for f in seen if f.claim.trend}
    return [f for f in seen if (f.claim.article, f.claim.sentence_span) not in moved]


def figures_told(seen: Sequence[Features], beside: Mapping[str, Set[int]]) -> dict[str, dict[Figure, set[int]]]:
    """What each article says, by path, sentences that tell of a move left out."""
    figures: dict[str, dict[Figure, set[int]]] = {f.claim.article: {} for f in seen}
    for f in without_moves(seen):
        figures[f.claim.article].setdefault(figure(f), set()).update(beside[f.claim.id])
    return figures


def givers(seen: Sequence[Features]) -> dict[Measure, set[str]]:
    """In which articles each figure stands, sentences that tell of a move left out."""
    found: dict[Measure, set[str]] = defaultdict(set)
    for f in without_moves(seen):
        found[f.measure].add(f.claim.article)
    return found


def figures_beside(seen: Sequence[Features], said: Mapping[str, int]) -> dict[str, frozenset[int]]:
    """The other figures of each claim's sentence, by the claim's id; small numbers and days tell nothing."""
    sentences: dict[tuple[str, int], set[int]] = {(f.claim.article, f.claim.sentence_span.start): set() for f in seen}
    for f in seen:
        if _telling(f):
            sentences[f.claim.article, f.claim.sentence_span.start].add(said[f.claim.id])
    return {
        f.claim.id: frozenset(sentences[f.claim.article, f.claim.sentence_span.start] - {said[f.claim.id]})
        for f in seen
    }


def _telling(f: Features) -> bool:
    return f.measure.value is not None and (f.measure.family not in _FEW or f.measure.value.floor > _FEWEST)
