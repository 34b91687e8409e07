"""How alike two wordings are: the cosine of their stems, each weighed by its rarity (Salton and Buckley, 1988); and
how much of two texts stands in both in one order.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log

from claimcheck.linking.vocabulary import Vocabulary, stems

# Texts of fewer stems say less by being alike.
_ENOUGH = 4


# What several claims of one sentence, and copies of it, share is found out once.
@lru_cache(maxsize=8192)
def content(text: str, words: Vocabulary) -> frozenset[str]:
    """The stems of a text that say what it speaks of."""
    return frozenset(s for s in stems(text) if len(s) > 1 and s not in words.stopwords)


def rarity(contexts: Sequence[Iterable[str]]) -> dict[str, float]:
    """Weight of each stem in a story, squared: what stands in few sentences tells most (inverse document frequency)."""
    counts = Counter(s for context in contexts for s in context)
    return {s: (log((len(contexts) + 1) / n) + 0.1) ** 2 for s, n in counts.items()}


def norm(stems: Iterable[str], squares: Mapping[str, float]) -> float:
    """The sum of the squares of the stems' weights, in an order that no set decides."""
    return sum(sorted([squares[s] for s in stems]))


def overlap(
    first: frozenset[str],
    second: frozenset[str],
    squares: Mapping[str, float],
    norms: Mapping[frozenset[str], float] | None = None,
) -> float:
    """Weighted cosine of two sets of stems, 0 to 1; less where there are few: "The road was closed" tells little.

    squares: see ``rarity``. norms: of both sets, where they were reckoned before; see ``norm``.
    """
    if not first or not second:
        return 0.0
    one, other = (norm(stems, squares) if norms is None else norms[stems] for stems in (first, second))
    both = one if first == second else norm(first & second, squares)
    return float(both / (one * other) ** 0.5) * min(1.0, min(len(first), len(second)) / _ENOUGH)


# Sentences hold several claims each.
@lru_cache(maxsize=8192)
def in_order(first: str, second: str, least: float) -> float:
    """The share of two texts, 0 to 1, that is their longest common subsequence; 0 where it is less than ``least``."""
    # Imported here because many a small corpus does without: it takes as long as reading ten articles.
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(first, second, score_cutoff=least)
