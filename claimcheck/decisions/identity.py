"""When a finding is one that is remembered: of the ledger, of a baseline, of an older report."""

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache

import msgspec

from claimcheck.articles.discovery import STDIN
from claimcheck.checks.finding import Finding
from claimcheck.checks.positions import Position, is_plain, positions

Rebase = Callable[[str], str]
Matter = tuple[str, str, frozenset[str]]


class Identity(msgspec.Struct, frozen=True):
    """What a finding is told by.

    exact: another finding of its scan has the same positions, so that only the fingerprint tells it.
    """

    fingerprint: str
    rule: str
    verdict: str
    places: frozenset[Position]
    exact: bool = False

    @property
    def matter(self) -> Matter:
        """The rule, the verdict and the figures that stand against each other, whoever holds them."""
        return self.rule, self.verdict, frozenset(figure for _, figure in self.places)

    def repeats(self, other: "Identity") -> bool:
        """Whether it is the other, or part of it: the same figures, and no article holds one that did not before."""
        return self._can_be(other) and self.places <= other.places

    def continues(self, other: "Identity") -> bool:
        """Whether it is the other, told on: the same figures, each held by one of the articles that held it before.

        No article of the other has given up its figure for another one here; articles may have come or gone.
        """
        if not self._can_be(other):
            return False
        held, before = _by_article(self.places), _by_article(other.places)
        common = held.keys() & before.keys()
        return all(before[article] <= held[article] for article in common) and (
            frozenset().union(*(before[article] for article in common)) == self.matter[2]
        )

    def _can_be(self, other: "Identity") -> bool:
        if self.exact or other.exact:
            return self.fingerprint == other.fingerprint and self.places == other.places
        return self.matter == other.matter


def identity(finding: Finding, rebase: Rebase = str) -> Identity:
    """What a finding is told by; ``rebase`` says how its articles are named where it is remembered."""
    held = positions(finding.places)
    return Identity(
        finding.fingerprint,
        finding.rule,
        finding.verdict,
        frozenset(Position(rebase(article), figure) for article, figure in held),
        exact=not is_plain(finding),
    )


def by_matter(known: Iterable[Identity]) -> Mapping[Matter, list[int]]:
    """Where in ``known`` to look for a finding: the indices of those of its rule, verdict and figures."""
    found: dict[Matter, list[int]] = defaultdict(list)
    for index, one in enumerate(known):
        found[one.matter].append(index)
    return found


def rebased(current: str, folder: str) -> Rebase:
    """How paths that start from the current folder are told from another one; both absolute, POSIX."""

    @cache
    def tell(article: str) -> str:
        return article if article == STDIN else posixpath.relpath(posixpath.join(current, article), folder)

    return tell


def _by_article(places: Iterable[Position]) -> dict[str, frozenset[str]]:
    held: dict[str, set[str]] = defaultdict(set)
    for article, figure in places:
        held[article].add(figure)
    return {article: frozenset(figures) for article, figures in held.items()}
