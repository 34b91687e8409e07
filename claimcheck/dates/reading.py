"""From what triggers it to what is said: each time expression of a stretch of text, as its words state it."""

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.dates.clock import (
    read_clock,
    read_clock_word,
    read_hour_in,
    read_military,
    read_oclock,
    read_pointed,
    read_small_hours,
    read_told,
    read_zoned,
)
from claimcheck.dates.durations import read_length, read_stopwatch
from claimcheck.dates.figures import (
    read_decade,
    read_decade_word,
    read_fiscal,
    read_iso,
    read_month_day,
    read_nth_day,
    read_short_year,
    read_slashed,
    read_spelled_year,
    read_year,
)
from claimcheck.dates.moment import DAY, REF, WEEK, Mention, Moment
from claimcheck.dates.months import read_month, with_listed_days
from claimcheck.dates.periods import (
    read_abbreviated,
    read_century,
    read_half,
    read_holiday,
    read_quarter,
    read_reported,
    read_season,
)
from claimcheck.dates.relative import read_day, read_part, read_reference, read_weekday
from claimcheck.dates.units import read_nth, read_unit
from claimcheck.dates.words import CLASSES, SEASONS, UNITS, Trigger, triggers
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.exclusions import is_pointed_clock

_IN_LONGER = ("day", "week", "weekend", "month")
_PART_OF = lazy_regex(
    r"\b(?:(?:the\s+)?(?:very\s+)?(?:early|mid|late)(?:\s+(?:in|on)(?:\s+the)?)?[\s-]+|\bend-|"
    r"(?:earlier|later)\s+(?:(?:in|on)\s+)?(?:the\s+)?|(?:the\s+)?(?:beginning|start|middle|end|"
    r"close)\s+of\s+(?:the\s+)?)\Z"
)
# One of these words stands in whatever the patterns below match: one look at the words before saves the searches.
_PART_WORDS = frozenset(["early", "mid", "late", "earlier", "later", "beginning", "start", "middle", "end", "close"])
_ABOUT_WORDS = frozenset(["around", "about", "circa", "approximately"])
_LAST_WORDS = _PART_WORDS | _ABOUT_WORDS | {"in", "on", "of", "the", "w/c"}
_WEEK_COMMENCING = lazy_regex(r"\bw/c\s+\Z")
_ABOUT = lazy_regex(r"\b(?:around|about|circa|approximately)\s+\Z")


def read_mentions(text: str, low: str, stretch: Span) -> list[Mention]:
    """What is said in the stretch, in text order and not overlapping, neighbours not yet joined; low: ``lowered``."""
    out: list[Mention] = []
    floor = stretch.start
    for trigger in triggers(low, stretch.start, stretch.end):
        if trigger[0] < floor:
            continue
        mention = _read(text, low, trigger, floor, stretch)
        if mention is not None and mention.start >= floor and mention.end <= stretch.end:
            out += with_listed_days(low, with_modifiers(low, mention, floor), floor, stretch.end)
            floor = out[-1].end
    return out


def _read(text: str, low: str, trigger: Trigger, floor: int, stretch: Span) -> Mention | None:
    start, end, form = trigger
    match form:
        case "word":
            return _read_word(text, low, start, end, floor, stretch)
        case "year":
            return read_year(low, start, end, floor)
        case "clock":
            return read_clock(low, start, end, floor)
        case "glued":
            unit = start + len(low[start:end].rstrip("cehimnrsy"))
            return read_length(low, unit, end, floor, stretch.start)
        case "pointed":
            told = is_pointed_clock(low, start, end, floor, stretch.end)
            return read_pointed(low, start, end) if told else None
        case "stopwatch":
            return read_stopwatch(low, start, end, floor)
        case "zoned":
            return read_zoned(low, start, end)
        case "decade":
            return read_decade(low, start, end)
        case "fiscal":
            return read_fiscal(low, start, end)
        case "iso":
            return read_iso(low, start, end)
        case "short":
            return read_short_year(low, start, end)
        case "monthday":
            return read_month_day(low, start, floor)
        case "nth":
            return read_nth_day(low, start, end, floor)
        case _:
            return read_slashed(low, start, end)


def _read_word(text: str, low: str, start: int, end: int, floor: int, stretch: Span) -> Mention | None:
    word = low[start:end]
    match CLASSES[word]:
        case "unit":
            return _read_unit_word(text, low, start, end, floor, stretch)
        case "month":
            return read_month(text, low, start, end, floor)
        case "weekday":
            return read_weekday(text, low, start, end, floor)
        case "day":
            return read_day(text, low, start, end)
        case "reference":
            return (read_told(low, start, end, floor) if word == "past" else None) or read_reference(
                text, low, start, end, floor
            )
        case "season":
            return read_season(low, start, end, floor, SEASONS[word])
        case "part":
            if low[start - 1 : end] == "-night":  # "a three-night run"
                return read_length(low, start, end, floor, stretch.start)
            return read_hour_in(low, start, end, floor) or read_part(low, start, end, floor)
        case "clock":
            return read_clock_word(low, start, end, floor)
        case "minutes":
            return read_told(low, start, end, floor)
        case "hour":
            return read_oclock(low, start, end, floor)
        case "century":
            return read_spelled_year(low, start, end)
        case "decade":
            return read_decade_word(low, start, end, floor)
        case "part of year":
            return read_abbreviated(text, start, end)
        case "reported":
            return read_reported(low, start, end)
        case "half":
            return read_told(low, start, end, floor) or read_half(low, start, end, floor)
        case _:
            return read_holiday(low, start, end, floor)


def _read_unit_word(text: str, low: str, start: int, end: int, floor: int, stretch: Span) -> Mention | None:
    word = low[start:end]
    unit = UNITS[word]
    if unit == "quarter" and (quarter := read_told(low, start, end, floor) or read_quarter(low, start, end, floor)):
        return quarter
    if word in _IN_LONGER and (nth := read_nth(low, start, end, floor)):
        return nth
    if unit == "century" and (century := read_century(low, start, end, floor)):
        return century
    if unit == "minute" and low.startswith(" past ", end) and read_told(low, end + 1, end + len(" past"), floor):
        return None
    if unit == "hour":
        clock = read_small_hours(low, start, end, floor) or read_military(low, start, end, floor)
        if clock:
            return clock
    return read_length(low, start, end, floor, stretch.start) or read_unit(text, low, start, end, floor)


def with_modifiers(low: str, mention: Mention, floor: int) -> Mention:
    """The mention with what narrows or loosens it; TIMEX3 keeps such words in the extent and out of the value."""
    what = mention.what
    if not isinstance(what, Moment) or what.grain is REF:
        return mention
    start = mention.start
    words = low[max(floor, start - 28) : start].replace("-", " ").split()
    if not words or words[-1].lstrip("\"'([‘“") not in _LAST_WORDS:
        return mention
    if (
        words[-1] == "w/c"
        and what.grain is DAY
        and what.day
        and (week := _WEEK_COMMENCING.search(low, max(floor, start - 6), start))
    ):
        return Mention(week.start(), mention.end, replace(what, grain=WEEK))
    words[-1] = words[-1].lstrip("\"'([‘“")
    part = None if _PART_WORDS.isdisjoint(words) else _PART_OF.search(low, max(floor, start - 28), start)
    if part:
        start = part.start()
    if _ABOUT_WORDS.isdisjoint(words):
        return Mention(start, mention.end, what) if part else mention
    about = _ABOUT.search(low, max(floor, start - 16), start)
    if about:
        return Mention(about.start(), mention.end, replace(what, approximate=True))
    return Mention(start, mention.end, what)
