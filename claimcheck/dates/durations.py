"""Lengths of time: "more than nine years", "16-month", "a minute and a half", "the past two weeks", "several days"."""

import re
from dataclasses import replace

from claimcheck.dates.moment import Base, Grain, Length, Mention, Moment, Shift
from claimcheck.dates.numbers import NUMBER, number_in
from claimcheck.dates.patterns import REACH
from claimcheck.dates.words import LETTERS, UNITS
from claimcheck.quantities.interval import Interval

_ABOUT = re.compile(
    r"(?:nearly|almost|about|around|roughly|approximately|some|circa|close to|an? estimated"
    r"|(?:just|a little|slightly|well) (?:about|under|over))"
)
_LEFT = re.compile(
    rf"""
    (?<![\w$£€#.,])
    (?:(?P<between>between|from)\s)?
    (?:(?P<bound>(?:(?:slightly|little|a\slittle|just|well|far|significantly|even)\s)?
        (?:no\s(?:more|less|fewer|longer)\sthan|not\smore\sthan|at\s(?:least|most)|(?:more|less|fewer|longer|shorter|greater)\sthan
          |over|under|up\sto|within|inside|nearly|almost|about|around|roughly|approximately|some|exactly|an?\sestimated
          |as\s(?:many|much|long|little)\sas|circa|close\sto|upwards\sof|a\smaximum\sof|a\sminimum\sof|only|just))\s)?
    (?P<frame>(?:(?:the|its|their|his|her|our|my|these|those)\s)?
        (?P<which>last|past|next|first|coming|previous|final|following|preceding|opening|closing|initial|latest|same|remaining)\s
      |(?P<the>the)\s|(?P<extra>another|an\s(?:additional|extra))\s)?
    (?:(?P<vague>(?:(?:a\s)?(?:good\s)?(?:few|several|couple(?:\sof)?)|a\snumber\sof|many))
      |(?P<half>half\san?|(?:an?\s)?half|(?P<quarters>(?:an?\s|three[\s-])?quarters?)\sof\san?)
      |(?P<number>{NUMBER})
      |(?P<one>an?)
      )
    (?:(?:-(?=\s))?\s?(?P<join>-|to|or|and)\s?(?P<upper>{NUMBER}))?
    (?P<more>-odd|-plus|\+|\sor\smore)?
    (?:[\s-]+(?:more|full|whole|extra|additional|further|consecutive|successive|straight|solid|long|short|trading|working
        |business|calendar|other|previous|years?\sor)){{0,2}}
    (?P<gap>\s?-\s?|\s+|)\Z
    """,
    re.VERBOSE,
)
# The words that stand before most unit words and are no number: one look saves the search.
_NEVER_BEFORE = frozenset(
    ("last", "this", "next", "the", "that", "past", "every", "each", "per", "in", "recent", "same")
)

_PAST_ONE = re.compile(r"\b(?:the\s+)?past\s+\Z")
# "three-quarters of an hour", not "the first two quarters of 1990".
_PART_AFTER = re.compile(r"\s+of\s+(?!(?:(?:the|this|last|next|that|fiscal)\s+)*(?:year|\d{4}))")
_ALL = re.compile(r"\ball\s+\Z")
_AND_HALF = re.compile(r"\s+and\s+a\s+(?P<part>half|quarter)\b")
_OR_SO = re.compile(r"\s+or\s+so\b")
_OR_MORE = re.compile(r"\s+or\s+(?P<way>more|longer|less)\b")
_OR_TWO = re.compile(r"\s+or\s+(?:so|two)\b")
_AGO = re.compile(
    r"\s+(?:or\s+so\s+)?(?P<way>ago|earlier|before(?=[,.;)]|\s*\Z)|beforehand|previously|back(?=[,.;)])|hence|from\s+(?:now|today)|ahead(?=[,.;)]))\b"
)
_AGO_HYPHEN = re.compile(r"-(?:ago|earlier)\b")
_AGE = re.compile(r"[\s-]?olds?\b|\s+of\s+age\b")
_RATE_AFTER = re.compile(r"\s+(?:an?|per|each|every)\s+(?:day|week|month|year|night|season)\b")
# An amount, with up to four words of what it counts, right before "a week": a rate.
_AMOUNT_BEFORE = re.compile(
    r"(?:(?<![\d.,])(?!(?:1[5-9]|20)\d\d\s)\d[\d.,]{0,12}(?:m|bn|k|tn|p|c|%)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\w{2,6}teen|\w{3,5}ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|tens|once|twice|thrice|times|percent|cents?))"
    r"(?:\s[\w'%-]{1,20}){0,4}\s+\Z"
)
_PREPOSITION_BEFORE = re.compile(r"\b(?:in|for|within|after|over|of|than|about|under|before|to|and|or)\s+\Z")
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
    "year": Grain.YEAR,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "decade": Grain.YEAR,
    "century": Grain.YEAR,
}
_IN_UNIT = {"decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000), "fortnight": ("week", 2)}
_SIGNS = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "coming": 1, "following": 1}


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
    word = low[max(floor, start - 16) : start].rstrip(" -\r\n\t").rpartition(" ")[2]
    left = None if word in _NEVER_BEFORE else _LEFT.search(low, max(floor, start - REACH), start)
    if left is None or (left["one"] and _LONG.match(low, end)):
        return _without_number(low, start, end, floor, unit)
    if _AGE.match(low, end) or _RATE_AFTER.match(low, end) or _is_other_word(low, left, start, end, unit):
        return None
    read = _length(low, left, end, unit)
    if read is None:
        return None
    length, stop = read
    ago = _AGO.match(low, stop) or _AGO_HYPHEN.match(low, stop)
    if left["one"] and not ago and _is_rate(low, left, lowest):
        return None
    begin = _begin(low, left, singular=low[end - 1] != "s")
    if ago and not left["which"]:
        return Mention(begin, ago.end(), _ago(ago, length, unit))
    return Mention(begin, stop, length)


def _is_rate(low: str, left: re.Match[str], lowest: int) -> bool:
    begin = left.start("one")
    if left["bound"] or left["which"] or _PREPOSITION_BEFORE.search(low, max(lowest, begin - 10), begin):
        return False
    return _AMOUNT_BEFORE.search(low, max(lowest, begin - 56), begin) is not None


def _is_other_word(low: str, left: re.Match[str], start: int, end: int, unit: str) -> bool:
    """ "second" the ordinal, "a quarter" the fraction, "sec" and "min" without a figure."""
    word = low[start:end]
    if unit == "second":
        return word == "second" and not (left["number"] and (left["gap"] != " " or left["number"] in ("1", "one")))
    if unit == "quarter" and left["number"] in ("three", "3") and _PART_AFTER.match(low, end):
        return True
    if unit == "quarter":
        return left["half"] is not None or (word == "quarter" and not left["which"] and left["gap"] == " ")
    return word in ("min", "mins", "sec", "secs", "hr", "hrs", "yr", "yrs") and not (left["number"] or "x")[0].isdigit()


def _begin(low: str, left: re.Match[str], singular: bool) -> int:
    """Where the expression starts. "over the past year" and "only two days" have a preposition and an adverb before
    it; an article before "14-day" belongs to the noun that follows."""
    if left["join"] and left["number"]:
        value, upper = number_in(low, *left.span("number")), number_in(low, *left.span("upper"))
        if value is None or upper is None or not _is_range(left, value, upper):
            return left.start("upper")
    bound = (left["bound"] or "").split()
    if bound and bound[-1] not in ("only", "just") and not _is_during(low, left):
        return left.start("bound")
    if left["between"] and left["join"] in ("and", "to"):
        return left.start("between")
    adjective = "-" in left["gap"] or (singular and left["number"] not in (None, "one", "1"))
    if left["frame"] and not (adjective and left["the"]) and not _lasts(low, left):
        return left.start("frame")
    return max(left.start(group) for group in ("vague", "half", "number", "one"))


def _length(low: str, left: re.Match[str], end: int, unit: str) -> tuple[Length, int] | None:
    """The length and where it ends, "and a half" or "or so" after the unit word included."""
    sign = 0 if _lasts(low, left) else _SIGNS.get(left["which"] or "", 0)
    if left["vague"]:
        if "couple" in left["vague"]:
            return _length_of(Interval.exactly(2), unit, True, sign), end
        return Length(Interval(2, None), unit, unknown_of(unit), True, sign), end
    value = _value(low, left)
    if value is None:
        return None
    bound = left["bound"] or ""
    approximate = _ABOUT.fullmatch(bound) is not None or left["more"] == "-odd"
    half = _AND_HALF.match(low, end)
    if half:
        value, end = value.plus(Interval.exactly(0.5 if half["part"] == "half" else 0.25)), half.end()
    elif so := _OR_SO.match(low, end):
        approximate, end = True, so.end()
    elif more := _OR_MORE.match(low, end):
        value, end = Interval(value.low, None) if more["way"] != "less" else Interval(None, value.high), more.end()
    elif left["one"] and (two := _OR_TWO.match(low, end)):
        value, approximate, end = Interval(1, 2), True, two.end()
    return _length_of(value, unit, approximate, sign), end


_MODAL_BEFORE = re.compile(r"\b(?:to|will|would|can|could|may|might|must|should|and|not|n't|usually|often)\s+\Z")


def _lasts(low: str, left: re.Match[str]) -> bool:
    """ "will last 45 days": the verb, not "the last 45 days"."""
    begin = left.start("frame")
    return left["frame"] == "last " and _MODAL_BEFORE.search(low, max(0, begin - 10), begin) is not None


def _length_of(value: Interval, unit: str, approximate: bool, sign: int) -> Length:
    """Decades and centuries are given in years, fortnights in weeks: news compares them with those."""
    known = value.high if value.low is None else value.low
    timex = timex_of(known or 0, unit)
    unit, factor = _IN_UNIT.get(unit, (unit, 1))
    return Length(value.scaled(factor) if factor > 1 else value, unit, timex, approximate, sign)


_SPAN_BEFORE = re.compile(r"(?:[.!?\"']\s+|\n\s*|\A\s*|\b(?:hours|days|weeks|months|years|times)\s+)\Z")


def _is_during(low: str, left: re.Match[str]) -> bool:
    """ "over" that tells during what, not more than how much: "over the past year", "31 hours over six days"."""
    if left["bound"] not in ("over", "within", "inside"):
        return False
    if left["which"] or left["vague"]:
        return True
    begin = left.start("bound")
    return left["bound"] == "over" and _SPAN_BEFORE.search(low, max(0, begin - 8), begin) is not None


def _value(low: str, left: re.Match[str]) -> Interval | None:
    # "over the past year" says where the year lies, not that it is more than one.
    bound = None if _is_during(low, left) else left["bound"]
    if left["half"]:
        part = 0.5 if not left["quarters"] else 0.75 if left["quarters"].startswith("three") else 0.25
        return _bounded(part, bound)
    if left["one"]:
        return _bounded(1, bound)
    value = number_in(low, *left.span("number"))
    if left["more"] and value is not None:
        return Interval.exactly(value) if left["more"] == "-odd" else Interval(value, None)
    if left["join"]:
        upper = number_in(low, *left.span("upper"))
        if value is None or upper is None or not _is_range(left, value, upper):
            return None if upper is None else Interval.exactly(upper)
        return Interval(value, upper)
    return None if value is None else _bounded(value, bound)


def _is_range(left: re.Match[str], value: float, upper: float) -> bool:
    """ "12 to 18", "between 12 and 18"; not "the 36-year-old, to six years" nor "in 2016 and two"."""
    return value <= upper and (left["join"] != "and" or left["between"] == "between")


def _bounded(value: float, bound: str | None) -> Interval:
    words = set((bound or "").split())
    if words & {"no", "not"}:
        return Interval(value, None) if words & {"less", "fewer", "shorter"} else Interval(None, value)
    if words & {"least", "minimum", "upwards"}:
        return Interval(value, None)
    if words & {"most", "up", "within", "inside", "maximum"}:
        return Interval(None, value)
    if words & {"more", "longer", "over", "greater"}:
        return Interval(value, None, low_open=True)
    if words & {"less", "fewer", "shorter", "under"}:
        return Interval(None, value, high_open=True)
    return Interval.exactly(value)


_FROM_TODAY = ("ago", "back", "hence", "now", "today", "ahead")


def _ago(ago: re.Match[str], length: Length, unit: str) -> Moment:
    """The moment that lies the length away: as coarse as its unit, a fortnight or a week to the day."""
    way = ago[0].strip(" -").split()[-1]
    sign = 1 if way in ("hence", "now", "today", "ahead") else -1
    known = length.value.high if length.value.low is None else length.value.low
    if "X" in length.timex or known is None:
        return Moment(Grain.REF, ref="FUTURE_REF" if sign > 0 else "PAST_REF")
    count, step = known, length.unit
    if step == "year" and count % 1:
        count, step = 12 * count, "month"
    base = Base.ARTICLE if way in _FROM_TODAY else Base.PREVIOUS
    if way == "ago" and unit == "year" and length.value == Interval.exactly(1):
        base = Base.REPORT
    shift = Shift(sign * round(count), step, base)
    return Moment(_GRAINS.get(step, Grain.DAY), shift=shift, approximate=length.approximate)


_BARE_FOR = re.compile(r"\b(?:for|took|takes|lasted|last)\s+\Z")
_BARE_THE = re.compile(r"\b(?:in|over|during|for)\s+the\s+\Z")
_BARE_AFTER = re.compile(r"\s+(?:before|after|since|that\s+followed|following|leading\s+up|ahead|to\s+come)\b")
_LONG = re.compile(r"-long\b")


def _without_number(low: str, start: int, end: int, floor: int, unit: str) -> Mention | None:
    """ "the past decade", "for years", "in the weeks before", "a day-long meeting"."""
    past = _PAST_ONE.search(low, max(floor, start - 12), start)
    if past and low[end - 1] != "s":
        return Mention(past.start(), end, Length(Interval.exactly(1), unit, timex_of(1, unit), sign=-1))
    whole = _ALL.search(low, max(floor, start - 10), start)
    if whole and low[end - 1] != "s":
        return Mention(whole.start(), end, Length(Interval.exactly(1), unit, timex_of(1, unit)))
    long = _LONG.match(low, end)
    if long and low[start - 1 : start] != "-":
        return Mention(start, long.end(), Length(Interval.exactly(1), unit, timex_of(1, unit)))
    if unit == "quarter" or low[end - 1] != "s":
        return None
    vague = Length(Interval(2, None), unit, unknown_of(unit), True)
    if _BARE_FOR.search(low, max(floor, start - 8), start):
        return Mention(start, end, vague)
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
