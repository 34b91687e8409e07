"""What speaks for and against two claims being about the same thing: labelled parts, each with its weight.

The weights are log-odds, as in probabilistic record linkage (Fellegi and Sunter, 1969; Splink's "match weights"): they
add up, and the sum is turned into a probability. They were fitted to the development clusters by logistic regression
(bench/fit_links.py) and rounded to a tenth.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import exp, log

from rapidfuzz import fuzz

from claimcheck.articles.article import Role
from claimcheck.linking.features import Features, overlap
from claimcheck.linking.slips import resemble
from claimcheck.linking.story import Reason
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.quantities.quantity import Kind

# (key, what it says, amount): a part of the evidence before it is weighed; amount is 1 for what holds or does not.
Part = tuple[str, str, float]

WEIGHTS: dict[str, float] = {
    "prior": -1.9,
    "money": 0.9,
    "measure": 0.9,
    "share": 0.2,
    "duration": 0.7,
    "ratio": 0.0,
    "date": -2.3,
    "same noun": 1.8,
    "one kind of noun": 0.8,
    "wider noun": 1.2,
    "kin nouns": -1.3,
    "different nouns": -0.9,
    "same thing": 1.0,
    "same predicate": 0.7,
    "same event": 1.5,
    "different predicates": -0.3,
    "stages": 1.4,
    "near count": 1.8,
    "near amount": 3.3,
    "near copy": 2.0,
    "other place": -2.0,
    "different names": -0.3,
    "same owner": 0.6,
    "different owner": -0.4,
    "one of several": -2.5,
    "other event": -4.2,
    "same article": -0.6,
    "same paragraph": -0.5,
    "inherited": -0.8,
    "slip": 1.3,
    "listed": -0.3,
    "one end": 2.0,
    "small": -0.9,
    "zero": -2.0,
    "distance": -2.0,
    "part": -0.8,
    "both parts": -0.4,
    "other time": -0.4,
    "modality": -0.4,
    "headline": 0.8,
}
_YEAR = re.compile(r"\d{4}")
_NEAR_COPY = 82
_SMALL = 6
_COUNTED = ("count", "ordinal", "rate")
_FAR_APART_DAYS = 60


def weighed(parts: Iterator[Part]) -> tuple[float, tuple[Reason, ...]]:
    """The probability that the parts give together, and each part as a reason with its log-odds."""
    reasons = [Reason(label, WEIGHTS[key] * amount) for key, label, amount in parts if amount and WEIGHTS[key]]
    return 1 / (1 + exp(-WEIGHTS["prior"] - sum(r.weight for r in reasons))), tuple(reasons)


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of the story: how telling each stem is, which event each article tells of, which nouns it counts for
    several names at once, and the words to read it by."""

    rarity: Mapping[str, float]
    event: Mapping[str, int | None]
    split: frozenset[str]
    words: Vocabulary


def evidence(a: Features, b: Features, story: Background) -> Iterator[Part]:
    """Every part of the evidence on a pair of claims of one family."""
    yield from _nouns(a, b)
    yield from _predicates(a, b, story.words)
    yield from _wording(a, b, story.rarity)
    yield from _names(a, b, story.split)
    yield from _places(a, b, story.event)
    yield from _figures(a, b)


def _nouns(a: Features, b: Features) -> Iterator[Part]:
    family = a.measure.family
    if family not in _COUNTED:
        yield family, f"same unit: {a.measure.unit or family}", 1.0
        if a.concepts and b.concepts and a.concepts[0] == b.concepts[0]:
            yield "same thing", f"of the same: {a.claim.head}", 1.0
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
        yield "stages", f"stages of one process: {stages}", 1.0
    elif shared := sorted(a.classes & b.classes):
        yield "same predicate", "the same is said: " + ", ".join(shared), 1.0
        if a.measure.family == "date" and any(words.moves(name) == "fixed" for name in shared):
            yield "same event", "of what happens once", 1.0
    elif a.classes and b.classes:
        yield "different predicates", "different things are said", 1.0


def _wording(a: Features, b: Features, weights: Mapping[str, float]) -> Iterator[Part]:
    near = overlap(a.near, b.near, weights)
    counted = a.measure.family in _COUNTED
    yield "near count" if counted else "near amount", f"wording near the figure {near:.0%} alike", near
    if a.claim.article != b.claim.article:
        copy = fuzz.token_sort_ratio(a.masked, b.masked)
        if copy >= _NEAR_COPY:
            if a.place == b.place:
                yield "near copy", f"near-identical sentences ({copy:.0f} %)", 1.0
            else:
                yield "other place", "another figure of near-identical sentences", 1.0


def _names(a: Features, b: Features, split: frozenset[str]) -> Iterator[Part]:
    if a.names and b.names and not {w for n in a.names for w in n.split()} & {w for n in b.names for w in n.split()}:
        yield "different names", "different names near the figure", 1.0
    if a.owners and b.owners:
        if a.owners & b.owners:
            yield "same owner", "tied to the same name: " + ", ".join(sorted(a.owners & b.owners)), 1.0
        elif a.claim.head in split or b.claim.head in split:
            yield "one of several", "counted for different names", 1.0
        else:
            yield "different owner", "tied to different names", 1.0


def _places(a: Features, b: Features, event: Mapping[str, int | None]) -> Iterator[Part]:
    first, second = a.claim, b.claim
    if first.article == second.article:
        yield "same article", "same article", 1.0
        if abs(first.span.start - second.span.start) < 400:
            yield "same paragraph", "close together in one article", 1.0
    else:
        one, other = event[first.article], event[second.article]
        if one is not None and other is not None and one != other:
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
    if a.claim.modality is not b.claim.modality:
        yield "modality", "one is a forecast", 1.0
    if (a.place[0] > 0 and a.place[1] > 2) != (b.place[0] > 0 and b.place[1] > 2):
        yield "listed", "one stands in a list of figures", 1.0
    if a.measure.family == "date":
        yield from _days(a, b)
    x, y = a.measure.value, b.measure.value
    if x is None or y is None:
        return
    low, high = sorted((_size(x.low, x.high), _size(y.low, y.high)))
    if a.measure.family in ("count", "ordinal") and high <= _SMALL:
        yield "small", "small numbers", 1.0
    if low == 0:
        yield "zero", "one is none", 1.0
    else:
        yield "distance", f"figures {high / low:.1f} times apart", min(3.0, log(high / low))
    if x.exact and y.exact and a.claim.unit == b.claim.unit and a.claim.value and b.claim.value:
        slip = resemble(a.claim.value.floor, b.claim.value.floor)
        if slip:
            yield "slip", slip, 1.0


def _days(a: Features, b: Features) -> Iterator[Part]:
    first, second = a.claim, b.claim
    if Kind.PERIOD in (first.kind, second.kind) and first.first and second.first:
        if (first.first == second.first) != (first.last == second.last):
            yield "one end", "one end of the period is the same", 1.0
    elif first.timex and second.timex and _YEAR.fullmatch(first.timex) and _YEAR.fullmatch(second.timex):
        slip = resemble(float(first.timex), float(second.timex))
        yield "slip", slip or "", float(bool(slip))


def _size(low: float | None, high: float | None) -> float:
    return abs(low if low is not None else high or 0.0)
