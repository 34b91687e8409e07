"""What speaks for and against two claims being about the same thing: labelled parts, each with its weight.

The weights are log-odds, as in probabilistic record linkage (Fellegi and Sunter, 1969; Splink's "match weights"): they
add up, and the sum is turned into a probability. They were fitted to the development clusters by logistic regression
(bench/fit_links.py) and rounded to a tenth.
"""

from collections.abc import Iterator, Mapping
from math import exp, log

from rapidfuzz import fuzz

from claimcheck.articles.article import Role
from claimcheck.linking.features import Features, overlap
from claimcheck.linking.slips import resemble
from claimcheck.linking.story import Reason
from claimcheck.linking.vocabulary import Vocabulary

# (key, what it says, amount): a part of the evidence before it is weighed; amount is 1 for what holds or does not.
Part = tuple[str, str, float]

WEIGHTS: dict[str, float] = {
    "prior": -4.0,
    "money": 0.5,
    "measure": 0.5,
    "share": 0.0,
    "duration": 0.0,
    "ratio": 0.0,
    "date": -0.5,
    "same noun": 1.5,
    "one kind of noun": 1.3,
    "wider noun": 0.8,
    "kin nouns": -0.5,
    "different nouns": -1.0,
    "same predicate": 1.0,
    "different predicates": -1.0,
    "stages": 0.8,
    "near": 4.0,
    "context": 2.0,
    "near copy": 2.0,
    "same names": 0.5,
    "different names": -0.7,
    "event unknown": -0.3,
    "other event": -2.5,
    "same article": -0.7,
    "same paragraph": -0.7,
    "inherited": -0.3,
    "slip": 1.5,
    "small": -0.7,
    "distance": -1.0,
    "part": -1.0,
    "both parts": 0.3,
    "definite": 0.0,
    "other time": -0.5,
    "modality": -0.3,
    "headline": 0.5,
}
_NEAR_COPY = 82
_SMALL = 6
_FAR_APART_DAYS = 60


def weighed(parts: Iterator[Part]) -> tuple[float, tuple[Reason, ...]]:
    """The probability that the parts give together, and each part as a reason with its log-odds."""
    reasons = [Reason(label, WEIGHTS[key] * amount) for key, label, amount in parts if amount and WEIGHTS[key]]
    return 1 / (1 + exp(-WEIGHTS["prior"] - sum(r.weight for r in reasons))), tuple(reasons)


def evidence(
    a: Features,
    b: Features,
    weights: dict[str, float],
    event: Mapping[str, int | None],
    words: Vocabulary,
) -> Iterator[Part]:
    """Every part of the evidence on a pair of claims of one family."""
    yield from _nouns(a, b)
    yield from _predicates(a, b, words)
    yield from _wording(a, b, weights)
    yield from _names(a, b)
    yield from _places(a, b, event)
    yield from _figures(a, b)


def _nouns(a: Features, b: Features) -> Iterator[Part]:
    family = a.measure.family
    if family not in ("count", "ordinal", "rate"):
        yield family, f"same unit: {a.measure.unit or family}", 1.0
    elif a.concepts and b.concepts:
        pair = f"{a.claim.head}, {b.claim.head}"
        if a.claim.head == b.claim.head:
            yield "same noun", f"same noun: {a.claim.head}", 1.0
        elif a.concepts[0] == b.concepts[0]:
            yield "one kind of noun", f"nouns of one kind: {pair}", 1.0
        elif a.concepts[0] in b.concepts or b.concepts[0] in a.concepts:
            yield "wider noun", f"one noun is the wider: {pair}", 1.0
        elif a.concepts[-1] == b.concepts[-1]:
            yield "kin nouns", f"nouns of different kinds: {pair}", 1.0
        else:
            yield "different nouns", f"different nouns: {pair}", 1.0


def _predicates(a: Features, b: Features, words: Vocabulary) -> Iterator[Part]:
    if stages := words.stages(a.classes, b.classes):
        yield "stages", f"stages of one process: {stages[0]}, {stages[1]}", 1.0
    elif shared := sorted(a.classes & b.classes):
        yield "same predicate", "the same is said: " + ", ".join(shared), 1.0
    elif a.classes and b.classes:
        yield "different predicates", "different things are said", 1.0


def _wording(a: Features, b: Features, weights: dict[str, float]) -> Iterator[Part]:
    near = overlap(a.near, b.near, weights)
    yield "near", f"wording near the figure {near:.0%} alike", near
    yield "context", "wording of the sentences", overlap(a.context, b.context, weights)
    if a.claim.article != b.claim.article:
        copy = fuzz.token_sort_ratio(a.masked, b.masked)
        if copy >= _NEAR_COPY:
            yield "near copy", f"near-identical sentences ({copy:.0f} %)", 1.0


def _names(a: Features, b: Features) -> Iterator[Part]:
    if a.names and b.names:
        if {w for n in a.names for w in n.split()} & {w for n in b.names for w in n.split()}:
            yield "same names", "same names near the figure", 1.0
        else:
            yield "different names", "different names near the figure", 1.0


def _places(a: Features, b: Features, event: Mapping[str, int | None]) -> Iterator[Part]:
    first, second = a.claim, b.claim
    if first.article == second.article:
        yield "same article", "same article", 1.0
        if abs(first.span.start - second.span.start) < 400:
            yield "same paragraph", "close together in one article", 1.0
    else:
        one, other = event[first.article], event[second.article]
        if one is None or other is None:
            yield "event unknown", "an article that shares little with the others", 1.0
        elif one != other:
            yield "other event", "articles about different events", 1.0
    if Role.HEADLINE in (first.role, second.role):
        yield "headline", "headline figure", 1.0
    if first.inherited or second.inherited:
        yield "inherited", "subject taken from an earlier phrase", 1.0
    if first.as_of and second.as_of and abs((first.as_of - second.as_of).days) > _FAR_APART_DAYS:
        yield "other time", "months apart", 1.0


def _figures(a: Features, b: Features) -> Iterator[Part]:
    if a.part != b.part:
        yield "part", "one is counted out of a group", 1.0
    elif a.part:
        yield "both parts", "both are counted out of a group", 1.0
    if a.definite or b.definite:
        yield "definite", "of a group known already", 1.0
    if a.claim.modality is not b.claim.modality:
        yield "modality", "one is a forecast", 1.0
    x, y = a.measure.value, b.measure.value
    if x is None or y is None:
        return
    low, high = sorted((_size(x.low, x.high), _size(y.low, y.high)))
    if a.measure.family in ("count", "ordinal") and high <= _SMALL:
        yield "small", "small numbers", 1.0
    if low > 0:
        yield "distance", f"figures {high / low:.1f} times apart", min(3.0, log(high / low))
    if x.exact and y.exact and a.claim.unit == b.claim.unit and a.claim.value and b.claim.value:
        slip = resemble(a.claim.value.floor, b.claim.value.floor)
        if slip:
            yield "slip", slip, 1.0


def _size(low: float | None, high: float | None) -> float:
    return abs(low if low is not None else high or 0.0)
