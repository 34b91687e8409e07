"""How much each part of the evidence tells, and what the parts of a pair of claims come to together.

The weights are log-odds, as in probabilistic record linkage (Fellegi and Sunter, 1969; Splink's "match weights"): they
add up, and the sum is turned into a probability. They were fitted by logistic regression to the development clusters,
as bench/fit_links.py does, together with the invented stories of tests/; they are rounded to a tenth, and set by hand
where few cases tell.
"""

from collections.abc import Iterator
from math import exp

from claimcheck.linking.background import Part
from claimcheck.linking.story import Reason

WEIGHTS: dict[str, float] = {
    "prior": -2.0,
    "money": 0.9,
    "pay": 0.9,
    "measure": 0.6,
    "share": -0.6,
    "duration": 0.9,
    "ratio": 0.0,
    "date": -1.6,
    "clock": -0.4,
    "same noun": 2.2,
    "one kind of noun": 1.2,
    "synonyms": 1.5,
    "wider noun": 1.5,
    "kin nouns": 0.4,
    "different nouns": -1.2,
    "unlike": -0.8,
    "same thing": 0.8,
    "other thing": -1.5,
    "same predicate": 0.5,
    "same event": 0.8,
    "same record": 1.2,
    "different predicates": -0.1,
    "other toll": -2.5,
    "other crowd": -1.5,
    "stages": 1.9,
    "near amount": 2.1,
    "context": 1.7,
    "same beside": 0.6,
    "moved from": 2.0,
    "sole": 0.4,
    "sole in story": 0.9,
    "sole amount": 1.0,
    "sole length": 1.2,
    "sole sum": 0.7,
    "sole moment": 1.0,
    "sole date": 0.8,
    "near copy": 1.0,
    "other place": -1.0,
    "other moment": -1.5,
    "other run": -0.8,
    "different names": -0.3,
    "same owner": 0.8,
    "same of several": 0.2,
    "one of several": -0.5,
    "other event": -5.0,
    "other company": -8.0,
    "other subject": -4.0,
    "same person": 1.5,
    "several people": -0.6,
    "another matter": -2.5,
    "one of many": -1.0,
    "both figures": -1.0,
    "lead": 0.6,
    "headline": 0.7,
    "own headline": 0.7,
    "same article": -0.9,
    "same article amount": -2.0,
    "same paragraph": -0.3,
    "inherited": -1.0,
    "slip": 2.7,
    "short slip": 1.6,
    "hours": -0.3,
    "long slip": 4.5,
    "one end": 1.5,
    "end mistyped": 3.0,
    "same start": 1.2,
    "own day": 2.1,
    "next day": 0.7,
    "small": -0.7,
    "zero": -2.3,
    "distance": -2.1,
    "growth": -1.7,
    "attrition": -1.2,
    "other basis": -1.5,
    "a difference": -2.0,
    "joint": -1.3,
    "part": -0.7,
    "both parts": -1.0,
    "same whole": 0.3,
    "same part": 3.5,
    "share of one whole": 1.0,
    "other time": -0.5,
    "modality": -0.4,
}


def weighed(parts: Iterator[Part], least: float = 0.0) -> tuple[float, tuple[Reason, ...]]:
    """The probability that the parts give together, and each part as a reason with its log-odds.

    least: a smaller probability needs no reasons.
    """
    weighty = [(label, weight, key) for key, label, amount in parts if (weight := WEIGHTS[key] * amount)]
    score = 1 / (1 + exp(-WEIGHTS["prior"] - sum([weight for _, weight, _ in weighty])))
    return score, tuple([Reason(*each) for each in weighty]) if score >= least else ()
