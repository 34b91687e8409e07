"""Agglomerative clustering over a sparse set of similar pairs."""

from collections.abc import Mapping
from math import ceil


def linkage(
    count: int, pairs: Mapping[tuple[int, int], float], threshold: float, nearest: float
) -> list[tuple[int, ...]]:
    """Partition of 0 … count-1: sets are joined, most similar members first, while they are similar enough as wholes.

    pairs: similarity of (i, j), i < j; what is not in it is 0. nearest: the share of the pairs between two sets, most
    similar first, whose mean must reach the threshold: 1.0 is average linkage (Sokal and Michener, 1958), less lets
    sets join that touch at one side only, without one bridge being enough.
    """
    set_of = list(range(count))
    sets: dict[int, list[int]] = {i: [i] for i in set_of}
    for score, i, j in sorted(((s, i, j) for (i, j), s in pairs.items()), key=lambda t: (-t[0], t[1], t[2])):
        a, b = set_of[i], set_of[j]
        if score >= threshold and a != b and _similarity(sets[a], sets[b], pairs, nearest) >= threshold:
            for member in sets[b]:
                set_of[member] = a
            sets[a] += sets.pop(b)
    return [tuple(sorted(members)) for members in sorted(sets.values(), key=min)]


def _similarity(first: list[int], second: list[int], pairs: Mapping[tuple[int, int], float], nearest: float) -> float:
    scores = sorted((pairs.get((min(i, j), max(i, j)), 0.0) for i in first for j in second), reverse=True)
    top = scores[: ceil(len(scores) * nearest)]
    return sum(top) / len(top)
