"""Words that make a number a bound or an approximation.

"more than" and "fewer than" exclude the bound itself, "at least" and "up to" include it.
"""

import re
from enum import Enum, auto

import msgspec

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.phrases import Leftwards, Rightwards, phrase_regex
from claimcheck.quantities.tables import phrases

# Phrases of EXACT that belong to the claim's span.
_KEPT = frozenset({"a total of", "an average of", "exactly", "precisely"})
# "300+ staff"
_PLUS = lazy_regex(r"\+(?!\s?[0-9$£€(])")
# "£60m plus £10m in add-ons", "£240 plus VAT": what comes on top, no bound.
_ADDED = phrase_regex(
    r" (?:[0-9£$€]|an?\b|the\b|VAT\b|tax|interest|expenses|costs|fees|shipping|postage|bonus|add-?ons|p&p|travel)"
)
_UP = frozenset("uU")
# "Rolled over about 3 km from the harbour", "scattered over some 200 metres"; not "over nearly $100 billion".
_WHERE = lazy_regex(r"\bover (?:about|around|roughly|some|approximately) ", re.IGNORECASE)
# "picking up to 1.4%"
_PARTICLE = lazy_regex(
    r"\b(?:pick|creep|inch|tick|edg|jack|bump|nudg)(?:s|es|e|ed|ing)?\s$|\b(?:crept|went|gone|shot)\s$", re.IGNORECASE
)


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


class Bound(msgspec.Struct, frozen=True, gc=False):
    """start, end: the number with its bounding phrases. above, below and so on: how they limit it."""

    start: int
    end: int
    limit: Limit
    approximate: bool


_BEFORE = Leftwards({phrase: Limit[name] for phrase, name in phrases("bounds before")})
_AFTER = Rightwards({phrase: Limit[name] for phrase, name in phrases("bounds after")})
BOUNDING = _BEFORE.last_words


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
        if text[at] in _UP and _bounds_nothing(text, at, text[at:stop].rstrip()):
            continue
        if approximate and _WHERE.match(text, at, start):
            break
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


def _bounds_nothing(text: str, start: int, phrase: str) -> bool:
    """Whether the phrase at ``start`` tells which way and is no bound: "picking up to 1.4%"."""
    return phrase.lower() == "up to" and _PARTICLE.search(text[max(0, start - 12) : start]) is not None


def limited(value: Interval, limit: Limit) -> Interval:
    """The values that the limit leaves: "more than 12" is (12, ∞), "up to 12" is (-∞, 12]."""
    if limit is EXACT or limit is ABOUT:
        return value
    if limit is ABOVE:
        return Interval(value.low, None, low_open=True)
    if limit is AT_LEAST:
        return Interval(value.low, None)
    return Interval(None, value.high, high_open=limit is BELOW)
