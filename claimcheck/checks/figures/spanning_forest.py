"""Which disagreements are told: all of them, but where very many figures stand against each other, each one once.

Pairs grow with the square of the figures. Of figures that hang together by more than so many disagreements, only those
are told that join two which no stronger one has joined: the maximum spanning forest (Kruskal, 1956). Every figure is
told then, against the one it is likeliest to be at odds with, and how many more there are is said with the first.
"""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

# Stories of ten or twenty real articles stay below this.
_MANY = 60

T = TypeVar("T")


def told(found: Sequence[tuple[T, frozenset[Hashable], float]]) -> Iterator[tuple[T, int]]:
    """What is to be told of ``found``, in its order, each with how many more it stands for.

    found: disagreements, each with the figures that it holds against each other and its score.
    """
    home = _joined(figures for _, figures, _ in found)
    together = Counter(home.of(figures) for _, figures, _ in found)
    kept = _Sets()
    left_out: Counter[Hashable] = Counter()
    first: dict[Hashable, int] = {}
    chosen: set[int] = set()
    for at in sorted(range(len(found)), key=lambda n: (-found[n][2], n)):
        figures = found[at][1]
        component = home.of(figures)
        if kept.join(figures) or together[component] <= _MANY:
            chosen.add(at)
            first.setdefault(component, at)
        else:
            left_out[component] += 1
    for at, (disagreement, figures, _) in enumerate(found):
        component = home.of(figures)
        if at in chosen:
            yield disagreement, left_out[component] if first[component] == at else 0


class _Sets:
    """Disjoint sets (Tarjan, 1975), of which one never sees more than a member."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def root(self, member: Hashable) -> Hashable:
        while (above := self._above.setdefault(member, member)) != member:
            self._above[member] = self._above[above]
            member = above
        return member

    def of(self, members: frozenset[Hashable]) -> Hashable:
        """The set that holds them all, once they are joined."""
        return self.root(next(iter(members)))

    def join(self, members: frozenset[Hashable]) -> bool:
        """Joins their sets; whether they were not one before."""
        roots = {self.root(member) for member in members}
        top = next(iter(roots))
        for root in roots:
            self._above[root] = top
        return len(roots) > 1


def _joined(groups: Iterator[frozenset[Hashable]] | Sequence[frozenset[Hashable]]) -> _Sets:
    sets = _Sets()
    for members in groups:
        sets.join(members)
    return sets
