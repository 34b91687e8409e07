"""How much less sure a contradiction is where its articles give many figures of one sort, or a better match.

Two figures of one noun that stand alone in their articles are hardly of two things; of five and eight, two are soon set
side by side by chance. Fitted by logistic regression to the links of the development clusters and of the agreeing ones.
"""

from collections import defaultdict
from math import exp, log

from msgspec.structs import replace

from claimcheck.checks.context import Context, classes, once_a_story
from claimcheck.checks.figures.judgement import Disagreement
from claimcheck.checks.finding import Verdict
from claimcheck.claims.claim import Claim
from claimcheck.linking.measures import COUNTED
from claimcheck.linking.story import Link

# In log-odds: for each e-fold more figures of the sort than two, and for either figure that has a rival.
_MANY, _RIVAL = 1.0, 0.5
_TWO = 2
# How much less a rival may be linked than the figure itself.
_NEARLY = 0.15
# What is doubted stays a note.
_NOTE = 0.6
# What tells of itself that two figures are one, however many stand beside them.
_TELLING = ("slip", "short slip", "long slip", "end mistyped", "near copy", "sole sum")

Sort = tuple[str, str, str]


def less_sure(disagreement: Disagreement, context: Context) -> Disagreement:
    """The disagreement, scored lower if it is a contradiction that many other figures make likelier by chance."""
    link, score = disagreement.link, disagreement.score
    a, b = link.first, link.second
    if disagreement.verdict is not Verdict.CONTRADICTION or score <= _NOTE or a.article == b.article:
        return disagreement
    if not a.value or link.tells(*_TELLING):
        return disagreement
    shared = classes(a, context) & classes(b, context)
    many = max(_count(claim, shared, context) for claim in (a, b))
    # Of the dead an article gives many figures as well, and they are of one toll.
    doubt = _MANY * log(many / _TWO) if many > _TWO and not shared & context.words.tolls else 0.0
    doubt += _RIVAL * sum(_has_rival(*ends, link, context) for ends in ((a, b), (b, a)))
    if not doubt:
        return disagreement
    odds = score / (1 - score) * exp(-doubt)
    return replace(disagreement, score=max(_NOTE, odds / (1 + odds)))


def _count(claim: Claim, shared: frozenset[str], context: Context) -> int:
    """How many different figures of a claim's sort its article gives: of all of which one of the shared things is said,
    if any is said of both."""
    same = _of_a_sort(context)[_sort(claim, context)]
    return len({context.figures[c.id] for c in same if not shared or shared & classes(c, context)})


@once_a_story
def _of_a_sort(context: Context) -> dict[Sort, list[Claim]]:
    """The claims of each sort of each article."""
    claims: dict[Sort, list[Claim]] = defaultdict(list)
    for claim in context.story.claims:
        claims[_sort(claim, context)].append(claim)
    return claims


def _sort(claim: Claim, context: Context) -> Sort:
    measured = context.measures[claim.id]
    return claim.article, measured.family, (claim.head or "") if measured.family in COUNTED else measured.unit


def _has_rival(claim: Claim, other: Claim, link: Link, context: Context) -> bool:
    """Whether the other article has another figure that the claim is linked with as closely, or nearly."""
    rivals = _closest(context).get((claim.id, other.article), {})
    return any(f != context.figures[other.id] and score > link.score - _NEARLY for f, score in rivals.items())


@once_a_story
def _closest(context: Context) -> dict[tuple[str, str], dict[int, float]]:
    """How closely each claim is linked with the figures of each other article: by its id and that article's path."""
    closest: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
    for link in context.story.links:
        for claim, other in ((link.first, link.second), (link.second, link.first)):
            if claim.article != other.article:
                figures, said = closest[claim.id, other.article], context.figures[other.id]
                figures[said] = max(figures.get(said, 0.0), link.score)
    return closest
