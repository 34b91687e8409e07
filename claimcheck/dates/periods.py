"""Quarters, halves, seasons, centuries and holidays: "the third quarter of 1984", "summer", "Christmas Eve"."""

from claimcheck.dates.direction import direction, placed
from claimcheck.dates.moment import (
    CENTURY,
    DAY,
    HALF,
    PREVIOUS,
    QUARTER,
    REPORTED,
    SEASON,
    WEEKEND,
    YEAR,
    Mention,
    Moment,
    Shift,
    Side,
)
from claimcheck.dates.numbers import ORDINAL, ordinal_in
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.number_words import spelled

_FISCAL = r"(?:(?:fiscal|financial|calendar)[\s-]+)?"
_NTH = lazy_regex(
    rf"(?P<the>\bthe\s+)?(?P<core>\b{_FISCAL}(?P<nth>first|second|third|fourth|1st|2nd|3rd|"
    rf"4th)(?P<gap>[\s-]+){_FISCAL})\Z"
)
# Basketball and American football have quarters as well.
_IN_GAME = lazy_regex(
    r"\b(?:touchdowns?|field\sgoals?|free\sthrows?|quarterback|halftime|lay-?ups?|jumpers?|three-pointers?|3-pointers?"
    r"|fumbles?|outscored|\d+-yard|end\szone|buzzer|overtime\speriod"
    # Profits rebound, and ships are built in yards.
    rf"|(?:\d+|{spelled(2, 10)}|\w+teen)\s(?:rebounds|turnovers|interceptions|yards))\b"
)
_FINAL = lazy_regex(r"\b(?:the\s+)?(?:last|final|closing)\s+\Z")
_OF_YEAR = lazy_regex(
    r"\s+of\s+(?:(?:the|this|last|next)\s+)?(?:fiscal\s+)?(?:year|(?:1[5-9]|20)\d\d)\b(?!\s(?:season|game|match|final)\b)"
)
_OF = lazy_regex(r"\s+of\b")
_LATEST = lazy_regex(r"\b(?:the|its)\s+(?:latest|most\s+recent)\s+\Z")
_THIS = lazy_regex(r"\b(?:the|that|this)\s+\Z")
_WHEN_BEFORE = lazy_regex(r"\b(?:in|during|by|until|from)\s+\Z")
_ENDS_AFTER = lazy_regex(r"\s(?:that\s)?(?:ended|ending)\s")
_CLAUSE_BEFORE = lazy_regex(r"\b(?:in|for|during|of|throughout|over|by|to|from|end)\s+\Z")
_HALF = lazy_regex(r"\b(?:the\s+)?(?:fiscal\s+)?(?P<nth>first|second|1st|2nd|last|latter|final|opening)[\s-]+\Z")
_HALVES = {"first": 1, "1st": 1, "opening": 1}
_YEAR_BEFORE = lazy_regex(r"\b(?:year's|(?:1[5-9]|20)\d\d(?:'s)?)\s\Z")
# "first-half profit", not "a first-half goal"
_EARNED = lazy_regex(
    r"\s(?:(?:net|operating|core|adjusted|underlying|pre-?tax|group|like-for-like)\s)?(?:profits?|earnings|sales|"
    r"revenues?|results|loss(?:es)?|turnover|dividends?|guidance)\b"
)
_IN_SEASON = lazy_regex(
    r"\b(?:in|of|since|by|until|during|from|through|next|for|early|late|mid)(?:\s+the)?(?:\s+(?:early|late))?[\s-]+\Z"
)
# "The fall of the tip", "during a fall in prices": no season.
_OF_A_THING = lazy_regex(r"\s+(?:of\s+(?!\d|last\b|this\b|next\b|that\b)|in\s+(?!\d))")
_THE_BEFORE = lazy_regex(r"\bthe\s+(?:early\s+|late\s+)?\Z")
_WEEKEND_AFTER = lazy_regex(r"\s+weekend\b")
# "Chinese New Year" is another day; "new year resolutions", "the new year's list" are things.
_OTHER_YEAR_BEFORE = lazy_regex(
    r"\b(?:a|chinese|lunar|happy|jewish|islamic|persian|kurdish|thai|tamil|orthodox|ethiopian|school|academic|tax|"
    r"fiscal|financial)\s+(?:the\s+)?\Z"
)
_NEW_YEAR_ENDS = lazy_regex(
    r"\s*(?:[.,;:!?)]|\Z)|\s+(?:and|but|or|as|when|while|with|without|to|by|in|at|on|for|because|after|before|is|was|"
    r"were|are|will|has|had|have|that|if|though|than|from|until|since|of|came|comes|brings|begins|began)\b"
)
_THE_ONLY = lazy_regex(r"\bthe\s+\Z")
_NTH_CENTURY = lazy_regex(rf"(?:\bthe\s+)?(?:\b(?:early|mid|late)[\s-]+)?\b(?P<nth>{ORDINAL})[\s-]+\Z")
_BEFORE_CHRIST = lazy_regex(r"\s+b\.?c\.?(?:e\b)?(?!\w)")


def read_quarter(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A quarter of the year, or the one being reported on; None where it is a fraction, a coin or a part of town."""
    if low[end - 1] == "s":
        return None
    found = _NTH.search(low, max(floor, start - 40), start)
    if found and _IN_GAME.search(low, max(0, start - 140), end + 80):
        return None
    if found:
        hyphened = "-" in found["gap"]
        begin = found.start("core") if hyphened or not found["the"] else found.start()
        number = ordinal_in(low, *found.span("nth"))
        return Mention(begin, end, Moment(QUARTER, number=number, side=_side(low, begin)))
    if (final := _FINAL.search(low, max(floor, start - 16), start)) and _OF_YEAR.match(low, end):
        return Mention(final.start(), end, Moment(QUARTER, number=4))
    directed = direction(low, start, floor)
    if directed:
        begin, sign, base = directed
        if base is PREVIOUS and not sign:
            return Mention(begin, end, Moment(QUARTER, side=REPORTED))
        return Mention(begin, end, Moment(QUARTER, shift=Shift(sign, "quarter", base)))
    latest = _LATEST.search(low, max(floor, start - 20), start)
    if latest:
        return Mention(latest.start(), end, Moment(QUARTER, side=REPORTED))
    the = _THIS.search(low, max(floor, start - 6), start)
    if the and (_ENDS_AFTER.match(low, end) or _CLAUSE_BEFORE.search(low, max(0, the.start() - 12), the.start())):
        return Mention(the.start(), end, Moment(QUARTER, side=REPORTED))
    return None


def read_reported(low: str, start: int, end: int) -> Mention | None:
    """The quarter that is reported on: "the latest period", not "the latest period of rain"."""
    the = None if _OF.match(low, end) else _THIS.search(low, max(0, start - 5), start)
    return Mention(the.start(), end, Moment(QUARTER, side=REPORTED)) if the else None


def read_abbreviated(text: str, start: int, end: int) -> Mention | None:
    """A quarter or a half of the year: "Q3", "4Q", "H1"."""
    word = text[start:end]
    grain = QUARTER if "q" in word.lower() else HALF
    if grain is HALF and not word.isupper():
        return None
    return Mention(start, end, Moment(grain, number=int(word.strip("qQH")), side=_side(text, start)))


def _side(low: str, begin: int) -> Side | None:
    """The last one, of "third-quarter results"; "in the third quarter" may be to come."""
    return None if _WHEN_BEFORE.search(low, max(0, begin - 12), begin) else REPORTED


def read_half(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A half of a year, "the first half of 1990"; None for halves of other things."""
    found = _HALF.search(low, max(floor, start - 16), start)
    if not found:
        return None
    number = _HALVES.get(found["nth"], 2)
    if _EARNED.match(low, end) and found["nth"] in ("first", "second"):
        return Mention(found.start("nth"), end, Moment(HALF, number=number, side=REPORTED))
    if not _OF_YEAR.match(low, end) and not _YEAR_BEFORE.search(low, max(0, found.start() - 8), found.start()):
        return None
    return Mention(found.start(), end, Moment(HALF, number=number))


def read_season(low: str, start: int, end: int, floor: int, season: str) -> Mention | None:
    """A season; "spring" and "fall" are verbs and nouns too and need company."""
    found = direction(low, start, floor)
    if found:
        begin, sign, base = found
        return Mention(begin, end, placed(Moment(SEASON, season=season), sign, base, "year"))
    if low[start:end] in ("spring", "fall") and not _IN_SEASON.search(low, max(floor, start - 20), start):
        return None
    if low[start:end] == "fall" and _OF_A_THING.match(low, end):
        return None
    the = _THE_BEFORE.search(low, max(floor, start - 12), start)
    return Mention(the.start() if the else start, end, Moment(SEASON, season=season))


def _read_new_year(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The day, "New Year", or all of the year, "the new year"; None where another year or a thing is named."""
    if _OTHER_YEAR_BEFORE.search(low, max(floor, start - 16), start) or not _NEW_YEAR_ENDS.match(low, end):
        return None
    the = _THE_ONLY.search(low, max(floor, start - 5), start)
    return Mention(the.start() if the else start, end, Moment(YEAR if the else DAY, named="new year"))


def read_holiday(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A day that has a name, or its weekend: "Christmas Eve", "last Easter", "Memorial Day weekend"."""
    if low[start:end] == "new year":
        return _read_new_year(low, start, end, floor)
    found = direction(low, start, floor)
    weekend = _WEEKEND_AFTER.match(low, end)
    moment = Moment(WEEKEND if weekend else DAY, named=low[start:end])
    stop = weekend.end() if weekend else end
    if found:
        begin, sign, base = found
        return Mention(begin, stop, placed(moment, sign, base, "year"))
    return Mention(start, stop, moment)


def read_century(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The century that a rank before it tells: "the 20th century"; else None."""
    found = _NTH_CENTURY.search(low, max(floor, start - 36), start)
    if not found or _BEFORE_CHRIST.match(low, end):
        return None
    nth = ordinal_in(low, *found.span("nth"))
    if nth is None or not 1 < nth < 40:
        return None
    return Mention(found.start(), end, Moment(CENTURY, year=100 * (nth - 1)))
