"""Agglomerative clustering over a sparse set of similar pairs."""

from collections import defaultdict
from collections.abc import Mapping
from math import ceil


def linkage(
    count: int, pairs: Mapping[tuple[int, int], float], threshold: float, nearest: float, most: int | None = None
) -> list[tuple[int, ...]]:
    """Partition of 0 … count-1: sets are joined, most similar members first, while they are similar enough as wholes.

    pairs: similarity of (i, j), i < j; what is not in it is 0. nearest: the share of the pairs between two sets, most
    similar first, whose mean must reach the threshold: 1.0 is average linkage (Sokal and Michener, 1958), less lets
    sets join that touch at one side only, without one bridge being enough. most: how large a set may become.
    """
    set_of = list(range(count))
    sets: dict[int, list[int]] = {i: [i] for i in set_of}
    # Similarities between the members of two sets, the greatest first, kept up as sets join, so that no two sets are
    # ever multiplied out.
    between: defaultdict[int, dict[int, list[float]]] = defaultdict(dict)
    for (i, j), score in pairs.items():
        between[i][j] = between[j][i] = [score]
    refused: dict[tuple[int, int], tuple[int, int]] = {}
    for score, i, j in sorted(((s, i, j) for (i, j), s in pairs.items()), key=lambda t: (-t[0], t[1], t[2])):
        a, b = set_of[i], set_of[j]
        if score < threshold or a == b:
            continue
        sizes = len(sets[a]), len(sets[b])
        if most is not None and sum(sizes) > most:
            continue
        if refused.get((a, b)) == sizes:
            continue
        if _similarity(between[a][b], sizes[0] * sizes[1], nearest) < threshold:
            refused[a, b], refused[b, a] = sizes, sizes[::-1]
            continue
        for member in sets[b]:
            set_of[member] = a
        sets[a] += sets.pop(b)
        for other, scores in between.pop(b).items():
            del between[other][b]
            if other != a:
                # Both are sorted: to sort them together is to merge them.
                merged = sorted(between[a].get(other, []) + scores, reverse=True)
                between[a][other] = between[other][a] = merged
    return [tuple(sorted(members)) for members in sorted(sets.values(), key=min)]


def _similarity(scores: list[float], pairs: int, nearest: float) -> float:
    """The mean of the most similar of so many pairs, of which those without a score are 0. scores: greatest first."""
    counted = ceil(pairs * nearest)
    return sum(scores[:counted]) / counted
