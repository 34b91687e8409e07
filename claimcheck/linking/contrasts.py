"""What two figures themselves say for and against their being about the same thing: how far apart they are, and whether
each is counted out of a group.
"""

from collections.abc import Iterator
from math import inf, log

from claimcheck.claims.claim import Claim
from claimcheck.linking.background import Background, Part
from claimcheck.linking.days import days
from claimcheck.linking.features import Features
from claimcheck.linking.shares_told import ALONE
from claimcheck.linking.slipped import Slip, farthest, has_grown, slip_between, weight_of_slip
from claimcheck.linking.vocabulary import Vocabulary

_SMALL = 6
# How much the distance counts of what has grown as it does, up to so many times.
_GROWN = 0.5
_TENFOLD = 10
# What is told of a year may well be told without saying so: "an annual budget of £940m", "a budget of £904m".
_OF_A_YEAR = frozenset({"annual"})
# Among more sums than this two come to differ by a slip of the pen by chance.
_SEVERAL_SUMS = 6


def contrasts(a: Features, b: Features, story: Background, staged: bool, slips: bool) -> Iterator[Part]:
    """The parts of the evidence that lie in the two figures.

    staged: whether they are of two stages of one process. slips: whether one may be a slip for the other: where both
    articles give both figures, they mean them, and where one gives both of different nouns.
    """
    yield from _reckoned(a, b, story)
    if a.measure.family == "date":
        yield from days(a, b, story)
    x, y = a.measure.value, b.measure.value
    if x is None or y is None:
        return
    low, high = sorted((x.size, y.size))
    slip = slip_between(a, b, low) if slips else None
    if slip:
        yield weight_of_slip(a, b, slip, high / low if low else inf, story.words)
        if a.measure.family == "money" and a.claim.article != b.claim.article:
            many = max(story.listed[f.claim.article].get(f.sort, 0) for f in (a, b))
            if many > _SEVERAL_SUMS:
                yield "one of many", f"one of {many} sums in one article", log(many / _SEVERAL_SUMS)
    if _from_one_figure(a.claim, b.claim):
        yield "same start", "both moved from one figure", 1.0
    if a.measure.family in ("count", "ordinal") and high <= _SMALL:
        yield "small", "small numbers", 1.0
    if low > 0:
        yield _apart(a, b, high / low, slip, staged, story.words)
    elif not _none_so_far(a, b, story.words):
        yield "zero", "one is none", 1.0


def _apart(a: Features, b: Features, times: float, slip: Slip | None, staged: bool, words: Vocabulary) -> Part:
    """How far apart the figures are, and what that is held against; times: the larger by the smaller."""
    key = "growth" if _may_have_moved(a, b, words) else "distance"
    if staged:
        key = "attrition"
    # What can only grow is later told larger, as it should be.
    within = key == "growth" and slip is None and times <= _TENFOLD
    expected = _GROWN if within and has_grown(a, b, words) else 1.0
    return key, f"figures {times:.1f} times apart", expected * min(farthest(a, b, slip), log(times))


def _reckoned(a: Features, b: Features, story: Background) -> Iterator[Part]:
    """How each of the figures is reckoned, and out of what it is counted."""
    if a.bases != b.bases and a.bases ^ b.bases != _OF_A_YEAR:
        yield "other basis", "reckoned differently: " + ", ".join(sorted(a.bases ^ b.bases)), 1.0
    if a.difference != b.difference:
        yield "a difference", "one tells how far from another figure it is", 1.0
    if a.joint != b.joint:
        yield "joint", "one counts two groups together", 1.0
    if beside := _told_with(a, b, story):
        yield beside
    elif a.part != b.part:
        yield "part", "one is counted out of a group", 1.0
    elif a.part and _of_one_whole(a, b, story):
        yield "same whole", "both are counted out of one whole", 1.0
    elif a.part:
        yield "both parts", "both are counted out of a group", 1.0
    if a.foreseen != b.foreseen:
        yield "modality", "one is a forecast", 1.0


def _told_with(a: Features, b: Features, story: Background) -> Part | None:
    """That two shares are told of one part, or of one whole: what they are counted out of is then no matter."""
    one, other = (story.told_with.get(f.claim.id, ALONE) for f in (a, b))
    if one.part is not None and one.part == other.part:
        return "same part", "shares that one figure is said to be", 1.0
    if one.and_of(other):
        return "share of one whole", "shares of one figure", 1.0
    return None


def _from_one_figure(a: Claim, b: Claim) -> bool:
    """Whether two articles tell of a move from one figure to two: "from £4.5m to £6.2m", "from £4.5m to £7.2m"."""
    x, y = a.value, b.value
    if x is None or y is None or x.exact or y.exact or a.article == b.article or a.unit != b.unit:
        return False
    if not all(c.text.lower().startswith("from ") for c in (a, b)):
        return False
    return (x.low == y.low) != (x.high == y.high)


def _of_one_whole(a: Features, b: Features, story: Background) -> bool:
    """Whether both are parts of one number of things, and not the two parts that make it up: "nine of the 14"."""
    whole, other = story.whole.get(a.claim.id), story.whole.get(b.claim.id)
    if whole is None or other is None or story.said[whole.claim.id] != story.said[other.claim.id]:
        return False
    x, y, total = a.measure.value, b.measure.value, whole.measure.value
    return x is not None and y is not None and total is not None and x.floor + y.floor != total.floor


def _may_have_moved(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether time lies between the two, and what is said of both is of the sort that moves; of undated articles a toll
    may have."""
    first, second = a.claim, b.claim
    if first.as_of is None or second.as_of is None:
        return first.article != second.article and not words.tolls.isdisjoint(a.classes & b.classes)
    if first.as_of == second.as_of:
        return False
    return bool(first.trend or second.trend) or not a.classes & b.classes <= words.fixed


def _none_so_far(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether an earlier article knows of none of what is counted bit by bit: "no confirmed deaths", then two."""
    first, second = sorted((a, b), key=lambda f: str(f.claim.published))
    if first.claim.published in (None, second.claim.published) or not a.classes & b.classes & words.tolls:
        return False
    if first.claim.inherited or first.part:
        return False
    return first.measure.value is not None and first.measure.value.ceiling == 0
