"""Times of day on the clock: "17:42", "3.40am", "9 p.m.", "midnight"."""

import re

from claimcheck.dates.moment import Grain, Mention, Moment
from claimcheck.dates.words import CLOCK_WORDS

_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?:(?P<half>[ap])\.?m)?")
_ZONE = re.compile(r"\s?(?:gmt|bst|utc|cet|cest|est|edt|et|cst|cdt|pst|pdt|pt|ist|jst|aest)\b")


def read_clock(low: str, start: int, end: int) -> Mention | None:
    found = _CLOCK.match(low, start)
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    if hour > 24 or minute > 59:
        return None
    zone = _ZONE.match(low, end)
    if low[end - 1] == "." and end - 2 >= start and low[end - 2] == "m" and low[end - 3] != ".":
        end -= 1
    return Mention(start, zone.end() if zone else end, Moment(Grain.CLOCK, clock=f"{hour:02}:{minute:02}"))


def read_clock_word(low: str, start: int, end: int) -> Mention:
    return Mention(start, end, Moment(Grain.CLOCK, clock=CLOCK_WORDS[low[start:end]]))


_HOURS = {
    word: hour
    for hour, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_HOUR_IN = re.compile(rf"\b(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)})(?:\s+o'clock)?\s+(?:in\s+the|at|that|this)\s+\Z")


def read_hour_in(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "two in the morning", "six o'clock in the evening", for the part of the day ``low[start:end]``."""
    found = _HOUR_IN.search(low, max(floor, start - 32), start)
    if not found:
        return None
    hour = _HOURS.get(found["hour"]) or int(found["hour"])
    if not 1 <= hour <= 12:
        return None
    late = low[start:end] in ("afternoon", "evening") or (low[start:end] == "night" and hour > 5)
    return Mention(found.start(), end, Moment(Grain.CLOCK, clock=f"{hour % 12 + (12 if late else 0):02}:00"))


_SMALL_HOURS = re.compile(r"\b(?:the\s+)?(?:early|small)\s+\Z")


def read_small_hours(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "the early hours" of a day, for the word ``low[start:end]``."""
    found = _SMALL_HOURS.search(low, max(floor, start - 16), start)
    return Mention(found.start(), end, Moment(Grain.PART, part="MO")) if found else None
