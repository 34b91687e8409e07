"""Finds every date, period and duration in a text."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.dates.calendar import Resolved, of_day
from claimcheck.dates.clock import (
    read_clock,
    read_clock_word,
    read_hour_in,
    read_military,
    read_small_hours,
    read_zoned,
)
from claimcheck.dates.compose import compose
from claimcheck.dates.context import Context, Seen
from claimcheck.dates.coverage import days_of, edge_of
from claimcheck.dates.durations import moment_off, read_length
from claimcheck.dates.explicit import (
    read_decade,
    read_decade_word,
    read_month,
    read_short_year,
    read_year,
)
from claimcheck.dates.figures import read_iso, read_month_day, read_nth_day, read_slashed
from claimcheck.dates.holidays import HOLIDAYS
from claimcheck.dates.later import counted_on
from claimcheck.dates.listed_days import with_listed_days
from claimcheck.dates.modifiers import with_modifiers
from claimcheck.dates.moment import (
    ARTICLE,
    CLOCK,
    FUTURE,
    PAST,
    QUARTER,
    REPORTED,
    Length,
    Mention,
    Moment,
    Range,
    Side,
)
from claimcheck.dates.nth import read_nth
from claimcheck.dates.patterns import Trigger, triggers
from claimcheck.dates.periods import (
    read_abbreviated,
    read_century,
    read_half,
    read_holiday,
    read_quarter,
    read_season,
)
from claimcheck.dates.relative import read_day, read_part, read_reference, read_unit, read_weekday
from claimcheck.dates.resolution import resolve
from claimcheck.dates.spelled import read_spelled_year
from claimcheck.dates.tense import side_of
from claimcheck.dates.timespan import Timespan
from claimcheck.dates.words import (
    CENTURIES,
    CLOCK_WORDS,
    DAYS,
    DECADES,
    MONTHS,
    PARTS,
    PARTS_OF_YEAR,
    REFERENCES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import DATE, DURATION, PERIOD
from claimcheck.text.plain import lowered, straight


def find_timespans(text: str, within: Iterable[Span], anchor: date | None, low: str | None = None) -> list[Timespan]:
    """Time expressions in the given stretches of the text, in text order, not overlapping.

    anchor: the article's date, against which "last year" or "on Thursday" resolve; None leaves them unresolved: the
    timex holds X for what is not known and first and last are None. low: the text ``lowered``, where that is at hand.
    """
    low = straight(lowered(text) if low is None else low)
    found: list[Timespan] = []
    seen = Seen()
    for stretch in within:
        before: Mention | None = None
        mentions = _mentions(text, low, stretch)
        for mention in compose(low, mentions) if mentions else ():
            timespan, seen = _resolved(low, mention, stretch, anchor, seen)
            if before is not None and isinstance(before.what, Length) and not before.what.sign:
                found[-1] = _placed(low, found[-1], before.what, timespan)
            found.append(timespan)
            before = mention
    return found


_OF = lazy_regex(r"\s+(?:of|in)\s+")
_STARTING = lazy_regex(r",?\s+(?:from|starting|beginning|commencing)\s+(?:on\s+)?")


def _placed(low: str, length: Timespan, what: Length, whole: Timespan) -> Timespan:
    """ "the first nine months" with the days they cover, where "of 2016" follows; "three days", where "from Monday"
    does."""
    gap = (length.span.end, whole.span.start)
    if whole.first and whole.last and what.edge and _OF.fullmatch(low, *gap):
        return _covering(length, *edge_of(what, whole.first, whole.last))
    if whole.first and whole.first == whole.last and _STARTING.fullmatch(low, *gap):
        return _covering(length, *edge_of(replace(what, edge=1), whole.first, date.max))
    return length


def _covering(length: Timespan, first: date | None, last: date | None) -> Timespan:
    return Timespan(
        length.span, length.kind, length.timex, first, last, length.value, length.unit, approximate=length.approximate
    )


def _mentions(text: str, low: str, stretch: Span) -> list[Mention]:
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
        case "zoned":
            return read_zoned(low, start, end)
        case "decade":
            return read_decade(low, start, end)
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
    match _CLASSES[word]:
        case "unit":
            return _read_unit_word(text, low, start, end, floor, stretch)
        case "month":
            return read_month(text, low, start, end, floor)
        case "weekday":
            return read_weekday(text, low, start, end, floor)
        case "day":
            return read_day(text, low, start, end)
        case "reference":
            return read_reference(text, low, start, end, floor)
        case "season":
            return read_season(low, start, end, floor, SEASONS[word])
        case "part":
            return read_hour_in(low, start, end, floor) or read_part(low, start, end, floor)
        case "clock":
            return read_clock_word(low, start, end)
        case "century":
            return read_spelled_year(low, start, end)
        case "decade":
            return read_decade_word(low, start, end, floor)
        case "part of year":
            return read_abbreviated(text, low, start, end)
        case "half":
            return read_half(low, start, end, floor)
        case _:
            return read_holiday(low, start, end, floor)


# A word of two classes is of the one that stands last here: "second" a unit, "tonight" a day.
_CLASSES = {
    **dict.fromkeys(HOLIDAYS, "holiday"),
    "half": "half",
    **dict.fromkeys(DECADES, "decade"),
    **dict.fromkeys(PARTS_OF_YEAR, "part of year"),
    **dict.fromkeys(CENTURIES, "century"),
    **dict.fromkeys(CLOCK_WORDS, "clock"),
    **dict.fromkeys(PARTS, "part"),
    **dict.fromkeys(SEASONS, "season"),
    **dict.fromkeys(REFERENCES, "reference"),
    **dict.fromkeys(DAYS, "day"),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(MONTHS, "month"),
    **dict.fromkeys(UNITS, "unit"),
}


_IN_LONGER = ("day", "week", "month")


def _read_unit_word(text: str, low: str, start: int, end: int, floor: int, stretch: Span) -> Mention | None:
    unit = UNITS[low[start:end]]
    if unit == "quarter" and (quarter := read_quarter(low, start, end, floor)):
        return quarter
    if unit in _IN_LONGER and (nth := read_nth(low, start, end, floor)):
        return nth
    if unit == "century" and (century := read_century(low, start, end, floor)):
        return century
    if unit == "hour":
        clock = read_small_hours(low, start, end, floor) or read_military(low, start, end, floor)
        if clock:
            return clock
    return read_length(low, start, end, floor, stretch.start) or read_unit(text, low, start, end, floor)


def _resolved(low: str, mention: Mention, stretch: Span, anchor: date | None, seen: Seen) -> tuple[Timespan, Seen]:
    if isinstance(mention.what, Length) and mention.what.ahead == "later":
        mention = counted_on(low, mention, seen.context(anchor, mention.start).previous)
    span = Span(mention.start, mention.end)
    what = mention.what
    if (
        isinstance(what, Length)
        and what.ahead in ("in", "within")
        and anchor
        and _is_ahead(low, mention.start, stretch)
    ):
        off = moment_off(what) if what.ahead == "in" else None
        what = off or replace(what, sign=1)
    if isinstance(what, Length):
        return _duration(span, what, anchor), seen
    context = seen.context(anchor, mention.start) if _looks_back(what) else Context(anchor)
    logs = isinstance(what, Moment) and what.grain is CLOCK and not low[stretch.start : mention.start].strip()
    if logs and anchor:
        day, clock = seen.logged or (of_day(anchor), None)
        context = replace(context, day=day, clock=clock)
    asks = anchor is not None and (isinstance(what, Range) or _asks_tense(what))
    side = side_of(low, mention.start, mention.end, stretch) if asks else PAST
    if isinstance(what, Moment):
        found = resolve(what, context, side)
        timespan = Timespan(span, DATE, found.timex, found.first, found.last, approximate=what.approximate)
        seen = seen.after(found, what, anchor, mention.end)
        if logs and found.first and what.clock:
            seen = replace(seen, logged=(of_day(found.first), what.clock))
        return timespan, seen
    first, last = _ends(what, context, side)
    approximate = what.first.approximate or what.last.approximate
    known = first.first is not None and last.last is not None and first.first <= last.last
    begin, finish = (first.first, last.last) if known else (None, None)
    timespan = Timespan(span, PERIOD, f"{first.timex}/{last.timex}", begin, finish, approximate=approximate)
    return timespan, seen.after(first, what, anchor, mention.end)


# Not "could": what could be done in two weeks takes as long.
_WILL_BEFORE = lazy_regex(
    r"(?:will|shall|won't|'ll|due|scheduled|expected|going\sto|to\s(?:start|begin|open|close|meet|return))\b"
    r"[^.;!?]{0,60}\Z"
)
# What is finished in two weeks may take as long.
_FINISHED = lazy_regex(
    r"(?:finish|complete|\bdo\b|built|done|build|made|make|twice|times?\b)[^.;!?]{0,20}\Z"
    # "will be the first strike in two years" looks back on them.
    r"|\b(?:first|second|third|only|most|best|worst|\w{3,9}est)\s(?:[\w'-]+\s){0,4}in\s\Z"
)


def _is_ahead(low: str, at: int, stretch: Span) -> bool:
    begin = max(stretch.start, at - 90)
    return _WILL_BEFORE.search(low, begin, at) is not None and not _FINISHED.search(low, max(begin, at - 40), at)


def _ends(what: Range, context: Context, side: Side) -> tuple[Resolved, Resolved]:
    """Both ends, each resolved for itself; where they come out crossed, to one side and the last counted on from the
    first ("from Friday to Tuesday"), or else the first counted back from the last ("from January to October")."""
    first = resolve(what.first, context, side)
    last = end = resolve(what.last, replace(context, previous=first), side)
    if _crossed(first, last):
        first = resolve(what.first, context, PAST)
        last = resolve(what.last, replace(context, anchor=first.first), FUTURE)
    begin, finish = what.first, what.last
    if _crossed(first, last) and end.first and begin.month and finish.month and begin.year is None:
        later = (begin.month, begin.day or 0) > (finish.month, finish.day or 31)
        first, last = resolve(replace(begin, year=end.first.year - later), context, side), end
    return first, last


def _crossed(first: Resolved, last: Resolved) -> bool:
    return first.first is not None and last.last is not None and first.first > last.last


def _looks_back(what: Moment | Range) -> bool:
    """Whether what was told before it may tell when it was: "the day after", "at 17:42", "the quarter"."""
    if isinstance(what, Range):
        return True
    if what.shift is not None:
        return what.shift.base is not ARTICLE
    return what.grain is CLOCK or what.grain is QUARTER


def _asks_tense(moment: Moment) -> bool:
    told = moment.year is not None or moment.shift or moment.side not in (None, REPORTED) or moment.ref
    return not told and (moment.grain is not CLOCK or bool(moment.weekday or moment.day or moment.named))


def _duration(span: Span, length: Length, anchor: date | None) -> Timespan:
    """A length; where it is told from the article's day ("the past two weeks"), with the days it covers."""
    first, last = days_of(length, anchor) if anchor and length.sign else (None, None)
    return Timespan(
        span, DURATION, length.timex, first, last, length.value, length.unit, approximate=length.approximate
    )
