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
    sets = _Sets(count, pairs, most)
    home = sets.home
    # The sort is stable: of equally similar pairs the first in order comes first.
    for at in array(PLACES, sorted(range(len(pairs)), key=pairs.score.__getitem__, reverse=True)):
        if pairs.score[at] < threshold:
            break
        a, b = home[pairs.first[at]], home[pairs.second[at]]
        if a != b and sets.alike(a, b, threshold, nearest):
            sets.join(a, b)
    return sorted(tuple(sorted(members)) for members in sets.members if members)


class _Sets:
    """Sets that join, by number: who is in them, and how similar each is to those that it may still join.

    home: the set of each member. between: similarities between the members of two sets, the greatest first, kept up as
    sets join, so that no two sets are ever multiplied out; a single one stands by itself. Of sets that are too large
    to join none are kept. refused: the size that two sets would have had when they were too unlike: sets only grow.
    """

    def __init__(self, count: int, pairs: Pairs, most: int) -> None:
        self.most = most
        self.home = list(range(count))
        self.members = [[i] for i in self.home]
        self.between: list[dict[int, float | list[float]]] = [{} for _ in self.home]
        self.refused: dict[tuple[int, int], int] = {}
        for i, j, score in pairs:
            self.between[i][j] = self.between[j][i] = score

    def alike(self, a: int, b: int, threshold: float, nearest: float) -> bool:
        """Whether two sets are similar enough as wholes, and together not too large."""
        mine, theirs = len(self.members[a]), len(self.members[b])
        meeting = (a, b) if a < b else (b, a)
        if mine + theirs > self.most or self.refused.get(meeting) == mine + theirs:
            return False
        if _similarity(_listed(self.between[a][b]), mine * theirs, nearest) >= threshold:
            return True
        self.refused[meeting] = mine + theirs
        return False

    def join(self, a: int, b: int) -> None:
        """Puts the members of ``b`` into ``a``."""
        for member in self.members[b]:
            self.home[member] = a
        self.members[a] += self.members[b]
        self.members[b] = []
        between = self.between
        mine, theirs = between[a], between[b]
        between[b] = {}
        del mine[b], theirs[a]
        for other, scores in theirs.items():
            del between[other][b]
            # Both are sorted: to sort them together is to merge them.
            mine[other] = sorted(_listed(mine[other]) + _listed(scores), reverse=True) if other in mine else scores
        for other in [one for one in mine if len(self.members[a]) + len(self.members[one]) > self.most]:
            del mine[other]
            between[other].pop(a, None)
        for other in theirs.keys() & mine.keys():
            between[other][a] = mine[other]


def _listed(scores: float | list[float]) -> list[float]:
    return scores if isinstance(scores, list) else [scores]


def _similarity(scores: list[float], pairs: int, nearest: float) -> float:
    """The mean of the most similar of so many pairs, of which those without a score are 0. scores: greatest first."""
    counted = ceil(pairs * nearest)
    return sum(scores[:counted]) / counted
