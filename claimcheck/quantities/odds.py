"""Bookmakers' odds: "the 33/1 outsider", "won at 7/2", "odds of 12-1"; neither parts of a whole nor scores."""

import re

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numeral import whole
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import RATIO, Quantity

_PAIR = lazy_regex(r"(\d{1,3}(?:,\d{3})?)([/–-])(\d{1,3})(?![\w/-]|[.,]\d)")
_BACKED = phrase_regex(
    "(?: |-)(?:(?:joint|clear|odds-on|early) |joint-)?(?:favourites?|favorites?|outsiders?|"
    r"shots?(?! (?:on|lead|count)\b)|chances?(?! (?:of|to)\b))\b| (?:on|against)(?= with\b|[.,;:)]|$)"
)
_OFFERED = phrase_regex(
    r"\b(?:odds(?: \w{2,9}){0,3}|(?:priced|quoted) (?:at|up)|price of|(?:returned|sent off|went off) at|"
    r"(?:backed|tipped)(?: \w{2,9})? (?:at|from)) $",
    re.IGNORECASE,
)
_AT = phrase_regex(r"(?:\bat|\d/\d{1,3} (?:to|into|and|or)) $")
_REACH = 48
# Odds that end the stretch before are looked at too: "from 10/1 to 4/1".
_BACK = 8


def read_odds(text: str, start: int, floor: int, end: int) -> tuple[Quantity | None, int] | None:
    """The odds that begin with the figure at ``start``, told by the words beside them, and where they end.

    Their value is what is paid for a stake of one; those below one ("the 1/3 favourite") claim nothing. None where the
    figure is no odds.
    """
    pair = _PAIR.match(text, start, end)
    if pair is None:
        return None
    first, second = float(pair[1].replace(",", "")), float(pair[3])
    left, stop = text[max(floor - _BACK, start - _REACH, 0) : start], pair.end()
    told = _BACKED.match(text, stop, end) or _OFFERED.search(left)
    if pair[2] == "/" and not told:
        told = _AT.search(left) if first >= second else None
    if not told or not second or first == second:
        return None
    span = Span(start, stop)
    value = Interval.exactly(whole(first / second))
    return (Quantity(span, span, RATIO, value) if first >= second else None), stop
