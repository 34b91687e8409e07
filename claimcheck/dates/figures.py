"""Dates in figures and years: "1998-05-03", "2014/15", "11/02/89", "10/25-11/2", "on the 18th"; "2014", "fiscal 2014",
"the 2018 quarter", "the 1990s", "the Sixties", "'98", "nineteen ninety-four"."""

import re

from msgspec.structs import replace

from claimcheck.articles.calendar_names import MONTHS, WEEKDAYS
from claimcheck.dates.moment import CENTURY, DAY, DECADE, MONTH, QUARTER, YEAR, Mention, Moment, Range
from claimcheck.dates.numbers import number_in
from claimcheck.dates.words import DECADES
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.number_words import spelled
from claimcheck.text.plain import trie

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
_YEAR_LEAD = lazy_regex(
    r"(?:\b(?:in|of|since|until|till|by|from|to|through|throughout|between|and|during|for|before|after|early|mid|"
    "late|or|than|around|about|circa|year|the|season|summer|spring|autumn|fall|winter|as|back|its|his|her|their|our|"
    r"a)[\s-]+|[(,;-]\s*|\A|\n\s*\n\s*)\Z"
)
# "2,000 people" is a count, "2000 levels" are those of a year.
_COUNTED = lazy_regex(
    r"\s+(?!(?:levels|sales|results|earnings|profits|revenues|figures|prices|elections|polls)\b)[a-z]+s\b(?!')"
)
_FISCAL_BEFORE = lazy_regex(r"\b(?:(?:the\s+)?(?:fiscal|financial|calendar|tax|fy)\s+(?:year\s+)?|the\s+year\s+)\Z")
_UNIT_AFTER = lazy_regex(
    r"[\s-]+(?:people|men|women|children|soldiers|troops|jobs|points|dollars|pounds|euros|miles|feet|metres|meters|"
    "kilometres|kilometers|tons|tonnes|votes|homes|houses|workers|employees|times|megawatts|units|copies|cases|"
    r"deaths|km|kg|per\s?cent|percent|million|billion)\b"
)
# House numbers, flights, rooms, sums of money.
_STREET_AFTER = lazy_regex(
    r"\s+(?:[a-z]+\.?\s+){1,3}?(?:avenue|ave|street|st|road|rd|drive|dr|lane|boulevard|blvd|highway|parkway|terrace|"
    r"crescent)\b"
)
_LABEL_BEFORE = lazy_regex(
    r"\b(?:flight|room|route|section|article|apartment|apt|suite|page|unit|lot|gate|channel|bus|train|highway|"
    "interstate|model|type|number|no|russell|windows|chapter|verse|bill|act|form|box|rs|usd|eur|gbp|inr|aud|"
    r"us\$)\.?\s+\Z"
)
# "The 2018 quarter": the one of that year that is reported on.
_PERIOD_AFTER = lazy_regex(r"\s+(?:quarter|period)\b")
_THE_BEFORE = lazy_regex(r"\bthe\s+\Z")
# The rest of "2019-Aug-01", as records and captions write it.
_NAMED_MONTH_AFTER = lazy_regex(rf"(?P<join>[-/])(?P<month>{trie(MONTHS)})(?P=join)(?P<day>0?[1-9]|[12]\d|3[01])(?!\w)")
# "The 2000s" are ten years, "the 1700s" a hundred.
_RECENT = 2000
_THE_DECADE = lazy_regex(r"\bthe\s+(?:(?:early|mid|late|swinging|roaring|hungry)[\s-]+)*\Z")
_DEGREES_BEFORE = lazy_regex(r"\b(?:temperatures?|highs?|lows?|degrees?|thermometer)\b[^.;]{0,40}\Z")
_REST = rf"(?P<rest>(?:{spelled(20, 90)})(?:[\s-](?:{spelled(1, 9)}))?|{spelled(10, 19)}|{spelled(1, 9)})\b"
_SPELLED = lazy_regex(rf"[\s-](?:hundred(?:\sand)?[\s-])?(?P<oh>oh[\s-])?{_REST}")
_THOUSAND = lazy_regex(
    rf"\s(?:and\s)?{_REST}(?=\s*[.,;:!?)]|\s*\Z|\s(?:and|the|was|were|is|in|on|to|by|at|when|after|for)\b)"
)
_THOUSAND_LEAD = lazy_regex(
    r"\b(?:in|of|since|until|till|by|before|after|year|\w+th|first|second|third|\d(?:st|nd|rd|th)?|"
    rf"{'|'.join(MONTHS)}),?\s\Z"
)
_CENTURIES = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "two thousand": 2000}


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
    """The day or days of "on 22/04", "Friday 5/12", "10/25 to 01/25"; None for odds ("10/1 to 7/1"), fractions.

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
    """A day of the month next to hand: "on the 18th", "the week of the 4th"; None for golf, floors and laps."""
    lead = _NTH_LEAD.search(low, max(0, start - 20), start)
    day = int(low[start : end - 2])
    if not lead or not 1 <= day <= 31 or not _NTH_AFTER.match(low, end):
        return None
    if _OTHER_ORDER.search(low, max(0, start - 90), end + 60):
        return None
    begin = start if lead["the"] is None else max(floor, lead.start("the"))
    return Mention(begin, end, Moment(DAY, day=day))


def read_year(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A year, told from a count by the word before it and the noun after it."""
    if _UNIT_AFTER.match(low, end) or _LABEL_BEFORE.search(low, max(0, start - 12), start):
        return None
    if low[start - 1 : start] == " " and _STREET_AFTER.match(low, end):
        return None
    if dated := _NAMED_MONTH_AFTER.match(low, end):
        month, day = MONTHS[dated["month"]], int(dated["day"])
        return Mention(start, dated.end(), Moment(DAY, year=int(low[start:end]), month=month, day=day))
    fiscal = _FISCAL_BEFORE.search(low, max(floor, start - 28), start)
    if not fiscal and not _YEAR_LEAD.search(low, max(0, start - 12), start) and _COUNTED.match(low, end):
        return None
    year = int(low[start:end])
    period = _PERIOD_AFTER.match(low, end)
    the = _THE_BEFORE.search(low, max(floor, start - 4), start) if period else None
    if period and the:
        return Mention(the.start(), period.end(), Moment(QUARTER, year=year))
    return Mention(fiscal.start() if fiscal else start, end, Moment(YEAR, year=year))


def read_fiscal(low: str, start: int, end: int) -> Mention:
    """A fiscal year: "FY18", "FY2018"."""
    digits = low[start + 2 : end]
    return Mention(start, end, Moment(YEAR, year=int(digits) if len(digits) == 4 else two_digit_year(digits)))


def read_decade(low: str, start: int, end: int) -> Mention:
    """ "The 1980s"; "the 1700s" are a century."""
    year = int(low[start : start + 4])
    return Mention(start, end, Moment(CENTURY if year % 100 == 0 and year < _RECENT else DECADE, year=year))


def read_decade_word(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The decade of "the Sixties"; None for "in her sixties" and "highs in the eighties"."""
    the = _THE_DECADE.search(low, max(floor, start - 24), start)
    if not the or _DEGREES_BEFORE.search(low, max(0, the.start() - 60), the.start()):
        return None
    return Mention(the.start(), end, Moment(DECADE, year=DECADES[low[start:end]]))


def read_short_year(low: str, start: int, end: int) -> Mention | None:
    """'98, and '90s."""
    year = two_digit_year(low[start + 1 : start + 3])
    if low[end - 1] != "s":
        return Mention(start, end, Moment(YEAR, year=year))
    return Mention(start, end, Moment(DECADE, year=year if year < 2030 else year - 100)) if year % 10 == 0 else None


def read_spelled_year(low: str, start: int, end: int) -> Mention | None:
    """The year that the hundreds low[start:end] begin: "nineteen ninety-four", as broadcasts are written down,
    and "two thousand and five" where it counts nothing."""
    century = _CENTURIES[low[start:end]]
    if century == 2000 and not _THOUSAND_LEAD.search(low, max(0, start - 14), start):
        return None
    spelled = (_THOUSAND if century == 2000 else _SPELLED).match(low, end)
    rest = number_in(low, *spelled.span("rest")) if spelled else None
    if spelled is None or rest is None or (century < 2000 and rest < 10 and not spelled["oh"]):
        return None
    return Mention(start, spelled.end(), Moment(YEAR, year=century + int(rest)))
