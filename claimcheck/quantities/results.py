"""Results of matches, votes and innings ("a 3-1 win", "voted 312-288", "301 for six", "the Reds (12-31)"); bookmakers'
odds ("the 33/1 outsider", "odds of 12-1")."""

import re

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numeral import IN_DIGITS, Amount, Numeral, whole
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import COUNT, RATIO, Quantity

_DASH_THEN_FIGURE = lazy_regex(r"[-‐‑–](?=[0-9]{1,3}(?![\w.,/-]{0,20}[0-9]))")
_SCORED = phrase_regex(
    "(?: |-)(?:win|victory|defeat|loss|draw|lead|score|scoreline|home|away|thrashing|triumph|success|aggregate|at|on|"
    "to|over|up|down|against|hammering|record|decision|vote|ruling|verdict|stalemate|setback|comeback|reverse|rout|"
    r"drubbing|advantage|series|start|season|campaign|mark)\b",
    re.IGNORECASE,
)
_SCORES = phrase_regex(
    r"\b(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|drew|draw|draws|led|lead|leads|leading|"
    "trailed|trail|trails|ended|finished|defeated|score|was|is|were|voted|made it|it|took|takes|thrashed|reached|"
    r"declared on|hammered)(?: [A-Z][\w’'.-]{1,20}){0,3}(?: (?:by|at|in|of))? $"
)
# "The Kings are 4-15", "went 61-75 with the club", "with the team 11-27 and last": won and lost.
_STOOD = phrase_regex(r"\b(?:are|went|goes|going|gone|record of|(?:team|club|side|squad)(?: to)?)(?: now)? $")
_RECORD_ENDS = phrase_regex(
    r"\s?(?:[.,;)]|$)| (?:and|at|in|with|this|last|on|since|under|for|against|after|overall|so|but|when|as|from)\b"
)
# "The Reds (12-31) have lost nine": their record.
_NAMED = phrase_regex(r"[A-Z][\w’'.-]* \($")
# "England were 301 for six at the close."
_BATTED = phrase_regex(r"\b(?:were|was|are|to|on|at|reached|made|posted|and|total of)(?: at)? $")
_BOWLED = phrase_regex(
    r"\b(?:took|takes|taking|taken|claimed|bagged|returned|figures of|finished with|ended with) $", re.IGNORECASE
)
_WICKETS_END = phrase_regex(
    r"\s?(?:[.,;:)]|$)| (?:at|after|in|when|with|off|from|before|and|but|declared|overnight|by)\b"
)
_SLASHED = lazy_regex(r"/([0-9]{1,3})(?![\w/]|[.,][0-9])")
_LAST_DAY = 31
_MOST_WICKETS = 10
_MOST_CONCEDED = 199
# "lost 10–12 players" is a range, "lost 1-2 at home" a result.
_COUNTED = phrase_regex(r" (?:per ?cent|[a-z][a-z'’-]{2,20}[^s\W]s)\b")
_NEXT_SETS = frozenset({", ", " ", ", and ", " and ", "; "})
_VOTED = phrase_regex(
    r"\b(?:vot(?:e|es|ed|ing)|votes? (?:was|were|of)|split|ruled|decided|passed|approved|rejected|defeated|carried|"
    "margin of)(?: (?:it|by))? $"
)
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
_AT_ODDS = phrase_regex(r"(?:\bat|\d/\d{1,3} (?:to|into|and|or)) $")
_ODDS_REACH = 48
# Odds that end the stretch before are looked at too: "from 10/1 to 4/1".
_BACK = 8


def read_score(
    text: str, first: Amount, floor: int, end: int, goes_on: bool = False
) -> tuple[float, float, int] | None:
    """A result: "3-1" by what is said around it ("a 3-1 win", "won 2-0") → (ours, theirs, where it ends).

    goes_on: a result ends at ``floor``, as the first set does in "6-4, 3-6".
    """
    at = first.span.end
    if text[at : at + 5] == " for " and first.kind is COUNT and first.form is IN_DIGITS:
        return _read_wickets(text, first, floor, end)
    if text[at : at + 1] not in "-‐‑–" or first.kind is not COUNT or first.form is not IN_DIGITS or first.value > 999:
        return None
    dash = _DASH_THEN_FIGURE.match(text, at, end)
    number = read_number(text, dash.end(), end) if dash else None
    if number is None or number.value > 999 or number.value != int(number.value):
        return None
    result = first.value, number.value, number.span.end
    if goes_on and text[floor : first.span.start] in _NEXT_SETS:
        return result
    left = text[max(floor, first.span.start - 72) : first.span.start]
    scored = _SCORED.match(text, number.span.end, end)
    if max(first.value, number.value) > 199:  # "voted 312-288", "were 212-4 at lunch"
        wickets = number.value < 11 and (scored or _SCORES.search(left))
        return result if wickets or _VOTED.search(left) else None
    bracketed = (
        text[first.span.start - 1 : first.span.start] == "(" and text[number.span.end : number.span.end + 1] == ")"
    )
    if number.value <= first.value or scored or (bracketed and _NAMED.search(left)):
        return result
    if _STOOD.search(left):
        return result if _RECORD_ENDS.match(text, number.span.end, end) else None
    return result if _SCORES.search(left) and not _COUNTED.match(text, number.span.end, end) else None


def _read_wickets(text: str, first: Amount, floor: int, end: int) -> tuple[float, float, int] | None:
    """Both figures of "301 for six", of a side at bat, or "took 5 for 23", and where it ends; else None."""
    second = read_number(text, first.span.end + 5, end)
    if second is None or second.value != int(second.value) or not _WICKETS_END.match(text, second.span.end, end):
        return None
    innings = _is_innings(text, floor, first.span.start, first.value, second.value)
    return (first.value, second.value, second.span.end) if innings else None


def read_innings(text: str, first: Numeral, floor: int, end: int) -> tuple[float, float, int] | None:
    """Both figures of an innings, "made 268/7", "took 5/23", as scorecards print it, and where it ends; else None."""
    pair = _SLASHED.match(text, first.span.end, end)
    if pair is None or first.form is not IN_DIGITS:
        return None
    second = int(pair[1])
    if _MOST_WICKETS < first.value <= _LAST_DAY or second == 1:
        return None  # "on 11/5"; odds are to one, mostly: "it was 66/1"
    innings = _is_innings(text, floor, first.span.start, first.value, second)
    return (first.value, second, pair.end()) if innings else None


def _is_innings(text: str, floor: int, start: int, first: float, second: float) -> bool:
    """Whether the figures that begin at ``start`` are runs for wickets or, of a bowler, wickets for runs."""
    left = text[max(floor, start - 24) : start]
    if first <= _MOST_WICKETS and _BOWLED.search(left):
        return second <= _MOST_CONCEDED
    return _MOST_WICKETS <= first <= 999 and second <= _MOST_WICKETS and _BATTED.search(left) is not None


def read_odds(text: str, start: int, floor: int, end: int) -> tuple[Quantity | None, int] | None:
    """The odds that begin with the figure at ``start``, told by the words beside them, and where they end.

    Their value is what is paid for a stake of one; those below one ("the 1/3 favourite") claim nothing. None where the
    figure is no odds.
    """
    pair = _PAIR.match(text, start, end)
    if pair is None:
        return None
    first, second = float(pair[1].replace(",", "")), float(pair[3])
    left, stop = text[max(floor - _BACK, start - _ODDS_REACH, 0) : start], pair.end()
    told = _BACKED.match(text, stop, end) or _OFFERED.search(left)
    if pair[2] == "/" and not told:
        told = _AT_ODDS.search(left) if first >= second else None
    if not told or not second or first == second:
        return None
    span = Span(start, stop)
    value = Interval.exactly(whole(first / second))
    return (Quantity(span, span, RATIO, value) if first >= second else None), stop
