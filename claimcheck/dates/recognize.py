"""Finds every date, period and duration in a text."""

import re
from collections.abc import Iterable
from datetime import date

from claimcheck.articles.span import Span
from claimcheck.dates.calendar import Resolved, resolve
from claimcheck.dates.clock import read_clock, read_clock_word
from claimcheck.dates.compose import compose
from claimcheck.dates.durations import read_length
from claimcheck.dates.explicit import read_decade, read_iso, read_month, read_short_year, read_slashed, read_year
from claimcheck.dates.holidays import HOLIDAYS
from claimcheck.dates.moment import Length, Mention, Moment, Side
from claimcheck.dates.patterns import TRIGGER, plain
from claimcheck.dates.periods import read_holiday, read_quarter, read_season
from claimcheck.dates.relative import read_day, read_part, read_reference, read_unit, read_weekday
from claimcheck.dates.tense import side_of
from claimcheck.dates.timespan import Timespan
from claimcheck.dates.words import CLOCK_WORDS, DAYS, MONTHS, PARTS, REFERENCES, SEASONS, UNITS, WEEKDAYS
from claimcheck.quantities.quantity import Kind


def find_timespans(text: str, within: Iterable[Span], anchor: date | None) -> list[Timespan]:
    """Time expressions in the given stretches of the text, in text order, not overlapping.

    anchor: the article's date, against which "last year" or "on Thursday" resolve; None leaves them unresolved: the
    timex holds X for what is not known and first and last are None.
    """
    low = plain(text)
    found: list[Timespan] = []
    for stretch in within:
        mentions = compose(low, _mentions(text, low, stretch))
        found += _timespans(low, mentions, stretch, anchor)
    return found


def _mentions(text: str, low: str, stretch: Span) -> list[Mention]:
    out: list[Mention] = []
    floor = stretch.start
    for trigger in TRIGGER.finditer(low, stretch.start, stretch.end):
        if trigger.start() < floor:
            continue
        mention = _read(text, low, trigger, floor)
        if mention is not None and mention.start >= floor and mention.end <= stretch.end:
            out.append(mention)
            floor = mention.end
    return out


def _read(text: str, low: str, trigger: re.Match[str], floor: int) -> Mention | None:
    start, end = trigger.span()
    match trigger.lastgroup:
        case "word":
            return _read_word(text, low, start, end, floor)
        case "year":
            return read_year(low, start, end, floor)
        case "clock":
            return read_clock(low, start, end)
        case "decade":
            return read_decade(low, start, end)
        case "iso":
            return read_iso(low, start, end)
        case "short":
            return read_short_year(low, start, end)
        case _:
            return read_slashed(low, start, end)


def _read_word(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    word = low[start:end]
    if word in UNITS:
        quarter = read_quarter(low, start, end, floor) if word.startswith("quarter") else None
        return quarter or read_length(low, start, end, floor) or read_unit(low, start, end, floor)
    if word in MONTHS:
        return read_month(text, low, start, end, floor)
    if word in WEEKDAYS:
        return read_weekday(text, low, start, end, floor)
    if word in DAYS:
        return read_day(low, start, end)
    if word in REFERENCES:
        return read_reference(low, start, end, floor)
    if word in SEASONS:
        return read_season(text, low, start, end, floor)
    if word in PARTS:
        return read_part(low, start, end, floor)
    if word in CLOCK_WORDS:
        return read_clock_word(low, start, end)
    return read_holiday(low, start, end, floor) if word in HOLIDAYS else None


def _timespans(low: str, mentions: list[Mention], stretch: Span, anchor: date | None) -> Iterable[Timespan]:
    previous: Resolved | None = None
    for mention in mentions:
        span = Span(mention.start, mention.end)
        what = mention.what
        if isinstance(what, Length):
            yield Timespan(
                span, Kind.DURATION, what.timex, value=what.value, unit=what.unit, approximate=what.approximate
            )
            continue
        side = side_of(low, mention.start, mention.end, stretch) if anchor else Side.NEAREST
        if isinstance(what, Moment):
            found = resolve(what, anchor, previous, side)
            if found.first:
                previous = found
            yield Timespan(span, Kind.DATE, found.timex, found.first, found.last, approximate=what.approximate)
            continue
        first = resolve(what.first, anchor, previous, side)
        last = resolve(what.last, anchor, first, side)
        yield Timespan(span, Kind.PERIOD, f"{first.timex}/{last.timex}", first.first, last.last)
