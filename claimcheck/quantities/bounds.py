"""Words that make a number a bound or an approximation.

"more than" and "fewer than" exclude the bound itself, "at least" and "up to" include it.
"""

import re
from enum import Enum, auto

import msgspec

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import Leftwards, Rightwards, phrase_regex


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
        "than, no lower than, ≥, >=",
        BELOW="fewer than, less than, under, below, lower than, well under, just under, slightly under, well below, "
        "just below, younger than, smaller than, a little under, shorter than, slightly less than, much less "
        "than, little less than, a little less than, just shy of, just short of, a shade under, little short of, "
        "sub-, <",
        AT_MOST="up to, at most, no more than, not more than, as many as, as much as, a maximum of, maximum of, "
        "within, not exceeding, no greater than, no larger than, up to a maximum of, no higher than, no "
        "longer than, little more than, as high as, less than or equal to, smaller or equal than, less or "
        "equal than, less or equal to, ≤, <=",
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
# "300+ staff"
_PLUS = lazy_regex(r"\+(?!\s?[0-9$£€(])")
# "£60m plus £10m in add-ons", "£240 plus VAT": what comes on top, no bound.
_ADDED = phrase_regex(
    r" (?:[0-9£$€]|an?\b|the\b|VAT\b|tax|interest|expenses|costs|fees|shipping|postage|bonus|add-?ons|p&p|travel)"
)
# With what "up to", "closer to", "a maximum of" and "minimum of" begin.
_MAY_BOUND_NOTHING = frozenset("ucamUCAM")
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
    r"\b(?:record|reach|hit|peak|measur|regist|observ|logg|saw|seen|temperature|rose|climb|fell|dropp|"
    r"sank)\w*\b[^.;,]{0,24}$",
    re.IGNORECASE,
)
_RECORDED = phrase_regex(
    r"\S{0,12} (?:[\w’'-]{1,16} ){0,2}?(?:was|were) (?:recorded|reached|measured|registered|set|observed|seen|"
    r"logged)\b"
)
BOUNDING = _BEFORE.last_words


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
        if text[at] in _MAY_BOUND_NOTHING and _bounds_nothing(text, at, stop, end, ceiling):
            continue
        if meaning is ABOUT:
            approximate, left = True, at
        elif meaning is not EXACT:
            limit, left = (limit if limit is not EXACT else meaning), at
        elif text[at:stop].strip().lower() in _KEPT:
            left = at
    after = (AT_LEAST, end + 1) if _PLUS.match(text, end, ceiling) else _AFTER.beginning_at(text, end, ceiling)
    if after and not (text[after[1] - 4 : after[1]] == "plus" and _ADDED.match(text, after[1], ceiling)):
        meaning, right = after
        approximate = approximate or meaning is ABOUT
        limit = meaning if limit is EXACT and meaning is not ABOUT else limit
    return Bound(left, right, limit, approximate)


def _bounds_nothing(text: str, start: int, number: int, stop: int, end: int) -> bool:
    """Whether the phrase text[start:number] is no bound of the amount text[number:stop]: "a maximum of 46.8C was
    recorded" tells what was reached, "picking up to 1.4%" which way, "moved closer to 500 goals" where to."""
    phrase = text[start:number].rstrip().lower()
    if phrase.endswith("imum of"):
        return bool(_RECORDED.match(text, stop, end) or _REACHED.search(text[max(0, start - 48) : start]))
    way = {"up to": _PARTICLE, "closer to": _APPROACHING}.get(phrase)
    return way is not None and way.search(text[max(0, start - 12) : start]) is not None


def limited(value: Interval, limit: Limit) -> Interval:
    """The values that the limit leaves: "more than 12" is (12, ∞), "up to 12" is (-∞, 12]."""
    if limit is EXACT or limit is ABOUT:
        return value
    if limit is ABOVE:
        return Interval(value.low, None, low_open=True)
    if limit is AT_LEAST:
        return Interval(value.low, None)
    return Interval(None, value.high, high_open=limit is BELOW)
