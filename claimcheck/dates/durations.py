"""Lengths of time: "more than nine years", "16-month", "a minute and a half", "the past two weeks", "several days"."""

import re
from dataclasses import replace

from claimcheck.dates.moment import Grain, Length, Mention, Moment, Shift
from claimcheck.dates.patterns import REACH
from claimcheck.dates.words import LETTERS, UNITS
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numerals import read_number

_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen)"
)
_NUMBER = rf"(?:(?:\d[\d,]{{0,12}}(?:\.\d{{1,6}})?[½¼¾]?|[½¼¾]|(?:a\s|half\sa\s)?{_WORD})(?:[\s-](?:and[\s-])?(?:a[\s-]half|{_WORD}|half)){{0,5}})"
_VAGUE = {"few": 2, "several": 2, "couple": 2}
_LEFT = re.compile(
    rf"""
    (?<![\w$£€#.,])
    (?:(?P<between>between|from)\s)?
    (?:(?P<bound>(?:(?:slightly|little|a\ little|just|well|far|significantly)\s)?
        (?:no\s(?:more|less|fewer|longer)\sthan|not\smore\sthan|at\s(?:least|most)|(?:more|less|fewer|longer|shorter|greater|earlier|later)\sthan
          |over|under|up\sto|within|nearly|almost|about|around|roughly|approximately|some|exactly|just|only|an?\sestimated|as\s(?:many|much|long|little)\sas|circa|close\sto|upwards\sof|maximum\sof|minimum\sof))\s)?
    (?P<frame>(?:(?:the|its|their|his|her|our|my|this|that|these|those)\s)?(?P<which>last|past|next|first|coming|previous|final|following|preceding|recent|opening|closing|early|initial|latest|same|another|additional)\s|the\s|another\s|an\sadditional\s|an\sextra\s)?
    (?P<number>(?:(?P<vague>(?:a\s)?(?:good\s)?(?:few|several)|a\scouple\sof|a\scouple|couple\sof|several|many|a\snumber\sof)|half\san?|{_NUMBER}|an?|one))
    (?:\s?(?P<join>-|to|or|and)\s?(?P<upper>{_NUMBER}))?
    (?:[\s-]+(?:more|full|whole|extra|additional|further|consecutive|successive|straight|solid|long|short|trading|working|business|calendar|other|or\sso)){{0,2}}
    (?P<gap>\s?-\s?|\s+|)\Z
    """,
    re.VERBOSE,
)
_RIGHT_HALF = re.compile(r"\s+and\s+a\s+half\b")
_RIGHT_SO = re.compile(r"\s+or\s+so\b")
_AGO = re.compile(
    r"\s+(?P<past>ago|earlier|beforehand|previously|back)\b|\s+(?P<future>later|hence|afterwards?|from\s+(?:now|today)|ahead|on)\b(?!\s+the)"
)
_AGE = re.compile(r"[\s-]?olds?\b|\s+of\s+age\b|[\s-]+olds?\b")
_AMOUNT_BEFORE = re.compile(
    r"(?:[\d%)]|\b(?:million|billion|trillion|thousand|hundred|dozen|percent|per\scent|cents?|pence|dollars|pounds|euros|times|once|twice"
    r"|thrice|miles|kilometres|kilometers|tons|tonnes|barrels)|\d\s\w+|\d\s\w+\s\w+)\s+\Z"
)
_MIXED_UNITS = ("century", "decade", "year", "month", "week", "day", "hour", "minute", "second")


def timex_of(value: float, unit: str) -> str:
    """TIMEX3 duration of one unit: 2.5 years P2Y6M, 1.9 seconds PT1.9S."""
    prefix, factor, letter = LETTERS[unit]
    amount = value * factor
    whole, rest = divmod(amount, 1)
    finer = {"Y": (12, "M", ""), "H": (60, "M", "T"), "M": (60, "S", "T")}.get(
        letter if prefix or letter == "Y" else ""
    )
    if rest and finer and (rest * finer[0]) % 1 == 0:
        head = f"{int(whole)}{letter}" if whole else ""
        return f"P{prefix}{head}{int(rest * finer[0])}{finer[1]}"
    return f"P{prefix}{amount:.10g}{letter}"


def read_length(low: str, start: int, end: int, floor: int) -> Mention | None:
    """The length or "N units ago" whose unit word is ``low[start:end]``; nothing left of ``floor`` is looked at.

    Ages ("23-year-old") and rates ("30 a day") are not lengths: None.
    """
    unit = UNITS[low[start:end]]
    left = _LEFT.search(low, max(floor, start - REACH), start)
    if left is None or _AGE.match(low, end):
        return None
    number = left["number"]
    if (
        number in ("a", "an")
        and not left["bound"]
        and not left["frame"]
        and _AMOUNT_BEFORE.search(low, max(floor, start - 40), left.start())
    ):
        return None
    if (
        unit == "second"
        and low[start:end] == "second"
        and (number in ("a", "an") or (left["gap"] == " " and number != "one"))
    ):
        return None
    value = _value(low, left)
    if value is None:
        return None
    begin = left.start()
    if left["between"] and left["join"] not in ("and", "to"):
        begin = left.end("between") + 1
    half = _RIGHT_HALF.match(low, end)
    if half:
        value, end = Interval.exactly((value.low or 0) + 0.5), half.end()
    approximate = left["bound"] in (
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "some",
        "approximately",
        "circa",
        "close to",
        "an estimated",
    )
    so = _RIGHT_SO.match(low, end)
    if so:
        approximate, end = True, so.end()
    if left["vague"]:
        couple = "couple" in left["vague"]
        timex = timex_of(2, unit) if couple else _unknown(unit)
        length = Length(Interval.exactly(2) if couple else Interval(2, None), unit, timex, True)
    else:
        known = value.high if value.low is None else value.low
        timex = timex_of(known or 0, unit)
        length = Length(value, unit, timex, approximate)
    ago = _AGO.match(low, end)
    if ago and not (left["which"]) and ago[0].strip() != "on" and (value.exact or left["bound"] or left["vague"]):
        return _moment(begin, ago.end(), length, known_of(length), unit, ago)
    return Mention(begin, end, length)


def known_of(length: Length) -> int:
    n = length.value.low if length.value.low is not None else length.value.high
    return int(n or 0)


_GRAINS = {
    "year": Grain.YEAR,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "decade": Grain.YEAR,
    "century": Grain.YEAR,
}


def _moment(start: int, end: int, length: Length, count: int, unit: str, ago: re.Match[str]) -> Mention:
    sign = -1 if ago["past"] else 1
    previous = ago[0].strip() not in ("ago", "hence", "ahead", "from now", "from today", "back")
    shift = Shift(sign * count, unit, from_previous=previous)
    return Mention(start, end, Moment(_GRAINS.get(unit, Grain.DAY), shift=shift, approximate=length.approximate))


def _unknown(unit: str) -> str:
    prefix, factor, letter = LETTERS[unit]
    if factor > 1:
        letter = {"decade": "DE", "century": "CE"}.get(unit, letter)
    return f"P{prefix}X{letter}"


def _number(low: str, start: int, end: int) -> float | None:
    word = low[start:end]
    if word in ("a", "an"):
        return 1
    if word.startswith("half a"):
        rest = word[len("half a") :].strip("n ")
        if not rest:
            return 0.5
    found = read_number(low, start, end)
    return found.value if found is not None and found.span.end == end else None


def _value(low: str, left: re.Match[str]) -> Interval | None:
    if left["vague"]:
        return Interval(2, None)
    value = _number(low, left.start("number"), left.end("number"))
    if value is None:
        return None
    if left["join"]:
        upper = _number(low, left.start("upper"), left.end("upper"))
        if upper is None or upper < value or (left["join"] == "and" and left["between"] != "between"):
            return None
        return Interval(value, upper)
    return _bounded(value, left["bound"])


def _bounded(value: float, bound: str | None) -> Interval:
    words = set((bound or "").split())
    if not words or words & {
        "nearly",
        "almost",
        "about",
        "around",
        "roughly",
        "approximately",
        "some",
        "exactly",
        "only",
        "circa",
        "close",
        "estimated",
    }:
        return Interval.exactly(value)
    if words & {"no", "not"}:
        return Interval(value, None) if words & {"less", "fewer", "shorter"} else Interval(None, value)
    if words & {"least", "minimum"} or words >= {"upwards"}:
        return Interval(value, None)
    if words & {"most", "up", "within", "maximum"}:
        return Interval(None, value)
    if words & {"more", "longer", "over", "greater", "later"}:
        return Interval(value, None, low_open=True)
    if words & {"less", "fewer", "shorter", "under", "earlier"}:
        return Interval(None, value, high_open=True)
    return Interval.exactly(value)


def joined(first: Length, second: Length) -> Length | None:
    """Two lengths that are one: "six years and six months" is 6.5 years, P6Y6M. None where the second is not finer."""
    try:
        finer = _MIXED_UNITS.index(second.unit) - _MIXED_UNITS.index(first.unit)
    except ValueError:
        return None
    per = {
        ("year", "month"): 12,
        ("year", "week"): 52,
        ("year", "day"): 365,
        ("week", "day"): 7,
        ("day", "hour"): 24,
        ("month", "week"): 4.345,
        ("month", "day"): 30.44,
        ("hour", "minute"): 60,
        ("minute", "second"): 60,
    }.get((first.unit, second.unit))
    if finer <= 0 or per is None or not first.value.exact or not second.value.exact:
        return None
    assert first.value.low is not None
    assert second.value.low is not None
    tail = second.timex.removeprefix("P")
    if "T" in first.timex:
        tail = tail.removeprefix("T")
    return replace(
        first,
        value=Interval.exactly(first.value.low + second.value.low / per),
        timex=first.timex + tail,
        approximate=first.approximate or second.approximate,
    )
