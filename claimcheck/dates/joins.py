"""What two neighbours in a text say together: "Friday" and "17 January", "9 p.m." and "on Thursday", "three days" and
"after Christmas". Each rule gives None where they are no one expression; ``gap`` is what stands between them."""

from msgspec.structs import replace

from claimcheck.dates.clock import LAST_SMALL_HOUR
from claimcheck.dates.moment import (
    CLOCK,
    DAY,
    FUTURE,
    HALF,
    MONTH,
    PART,
    PREVIOUS,
    QUARTER,
    REPORT,
    REPORTED,
    WEEK,
    WEEKEND,
    YEAR,
    Length,
    Mention,
    Moment,
    Shift,
)
from claimcheck.patterns import lazy_regex

_COMMA = lazy_regex(r"\s*,?\s+(?:the\s+)?|,\s*")
OF_YEAR = lazy_regex(r",?\s+(?:(?:of|in)\s+)?(?:the\s+)?|-")
_OF_ITS = lazy_regex(r"(?:'s?)?(?:\s|-)(?:fiscal\s)?")
_IN_ONLY = lazy_regex(r"\s+in\s+")
_OF_ONLY = lazy_regex(r"\s+(?:of|beginning|starting|commencing|ended|ending|to)\s+(?:on\s+)?(?:the\s+)?")
_OF_OR_IN = lazy_regex(r"\s+(?:of|in)\s+(?:the\s+)?")
_OF_OR_NOTHING = lazy_regex(r"\s+(?:of\s+)?")
_ON_OR_DASH = lazy_regex(r"\s+(?:on\s+|-\s+)?")
_OF_OR_ON = lazy_regex(r"\s+(?:(?:of|on)\s+)?(?:the\s+)?")
_AT = lazy_regex(r",?\s+(?:at\s+)?(?:about\s+|around\s+|just\s+(?:after|before)\s+)?|\s*,\s*|\s+\|\s+")
_ON = lazy_regex(r",?\s+(?:on\s+|of\s+)?(?:the\s+)?")
_AGO_ON = lazy_regex(r"\s+(?:on\s+)?")
_OF_LAST = lazy_regex(r"\s+(?:(?:of|in)\s+)?")
IN_THE = lazy_regex(r"\s+(?:in\s+the\s+)?")
_FROM = lazy_regex(r"\s+(?P<way>from|after|before)\s+")
_BESIDE = lazy_regex(r"\s+(?:after|before)\s+(?:the\s+)?")
_COUNTED = ("day", "week", "fortnight", "month", "year")


def names_day(a: Moment) -> bool:
    return bool(a.shift or a.weekday or a.day or a.named)


def counted_from(length: Length, moment: Moment, gap: str) -> Moment | None:
    """The moment so far from another: "three days after Christmas", "two weeks from tomorrow"."""
    found = _FROM.fullmatch(gap)
    count = length.value.bound
    if not found or moment.grain is not DAY or length.sign or moment.shift_after or moment.ref:
        return None
    if not count or count % 1 or length.unit not in _COUNTED or "X" in length.timex:
        return None
    shift = Shift(int(-count if found["way"] == "before" else count), length.unit)
    return replace(moment, shift_after=shift, approximate=length.approximate or not length.value.exact)


def _beside_date(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The unit beside a date: "the week before Christmas", "the day after 3 May", "the year before 1918"."""
    if a.shift_after is None or names_day(a) or a.month or a.year or b.shift_after or b.clock or b.part:
        return None
    if b.grain not in (DAY, a.grain) or not _BESIDE.fullmatch(gap):
        return None
    return replace(b, grain=a.grain, shift_after=a.shift_after)


def week_on(length: Length, day: Moment, low: str, a: Mention, b: Mention) -> Moment | None:
    """The day a week or two after another that is to come: "a week on Saturday", "a week today"."""
    if length.timex not in ("P1W", "P2W") or not low.startswith("a ", a.start) or day.grain is not DAY:
        return None
    shift = Shift(int(length.value.low or 0), "week")
    gap = low[a.end : b.start]
    if gap == " on " and day.weekday and not (day.shift or day.day or day.side):
        return replace(day, side=FUTURE, shift_after=shift)
    today = gap == " " and day.shift is not None and day.shift.unit == "day" and day.shift.count >= 0
    return replace(day, shift_after=shift) if today and not low.startswith(" since", b.end) else None


def dated_weekday(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The date with its weekday: "Friday, 17 January", "7pm on Thursday, January 23"."""
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
    """The first in the year of the second: "the third quarter of 1984", "June last year", "the year of 1984"."""
    if a.grain is YEAR and a.shift == Shift(0, "year") and b.grain is YEAR and b.year and gap == " of ":
        return b
    if a.number and b.grain is MONTH and a.grain in (DAY, WEEK, WEEKEND) and _OF_OR_IN.fullmatch(gap):
        if b.month:
            return replace(b, number=a.number, weekday=a.weekday, grain=a.grain)
        return replace(a, shift=b.shift) if b.shift else None
    if b.grain is not YEAR or a.year is not None or a.shift or not OF_YEAR.fullmatch(gap):
        return None
    if not (a.month or a.season or a.number or a.named):
        return None
    return replace(a, year=b.year, shift=b.shift, side=None)


def _year_first(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The part of a year that two mentions tell: "2019 Q1", "last year's third quarter", "last year in March"."""
    if a.grain is not YEAR or b.year or b.shift:
        return None
    if b.grain is MONTH and b.month and a.shift and a.shift.base is not REPORT:
        return replace(b, shift=a.shift) if _IN_ONLY.fullmatch(gap) else None
    if b.grain not in (QUARTER, HALF) or not b.number or not _OF_ITS.fullmatch(gap):
        return None
    return replace(b, year=a.year, shift=a.shift, side=None)


def _weekday_of_week(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The weekday of that week: "Friday of last week", "Tuesday next week", "last week on Monday"."""
    if b.weekday and a.grain is WEEK:
        a, b, between = b, a, _ON_OR_DASH
    else:
        between = _OF_OR_NOTHING
    if not a.weekday or a.day or a.month or a.shift or b.grain is not WEEK or not b.shift:
        return None
    return replace(a, shift=b.shift, side=None) if between.fullmatch(gap) else None


def _week_of_day(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The week or weekend that holds the day: "the week of March 6", "the weekend of 4 May"."""
    if a.grain is WEEKEND and not a.shift and b.grain is DAY and (b.named or b.day) and _OF_ONLY.fullmatch(gap):
        return replace(b, grain=WEEKEND)
    if a.grain is not WEEK or (a.shift and a.shift.count) or b.grain is not DAY or not _OF_ONLY.fullmatch(gap):
        return None
    return replace(b, grain=WEEK)


def _day_at(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The day at that time: "11 November 2025, 20:55"."""
    if a.grain not in (DAY, PART) or not names_day(a) or b.grain is not CLOCK or names_day(b):
        return None
    return replace(a, clock=_in_part(b, a.part), grain=CLOCK, part=None) if _AT.fullmatch(gap) else None


def clock_on(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The time on that day: "9 p.m. on Thursday", "midnight on Friday night"."""
    if a.grain is not CLOCK or names_day(a) or b.grain not in (DAY, PART) or not names_day(b):
        return None
    return replace(b, clock=_in_part(a, b.part), grain=CLOCK, part=None) if _ON.fullmatch(gap) else None


def _in_part(clock: Moment, part: str | None) -> str | None:
    """The time in that part of a day: "8.45 on Tuesday evening" is 20:45; who says "17:42" or "9 p.m." says it all."""
    hour, _, minutes = (clock.clock or "").partition(":")
    late = part in ("AF", "EV") or (part == "NI" and int(hour) > LAST_SMALL_HOUR)
    return f"{int(hour) + 12}:{minutes}" if late and 0 < int(hour) < 12 else clock.clock


def _day_in_part(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The part of that day: "Friday evening", "3 May in the morning", "9 p.m. on Friday" + "night"."""
    if not names_day(a) or not b.part or names_day(b) or not IN_THE.fullmatch(gap):
        return None
    if a.grain is CLOCK:
        return replace(a, clock=_in_part(a, b.part))
    if a.part == b.part:
        return a
    return replace(a, part=b.part, grain=PART) if a.grain is DAY else None


def _anniversary(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The day so many years before: "20 years ago today", "ten years ago on Monday", "a week ago today"."""
    ago = a.shift
    if ago is None or ago.count >= 0 or ago.base is PREVIOUS or not names_day(b) or b.shift_after or b.clock:
        return None
    today = b.shift == Shift(0, "day")
    if ago.unit != "year" and not today:
        return None
    if not _AGO_ON.fullmatch(gap) or (b.shift is not None and b.shift.base is PREVIOUS):
        return None
    return replace(b, shift_after=ago, approximate=a.approximate)


def _same_of_year(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The same of another year, as told before: "the same month last year", "the same day a year earlier"."""
    same = a.shift == Shift(0, a.grain.value, PREVIOUS) or (a.grain is QUARTER and a.side is REPORTED and not a.number)
    if not same or b.grain is not YEAR or b.shift is None or not _OF_LAST.fullmatch(gap):
        return None
    return Moment(a.grain, shift=Shift(b.shift.count, "year", PREVIOUS))


def _part_of_day(a: Moment, b: Moment, gap: str) -> Moment | None:
    """The part of that day: "the early hours of Friday", "the morning of 3 May"."""
    if not a.part or names_day(a) or b.grain not in (DAY, PART) or not names_day(b):
        return None
    return replace(b, part=a.part, grain=PART) if _OF_OR_ON.fullmatch(gap) else None


OF_TWO = (
    _beside_date,
    _anniversary,
    _same_of_year,
    dated_weekday,
    _with_year,
    _year_first,
    _weekday_of_week,
    _week_of_day,
    _day_at,
    clock_on,
    _day_in_part,
    _part_of_day,
)
