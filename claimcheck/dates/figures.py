"""Dates in figures alone: "1998-05-03", "2014/15", "11/02/89", "10/25-11/2", "on the 18th"."""

import re

from msgspec.structs import replace

from claimcheck.articles.calendar_names import MONTHS, WEEKDAYS
from claimcheck.dates.moment import DAY, MONTH, YEAR, Mention, Moment, Range
from claimcheck.patterns import lazy_regex

_PAIR = lazy_regex(
    r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?:\s?(?:-|to|until|till|through|"
    r"and)\s?(?P<three>\d{1,2})/(?P<four>\d{1,2})(?:/(?P<year>\d{4}|\d\d))?)?(?![\d/])"
)
_FROM = lazy_regex(r"\b(?:from|between)\s\Z")
_LEAD = lazy_regex(r"\b(?:on|by|until|till|since|from|before|after)\s\Z")
_WEEKDAY = lazy_regex(rf"\b(?:{'|'.join(WEEKDAYS)})\.?,?\s\Z")
_MONTH_NEAR = "|".join(sorted({name[:3] for name in MONTHS}))
_NTH_LEAD = lazy_regex(r"\b(?:on|by|until|till|since|week\s+of|weekend\s+of)\s+(?P<the>the\s+)?\Z")
# No month may follow: "on the 5th, 6th and 7th of March".
_NTH_AFTER = lazy_regex(
    rf"(?=\s*[.,;!?)]|\s*\Z|\s+(?:-|(?:and|at|to|when|but|with|until)\b))(?![^.;!?]{{0,24}}\b(?:{_MONTH_NEAR}))"
)
# Golf, buildings, matches and motoring have an 18th as well.
_OTHER_ORDER = lazy_regex(
    r"\b(?:holes?|par|birdie[sd]?|bogey(?:s|ed)?|eagle[sd]?|putt\w{0,4}|tees?|greens?|fairways?|rough|floors?|laps?|"
    "minutes?|overs?|innings?|attempts?|rounds?|finish(?:ed|es)?|places?|grid|ranks?|ranked|seeded|street|avenue|"
    r"page|century)\b"
)


def two_digit_year(digits: str) -> int:
    """POSIX: 69 to 99 are of the 1900s."""
    value = int(digits)
    return 1900 + value if value >= 69 else 2000 + value


def read_iso(low: str, start: int, end: int) -> Mention | None:
    """1998-05-03, 1998-05; also the seasons and financial years 2014-15, 2014/15."""
    year, month, *rest = re.split(r"[-/]", low[start:end])
    if not rest:
        following = int(year[:2] + month)
        if int(month) == (int(year) + 1) % 100 or (int(month) > 12 and following > int(year)):
            last = int(year) + 1 if following < int(year) else following
            return Mention(start, end, Range(Moment(YEAR, year=int(year)), Moment(YEAR, year=last)))
        if not 1 <= int(month) <= 12 or low[start + 4] == "/":
            return None
        return Mention(start, end, Moment(MONTH, year=int(year), month=int(month)))
    day, _, clock = rest[0].partition("t")
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return Mention(start, end, Moment(DAY, year=int(year), month=int(month), day=int(day), clock=clock or None))


def read_slashed(low: str, start: int, end: int) -> Mention | None:
    """11/02/89: American order, unless only the British one is a date; dots are always day first."""
    one, two, three = re.split(r"[/.-]", low[start:end])
    day = _month_day(one, two, three, day_first=low[start + len(one)] == ".")
    return Mention(start, end, day) if day else None


def _month_day(one: str, two: str, year: str | None = None, day_first: bool = False) -> Moment | None:
    month, day = int(one), int(two)
    if month > 12 or day_first:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    whole = None if year is None else int(year) if len(year) == 4 else two_digit_year(year)
    return Moment(DAY, year=whole, month=month, day=day)


def read_month_day(low: str, start: int, floor: int) -> Mention | None:
    """ "on 22/04", "Friday 5/12", "10/25 to 01/25"; no odds ("from 10/1 to 7/1"), fractions or ratings.

    Where neither a weekday nor a year stands beside the figures, a day over 16 or a zero in front must tell them from
    those. American order, unless only the British one is a date.
    """
    found = _PAIR.match(low, start)
    first = _month_day(found["one"], found["two"]) if found else None
    if found is None or first is None:
        return None
    if found["three"]:
        return _month_days(low, found, first, floor)
    if _WEEKDAY.search(low, max(0, start - 12), start):
        return Mention(start, found.end(), first)
    sure = _is_no_fraction(found["one"], found["two"]) and _LEAD.search(low, max(floor, start - 8), start)
    return Mention(start, found.end(), first) if sure else None


def _month_days(low: str, found: re.Match[str], first: Moment, floor: int) -> Mention | None:
    last = _month_day(found["three"], found["four"], found["year"])
    sure = (
        found["year"] or _is_no_fraction(found["one"], found["two"]) or _is_no_fraction(found["three"], found["four"])
    )
    if last is None or not sure:
        return None
    if last.year is not None:
        first = replace(first, year=last.year - ((first.month or 0) > (last.month or 0)))
    lead = _FROM.search(low, max(floor, found.start() - 8), found.start())
    return Mention(lead.start() if lead else found.start(), found.end(), Range(first, last))


def _is_no_fraction(one: str, two: str) -> bool:
    return one[0] == "0" or two[0] == "0" or int(two) > 16


def read_nth_day(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "on the 18th", "the week of the 4th": a day of the month next to hand."""
    lead = _NTH_LEAD.search(low, max(0, start - 20), start)
    day = int(low[start : end - 2])
    if not lead or not 1 <= day <= 31 or not _NTH_AFTER.match(low, end):
        return None
    if _OTHER_ORDER.search(low, max(0, start - 90), end + 60):
        return None
    begin = start if lead["the"] is None else max(floor, lead.start("the"))
    return Mention(begin, end, Moment(DAY, day=day))
