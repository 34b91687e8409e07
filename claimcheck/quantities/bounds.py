"""Words that make a number a bound or an approximation, and verbs that make it a rise or a fall.

"more than" and "fewer than" exclude the bound itself, "at least" and "up to" include it.
"""

import re
from enum import Enum, auto

import msgspec

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import GAP, Leftwards, Rightwards, alternation, last_word
from claimcheck.quantities.quantity import Trend


class Limit(Enum):
    """What a phrase does to the value beside it."""

    ABOVE = auto()
    AT_LEAST = auto()
    BELOW = auto()
    AT_MOST = auto()
    ABOUT = auto()
    EXACT = auto()


# Bound once: looked up through its class, an enum member takes as long as a short match (Python 3.11).
ABOVE, AT_LEAST, BELOW, AT_MOST, ABOUT, EXACT = Limit


def _table(**phrases: str) -> dict[str, Limit]:
    return {phrase.strip(): Limit[name] for name, row in phrases.items() for phrase in row.split(",")}


_BEFORE = Leftwards(
    _table(
        ABOVE="more than, over, above, greater than, in excess of, upwards of, upward of, exceeding, beyond, higher "
        "than, well over, just over, slightly over, a little over, well above, just above, longer than, "
        "bigger than, larger than, older than, better than, top, topping, slightly more than, a little more "
        "than, far more than, much more than, well in excess of, heavier than, taller than, further than, "
        "farther than, many more than, considerably more than, north of, >",
        AT_LEAST="at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, "
        "minimum, at the very least, at a minimum, greater than or equal to, more than or equal to, equal to "
        "or more than, larger or equal than, bigger or equal than, greater or equal to, greater or equal "
        "than, no lower than, ≥",
        BELOW="fewer than, less than, under, below, lower than, well under, just under, slightly under, well below, "
        "just below, younger than, smaller than, a little under, shorter than, slightly less than, much less "
        "than, little less than, a little less than, just shy of, just short of, a shade under, little short of, "
        "sub-, <",
        AT_MOST="up to, at most, no more than, not more than, as many as, as much as, a maximum of, maximum of, "
        "within, not exceeding, no greater than, no larger than, up to a maximum of, no higher than, no "
        "longer than, little more than, as high as, less than or equal to, smaller or equal than, less or "
        "equal than, less or equal to, ≤",
        ABOUT="about, around, some, roughly, approximately, approx, approx., nearly, almost, close to, an "
        "estimated, estimated, circa, c., ca., in the region of, in the neighborhood of, in the "
        "neighbourhood of, virtually, practically, approaching, "
        "nearing, an approximate, something like, somewhere around, somewhere between, in the order of, of "
        "the order of, on the order of, estimated at, estimated to be, not far off, ~, ≈, near, barely, "
        "nearly about, very nearly, averaging, averaged, closer to",
        EXACT="a total of, exactly, precisely, a combined, a record, a whopping, a staggering, a mere, just, only, "
        "another, an additional, a further, an extra, a full, a good, an average of, average of, at, an "
        "initial, a reported, add up to, adds up to, added up to, adding up to",
    )
)
# Phrases of EXACT that belong to the claim's span.
_KEPT = frozenset({"a total of", "an average of", "exactly", "precisely"})

_AFTER = Rightwards(
    _table(
        AT_LEAST="or more, and more, and above, and over, and up, or above, or over, or older, and older, or longer, "
        "or higher, or greater, at least, plus, minimum, upwards, and upwards",
        AT_MOST="or less, or fewer, or under, and under, and below, or below, or younger, and younger, at most, "
        "maximum, tops",
        ABOUT="or so, odd, or thereabouts, approximately, ish, give or take",
    )
)

# "£60m plus £10m in add-ons", "£240 plus VAT": what comes on top, no bound.
_ADDED = lazy_regex(
    rf"{GAP}(?:[0-9£$€]|an?\b|the\b|VAT\b|tax|interest|expenses|costs|fees|shipping|postage|bonus|add-?ons|p&p|travel)"
)

_UP = (
    "rose, risen, rise, rises, rising, climbed, climb, climbs, climbing, jumped, jump, jumps, jumping, "
    "surged, surge, surges, surging, soared, soar, soaring, gained, gain, gains, gaining, increased, "
    "increase, increases, increasing, grew, grow, grows, grown, growing, advanced, advancing, advance, "
    "added, adding, rallied, rally, rallying, spiked, spiking, leapt, leaped, swelled, swollen, edged up, "
    "edged higher, ticked up, raised, raise, raises, raising, hiked, hike, hiking, rocketed, skyrocketed, "
    "ballooned, shot up, bounced, rebounded, strengthened, expanded, boosted, boost, inched up, up, "
    "upward, revised upward, revised up, moved up, went up, go up, goes up, going up, gone up, "
    "soars, rallies, spikes, leaps, swells, expands, strengthens, rebounds, advances, hikes, bounced back, crept up, "
    "creeping up, edges up, edges higher, inches up, ticks up, ticked higher, nudged up, nudged higher, "
    "popped, put on, puts on, picked up, accelerated, quickened, firmed, appreciated, improved, improves, mounted, "
    "widened, widens, upped, trended up, vaulted, zoomed, doubled, doubles, doubling, trebled, trebles, trebling, "
    "tripled, triples, tripling, quadrupled, quadruples, quadrupling, quintupled"
)
_DOWN = (
    "fell, fallen, fall, falls, falling, dropped, drop, drops, dropping, declined, decline, declines, "
    "declining, slid, slide, slides, sliding, tumbled, tumble, tumbles, tumbling, plunged, plunge, "
    "plunges, plunging, plummeted, plummet, plummets, plummeting, sank, sunk, sink, sinking, slumped, "
    "slump, slumps, slumping, dipped, dip, dips, dipping, shed, sheds, shedding, decreased, decrease, "
    "decreases, decreasing, reduced, reduce, reduces, reducing, slashed, slash, slashing, shrank, shrunk, "
    "shrink, shrinking, eased, ease, easing, slipped, slip, slips, slipping, retreated, lowered, lower, "
    "edged down, edged lower, contracted, weakened, dwindled, collapsed, crashed, lost, loses, losing, "
    "cut, cuts, cutting, down, downward, revised downward, revised down, moved down, went down, go down, "
    "goes down, gone down, ended down, "
    "shrinks, eases, slips, retreats, weakens, weakening, crashes, collapses, edges down, edges lower, inched down, "
    "inched lower, ticked down, ticked lower, ticks down, nudged down, nudged lower, crept down, fell back, nosedived, "
    "cratered, tanked, skidded, sagged, softened, slowed, slows, slowing, cooled, cools, moderated, depreciated, "
    "ebbed, faded, narrowed, narrows, subsided, trimmed, trims, trimming, pared, scaled back, dwindles, "
    "halved, halves, halving"
)


# What may stand between the verb and the amount.
_LINK = Leftwards(dict.fromkeys(("by", "to", "as much as", "another", "a further", "to a record", "by another"), True))
_VERBS = {verb: trend for row, trend in ((_UP, Trend.UP), (_DOWN, Trend.DOWN)) for verb in re.split(r",\s+", row)}
_TREND = Leftwards({verb: (trend, verb in ("up", "down")) for verb, trend in _VERBS.items()})
# These take things as well as figures: "lost six beds", "lost by 412 votes" and "raised £18,000" move no figure; "lost
# 5%", "lost 12 points", "shed 9p" do.
_TAKING = Leftwards(
    dict.fromkeys(
        re.split(
            r",\s+",
            "lost, loses, losing, lost by, shed, sheds, shedding, cut, cuts, cutting, raised, raise, raises, raising, "
            "trimmed, trims, trimming, pared, scaled back, put on, puts on, picked up, upped, doubled, doubles, "
            "doubling, trebled, trebles, trebling, tripled, triples, tripling, halved, halves, halving",
        ),
        True,
    )
)
_POINTS = lazy_regex(rf"(?:{GAP}|-)points?\b")
BOUNDING = _BEFORE.last_words
MOVING = _LINK.last_words | _TREND.last_words
_LINKED = alternation(_VERBS)
# "cut staff by 10%", "cut their offer to £5", "cut staff from 40 to 31": the verb, what it moves, the link.
_MOVED_BY = lazy_regex(rf"\b({_LINKED}|lift(?:s|ed|ing)?)(?:{GAP}[\w’'-]{{1,20}}){{1,4}}?{GAP}by{GAP}$", re.IGNORECASE)
_MOVED_TO = lazy_regex(
    rf"\b(cut|cuts|cutting|raised?|raises|raising|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|reduc(?:es?|ed|ing)|hik(?:es?|ed|ing)|"
    rf"boost(?:s|ed|ing)?|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|lift(?:s|ed|ing)?|trim(?:s|med|ming)?|upped|"
    rf"(?:doubl|trebl|tripl|quadrupl|halv)(?:es|ed|ing))(?:{GAP}(?!them\b|him\b|it\b|up\b|down\b)[\w’'-]{{1,20}}){{1,3}}?{GAP}to{GAP}$",
    re.IGNORECASE,
)
_MOVED_FROM = lazy_regex(rf"\b({_LINKED})(?:{GAP}[\w’'-]{{1,20}}){{0,4}}?{GAP}$", re.IGNORECASE)
_MOVED = {"by": _MOVED_BY, "to": _MOVED_TO}
# "up" and "down" move a figure after a comma, a bracket or "is"; elsewhere they belong to a verb ("gave up 517 yards").
_ADVERB_FREE = lazy_regex(
    rf"(?:[,(;:—–\d-]|\b(?:trending|edging|moving|heading|ticking|inching|opened|settled|traded|is|was|were|are|"
    rf"be|been|being|and|ended|closed|finished|stands|stood|now)){GAP}?$",
    re.IGNORECASE,
)


class Bound(msgspec.Struct, frozen=True, gc=False):
    """start, end: the number with its bounding phrases. above, below and so on: how they limit it."""

    start: int
    end: int
    limit: Limit
    approximate: bool


def read_bound(text: str, start: int, end: int, floor: int, ceiling: int, last: str | None = None) -> Bound:
    """The bounding and approximating phrases around text[start:end], inside text[floor:ceiling].

    last: the word before ``start``, where it is known.
    """
    limit, approximate, left, right = EXACT, False, start, end
    at = start
    for _ in range(3):
        found = _BEFORE.ending_at(text, at, floor, last)
        if not found:
            break
        last = None
        stop = at
        meaning, at = found
        if _bounds_nothing(text, at, stop, end, ceiling):
            continue
        if meaning is ABOUT:
            approximate, left = True, at
        elif meaning is not EXACT:
            limit, left = (limit if limit is not EXACT else meaning), at
        elif text[at:stop].strip().lower() in _KEPT:
            left = at
    after = _AFTER.beginning_at(text, end, ceiling)
    if after and not (text[after[1] - 4 : after[1]] == "plus" and _ADDED.match(text, after[1], ceiling)):
        meaning, right = after
        approximate = approximate or meaning is ABOUT
        limit = meaning if limit is EXACT and meaning is not ABOUT else limit
    return Bound(left, right, limit, approximate)


# "picking up to 1.4%"
_PARTICLE = lazy_regex(
    r"\b(?:pick|creep|inch|tick|edg|jack|bump|nudg)(?:s|es|e|ed|ing)?\s$|\b(?:crept|went|gone|shot)\s$", re.IGNORECASE
)
# "A step closer to 500 goals"
_APPROACHING = lazy_regex(
    r"\b(?:step|come|comes|came|coming|get|gets|got|getting|mov(?:e|es|ed|ing)|draw|draws|drew|edg(?:e|es|ed|ing)|"
    r"inch(?:es|ed|ing)?|brings?|brought|live|lives|him|her|them)\s$"
)
_REACHED = lazy_regex(
    r"\b(?:record|reach|hit|peak|measur|regist|observ|logg|saw|seen|temperature|rose|climb|fell|dropp|sank)\w*\b[^.;,]{0,24}$",
    re.IGNORECASE,
)
_RECORDED = lazy_regex(
    rf"\S{{0,12}}{GAP}(?:[\w’'-]{{1,16}}{GAP}){{0,2}}?(?:was|were){GAP}(?:recorded|reached|measured|registered|set|observed|seen|logged)\b"
)


def _bounds_nothing(text: str, start: int, number: int, stop: int, end: int) -> bool:
    """Whether the phrase text[start:number] is no bound of the amount text[number:stop]: "a maximum of 46.8C was
    recorded" tells what was reached, "picking up to 1.4%" which way, "moved closer to 500 goals" where to."""
    phrase = text[start:number].rstrip().lower()
    if phrase.endswith("imum of"):
        return bool(_RECORDED.match(text, stop, end) or _REACHED.search(text[max(0, start - 48) : start]))
    way = {"up to": _PARTICLE, "closer to": _APPROACHING}.get(phrase)
    return way is not None and way.search(text[max(0, start - 12) : start]) is not None


def read_trend(text: str, start: int, floor: int, last: str | None = None) -> Trend | None:
    """Whether a verb of rising or falling leads up to ``start`` ("rose to", "fell by", ", up", "cut staff by").

    last: the word before ``start``, where it is known.
    """
    if last is None:
        last = last_word(text, start, floor)
    if last not in MOVING:
        return None
    link = _LINK.ending_at(text, start, floor, last)
    found = _TREND.ending_at(text, link[1], floor) if link else _TREND.ending_at(text, start, floor, last)
    if found:
        (trend, adverb), at = found
        if not adverb or at - 1 <= floor or _ADVERB_FREE.search(text[max(floor, at - 10) : at]):
            return trend
        return None
    pattern = _MOVED.get(text[start - 3 : start - 1].lower()) if link else None
    moved = pattern.search(text[max(floor, start - 90) : start]) if pattern else None
    return _way(moved[1]) if moved else None


_RAISING = ("rais", "hik", "boost", "increas", "lift", "upp", "doubl", "trebl", "tripl", "quadrupl")


def _way(verb: str) -> Trend:
    low = " ".join(verb.lower().split())
    return _VERBS.get(low) or (Trend.UP if low.startswith(_RAISING) else Trend.DOWN)


def read_move(text: str, start: int, floor: int) -> Trend | None:
    """Which way the verb before "from 40 to 31", which begins at ``start``, says that the figure went."""
    moved = _MOVED_FROM.search(text[max(floor, start - 90) : start])
    return _way(moved[1]) if moved else None


def is_taken(text: str, start: int, at: int, floor: int, value: Interval) -> bool:
    """Whether the verb before text[start:at] takes, gives or wins things and moves no figure ("lost six beds").

    value: of the amount there; points and hundredths of a currency are what figures move by.
    """
    if value.high is not None and 0 < value.high < 1:
        return False
    return _TAKING.ending_at(text, start, floor) is not None and not _POINTS.match(text, at)


def limited(value: Interval, limit: Limit) -> Interval:
    """The values that the limit leaves: "more than 12" is (12, ∞), "up to 12" is (-∞, 12]."""
    if limit is EXACT or limit is ABOUT:
        return value
    if limit is ABOVE:
        return Interval(value.low, None, low_open=True)
    if limit is AT_LEAST:
        return Interval(value.low, None)
    return Interval(None, value.high, high_open=limit is BELOW)
