"""Times told from the article's day or from one another: "last year", "on Thursday", "that week"."""

from msgspec.structs import replace

from claimcheck.articles.calendar_names import MONTH_STEMS, WEEKDAYS
from claimcheck.dates.bare_units import read_bare_unit
from claimcheck.dates.direction import direction, placed
from claimcheck.dates.moment import (
    CENTURY,
    DAY,
    DECADE,
    FUTURE,
    MONTH,
    PART,
    PREVIOUS,
    QUARTER,
    REF,
    WEEK,
    WEEKEND,
    YEAR,
    Mention,
    Moment,
    Shift,
)
from claimcheck.dates.nth import is_habitual, read_nth_weekday
from claimcheck.dates.numbers import ORDINAL, ordinal_in
from claimcheck.dates.words import DAYS, PARTS, UNITS
from claimcheck.patterns import lazy_regex

_VAGUE = lazy_regex(
    r"\b(?:(?P<recent>(?:more\s+|most\s+)?recent|past|bygone)|(?P<coming>coming|upcoming|future)|"
    r"(?P<these>these))\s+(?:few\s+)?(?:(?:days|weeks|months)\s+and\s+)?\Z"
)
_VAGUE_REFS = {"recent": "PAST_REF", "coming": "FUTURE_REF", "these": "PRESENT_REF"}
_AGO_AFTER = lazy_regex(r"-(?:ago|earlier)\b(?:\s+(?:period|month|quarter))?")
_OF_AFTER = lazy_regex(r"\s+of\b")
_END_AFTER = lazy_regex(r"(?:-|'s\s|\s)end\b")
# "By year-end" is this year's, whatever is nearer; "by year-end 1990" is not, nor is "by year-end, it had 40 stores".
_BY_BEFORE = lazy_regex(r"\b(?:by|before|until)\s\Z")
_NO_DEADLINE = lazy_regex(r"\s(?:of\s)?\d|,?\s(?:[\w'-]+\s){1,3}?(?:had|was|were)\b")
_GRAINS = {
    "day": DAY,
    "week": WEEK,
    "weekend": WEEKEND,
    "month": MONTH,
    "quarter": QUARTER,
    "year": YEAR,
    "decade": DECADE,
    "century": CENTURY,
}


def read_unit(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "last year", "this month", "the following week", "the weekend", "recent years"; None for a bare unit word."""
    unit = UNITS[low[start:end]]
    if low[end - 1] == "s":
        return _read_vague(low, start, end, floor, unit)
    grain = _GRAINS.get(unit)
    if grain is None:
        return None
    if ago := _AGO_AFTER.match(low, end):
        return Mention(start, ago.end(), Moment(grain, shift=Shift(-1, unit, PREVIOUS)))
    if _is_title(text, start, end):
        return None
    if unit == "month" and (day := _read_day_of_month(low, start, end, floor)):
        return day
    if found := direction(low, start, floor):
        begin, sign, base = found
        # "the last week of the campaign" lies where the campaign does.
        if sign and low[begin : begin + 3] == "the" and _OF_AFTER.match(low, end):
            return None
        if unit == "day":
            return _read_day_word(low, begin, start, end, sign)
        return Mention(begin, end, Moment(grain, shift=Shift(sign, unit, base)))
    if unit == "year" and (close := _END_AFTER.match(low, end)):
        ahead = _BY_BEFORE.search(low, max(0, start - 8), start) and not _NO_DEADLINE.match(low, close.end())
        this = Shift(0, "year") if ahead else None
        return Mention(start, close.end(), Moment(DAY, month=12, day=31, shift=this))
    return read_bare_unit(low, start, end, floor, unit, grain)


def _read_vague(low: str, start: int, end: int, floor: int, unit: str) -> Mention | None:
    """ "recent weeks", "the coming months", "these days"."""
    vague = _VAGUE.search(low, max(floor, start - 32), start)
    if not vague or (vague["these"] and unit != "day"):
        return None
    return Mention(vague.start(), end, Moment(REF, ref=_VAGUE_REFS[vague.lastgroup or "recent"]))


_DAY_OF_MONTH = lazy_regex(
    rf"\b(?:the\s+)?(?P<day>{ORDINAL})\s+(?:(?:day\s+)?of\s+)?(?P<which>this|next|last|the)\s+\Z"
)
_MONTH_OFF = {"this": 0, "the": 0, "next": 1, "last": -1}


def _read_day_of_month(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "the 15th of next month", "the 21st this month", for the word ``low[start:end]``."""
    found = _DAY_OF_MONTH.search(low, max(floor, start - 48), start)
    if not found or (found["which"] == "the" and " of " not in found[0]):
        return None
    day = ordinal_in(low, *found.span("day")) or 0
    shift = Shift(_MONTH_OFF[found["which"]], "month")
    return Mention(found.start(), end, Moment(DAY, day=day, shift=shift)) if 1 <= day <= 31 else None


_DAY_WORDS = lazy_regex(
    r"\b(?:the\s+(?:next|same)|(?:the\s+)?(?:following|previous|preceding)|th(?:at|is)\s+same|"
    r"(?:earlier|later)\s+that)\s+\Z"
)


def _read_day_word(low: str, begin: int, start: int, end: int, sign: int) -> Mention | None:
    """ "the next day", "that same day", "later that day"; "that day" alone mostly takes up a thought."""
    if not _DAY_WORDS.search(low, max(0, start - 24), start):
        return None
    return Mention(begin, end, Moment(DAY, shift=Shift(sign, "day", PREVIOUS)))


# A verb or noun in small letters; headlines with capitals leave only short words small.
_SMALL_WORD = lazy_regex(
    r"(?<![\w’'-])(?!(?:with|from|into|over|after|before|under|about|against|between|without|during|through|since|"
    r"than|until|amid|near|upon|onto|within|among|across|behind|despite|when|were|will|have|this|that)\b)[a-z]{4,}"
)


def _is_title(text: str, start: int, end: int) -> bool:
    """The programme "This Week": capitals where the sentence would have none, as a headline has everywhere."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    left = max(text.rfind("\n", 0, start) + 1, start - 60)
    right = text.find("\n", end, end + 60)
    beside = f"{text[left:start]} {text[end : end + 60 if right < 0 else right]}"
    return _SMALL_WORD.search(beside) is not None


_WEEK_AFTER = lazy_regex(r"\s+week(?=[.,;)]|\s*\Z|\s+(?:to|for|and|at|in|by|with|after|when|because)\b)")
_AGE_AFTER = lazy_regex(r",\s\d\d,")
_DATE_NEXT = lazy_regex(rf"\.?,?\s+(?:the\s+)?(?:\d|{MONTH_STEMS})")
# "Friday 13th", "Friday the thirteenth", and before a stop "Friday 13".
_NTH_AFTER = lazy_regex(
    r",?\s+(?:(?:the\s+)?(?P<figures>\d{1,2})(?:(?:st|nd|rd|th)\b(?!\s+(?:of\b|[a-z]+\b))|(?=[.,;!?)](?!\d)|\s*\Z))|"
    rf"the\s+(?P<letters>{ORDINAL})(?=[.,;!?)]|\s*\Z))"
)
_EVERY = lazy_regex(r"\b(?:every|each|alternate)\s+(?:other\s+|second\s+|third\s+)?\Z")
_ON = lazy_regex(r"\b(?:on|last|next|this|until|since|by|from|late|early|week)\s+\Z")


def read_weekday(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """A weekday. "sat", "sun", "mon" need a date or "on" beside them and a capital."""
    name = low[start:end]
    weekday = WEEKDAYS[name]
    if _EVERY.search(low, max(floor, start - 16), start) or is_habitual(low, end):
        return None
    if nth := read_nth_weekday(low, start, end, floor, weekday):
        return nth
    dated = _NTH_AFTER.match(low, end)
    day = (int(dated["figures"] or 0) or ordinal_in(low, *dated.span("letters")) or 0) if dated else 0
    if dated and 1 <= day <= 31:
        return Mention(start, dated.end(), Moment(DAY, weekday=weekday, day=day))
    if len(name) < 6:
        if not text[start].isupper() or _AGE_AFTER.match(low, end):
            return None  # "Elsie Sun, 44, runs it"
        if not _DATE_NEXT.match(low, end) and not _ON.search(low, max(floor, start - 8), start):
            return None
    if low[end : end + 1] == "." and len(name) < 6:
        end += 1
    elif low[end : end + 1] == "s" and len(name) >= 6:
        return None
    if week := _WEEK_AFTER.match(low, end):  # "Tuesday week": a week after the next Tuesday
        return Mention(start, week.end(), Moment(DAY, weekday=weekday, side=FUTURE, shift_after=Shift(1, "week")))
    found = direction(low, start, floor)
    if found:
        begin, sign, base = found
        return Mention(begin, end, placed(Moment(DAY, weekday=weekday), sign, base, "week"))
    return Mention(start, end, Moment(DAY, weekday=weekday))


_NAME_BEFORE = lazy_regex(r"[A-Z][\w]*\s\Z")


_DAY_BEYOND = lazy_regex(r"\b(?:the\s+)?day\s+(?:before|after)\s+\Z")


def read_day(text: str, low: str, start: int, end: int) -> Mention | None:
    """ "today", "yesterday"; not the newspaper "USA Today"."""
    if text[start].isupper() and _NAME_BEFORE.search(text, max(0, start - 16), start) and not text[start:end].isupper():
        return None
    word = low[start:end]
    moment = Moment(DAY, shift=Shift(DAYS[word], "day"))
    beyond = _DAY_BEYOND.search(low, max(0, start - 18), start) if DAYS[word] else None
    if beyond:
        return Mention(beyond.start(), end, replace(moment, shift=Shift(2 * DAYS[word], "day")))
    return Mention(start, end, replace(moment, grain=PART, part="NI") if word == "tonight" else moment)


def read_part(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "this morning", "last night", "overnight"; a bare "morning" is kept for what may stand beside it: Friday."""
    word = low[start:end]
    part = PARTS[word]
    found = direction(low, start, floor)
    if found:
        begin, sign, base = found
        if low[begin : begin + 3] == "the":
            base = PREVIOUS
        return Mention(begin, end, Moment(PART, part=part, shift=Shift(sign, "day", base)))
    the = _THE_BEFORE_PART.search(low, max(floor, start - 4), start) if low.startswith(" of ", end) else None
    return Mention(the.start() if the else start, end, Moment(PART, part=part))


_THE_BEFORE_PART = lazy_regex(r"\bthe\s\Z")
