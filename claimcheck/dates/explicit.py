"""Dates that are written out: "3 May 1998", "Nov. 11", "May 4-6", "2014", "the 1990s", "11/02/89", "1998-05-03"."""

import re

from claimcheck.dates.moment import Grain, Mention, Moment, Range
from claimcheck.dates.patterns import YEAR
from claimcheck.dates.words import MONTHS

_YEAR_AFTER = (
    rf"(?:(?:\s*,\s*|\s+(?:of\s+)?(?:the\s+year\s+)?)(?P<year>{YEAR})(?![\d%]|[.,]\d|-\d)|\s+'(?P<short>\d\d)\b)"
)
_DAY_AFTER = re.compile(
    r"\.?,?\s*(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w:%]|[.,]\d|\s?[ap]\.?m\b|\s+(?:people|per\s?cent|years|million))"
    r"(?:\s?(?:-|to|through|until|and)\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?(?![\w:%/]|[.,]\d|\s?[ap]\.?m\b))?"
    rf"(?:{_YEAR_AFTER})?"
)
_YEAR_ONLY = re.compile(rf"\.?{_YEAR_AFTER}")
_DAY_BEFORE = re.compile(
    r"(?<![\w.,/:$£€-])(?:(?:the\s)?(?P<first>\d{1,2})(?:st|nd|rd|th)?\s?(?P<join>-|to|and|until)\s?)?"
    r"(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s*-?\Z"
)
_ABBREVIATED = {name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")}
# Names that are words or first names too: they need company to be a month.
_DOUBTFUL = {"may", "march", "mar", "jan", "dec", "april", "june", "august"}
_LEAD = re.compile(
    r"\b(?:in|on|of|since|until|till|by|from|to|through|throughout|between|and|during|for|before|after|next|last|this|early|mid|late|or|than|"
    r"around|about|every|each|past|via|end|start|beginning|as)(?:\s+(?:early|mid|late))?[\s-]+\Z"
)


def two_digit_year(digits: str) -> int:
    """POSIX: 69-99 are of the 1900s."""
    value = int(digits)
    return 1900 + value if value >= 69 else 2000 + value


def _year(match: re.Match[str] | None) -> int | None:
    if match is None:
        return None
    return int(match["year"]) if match["year"] else two_digit_year(match["short"]) if match["short"] else None


def read_month(text: str, low: str, start: int, end: int, floor: int) -> Mention | None:
    """The date around the month name ``low[start:end]``, or None where it is a word or a name."""
    name = low[start:end]
    month = MONTHS[name]
    if not text[start].isupper():
        return None
    before = _DAY_BEFORE.search(low, max(floor, start - 24), start)
    if before and 1 <= int(before["day"]) <= 31:
        return _day_month(low, before, month, end)
    after = _DAY_AFTER.match(low, end)
    if after and 1 <= int(after["day"]) <= 31 and not (name == "march" and not text[start].isupper()):
        day, year = int(after["day"]), _year(after)
        first = Moment(Grain.DAY, year=year, month=month, day=day)
        last = int(after["last"]) if after["last"] else 0
        if day < last <= 31:
            return Mention(start, after.end(), Range(first, Moment(Grain.DAY, year=year, month=month, day=last)))
        if after["last"]:
            return Mention(start, after.end("day"), first)
        return Mention(start, after.end(), first)
    only = _YEAR_ONLY.match(low, end)
    if only:
        return Mention(start, only.end(), Moment(Grain.MONTH, year=_year(only), month=month))
    if name in _ABBREVIATED and low[end : end + 1] != ".":
        return (
            None
            if not _LEAD.search(low, max(floor, start - 24), start)
            else Mention(start, end, Moment(Grain.MONTH, month=month))
        )
    if name in _DOUBTFUL and not _LEAD.search(low, max(floor, start - 24), start):
        return None
    if low[end : end + 1] == "." and name in _ABBREVIATED:
        end += 1
    return Mention(start, end, Moment(Grain.MONTH, month=month))


def _day_month(low: str, before: re.Match[str], month: int, end: int) -> Mention:
    year_after = _YEAR_ONLY.match(low, end)
    year = _year(year_after)
    stop = year_after.end() if year_after else end
    last = Moment(Grain.DAY, year=year, month=month, day=int(before["day"]))
    if before["first"] and 1 <= int(before["first"]) < int(before["day"]):
        first = Moment(Grain.DAY, year=year, month=month, day=int(before["first"]))
        return Mention(before.start(), stop, Range(first, last))
    start = before.start("day")
    if low[max(0, start - 4) : start] == "the ":
        start -= 4
    return Mention(start, stop, last)


_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|from|to|through|throughout|between|and|during|for|before|after|early|mid|late|or|than|fiscal|around|"
    r"about|circa|year|the|season|summer|spring|autumn|fall|winter|through|as|back|its|his|her|their|our|a)[\s-]+|[(,;-]\s*|^)\Z"
)
_COUNTED = re.compile(r"\s+[a-z]+s\b(?!')")


def read_year(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A year, told from a count by the word before it and the plural after it."""
    lead = _YEAR_LEAD.search(low, max(0, start - 12), start)
    if not lead and _COUNTED.match(low, end):
        return None
    return Mention(start, end, Moment(Grain.YEAR, year=int(low[start:end])))


def read_decade(low: str, start: int, end: int) -> Mention:
    digits = low[start : start + 4] if low[start] != "'" else str(two_digit_year(low[start + 1 : start + 3]))
    return Mention(start, end, Moment(Grain.DECADE, year=int(digits)))


def read_short_year(low: str, start: int, end: int) -> Mention | None:
    """'98, and '90s."""
    year = two_digit_year(low[start + 1 : start + 3])
    if low[end - 1] == "s":
        return Mention(start, end, Moment(Grain.DECADE, year=year)) if year % 10 == 0 else None
    return Mention(start, end, Moment(Grain.YEAR, year=year))


def read_iso(low: str, start: int, end: int) -> Mention | None:
    year, month, *rest = low[start:end].split("-")
    if not 1 <= int(month) <= 12:
        return None
    if not rest:
        return Mention(start, end, Moment(Grain.MONTH, year=int(year), month=int(month)))
    day, _, clock = rest[0].partition("t")
    return Mention(start, end, Moment(Grain.DAY, year=int(year), month=int(month), day=int(day), clock=clock or None))


def read_slashed(low: str, start: int, end: int) -> Mention | None:
    """11/02/89: American order, unless only the British one is a date."""
    one, two, three = re.split(r"[/.-]", low[start:end])
    month, day = int(one), int(two)
    if month > 12 or low[start + len(one)] == ".":
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    year = int(three) if len(three) == 4 else two_digit_year(three)
    return Mention(start, end, Moment(Grain.DAY, year=year, month=month, day=day))
