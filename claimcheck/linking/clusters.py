"""Agglomerative clustering over a sparse set of similar pairs, which stand in arrays: there may be millions."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from math import ceil

import msgspec

PLACES, SCORES = "I", "d"


class Pairs(msgspec.Struct, frozen=True):
    """Pairs of places, the lesser first, in order; and how similar what stands there is."""

    first: "array[int]"
    second: "array[int]"
    score: "array[float]"

    def __len__(self) -> int:
        return len(self.score)

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        return zip(self.first, self.second, self.score, strict=True)


def pairs_of(rows: Iterable[tuple[int, int, float]]) -> Pairs:
    """Pairs from rows (lesser, greater, similarity) that come in order."""
    found = Pairs(array(PLACES), array(PLACES), array(SCORES))
    for i, j, score in rows:
        found.first.append(i)
        found.second.append(j)
        found.score.append(score)
    return found


def linkage(
    count: int, pairs: Mapping[tuple[int, int], float], threshold: float, nearest: float, most: int | None = None
) -> list[tuple[int, ...]]:
    """Partition of 0 … count-1: sets are joined, most similar members first, while they are similar enough as wholes.

    pairs: similarity of (i, j), i < j; what is not in it is 0. nearest: the share of the pairs between two sets, most
    similar first, whose mean must reach the threshold: 1.0 is average linkage (Sokal and Michener, 1958), less lets
    sets join that touch at one side only, without one bridge being enough. most: how large a set may become.
    """
    ordered = pairs_of((i, j, score) for (i, j), score in sorted(pairs.items()))
    return linked(count, ordered, threshold, nearest, count if most is None else most)


def linked(count: int, pairs: Pairs, threshold: float, nearest: float, most: int) -> list[tuple[int, ...]]:
    """``linkage`` of pairs in arrays."""
    home = list(range(count))
    sets = [[i] for i in home]
    # Similarities between the members of two sets, the greatest first, kept up as sets join, so that no two sets are
    # ever multiplied out; a single one stands by itself. Of sets that are too large to join none are kept.
    between: list[dict[int, float | list[float]]] = [{} for _ in home]
    for i, j, score in pairs:
        between[home[i]][home[j]] = between[home[j]][home[i]] = score
    # The size that two sets would have had together when they were too unlike: sets only grow.
    refused: dict[tuple[int, int], int] = {}
    # The sort is stable: of equally similar pairs the first in order comes first.
    for at in array(PLACES, sorted(range(len(pairs)), key=pairs.score.__getitem__, reverse=True)):
        a, b = home[pairs.first[at]], home[pairs.second[at]]
        if pairs.score[at] < threshold:
            break
        if a == b:
            continue
        sizes = len(sets[a]), len(sets[b])
        if sum(sizes) > most:
            continue
        meeting = (a, b) if a < b else (b, a)
        if refused.get(meeting) == sum(sizes):
            continue
        if _similarity(_listed(between[a][b]), sizes[0] * sizes[1], nearest) < threshold:
            refused[meeting] = sum(sizes)
            continue
        for member in sets[b]:
            home[member] = a
        sets[a] += sets[b]
        sets[b] = []
        mine, theirs = between[a], between[b]
        between[b] = {}
        del mine[b], theirs[a]
        for other, scores in theirs.items():
            del between[other][b]
            # Both are sorted: to sort them together is to merge them.
            mine[other] = sorted(_listed(mine[other]) + _listed(scores), reverse=True) if other in mine else scores
        for other in [other for other in mine if len(sets[a]) + len(sets[other]) > most]:
            del mine[other]
            between[other].pop(a, None)
        for other in theirs.keys() & mine.keys():
            between[other][a] = mine[other]
    return sorted(tuple(sorted(members)) for members in sets if members)


def _listed(scores: float | list[float]) -> list[float]:
    return scores if isinstance(scores, list) else [scores]


def _similarity(scores: list[float], pairs: int, nearest: float) -> float:
    """The mean of the most similar of so many pairs, of which those without a score are 0. scores: greatest first."""
    counted = ceil(pairs * nearest)
    return sum(scores[:counted]) / counted
