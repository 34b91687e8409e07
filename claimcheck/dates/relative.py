"""Times told from the article's day: "on Thursday", "yesterday", "this morning", "now", "recently", "to date"."""

from msgspec.structs import replace

from claimcheck.articles.calendar_names import MONTH_STEMS, WEEKDAYS
from claimcheck.dates.clock import read_hour_on
from claimcheck.dates.direction import direction, placed
from claimcheck.dates.moment import DAY, FUTURE, PART, PREVIOUS, REF, Mention, Moment, Shift
from claimcheck.dates.numbers import ORDINAL, ordinal_in
from claimcheck.dates.units import is_habitual, read_nth_weekday
from claimcheck.dates.words import DAYS, PARTS, REFERENCES
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.number_words import spelled

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
_NAME_BEFORE = lazy_regex(r"[A-Z][\w]*\s\Z")
_DAY_BEYOND = lazy_regex(r"\b(?:the\s+)?day\s+(?:before|after)\s+\Z")
_THE_BEFORE_PART = lazy_regex(r"\bthe\s\Z")
_NEVER = lazy_regex(r"(?!)")
_NEVER_TO_DATE = (
    "up|date|women|men|girls|boys|him|her|them|me|you|us|people|allowed|back|year|season|want(?:s|ed)?|began"
)
_OF_SOME_TIME = rf"of|tense|few|several|couple|{spelled(2, 10)}|\d|year|month|week|decade|century"
# What right before or after a word says that it tells no time: "has now left", "now 86", "soon after", "was soon back",
# "as recently as 1986", "up to date", "women to date"; "$247 million in receipts to date" ends its clause.
_NO_REFERENCE = {
    word: (lazy_regex(before), lazy_regex(after))
    for words, before, after in (
        ("now", r"\b(?:has|had|have)\s\Z", r"\s+(?:\d|aged\b)|-"),
        ("soon", r"\b(?:was|were|had)\s\Z", r"\s+(?:after|afterwards|became|\w+ed)\b"),
        ("recently", r"\bas\s+\Z", r"(?!)"),
        ("to date, till date", rf"\b(?:{_NEVER_TO_DATE})\s\Z", r"(?!\s*(?:[.,;:)?!]|\Z))"),
        ("past, future, present", r"(?!)", rf"\s+(?:{_OF_SOME_TIME})"),
    )
    for word in words.split(", ")
}
_THE_OF_IN_THE = r"(?<=\bin\s)the\s+(?:near\s+|distant\s+|recent\s+)?\Z"
# What belongs to the word and stands before it; some tell no time without it.
_REFERENCE_BEGINS = {
    "now": lazy_regex(r"\bright\s+\Z"),
    "present": lazy_regex(rf"\bat\s\Z|{_THE_OF_IN_THE}"),
    **dict.fromkeys(("past", "future"), lazy_regex(_THE_OF_IN_THE)),
}
_NEVER_ALONE = ("past", "future", "present")
_AS_BEFORE = lazy_regex(r"\bas\s+\Z")
_AS_POSSIBLE = lazy_regex(r"\s+as\s+(?:possible|practicable)\b")


def read_weekday(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """A weekday. "sat", "sun", "mon" need a date or "on" beside them and a capital."""
    name = low[start:end]
    weekday = WEEKDAYS[name]
    if _EVERY.search(low, max(floor, start - 16), start) or is_habitual(low, end):
        return None
    if nth := read_nth_weekday(low, start, end, floor, weekday):
        return nth
    if hour := read_hour_on(low, start, end, floor, weekday):
        return hour
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
    definite = low.endswith("on the ", floor, start)
    return Mention(start, end, Moment(DAY, weekday=weekday, definite=definite))


def read_day(text: str, low: str, start: int, end: int) -> Mention | None:
    """The day of "today", "yesterday", "the day after tomorrow"; None for a newspaper, "USA Today"."""
    if text[start].isupper() and _NAME_BEFORE.search(text, max(0, start - 16), start) and not text[start:end].isupper():
        return None
    word = low[start:end]
    moment = Moment(DAY, shift=Shift(DAYS[word], "day"))
    beyond = _DAY_BEYOND.search(low, max(0, start - 18), start) if DAYS[word] else None
    if beyond:
        return Mention(beyond.start(), end, replace(moment, shift=Shift(2 * DAYS[word], "day")))
    return Mention(start, end, replace(moment, grain=PART, part="NI") if word == "tonight" else moment)


def read_part(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A part of a day, "this morning", "overnight"; a bare "morning" is kept for what may stand beside it: Friday."""
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


def read_reference(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """Vague references to present, past and future. A sentence that begins with "Now" seldom tells a time."""
    word = low[start:end]
    ref = Moment(REF, ref=REFERENCES[word])
    before, after = _NO_REFERENCE.get(word, (_NEVER, _NEVER))
    if before.search(low, max(0, start - 9), start) or after.match(low, end):
        return None
    if word == "now" and text[start].isupper():
        return None
    if word == "soon" and (as_ := _AS_BEFORE.search(low, max(floor, start - 4), start)):
        possible = _AS_POSSIBLE.match(low, end)
        return Mention(as_.start(), possible.end(), ref) if possible else None
    begins = _REFERENCE_BEGINS.get(word, _NEVER).search(low, max(floor, start - 20), start)
    if word in _NEVER_ALONE and not begins:
        return None
    return Mention(begins.start() if begins else start, end, ref)
