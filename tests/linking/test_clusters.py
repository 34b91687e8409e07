"""Clustering over sparse similar pairs: tables, and the laws of a partition."""

from itertools import combinations
from math import ceil
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.linking.clusters import linkage

Pairs = dict[tuple[int, int], float]
TRIANGLE: Pairs = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}
CHAIN: Pairs = {(0, 1): 0.9, (1, 2): 0.8}
# Two close pairs, and one bridge between them.
BRIDGE: Pairs = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.8}
# Two close pairs that touch at two of the four pairs between them.
SIDE: Pairs = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.8, (0, 3): 0.8}


@pytest.mark.parametrize(
    ("count", "pairs", "threshold", "nearest", "sets"),
    [
        (0, {}, 0.5, 1.0, []),
        (1, {}, 0.5, 1.0, [(0,)]),
        (3, {}, 0.5, 1.0, [(0,), (1,), (2,)]),
        (2, {(0, 1): 0.5}, 0.5, 1.0, [(0, 1)]),
        (2, {(0, 1): 0.49}, 0.5, 1.0, [(0,), (1,)]),
        (3, TRIANGLE, 0.5, 1.0, [(0, 1, 2)]),
        (4, TRIANGLE, 0.5, 1.0, [(0, 1, 2), (3,)]),
        (3, CHAIN, 0.5, 1.0, [(0, 1), (2,)]),
        (3, CHAIN, 0.4, 1.0, [(0, 1, 2)]),
        (3, CHAIN, 0.5, 0.5, [(0, 1, 2)]),
        (4, BRIDGE, 0.5, 1.0, [(0, 1), (2, 3)]),
        (4, BRIDGE, 0.5, 0.5, [(0, 1), (2, 3)]),
        (4, SIDE, 0.5, 1.0, [(0, 1), (2, 3)]),
        (4, SIDE, 0.5, 0.5, [(0, 1, 2, 3)]),
        (4, {(0, 3): 0.9, (1, 2): 0.7}, 0.5, 1.0, [(0, 3), (1, 2)]),
    ],
)
def test_sets_join_while_they_are_alike_as_wholes(
    count: int, pairs: Pairs, threshold: float, nearest: float, sets: list[tuple[int, ...]]
) -> None:
    assert linkage(count, pairs, threshold, nearest) == sets


def test_the_most_similar_join_first() -> None:
    assert linkage(3, {(0, 1): 0.8, (1, 2): 0.9}, 0.5, 1.0) == [(0,), (1, 2)]
    assert linkage(3, {(0, 1): 0.9, (1, 2): 0.8}, 0.5, 1.0) == [(0, 1), (2,)]


@st.composite
def similarities(draw: st.DrawFn) -> tuple[int, Pairs]:
    """No two pairs equally similar: what joins first is then settled by the similarities alone."""
    count = draw(st.integers(1, 9))
    possible = list(combinations(range(count), 2))
    chosen = draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    scores = draw(st.lists(st.integers(1, 1000), min_size=len(chosen), max_size=len(chosen), unique=True))
    return count, {pair: score / 1000 for pair, score in zip(chosen, scores, strict=True)}


@given(similarities(), st.sampled_from([0.1, 0.4, 0.8]), st.sampled_from([1 / 3, 1.0]), st.randoms())
def test_the_order_of_the_articles_does_not_matter(
    given_pairs: tuple[int, Pairs], threshold: float, nearest: float, random: Random
) -> None:
    count, pairs = given_pairs
    sets = linkage(count, pairs, threshold, nearest)
    new = random.sample(range(count), count)
    renamed = {(min(new[i], new[j]), max(new[i], new[j])): score for (i, j), score in reversed(pairs.items())}
    expected = sorted(tuple(sorted(new[i] for i in members)) for members in sets)
    assert linkage(count, renamed, threshold, nearest) == expected


@given(similarities(), st.sampled_from([0.1, 0.4, 0.8]), st.sampled_from([1 / 3, 1.0]))
def test_it_is_a_partition_of_connected_sets(given_pairs: tuple[int, Pairs], threshold: float, nearest: float) -> None:
    count, pairs = given_pairs
    sets = linkage(count, pairs, threshold, nearest)
    assert sorted(i for members in sets for i in members) == list(range(count))
    assert sets == sorted(tuple(sorted(members)) for members in sets)
    touching = [pair for pair, score in pairs.items() if score >= threshold]
    for members in sets:
        reached = {members[0]}
        for _ in members:
            reached |= {i for pair in touching for i in pair if reached & set(pair) and i in members}
        assert reached == set(members)


def by_definition(count: int, pairs: Pairs, threshold: float, nearest: float) -> list[tuple[int, ...]]:
    """What ``linkage`` says it does, every pair of members looked at every time."""
    sets = [{i} for i in range(count)]
    for (i, j), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        a, b = (next(members for members in sets if one in members) for one in (i, j))
        if a is b or score < threshold:
            continue
        scores = sorted((pairs.get((min(x, y), max(x, y)), 0.0) for x in a for y in b), reverse=True)
        top = scores[: ceil(len(scores) * nearest)]
        if sum(top) / len(top) >= threshold:
            sets.remove(b)
            a |= b
    return sorted(tuple(sorted(members)) for members in sets)


_EQUALS = st.dictionaries(
    st.sampled_from(list(combinations(range(12), 2))), st.sampled_from([0.1, 0.2, 0.25, 0.3, 0.5, 0.9])
)


@given(_EQUALS, st.sampled_from([0.1, 0.2, 0.3]), st.sampled_from([1 / 3, 0.5, 1.0]))
def test_the_books_it_keeps_change_nothing(pairs: Pairs, threshold: float, nearest: float) -> None:
    assert linkage(12, pairs, threshold, nearest) == by_definition(12, pairs, threshold, nearest)


def test_a_set_grows_to_its_limit_with_the_most_similar_first() -> None:
    pairs = {(i, j): 0.9 - 0.1 * (i + j > 3) for i, j in combinations(range(6), 2)}
    sets = linkage(6, pairs, 0.5, 1.0, most=3)
    assert (0, 1, 2) in sets
    assert max(map(len, sets)) == 3
    assert linkage(6, pairs, 0.5, 1.0, most=6) == linkage(6, pairs, 0.5, 1.0) == [(0, 1, 2, 3, 4, 5)]
