"""Times told from the article's day or from one another: "last year", "on Thursday", "that week", "yesterday", "now"."""

import re

from claimcheck.dates.moment import Grain, Mention, Moment, Shift, Side
from claimcheck.dates.words import DAYS, PARTS, REFERENCES, UNITS, WEEKDAYS

_DIRECTIONS = {
    "last": -1,
    "past": -1,
    "this past": -1,
    "this last": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "this coming": 1,
    "following": 1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "that same": 0,
    "this same": 0,
    "latest": 0,
    "present": 0,
}
_FROM_PREVIOUS = {"previous", "preceding", "prior", "following", "same", "that", "that same"}
_DIRECTED = re.compile(
    rf"\b(?:(?P<the>the)\s+)?(?P<which>{'|'.join(sorted(_DIRECTIONS, key=len, reverse=True))})"
    r"(?:\s+(?:fiscal|financial|calendar|full|whole|entire))?\s+\Z"
)
_PLAIN_THE = re.compile(r"\b(?:the)(?:\s+(?:fiscal|financial|calendar|full|whole|entire))?\s+\Z")
_GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}
_SIDES = {-1: Side.PAST, 1: Side.FUTURE}


def direction(low: str, start: int, floor: int) -> tuple[int, int, bool] | None:
    """(where it begins, -1 past, 0 this, 1 next; whether from the moment named before), for a word before ``start``."""
    found = _DIRECTED.search(low, max(floor, start - 32), start)
    if not found:
        return None
    which = " ".join(found["which"].split())
    return found.start(), _DIRECTIONS[which], which in _FROM_PREVIOUS


def read_unit(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "last year", "this month", "the following week", "the weekend", "the year"; None for a bare unit word."""
    unit = UNITS[low[start:end]]
    grain = _GRAINS.get(unit)
    if grain is None or low[end - 1] == "s":
        return None
    found = direction(low, start, floor)
    if found:
        begin, sign, previous = found
        if unit == "day" and sign == -1 and not previous:
            return None
        return Mention(begin, end, Moment(grain, shift=Shift(sign, unit, previous)))
    the = _PLAIN_THE.search(low, max(floor, start - 20), start)
    if the and (unit == "weekend" or (unit in ("year", "quarter") and _alone(low, end))):
        return Mention(the.start(), end, Moment(grain, shift=Shift(0, unit)))
    return None


_ALONE = re.compile(r"\s*[.,;)]|\s+(?:ended|ending|to|by|and|from|as|because|was|is|were)\b")


def _alone(low: str, end: int) -> bool:
    return _ALONE.match(low, end) is not None


_AMBIGUOUS = {"sun", "sat", "mon", "wed", "fri", "thu", "tue"}


def read_weekday(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    name = low[start:end]
    if name in _AMBIGUOUS and not _looks_like_date(text, low, start, end):
        return None
    weekday = WEEKDAYS[name]
    if low[end : end + 1] == "." and len(name) <= 5:
        end += 1
    found = direction(low, start, floor)
    if found:
        begin, sign, _ = found
        if sign:
            return Mention(begin, end, Moment(Grain.DAY, weekday=weekday, side=_SIDES[sign]))
        return Mention(begin, end, Moment(Grain.DAY, weekday=weekday, shift=Shift(0, "week")))
    return Mention(start, end, Moment(Grain.DAY, weekday=weekday))


_DATE_NEXT = re.compile(r"\.?,?\s+(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


def _looks_like_date(text: str, low: str, start: int, end: int) -> bool:
    return text[start].isupper() and _DATE_NEXT.match(low, end) is not None


def read_day(low: str, start: int, end: int) -> Mention:
    word = low[start:end]
    part = "NI" if word == "tonight" else None
    return Mention(start, end, Moment(Grain.PART if part else Grain.DAY, shift=Shift(DAYS[word], "day"), part=part))


_OF_THIS = re.compile(r"\bthis\s+\Z")


def read_part(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "this morning", "last night"; a bare part of the day is left to what stands beside it."""
    found = direction(low, start, floor)
    part = PARTS[low[start:end]]
    if found:
        begin, sign, previous = found
        return Mention(begin, end, Moment(Grain.PART, part=part, shift=Shift(sign, "day", previous)))
    return None


_REF_PAST = re.compile(r"\b(?:the|in\s+the)\s+\Z")


def read_reference(low: str, start: int, end: int, floor: int) -> Mention | None:
    word = low[start:end]
    if word in ("past", "future", "present"):
        the = re.compile(r"\bthe\s+(?:near\s+|distant\s+|recent\s+|foreseeable\s+)?\Z").search(
            low, max(floor, start - 20), start
        )
        if not the or re.compile(r"\s+[a-z]").match(low, end):
            return None
        return Mention(the.start(), end, Moment(Grain.REF, ref=REFERENCES[word]))
    return Mention(start, end, Moment(Grain.REF, ref=REFERENCES[word]))
