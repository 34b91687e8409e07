"""Neighbours that are one expression: "Friday, 17 January", "9 p.m. on Thursday", "between June 2014 and May 2015"."""

from collections.abc import Callable
from itertools import pairwise

from msgspec.structs import replace

from claimcheck.dates.durations import joined
from claimcheck.dates.moment import (
    CLOCK,
    DAY,
    DECADE,
    FUTURE,
    HALF,
    MONTH,
    PART,
    QUARTER,
    SEASON,
    WEEK,
    WEEKEND,
    YEAR,
    Length,
    Mention,
    Moment,
    Range,
    Shift,
)
from claimcheck.dates.patterns import FOR_BEFORE
from claimcheck.patterns import lazy_regex

_COMMA = lazy_regex(r"\s*,?\s+(?:the\s+)?|,\s*")
_PARAGRAPH = lazy_regex(r"\n\s*\n")
_OF = lazy_regex(r",?\s+(?:(?:of|in)\s+)?(?:the\s+)?|-")
_DASH = lazy_regex(r"[\s-]")
_OF_ONLY = lazy_regex(r"\s+(?:of|beginning|starting|commencing|ended|ending|to)\s+(?:on\s+)?(?:the\s+)?")
_OF_OR_IN = lazy_regex(r"\s+(?:of|in)\s+(?:the\s+)?")
_OF_OR_NOTHING = lazy_regex(r"\s+(?:of\s+)?")
_ON_OR_DASH = lazy_regex(r"\s+(?:on\s+|-\s+)?")
_OF_OR_ON = lazy_regex(r"\s+(?:of|on)\s+(?:the\s+)?")
_AT = lazy_regex(r",?\s+(?:at\s+)?(?:about\s+|around\s+|just\s+(?:after|before)\s+)?|\s*,\s*|\s+\|\s+")
_ON = lazy_regex(r",?\s+(?:on\s+|of\s+)?(?:the\s+)?")
_ON_OR_NOTHING = lazy_regex(r",?\s+(?:on\s+)?")
_IN_THE = lazy_regex(r"\s+(?:in\s+the\s+)?")
_AND = lazy_regex(r",?\s+(?:and\s+)?")
_FROM = lazy_regex(r"\s+(?P<way>from|after|before)\s+")
_BESIDE = lazy_regex(r"\s+(?:after|before)\s+(?:the\s+)?")
_OPENED = lazy_regex(r"\s?\(")
_CLOSED = lazy_regex(r"\)\s(?:on\s)?")
_UNTIL = lazy_regex(r"\s*[-~]\s*|-to-|\s+(?:to|until|till|through|thru|up\s+to)\s+")
_BETWEEN = lazy_regex(r"\s+and\s+")
_FROM_BEFORE = lazy_regex(r"\b(?:from|between)\s+\Z")
_LONGEST_GAP = 18
_COUNTED = ("day", "week", "fortnight", "month", "year")
_RANGED = (
    DAY,
    PART,
    CLOCK,
    MONTH,
    QUARTER,
    SEASON,
    YEAR,
    DECADE,
)

_What = Moment | Length | Range


def compose(low: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, in text order, with neighbours joined that are one expression.

    Hours first ("from 9 a.m. to 5 p.m."), then the parts of one date, then ranges of dates. What told a time only
    together with a neighbour that is not there ("morning", "the week") is left out.
    """
    if len(mentions) > 2:
        mentions = _two_clocks(low, mentions)
    if len(mentions) > 1:
        mentions = _with_days_in_brackets(low, mentions)
        mentions = _pass(low, _pass(low, mentions, _hours), _one)
    kept = [m for m in mentions if not _needs_neighbour(m.what)]
    return _pass(low, kept, _range) if len(kept) > 1 else kept


def _pass(low: str, mentions: list[Mention], join: Callable[[str, Mention, Mention], Mention | None]) -> list[Mention]:
    out: list[Mention] = []
    for mention in mentions:
        while out and 0 <= mention.start - out[-1].end <= _LONGEST_GAP:
            both = None if _PARAGRAPH.search(low, out[-1].end, mention.start) else join(low, out[-1], mention)
            if both is None:
                break
            out.pop()
            mention = both
        out.append(mention)
    return out


def _two_clocks(low: str, mentions: list[Mention]) -> list[Mention]:
    """ "10.05pm (1105 GMT) on Tuesday": both clocks are of the day, and each remains an expression of its own."""
    out = list(mentions)
    for i, (first, second, day) in enumerate(zip(mentions, mentions[1:], mentions[2:], strict=False)):
        opened = _OPENED.fullmatch(low, first.end, second.start)
        if opened and _CLOSED.fullmatch(low, second.end, day.start) and isinstance(day.what, Moment):
            out[i : i + 2] = [_on(first, day.what), _on(second, day.what)]
    return out


def _with_days_in_brackets(low: str, mentions: list[Mention]) -> list[Mention]:
    """ "Monday (May 20)": the weekday is that day, and each remains an expression of its own."""
    out = list(mentions)
    for i, (day, told) in enumerate(pairwise(mentions)):
        if low[told.start - 1] != "(" or not _OPENED.fullmatch(low, day.end, told.start):
            continue
        a, b = day.what, told.what
        both = _dated_weekday(a, b, ", ") if isinstance(a, Moment) and isinstance(b, Moment) else None
        out[i] = replace(day, what=both or a)
    return out


def _on(clock: Mention, day: Moment) -> Mention:
    what = clock.what
    dated = _clock_on(what, day, " on ") if isinstance(what, Moment) else None
    return replace(clock, what=dated or what)


def _names_day(a: Moment) -> bool:
    return bool(a.shift or a.weekday or a.day or a.named)


def _needs_neighbour(what: _What) -> bool:
    if isinstance(what, Moment) and what.number and what.grain is DAY and not (what.month or what.year or what.shift):
        return True
    if not isinstance(what, Moment) or _names_day(what) or what.month or what.year or what.number == 0:
        return False
    return what.grain in (PART, WEEK) or what.shift_after is not None


def _hours(low: str, a: Mention, b: Mention) -> Mention | None:
    if not (isinstance(a.what, Moment) and isinstance(b.what, Moment)):
        return None
    if a.what.grain is not CLOCK or b.what.grain is not CLOCK or _names_day(a.what) or _names_day(b.what):
        return None
    return _range(low, a, b)


def _one(low: str, a: Mention, b: Mention) -> Mention | None:
    gap = low[a.end : b.start]
    what: _What | None = None
    match a.what, b.what:
        case Length() as first, Length() as second:
            what = joined(first, second) if _AND.fullmatch(gap) else None
        case Length() as length, Moment() as moment:
            lasts = FOR_BEFORE.search(low, max(0, a.start - 7), a.start)
            what = None if lasts else _counted_from(length, moment, gap) or _week_on(length, moment, low, a, b)
        # "9 a.m. to 5 p.m. Monday through Friday": the days are a range of their own.
        case Range() as span, Moment() as moment if gap.strip() or not _UNTIL.match(low, b.end):
            what = (
                _hours_of_day(span, moment, gap) or _dated_hours(span, moment, gap) or _days_of_year(span, moment, gap)
            )
        case Moment() as first, Moment() as second if not (first.ref or second.ref):
            what = next((both for rule in _RULES if (both := rule(first, second, gap))), None)
    return Mention(a.start, b.end, what) if what else None


def _counted_from(length: Length, moment: Moment, gap: str) -> Moment | None:
    """ "three days after Christmas", "two weeks from tomorrow"."""
    found = _FROM.fullmatch(gap)
    count = length.value.high if length.value.low is None else length.value.low
    if not found or moment.grain is not DAY or length.sign or moment.shift_after or moment.ref:
        return None
    if not count or count % 1 or length.unit not in _COUNTED or "X" in length.timex:
        return None
    shift = Shift(int(-count if found["way"] == "before" else count), length.unit)
    return replace(moment, shift_after=shift, approximate=length.approximate or not length.value.exact)


def _beside_date(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "the week before Christmas", "the day after 3 May", "the year before 1918"."""
    if a.shift_after is None or _names_day(a) or a.month or a.year or b.shift_after or b.clock or b.part:
        return None
    if b.grain not in (DAY, a.grain) or not _BESIDE.fullmatch(gap):
        return None
    return replace(b, grain=a.grain, shift_after=a.shift_after)


def _week_on(length: Length, day: Moment, low: str, a: Mention, b: Mention) -> Moment | None:
    """ "a week on Saturday", "a week today": as long after that day, which is to come."""
    if length.timex not in ("P1W", "P2W") or not low.startswith("a ", a.start) or day.grain is not DAY:
        return None
    shift = Shift(int(length.value.low or 0), "week")
    gap = low[a.end : b.start]
    if gap == " on " and day.weekday and not (day.shift or day.day or day.side):
        return replace(day, side=FUTURE, shift_after=shift)
    today = gap == " " and day.shift is not None and day.shift.unit == "day" and day.shift.count >= 0
    return replace(day, shift_after=shift) if today and not low.startswith(" since", b.end) else None


def _hours_of_day(hours: Range, day: Moment, gap: str) -> Range | None:
    """ "from 9 a.m. to noon on Friday"."""
    if hours.first.grain is not CLOCK or _names_day(hours.first) or day.grain is not DAY:
        return None
    if not _ON_OR_NOTHING.fullmatch(gap):
        return None
    on = replace(day, grain=CLOCK)  # no longer the hours of any day
    return Range(replace(on, clock=hours.first.clock), replace(on, clock=hours.last.clock))


def _dated_hours(hours: Range, day: Moment, gap: str) -> Range | None:
    """ "between 4pm and 5pm on Saturday, September 13"."""
    if not hours.first.clock or not hours.last.clock:
        return None
    first, last = _dated_weekday(hours.first, day, gap), _dated_weekday(hours.last, day, gap)
    return Range(replace(first, grain=CLOCK), replace(last, grain=CLOCK)) if first and last else None


def _days_of_year(days: Range, year: Moment, gap: str) -> Range | None:
    """ "July 10-14 next year", "from 3 to 9 May last year"."""
    if year.grain is not YEAR or not year.shift or not _OF.fullmatch(gap):
        return None
    if days.first.month is None or days.first.year or days.last.month is None or days.last.year:
        return None
    return Range(replace(days.first, shift=year.shift), replace(days.last, shift=year.shift))


def _dated_weekday(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "Friday, 17 January", "7pm on Thursday, January 23"."""
    if (
        not a.weekday
        or a.month
        or a.shift
        or a.side
        or not (b.month and b.day)
        or b.weekday
        or not _COMMA.fullmatch(gap)
    ):
        return None
    grain = a.grain if b.grain is DAY else b.grain
    return replace(b, weekday=a.weekday, part=a.part or b.part, clock=a.clock or b.clock, grain=grain)


def _with_year(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "the third quarter of 1984", "June last year", "Valentine's Day in 2012", "the year of 1984"."""
    if a.grain is YEAR and a.shift == Shift(0, "year") and b.grain is YEAR and b.year and gap == " of ":
        return b
    if a.number and b.grain is MONTH and a.grain in (DAY, WEEK) and _OF_OR_IN.fullmatch(gap):
        if b.month:
            return replace(b, number=a.number, weekday=a.weekday, grain=a.grain)
        return replace(a, shift=b.shift) if b.shift else None
    if b.grain is not YEAR or a.year is not None or a.shift or not _OF.fullmatch(gap):
        return None
    if not (a.month or a.season or a.number or a.named):
        return None
    return replace(a, year=b.year, shift=b.shift, side=None)


def _year_first(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "2019 Q1"."""
    if a.grain is not YEAR or a.shift or b.grain not in (QUARTER, HALF) or b.year or b.shift:
        return None
    return replace(b, year=a.year) if _DASH.fullmatch(gap) else None


def _weekday_of_week(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "Friday of last week", "Tuesday next week", "last week on Monday"."""
    if b.weekday and a.grain is WEEK:
        a, b, between = b, a, _ON_OR_DASH
    else:
        between = _OF_OR_NOTHING
    if not a.weekday or a.day or a.month or a.shift or b.grain is not WEEK or not b.shift:
        return None
    return replace(a, shift=b.shift, side=None) if between.fullmatch(gap) else None


def _week_of_day(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "the week of March 6", "the weekend of 4 May"."""
    if a.grain is WEEKEND and not a.shift and b.grain is DAY and (b.named or b.day) and _OF_ONLY.fullmatch(gap):
        return replace(b, grain=WEEKEND)
    if a.grain is not WEEK or (a.shift and a.shift.count) or b.grain is not DAY or not _OF_ONLY.fullmatch(gap):
        return None
    return replace(b, grain=WEEK)


def _day_at(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "11 November 2025, 20:55"."""
    if a.grain not in (DAY, PART) or not _names_day(a) or b.grain is not CLOCK or _names_day(b):
        return None
    return replace(a, clock=b.clock, grain=CLOCK, part=None) if _AT.fullmatch(gap) else None


def _clock_on(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "9 p.m. on Thursday", "midnight on Friday night"."""
    if a.grain is not CLOCK or _names_day(a) or b.grain not in (DAY, PART) or not _names_day(b):
        return None
    return replace(b, clock=a.clock, grain=CLOCK, part=None) if _ON.fullmatch(gap) else None


def _day_in_part(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "Friday evening", "3 May in the morning", "9 p.m. on Friday" + "night"."""
    if not _names_day(a) or not b.part or _names_day(b) or not _IN_THE.fullmatch(gap):
        return None
    if a.grain is CLOCK:
        return a
    return replace(a, part=b.part, grain=PART) if a.grain is DAY else None


def _part_of_day(a: Moment, b: Moment, gap: str) -> Moment | None:
    """ "the early hours of Friday", "the morning of 3 May"."""
    if not a.part or _names_day(a) or b.grain not in (DAY, PART) or not _names_day(b):
        return None
    return replace(b, part=a.part, grain=PART) if _OF_OR_ON.fullmatch(gap) else None


_SPANS = (_hours_of_day, _dated_hours, _days_of_year)
_RULES = (
    _beside_date,
    _dated_weekday,
    _with_year,
    _year_first,
    _weekday_of_week,
    _week_of_day,
    _day_at,
    _clock_on,
    _day_in_part,
    _part_of_day,
)


def _may_range(a: Moment) -> bool:
    return a.grain in _RANGED or a.ref == "PRESENT_REF"


def _range(low: str, a: Mention, b: Mention) -> Mention | None:
    """ "from 2010 to 2014", "between June 2014 and September 2015", "Monday to Friday"."""
    if not (isinstance(a.what, Moment) and isinstance(b.what, Moment)) or a.end == b.start:
        return None
    first, last = a.what, b.what
    if not _may_range(first) or not _may_range(last):
        return None
    gap = low[a.end : b.start]
    before = _FROM_BEFORE.search(low, max(0, a.start - 12), a.start)
    if _UNTIL.fullmatch(gap) and (before or first.grain is last.grain):
        start = before.start() if before else a.start
    elif _BETWEEN.fullmatch(gap) and before and before[0].startswith("between"):
        start = before.start()
    else:
        return None
    if first.year is None and last.year is not None and first.month and not first.shift:
        # "from November to March 2016" began the year before.
        first = replace(first, year=last.year - (first.month > (last.month or 12)))
    weekdays = first.weekday and last.weekday and not (before or first.day or last.day or first.side)
    if weekdays or (first.grain is CLOCK and not _names_day(first) and not _names_day(last)):
        first, last = replace(first, habitual=True), replace(last, habitual=True)
    return Mention(start, b.end, Range(first, last))
