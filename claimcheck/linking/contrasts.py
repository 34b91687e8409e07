"""What two figures themselves say for and against their being about the same thing: how far apart they are, whether one
may be a slip for the other, and whether each is counted out of a group.
"""

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from claimcheck.articles.article import Role
from claimcheck.claims.claim import Claim
from claimcheck.linking.background import Background, Part
from claimcheck.linking.days import days
from claimcheck.linking.events import looks_back
from claimcheck.linking.features import Features
from claimcheck.linking.measures import COUNTED, in_another_unit, outcome
from claimcheck.linking.slips import (
    ANOTHER_UNIT,
    MAGNITUDE,
    MISSING_DIGIT,
    ONE_DIGIT,
    SOUND_ALIKE,
    SWAPPED,
    long,
    resemble,
    striking,
    tenfold,
)
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval

_SMALL = 6
# Below this, counts ten or a thousand times each other are met by chance: 12 votes, nearly 12,000 votes.
_LARGE = 100
# "£6.4m", "£6.4bn": no sum comes to a thousand times another by chance.
_THOUSANDFOLD = 900
# Sums and shares of two days are often near each other, and then differ in one digit of three: the price of a share.
_MOVING = ("money", "share")
_MANY = 4
_WEEKS_APART = 30
# How much a slip of two digits counts where the larger figure is the later one, of what can only grow, or where one of
# the two is a part of something.
_BY_CHANCE = 0.5
# How much the distance counts of what has grown as it does, up to so many times.
_GROWN = 0.5
_TENFOLD = 10
# Counts of two digits are met in any order ("14 arrested", "41 homes"), sums and measures of one unit hardly: of two
# articles of one story all that were seen are slips ("£3.8m", "£8.3m"; "520 km", "250 km"), whatever their distance.
# What is told of a year may well be told without saying so: "an annual budget of £940m", "a budget of £904m".
_OF_A_YEAR = frozenset({"annual"})
_AMOUNTS = ("money", "measure")
# Among more sums than this two come to differ by a slip of the pen by chance.
_SEVERAL_SUMS = 6
# "112, 104 and 87": what follows the first of them and the one before the last, and what stands before the last.
_ROW_AFTER = lazy_regex(r",? (?:and )?\d[\d.,]*(?: and|,(?: and)?) \d")
_ROW = 24
_ROW_BEFORE = lazy_regex(r"\d, \d[\d.,]*,? and $")
_AMOUNT_SWAPPED, _MANY_SWAPPED = 1.5, 1.4
# How much of the distance counts at most, and against figures whose slip explains it.
_FARTHEST = 3.0
_EXPLAINED_DISTANCE = {ANOTHER_UNIT: 0.5, MAGNITUDE: 0.7, SOUND_ALIKE: 0.3, SWAPPED: 1.2, MISSING_DIGIT: 0.7}


class _Slip(NamedTuple):
    """A slip of the pen that would make one figure of the other; one, other: the figures as printed."""

    kind: str
    one: float
    other: float


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
    low, high = sorted((_size(x), _size(y)))
    slip = _slip(a, b, low) if slips else None
    if slip:
        yield _slipped(a, b, slip, high >= _THOUSANDFOLD * low, story.words)
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


def _apart(a: Features, b: Features, times: float, slip: _Slip | None, staged: bool, words: Vocabulary) -> Part:
    """How far apart the figures are, and what that is held against; times: the larger by the smaller."""
    key = "growth" if _may_have_moved(a, b, words) else "distance"
    if staged:
        key = "attrition"
    # What can only grow is later told larger, as it should be.
    within = key == "growth" and slip is None and times <= _TENFOLD
    expected = _GROWN if within and _has_grown(a, b, words) else 1.0
    return key, f"figures {times:.1f} times apart", expected * min(_farthest(a, b, slip), log(times))


def _farthest(a: Features, b: Features, slip: _Slip | None) -> float:
    """How much of the distance counts at most."""
    if slip is None:
        return _FARTHEST
    amounts = slip.kind == SWAPPED and a.measure.family in _AMOUNTS and a.claim.article != b.claim.article
    if amounts and (striking(slip.one, slip.other) or not _of_another_month(a, b)):
        return _EXPLAINED_DISTANCE[SOUND_ALIKE]
    return _EXPLAINED_DISTANCE.get(slip.kind, _FARTHEST)


def _reckoned(a: Features, b: Features, story: Background) -> Iterator[Part]:
    """How each of the figures is reckoned, and out of what it is counted."""
    if a.bases != b.bases and a.bases ^ b.bases != _OF_A_YEAR:
        yield "other basis", "reckoned differently: " + ", ".join(sorted(a.bases ^ b.bases)), 1.0
    if a.joint != b.joint:
        yield "joint", "one counts two groups together", 1.0
    if a.part != b.part:
        yield "part", "one is counted out of a group", 1.0
    elif a.part and _of_one_whole(a, b, story):
        yield "same whole", "both are counted out of one whole", 1.0
    elif a.part:
        yield "both parts", "both are counted out of a group", 1.0
    if a.claim.modality is not b.claim.modality:
        yield "modality", "one is a forecast", 1.0


def _slip(a: Features, b: Features, low: float) -> _Slip | None:
    """The slip that would make one figure of the other, as printed, or of a change what it came to; low: the smaller
    in base units."""
    x, y = a.measure.value, b.measure.value
    one, other = outcome(a.claim), outcome(b.claim)
    if not (x and y and one and other):
        return None
    if x.exact and y.exact and _same_unit(a, b):
        kind = _slip_of_pen(a, b, one.floor, other.floor)
        by_chance = kind == MAGNITUDE and a.measure.family in COUNTED and low < _LARGE
        if kind is None or by_chance or _is_one_of_a_row(a.claim) != _is_one_of_a_row(b.claim):
            return None
        return _Slip(kind, one.floor, other.floor)
    return _Slip(ANOTHER_UNIT, one.floor, other.floor) if in_another_unit(a.claim, b.claim) else None


def _is_one_of_a_row(claim: Claim) -> bool:
    """Whether bare figures stand beside it, each of another such thing: "made breaks of 112, 104 and 87"."""
    return bool(_ROW_AFTER.match(claim.after) or _ROW_BEFORE.search(claim.before[-_ROW:]))


def _slip_of_pen(a: Features, b: Features, one: float, other: float) -> str | None:
    """In a headline a zero more or less is a slip, too."""
    kind = resemble(one, other)
    if kind == ONE_DIGIT and (_of_another_month(a, b) or (a.measure.family in COUNTED and _of_two_things(a, b))):
        return None
    return MAGNITUDE if kind is None and _own_headline(a, b) and tenfold(one, other) else kind


def _slipped(a: Features, b: Features, slip: _Slip, thousandfold: bool, words: Vocabulary) -> Part:
    """How much it tells that one figure may be a slip for the other: short ones are alike by chance as well."""
    if slip.kind == ANOTHER_UNIT:
        return "slip", slip.kind, 1.0
    # So many times each other that chance is no reason.
    far = thousandfold and slip.kind == MAGNITUDE and a.claim.article != b.claim.article
    alike = striking(slip.one, slip.other) and not (a.claim.inherited and b.claim.inherited)
    if slip.kind == ONE_DIGIT and not striking(slip.one, slip.other, _MANY) and _may_be_near(a, b):
        alike = False
    # The toll that has grown, the part and another part, the yield of another month.
    of_two = _has_grown(a, b, words) or a.part != b.part or _of_another_month(a, b)
    chance = not (alike or far) and of_two
    key = "long slip" if long(slip.one, slip.other) else "slip" if alike or far else "short slip"
    return key, slip.kind, _BY_CHANCE if chance else _surely_swapped(a, b, slip, key)


def _of_two_things(a: Features, b: Features) -> bool:
    """Whether one count's noun is taken over from another, or different things are said: 174 rescued, 178 on board."""
    either = a.claim.inherited or b.claim.inherited or (a.classes and b.classes)
    return bool(either) and not a.classes & b.classes


def _surely_swapped(a: Features, b: Features, slip: _Slip, key: str) -> float:
    """How many times a slip it is that two articles give sums, measures or figures of many digits with two swapped."""
    if slip.kind != SWAPPED or a.claim.article == b.claim.article or looks_back(a.claim) != looks_back(b.claim):
        return 1.0
    if key == "slip":
        return _MANY_SWAPPED if striking(slip.one, slip.other, _MANY) else 1.0
    return _AMOUNT_SWAPPED if key == "short slip" and a.measure.family in _AMOUNTS else 1.0


def _of_another_month(a: Features, b: Features) -> bool:
    """Whether two measures are told so long after each other that like ones are likelier of two things."""
    first, second = a.claim.as_of, b.claim.as_of
    far = first is not None and second is not None and abs((first - second).days) > _WEEKS_APART
    return far and a.measure.family == "measure"


def _may_be_near(a: Features, b: Features) -> bool:
    """Whether the two are sums or shares, or counts of no one thing: such figures are often near each other."""
    if a.measure.family in COUNTED:
        return not a.concepts or not b.concepts or a.concepts[-1] != b.concepts[-1]
    return a.measure.family in _MOVING


def _from_one_figure(a: Claim, b: Claim) -> bool:
    """ "From £4.5m to £6.2m", "from £4.5m to £7.2m"."""
    x, y = a.value, b.value
    if x is None or y is None or x.exact or y.exact or a.article == b.article or a.unit != b.unit:
        return False
    if not all(c.text.lower().startswith("from ") for c in (a, b)):
        return False
    return (x.low == y.low) != (x.high == y.high)


def _own_headline(a: Features, b: Features) -> bool:
    """Whether one stands in the headline and the other in the opening of the same article."""
    return a.claim.article == b.claim.article and a.lead and b.lead and Role.HEADLINE in (a.claim.role, b.claim.role)


def _of_one_whole(a: Features, b: Features, story: Background) -> bool:
    """Whether both are parts of one number of things, and not the two parts that make it up: "nine of the 14"."""
    whole, other = story.whole.get(a.claim.id), story.whole.get(b.claim.id)
    if whole is None or other is None or story.said[whole.claim.id] != story.said[other.claim.id]:
        return False
    x, y, total = a.measure.value, b.measure.value, whole.measure.value
    return x is not None and y is not None and total is not None and x.floor + y.floor != total.floor


def _may_have_moved(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether time lies between the two, and what is said of both is of the sort that moves."""
    first, second = a.claim, b.claim
    if first.as_of is None or second.as_of is None or first.as_of == second.as_of:
        return False
    return bool(first.trend or second.trend) or not a.classes & b.classes <= words.fixed


def _has_grown(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether the later of the two is the larger, of what can only grow: 14 dead may well become 41."""
    one, other = a.claim.as_of, b.claim.as_of
    if one is None or other is None or one == other or {words.moves(name) for name in a.classes & b.classes} != {"up"}:
        return False
    x, y = (f.measure.value for f in ((a, b) if one < other else (b, a)))
    return x is not None and y is not None and y.floor > x.floor


def _none_so_far(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether an earlier article knows of none of what is counted bit by bit: "no confirmed deaths", then two."""
    first, second = sorted((a, b), key=lambda f: str(f.claim.published))
    if first.claim.published in (None, second.claim.published) or not a.classes & b.classes & words.tolls:
        return False
    if first.claim.inherited or first.part:
        return False
    return first.measure.value is not None and first.measure.value.ceiling == 0


def _same_unit(a: Features, b: Features) -> bool:
    return a.measure.family in COUNTED or a.claim.unit == b.claim.unit


def _size(value: Interval) -> float:
    return abs(value.low if value.low is not None else value.high or 0.0)
