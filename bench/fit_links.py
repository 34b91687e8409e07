"""Fits the weights of linking/weights.py to the gold clusters.

    python -m bench.fit_links

Every candidate pair of claims whose figures disagree is a case: it is one matter if a gold finding has both, else two.
Logistic regression with an L2 penalty, by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and
Friedman, The Elements of Statistical Learning, 2009, section 4.4). Precision and recall are those on clusters left out
of the fit, one at a time; the printed weights are fitted to all and stand beside those in use.
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.gold import BENCH, Cluster, Matter, clusters, missing
from claimcheck.articles.article import Article
from claimcheck.articles.files import read_file
from claimcheck.checks.agreement import rounded_to, widened
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.linking.background import background
from claimcheck.linking.events import events
from claimcheck.linking.evidence import evidence
from claimcheck.linking.features import Features
from claimcheck.linking.links import candidates, compared
from claimcheck.linking.profiles import profile
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.linking.weights import WEIGHTS
from claimcheck.rules.load import default_pack

Array = NDArray[np.float64]

KEYS = [key for key in WEIGHTS if key != "prior"]
# Verdicts on two figures for one thing; sums, ages and days of the week are not linked by this evidence.
OF_LINKS = ("contradiction", "update", "stage", "scope")
THRESHOLDS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
# Pairs of one matter weigh as much as this many, if they are fewer: a matter told twice is not told less truly.
_LEAST_WEIGHT = 3.0
_PENALTY = 1.0
_STEPS = 60


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate pair: its cluster, its parts of evidence by key, and the gold findings that have both claims."""

    cluster: str
    parts: dict[str, float]
    matters: tuple[str, ...]


def cases(cluster: Cluster) -> Iterator[Case]:
    """The candidate pairs of a cluster's claims that disagree, but for those of which gold says neither."""
    words = vocabulary(default_pack().lexicon)
    articles = [read for path in cluster.articles for read in read_file(path, path.name) if isinstance(read, Article)]
    claims = [claim for article in articles for claim in extract_claims(article)]
    names = [profile(article, words).names for article in articles]
    known = frozenset[str]().union(*names)
    seen = compared(articles, claims, known, words)
    story = background(articles, seen, events(articles, claims, names), words)
    alike = {pair for matter in cluster.findings for pair in _told(matter, claims)}
    for a, b, more in candidates(seen, words):
        if _may_both_hold(a, b):
            continue
        matters = tuple(m.id for m in cluster.findings if _holds(m, a.claim, b.claim))
        # The same two figures, met elsewhere: an annotator names some places of a matter, not all.
        if matters or (_figure(a.claim), _figure(b.claim)) not in alike:
            yield Case(cluster.name, {key: amount for key, _, amount in (*evidence(a, b, story), *more)}, matters)


def _may_both_hold(a: Features, b: Features) -> bool:
    if a.measure.family == "date":
        first, second = a.claim, b.claim
        if first.first is None or first.last is None or second.first is None or second.last is None:
            return True
        return first.first <= second.last and second.first <= first.last
    x, y = a.measure.value, b.measure.value
    if x is None or y is None:
        return True
    readings = [(widened(v, f.claim.approximate), rounded_to(v)) for v, f in ((x, a), (y, b))]
    return any(p.meets(q) for p in readings[0] for q in readings[1])


def _at(claim: Claim, matter: Matter) -> set[int]:
    """Which of the matter's claims this one is."""
    return {
        i
        for i, quotes in enumerate(matter.claims)
        if any(quote.overlaps(claim.article, claim.span.start, claim.span.end) for quote in quotes)
    }


def _holds(matter: Matter, a: Claim, b: Claim) -> bool:
    return any(i != j for i in _at(a, matter) for j in _at(b, matter))


def _figure(claim: Claim) -> Hashable:
    return claim.head, claim.value, claim.unit, claim.first, claim.last


def _told(matter: Matter, claims: Sequence[Claim]) -> set[tuple[Hashable, Hashable]]:
    """Every two figures that the matter sets against each other, in either order."""
    figures = [{_figure(c) for c in claims if i in _at(c, matter)} for i in range(len(matter.claims))]
    return {
        (x, y) for i, one in enumerate(figures) for j, other in enumerate(figures) if i != j for x in one for y in other
    }


def fitted(amounts: Array, true: Array, weights: Array) -> Array:
    """The prior and the weight of each column of evidence, in log-odds.

    amounts: a row a case. true: 1 for one matter, 0 for two. weights: how much each case counts.
    """
    rows = np.hstack([np.ones((len(amounts), 1)), amounts])
    penalty = np.eye(rows.shape[1]) * _PENALTY
    penalty[0, 0] = 0.0
    found = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        p = probability(rows, found)
        slope = rows.T @ (weights * (p - true)) + penalty @ found
        curve = (rows * (weights * p * (1 - p))[:, None]).T @ rows + penalty
        step = np.linalg.solve(curve, slope)
        found = found - step
        if np.abs(step).max() < 1e-6:
            break
    return found


def probability(rows: Array, found: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-(rows @ found))), dtype=np.float64)


def left_out(cluster: Array, amounts: Array, true: Array, weights: Array) -> Array:
    """For each case the probability by a fit to all clusters but its own."""
    p = np.zeros(len(true))
    for name in np.unique(cluster):
        test = cluster == name
        found = fitted(amounts[~test], true[~test], weights[~test])
        p[test] = probability(np.hstack([np.ones((test.sum(), 1)), amounts[test]]), found)
    return p


def case_weights(told: Sequence[Case]) -> Array:
    """One for each case, more for the pairs of matters that have few."""
    pairs = Counter((case.cluster, matter) for case in told for matter in case.matters)
    least = (min((pairs[case.cluster, m] for m in case.matters), default=math.inf) for case in told)
    return np.array([max(1.0, _LEAST_WEIGHT / n) for n in least])


def print_weights(found: Array, amounts: Array, true: Array) -> None:
    print(f"\n{'part of the evidence':<22} {'fitted':>7} {'in use':>7} {'pairs':>7} {'one matter':>11}")
    print(f"{'prior':<22} {found[0]:>7.1f} {WEIGHTS['prior']:>7.1f} {len(true):>7} {int(true.sum()):>11}")
    for i, key in enumerate(KEYS):
        has = amounts[:, i] != 0
        print(f"{key:<22} {found[i + 1]:>7.1f} {WEIGHTS[key]:>7.1f} {has.sum():>7} {int(true[has].sum()):>11}")


def print_thresholds(p: Array, told: Sequence[Case], true: Array) -> None:
    reachable = {(case.cluster, m) for case in told for m in case.matters}
    print("\nClusters left out of the fit, one at a time:")
    print(f"{'threshold':>9} {'pairs':>7} {'precision':>10} {'matters found':>14} {'recall':>7}")
    for threshold in THRESHOLDS:
        kept = p >= threshold
        found = {(case.cluster, m) for case, keep in zip(told, kept, strict=True) if keep for m in case.matters}
        precision = f"{true[kept].mean():.2f}" if kept.any() else "-"
        recall = len(found) / max(1, len(reachable))
        print(f"{threshold:>9} {kept.sum():>7} {precision:>10} {len(found):>14} {recall:>7.2f}")


def main() -> None:
    if missing(BENCH / "clusters", "weights of the evidence"):
        return
    every = clusters(BENCH / "clusters")
    told = [case for cluster in every for case in cases(cluster)]
    amounts = np.array([[case.parts.get(key, 0.0) for key in KEYS] for case in told])
    true = np.array([float(bool(case.matters)) for case in told])
    weights = case_weights(told)
    gold = {(c.name, m.id) for c in every for m in c.findings if m.verdict in OF_LINKS}
    reachable = gold & {(case.cluster, m) for case in told for m in case.matters}
    print(f"{len(every)} clusters, {len(told)} pairs that disagree, {int(true.sum())} of one matter")
    print(f"{len(reachable)} of {len(gold)} gold findings on two figures have such a pair")
    print_weights(fitted(amounts, true, weights), amounts, true)
    print_thresholds(left_out(np.array([c.cluster for c in told]), amounts, true, weights), told, true)


if __name__ == "__main__":
    main()
