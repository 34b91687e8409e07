"""Words that make a number a bound or an approximation, and verbs that make it a rise or a fall.

"more than" and "fewer than" exclude the bound itself, "at least" and "up to" include it (Contract: low_open, high_open).
"""

from dataclasses import dataclass
from enum import Enum, auto

from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import Leftwards, Rightwards
from claimcheck.quantities.quantity import Trend


class Limit(Enum):
    """What a phrase does to the value beside it."""

    ABOVE = auto()
    AT_LEAST = auto()
    BELOW = auto()
    AT_MOST = auto()
    ABOUT = auto()
    EXACT = auto()


def _table(**phrases: str) -> dict[str, Limit]:
    return {phrase.strip(): Limit[name] for name, row in phrases.items() for phrase in row.split(",")}


_BEFORE = Leftwards(
    _table(
        ABOVE="more than, over, above, greater than, in excess of, upwards of, upward of, exceeding, beyond, higher than, "
        "well over, just over, slightly over, a little over, well above, just above, longer than, bigger than, "
        "larger than, older than, better than, top, topping, slightly more than, a little more than, far more than, "
        "much more than, well in excess of, heavier than, taller than, further than, farther than, >",
        AT_LEAST="at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, "
        "at the very least, at a minimum, ≥",
        BELOW="fewer than, less than, under, below, lower than, well under, just under, slightly under, well below, "
        "just below, younger than, smaller than, a little under, shorter than, slightly less than, just short of, "
        "much less than, little less than, little more than, a little less than, <",
        AT_MOST="up to, at most, no more than, not more than, as many as, as much as, a maximum of, maximum of, within, "
        "not exceeding, no greater than, no larger than, up to a maximum of, no higher than, no longer than, no later than, "
        "as high as, ≤",
        ABOUT="about, around, some, roughly, approximately, approx, approx., nearly, almost, close to, an estimated, "
        "estimated, circa, c., ca., in the region of, virtually, practically, approaching, nearing, an approximate, "
        "something like, somewhere around, somewhere between, in the order of, of the order of, an average of, "
        "on average, averaging, estimated at, estimated to be, not far off, ~, ≈, near, "
        "nearly about, very nearly",
        EXACT="a total of, exactly, precisely, a combined, a record, a whopping, a staggering, a mere, just, only, "
        "another, an additional, a further, an extra, a full, a good, the, all",
    )
)
# Said without a claim of its own: passed over on the way to a bound ("at least another 12"), not part of the span.
_PASSED = frozenset(
    {"a record", "a whopping", "a staggering", "a mere", "just", "only", "a full", "a good", "the", "all"}
)

_AFTER = Rightwards(
    _table(
        AT_LEAST="or more, and above, and over, and up, or above, or over, or older, and older, or longer, or higher, "
        "at least, plus, minimum, upwards, and upwards",
        AT_MOST="or less, or fewer, or under, and under, and below, or below, or younger, and younger, at most, maximum, tops",
        ABOUT="or so, odd, or thereabouts, -odd, approximately, -ish, ish, give or take",
    )
)

_UP = (
    "up, rose, risen, rise, rises, rising, climbed, climb, climbs, climbing, jumped, jump, jumps, jumping, surged, surge, "
    "surging, soared, soar, soaring, gained, gain, gains, gaining, increased, increase, increases, increasing, grew, grow, "
    "grows, grown, growing, advanced, advancing, advance, added, adding, rallied, rally, spiked, spiking, leapt, leaped, "
    "swelled, swollen, edged up, edged higher, ticked up, raised, hiked, higher, rocketed, upward, upwards, "
    "skyrocketed, ballooned, mounted, shot up, bounced, rebounded, strengthened, expanded, boosted, inched up"
)
_DOWN = (
    "down, fell, fallen, fall, falls, falling, dropped, drop, drops, dropping, declined, decline, declines, declining, slid, "
    "slide, slides, sliding, tumbled, tumble, tumbling, plunged, plunge, plunging, plummeted, plummet, sank, sunk, sinking, "
    "slumped, slump, slumping, dipped, dip, dipping, shed, shedding, decreased, decrease, decreases, decreasing, reduced, "
    "slashed, shrank, shrunk, shrinking, eased, easing, slipped, slip, slipping, retreated, lowered, lower, edged down, "
    "edged lower, contracted, weakened, halved, downward, downwards, dwindled, collapsed, crashed, lost, losing, cut"
)


def _trends(row: str, trend: Trend) -> dict[str, Trend]:
    verbs = [verb.strip() for verb in row.split(",")]
    links = (
        "",
        " by",
        " to",
        " as much as",
        " another",
        " a further",
        " by just",
        " by only",
        " at",
        " nearly",
        " just",
    )
    return {verb + link: trend for verb in verbs for link in links}


_TREND = Leftwards(_trends(_UP, Trend.UP) | _trends(_DOWN, Trend.DOWN))


@dataclass(frozen=True, slots=True)
class Bound:
    """start, end: the number with its bounding phrases. above, below and so on: how they limit it."""

    start: int
    end: int
    limit: Limit
    approximate: bool


def read_bound(text: str, start: int, end: int, floor: int, ceiling: int) -> Bound:
    """The bounding and approximating phrases around text[start:end], inside text[floor:ceiling]."""
    limit, approximate, left, right = Limit.EXACT, False, start, end
    at = start
    for _ in range(3):
        found = _BEFORE.ending_at(text, at, floor)
        if not found:
            break
        meaning, at = found
        words = " ".join(text[at:left].lower().split())
        if meaning is Limit.ABOUT:
            approximate, left = True, at
        elif meaning is not Limit.EXACT:
            limit, left = (limit if limit is not Limit.EXACT else meaning), at
        elif words == "a total of":
            left = at
    after = _AFTER.beginning_at(text, end, ceiling)
    if after:
        meaning, right = after
        approximate = approximate or meaning is Limit.ABOUT
        limit = meaning if limit is Limit.EXACT and meaning is not Limit.ABOUT else limit
    return Bound(left, right, limit, approximate)


def read_trend(text: str, start: int, floor: int) -> Trend | None:
    """Whether a verb of rising or falling leads up to ``start`` ("rose to", "fell by", "up")."""
    found = _TREND.ending_at(text, start, floor)
    return found[0] if found else None


def limited(value: Interval, limit: Limit) -> Interval:
    """The values that the limit leaves: "more than 12" is (12, ∞), "up to 12" is (-∞, 12]."""
    match limit:
        case Limit.ABOVE:
            return Interval(value.low, None, low_open=True)
        case Limit.AT_LEAST:
            return Interval(value.low, None)
        case Limit.BELOW:
            return Interval(None, value.high, high_open=True)
        case Limit.AT_MOST:
            return Interval(None, value.high)
        case _:
            return value


_RISE = {
    word: Trend.UP
    for word in (
        "increase",
        "rise",
        "jump",
        "gain",
        "surge",
        "higher",
        "growth",
        "hike",
        "more",
        "rally",
        "upturn",
        "climb",
        "spike",
        "up",
    )
}
_FALL = {
    word: Trend.DOWN
    for word in (
        "decrease",
        "fall",
        "drop",
        "decline",
        "lower",
        "reduction",
        "cut",
        "slump",
        "plunge",
        "dip",
        "slide",
        "fewer",
        "less",
        "down",
        "loss",
    )
}
_TREND_AFTER = Rightwards(
    {word: trend for word, trend in (_RISE | _FALL).items() if word in ("higher", "lower", "up", "down")}
)


def trend_after(text: str, at: int, end: int) -> Trend | None:
    """Whether an adverb after the amount tells a rise or a fall ("3% higher")."""
    found = _TREND_AFTER.beginning_at(text, at, end)
    return found[0] if found else None
