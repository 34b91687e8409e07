"""Lengths of time: "more than nine years", "16-month", "a minute and a half", "the past two weeks", "several days"."""

import re

from msgspec.structs import replace

from claimcheck.dates.amounts import Amount, read_amount
from claimcheck.dates.moment import (
    ARTICLE,
    DAY,
    MONTH,
    PREVIOUS,
    QUARTER,
    REF,
    REPORT,
    YEAR,
    Length,
    Mention,
    Moment,
    Shift,
)
from claimcheck.dates.patterns import FOR_BEFORE
from claimcheck.dates.words import LETTERS, UNITS
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval

_PAST_ONE = lazy_regex(r"\b(?:the\s+)?(?P<which>past|last|next|coming)\s+\Z")
# "three-quarters of an hour", "three quarters billion", not "the first two quarters of 1990".
_PART_AFTER = lazy_regex(
    r"\s+of\s+(?!(?:(?:the|this|last|next|that|fiscal)\s+)*(?:year|\d{4}))|\s+(?:million|billion|trillion)\b"
)
_OF_AFTER = lazy_regex(r"\s+of\s")
_ABBREVIATIONS = ("min", "mins", "sec", "secs", "hr", "hrs", "yr", "yrs")
_ALL = lazy_regex(r"\ball\s+\Z")
_AND_HALF = lazy_regex(r"\s+and\s+a\s+(?P<part>half|quarter)\b")
_OR_SO = lazy_regex(r"\s+or\s+so\b")
_OR_MORE = lazy_regex(r"\s+or\s+(?P<way>more|longer|less)\b")
_OR_TWO = lazy_regex(r"\s+or\s+(?:so|two)\b")
_AGO = lazy_regex(
    r"\s+(?:or\s+so\s+)?(?P<way>ago|earlier|before(?=[,.;)]|\s*\Z)|beforehand|previously|back(?=[,.;)])|hence|from\s+(?:now|today)|ahead(?=[,.;)]))\b"
)
_TIME = lazy_regex(r"'s?\s+(?P<way>time)\b")
_AGO_HYPHEN = lazy_regex(r"-(?P<way>ago|earlier)\b")
_AGE = lazy_regex(r"(?:\s?-\s?|\s)?olds?\b|\s+of\s+age\b")
_RATE_AFTER = lazy_regex(r"\s+(?:an?|per|each|every)\s+(?:day|week|month|year|night|season)\b")
# An amount, with up to four words of what it counts, right before "a week": a rate.
_AMOUNT_BEFORE = lazy_regex(
    r"(?:(?<![\d.,])(?!(?:1[5-9]|20)\d\d\s)\d[\d.,]{0,12}(?:m|bn|k|tn|p|c|%)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\w{2,6}teen|\w{3,5}ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|tens|once|twice|thrice|times|percent|cents?))"
    r"(?:\s[\w'%-]{1,20}){0,4}\s+\Z"
)
_IN_BEFORE = lazy_regex(r"\bin\s+\Z")
_PREPOSITION_BEFORE = lazy_regex(
    r"\b(?:in|for|within|after|over|of|than|about|under|before|to|and|or|lasted|took|taken|spent|waited|served)\s+\Z"
)
# How many of the finer unit make one of the coarser, for the value of "six years and six months" in years.
_PER = {
    ("year", "month"): 12.0,
    ("year", "week"): 365.2425 / 7,
    ("year", "day"): 365.2425,
    ("month", "week"): 365.2425 / 84,
    ("month", "day"): 365.2425 / 12,
    ("week", "day"): 7.0,
    ("day", "hour"): 24.0,
    ("hour", "minute"): 60.0,
    ("hour", "second"): 3600.0,
    ("minute", "second"): 60.0,
}
_GRAINS = {
    "year": YEAR,
    "month": MONTH,
    "quarter": QUARTER,
    "decade": YEAR,
    "century": YEAR,
}
_IN_UNIT = {"decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000), "fortnight": ("week", 2)}


def timex_of(value: float, unit: str) -> str:
    """TIMEX3 duration: (2.5, "year") P2Y6M, (1.9, "second") PT1.9S, (1, "decade") P10Y."""
    prefix, factor, letter = LETTERS[unit]
    amount = value * factor
    whole, rest = divmod(amount, 1)
    finer = {"PY": (12, "M"), "PTH": (60, "M"), "PTM": (60, "S")}.get(f"P{prefix}{letter}")
    if rest and finer and (rest * finer[0]) % 1 == 0:
        head = f"{int(whole)}{letter}" if whole else ""
        return f"P{prefix}{head}{int(rest * finer[0])}{finer[1]}"
    return f"P{prefix}{amount:.10g}{letter}"


def unknown_of(unit: str) -> str:
    """TIMEX3 duration of which only the unit is known: PXY."""
    prefix, _, letter = LETTERS[unit]
    letter = {"decade": "DE", "century": "CE", "fortnight": "W"}.get(unit, letter)
    return f"P{prefix}X{letter}"


def read_length(low: str, start: int, end: int, floor: int, lowest: int) -> Mention | None:
    """The length, or "N units ago", whose unit word is ``low[start:end]``.

    Nothing left of ``floor`` is part of it; ``lowest`` is as far as its surroundings may be looked at.
    Ages ("23-year-old") and rates ("30 a day") are not lengths: None.
    """
    unit = UNITS[low[start:end]]
    amount = read_amount(low, floor, start, singular=low[end - 1] != "s")
    if amount is None or (amount.article is not None and _LONG.match(low, end)):
        return _without_number(low, start, end, floor, unit)
    if _is_some_day(low, amount, end):
        return None
    if _AGE.match(low, end) or _RATE_AFTER.match(low, end) or _is_other_word(low, amount, start, end, unit):
        return None
    length, stop = _length(low, amount, end, unit)
    ago = _AGO.match(low, stop) or _AGO_HYPHEN.match(low, stop) or _in_time(low, amount, stop, floor)
    # "for three days from today" is how long, not when.
    lasts = ago and ago["way"].startswith("from") and FOR_BEFORE.search(low, max(floor, amount.start - 5), amount.start)
    if ago and not amount.framed and not lasts:
        return Mention(amount.start, ago.end(), _ago(ago, length, unit))
    if _is_rate(low, amount, lowest):
        return None
    ahead = _ahead(low, amount, stop, floor)
    if ahead or amount.edge or amount.working:
        length = replace(length, edge=amount.edge, working=amount.working and unit == "day", ahead=ahead)
    return Mention(amount.start, stop, length)


_SOME_DAY = lazy_regex(r",?\s+(?:he|she|they|it|we|i|you|will|would|may|might|someone|somebody|people)\b")
_HOPED = lazy_regex(r"\b(?:will|would|may|might|can|could|to|hopes?|hoped|that)\s+\Z")


def _is_some_day(low: str, amount: Amount, end: int) -> bool:
    """ "One day he will return", "will one day be king": no length."""
    if amount.figure != "one" or amount.framed or low[end - 4 : end] != " day":
        return False
    start = amount.start
    return bool(_SOME_DAY.match(low, end) or _HOPED.search(low, max(0, start - 8), start))


def _in_time(low: str, amount: Amount, stop: int, floor: int) -> re.Match[str] | None:
    """ "in three weeks' time"."""
    if low[stop : stop + 1] != "'" or not _IN_BEFORE.search(low, max(floor, amount.start - 4), amount.start):
        return None
    return _TIME.match(low, stop)


LATER = lazy_regex(r"\s+(?:later|after\s+that)\b(?!\s+than\b)")


def _ahead(low: str, amount: Amount, stop: int, floor: int) -> str | None:
    if amount.bound == "within":
        return "within"
    if not amount.framed and LATER.match(low, stop):
        return "later"
    return "in" if not amount.framed and _IN_BEFORE.search(low, max(floor, amount.start - 4), amount.start) else None


def _is_rate(low: str, amount: Amount, lowest: int) -> bool:
    """ "20 a week", "£14m a year"; not "in a year"."""
    begin = amount.article
    if begin is None or amount.bound or amount.framed:
        return False
    if _PREPOSITION_BEFORE.search(low, max(lowest, begin - 10), begin):
        return False
    return _AMOUNT_BEFORE.search(low, max(lowest, begin - 56), begin) is not None


def _is_other_word(low: str, amount: Amount, start: int, end: int, unit: str) -> bool:
    """ "second" the ordinal, "a quarter" the fraction, "sec" and "min" without a figure."""
    word, figure = low[start:end], amount.figure or ""
    if word == "second":
        return not figure or (amount.gap == " " and figure not in ("1", "one"))
    if unit == "quarter":
        parts = figure in ("three", "3") and _PART_AFTER.match(low, end) is not None
        return parts or amount.fraction or (word == "quarter" and not amount.framed and amount.gap == " ")
    return word in _ABBREVIATIONS and not figure[:1].isdigit()


def _length(low: str, amount: Amount, end: int, unit: str) -> tuple[Length, int]:
    """The length and where it ends, "and a half" or "or so" after the unit word included."""
    value, approximate = amount.value, amount.approximate
    # "the last four months of 2021" does not end at the article's day.
    sign = 0 if _OF_AFTER.match(low, end) else amount.sign
    if amount.vague:
        return Length(value, unit, unknown_of(unit), True, sign), end
    if half := _AND_HALF.match(low, end):
        value, end = value.plus(Interval.exactly(0.5 if half["part"] == "half" else 0.25)), half.end()
    elif so := _OR_SO.match(low, end):
        approximate, end = True, so.end()
    elif more := _OR_MORE.match(low, end):
        value, end = Interval(None, value.high) if more["way"] == "less" else Interval(value.low, None), more.end()
    elif amount.article is not None and (two := _OR_TWO.match(low, end)):
        value, approximate, end = Interval(1, 2), True, two.end()
    return _length_of(value, unit, approximate, sign), end


def _length_of(value: Interval, unit: str, approximate: bool, sign: int) -> Length:
    """Decades and centuries are given in years, fortnights in weeks: news compares them with those."""
    known = value.high if value.low is None else value.low
    timex = timex_of(known or 0, unit)
    unit, factor = _IN_UNIT.get(unit, (unit, 1))
    return Length(value.scaled(factor) if factor > 1 else value, unit, timex, approximate, sign)


_FROM_TODAY = ("ago", "back", "hence", "now", "today", "ahead", "time")


def moment_off(length: Length) -> Moment | None:
    """The moment that lies the length after the article's day; None where it is not a whole number of days or more."""
    count = length.value.low or 0
    if not length.value.exact or count % 1 or "T" in length.timex or length.unit not in _OFF:
        return None
    return Moment(_GRAINS.get(length.unit, DAY), shift=Shift(int(count), length.unit))


_OFF = ("day", "week", "month", "year")


def _ago(ago: re.Match[str], length: Length, unit: str) -> Moment:
    """The moment that lies the length away: as coarse as its unit, a fortnight or a week to the day."""
    way = ago[0].strip(" -").split()[-1]
    sign = 1 if way in ("hence", "now", "today", "ahead", "time") else -1
    known = length.value.high if length.value.low is None else length.value.low
    if "X" in length.timex or known is None:
        return Moment(REF, ref="FUTURE_REF" if sign > 0 else "PAST_REF")
    count, step = known, length.unit
    if step == "year" and count % 1:
        count, step = 12 * count, "month"
    base = ARTICLE if way in _FROM_TODAY else PREVIOUS
    if way == "ago" and unit == "year" and length.value == Interval.exactly(1):
        base = REPORT
    shift = Shift(sign * round(count), step, base)
    return Moment(_GRAINS.get(step, DAY), shift=shift, approximate=length.approximate)


_BARE_THE = lazy_regex(r"\b(?:in|over|during|for)\s+the\s+\Z")
_BARE_AFTER = lazy_regex(r"\s+(?:before|after|since|that\s+followed|following|leading\s+up|ahead|to\s+come)\b")
_LONG = lazy_regex(r"-long\b")


def _without_number(low: str, start: int, end: int, floor: int, unit: str) -> Mention | None:
    """ "the past decade", "in the weeks before", "a day-long meeting"."""
    past = _PAST_ONE.search(low, max(floor, start - 12), start)
    # "last year" is one of the calendar's, "the past year" and "the next fortnight" are as long.
    if past and low[end - 1] != "s" and (unit == "fortnight" or past["which"] == "past"):
        sign = -1 if past["which"] in ("past", "last") else 1
        return Mention(past.start(), end, _length_of(Interval.exactly(1), unit, False, sign))
    whole = _ALL.search(low, max(floor, start - 10), start)
    if whole and low[end - 1] != "s":
        return Mention(whole.start(), end, Length(Interval.exactly(1), unit, timex_of(1, unit)))
    long = _LONG.match(low, end)
    if long and low[start - 1 : start] != "-":
        return Mention(start, long.end(), Length(Interval.exactly(1), unit, timex_of(1, unit)))
    if unit == "quarter" or low[end - 1] != "s":
        return None
    vague = Length(Interval(2, None), unit, unknown_of(unit), True)
    after = _BARE_AFTER.match(low, end)
    if after and _BARE_THE.search(low, max(floor, start - 16), start):
        return Mention(start, end, vague)
    return None


def joined(first: Length, second: Length) -> Length | None:
    """Two lengths that are one: "six years and six months" is 6.5 years, P6Y6M. None where the second is not finer."""
    per = _PER.get((first.unit, second.unit))
    if (
        per is None
        or first.sign
        or second.sign
        or not second.value.exact
        or first.value.low is None
        or second.value.low is None
    ):
        return None
    more = second.value.low / per
    high = None if first.value.high is None else first.value.high + more
    tail = second.timex.removeprefix("PT" if "T" in first.timex else "P")
    return replace(
        first,
        value=Interval(first.value.low + more, high, first.value.low_open, first.value.high_open),
        timex=first.timex + tail,
        approximate=first.approximate or second.approximate,
    )
