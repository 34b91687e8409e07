"""Times of day on the clock: "17:42", "3.40am", "9 p.m.", "midnight"."""

import re

from msgspec.structs import replace

from claimcheck.articles.calendar_names import WEEKDAYS
from claimcheck.dates.moment import CLOCK, PART, Mention, Moment, Range, Shift
from claimcheck.dates.words import CLOCK_WORDS
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.number_words import UNITS

_CLOCK = lazy_regex(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?:(?P<half>[ap])\.?m)?")
_NAMED = r"(?:gmt|bst|utc|cet|cest|est|edt|et|cst|cdt|pst|pdt|pt|ist|jst|aest|local\stime)\b"
_ZONE = lazy_regex(rf"(?:\s?(?:hours|hrs)\b)?(?:\slocal\stime\b)?(?:\s?{_NAMED}|\s?\({_NAMED}\))?")
# "from 5 to 8 p.m.", "7-9 p.m.", as American papers print the hours of an event; "5:30 to 8 p.m."
_HOUR_BEFORE = lazy_regex(
    r"(?<![\w$£€.,:/-])(?P<lead>(?:from|(?P<between>between))\s)?(?P<hour>1[0-2]|[1-9])\s?(?:-|to\s|until\s|till\s|"
    r"(?(between)and\s|(?!)))\s?\Z"
)
_HALF_AFTER = lazy_regex(r"\s?(?:-|to|until|till|and)\s?\d{1,2}(?::\d\d)?\s?(?P<half>[ap])\.?m\b")
# What is left of a game: "with 1:54 left"; not "the 17:42 left on time".
_LEFT = lazy_regex(r"\s(?:left|(?P<rest>remaining|to\s(?:go|play)))\b")
_WITH = lazy_regex(r"\bwith\s(?:(?:just|only|about)\s)?\Z")
# "Five at night" is before dawn, "six at night" is the evening.
LAST_SMALL_HOUR = 5
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
# Longer words first, as a pattern takes the first of them that fits.
_SPELLED = {f"{ten}-{one}": tens + ones for ten, tens in _TENS.items() for one, ones in UNITS.items() if 0 < ones < 10}
_SPELLED |= _TENS | {word: minutes for word, minutes in UNITS.items() if minutes < 20}
_HOURS = {word: hour for word, hour in UNITS.items() if 1 <= hour <= 12}
# What may be told without "minutes" and "o'clock": "ten past five", "20 to 5".
_ROUND_MINUTES = r"(?:twenty-)?five|ten|twenty|[1-5]?\d"
_HOUR = rf"1[0-2]|[1-9]|{'|'.join(_HOURS)}"
_PART_OF_DAY = r"morning|afternoon|evening|night"
_HOUR_IN = lazy_regex(
    rf"\b(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)})(?:[.:](?P<minute>[0-5]\d)|\s+o'clock)?\s+(?:in\s+the|at|that|"
    r"(?P<this>this))\s+\Z"
)
_HOUR_ON = lazy_regex(
    rf"\b(?:at|by|until|till|since|before|after|around|about)\s(?P<hour>{_HOUR})(?:[.:](?P<minute>[0-5]\d))?\son\s\Z"
)
_PART_NEXT = lazy_regex(rf"\s({_PART_OF_DAY})\b")
# "Half past ten", "a quarter to nine this evening", "ten minutes past 5 p.m."; what may be no time is one after "at".
_TOLD = lazy_regex(
    rf"(?:a\s)?(?P<minutes>half|quarter|{_ROUND_MINUTES}|(?:{'|'.join(_SPELLED)})(?=\sminutes?\s))"
    rf"(?:\sminutes?)?\s(?P<way>past|to)\s(?P<hour>{_HOUR}|midnight|noon)\b(?![.,:/-]?\d|\s?%|\sper\b)(?:\so'clock\b)?"
    rf"(?P<said>\s(?:in\sthe|at|that|(?P<this>this))\s(?P<part>{_PART_OF_DAY})\b|\s?(?P<half>[ap])(?:\.m\.|m\b))?"
)
_HOUR_OF_CLOCK = lazy_regex(rf"(?<![\w.:-])(?P<hour>{_HOUR})\so['’]\Z")
_MINUTES_BEFORE = lazy_regex(rf"\b(?:(?:{_ROUND_MINUTES})(?:\sminutes?)?|(?:{'|'.join(_SPELLED)})\sminutes?)\s\Z")
_MINUTES_OFF = lazy_regex(rf"(?<!from\s)\b(?:a\s)?(?P<minutes>quarter|{_ROUND_MINUTES})\s(?P<way>to|past)\s\Z")
_SAID_WHEN = lazy_regex(r"\b(?:at|by|until|till|before|after|about|around|nearly|almost|just|since)\s(?:a\s)?\Z")
_SAID_AT = lazy_regex(r"\b(?:at|until|till|before|after|since)\s(?:(?:about|around|nearly|almost|just)\s)?\Z")
_MINUTES = _SPELLED | {"half": 30, "quarter": 15}
# Nothing is counted by the hour of "at ten to nine"; "at ten to nine sites" it is.
_TOLD_ALONE = lazy_regex(
    r"(?=[^\w\s-]|\Z|\s(?:in|on|at|this|that|last|yesterday|today|when|as|and|but|or|with|he|she|they|it|the|a|an|"
    rf"{'|'.join(WEEKDAYS)})\b)"
)
_IN_MORNING = lazy_regex(
    r"\b(?:mornings?|dawn|nights?|overnight|early|earliest|small hours|sunrise|woke\w*|breakfast)\b"
)
_NEAR = 60
_PART_AFTER = lazy_regex(rf"\s(?:in\sthe|at|that|this)\s(?:{_PART_OF_DAY})\b")
_MILITARY = lazy_regex(
    r"(?P<at>\b(?:at|by|until|till|from|since|to|and|around|about|before|after|of|between)\s+)?\b(?P<hour>[01]\d|"
    r"2[0-3])(?P<minute>[0-5]\d)\s+\Z"
)
_SMALL_HOURS = lazy_regex(r"\b(?:the\s+)?(?:early|small)\s+\Z")


def read_clock(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The time of the figures low[start:end] ("3.40am", "17:42"), or with the hour before it a range: "5 to 8 p.m."."""
    last = _read_one(low, start, end)
    if last is None or not isinstance(last.what, Moment) or low[end - 1] not in "m.":
        return last
    before = _HOUR_BEFORE.search(low, max(floor, start - 20), start)
    if not before:
        return last
    hour, late = int(before["hour"]) % 12, (last.what.clock or "") >= "12"
    clock = f"{hour + 12 * late:02}:00"
    if clock >= (last.what.clock or ""):
        clock = f"{hour:02}:00"
    hours = Range(Moment(CLOCK, clock=clock, habitual=True), replace(last.what, habitual=True))
    return Mention(before.start(), last.end, hours)


def _read_one(low: str, start: int, end: int) -> Mention | None:
    found = _CLOCK.match(low, start)
    if found is None:
        return None
    if (left := _LEFT.match(low, end)) and (left["rest"] or _WITH.search(low, max(0, start - 12), start)):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"]
    if half is None and 1 <= hour <= 12 and (both := _HALF_AFTER.match(low, end)):
        half = both["half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    elif 1 <= hour <= 12 and _PART_AFTER.match(low, end):
        # Read whole from the part of the day, which tells the half of it: "8:45 in the evening".
        return None
    if hour > 24 or minute > 59:
        return None
    zone = _ZONE.match(low, end)
    zone = zone if zone and zone.end() > end else None
    if low[end - 1] == "." and end - 2 >= start and low[end - 2] == "m" and low[end - 3] != ".":
        end -= 1
    return Mention(start, zone.end() if zone else end, Moment(CLOCK, clock=f"{hour:02}:{minute:02}"))


def read_pointed(low: str, start: int, end: int) -> Mention | None:
    """The time of figures with a point, low[start:end]: "at 11.51"; None before a part of the day, with which it is
    read."""
    if _PART_AFTER.match(low, end):
        return None
    hour, minute = low[start:end].split(".")
    return Mention(start, end, Moment(CLOCK, clock=f"{int(hour):02}:{minute}"))


def read_zoned(low: str, start: int, end: int) -> Mention:
    """The time of four figures before a time zone, low[start:end]: "0440 GMT"."""
    zone = _ZONE.match(low, end)
    clock = f"{low[start : start + 2]}:{low[start + 2 : end]}"
    return Mention(start, zone.end() if zone else end, Moment(CLOCK, clock=clock))


def read_clock_word(low: str, start: int, end: int, floor: int) -> Mention:
    """The time that "noon" or "midnight", low[start:end], tells, with the minutes to or past it: "ten to midnight"."""
    word, told = low[start:end], _MINUTES_OFF.search(low, max(floor, start - 28), start)
    if not told:
        return Mention(start, end, Moment(CLOCK, clock=CLOCK_WORDS[word]))
    hour, minute = _minutes_off(_hour(word), told)
    return Mention(told.start(), end, Moment(CLOCK, clock=f"{hour:02}:{minute:02}"))


def _hour(told: str) -> int:
    """The hour in figures or in letters, or that of noon or midnight."""
    return _HOURS.get(told) or int(CLOCK_WORDS.get(told, told)[:2])


def _minutes_off(hour: int, told: re.Match[str]) -> tuple[int, int]:
    """The hour and minute that lie the ``minutes`` told on that ``way`` from the hour: "ten" "to" 12 is 11:50."""
    minutes = _MINUTES.get(told["minutes"]) or int(told["minutes"])
    return divmod((hour * 60 + (minutes if told["way"] == "past" else -minutes)) % (24 * 60), 60)


def read_oclock(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The time that "clock", low[start:end], ends: "five o'clock"; None where a part of the day follows, with which it
    is read, and where it is no hour."""
    found = _HOUR_OF_CLOCK.search(low, max(floor, start - 10), start)
    if not found or _PART_AFTER.match(low, end):
        return None
    hour = _in_waking_hours(low, _hour(found["hour"]), found.start(), end)
    return Mention(found.start(), end, Moment(CLOCK, clock=f"{hour:02}:00"))


def read_hour_in(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The time before a part of the day, low[start:end]: "two in the morning", "3.15 this afternoon"; else None."""
    found = _HOUR_IN.search(low, max(floor, start - 32), start)
    if not found:
        return None
    hour = _hour(found["hour"])
    if not 1 <= hour <= 12:
        return None
    clock = f"{_on_24_hours(hour, low[start:end]):02}:{found['minute'] or '00'}"
    return Mention(found.start(), end, Moment(CLOCK, clock=clock, shift=Shift(0, "day") if found["this"] else None))


def read_hour_on(low: str, start: int, end: int, floor: int, weekday: int) -> Mention | None:
    """The time before a part of the weekday low[start:end]: "at 7.48 on Sunday evening"; else None."""
    part = _PART_NEXT.match(low, end)
    found = _HOUR_ON.search(low, max(floor, start - _NEAR), start) if part else None
    if part is None or found is None:
        return None
    hour = _hour(found["hour"])
    if hour > 12:
        return None
    clock = f"{_on_24_hours(hour, part[1]):02}:{found['minute'] or '00'}"
    return Mention(found.start("hour"), part.end(), Moment(CLOCK, clock=clock, weekday=weekday))


def _on_24_hours(hour: int, part: str) -> int:
    """The hour on a clock face of that part of the day: 12 at night is midnight."""
    hour %= 12
    late = part in ("afternoon", "evening") or (part == "night" and hour > LAST_SMALL_HOUR)
    return hour + (12 if late else 0)


def _is_time_of_day(low: str, start: int, end: int, floor: int) -> bool:
    """Whether "ten to three", low[start:end], is no result and no range: "at ten to three on Friday"."""
    at = _SAID_AT.search(low, max(floor, start - 16), start)
    return at is not None and _TOLD_ALONE.match(low, end) is not None


def _in_waking_hours(low: str, hour: int, start: int, end: int) -> int:
    """The hour low[start:end] as is meant where nothing tells the half of the day: few things happen at five at
    night."""
    early = _IN_MORNING.search(low, max(0, start - _NEAR), end + _NEAR)
    return hour + 12 if 1 <= hour <= LAST_SMALL_HOUR and not early else hour


def read_told(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The time that "half", "past" or "ten to", low[start:end], tells: "half past ten", "ten to two", if any."""
    begin = start
    if low.startswith("past", start):
        minutes = _MINUTES_BEFORE.search(low, max(floor, start - 20), start)
        if not minutes:
            return None
        begin = minutes.start()
    elif low.startswith("a ", max(floor, start - 2)):
        begin = start - 2
    told = _TOLD.match(low, begin)
    if not told or (told["way"] == "to" and not _SAID_WHEN.search(low, max(floor, begin - 12), begin)):
        return None
    if low.endswith(" to", start, end) and not _is_time_of_day(low, begin, told.end(), floor):
        return None
    hour, minute = _minutes_off(_hour(told["hour"]), told)
    if told["said"]:
        # It is the time told that lies there: a quarter to noon is in the morning.
        hour = _on_24_hours(hour, told["part"] or {"a": "morning", "p": "afternoon"}[told["half"]])
    else:
        hour = _in_waking_hours(low, hour, begin, told.end())
    today = Shift(0, "day") if told["this"] else None
    return Mention(begin, told.end(), Moment(CLOCK, clock=f"{hour:02}:{minute:02}", shift=today))


def read_military(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The time of four figures before the word low[start:end]: "at 1130 hours", not "1500 hours of work"; else None."""
    found = _MILITARY.search(low, max(floor, start - 16), start)
    zone = _ZONE.match(low, end)
    stop = zone.end() if zone else end
    if not found or not (found["at"] or stop > end) or low.startswith(" of ", stop):
        return None
    return Mention(found.start("hour"), stop, Moment(CLOCK, clock=f"{found['hour']}:{found['minute']}"))


def read_small_hours(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The part of a day that "the early hours" are, for the word low[start:end]; else None."""
    found = _SMALL_HOURS.search(low, max(floor, start - 16), start)
    return Mention(found.start(), end, Moment(PART, part="MO")) if found else None
