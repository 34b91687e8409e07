"""Whether one of two figures may be a slip of the pen for the other, how much that tells, and what it explains."""

from typing import NamedTuple

from claimcheck.articles.article import Role
from claimcheck.claims.claim import Claim
from claimcheck.linking.background import Part
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

# Below this, counts ten or a thousand times each other are met by chance: 12 votes, nearly 12,000 votes.
_LARGE = 100
# "£6.4m", "£6.4bn": no sum comes to a thousand times another by chance.
_THOUSANDFOLD = 900
# Sums and shares of two days are often near each other, and then differ in one digit of three: the price of a share.
_MOVING = ("money", "share")
_MANY = 4
_WEEKS_APART = 30
_OF_LAST_TIME = lazy_regex(r"\b(?:last|previous|preceding) (?:year|season|month|week|quarter)['’]s $")
# How much a slip of two digits counts where the larger figure is the later one, of what can only grow, or where one of
# the two is a part of something.
_BY_CHANCE = 0.5
# Counts of two digits are met in any order ("14 arrested", "41 homes"), sums and measures of one unit hardly: of two
# articles of one story all that were seen are slips ("£3.8m", "£8.3m"; "520 km", "250 km"), whatever their distance.
_AMOUNTS = ("money", "measure")
# "112, 104 and 87": what follows the first of them and the one before the last, and what stands before the last.
_ROW_AFTER = lazy_regex(r",? (?:and )?\d[\d.,]*(?: and|,(?: and)?) \d")
_ROW = 24
_DIGITS = lazy_regex(r"[0-9]+")
_ROW_BEFORE = lazy_regex(r"\d, \d[\d.,]*,? and $")
_AMOUNT_SWAPPED, _MANY_SWAPPED = 1.5, 1.4
_VERY_LARGE = 10_000
# How much of the distance counts at most, and against figures whose slip explains it.
_FARTHEST = 3.0
_EXPLAINED_DISTANCE = {ANOTHER_UNIT: 0.5, MAGNITUDE: 0.7, SOUND_ALIKE: 0.3, SWAPPED: 1.2, MISSING_DIGIT: 0.7}


class Slip(NamedTuple):
    """A slip of the pen that would make one figure of the other; one, other: the figures as printed."""

    kind: str
    one: float
    other: float


def slip_between(a: Features, b: Features, low: float) -> Slip | None:
    """The slip that would make one figure of the other, as printed, or of a change what it came to; low: the smaller
    in base units."""
    x, y = a.measure.value, b.measure.value
    one, other = outcome(a.claim), outcome(b.claim)
    if not (x and y and one and other) or _of_other_times(a.claim, b.claim):
        return None
    if x.exact and y.exact and _same_unit(a, b):
        first, second = _penned(a.claim, one), _penned(b.claim, other)
        kind = _slip_of_pen(a, b, first, second)
        by_chance = kind == MAGNITUDE and a.measure.family in COUNTED and low < _LARGE
        if kind is None or by_chance or _is_one_of_a_row(a.claim) != _is_one_of_a_row(b.claim):
            return None
        return Slip(kind, first, second)
    return Slip(ANOTHER_UNIT, one.floor, other.floor) if in_another_unit(a.claim, b.claim) else None


def _of_other_times(a: Claim, b: Claim) -> bool:
    """Whether one says of what other time it is: "last year's 11,204"."""
    return (_OF_LAST_TIME.search(a.before) is None) is not (_OF_LAST_TIME.search(b.before) is None)


def _penned(claim: Claim, value: Interval) -> float:
    """The figure that the pen wrote: of "2:23:41", which is 2.39 hours, all its digits."""
    stopped = _DIGITS.findall(claim.text) if ":" in claim.text else []
    return float("".join(stopped)) if len(stopped) > 1 else value.floor


def weight_of_slip(a: Features, b: Features, slip: Slip, times: float, words: Vocabulary) -> Part:
    """How much it tells that one figure may be a slip for the other: short ones are alike by chance as well.

    times: the larger figure by the smaller.
    """
    if slip.kind == ANOTHER_UNIT:
        return "slip", slip.kind, 1.0
    # So many times each other that chance is no reason.
    far = times >= _THOUSANDFOLD and slip.kind == MAGNITUDE and a.claim.article != b.claim.article
    alike = striking(slip.one, slip.other) and not (a.claim.inherited and b.claim.inherited)
    if slip.kind == ONE_DIGIT and not striking(slip.one, slip.other, _MANY) and _may_be_near(a, b):
        alike = False
    # The toll that has grown, the part and another part, the yield of another month.
    of_two = has_grown(a, b, words) or a.part != b.part or _of_another_month(a, b)
    chance = not (alike or far) and of_two
    key = "long slip" if long(slip.one, slip.other) else "slip" if alike or far else "short slip"
    return key, slip.kind, _BY_CHANCE if chance else _surely_swapped(a, b, slip, key)


def farthest(a: Features, b: Features, slip: Slip | None) -> float:
    """How much of the distance counts at most."""
    if slip is None:
        return _FARTHEST
    amounts = slip.kind == SWAPPED and a.measure.family in _AMOUNTS and a.claim.article != b.claim.article
    if amounts and (striking(slip.one, slip.other) or not _of_another_month(a, b)):
        return _EXPLAINED_DISTANCE[SOUND_ALIKE]
    return _EXPLAINED_DISTANCE.get(slip.kind, _FARTHEST)


def _is_one_of_a_row(claim: Claim) -> bool:
    """Whether bare figures stand beside it, each of another such thing: "made breaks of 112, 104 and 87"."""
    return bool(_ROW_AFTER.match(claim.after) or _ROW_BEFORE.search(claim.before[-_ROW:]))


def _slip_of_pen(a: Features, b: Features, one: float, other: float) -> str | None:
    """In a headline a zero more or less is a slip, too."""
    kind = resemble(one, other)
    if kind == ONE_DIGIT and (_of_another_month(a, b) or (a.measure.family in COUNTED and _of_two_things(a, b))):
        return None
    return MAGNITUDE if kind is None and _own_headline(a, b) and tenfold(one, other) else kind


def _of_two_things(a: Features, b: Features) -> bool:
    """Whether nothing alike is said of two counts, and a noun is taken over or another, or both tell what they are of:
    174 rescued, 178 on board; 214 staff, 212 firefighters."""
    either = a.claim.inherited or b.claim.inherited or (a.classes and b.classes) or a.concepts[:1] != b.concepts[:1]
    return bool(either) and not a.classes & b.classes


def _surely_swapped(a: Features, b: Features, slip: Slip, key: str) -> float:
    """How many times a slip it is that two articles give sums, measures or figures of many digits with two swapped."""
    if slip.kind != SWAPPED or a.claim.article == b.claim.article or looks_back(a.claim) != looks_back(b.claim):
        return 1.0
    if key == "slip":
        large = min(slip.one, slip.other) >= _VERY_LARGE and a.measure.family in COUNTED
        return _MANY_SWAPPED if large or striking(slip.one, slip.other, _MANY) else 1.0
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


def _own_headline(a: Features, b: Features) -> bool:
    """Whether one stands in the headline and the other in the opening of the same article."""
    return a.claim.article == b.claim.article and a.lead and b.lead and Role.HEADLINE in (a.claim.role, b.claim.role)


def has_grown(a: Features, b: Features, words: Vocabulary) -> bool:
    """Whether the later of the two is the larger, of what can only grow: 14 dead may well become 41."""
    one, other = a.claim.as_of, b.claim.as_of
    if one is None or other is None or one == other or {words.moves(name) for name in a.classes & b.classes} != {"up"}:
        return False
    x, y = (f.measure.value for f in ((a, b) if one < other else (b, a)))
    return x is not None and y is not None and y.floor > x.floor


def _same_unit(a: Features, b: Features) -> bool:
    return a.measure.family in COUNTED or a.claim.unit == b.claim.unit
