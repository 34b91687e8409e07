"""Numbers that tell the time or the day: "at 9.40", "half past ten", "October 6, 7 and 8". The dates stage reads
them."""

import re

from claimcheck.articles.calendar_names import FULL_WEEKDAY
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.phrases import phrase_regex

_DAY = r"(?:3[01]|[12]?[0-9])(?:st|nd|rd|th)?"
_NEXT = r"(?:,(?: (?:and|or))? | (?:and|or|to) (?:the )?)"
# "on the 7th and 8th.": days of a month that the text has named before.
_ON_THE = phrase_regex(rf"\b(?:on|until|till|by|from|between|since) the (?:{_DAY}{_NEXT}){{0,6}}$", re.IGNORECASE)
_DAYS_END = phrase_regex(r"\s?(?:[.,;:)!?]|$)| (?:and|or|to) (?:the )?[0-9]| (?:and|but|when)\b")
_POINTED = lazy_regex(r"(?:[01]?[0-9]|2[0-3])\.[0-5][0-9](?![\w%]|[.,][0-9])")
_LINE_GOES_ON = lazy_regex(
    r"\*{0,2}(?:[ \t\u00a0]{1,3}[-–—:|*]{0,2}[ \t\u00a0]{0,2}|[ \t\u00a0*]{0,4}\r?\n)[\"“‘'(]?[A-Z£$€]"
)
# "at 9.40", where nothing is priced, measured or scored.
_AT = phrase_regex(
    r"(?:(?P<verb>[\w’'-]{1,14},?) )?(?<!\w)(?:at|until|till|(?:shortly|just|soon) (?:after|before)) (?:about |"
    r"around |exactly )?$|\b(?:gone|back|over|done|out|home|there|clear|ready|finished) by $",
    re.IGNORECASE,
)
_VALUED = lazy_regex(
    "(?:clos|trad|stand|stood|settl|end|finish|pric|valu|quot|estimat|peak|averag|remain|measur|rank|yield)|"
    "(?:index|rate|flat|changed|put|steady|high|low|stay|stays|stayed|held|hold|bottomed|set|runs?|odds|record|"
    r"shares)\b",
    re.IGNORECASE,
)
_CLOCK_GOES_ON = phrase_regex(
    r"\s?(?:[.,;:)!?\r\n]|$)| (?:and|on|when|as|but|the|that|this|in the|to|with|after|before|yesterday|today|for|"
    r"local)\b"
)
# "at 10 on Monday", "at seven tonight"
_HOUR_OF_DAY = phrase_regex(
    rf" (?:(?:on|next|last) (?i:{FULL_WEEKDAY})|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|"
    r"(?:every|each) (?:morning|night|evening|day))\b"
)
_HOURS = frozenset(range(1, 13))
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon|1[0-2]|[1-9])\b"
_TOWARDS = phrase_regex(rf"(?: minutes?)? (?:(past)|to) {_HOUR}(?![%.,:/-]?[0-9%])", re.IGNORECASE)
_CLOCK_SAID = phrase_regex(
    r"\b(?:at|by|until|till|before|after|about|nearly|around|just|since|almost) (?:a )?$", re.IGNORECASE
)
PARTS_OF_HOUR = frozenset({0.25, 0.5, 5, 10, 20, 25})
_HOUR_ENDS = phrase_regex(r"\s?(?:[.,;:)!?”\"]|$)| (?:and|on|when|as|but|in the|this|that|it|he|she|they|we|i)\b")


def is_day_without_month(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the ordinal in figures text[start:stop] is a day of a month not named here: "on the 7th and 8th"."""
    if stop - start > 4 or not _DAYS_END.match(text, stop, end):
        return False
    return _ON_THE.search(text[max(0, start - 48) : start]) is not None


def is_pointed_clock(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether the figure is a time of day with a point: "at 9.40", "03.52" at the beginning of a line."""
    if text[stop - 3] != "." or not _POINTED.fullmatch(text, start, stop):
        return False
    if stop - start == 5 and text[max(floor, start - 4) : start].rstrip("*# ")[-1:] in ("", "\n", "\u2028"):
        return _LINE_GOES_ON.match(text, stop, end) is not None
    said = _AT.search(text[max(floor, start - 40) : start])
    if not said or not _CLOCK_GOES_ON.match(text, stop, end):
        return False
    return not _VALUED.match(said["verb"] or "")


def is_hour_of_day(text: str, value: float, stop: int, end: int) -> bool:
    """Whether the number that ends at ``stop``, after "at" or "by", is an hour of a day that is named after it."""
    return value in _HOURS and _HOUR_OF_DAY.match(text, stop, end) is not None


def end_of_clock(text: str, start: int, stop: int, floor: int, end: int) -> int | None:
    """Where "half past ten", "twenty to four" end, whose PARTS_OF_HOUR are text[start:stop]; None: no such time.

    "ten to twelve" may be a range: it is a time after "at", "by" and the like only.
    """
    hour = _TOWARDS.match(text, stop, end)
    if not hour:
        return None
    if hour[1] or text[stop - 7 : stop].lower() == "quarter":
        return hour.end()
    said = _CLOCK_SAID.search(text[max(floor, start - 12) : start])
    return hour.end() if said and _HOUR_ENDS.match(text, hour.end(), end) else None
