"""Units of the calendar: "last year", "recent weeks", "the weekend", "the year after", "the week before Christmas",
"the first week of January"."""

from claimcheck.articles.calendar_names import MONTH_STEMS
from claimcheck.dates.direction import KIND_OF_YEAR, direction
from claimcheck.dates.moment import (
    CENTURY,
    DAY,
    DECADE,
    LAST,
    MONTH,
    PREVIOUS,
    QUARTER,
    REF,
    WEEK,
    WEEKEND,
    YEAR,
    Grain,
    Length,
    Mention,
    Moment,
    Shift,
)
from claimcheck.dates.numbers import ORDINAL, ordinal_in
from claimcheck.dates.words import UNITS
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval

_THE = lazy_regex(rf"\bthe\s+{KIND_OF_YEAR}\Z")
_ALONE = lazy_regex(
    r"\s*[.,;)]|\s+(?:ended|ending|to|by|and|from|of(?!\s(?:the|his|her|its|their|an?)\b)|as|because|was|is|were)\b|"
    r"\s*\Z"
)
# "the year to March 2024", "the year ended Sept. 30": twelve months, not the article's year.
_ENDING = lazy_regex(
    rf"\s+(?:ended|ending|to)\s+(?:the\s+end\s+of\s+|end[\s-])?(?:on\s+)?(?:\d{{1,2}}\s+)?(?:{MONTH_STEMS})"
)
_WITHIN_BEFORE = lazy_regex(r"\bwithin\s+\Z")
_BEYOND = lazy_regex(r"\s+(?:after\s+(?P<next>next)|before\s+last)\b(?!\s+[a-z]+day\b)")
_WEEK_OF = lazy_regex(r"\s+(?:of|beginning|starting|commencing|ended|ending|to)\s")
# "the year after, she left": counted from what was told before.
_BESIDE = lazy_regex(
    r"\s+(?P<way>before|after)\b(?:(?=\s*(?:[.,;:)?!]|\Z))|\s+(?P<more>(?!yesterday|tomorrow)[a-z\d]))"
)
_BESIDE_UNITS = ("day", "week", "weekend", "month", "year")
# "by the end of the month" is this one, as "goal of the month" is not.
_PART_BEFORE = lazy_regex(
    r"\b(?:end|start|beginning|middle|close|rest|remainder|half|(?:first|last|final)\s+day)\s+of\s+\Z|"
    r"\b(?:later|earlier|late|early)\s+in\s+\Z"
)
# "The index rose 2% for the week."
_FOR_BEFORE = lazy_regex(r"\bfor\s+\Z")
_CLAUSE_ENDS = lazy_regex(r"\s*(?:[.,;)]|\Z)")
_PARTED = ("week", "month", "year", "decade", "century")
_PART_ENDS = frozenset(("of", "in"))
_NTH = lazy_regex(rf"\b(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?:full\s+)?\Z")
_OF_LONGER = lazy_regex(
    rf"\s+(?:of|in)\s+(?:the\s+|this\s+|last\s+|next\s+|that\s+)?(?:year|month|(?:1[5-9]|20)\d\d|{MONTH_STEMS})"
)
_OF_A_MONTH = lazy_regex(r"\s+(?:of|in)\s+(?:[a-z]+\s+)?month\b")
_OF_MONTH = lazy_regex(rf"\s+(?:of|in)\s+(?:(?:this|last|next)\s+)?(?:month\b|{MONTH_STEMS})")
_OF_ANY_MONTH = lazy_regex(r"\s+(?:of|in)\s+(?:the|each|every|any|a)\s+month\b")
_VAGUE = lazy_regex(
    r"\b(?:(?P<recent>(?:more\s+|most\s+)?recent|past|bygone)|(?P<coming>coming|upcoming|future)|"
    r"(?P<these>these))\s+(?:few\s+)?(?:(?:days|weeks|months)\s+and\s+)?\Z"
)
_VAGUE_REFS = {"recent": "PAST_REF", "coming": "FUTURE_REF", "these": "PRESENT_REF"}
_AGO_AFTER = lazy_regex(r"-(?:ago|earlier)\b(?:\s+(?:period|month|quarter))?")
_OF_NEXT = lazy_regex(r"\s+of\b")
_END_AFTER = lazy_regex(r"(?:-|'s\s|\s)end\b")
# "By year-end" is this year's, whatever is nearer; "by year-end 1990" is not, nor is "by year-end, it had 40 stores".
_BY_BEFORE = lazy_regex(r"\b(?:by|before|until)\s\Z")
_NO_DEADLINE = lazy_regex(r"\s(?:of\s)?\d|,?\s(?:[\w'-]+\s){1,3}?(?:had|was|were)\b")
_GRAINS = {grain.value: grain for grain in (DAY, WEEK, WEEKEND, MONTH, QUARTER, YEAR, DECADE, CENTURY)}
_DAY_OF_MONTH = lazy_regex(
    rf"\b(?:the\s+)?(?P<day>{ORDINAL})\s+(?:(?:day\s+)?of\s+)?(?P<which>this|next|last|the)\s+\Z"
)
_MONTH_OFF = {"this": 0, "the": 0, "next": 1, "last": -1}
_DAY_WORDS = lazy_regex(
    r"\b(?:the\s+(?:next|same)|(?:the\s+)?(?:following|previous|preceding)|th(?:at|is)\s+same|"
    r"(?:earlier|later)\s+that)\s+\Z"
)
# A verb or noun in small letters; headlines with capitals leave only short words small.
_SMALL_WORD = lazy_regex(
    r"(?<![\w’'-])(?!(?:with|from|into|over|after|before|under|about|against|between|without|during|through|since|"
    r"than|until|amid|near|upon|onto|within|among|across|behind|despite|when|were|will|have|this|that)\b)[a-z]{4,}"
)


def read_bare_unit(low: str, start: int, end: int, floor: int, unit: str, grain: Grain) -> Mention | None:
    """What ``low[start:end]``, a unit in the singular, names with "the" before it; None where it may be any."""
    the = _THE.search(low, max(floor, start - 24), start)
    if not the:
        return None
    begin = the.start()
    if beyond := _BEYOND.match(low, end):
        return Mention(begin, beyond.end(), Moment(grain, shift=Shift(2 if beyond["next"] else -2, unit)))
    if unit in _BESIDE_UNITS and (beside := _BESIDE.match(low, end)):
        return _beside(begin, end, unit, grain, beside["way"], bool(beside["more"]))
    if unit == "weekend" or (unit == "week" and _WEEK_OF.match(low, end)):
        return Mention(begin, end, Moment(grain))
    if _is_part_of(low, begin, unit) and not low.startswith((" of ", "-", "'"), end):
        return Mention(begin, end, Moment(grain, shift=Shift(0, unit)))
    if unit in ("week", "month") and _CLAUSE_ENDS.match(low, end) and _FOR_BEFORE.search(low, max(0, begin - 5), begin):
        return Mention(begin, end, Moment(grain, shift=Shift(0, unit, PREVIOUS)))
    if unit != "year" or not _ALONE.match(low, end) or _WITHIN_BEFORE.search(low, max(0, begin - 8), begin):
        return None
    if _ENDING.match(low, end):
        return Mention(begin, end, Length(Interval.exactly(1), unit, "P1Y"))
    return Mention(begin, end, Moment(grain, shift=Shift(0, unit)))


def _beside(begin: int, end: int, unit: str, grain: Grain, way: str, more: bool) -> Mention | None:
    """The unit beside what was told, "the year after", or what a date must be joined to: "the week before Easter"."""
    shift = Shift(1 if way == "after" else -1, unit)
    if more:
        return Mention(begin, end, Moment(grain, shift_after=shift))
    return Mention(begin, end + 1 + len(way), Moment(grain, shift=Shift(shift.count, unit, PREVIOUS)))


def _is_part_of(low: str, begin: int, unit: str) -> bool:
    if unit not in _PARTED or low[max(0, begin - 4) : begin].rstrip().rpartition(" ")[2] not in _PART_ENDS:
        return False
    return _PART_BEFORE.search(low, max(0, begin - 16), begin) is not None


def read_nth(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The n-th or last day, week, weekend or month (low[start:end]) of a longer unit: "the first week of January"."""
    found = _NTH.search(low, max(floor, start - 32), start)
    if not found or not _OF_LONGER.match(low, end):
        return None
    number, grain = _number(low, *found.span("nth")), _GRAINS[low[start:end]]
    if grain is DAY and number != LAST and _OF_A_MONTH.match(low, end):
        return None  # read from the word "month"
    return Mention(found.start(), end, Moment(grain, number=number))


def is_habitual(low: str, end: int) -> bool:
    """Whether "of the month" or "of every month" follows, as "the first Monday" of any."""
    return _OF_ANY_MONTH.match(low, end) is not None


def read_nth_weekday(low: str, start: int, end: int, floor: int, weekday: int) -> Mention | None:
    """The n-th or last such weekday of a month: "the first Saturday in June"; else None."""
    of = _OF_MONTH.match(low, end)
    found = _NTH.search(low, max(floor, start - 32), start) if of else None
    if not found:
        return None
    number = _number(low, *found.span("nth"))
    return Mention(found.start(), end, Moment(DAY, number=number, weekday=weekday))


def _number(low: str, start: int, end: int) -> int | None:
    return LAST if low[start:end] in ("last", "final") else ordinal_in(low, start, end)


def read_unit(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """What a unit word tells with those beside it: "last year", "the weekend", "recent years"; None for a bare one."""
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
        if sign and low[begin : begin + 3] == "the" and _OF_NEXT.match(low, end):
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
    """Past, present or future, by uncounted units: "recent weeks", "the coming months", "these days"; else None."""
    vague = _VAGUE.search(low, max(floor, start - 32), start)
    if not vague or (vague["these"] and unit != "day"):
        return None
    return Mention(vague.start(), end, Moment(REF, ref=_VAGUE_REFS[vague.lastgroup or "recent"]))


def _read_day_of_month(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The day told by its month, the word low[start:end]: "the 15th of next month", "the 21st this month"."""
    found = _DAY_OF_MONTH.search(low, max(floor, start - 48), start)
    if not found or (found["which"] == "the" and " of " not in found[0]):
        return None
    day = ordinal_in(low, *found.span("day")) or 0
    shift = Shift(_MONTH_OFF[found["which"]], "month")
    return Mention(found.start(), end, Moment(DAY, day=day, shift=shift)) if 1 <= day <= 31 else None


def _read_day_word(low: str, begin: int, start: int, end: int, sign: int) -> Mention | None:
    """The day beside one told before: "the next day", "later that day"; "that day" alone mostly takes up a thought."""
    if not _DAY_WORDS.search(low, max(0, start - 24), start):
        return None
    return Mention(begin, end, Moment(DAY, shift=Shift(sign, "day", PREVIOUS)))


def _is_title(text: str, start: int, end: int) -> bool:
    """The programme "This Week": capitals where the sentence would have none, as a headline has everywhere."""
    if not text[start].isupper() or text[start:end].isupper():
        return False
    left = max(text.rfind("\n", 0, start) + 1, start - 60)
    right = text.find("\n", end, end + 60)
    beside = f"{text[left:start]} {text[end : end + 60 if right < 0 else right]}"
    return _SMALL_WORD.search(beside) is not None
