"""What a range and a neighbour say together: "from 6 to 8 p.m." and "on Friday", "July 10-14" and "next year"."""

from msgspec.structs import replace

from claimcheck.dates.joins import IN_THE, OF_YEAR, dated_weekday, names_day
from claimcheck.dates.moment import CLOCK, DAY, PART, YEAR, Mention, Moment, Range, Shift
from claimcheck.patterns import lazy_regex

_ON_OR_NOTHING = lazy_regex(r",?\s+(?:on\s+)?")
_COMMA_ONLY = lazy_regex(r",?\s+")
_REACHING_BEFORE = lazy_regex(r"(?:\b(?:until|till|to|through|from|since|between|and)\s(?:the\s)?|-)\Z")


def _hours_of_day(hours: Range, day: Moment, gap: str) -> Range | None:
    """ "from 9 a.m. to noon on Friday"."""
    if not _may_be_hours_of(day, hours) or day.grain not in (DAY, PART) or not _ON_OR_NOTHING.fullmatch(gap):
        return None
    return _hours_on(day, hours)


def _hours_in_part(hours: Range, part: Moment, gap: str) -> Range | None:
    """ "from 9 to 11 p.m. on Friday" + "night"."""
    dated = hours.first.grain is CLOCK and names_day(hours.first)
    return hours if dated and part.part and not names_day(part) and IN_THE.fullmatch(gap) else None


def day_with_hours(day: Moment, hours: Range, low: str, a: Mention, b: Mention) -> Range | None:
    """ "Thursday, Nov. 16, from 6 to 8 p.m."; not "until 31 August, 10am-4pm", which is each day."""
    if not _may_be_hours_of(day, hours) or day.grain is not DAY or not names_day(day):
        return None
    if not _COMMA_ONLY.fullmatch(low, a.end, b.start) or _REACHING_BEFORE.search(low, max(0, a.start - 12), a.start):
        return None
    return _hours_on(day, hours)


def _may_be_hours_of(day: Moment, hours: Range) -> bool:
    return hours.first.grain is CLOCK and not names_day(hours.first) and not day.shift_after


def _hours_on(day: Moment, hours: Range) -> Range:
    on = replace(day, grain=CLOCK, part=None)  # no longer the hours of any day
    first, last = hours.first.clock or "", hours.last.clock or ""
    past_midnight = last < first != "24:00"
    return Range(
        replace(on, clock=first), replace(on, clock=last, shift_after=Shift(1, "day") if past_midnight else None)
    )


def _dated_hours(hours: Range, day: Moment, gap: str) -> Range | None:
    """ "between 4pm and 5pm on Saturday, September 13"."""
    if not hours.first.clock or not hours.last.clock:
        return None
    first, last = dated_weekday(hours.first, day, gap), dated_weekday(hours.last, day, gap)
    return Range(replace(first, grain=CLOCK), replace(last, grain=CLOCK)) if first and last else None


def _days_of_year(days: Range, year: Moment, gap: str) -> Range | None:
    """ "July 10-14 next year", "from 3 to 9 May last year"."""
    if year.grain is not YEAR or not year.shift or not OF_YEAR.fullmatch(gap):
        return None
    if days.first.month is None or days.first.year or days.last.month is None or days.last.year:
        return None
    return Range(replace(days.first, shift=year.shift), replace(days.last, shift=year.shift))


def winter_of(winter: Moment, years: Range, gap: str) -> Moment | None:
    """A winter of two years, which began in the first of them: "the winter of 1987-88"; else None."""
    told = winter.season and not (winter.year or winter.shift) and years.first.grain is YEAR
    return replace(winter, year=years.first.year, side=None) if told and OF_YEAR.fullmatch(gap) else None


OF_SPAN = (_hours_of_day, _hours_in_part, _dated_hours, _days_of_year)
